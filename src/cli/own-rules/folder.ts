import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MAX_FILES, MAX_LENGTH, type OwnFile, TOO_LARGE } from '../../own/index.js';
import { describeFailure } from '../../read/inputs.js';

/** A larger folder was given by mistake. */
const MOST_ENTRIES = 5000;

const isHidden = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/**
 * The files of a folder of rules, in order of their names. Nothing outside the folder is read.
 * @param folder as the user names it
 */
export function filesOf(folder: string, cwd: string): OwnFile[] {
  const root = resolve(cwd, folder);
  const path = (name: string): string => (name === '' ? folder : `${folder.replace(/[/\\]+$/, '')}/${name}`);
  const failure = (name: string, error: string): OwnFile => ({ path: path(name), name, content: { error } });
  const files: OwnFile[] = [];
  let entries = 0;
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true }).sort(byName)) {
      if (isHidden(entry.name) || files.length > MAX_FILES) continue;
      if (++entries > MOST_ENTRIES) throw new TooLarge();
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isSymbolicLink())
        files.push(failure(name, 'is a symbolic link: only what stands in the folder is read'));
      else if (entry.isDirectory()) walk(name);
      else if (/\.(?:yml|YAML|YML)$/.test(entry.name)) files.push(failure(name, 'must end in .yaml to be read'));
      else if (entry.name.endsWith('.yaml')) {
        files.push(
          entry.isFile()
            ? { path: path(name), name, content: contentOf(join(root, name)) }
            : failure(name, 'is no file'),
        );
      }
    }
  };
  try {
    walk('');
  } catch (error) {
    return [failure('', reasonOf(error))];
  }
  return files.length > 0 ? files : [failure('', 'holds no rules: no file in it ends in .yaml')];
}

class TooLarge extends Error {}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);

function contentOf(file: string): OwnFile['content'] {
  try {
    if (statSync(file).size > MAX_LENGTH) return { error: TOO_LARGE };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    return { error: error instanceof TypeError ? 'is not in UTF-8: save it so' : describeFailure(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof TooLarge) return `holds more than ${MOST_ENTRIES} files: name the folder of the rules alone`;
  const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  return isFile ? 'is no folder: name the one that holds the rules' : describeFailure(error);
}
