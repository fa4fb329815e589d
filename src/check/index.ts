/**
 * check: rules + Model -> Results.
 */
import type { Lexicon, LexiconLanguage } from '../match/lexicon.js';
import type { OwnRules } from './own-rules.js';
import type { Rule } from './rule.js';
import bundled from './rules.generated.json' with { type: 'json' };

export { check } from './evaluate.js';
export type { OwnRules } from './own-rules.js';

/** The rules that this build carries, in the order of the report. */
export const rules = bundled as unknown as readonly Rule[];

/** These, and somebody's own behind them. */
export const rulesWith = (ownRules: OwnRules | undefined): readonly Rule[] =>
  ownRules ? [...rules, ...ownRules.rules] : rules;

export const ruleIds = (ownRules?: OwnRules): readonly string[] => rulesWith(ownRules).map((rule) => rule.id);

/** The lexicon of a language, read when first needed: one run seldom needs two. */
export async function lexiconOf(language: LexiconLanguage): Promise<Lexicon> {
  switch (language) {
    case 'nb':
      return (await import('./lexicon.nb.generated.json', { with: { type: 'json' } })).default as unknown as Lexicon;
    case 'nn':
      return (await import('./lexicon.nn.generated.json', { with: { type: 'json' } })).default as unknown as Lexicon;
    case 'sv':
      return (await import('./lexicon.sv.generated.json', { with: { type: 'json' } })).default as unknown as Lexicon;
  }
}

/** Of all rules those that a run asks for: `only` and `skip` hold ids, or a theme with `/*`. */
export function selectRules(
  all: readonly Rule[],
  only: readonly string[] = [],
  skip: readonly string[] = [],
): readonly Rule[] {
  const named = (names: readonly string[], id: string): boolean =>
    names.some((name) => name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1))));
  return all.filter((rule) => (only.length === 0 || named(only, rule.id)) && !named(skip, rule.id));
}
