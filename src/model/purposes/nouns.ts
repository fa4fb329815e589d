import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { contains } from '../spans.js';
import { clauseEnd } from './clauses.js';
import { AIMING, COORDINATORS, EXAMPLE, INFINITIVE } from './words.js';

/** "... til innkreving av kontingent, innkalling til årsmøte og til påmelding": what else stands on a list of nouns. */
export function furtherNouns(from: number, end: number, mentions: Mentions): Span[] {
  const { starts, ends } = mentions.tokens;
  const parts: Span[] = [];
  for (let start = from; start < end; ) {
    const words = mentions.tokensIn({ start: start + 1, end });
    const first = COORDINATORS.has(mentions.word(words.from)) ? words.from + 1 : words.from;
    const isNoun = mentions.marks('purpose.aim-noun')[first] === 1;
    if (first >= words.to || (!isNoun && !isFurtherAim(first, mentions))) break;
    // "fakturering, handläggning av ...": one word, and the next
    const isAlone = isNoun && mentions.document.text[ends[first]!] === ',';
    const next = isAlone ? ends[first]! : nounEnd(starts[first]!, end, first, mentions);
    if (!isAlone && mentions.tokensIn({ start: starts[first]!, end: next }).to - first < 2 && !isNoun) break;
    parts.push({ start: starts[first]!, end: next });
    start = next;
  }
  return parts;
}

/** So many times the same preposition opens one more are a list. */
const REPEATED = 2;

/** "används för anmälan till läger och utfärder, för gruppindelning, för specialkost samt för fakturering": the parts of such a list. */
export function repeatedNouns(span: Span, first: number, mentions: Mentions): Span[] {
  const { starts, ends } = mentions.tokens;
  const { to } = mentions.tokensIn(span);
  const cuts: number[] = [];
  let preposition = '';
  for (let at = first; at + 1 < to; at++) {
    if (!isFurtherAim(at, mentions)) continue;
    if (preposition === '') preposition = mentions.word(at);
    else if (mentions.word(at) === preposition) {
      const isJoined = COORDINATORS.has(mentions.word(at - 1)) || mentions.document.text[ends[at - 1]!] === ',';
      if (isJoined) cuts.push(starts[at]!);
    }
  }
  if (cuts.length < REPEATED) return [];
  return [span.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? span.end }));
}

/** "för att fullgöra avtalet, för kontroll av inpassering och för statistik": a clause, and the nouns that go on with its preposition. */
export function partedAtNouns(span: Span, mentions: Mentions): Span[] {
  const { tokens, document } = mentions;
  const { from, to } = mentions.tokensIn(span);
  const cuts = [span.start];
  let preposition = '';
  for (let at = from; at + 1 < to; at++) {
    if (AIMING.has(mentions.word(at)) && INFINITIVE.has(mentions.word(at + 1))) preposition = mentions.word(at);
    if (mentions.word(at) !== preposition || !isFurtherAim(at, mentions)) continue;
    const isJoined = COORDINATORS.has(mentions.word(at - 1)) || document.text[tokens.ends[at - 1]!] === ',';
    if (isJoined && namesAim(at + 1, to, mentions)) cuts.push(tokens.starts[at]!);
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }));
}

/** Whether the words behind a preposition, up to a comma or conjunction, hold a noun of purpose: not "för dig och för dina vänner". */
function namesAim(first: number, to: number, mentions: Mentions): boolean {
  for (let at = first; at < to && !COORDINATORS.has(mentions.word(at)); at++) {
    if (mentions.marks('purpose.aim-noun')[at] === 1 || DOING.some((ending) => mentions.word(at).endsWith(ending)))
      return true;
    if (mentions.document.text[mentions.tokens.ends[at]!] === ',') break;
  }
  return false;
}

/** Endings of nouns that tell what is done. */
export const DOING = [
  'ing',
  'ingen',
  'inger',
  'ingar',
  'sjon',
  'sjoner',
  'tion',
  'tioner',
  'else',
  'ande',
  'kontroll',
  'statistikk',
  'statistik',
];

/** Where a noun that names a purpose ends: at the comma behind `from`, or where "og til" behind the token `first` begins another one. */
export function nounEnd(from: number, end: number, first: number, mentions: Mentions): number {
  const close = clauseEnd(from, end, mentions);
  const { to } = mentions.tokensIn({ start: from, end: close });
  let aims = mentions.marks('purpose.aim-noun')[first] === 1;
  for (let at = first; at + 1 < to; at++) {
    if (aims && COORDINATORS.has(mentions.word(at)) && isFurtherAim(at + 1, mentions))
      return mentions.tokens.starts[at]!;
    const aim = isFurtherAim(at, mentions);
    // "til utlån av bøker, for purring"
    if (aims && aim && mentions.document.text[mentions.tokens.ends[at - 1]!] === ',')
      return mentions.tokens.ends[at - 1]!;
    aims ||= aim;
  }
  return close;
}

/** "for", "til" before a noun, not before "å". */
const isFurtherAim = (at: number, mentions: Mentions): boolean =>
  AIMING.has(mentions.word(at)) && !INFINITIVE.has(mentions.word(at + 1)) && !EXAMPLE.has(mentions.word(at + 1));

/** "Vi lagrer opplysninger om deg, for eksempel betalingskort": the preposition that opens the aim opens an example. */
export function isExample({ from, to }: Mention, mentions: Mentions): boolean {
  let at = to - 1;
  while (at > from && !AIMING.has(mentions.word(at))) at--;
  return EXAMPLE.has(mentions.word(at + 1));
}

/** "Opplysningene vi samler inn for et medlemskap er:" announces data. */
export const announcesList = ({ start, end }: Span, mentions: Mentions): boolean =>
  mentions.document.text[end - 1] === ':' && COPULA.has(mentions.word(mentions.tokensIn({ start, end }).to - 1));

const COPULA = new Set(['er', 'är']);

/** One word that is a purpose of its own: "markedsføringsformål". */
export const isCompound = (marker: Mention, mentions: Mentions): boolean =>
  mentions.in('purpose.compound', marker.sentence).some((m) => contains(marker, m));
