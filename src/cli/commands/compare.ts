/**
 * `privlint compare`: two versions of a policy, or of all policies of a repository.
 */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { compare, type FileComparison, isRegression } from '../../baseline/compare.js';
import { parseBaseline } from '../../config/baseline-file.js';
import type { LintOptions } from '../../lint.js';
import { GitError, Revision } from '../../read/git.js';
import { read, toSource } from '../../read/index.js';
import { comparisonJson, comparisonText } from '../../report/comparison.js';
import type { FileReport, JudgedFile } from '../../report/index.js';
import { type Against, compareAgainst, knownFrom, wantedBy } from '../against.js';
import type { CompareCommand } from '../arguments.js';
import { say } from '../batch.js';
import { wantsColor } from '../color.js';
import { columnsOf, type ExitCode, type Io } from '../io.js';
import { internalError, messageOf } from '../judge.js';
import type { Plan } from '../plan.js';

/** A version to judge: its name for people, and its bytes or what hinders. */
interface Version {
  readonly name: string;
  readonly judge: () => Promise<FileReport>;
}

/** What cannot be compared: told on stderr, exit code 2. */
class CannotCompare extends Error {}

/** Compares, prints, and answers 1 when something got worse. Never throws for what its user did. */
export async function runCompare(command: CompareCommand, plan: Plan, io: Io): Promise<ExitCode> {
  try {
    const files =
      command.base === null
        ? [await compareTwo(command.versions, plan, io)]
        : await compareAll(command, command.base, plan, io);
    const { lang } = plan.settings;
    const look = {
      width: columnsOf(io),
      color: wantsColor(command.color, io),
      ...(lang.value && { language: lang.value }),
    };
    await io.stdout.write(command.json ? comparisonJson(files) : comparisonText(files, look));
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

async function lintBytes(path: string, bytes: Uint8Array, options: LintOptions, io: Io): Promise<FileReport> {
  const result = await toSource(path, bytes);
  if ('error' in result) return { path, error: result.error };
  try {
    return await io.lint(result.source, options);
  } catch (error) {
    return { path, error: internalError(messageOf(error)) };
  }
}

/** A file, or `REV:path`. A file that exists goes before a revision of that name. */
async function versionOf(name: string, { options }: Plan, io: Io): Promise<Version> {
  const [, revision, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const absolute = resolve(io.cwd, name);
  if (revision === undefined || path === undefined || existsSync(absolute)) {
    const judge = async (): Promise<FileReport> => {
      const result = await read({ kind: 'file', path: name, absolute }, io.stdin);
      return 'error' in result ? { path: name, error: result.error } : io.lint(result.source, options);
    };
    return { name, judge };
  }
  const at = await Revision.at(revision, io.cwd);
  const fromRoot = relative(at.root, resolve(io.cwd, path)).replaceAll(sep, '/');
  const bytes = await at.read(fromRoot);
  if (bytes === null) throw new CannotCompare(`${name}: there is no such file at ${revision}`);
  return { name, judge: () => lintBytes(path, bytes, options, io) };
}

async function compareTwo([before, after]: readonly [string, string], plan: Plan, io: Io): Promise<FileComparison> {
  const earlier = await versionOf(before, plan, io);
  const later = await versionOf(after, plan, io);
  const [old, file] = [await judged(earlier), await judged(later)];
  return { path: after, before, change: 'kept', file, comparison: compare(old, file) };
}

/** The policies that the plan names, or that were there, against a revision. */
async function compareAll(
  command: CompareCommand,
  base: string,
  plan: Plan,
  io: Io,
): Promise<readonly FileComparison[]> {
  const revision = await Revision.at(base, io.cwd);
  const { options, suppressions, settings, inputs, discovered } = plan;
  const { files, failed } = await compareAgainst({
    revision,
    name: base,
    cwd: io.cwd,
    inputs,
    isWanted: wantedBy(command.inputs, settings, io.cwd),
    judge: async (source, absolute) => {
      const own = suppressions.of({ kind: 'file', path: source.path, absolute });
      return suppressions.take(await io.lint(source, own.length > 0 ? { ...options, suppressions: own } : options));
    },
    known: await knownAt(revision, plan),
  });
  for (const { path, error, isNoPolicy } of failed) {
    if (!(discovered && isNoPolicy)) await say(io, `${path}: ${error}`);
  }
  return files;
}

/** The baseline as it was at the revision: what a change adds to it does not lower the verdict on that change. */
async function knownAt(revision: Revision, { baselinePath, options }: Plan): Promise<Against['known']> {
  if (baselinePath === null) return null;
  const bytes = await revision.read(relative(revision.root, baselinePath).replaceAll(sep, '/'));
  const parsed = bytes && (await parseBaseline(new TextDecoder().decode(bytes)));
  return parsed && 'baseline' in parsed ? knownFrom(parsed.baseline, baselinePath, options.asOf) : null;
}
