/** Files that are replaced as a whole. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/config/write-text.js';
import { scratchFolder } from '../scratch.js';

const fileWith = (text: string): string => {
  const path = join(scratchFolder(), 'policy.html');
  writeFileSync(path, text);
  return path;
};

const isRoot = process.getuid?.() === 0;
/** Nothing is read-only to root. */
const NOBODY = 65_534;
const asNobody = { encoding: 'utf8', ...(isRoot && { uid: NOBODY }) } as const;
/** Not where Node itself is only for root to run. */
const canBeNobody = spawnSync(process.execPath, ['-e', '0'], asNobody).status === 0;

/** What a process of its own says that writes "new", without the rights of root. */
function writtenByNobody(path: string): string {
  const folder = dirname(path);
  const script = join(folder, 'write.mjs');
  const { code } = transformSync(readFileSync('src/config/write-text.ts', 'utf8'), { loader: 'ts' });
  writeFileSync(script, `${code}\nwriteWhole(${JSON.stringify(path)}, 'new');\n`);
  if (isRoot) for (const name of [folder, path]) chownSync(name, NOBODY, NOBODY);
  return spawnSync(process.execPath, [script], asNobody).stderr;
}

describe('writeWhole', () => {
  it('keeps permissions and links, and leaves nothing behind', () => {
    const path = fileWith('old');
    chmodSync(path, 0o640);
    const link = join(path, '../link.html');
    symlinkSync(path, link);
    writeWhole(link, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, '..')).sort()).toEqual(['link.html', 'policy.html']);
  });

  it.runIf(canBeNobody).each([
    [0o444, /EACCES|EPERM/, 'old'],
    [0o644, /^$/, 'new'],
  ])('of a file of mode %o', (mode, stderr, text) => {
    const path = fileWith('old');
    chmodSync(path, mode);
    expect(writtenByNobody(path)).toMatch(stderr);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
