/**
 * Rules as the program runs them: compiled from `rules/**`, without examples and documentation.
 */
import type { Clause } from '../model/clause.js';
import type { Level } from './result.js';

export type MessageLanguage = 'nb' | 'sv' | 'en';
export type Message = Readonly<Record<MessageLanguage, string>>;

/** What to write instead, in the policy's language. */
export interface ModelSentence {
  readonly nb: string;
  readonly sv: string;
  readonly nn?: string;
}

interface RuleBase {
  readonly id: string;
  readonly title: Message;
  readonly articles: readonly string[];
  readonly level: Level;
  /** `byCountry`: for a controller established in that country. */
  readonly write?: ModelSentence & { readonly byCountry?: Readonly<Record<string, ModelSentence>> };
  readonly belongs?: readonly string[];
}

/** An element of Art. 13/14: present, partial or absent; not applicable where none of `applies` holds. */
export interface DisclosureRule extends RuleBase {
  readonly kind: 'disclosure';
  readonly applies?: readonly Clause[];
  readonly present: readonly Clause[];
  readonly partial?: readonly Clause[];
  readonly keepLevel?: readonly Clause[];
  readonly messages: {
    readonly absent: Message;
    readonly partial?: Message;
    /** Of a partial element that keeps its level. */
    readonly kept?: Message;
    readonly notApplicable?: Message;
  };
}

/** A practice that the law does not allow: one result for each sentence where it stands. */
export interface PracticeRule extends RuleBase {
  readonly kind: 'practice';
  readonly report: readonly Clause[];
  readonly unless?: readonly Clause[];
  readonly review?: readonly Clause[];
  readonly messages: { readonly fail: Message };
}

/** A reference that has gone stale on the day `since`: one result for each sentence that relies on it. */
export interface StaleRule extends RuleBase {
  readonly kind: 'stale';
  readonly since: string;
  readonly report: readonly Clause[];
  readonly unless?: readonly Clause[];
  readonly review?: readonly Clause[];
  readonly messages: { readonly fail: Message };
}

export type Detector = 'empty-section' | 'placeholder' | 'dangling-reference';

/** A defect of the document's shape, found by code. */
export interface StructureRule extends RuleBase {
  readonly kind: 'structure';
  readonly detector: Detector;
  readonly messages: { readonly fail: Message };
}

/** Two passages that cannot both be true: one result for each pair of kinds that both stand in the text. */
export interface ContradictionRule extends RuleBase {
  readonly kind: 'contradiction';
  readonly pairs: readonly {
    readonly claim: readonly Clause[];
    readonly against: readonly Clause[];
    readonly write?: ModelSentence;
  }[];
  readonly messages: { readonly fail: Message };
}

export type Rule = DisclosureRule | PracticeRule | StaleRule | StructureRule | ContradictionRule;
