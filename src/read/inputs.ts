/**
 * What the user named -> the policies to read: files, globs, directories and stdin.
 */
import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** One policy to read, or a name behind which there is none. */
export type Input =
  | { readonly kind: 'file'; readonly path: string; readonly absolute: string }
  | { readonly kind: 'stdin'; readonly path: '-' }
  | { readonly kind: 'error'; readonly path: string; readonly error: string };

export interface Search {
  readonly cwd: string;
  /** Leave out of directories and globs what git ignores. */
  readonly gitignore: boolean;
}

const POLICIES = '**/*.{html,htm,md,markdown,txt}';
const IGNORED = ['**/node_modules/**'];

const slashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);
const hasMagic = (pattern: string): boolean => /[*?]|\[.*\]|\{.*\}/.test(pattern);

/** In words, why the file system refused. */
export function describeFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'no such file or directory: check the path';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: check its permissions';
  if (code === 'ELOOP') return 'is a symbolic link that leads to itself: name the file it should lead to';
  return `could not be read: ${error instanceof Error ? error.message : String(error)}`;
}

interface Found {
  readonly files: readonly Input[];
  /** Whether anything was left out because git ignores it. */
  readonly leftOut: boolean;
}

async function find(pattern: string, directory: string, { cwd, gitignore }: Search): Promise<Found> {
  const { glob } = await import('tinyglobby');
  const unignored = gitignore ? new (await import('./gitignore.js')).Unignored(cwd) : null;
  const found = await glob(slashes(pattern), {
    cwd: directory,
    ignore: IGNORED,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ...(unignored && { fs: { readdir: unignored.readdir } }),
  });
  const files = found
    .map((name) => resolve(name))
    .map((absolute): Input => ({ kind: 'file', path: slashes(relative(cwd, absolute)), absolute }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, leftOut: unignored?.leftOut === true };
}

const LEFT_OUT = '; what git ignores was left out (--no-gitignore takes it too)';

async function resolveOne(name: string, search: Search): Promise<readonly Input[]> {
  const { cwd } = search;
  const orError = ({ files, leftOut }: Found, error: string): readonly Input[] =>
    files.length > 0 ? files : [{ kind: 'error', path: name, error: error + (leftOut ? LEFT_OUT : '') }];
  if (name === '-') return [{ kind: 'stdin', path: '-' }];
  const absolute = resolve(cwd, name);
  try {
    if (!statSync(absolute).isDirectory()) return [{ kind: 'file', path: name, absolute }];
    return orError(
      await find(POLICIES, absolute, search),
      'no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt',
    );
  } catch (error) {
    if (!hasMagic(name)) return [{ kind: 'error', path: name, error: describeFailure(error) }];
  }
  return orError(
    await find(name, cwd, search),
    'no file matches this pattern: check it, and quote it against the shell',
  );
}

/** Every policy behind these names, each once, in the order of the names; what a directory or glob holds is sorted. */
export async function resolveInputs(names: readonly string[], search: Search): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const name of names) {
    for (const input of await resolveOne(name, search)) {
      const key = input.kind === 'file' ? input.absolute : input.path;
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}
