/**
 * `privlint compare`: two versions of a policy, or of all policies of a repository.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { compare, type FileComparison, isRegression } from '../../baseline/compare.js';
import { parseBaseline } from '../../config/baseline-file.js';
import { MAX_BASELINE_BYTES } from '../../config/load-baseline.js';
import { isoDay } from '../../language/day.js';
import { GitError, Revision } from '../../read/git.js';
import { type FileInput, read, type Source, toSource } from '../../read/index.js';
import { pathFrom } from '../../read/paths.js';
import { comparisonText } from '../../report/comparison.js';
import { type Compared, comparisonJson, comparisonJsonl } from '../../report/comparison-json.js';
import type { FileReport, JudgedFile } from '../../report/index.js';
import { type Against, compareAgainst, knownFrom, remaining, wantedBy } from '../against.js';
import type { CompareCommand, FormatChoice } from '../arguments.js';
import { say } from '../batch.js';
import { wantsColor } from '../color.js';
import { covering } from '../globs.js';
import { columnsOf, type ExitCode, type Io } from '../io.js';
import { internalError, messageOf } from '../judge.js';
import type { ComparisonFormat } from '../options.js';
import type { Plan } from '../plan.js';
import type { Sink } from '../targets.js';

/** A version to judge, and its name for people. */
interface Version {
  readonly name: string;
  readonly judge: () => Promise<FileReport>;
}

/** What cannot be compared: told on stderr, exit code 2. */
class CannotCompare extends Error {}

/**
 * Compares, prints, and answers 1 when something got worse. Never throws for what its user did.
 * @param sinks where each of the command's formats goes
 */
export async function runCompare(
  command: CompareCommand,
  plan: Plan,
  sinks: readonly Sink[],
  io: Io,
): Promise<ExitCode> {
  try {
    const compared =
      command.base === null
        ? { files: [await compareTwo(command.versions, plan, io)], failed: [] }
        : await compareAll(command, command.base, plan, io);
    const { files, failed } = compared;
    for (const { path, error } of failed) await say(io, `${path}: ${error}`);
    const told = { ...compared, asOf: isoDay(plan.options.asOf) };
    const isNothing = files.length === 0;
    if (isNothing && failed.length === 0) {
      await say(io, `no policy found here, and none at ${command.base}: name files, globs or directories`);
    }
    for (const [i, { write, close }] of sinks.entries()) {
      const format = command.formats[i]!;
      if (!(isNothing && format.name === 'pretty')) await write(await textOf(format, told, command, plan, io));
      close();
    }
    if (failed.length > 0 || isNothing) return 2;
    return files.some(isRegression) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CannotCompare || error instanceof GitError)) throw error;
    await say(io, error.message);
    return 2;
  }
}

async function textOf(
  { name, file }: FormatChoice<ComparisonFormat>,
  compared: Compared,
  { color, quiet }: CompareCommand,
  { options }: Plan,
  io: Io,
): Promise<string> {
  if (name === 'json') return comparisonJson(compared);
  if (name === 'jsonl') return comparisonJsonl(compared);
  if (name !== 'pretty') return (await import('../ci.js')).ciComparison(name, compared, options);
  const { language, ownRules } = options;
  return comparisonText(compared.files, {
    width: columnsOf(io),
    color: file === null && wantsColor(color, io),
    quiet,
    ...(language && { language }),
    ...(ownRules && { ownRules }),
  });
}

async function judged(version: Version): Promise<JudgedFile> {
  const file = await version.judge();
  if ('error' in file) throw new CannotCompare(`${version.name}: ${file.error}`);
  return file;
}

const lintSource = (source: Source, absolute: string, plan: Plan, io: Io): Promise<FileReport> =>
  io.lint(source, {
    ...plan.options,
    suppressions: plan.suppressions.of({ kind: 'file', path: source.path, absolute }),
  });

/** Judges a file as it is, or as it was: with these bytes. */
async function lintFile(file: FileInput, bytes: Uint8Array | null, plan: Plan, io: Io): Promise<FileReport> {
  const { path } = file;
  const result = bytes === null ? await read(file, io.stdin) : await toSource(path, bytes);
  if ('error' in result) return { path, error: result.error };
  try {
    return await lintSource(result.source, file.absolute, plan, io);
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
  // From here, or as git has it: from the root.
  for (const folder of [io.cwd, at.root]) {
    const file: FileInput = { kind: 'file', path, absolute: resolve(folder, path) };
    const bytes = await at.read(pathFrom(at.root, file.absolute));
    if (bytes !== null) return { name, judge: () => lintFile(file, bytes, plan, io) };
  }
  throw new CannotCompare(`${name}: there is no such file at ${revision}`);
}

async function compareTwo([before, after]: readonly [string, string], plan: Plan, io: Io): Promise<FileComparison> {
  const earlier = await versionOf(before, plan, io);
  const later = await versionOf(after, plan, io);
  const [old, file] = [await judged(earlier), await judged(later)];
  return { path: after, before, change: 'kept', file, comparison: compare(old, file) };
}

/** As git has it, `REV...` is where what is checked out left REV. */
async function revisionOf(name: string, cwd: string): Promise<Revision> {
  return name.endsWith('...') ? (await Revision.at(name.slice(0, -3), cwd)).forkPoint() : Revision.at(name, cwd);
}

/** The policies that the plan names, or that were there, against a revision. */
async function compareAll(command: CompareCommand, base: string, plan: Plan, io: Io): Promise<Omit<Compared, 'asOf'>> {
  const revision = await revisionOf(base, io.cwd);
  const { settings, inputs, discovered } = plan;
  const isWanted = wantedBy(command.inputs, settings, io.cwd);
  const isIgnored = covering(settings.ignore);
  const missed = await remaining({ revision, cwd: io.cwd, inputs, isWanted, isIgnored });
  const { files, failed, broken, unread } = await compareAgainst({
    revision,
    name: base.endsWith('...') ? revision.commit.slice(0, 7) : base,
    cwd: io.cwd,
    inputs: [...inputs, ...missed],
    isWanted,
    judge: (source, absolute) => lintSource(source, absolute, plan, io),
    known: await knownAt(revision, command, plan, io),
  });
  for (const { path, error } of broken) await say(io, `${path}: ${error}`); // why they count as deleted
  for (const { path, error } of unread)
    await say(io, `${path} counts as new, as its earlier version could not be judged: ${error}`);
  return { files, failed: failed.filter(({ isNoPolicy }) => !(discovered && isNoPolicy)) };
}

/** The baseline as it was at the revision: what a change adds to it does not lower the verdict on that change. */
async function knownAt(
  revision: Revision,
  { flags }: CompareCommand,
  { baselinePath, options }: Plan,
  io: Io,
): Promise<Against['known']> {
  if (baselinePath === null) return null;
  const path = pathFrom(revision.root, baselinePath);
  const bytes = await revision.read(path, MAX_BASELINE_BYTES);
  if (bytes === null) {
    if (flags.baseline !== null) await say(io, `${flags.baseline}: not there at ${revision.name}: compared without it`);
    return null;
  }
  const parsed = await parseBaseline(new TextDecoder().decode(bytes));
  if ('mistakes' in parsed) {
    const name = `${revision.name}:${path}`;
    const lines = parsed.mistakes.map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`);
    throw new CannotCompare([...lines, '--no-baseline compares without it'].join('\n'));
  }
  return knownFrom(parsed.baseline, baselinePath, options.asOf);
}
