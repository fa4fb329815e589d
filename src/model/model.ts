/**
 * model: Mentions -> Policy, with what the rules ask of it. Judges nothing: it says what stands where.
 */
import type { Mentions } from '../match/mentions.js';
import { type Clause, type Occurrence, occurrences } from './clause.js';
import { Context } from './context.js';
import { extract } from './extract.js';
import type { Facts } from './facts.js';
import { withFlatTables } from './flat-tables.js';
import type { Policy } from './policy.js';

/** An element of Art. 13/14, and the clauses by which it is found. */
export interface ElementClauses {
  readonly id: string;
  readonly applies?: readonly Clause[];
  readonly present: readonly Clause[];
  readonly partial?: readonly Clause[];
}

/** How far an element is told, and where. */
export interface Telling {
  readonly state: 'present' | 'partial' | 'absent' | 'notApplicable';
  readonly occurrences: readonly Occurrence[];
}

export interface Model {
  readonly mentions: Mentions;
  readonly context: Context;
  readonly facts: Facts;
  readonly told: ReadonlyMap<string, Telling>;
  readonly policy: Policy;
}

/** Builds the model of one policy. `elements`: what the rules in force ask for. */
export function buildModel(read: Mentions, elements: readonly ElementClauses[]): Model {
  const mentions = withFlatTables(read);
  const context = new Context(mentions);
  const { facts, structure } = extract(mentions, context);
  const told = new Map(elements.map((element) => [element.id, tell(element, mentions, context, facts)]));
  return { mentions, context, facts, told, policy: structure(told) };
}

function tell(element: ElementClauses, mentions: Mentions, context: Context, facts: Facts): Telling {
  const at = (clauses: readonly Clause[] | undefined): Occurrence[] =>
    clauses ? occurrences(clauses, mentions, context, facts) : [];
  if (element.applies && at(element.applies).length === 0) return { state: 'notApplicable', occurrences: [] };
  const present = at(element.present);
  if (present.length > 0) return { state: 'present', occurrences: present };
  const partial = at(element.partial);
  return partial.length > 0 ? { state: 'partial', occurrences: partial } : { state: 'absent', occurrences: [] };
}
