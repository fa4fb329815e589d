import type { Clause } from '../../model/clause.js';
import type { RuleDocumentation } from '../documentation.js';
import type { Rule } from '../rule.js';

/** A rule file as written. */
export type RuleFile = Rule & RuleDocumentation;

/** Where in a rule file something stands. */
export type Path = readonly (string | number)[];

/** A concept or a fact, and where a rule names it. */
export interface Named {
  readonly kind: 'concept' | 'fact';
  readonly name: string;
  readonly path: Path;
}

const CLAUSE_LISTS = ['applies', 'present', 'partial', 'keepLevel', 'report', 'unless', 'review'] as const;
const CONCEPT_LISTS = ['all', 'any', 'none', 'under', 'notUnder', 'introducedBy'] as const;
const FACT_FIELDS = ['fact', 'given'] as const;

type ClauseLists = { readonly [list in (typeof CLAUSE_LISTS)[number]]?: readonly Clause[] };

/** The fields of a rule in which it names concepts and facts. */
export interface Naming extends ClauseLists {
  readonly pairs?: readonly { readonly claim: readonly Clause[]; readonly against: readonly Clause[] }[];
  readonly belongs?: readonly string[];
}

/** Every concept and fact that a rule names. */
export function namesIn(rule: Naming): Named[] {
  const inClauses = (clauses: readonly Clause[] | undefined, path: Path): Named[] =>
    (clauses ?? []).flatMap((clause, i) => [
      ...CONCEPT_LISTS.flatMap((list) => conceptsAt(clause[list], [...path, i, list])),
      ...FACT_FIELDS.flatMap((field): Named[] => {
        const name = clause[field];
        return name === undefined ? [] : [{ kind: 'fact', name, path: [...path, i, field] }];
      }),
    ]);
  return [
    ...CLAUSE_LISTS.flatMap((list) => inClauses(rule[list], [list])),
    ...(rule.pairs ?? []).flatMap(({ claim, against }, i) => [
      ...inClauses(claim, ['pairs', i, 'claim']),
      ...inClauses(against, ['pairs', i, 'against']),
    ]),
    ...conceptsAt(rule.belongs, ['belongs']),
  ];
}

const conceptsAt = (names: readonly string[] | undefined, path: Path): Named[] =>
  (names ?? []).map((name, i) => ({ kind: 'concept', name, path: [...path, i] }));

/** What the program runs on, and what only people and tests read. */
export function split(file: RuleFile): { readonly rule: Rule; readonly documentation: RuleDocumentation } {
  const { why, assumptions, sources, cases, examples, ...rule } = file;
  const documentation = { why, ...(assumptions && { assumptions }), sources, ...(cases && { cases }), examples };
  return { rule, documentation };
}
