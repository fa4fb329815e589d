/**
 * What a rule file holds for people and tests, and the program does not judge by. It is kept apart from the rules, and loaded only by
 * what shows it.
 */
import type { Message, Rule } from './rule.js';

/** An example of a rule file: a text and what the rule must say of it. */
export interface Example {
  readonly lang: 'nb' | 'nn' | 'sv';
  readonly kind: 'pass' | 'fail' | 'review' | 'notApplicable';
  readonly state?: 'present' | 'partial' | 'absent' | 'notApplicable';
  readonly text: string;
  readonly format?: 'text' | 'markdown' | 'html';
  readonly evidence?: string;
  readonly asOf?: string;
  /** A known limit, and why: the rule does not yet say what the example claims. */
  readonly todo?: string;
}

/** A judgment, or what an authority decided: why the rule matters. */
export interface Case {
  readonly authority: Message;
  /** ISO 3166-1 alpha-2; none for a court of the Union. */
  readonly country?: string;
  /** Whom it concerned. */
  readonly party?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string;
  readonly sum?: { readonly amount: number; readonly currency: string };
  readonly about: Message;
  /** Its number and name. */
  readonly source: string;
  readonly url?: string;
}

export interface RuleDocumentation {
  /** The legal reason. */
  readonly why: Message;
  readonly assumptions?: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url?: string; readonly checked?: string }[];
  readonly cases?: readonly Case[];
  readonly examples: readonly Example[];
}

/** A rule as the program runs it, with its documentation. An organisation's own may leave out why it is there. */
export type DocumentedRule = Rule &
  Omit<RuleDocumentation, 'why'> & {
    readonly why?: Message;
    /** The page of a rule of this package. */
    readonly url?: string;
    /** The file of an organisation's own rule. */
    readonly file?: string;
  };

/** Where privlint is at home. */
export const HOME = 'https://github.com/privlint/privlint';

/** The page about a rule of this package. */
export const ruleUrl = (id: string): string => `${HOME}/blob/main/docs/rules/${id}.md`;
