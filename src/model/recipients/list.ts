/** Names in a row: "X (drift), Y til regnskap og Z". */
import { isLower } from '../../language/characters.js';
import type { ProperName } from '../names.js';
import type { RecipientGround } from './ground.js';
import { bracketBehind } from './named.js';

/** Words within which the next name of a list stands. */
const MAX_LIST = 12;
/** Kinds of recipients before a name of a list. */
const MAX_CATEGORIES = 4;
/** "i Danmark", "for prøver": so many things told of a name. */
const MAX_QUALIFIERS = 2;
/** Words that open what a name of a list is for, and how many words they reach at most: "X til drift, Y som lagrer filene". */
const REACH: ReadonlyMap<string, number> = new Map([
  ['til', 5],
  ['for', 5],
  ['för', 5],
  ['ved', 4],
  ['vid', 4],
  ['om', 4],
  ['i', 3],
  ['når', 7],
  ['när', 7],
  ['som', 9],
]);

/**
 * Adds a name and what is joined to it: "X (drift), Y til regnskap og Z"; `isSure`: the first is a name, though it heads its sentence.
 * @returns the token behind the last of them
 */
export function list(ground: RecipientGround, from: number, sentence: number, isSure = false): number {
  const { to } = ground.mentions.tokensIn(ground.mentions.sentences[sentence]!);
  const cities = ground.mentions.marks('place.city');
  let company = false;
  let end = from;
  for (let at = from; at >= 0 && at < to; ) {
    const name = ground.names.at(at);
    if (!name || (ground.isCommon(name) && !(isSure && at === from))) break;
    const next = nextInList(ground, name, to);
    // "X AS, Gjøvik": where it is.
    const isSeat = company && next < 0 && ground.gap(at) === ', ' && name.to === to && !ground.vendorAt.has(at);
    // "(Nordsky, Helsinki)"
    const isCity = at > from && ground.gap(at) === ', ' && !name.organisation && cities[at] === 1;
    if (!isSeat && !isCity && !ground.isArticled(name)) ground.addName(name, sentence, at > from);
    company = name.organisation;
    end = name.to;
    at = next;
  }
  return end;
}

/**
 * The token of the next name in a list, -1 where it ends: behind a bracket or what the one before is for ("til drift"), then a
 * comma, a joining word, or "fra" with its maker.
 */
export function nextInList(ground: RecipientGround, name: ProperName, to: number): number {
  const { document, tokens } = ground.mentions;
  // "inkassobyrået (X) og Y"
  const last = document.text[name.end] === ')' ? name.end + 1 : name.end;
  let end = bracketBehind(name, document.text) ?? last;
  let at = end > last ? ground.mentions.tokensIn({ start: end, end }).from : name.to;
  if (at >= to) return -1;
  // "X (Spania) for prøver", "X i Danmark ved bruk av den"
  for (let i = 0; i < MAX_QUALIFIERS && at < to; i++) {
    const gap = ground.gap(at);
    const reach = gap === ' ' || gap === ') ' ? (REACH.get(ground.mentions.word(at)) ?? 0) : 0;
    if (reach === 0) break;
    const limit = Math.min(to, at + reach);
    for (
      at++;
      at < limit && ground.gap(at) === ' ' && ground.joins[at] === 0 && !REACH.has(ground.mentions.word(at));
      at++
    );
    if (at >= to) return -1;
    end = tokens.ends[at - 1]!;
  }
  const gap = document.text.slice(end, tokens.starts[at]!);
  const joins = ground.joins[at] === 1;
  if (gap !== ', ' && gap !== ' / ' && !(gap === ' ' && joins)) return -1;
  if (joins) at++;
  if (at < to && ground.mentions.marks('party.held')[at] === 1) at++;
  at = behindCategories(ground, at);
  return at < to && !isLower(document.text.charCodeAt(tokens.starts[at]!)) ? at : -1;
}

/** "kommunen og X", "banken, revisor og til X": where a name may stand behind kinds of recipients; `from` where there is none. */
export function behindCategories(ground: RecipientGround, from: number): number {
  const categories = ground.mentions.marks('recipients.category');
  const held = ground.mentions.marks('party.held');
  const { length } = ground.mentions.tokens;
  let at = from;
  for (let i = 0; i < MAX_CATEGORIES && at + 1 < length && categories[at] === 1 && ground.names.at(at) === null; i++) {
    const gap = ground.gap(at + 1);
    if (gap === ', ') at++;
    else if (gap === ' ' && ground.joins[at + 1] === 1 && at + 2 < length && ground.gap(at + 2) === ' ') at += 2;
    else break;
    if (held[at] === 1 && at + 1 < length) at++;
  }
  return ground.names.at(at) === null ? from : at;
}

/** Bare enumerations right under a heading that asks who gets the data: "Kommunen, PPT, Nordfjell Regnskap og Skyland." */
export function byEnumeration(ground: RecipientGround): void {
  const { blocks, sections } = ground.mentions.document;
  for (const [index, block] of blocks.entries()) {
    if (block.chrome !== null || block.kind !== 'paragraph') continue;
    const { heading } = sections[block.section]!;
    if (heading === null || ground.mentions.inBlock('recipients.heading', heading).length === 0) continue;
    const { from, to } = ground.mentions.sentencesOf(index);
    for (let s = from; s < to; s++) {
      const sentence = ground.mentions.sentences[s]!;
      for (const name of ground.names.in(sentence)) {
        const isJoined = /(?:, | og | och | samt |: )$/.test(
          ground.mentions.document.text.slice(Math.max(sentence.start, name.start - 6), name.start),
        );
        if (name.text === name.text.toUpperCase()) continue;
        if (name.to - name.from > 1 || (isJoined && ground.names.isProper(name.from) && !isPlace(ground, name)))
          if (name.start > sentence.start && !ground.isCommon(name)) ground.addName(name, s);
        // "Nordsky (lagring) og Fjelldata (feilsøking)"
        const isQualified =
          name.start === sentence.start && bracketBehind(name, ground.mentions.document.text) !== null;
        if (isQualified && !ground.isNoun(name) && nextInList(ground, name, name.to + MAX_LIST) >= 0)
          list(ground, name.from, s, true);
      }
    }
  }
}

/** Behind "i": "i Oslo". */
function isPlace(ground: RecipientGround, name: ProperName): boolean {
  return name.from > 0 && ground.mentions.marks('party.within')[name.from - 1] === 1;
}
