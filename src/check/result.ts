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
  /** At most five, the most telling first; none for something missing. */
  readonly evidence: readonly Evidence[];
}
