import type { Mentions } from '../match/mentions.js';
import type { Occurrence } from '../model/clause.js';
import type { Span } from '../parse/document.js';
import { type Evidence, evidenceOf } from '../parse/positions.js';

/** A report quotes at most this many words of one passage, and this many passages. */
const MAX_WORDS = 45;
const MAX_EVIDENCE = 5;

/** The words to quote: the whole sentence, or of a long one the part around what was found, cut at word ends. */
export function quoted(occurrence: Occurrence, mentions: Mentions): Span {
  const whole = mentions.tokensIn(occurrence);
  if (whole.to - whole.from <= MAX_WORDS) return { start: occurrence.start, end: occurrence.end };
  const focus = mentions.tokensIn(occurrence.focus);
  const room = Math.max(0, MAX_WORDS - (focus.to - focus.from));
  const from = Math.max(whole.from, focus.from - (room >> 1));
  const to = Math.min(whole.to, Math.min(focus.to, focus.from + MAX_WORDS) + room - (focus.from - from));
  return { start: mentions.tokens.starts[from]!, end: mentions.tokens.ends[to - 1]! };
}

/** Evidence for the first occurrences, in the order given. */
export const evidence = (found: readonly Occurrence[], mentions: Mentions): Evidence[] =>
  found.slice(0, MAX_EVIDENCE).map((occurrence) => evidenceOf(mentions.document, quoted(occurrence, mentions)));
