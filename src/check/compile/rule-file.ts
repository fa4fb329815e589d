import type { Clause } from '../../model/clause.js';
import type { RuleDocumentation } from '../documentation.js';
import type { Rule } from '../rule.js';

/** A rule file as written. */
export type RuleFile = Rule & RuleDocumentation;

const CLAUSE_LISTS = ['applies', 'present', 'partial', 'keepLevel', 'report', 'unless', 'review'] as const;

/** Every concept that a rule names. */
export function conceptsOf(rule: RuleFile): string[] {
  const pairs = rule.kind === 'contradiction' ? rule.pairs.flatMap(({ claim, against }) => [...claim, ...against]) : [];
  const lists = CLAUSE_LISTS.flatMap(
    (name) => (rule as { readonly [key in typeof name]?: readonly Clause[] })[name] ?? [],
  );
  const clauses = [...lists, ...pairs];
  const named = clauses.flatMap((c) => [
    ...(c.all ?? []),
    ...(c.any ?? []),
    ...(c.none ?? []),
    ...(c.under ?? []),
    ...(c.introducedBy ?? []),
    ...(c.notUnder ?? []),
  ]);
  return [...named, ...(rule.belongs ?? [])];
}

/** What the program runs on, and what only people and tests read. */
export function split(file: RuleFile): { readonly rule: Rule; readonly documentation: RuleDocumentation } {
  const { why, assumptions, sources, cases, examples, ...rule } = file;
  const documentation = { why, ...(assumptions && { assumptions }), sources, ...(cases && { cases }), examples };
  return { rule, documentation };
}
