import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Replaces a file as a whole: whoever reads it meanwhile, and whatever ends the program, finds the old one or the new one. A symbolic
 * link stays one, and permissions stay what they are: what is read-only is not replaced.
 * @throws Error of the file system
 */
export function writeWhole(path: string, text: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  const target = found ? realpathSync(path) : path;
  if (found) accessSync(target, constants.W_OK);
  const draft = `${target}.${process.pid}.draft`;
  try {
    writeFileSync(draft, text);
    if (found) chmodSync(draft, found.mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
