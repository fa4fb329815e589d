/**
 * Walks directories and globs. Loaded only where there are some.
 */
import { resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { Unignored } from './gitignore.js';
import type { FileInput, Where } from './inputs.js';
import { pathFrom, slashes } from './paths.js';

const IGNORED = ['**/node_modules/**'];

export interface Found {
  /** In order of their paths. */
  readonly files: readonly FileInput[];
  /** Whether anything was left out because git ignores it. */
  readonly leftOut: boolean;
  /** Whether anything was left out by `isIgnored`. */
  readonly ignored: boolean;
}

/** The files in a directory that a pattern takes in, to the letter or in whatever case. */
export async function find(
  pattern: string,
  directory: string,
  { cwd, gitignore, isIgnored }: Where,
  caseSensitiveMatch: boolean,
): Promise<Found> {
  const unignored = gitignore ? new Unignored(cwd) : null;
  const found = await glob(slashes(pattern), {
    cwd: directory,
    ignore: IGNORED,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch,
    ...(unignored && { fs: { readdir: unignored.readdir } }),
  });
  const taken = found.map((name) => resolve(name)).filter((absolute) => !isIgnored?.(absolute));
  const files = taken
    .map((absolute): FileInput => ({ kind: 'file', path: pathFrom(cwd, absolute), absolute }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, leftOut: unignored?.leftOut === true, ignored: taken.length < found.length };
}
