/**
 * Earlier versions of files, from git. Only what is stored is read: no hook, filter or program of the repository's is run.
 */
import { execFile } from 'node:child_process';
import { MAX_BYTES } from './read.js';

/** A change of a path between a revision and the index; paths from the repository's root. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

const LIST_BYTES = 64 * 1024 * 1024;

interface Answer {
  readonly code: number;
  /** There was more than could be taken. */
  readonly isTooLong: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function git(cwd: string, args: readonly string[], maxBuffer: number): Promise<Answer | null> {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args];
  return new Promise((resolve) => {
    execFile('git', safe, { cwd, encoding: 'buffer', maxBuffer, windowsHide: true }, (error, stdout, stderr) => {
      if (error && 'code' in error && error.code === 'ENOENT') resolve(null);
      else {
        const isTooLong = error !== null && error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER';
        resolve({ code: error ? Number(error.code) || 1 : 0, isTooLong, stdout, stderr: stderr.toString() });
      }
    });
  });
}

const linesOf = ({ stdout }: Answer): string[] => stdout.toString().split('\0').filter(Boolean);

/** @param entry of a tree: mode, kind and name, a tab, the path */
const isFile = (entry: string): boolean => entry.startsWith('100');

/** Whether only the last commits were fetched. */
export async function isShallow(cwd: string): Promise<boolean> {
  const answer = await git(cwd, ['rev-parse', '--is-shallow-repository'], LIST_BYTES);
  return answer?.stdout.toString().trim() === 'true';
}

/** The root of the repository around a directory, absolute; null where there is none. */
export async function repositoryRoot(cwd: string): Promise<string | null> {
  const answer = await git(cwd, ['rev-parse', '--show-toplevel'], LIST_BYTES);
  return answer?.code === 0 ? answer.stdout.toString().trimEnd() : null;
}

/** A mistake of the user's. Its message says what to do. */
export class GitError extends Error {}
export class NoRepository extends GitError {}
export class NoRevision extends GitError {}

/** In what language git speaks, it names the setting that helps. */
const rootError = ({ stderr }: Answer, cwd: string): GitError =>
  stderr.includes('safe.directory')
    ? new GitError(`git trusts no repository of another user: git config --global --add safe.directory ${cwd}`)
    : new NoRepository('this is no git repository: name two files instead');

/** The repository around a directory, at a revision. */
export class Revision {
  private constructor(
    /** The repository's root, absolute. */
    readonly root: string,
    /** The commit's full name. */
    readonly commit: string,
    /** As its user names it. */
    readonly name: string,
  ) {}

  /** @throws GitError when there is no repository, or no such revision in it */
  static async at(name: string, cwd: string): Promise<Revision> {
    const root = await git(cwd, ['rev-parse', '--show-toplevel'], LIST_BYTES);
    if (root === null) throw new GitError('git was not found: install it to compare with an earlier version');
    if (root.code !== 0) throw rootError(root, cwd);
    const commit = await git(
      cwd,
      ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
      LIST_BYTES,
    );
    if (commit?.code === 0)
      return new Revision(root.stdout.toString().trimEnd(), commit.stdout.toString().trim(), name);
    throw new NoRevision(
      (await isShallow(cwd))
        ? `there is no revision ${name} in this shallow clone: fetch it (git fetch --unshallow; in GitHub Actions, fetch-depth: 0)`
        : `there is no revision ${name} in this repository: check its name, or fetch it`,
    );
  }

  /** The commit at which what is checked out left this one: what came to this one since then is no change of it. */
  async forkPoint(): Promise<Revision> {
    const found = await git(this.root, ['merge-base', this.commit, 'HEAD'], LIST_BYTES);
    const commit = found?.code === 0 ? found.stdout.toString().trim() : '';
    return commit === '' ? this : new Revision(this.root, commit, this.name);
  }

  /**
   * The bytes of a file; null where there was none, or one of more bytes than these.
   * @param path from the root, with `/`
   * @throws GitError when there was one, and this clone has it not: that must not look like a file that is new
   */
  async read(path: string, maxBytes = MAX_BYTES): Promise<Uint8Array | null> {
    const answer = await git(this.root, ['cat-file', 'blob', `${this.commit}:${path}`], maxBytes + 1);
    if (answer?.code === 0) return answer.stdout;
    if (answer?.isTooLong || path.startsWith('../')) return null;
    const [entry] = await this.#list([], path);
    if (entry !== undefined && isFile(entry)) throw this.#incomplete(path);
    return null;
  }

  /** All files, by their paths from the root; no links, which are never followed, and no other repositories. */
  async files(): Promise<string[]> {
    const entries = await this.#list(['-r']);
    return entries.filter(isFile).map((entry) => entry.slice(entry.indexOf('\t') + 1));
  }

  async #list(options: readonly string[], ...paths: readonly string[]): Promise<string[]> {
    const list = ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', ...options, this.commit, '--', ...paths];
    const answer = await git(this.root, list, LIST_BYTES);
    if (answer?.code !== 0) throw this.#incomplete('the list of files');
    return linesOf(answer);
  }

  #incomplete(what: string): GitError {
    return new GitError(
      `${what} at ${this.name} cannot be read: fetch the whole history, without a filter (in GitHub Actions, fetch-depth: 0)`,
    );
  }

  /** Files that are there, and not in the working tree, as only a part of it was checked out. */
  async leftOut(): Promise<string[]> {
    const answer = await git(this.root, ['ls-files', '-t', '-z'], LIST_BYTES);
    return answer ? linesOf(answer).flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : [])) : [];
  }

  /** Files that have another path in the index. The working tree is not asked: for that git would run the repository's filters. */
  async renames(): Promise<Rename[]> {
    const args = [
      'diff',
      '--cached',
      '--no-ext-diff',
      '--no-textconv',
      '-M',
      '-z',
      '--name-status',
      '--diff-filter=R',
      this.commit,
    ];
    const answer = await git(this.root, args, LIST_BYTES);
    if (answer?.code !== 0) throw this.#incomplete('what was renamed since');
    const fields = linesOf(answer);
    const renames: Rename[] = [];
    for (let i = 0; i + 2 < fields.length; i += 3) renames.push({ from: fields[i + 1]!, to: fields[i + 2]! });
    return renames;
  }
}
