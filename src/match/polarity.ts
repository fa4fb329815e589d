import type { Hit } from './matcher.js';
import type { Mentions } from './mentions.js';

/** Whether the text says that a thing is so: asserted, denied, past, or only supposed. */
export type Polarity = 'asserted' | 'negated' | 'historical' | 'hypothetical';

/** Tokens that are part of a cue, by kind: 1 where one stands. */
export interface Cues {
  readonly negation: Uint8Array;
  /** Sentences that hold one, since history reaches over the whole of its sentence, and the token behind their first. */
  readonly history: ReadonlyMap<number, number>;
  /** Words that end what is told of the past: "nå", "i dag". */
  readonly now: Uint8Array;
  readonly hypothesis: Uint8Array;
  /** Words that open a new clause. */
  readonly boundary: Uint8Array;
}

/** No clause is longer, in words. */
const MAX_CLAUSE = 200;
/** A negation may follow its verb ("deles ikke"), this many words behind the mention. */
const BEHIND = 3;

/**
 * Polarity from cues in the same clause. A clause ends at a conjunction like "men", at a semicolon, and at a comma before a word that opens a clause;
 * history reaches over the whole sentence, since it is told about the sentence's subject ("..., som ble kjent ugyldig i 2020").
 */
export function polarityOf(hit: Hit, cues: Cues, mentions: Mentions): Polarity {
  const sentence = mentions.sentences[hit.sentence]!;
  const { from, to } = mentions.tokensIn(sentence);
  const first = Math.max(from, hit.from - MAX_CLAUSE);
  const { ends } = mentions.tokens;
  const { text } = mentions.document;
  let negated = false;
  let supposed = false;
  for (let at = hit.to - 1; at >= first; at--) {
    if (at < hit.from && text.startsWith(')', ends[at])) at = beforeBracket(at, first, mentions);
    if (cues.negation[at] && at < hit.from) negated = true;
    if (cues.hypothesis[at]) supposed = true;
    if (at < hit.from && cues.boundary[at] && !cues.negation[at]) break;
    if (at > first && text[ends[at - 1]!] === ';') break;
  }
  for (let at = hit.to; at < Math.min(to, hit.to + BEHIND) && !negated; at++) {
    if (cues.boundary[at]) break;
    if (cues.negation[at]) negated = true;
  }
  if (negated) return 'negated';
  const past = cues.history.get(hit.sentence);
  // "Tidligere gjaldt Privacy Shield; nå bygger vi på standardvilkår."
  if (past !== undefined && !cues.now.subarray(past, hit.from).includes(1)) return 'historical';
  return supposed ? 'hypothetical' : 'asserted';
}

/**
 * "kontaktopplysninger (ikke fødselsnummer) bruker vi til ...": the word before the bracket that `at` ends, `at` itself where none opens
 * from the word `first` on.
 */
function beforeBracket(at: number, first: number, mentions: Mentions): number {
  const { starts } = mentions.tokens;
  const { text } = mentions.document;
  for (let open = at; open > first; open--) if (text[starts[open]! - 1] === '(') return open - 1;
  return at;
}
