/**
 * What git would leave out: the rules of .gitignore files, from the repository's root down, and of .git/info/exclude.
 *
 * The user's own rules (core.excludesFile) and the index are not asked: what is judged must not depend on the machine.
 */
import { existsSync, readdir, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { pathFrom } from './paths.js';

/** Rules that hold in a directory, for paths from `root` on. */
interface Rules {
  readonly root: string;
  readonly matcher: Ignore;
}

const IGNORE_FILE = '.gitignore';
const GIT = '.git';
/** As git does where file names ignore case. */
const ignorecase = process.platform === 'win32' || process.platform === 'darwin';

/** The lines of a file of rules; none where it cannot be read. */
function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch {
    return [];
  }
}

/** A line of the .gitignore in `folder`, as it would stand in the root's: rules of a folder hold below it only. */
function lifted(line: string, folder: string): string {
  if (folder === '' || line.startsWith('#') || line.trim() === '') return line;
  const [not, pattern] = line.startsWith('!') ? ['!', line.slice(1)] : ['', line];
  const isAnchored = /\/(?!\s*$)/.test(pattern);
  const start = `${not}/${folder.replace(/[\\*?[\]]/g, '\\$&')}/`;
  return isAnchored ? start + pattern.replace(/^\//, '') : `${start}**/${pattern}`;
}

/** The rules above, and those of the directory itself, which come last and so win. */
function descend({ root, matcher }: Rules, directory: string): Rules {
  const folder = pathFrom(root, directory);
  const lines = linesOf(join(directory, IGNORE_FILE)).map((line) => lifted(line, folder));
  return { root, matcher: ignore({ ignorecase }).add(matcher).add(lines) };
}

const newRules = (root: string): Rules => ({
  root,
  matcher: ignore({ ignorecase }).add(linesOf(join(root, GIT, 'info', 'exclude'))),
});

const ignores = ({ root, matcher }: Rules, path: string, isDirectory: boolean): boolean =>
  matcher.ignores(pathFrom(root, path) + (isDirectory ? '/' : ''));

/** From the outermost of `root` to `directory` itself. */
function pathDown(root: string, directory: string): string[] {
  const steps = [directory];
  while (steps[0] !== root) steps.unshift(dirname(steps[0]!));
  return steps;
}

/** The repository that a directory lies in; outside of any, the working directory, or the directory itself. */
function rootOf(directory: string, cwd: string): string {
  for (let at = directory; ; at = dirname(at)) {
    if (existsSync(join(at, GIT))) return at;
    if (at === dirname(at)) break;
  }
  return directory === cwd || directory.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep) ? cwd : directory;
}

/**
 * The rules that hold in the directory where a walk begins. One that is itself ignored is walked all the same, because the user named
 * it; then only what stands in it counts.
 */
function rulesAt(directory: string, cwd: string): Rules {
  const root = rootOf(directory, cwd);
  let rules = newRules(root);
  for (const step of pathDown(root, directory)) {
    if (step !== root && ignores(rules, step, true)) return descend(newRules(directory), directory);
    if (existsSync(join(step, IGNORE_FILE))) rules = descend(rules, step);
  }
  return rules;
}

/** A directory's listing for those who walk, without what git ignores: so that nobody walks into it. */
export class Unignored {
  /** Whether anything has been left out. */
  leftOut = false;
  /** By directory, for those that have been listed. */
  readonly #rules = new Map<string, Rules>();

  constructor(private readonly cwd: string) {}

  /** In place of the file system's own. */
  readonly readdir = ((
    path: string,
    options: { readonly withFileTypes: true },
    callback: (error: NodeJS.ErrnoException | null, entries: unknown[]) => void,
  ): void => {
    readdir(path, options, (error, entries) => {
      if (error) return callback(error, []);
      const directory = resolve(path);
      const rules = this.#enter(
        directory,
        entries.map(({ name }) => name),
      );
      const kept = entries.filter((entry) => !ignores(rules, join(directory, entry.name), entry.isDirectory()));
      if (kept.length < entries.length) this.leftOut = true;
      callback(null, kept);
    });
  }) as typeof readdir;

  /** The rules in this directory. A repository within another has its own. */
  #enter(directory: string, names: readonly string[]): Rules {
    const above = this.#rules.get(dirname(directory));
    const start =
      above === undefined ? rulesAt(directory, this.cwd) : names.includes(GIT) ? newRules(directory) : above;
    const rules = above !== undefined && names.includes(IGNORE_FILE) ? descend(start, directory) : start;
    this.#rules.set(directory, rules);
    return rules;
  }
}
