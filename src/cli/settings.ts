/**
 * Command line + configuration + defaults -> how this run judges, each value with where it comes from.
 */
import { type OwnRules, ruleIds } from '../check/index.js';
import type { Level } from '../check/result.js';
import type { MessageLanguage } from '../check/rule.js';
import type { Configuration, RuleSetting, Sourced, SuppressionEntry } from '../config/config.js';
import { dayOf } from '../language/day.js';
import { didYouMean } from '../language/suggest.js';
import type { LintOptions } from '../lint.js';
import { type Flags, UsageError } from './arguments.js';
import type { Io } from './io.js';
import type { FailLevel } from './options.js';

/** A value, and who says so: a file, the command line or nobody. */
export interface Setting<T> {
  readonly value: T;
  readonly from: string;
}

export interface Settings {
  readonly asOf: Setting<Date>;
  readonly lang: Setting<MessageLanguage | null>;
  readonly policyLang: Setting<'nb' | 'nn' | 'sv' | null>;
  readonly failLevel: Setting<FailLevel>;
  readonly failOnReview: Setting<boolean>;
  /** Of the configuration; null: the policies that are found. */
  readonly files: Sourced<readonly string[]> | null;
  readonly ignore: readonly Sourced<string>[];
  readonly ruleFolders: readonly Sourced<string>[];
  readonly rules: ReadonlyMap<string, Sourced<RuleSetting>>;
  readonly suppressions: readonly Sourced<SuppressionEntry>[];
  /** Of the command line. */
  readonly only: readonly string[];
  readonly skip: readonly string[];
}

const COMMAND_LINE = 'command line';
const DEFAULT = 'default';

/** The first that says something; else the default. */
function first<T>(flag: T | null, configured: Setting<T> | null, otherwise: T): Setting<T> {
  if (flag !== null) return { value: flag, from: COMMAND_LINE };
  return configured ?? { value: otherwise, from: DEFAULT };
}

/** Where no day is given, it is the day where the user is. */
export function settle(
  flags: Flags,
  { scalars, ...lists }: Configuration,
  { now, cwd }: Pick<Io, 'now' | 'cwd'>,
): Settings {
  const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  const { asOf } = scalars;
  return {
    asOf: first(flags.asOf, asOf && { value: dayOf(asOf.value)!, from: asOf.from }, today),
    lang: first<MessageLanguage | null>(flags.lang, scalars.lang, null),
    policyLang: first<Settings['policyLang']['value']>(flags.policyLang, scalars.policyLang, null),
    failLevel: first(flags.failLevel, scalars.failLevel, 'error'),
    failOnReview: first(flags.failOnReview || null, scalars.failOnReview, false),
    files: scalars.files,
    ignore: lists.ignore,
    ruleFolders: [
      ...flags.ruleFolders.map((value) => ({ value, from: COMMAND_LINE, directory: cwd })),
      ...lists.ruleFolders,
    ],
    rules: lists.rules,
    suppressions: lists.suppressions,
    only: flags.rules,
    skip: flags.skipRules,
  };
}

const themeOf = (id: string): string => `${id.split('/')[0]}/*`;

const covers = (names: readonly string[], id: string): boolean => names.includes(id) || names.includes(themeOf(id));

/** @throws UsageError at a name that is neither a rule's nor a theme's */
function checkNames(names: readonly string[], ids: readonly string[], where: string): void {
  const known = new Set([...ids, ...ids.map(themeOf)]);
  const unknown = names.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new UsageError(`${where}: unknown rule ${unknown}${didYouMean(unknown, [...known])}`);
}

/**
 * What `lint` is asked for.
 * @throws UsageError when a rule is named that there is not, or none is left
 */
export function lintOptions(settings: Settings, ownRules: OwnRules | undefined): LintOptions {
  const { only, skip, rules } = settings;
  const ids = ruleIds(ownRules);
  checkNames(only, ids, '--rule');
  checkNames(skip, ids, '--skip-rule');
  for (const [name, { from }] of rules) checkNames([name], ids, `${from}: rules`);
  for (const { value, from } of settings.suppressions) checkNames([value.rule].flat(), ids, `${from}: suppressions`);

  const settingOf = (id: string): RuleSetting | undefined => (rules.get(id) ?? rules.get(themeOf(id)))?.value;
  const off = ids.filter((id) => settingOf(id) === 'off');
  if (ids.every((id) => covers(skip, id) || off.includes(id) || (only.length > 0 && !covers(only, id)))) {
    throw new UsageError(
      off.length > 0
        ? `no rule is left to check: ${off.length} are off in the configuration`
        : '--rule and --skip-rule leave no rule to check',
    );
  }
  const levels = Object.fromEntries(
    ids.flatMap((id): [string, Level][] => {
      const setting = settingOf(id);
      return setting === undefined || setting === 'off' ? [] : [[id, setting]];
    }),
  );
  const skipped = [...skip, ...off];
  const { asOf, lang, policyLang } = settings;
  return {
    asOf: asOf.value,
    ...(lang.value && { language: lang.value }),
    ...(policyLang.value && { policyLanguage: policyLang.value }),
    ...(only.length > 0 && { rules: only }),
    ...(skipped.length > 0 && { skipRules: skipped }),
    ...(Object.keys(levels).length > 0 && { levels }),
    ...(ownRules && { ownRules }),
  };
}
