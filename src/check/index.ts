/**
 * check: rules + Model -> Results.
 */
import type { Lexicon, LexiconLanguage } from '../match/lexicon.js';
import { type DocumentedRule, type RuleDocumentation, ruleUrl } from './documentation.js';
import type { OwnRules } from './own-rules.js';
import type { Level } from './result.js';
import type { Rule } from './rule.js';
import bundled from './rules.generated.json' with { type: 'json' };

export { ruleUrl } from './documentation.js';
export { check } from './evaluate.js';
export type { OwnRules } from './own-rules.js';

/** The rules that this build carries, in the order of the report. */
export const rules = bundled as unknown as readonly Rule[];

/** These, and somebody's own behind them. */
export const rulesWith = (ownRules: OwnRules | undefined): readonly Rule[] =>
  ownRules ? [...rules, ...ownRules.rules] : rules;

export const ruleIds = (ownRules?: OwnRules): readonly string[] => rulesWith(ownRules).map((rule) => rule.id);

/** These rules, and somebody's own, with their documentation, which is read when first asked for. */
export async function documentedRules(ownRules?: OwnRules): Promise<readonly DocumentedRule[]> {
  const { default: docs } = await import('./rule-docs.generated.json', { with: { type: 'json' } });
  const byId = docs as unknown as Readonly<Record<string, RuleDocumentation>>;
  const own = ownRules?.rules.map((rule) => ({ ...rule, ...ownRules.docs.get(rule.id)! })) ?? [];
  return [...rules.map((rule) => ({ ...rule, ...byId[rule.id]!, url: ruleUrl(rule.id) })), ...own];
}

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

export interface RuleChoice {
  /** Only these (all when empty or absent), and not those: ids, or themes with `/*`. */
  readonly rules?: readonly string[];
  readonly skipRules?: readonly string[];
  /** Levels in place of the rules' own, by id. */
  readonly levels?: Readonly<Record<string, Level>>;
}

/** Of all rules those that a run asks for, at the levels it asks for. */
export function selectRules(
  all: readonly Rule[],
  { rules: only = [], skipRules = [], levels = {} }: RuleChoice,
): readonly Rule[] {
  const named = (names: readonly string[], id: string): boolean =>
    names.some((name) => name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1))));
  return all
    .filter((rule) => (only.length === 0 || named(only, rule.id)) && !named(skipRules, rule.id))
    .map((rule) => (levels[rule.id] === undefined ? rule : { ...rule, level: levels[rule.id]! }));
}
