/**
 * By what a change is judged: the configuration and the baseline from before it. What it adds to them holds from the next change on.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { BASELINE_NAME, type Baseline, EMPTY_BASELINE } from '../baseline/baseline.js';
import type { Against } from '../cli/against.js';
import type { Flags } from '../cli/arguments.js';
import { loadFolders } from '../cli/own-rules/index.js';
import { foldersOf } from '../cli/prepare.js';
import { lintOptions, type Settings, settle } from '../cli/settings.js';
import { ConfiguredSuppressions } from '../cli/suppressions.js';
import { parseBaseline } from '../config/baseline-file.js';
import { CONFIG_NAME, type Configuration, NO_CONFIGURATION } from '../config/config.js';
import { loadBaseline, loadConfiguration } from '../config/index.js';
import { MAX_BASELINE_BYTES } from '../config/load-baseline.js';
import { type LintOptions, lint } from '../lint.js';
import type { Revision } from '../read/git.js';
import { isBelow, pathFrom } from '../read/paths.js';
import { ActionError, type Inputs } from './inputs.js';
import { rehomed, writeSnapshot } from './snapshot.js';

/** Where the action runs. */
export interface Place {
  /** The workspace: the repository's folder, its links followed. */
  readonly cwd: string;
  /** A folder of its own for what is written on the way. */
  readonly scratch: string;
  readonly now: Date;
}

/** What one side of a change says of how to judge. */
export interface Side {
  readonly configuration: Configuration;
  readonly baseline: Baseline;
}

export interface Judging {
  readonly settings: Settings;
  readonly options: LintOptions;
  readonly judge: Against['judge'];
}

/** @throws ActionError where an input leads out of the workspace, or to what git keeps there */
export function pathWithin(name: string, input: string, { cwd }: Place): string {
  const path = resolve(cwd, name);
  const isGits = relative(cwd, path).split(sep)[0]?.toLowerCase() === '.git';
  if (!isBelow(path, cwd) || path === cwd || isGits) {
    throw new ActionError(`${input}: ${name} is no file in the workspace: name one by its path from there`);
  }
  return path;
}

export interface Paths {
  readonly config: string;
  readonly baseline: string;
}

/** The files that the inputs name, or where they usually are. */
export function pathsOf({ config, baseline }: Inputs, place: Place): Paths {
  const configPath = pathWithin(config ?? CONFIG_NAME, 'config', place);
  return {
    config: configPath,
    baseline:
      baseline === null
        ? pathWithin(relative(place.cwd, join(dirname(configPath), BASELINE_NAME)), 'baseline', place)
        : pathWithin(baseline, 'baseline', place),
  };
}

/** The side after the change. @throws ActionError with what is wrong, a line each */
export async function headSide({ config, baseline }: Inputs, paths: Paths, { cwd }: Place): Promise<Side> {
  const fail = (errors: readonly string[]): never => {
    throw new ActionError(errors.join('\n'));
  };
  const loaded =
    config !== null || existsSync(paths.config)
      ? await loadConfiguration(paths.config, cwd)
      : { configuration: NO_CONFIGURATION };
  if ('errors' in loaded) return fail(loaded.errors);
  const known =
    baseline !== null || existsSync(paths.baseline)
      ? await loadBaseline(paths.baseline, cwd)
      : { baseline: EMPTY_BASELINE };
  if ('errors' in known) return fail(known.errors);
  return { configuration: loaded.configuration, baseline: known.baseline };
}

/** The side before the change. What was wrong there is told, and left out: the change may be what mends it. */
export async function baseSide(
  revision: Revision,
  paths: Paths,
  { cwd, scratch }: Place,
  warn: (message: string) => void,
): Promise<Side> {
  const fromRoot = (path: string): string => pathFrom(revision.root, path);
  const told = (errors: readonly string[]): void => {
    for (const error of errors) warn(`before this change: ${error}; judged without it`);
  };
  let configuration = NO_CONFIGURATION;
  const written = join(scratch, 'base');
  if (await writeSnapshot(revision, fromRoot(paths.config), written)) {
    const folder = join(written, relative(revision.root, cwd));
    mkdirSync(folder, { recursive: true });
    const loaded = await loadConfiguration(join(written, relative(revision.root, paths.config)), folder);
    if ('errors' in loaded) told(loaded.errors);
    else configuration = rehomed(loaded.configuration, written, revision.root);
  }
  const bytes = await revision.read(fromRoot(paths.baseline), MAX_BASELINE_BYTES);
  const parsed = bytes && (await parseBaseline(new TextDecoder().decode(bytes)));
  if (parsed && 'mistakes' in parsed) {
    told(parsed.mistakes.map(({ line, column, message }) => `${BASELINE_NAME}:${line}:${column}: ${message}`));
  }
  return { configuration, baseline: parsed && 'baseline' in parsed ? parsed.baseline : EMPTY_BASELINE };
}

const flagsOf = ({ asOf, lang }: Inputs): Flags => ({
  asOf,
  lang,
  policyLang: null,
  rules: [],
  skipRules: [],
  ruleFolders: [],
  failLevel: null,
  failOnReview: false,
  config: null,
  baseline: null,
});

export const settingsOf = (configuration: Configuration, inputs: Inputs, place: Place): Settings =>
  settle(flagsOf(inputs), configuration, place);

/** @throws ActionError or UsageError with what is wrong with the rules, a line each */
export async function judgingBy(configuration: Configuration, inputs: Inputs, place: Place): Promise<Judging> {
  const settings = settingsOf(configuration, inputs, place);
  const folders = foldersOf(settings.ruleFolders, place.cwd);
  const loaded = folders.length > 0 ? loadFolders(folders, place.cwd) : null;
  if (loaded && 'lines' in loaded) throw new ActionError(loaded.lines.join('\n'));
  const options = lintOptions(settings, loaded?.ownRules);
  const suppressions = await ConfiguredSuppressions.of(settings.suppressions);
  return {
    settings,
    options,
    judge: async (source, absolute) => {
      const own = suppressions.of({ kind: 'file', path: source.path, absolute });
      return suppressions.take(await lint(source, { ...options, suppressions: own }));
    },
  };
}
