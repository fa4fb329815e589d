/**
 * Results: what a rule says of one policy. Kinds and levels are SARIF's.
 */
import type { Evidence, Position } from '../parse/positions.js';

export type { Evidence, Position };

const KINDS = ['pass', 'fail', 'review', 'notApplicable'] as const;
export type Kind = (typeof KINDS)[number];

export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

const LOWER: Readonly<Record<Level, Level>> = { error: 'warning', warning: 'note', note: 'note' };

/** The level one step below: that of an element which is partly told. */
export const lowered = (level: Level): Level => LOWER[level];

export const STATES = ['present', 'partial', 'absent', 'notApplicable'] as const;
/** How far an element of Art. 13/14 is told. */
export type State = (typeof STATES)[number];

export type Status = 'new' | 'known' | 'suppressed';

/** Why a result does not count, and who says so. */
export interface Suppression {
  readonly reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
  /** A comment in the file, or the configuration. */
  readonly from: 'comment' | 'configuration';
  /** Which of the configuration's suppressions. */
  readonly index?: number;
  /** A comment that is about all of the file. */
  readonly wholeFile?: true;
}

/** Where something missing belongs: the section with this heading. */
export interface Place {
  readonly heading: string;
  readonly start: Position;
  readonly end: Position;
}

export interface Result {
  readonly ruleId: string;
  readonly kind: Kind;
  readonly level: Level;
  /** Element rules only. */
  readonly state?: State;
  readonly articles: readonly string[];
  readonly message: string;
  /** A model sentence in the policy's language, with [placeholders]; null when there is nothing to write. */
  readonly write: string | null;
  readonly place: Place | null;
  readonly fingerprint: string;
  /** `fail` and `review` only. */
  readonly status?: Status;
  /** Of a suppressed result. */
  readonly suppression?: Suppression;
  /** At most five, the most telling first; none for something missing. */
  readonly evidence: readonly Evidence[];
}

export type NoticeKind = 'other-language' | 'malformed-suppression' | 'unused-suppression' | 'expired-suppression';

/** What the program tells its user about one file that is no result: a section that was left out, a suppression that does nothing. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly message: string;
  /** Where in the file; null for what stands at no place in it. */
  readonly position: Position | null;
  /** Which of the configuration's suppressions. */
  readonly index?: number;
}
