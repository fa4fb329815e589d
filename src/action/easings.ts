/**
 * By what a change would have been judged more mildly than before it. Pure.
 */
import type { BaselineEntry } from '../baseline/baseline.js';
import { BASELINE_NAME } from '../baseline/baseline.js';
import { rules } from '../check/index.js';
import { LEVELS } from '../check/result.js';
import { CONFIG_NAME, type Configuration, type RuleSetting, type Sourced } from '../config/config.js';
import type { Easing } from '../report/ci/change.js';
import type { Side } from './judging.js';

const STRENGTH: readonly RuleSetting[] = ['off', ...LEVELS.toReversed()];

/** What the change adds to the configuration and the baseline. */
export function easingsOf(base: Side, head: Side): Easing[] {
  return [...configurationEasings(base.configuration, head.configuration), ...baselineEasings(base, head)];
}

function configurationEasings(base: Configuration, head: Configuration): Easing[] {
  const added = <T>(list: (configuration: Configuration) => readonly Sourced<T>[]): readonly Sourced<T>[] => {
    const before = new Set(list(base).map(({ value }) => JSON.stringify(value)));
    return list(head).filter(({ value }) => !before.has(JSON.stringify(value)));
  };
  const where = head.paths[0] ?? CONFIG_NAME;
  const scalar = (key: 'asOf' | 'policyLang'): Easing[] => {
    const [is, was] = [head.scalars[key], base.scalars[key]];
    return is && is.value !== was?.value ? [{ kind: key, where: is.from, what: is.value }] : [];
  };
  const folders = new Set(head.ruleFolders.map(({ value }) => value));
  return [
    ...added(({ suppressions }) => suppressions).map(
      ({ value, from }): Easing => ({ kind: 'suppression', where: from, what: [value.rule].flat().join(', ') }),
    ),
    ...ruleEasings(base, head),
    ...added(({ ignore }) => ignore).map(({ value, from }): Easing => ({ kind: 'ignore', where: from, what: value })),
    ...scalar('asOf'),
    ...scalar('policyLang'),
    ...base.ruleFolders
      .filter(({ value }) => !folders.has(value))
      .map(({ value }): Easing => ({ kind: 'ruleFolders', where, what: value })),
  ];
}

function ruleEasings(base: Configuration, head: Configuration): Easing[] {
  const settingOf = ({ rules: settings }: Configuration, name: string): Sourced<RuleSetting> | undefined =>
    settings.get(name) ?? settings.get(`${name.split('/')[0]}/*`);
  const own = [...base.rules.keys(), ...head.rules.keys()].filter(
    (name) => !name.endsWith('/*') && !rules.some(({ id }) => id === name),
  );
  const known: { readonly id: string; readonly level: RuleSetting }[] = [
    ...rules,
    ...[...new Set(own)].map((id) => ({ id, level: 'error' as const })),
  ];
  return known.flatMap(({ id, level }): Easing[] => {
    const is = settingOf(head, id);
    const was = settingOf(base, id);
    const now = is?.value ?? level;
    if (STRENGTH.indexOf(now) >= STRENGTH.indexOf(was?.value ?? level)) return [];
    const what = now === 'off' ? id : `${id}: ${now}`;
    return [{ kind: now === 'off' ? 'off' : 'level', where: is?.from ?? was?.from ?? CONFIG_NAME, what }];
  });
}

function baselineEasings(base: Side, head: Side): Easing[] {
  const key = ({ path, fingerprint, until }: BaselineEntry): string => `${path}\n${fingerprint}\n${until ?? ''}`;
  const before = new Set(base.baseline.findings.map(key));
  return head.baseline.findings
    .filter((entry) => !before.has(key(entry)))
    .map(({ rule, path }) => ({ kind: 'baseline', where: BASELINE_NAME, what: `${rule}: ${path}` }));
}
