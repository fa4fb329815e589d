/**
 * What a run is to do: which policies, judged how.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BASELINE_NAME } from '../baseline/baseline.js';
import { rulesWith, selectRules } from '../check/index.js';
import type { Configuration } from '../config/config.js';
import { didYouMean } from '../language/suggest.js';
import type { LintOptions } from '../lint.js';
import { discover, type Input, resolveInputs, type Where } from '../read/index.js';
import { pathFrom } from '../read/paths.js';
import {
  type BaselineCommand,
  type CompareCommand,
  type Flags,
  type InitCommand,
  type LintCommand,
  type ModelCommand,
  UsageError,
} from './arguments.js';
import { COMMAND_NAMES } from './commands.js';
import type { Io } from './io.js';
import type { RunBaseline, RunBaselineOptions } from './known.js';
import { foldersOf, prepare } from './prepare.js';
import { lintOptions, type Settings } from './settings.js';
import { ConfiguredSuppressions } from './suppressions.js';

/** The commands that go through policies. */
export type PoliciesCommand = LintCommand | ModelCommand | BaselineCommand | CompareCommand | InitCommand;

export interface Plan {
  readonly settings: Settings;
  readonly options: LintOptions;
  /** The folders of rules of one's own, from the working directory. */
  readonly ruleFolders: readonly string[];
  readonly inputs: readonly Input[];
  readonly suppressions: ConfiguredSuppressions;
  /** The configuration's path from the working directory; null where there is none. */
  readonly configuration: string | null;
  /** The baseline's file, whether it is there or not, absolute; null where none is wanted. */
  readonly baselinePath: string | null;
  /** What it holds, where it is there. */
  readonly known: RunBaseline | null;
  /** Whether there is such a rule, and it is not run. */
  readonly isSkipped: (rule: string) => boolean;
  /** Nobody named these policies: what turns out to be none is passed over. */
  readonly discovered: boolean;
  /** What `--verbose` tells, a line each. */
  readonly notes: readonly string[];
}

/** @throws UsageError when the configuration is wrong, or there is nothing to judge */
export async function planRun(command: PoliciesCommand, io: Io): Promise<Plan> {
  const { configuration, settings, ownRules } = await prepare(command.flags, io);
  const options = lintOptions(settings, ownRules);
  const { cwd } = io;
  const where: Where = {
    cwd,
    gitignore: command.gitignore,
    ...(settings.ignore.length > 0 && { isIgnored: (await import('./globs.js')).covering(settings.ignore) }),
  };
  // Two versions are no inputs: they may be revisions.
  const isPair = command.command === 'compare' && command.base === null;
  const { inputs, discovered } = isPair
    ? { inputs: [], discovered: false }
    : await inputsOf(command.inputs, settings, where, command.command === 'compare');
  const [path, ...bases] = configuration.paths;
  const suppressions = await ConfiguredSuppressions.of(settings.suppressions);
  const baselinePath = baselineOf(command.flags, configuration, cwd);
  const isSkipped = skippedBy(options);
  // The one that is written need not be there; the one of a comparison is that of the revision.
  const isWritten = command.command === 'baseline' || command.command === 'compare';
  const known =
    command.command === 'compare'
      ? null
      : await knownOf(baselinePath, {
          isNamed: !isWritten && command.flags.baseline !== null,
          asOf: options.asOf,
          isSkipped,
          cwd,
        });
  const notes = [
    path === undefined ? 'no configuration' : `configuration: ${[path, ...bases].join(', which extends ')}`,
    ...(known ? [`baseline: ${pathFrom(cwd, baselinePath ?? '')}`] : []),
    `judging ${inputs.length} ${inputs.length === 1 ? 'file' : 'files'} as of ${settings.asOf.value.toISOString().slice(0, 10)}`,
  ];
  return {
    settings,
    options,
    ruleFolders: foldersOf(settings.ruleFolders, cwd),
    inputs,
    suppressions,
    configuration: path ?? null,
    baselinePath,
    known,
    isSkipped,
    discovered,
    notes,
  };
}

function skippedBy({ ownRules, ...choice }: LintOptions): Plan['isSkipped'] {
  const all = rulesWith(ownRules);
  const run = new Set(selectRules(all, choice).map(({ id }) => id));
  const skipped = new Set(all.map(({ id }) => id).filter((id) => !run.has(id)));
  return (rule) => skipped.has(rule);
}

/** Where the baseline is: as named, or beside the configuration, or else in the working directory. */
function baselineOf({ baseline }: Flags, { directory }: Configuration, cwd: string): string | null {
  if (baseline === false) return null;
  return resolve(baseline === null ? (directory ?? cwd) : cwd, baseline ?? BASELINE_NAME);
}

async function knownOf(
  path: string | null,
  { isNamed, ...options }: RunBaselineOptions & { readonly isNamed: boolean },
): Promise<RunBaseline | null> {
  if (path === null || !(isNamed || existsSync(path))) return null;
  const read = await (await import('./known.js')).RunBaseline.read(path, options);
  if ('errors' in read) throw new UsageError(read.errors.join('\n'));
  return read;
}

/** @throws UsageError when there are none, and there must be some */
export async function inputsOf(
  named: readonly string[],
  { files }: Settings,
  where: Where,
  mayBeNone: boolean,
): Promise<Pick<Plan, 'inputs' | 'discovered'>> {
  if (named.length > 0) return { inputs: (await resolveInputs(named, where)).map(suggestCommand), discovered: false };
  if (files !== null && files.value.length > 0) {
    return { inputs: await resolveInputs(files.value, { ...where, base: files.directory }), discovered: false };
  }
  const inputs = await discover(where);
  if (inputs.length > 0 || mayBeNone) return { inputs, discovered: inputs.length > 0 };
  throw new UsageError(
    'no policy named, and none found here by its name (personvern, integritet, privacy, dataskydd): name files, globs or directories, or - for stdin (privlint --help shows how)',
  );
}

/** "confg" is no file, and looks like a command. */
function suggestCommand(input: Input): Input {
  if (input.kind !== 'error' || /[./\\]/.test(input.path)) return input;
  const meant = didYouMean(input.path, COMMAND_NAMES);
  return meant ? { ...input, error: `no such file or directory, and no command${meant}` } : input;
}
