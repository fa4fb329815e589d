import type { Clause } from '../../model/clause.js';
import type { Message, Rule } from '../rule.js';

/** An example of a rule file: a text and what the rule must say of it. */
export interface Example {
  readonly lang: 'nb' | 'nn' | 'sv';
  readonly kind: 'pass' | 'fail' | 'review' | 'notApplicable';
  readonly state?: 'present' | 'partial' | 'absent' | 'notApplicable';
  readonly text: string;
  readonly format?: 'text' | 'markdown' | 'html';
  readonly evidence?: string;
  readonly asOf?: string;
  readonly todo?: string;
}

/** What a rule file holds beside what the program runs on. */
export interface RuleDocumentation {
  /** The legal reason, for the page about the rule. */
  readonly why: Message;
  readonly assumptions?: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url?: string; readonly checked?: string }[];
  readonly examples: readonly Example[];
}

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

/** The rule without what only people and tests read. */
export function strip(rule: RuleFile): Rule {
  const { why, assumptions, sources, examples, ...rest } = rule;
  void [why, assumptions, sources, examples];
  return rest;
}
