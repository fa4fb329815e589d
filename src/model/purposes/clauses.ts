import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import type { Context } from '../context.js';
import { ON_RECIPIENTS } from '../headings.js';
import { sentenceAt } from '../sentence.js';
import { aimsIn } from './coordination.js';
import { COORDINATORS, FILLERS } from './words.js';

/** A marker within this many characters of its sentence's beginning opens it. */
export const FIRST_WORDS = 6;

/** "for å måle bruken for å forbedre nettsiden" is one aim within another: a further one begins behind a comma or a conjunction. */
export function begins(before: Mention, marker: Mention, mentions: Mentions): boolean {
  const last = marker.from - 1;
  const { text } = mentions.document;
  if (beginningOf(marker, mentions) < marker.from) return true;
  if (THEREBY.has(mentions.word(marker.from))) return false;
  const gap = text.slice(mentions.tokens.ends[last]!, marker.start);
  if (text.slice(before.end, marker.start).includes(')')) return true; // "for å levere varer (avtale) og e-posten for å ..."
  return COORDINATORS.has(mentions.word(last)) || gap.includes(',') || gap.includes(';');
}

/** "for å gruppere kunder, slik at du får tips" tells more of the aim before it. */
const THEREBY = new Set(['slik', 'så']);

/** "... for å telle besøk og Hotjar for å se ...": the token with which a further tool begins, which has the aim behind it; else the aim's own. */
export function beginningOf({ from }: Mention, mentions: Mentions): number {
  let at = from - 1;
  while (TOOLS.some((concept) => mentions.marks(concept)[at] === 1)) at--;
  return at < from - 1 && COORDINATORS.has(mentions.word(at)) ? at : from;
}

const TOOLS = ['vendor.name', 'cookies.mention'];

/** Whether more than "å" stands behind a marker. */
export function hasAim(span: Span, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(span);
  for (let at = from; at < to; at++) if (!FILLERS.has(mentions.word(at))) return true;
  return false;
}

/** From the marker to the end of its clause: in front of the main clause ("For å sende faktura, lagrer vi ...") it ends at the comma. */
export function clauseFrom(marker: Span, end: number, mentions: Mentions): Span {
  const sentence = mentions.sentences[sentenceAt(marker, mentions)]!;
  // "Brukes til å ...", "Formålet er å ..." are the main clause.
  const opens =
    marker.start - sentence.start <= FIRST_WORDS && FRONTED.has(mentions.word(mentions.tokensIn(marker).from));
  if (!opens) return { start: marker.start, end: nextMain(marker, end, mentions) ?? end };
  // "Til å føre register, kreve inn avgiften og sende ut brev" goes on behind the comma.
  const aims = aimsIn({ start: marker.start, end }, mentions);
  let close = clauseEnd(marker.end, end, mentions);
  while (close < end && aims.has(mentions.tokensIn({ start: close, end }).from))
    close = clauseEnd(close + 1, end, mentions);
  return { start: marker.start, end: mainVerb(marker, close, mentions) ?? close };
}

/** "För att motverka bedrägerier kan vi behandla ...": where the main clause begins without a comma. */
function mainVerb(marker: Span, end: number, mentions: Mentions): number | undefined {
  const { from } = mentions.tokensIn({ start: marker.end, end });
  for (const we of mentions.in('purpose.we', mentions.sentenceOf(from))) {
    const verb = we.from - 1;
    if (verb <= from || we.end > end) continue;
    const word = mentions.word(verb);
    if (word.endsWith('r') || MODAL.has(word)) return mentions.tokens.starts[verb]!;
  }
  return undefined;
}

/** "... for å sende premien, får vi den ikke innen to uker ...": the comma behind which a main clause begins with its verb. */
function nextMain(marker: Span, end: number, mentions: Mentions): number | undefined {
  const { text } = mentions.document;
  const { from, to } = mentions.tokensIn({ start: marker.end, end });
  for (let at = from + 2; at + 1 < to; at++) {
    if (text[mentions.tokens.ends[at - 1]!] !== ',' || !SPEAKERS.has(mentions.word(at + 1))) continue;
    const word = mentions.word(at);
    if (word.endsWith('r') || MODAL.has(word)) return mentions.tokens.ends[at - 1]!;
  }
  return undefined;
}

/** Subjects behind the verb of a main clause. */
const SPEAKERS = new Set(['vi', 'me', 'jeg', 'eg', 'jag', 'du', 'dere', 'ni', 'dykk']);

/** Verbs of a main clause that do not end as the others do. */
const MODAL = new Set(['kan', 'må', 'måste', 'skal', 'ska', 'vil', 'vill']);

/** What a clause of purpose in front of the main clause begins with. */
const FRONTED = new Set(['for', 'för', 'til', 'till', 'i', 'med', 'av']);

/** The first comma or semicolon after `from` that has at least two words before it, else `end`. */
export function clauseEnd(from: number, end: number, mentions: Mentions): number {
  const { text } = mentions.document;
  for (let i = from; i < end; i++) {
    if ((text[i] === ',' || text[i] === ';') && text.slice(from, i).trim().includes(' ')) return i;
  }
  return end;
}

/** "Personnummer – til kredittvurdering": behind a dash, a colon or a bracket; behind a dash the bare noun will do. */
export const shortIn = (sentence: number, mentions: Mentions, context: Context): Mention | undefined =>
  mentions.in('purpose.short', sentence).find((m) => isSetOff(m, SET_OFF, mentions)) ??
  (context.carrying(mentions.sentences[sentence]!.block, ON_RECIPIENTS) === null
    ? mentions.in('purpose.aim-noun', sentence).find((m) => isSetOff(m, DASHES, mentions))
    : undefined);

function isSetOff(mention: Mention, marks: string, mentions: Mentions): boolean {
  if (mention.from === 0) return false;
  const gap = mentions.document.text.slice(mentions.tokens.ends[mention.from - 1]!, mention.start);
  return [...gap].some((c) => marks.includes(c));
}

/** What sets an aim off from the data before it. */
const DASHES = '–—';

const SET_OFF = '–—-:(=';
