/** Code that a run keeps for the next one: never believed when it is not whole, or another source's. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '../scratch.js';

type RequireCached = (file: string, kind: string) => { exports: { answer: () => number }; keep: () => void };
const { requireCached } = createRequire(import.meta.url)('../../bin/compile-cache.js') as {
  requireCached: RequireCached;
};

const folder = scratchFolder();
const bundle = join(folder, 'bundle.cjs');
const kept = join(folder, '.compile-cache');

const source = (answer: number): string => `exports.answer = () => ${answer};`;
/** One process: load, answer, keep. */
const run = (kind = ''): number => {
  const { exports, keep } = requireCached(bundle, kind);
  const answer = exports.answer();
  keep();
  return answer;
};

beforeEach(() => {
  rmSync(kept, { recursive: true, force: true });
  writeFileSync(bundle, source(42));
});

describe('requireCached', () => {
  it('answers the same with and without kept code, and keeps it once', () => {
    expect(run()).toBe(42);
    const [name] = readdirSync(kept);
    const before = readFileSync(join(kept, name!));
    expect([run(), readdirSync(kept)]).toEqual([42, [name]]);
    expect(readFileSync(join(kept, name!))).toEqual(before);
  });

  it('reads a source as UTF-8', () => {
    writeFileSync(bundle, "exports.answer = () => (/^[å–ø]$/.test('\\u2013') ? 'blåbær'.length : 0);");
    expect([run(), run()]).toEqual([6, 6]);
  });

  it('keeps code for every kind of file', () => {
    expect([run('html'), run('md'), readdirSync(kept).length]).toEqual([42, 42, 2]);
  });

  it('compiles a source that has changed, of the same length too', () => {
    run();
    writeFileSync(bundle, source(43));
    expect([run(), run()]).toEqual([43, 43]);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['emptied', () => Buffer.alloc(0)],
    ['no more than a header', (bytes: Buffer) => bytes.subarray(0, 8)],
    ['damaged', (bytes: Buffer) => bytes.fill(0xff, bytes.length >> 1)],
  ])('compiles anew when the kept code is %s', (_, damage) => {
    run();
    const path = join(kept, readdirSync(kept)[0]!);
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);
    expect(run()).toBe(42);
    expect(readFileSync(path).equals(damaged)).toBe(false);
  });

  it('works where nothing can be kept', () => {
    writeFileSync(kept, '');
    expect(run()).toBe(42);
  });
});
