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

export interface Where {
  /** Paths are shown from here. */
  readonly cwd: string;
  /** Names start here; the working directory where nothing is said. */
  readonly base?: string;
  /** What is left out of directories and globs. A file that is named is taken all the same. */
  readonly isIgnored?: (absolute: string) => boolean;
}

async function find(pattern: string, directory: string, { cwd, isIgnored }: Where): Promise<Input[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(slashes(pattern), {
    cwd: directory,
    ignore: IGNORED,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found
    .map((name) => resolve(name))
    .filter((absolute) => !isIgnored?.(absolute))
    .map((absolute) => fileInput(absolute, cwd))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

const fileInput = (absolute: string, cwd: string): Input => ({
  kind: 'file',
  path: slashes(relative(cwd, absolute)),
  absolute,
});

/** The policies in a directory and below it. */
export const policiesIn = (directory: string, where: Where): Promise<Input[]> => find(POLICIES, directory, where);

async function resolveOne(name: string, where: Where): Promise<Input[]> {
  if (name === '-') return [{ kind: 'stdin', path: '-' }];
  const { cwd, base = cwd } = where;
  const absolute = resolve(base, name);
  const path = base === cwd ? name : slashes(relative(cwd, absolute));
  try {
    if (!statSync(absolute).isDirectory()) return [{ kind: 'file', path, absolute }];
    const found = await policiesIn(absolute, where);
    if (found.length > 0) return found;
    return [
      {
        kind: 'error',
        path,
        error: 'no policies in this directory: privlint looks for *.html, *.htm, *.md, *.markdown and *.txt',
      },
    ];
  } catch (error) {
    if (!hasMagic(name)) return [{ kind: 'error', path, error: describeFailure(error) }];
  }
  const found = await find(name, base, where);
  return found.length > 0
    ? found
    : [{ kind: 'error', path, error: 'no file matches this pattern: check it, and quote it against the shell' }];
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
