/**
 * `privlint compare`: two versions of a policy, or of all policies of a repository.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compare, type FileComparison, isRegression } from '../../baseline/compare.js';
import { KnownFindings } from '../../baseline/known.js';
import { parseBaseline } from '../../config/baseline-file.js';
import { GitError, Revision } from '../../read/git.js';
import { type FileInput, isNamedAsPolicy, isPolicyFile, read, toSource } from '../../read/index.js';
import { comparisonJson, comparisonText } from '../../report/comparison.js';
import type { FileReport, JudgedFile } from '../../report/index.js';
import type { CompareCommand } from '../arguments.js';
import { say } from '../batch.js';
import { wantsColor } from '../color.js';
import { covering } from '../globs.js';
import { columnsOf, type ExitCode, type Io } from '../io.js';
import { internalError, messageOf } from '../judge.js';
import type { Plan } from '../plan.js';

/** A version to judge, and its name for people. */
interface Version {
  readonly name: string;
  readonly judge: () => Promise<FileReport>;
}

/** What cannot be compared: told on stderr, exit code 2. */
class CannotCompare extends Error {}

/** Compares, prints, and answers 1 when something got worse. Never throws for what its user did. */
export async function runCompare(command: CompareCommand, plan: Plan, io: Io): Promise<ExitCode> {
  try {
    const { files, failed } =
      command.base === null
        ? { files: [await compareTwo(command.versions, plan, io)], failed: [] }
        : await compareAll(command, command.base, plan, io);
    for (const line of failed) await say(io, line);
    if (failed.length > 0 && files.length === 0) return 2;
    const { language, ownRules } = plan.options;
    const look = {
      width: columnsOf(io),
      color: wantsColor(command.color, io),
      ...(language && { language }),
      ...(ownRules && { ownRules }),
    };
    await io.stdout.write(command.json ? comparisonJson(files) : comparisonText(files, look));
    if (failed.length > 0) return 2;
    return files.some(isRegression) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CannotCompare || error instanceof GitError)) throw error;
    await say(io, error.message);
    return 2;
  }
}

async function judged(version: Version): Promise<JudgedFile> {
  const file = await version.judge();
  if ('error' in file) throw new CannotCompare(`${version.name}: ${file.error}`);
  return file;
}

/** Judges a file as it is, or as it was: with these bytes. */
async function lintFile(file: FileInput, bytes: Uint8Array | null, plan: Plan, io: Io): Promise<FileReport> {
  const { path } = file;
  const result = bytes === null ? await read(file, io.stdin) : await toSource(path, bytes);
  if ('error' in result) return { path, error: result.error };
  try {
    return await io.lint(result.source, { ...plan.options, suppressions: plan.suppressions.of(file) });
  } catch (error) {
    return { path, error: internalError(messageOf(error)) };
  }
}

/** A file, or `REV:path`. A file that exists goes before a revision of that name. */
async function versionOf(name: string, plan: Plan, io: Io): Promise<Version> {
  const [, revision, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const absolute = resolve(io.cwd, name);
  if (revision === undefined || path === undefined || existsSync(absolute)) {
    return { name, judge: () => lintFile({ kind: 'file', path: name, absolute }, null, plan, io) };
  }
  const at = await Revision.at(revision, io.cwd);
  const file: FileInput = { kind: 'file', path, absolute: resolve(io.cwd, path) };
  const bytes = await at.read(relative(at.root, file.absolute).replaceAll(sep, '/'));
  if (bytes === null) throw new CannotCompare(`${name}: there is no such file at ${revision}`);
  return { name, judge: () => lintFile(file, bytes, plan, io) };
}

async function compareTwo([before, after]: readonly [string, string], plan: Plan, io: Io): Promise<FileComparison> {
  const earlier = await versionOf(before, plan, io);
  const later = await versionOf(after, plan, io);
  const [old, file] = [await judged(earlier), await judged(later)];
  return { path: after, before, change: 'kept', file, comparison: compare(old, file) };
}

interface Compared {
  readonly files: readonly FileComparison[];
  /** What could not be judged, a line each. */
  readonly failed: readonly string[];
}

/** Every policy there is, or was at the revision. What is none in one of the two versions came or went. */
async function compareAll(command: CompareCommand, base: string, plan: Plan, io: Io): Promise<Compared> {
  const revision = await Revision.at(base, io.cwd);
  const toRoot = (absolute: string): string => relative(revision.root, absolute).replaceAll(sep, '/');
  const fromCwd = (path: string): string => relative(io.cwd, join(revision.root, path)).replaceAll(sep, '/');
  const lintAt = async (path: string): Promise<JudgedFile | null> => {
    const bytes = await revision.read(path);
    const input: FileInput = { kind: 'file', path: fromCwd(path), absolute: join(revision.root, path) };
    const file = bytes && (await lintFile(input, bytes, plan, io));
    return file && 'results' in file ? file : null;
  };
  const renames = await revision.renames();
  const renamed = new Map(renames.map(({ from, to }) => [to, from]));
  const isWanted = wantedBy(command, plan, io.cwd);
  const isIgnored = covering(plan.settings.ignore);
  // A policy may have got a name that nobody would look for.
  const named = new Set(plan.inputs.map((input) => (input.kind === 'file' ? input.absolute : null)));
  const moved = renames
    .filter(({ from }) => isPolicyFile(from) && isWanted(join(revision.root, from), fromCwd(from)))
    .map(({ to }): FileInput => ({ kind: 'file', path: fromCwd(to), absolute: join(revision.root, to) }))
    .filter(({ path, absolute }) => isPolicyFile(path) && !isIgnored(absolute) && !named.has(absolute));
  const known = await knownAt(revision, plan, toRoot);
  const compared: FileComparison[] = [];
  const failed: string[] = [];
  const seen = new Set<string>();
  for (const input of [...plan.inputs, ...moved]) {
    if (input.kind !== 'file') continue;
    const path = toRoot(input.absolute);
    const from = renamed.get(path) ?? path;
    seen.add(from).add(path);
    const file = await lintFile(input, null, plan, io);
    const old = await lintAt(from);
    if ('error' in file) {
      const line = `${file.path}: ${file.error}`;
      if (old) {
        await say(io, line); // why it counts as deleted
        compared.push(deleted(fromCwd(from), old));
      } else if (!(plan.discovered && file.isNoPolicy)) failed.push(line);
      continue;
    }
    const later = known?.apply(path, file) ?? file;
    const change = old === null ? 'added' : from === path ? 'kept' : 'renamed';
    compared.push({
      path: input.path,
      before: old && `${base}:${fromCwd(from)}`,
      change,
      file: later,
      comparison: compare(old, later),
    });
  }
  for (const path of await revision.files()) {
    const absolute = join(revision.root, path);
    if (seen.has(path) || existsSync(absolute) || !isPolicyFile(path) || !isWanted(absolute, fromCwd(path))) continue;
    const old = await lintAt(path);
    if (!old) continue;
    seen.add(path);
    compared.push(deleted(fromCwd(path), old));
  }
  for (const input of plan.inputs) {
    if (input.kind === 'stdin') failed.push('-: standard input has no earlier version: name files');
    if (input.kind !== 'error') continue;
    // What is no file any more may have been one.
    const covers = covering([{ value: input.path, directory: io.cwd }]);
    if (![...seen].some((path) => covers(join(revision.root, path)))) failed.push(`${input.path}: ${input.error}`);
  }
  return { files: compared.sort((a, b) => (a.path < b.path ? -1 : 1)), failed };
}

/** Whether a policy that is gone would have been looked at: by the names given, those of the configuration, or its own. */
function wantedBy(
  { inputs }: CompareCommand,
  { settings: { files, ignore } }: Plan,
  cwd: string,
): (absolute: string, path: string) => boolean {
  const isIgnored = covering(ignore);
  const names = inputs.length > 0 ? { value: inputs, directory: cwd } : files;
  if (names === null) return (absolute, path) => isNamedAsPolicy(path) && !isIgnored(absolute);
  const isNamed = covering(names.value.map((value) => ({ value, directory: names.directory })));
  return (absolute) => isNamed(absolute) && !isIgnored(absolute);
}

const deleted = (path: string, old: JudgedFile): FileComparison => ({
  path,
  before: path,
  change: 'deleted',
  file: old,
  comparison: compare(old, null),
});

/** The baseline as it was at the revision: what a change adds to it does not lower the verdict on that change. */
async function knownAt(
  revision: Revision,
  { baselinePath, options }: Plan,
  toRoot: (absolute: string) => string,
): Promise<{ apply: (path: string, file: JudgedFile) => JudgedFile } | null> {
  if (baselinePath === null) return null;
  const bytes = await revision.read(toRoot(baselinePath));
  const parsed = bytes && (await parseBaseline(new TextDecoder().decode(bytes)));
  if (!parsed) return null;
  if ('mistakes' in parsed) {
    const name = `${revision.name}:${toRoot(baselinePath)}`;
    const lines = parsed.mistakes.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
    throw new CannotCompare([...lines, '--no-baseline compares without it'].join('\n'));
  }
  const folder = toRoot(resolve(baselinePath, '..'));
  const known = new KnownFindings(parsed.baseline, {
    asOf: options.asOf,
    isGone: (path) => !existsSync(join(revision.root, folder, path)),
  });
  return { apply: (path, file) => known.apply(relative(folder, path).replaceAll(sep, '/'), file) };
}
