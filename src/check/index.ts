/**
 * check: rules + Model -> Results.
 */

import type { Rule, Ruleset } from './rule.js';
import ruleset from './rules.generated.json' with { type: 'json' };

export { check } from './evaluate.js';

/** The rules and lexicon that this build carries. */
export const bundled = ruleset as unknown as Ruleset;

/** Ids of all rules, in the order of the report. */
export const ruleIds = (): readonly string[] => bundled.rules.map((rule) => rule.id);

/** Rules that a run asks for: `only` and `skip` hold ids, or a theme with `/*`. */
export function selectRules(only: readonly string[] = [], skip: readonly string[] = []): readonly Rule[] {
  const named = (names: readonly string[], id: string): boolean =>
    names.some((name) => name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1))));
  return bundled.rules.filter((rule) => (only.length === 0 || named(only, rule.id)) && !named(skip, rule.id));
}
