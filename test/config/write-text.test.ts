/** Files that are replaced as a whole. */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/config/write-text.js';

const fileWith = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'privlint-')), 'policy.html');
  writeFileSync(path, text);
  return path;
};

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

  // Nothing is read-only to root.
  it.skipIf(process.getuid?.() === 0)('does not replace what is read-only', () => {
    const path = fileWith('old');
    chmodSync(path, 0o444);
    expect(() => writeWhole(path, 'new')).toThrow(/EACCES|EPERM/);
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
