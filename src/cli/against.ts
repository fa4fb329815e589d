/**
 * Policies against how they were at a revision of git: for `privlint compare --base` and for the GitHub Action.
 */
import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Baseline } from '../baseline/baseline.js';
import { compare, type FileComparison } from '../baseline/compare.js';
import { KnownFindings } from '../baseline/known.js';
import type { Revision } from '../read/git.js';
import {
  type FileInput,
  type Input,
  isNamedAsPolicy,
  isPolicyFile,
  isWalked,
  read,
  type Source,
  toSource,
} from '../read/index.js';
import { pathFrom } from '../read/paths.js';
import type { FailedFile, FileReport, JudgedFile } from '../report/index.js';
import { covering, naming } from './globs.js';
import { internalError, messageOf } from './judge.js';
import type { Settings } from './settings.js';

/** A policy before and after; null: there was none. */
export interface Versions {
  readonly before: JudgedFile | null;
  readonly after: JudgedFile;
}

export interface Against {
  /** Null: there is nothing to compare with, and every policy is new. */
  readonly revision: Revision | null;
  /** What people call the revision. */
  readonly name: string;
  readonly cwd: string;
  readonly inputs: readonly Input[];
  /** Whether a policy that is gone would have been looked at. @param path from the working directory */
  readonly isWanted: (absolute: string, path: string) => boolean;
  readonly judge: (source: Source, absolute: string) => Promise<FileReport>;
  /** Marks what the baseline knows. @param absolute of the policy */
  readonly known: ((absolute: string, file: JudgedFile) => JudgedFile) | null;
  /** What one version means for the other. */
  readonly settle?: (versions: Versions) => Versions;
}

export interface Outcome {
  /** In order of their paths. */
  readonly files: readonly FileComparison[];
  /** What could not be judged, and was no policy before either. */
  readonly failed: readonly FailedFile[];
  /** What could not be judged, and counts as deleted for it. */
  readonly broken: readonly FailedFile[];
  /** Whose earlier version could not be judged, though it may have been a policy: they count as new. */
  readonly unread: readonly FailedFile[];
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** Every policy there is, or was at the revision. What is none in one of the two versions came or went. */
export async function compareAgainst(against: Against): Promise<Outcome> {
  const { revision, name, cwd, inputs, known, settle = (versions) => versions } = against;
  const root = revision?.root ?? cwd;
  const toRoot = (absolute: string): string => pathFrom(root, absolute);
  const fromCwd = (path: string): string => pathFrom(cwd, join(root, path));
  const lintAt = async (path: string): Promise<FileReport | null> => {
    const bytes = await revision?.read(path);
    if (!bytes || bytes.length === 0) return null;
    const result = await toSource(fromCwd(path), bytes);
    if ('error' in result) return { path: fromCwd(path), error: result.error };
    return judged(against, result.source, join(root, path));
  };
  const renamed = await renamesIn(against);
  const files: FileComparison[] = [];
  const failed: FailedFile[] = [];
  const broken: FailedFile[] = [];
  const unread: FailedFile[] = [];
  const seen = new Set<string>();
  for (const input of inputs) {
    if (input.kind !== 'file') continue;
    const path = toRoot(input.absolute);
    const from = renamed.get(path) ?? path;
    seen.add(from).add(path);
    const earlier = await lintAt(from);
    const old = policyOf(earlier);
    // Under a new name a policy is excused what it was excused under the old one, no more and no less.
    const absolute = old ? join(root, from) : input.absolute;
    const result = await read(input, nothing());
    const file =
      'error' in result ? { path: input.path, error: result.error } : await judged(against, result.source, absolute);
    if ('error' in file) {
      if (old) {
        broken.push(file);
        files.push(deleted(fromCwd(from), old));
      } else failed.push(file);
      continue;
    }
    if (earlier && 'error' in earlier && !earlier.isNoPolicy) unread.push(earlier);
    const { before, after } = settle({ before: old, after: file });
    const later = known?.(absolute, after) ?? after;
    files.push({
      path: input.path,
      before: old && `${name}:${fromCwd(from)}`,
      change: old === null ? 'added' : from === path ? 'kept' : 'renamed',
      file: later,
      comparison: compare(before, later),
    });
  }
  for (const path of await goneIn(against)) {
    const old = seen.has(path) ? null : policyOf(await lintAt(path));
    if (!old) continue;
    seen.add(path);
    files.push(deleted(fromCwd(path), old));
  }
  for (const { kind, path, ...input } of inputs) {
    if (kind === 'stdin') failed.push({ path, error: 'standard input has no earlier version: name files' });
    if (!('error' in input)) continue;
    // What is no file any more may have been one.
    const isNamed = naming([{ value: path, directory: cwd }]);
    if (![...seen].some((name) => isNamed(join(root, name)))) failed.push({ path, error: input.error });
  }
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), failed, broken, unread };
}

/** Files of the revision that would be looked at, were they there. */
async function goneIn({ revision, cwd, isWanted }: Against): Promise<string[]> {
  if (revision === null) return [];
  const leftOut = new Set(await revision.leftOut());
  return (await revision.files()).filter((path) => {
    const absolute = join(revision.root, path);
    return !leftOut.has(path) && !existsSync(absolute) && isWanted(absolute, pathFrom(cwd, absolute));
  });
}

/** The earlier paths of files by those that they have now, from the root. */
async function renamesIn(against: Against): Promise<ReadonlyMap<string, string>> {
  const { revision, inputs } = against;
  if (revision === null) return new Map();
  const renamed = new Map((await revision.renames()).map(({ from, to }) => [to, from]));
  const followed = new Set(renamed.values());
  const gone = (await goneIn(against)).filter((path) => !followed.has(path));
  if (gone.length === 0) return renamed;
  const before = new Set(await revision.files());
  const pathOf = ({ absolute }: FileInput): string => pathFrom(revision.root, absolute);
  const come = inputs.filter(
    (input): input is FileInput => input.kind === 'file' && !before.has(pathOf(input)) && !renamed.has(pathOf(input)),
  );
  if (come.length === 0) return renamed;
  const { continued } = await import('./continued.js');
  const texts = await Promise.all(gone.map(async (path) => ({ path, bytes: await revision.read(path) })));
  for (const [input, from] of await continued(texts, come)) renamed.set(pathOf(input), from);
  return renamed;
}

export interface Search extends Pick<Against, 'cwd' | 'inputs' | 'isWanted'> {
  readonly revision: Revision;
  readonly isIgnored: (absolute: string) => boolean;
}

/** Policies of the revision that are still there and would be missed: under a name that git ignores, or nobody would look for. */
export async function remaining({ revision, cwd, inputs, isWanted, isIgnored }: Search): Promise<FileInput[]> {
  const file = (path: string): FileInput => {
    const absolute = join(revision.root, path);
    return { kind: 'file', path: pathFrom(cwd, absolute), absolute };
  };
  const named = new Set(inputs.map((input) => (input.kind === 'file' ? input.absolute : null)));
  const isMissed = ({ absolute }: FileInput): boolean => !named.has(absolute) && existsSync(absolute);
  const wanted = (await revision.files()).map(file).filter(({ path, absolute }) => isWanted(absolute, path));
  const renames = new Map((await revision.renames()).map(({ from, to }) => [file(from).absolute, file(to)]));
  const moved = wanted.flatMap(({ path, absolute }) => {
    const to = renames.get(absolute);
    const isPolicy = to && (isPolicyFile(to.path) || extname(to.path) === extname(path));
    return isPolicy && !isIgnored(to.absolute) ? [to] : [];
  });
  return [...wanted, ...moved].filter(isMissed);
}

async function judged({ judge }: Against, source: Source, absolute: string): Promise<FileReport> {
  try {
    return await judge(source, absolute);
  } catch (error) {
    return { path: source.path, error: internalError(messageOf(error)) };
  }
}

const policyOf = (file: FileReport | null): JudgedFile | null => (file && 'results' in file ? file : null);

const deleted = (path: string, old: JudgedFile): FileComparison => ({
  path,
  before: path,
  change: 'deleted',
  file: old,
  comparison: compare(old, null),
});

/** Whether a policy would be looked at: by the names given, those of the configuration, or its own. */
export function wantedBy(
  named: readonly string[],
  { files, ignore }: Pick<Settings, 'files' | 'ignore'>,
  cwd: string,
): Against['isWanted'] {
  const isIgnored = covering(ignore);
  const names = named.length > 0 ? { value: named, directory: cwd } : files;
  if (names === null) return (absolute, path) => isWalked(path) && isNamedAsPolicy(path) && !isIgnored(absolute);
  const isNamed = naming(names.value.map((value) => ({ value, directory: names.directory })));
  return (absolute) => isNamed(absolute) && !isIgnored(absolute);
}

/** @param path of the baseline, absolute */
export function knownFrom(baseline: Baseline, path: string, asOf: Date): NonNullable<Against['known']> {
  const folder = resolve(path, '..');
  const known = new KnownFindings(baseline, { asOf, isGone: (name) => !existsSync(join(folder, name)) });
  return (absolute, file) => known.apply(pathFrom(folder, absolute), file);
}
