/**
 * What the user named -> the policies to read: files, globs, directories and stdin.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Found } from './find.js';
import { pathFrom } from './paths.js';

export interface FileInput {
  readonly kind: 'file';
  readonly path: string;
  readonly absolute: string;
}

/** One policy to read, or a name behind which there is none. */
export type Input =
  | FileInput
  | { readonly kind: 'stdin'; readonly path: '-' }
  | { readonly kind: 'error'; readonly path: string; readonly error: string };

export interface Where {
  /** Paths are shown from here. */
  readonly cwd: string;
  /** Names start here; the working directory where nothing is said. */
  readonly base?: string;
  /** Leave out of directories and globs what git ignores. */
  readonly gitignore: boolean;
  /** What else is left out of them. A file that is named is taken all the same. */
  readonly isIgnored?: (absolute: string) => boolean;
}

const POLICIES = '**/*.{html,htm,md,markdown,txt}';

/** Whether a directory's walk would take a file of this name. */
export const isPolicyFile = (path: string): boolean => /\.(?:html?|md|markdown|txt)$/i.test(path);

/** Whether a walk through a directory would come by a path from there, and take it. */
export const isWalked = (path: string): boolean =>
  isPolicyFile(path) && !path.split('/').some((name) => name.startsWith('.') || name === 'node_modules');

const hasMagic = (pattern: string): boolean => /[*?]|\[.*\]|\{.*\}/.test(pattern);

/** In words, why the file system refused. */
export function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file or directory: check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: check its permissions';
  if (code === 'ELOOP') return 'is a symbolic link that leads to itself: name the file it should lead to';
  if (code === 'EISDIR') return 'is a directory: name a file';
  return `could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

async function find(pattern: string, directory: string, where: Where): Promise<Found> {
  return (await import('./find.js')).find(pattern, directory, where, pattern !== POLICIES);
}

/** The policies in a directory and below it. */
export const policiesIn = async (directory: string, where: Where): Promise<readonly FileInput[]> =>
  (await find(POLICIES, directory, where)).files;

const LEFT_OUT = '; what git ignores was left out (--no-gitignore takes it too)';
const IGNORED = '; what the configuration ignores was left out (files that are named are taken)';

async function resolveOne(name: string, where: Where): Promise<readonly Input[]> {
  if (name === '-') return [{ kind: 'stdin', path: '-' }];
  const { cwd, base = cwd } = where;
  const absolute = resolve(base, name);
  const path = base === cwd ? name : pathFrom(cwd, absolute);
  const orError = ({ files, leftOut, ignored }: Found, error: string): readonly Input[] =>
    files.length > 0
      ? files
      : [{ kind: 'error', path, error: error + (leftOut ? LEFT_OUT : '') + (ignored ? IGNORED : '') }];
  try {
    if (!statSync(absolute).isDirectory()) return [{ kind: 'file', path, absolute }];
    return orError(
      await find(POLICIES, absolute, where),
      'no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt',
    );
  } catch (error) {
    if (!hasMagic(name)) return [{ kind: 'error', path, error: describeFailure(error) }];
  }
  return orError(
    await find(name, base, where),
    'no file matches this pattern: check it, and quote it against the shell',
  );
}

/** Every policy behind these names, each once, in the order of the names; what a directory or glob holds is sorted. */
export async function resolveInputs(names: readonly string[], where: Where): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const input of await resolveOne(name, where)) {
      const key = input.kind === 'file' ? input.absolute : input.path;
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}
