import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';

/** What a reference stands behind: "punkt 2 og 3", "för a och b". A number behind an article is none. */
const OF_NUMBERS = ['punkt', 'pkt', 'formål', 'føremål', 'ändamål'];
const OF_LETTERS = [...OF_NUMBERS, 'for', 'för', 'etter', 'enligt'];
const OF_ARTICLES = ['art', 'bokstav', 'litra', 'nr', 'led'];
const BETWEEN = new Set(['og', 'och', 'samt', 'til', 'till']);
/** Digits of the longest number of an item. */
const LONGEST = 2;

/** Which item of its list a block is, from 1; null where it is none. */
export function placeInList(block: number, mentions: Mentions): number | null {
  const { blocks } = mentions.document;
  const { kind, section, leadIn } = blocks[block]!;
  if (kind !== 'item') return null;
  let first = block;
  while (first > 0 && blocks[first - 1]!.kind === 'item' && blocks[first - 1]!.section === section) first--;
  let place = 0;
  // Items below another item are no items of this list.
  for (let at = first; at <= block; at++) if (blocks[at]!.leadIn === leadIn) place++;
  return place;
}

/** Letters and numbers of items that a span refers to, as numbers from 1, each with where it stands: "Punkt 2 og 3 bygger på ...". */
export function numbersIn(span: Span, mentions: Mentions): { readonly start: number; readonly number: number }[] {
  const { from, to } = mentions.tokensIn(span);
  const found: { start: number; number: number }[] = [];
  for (let at = from; at < to; at++) {
    const word = mentions.word(at);
    if (!isNumber(word) && !isLetter(word)) continue;
    let before = at - 1;
    while (before >= from && (BETWEEN.has(mentions.word(before)) || isSame(word, mentions.word(before)))) before--;
    const lead = before < from ? '' : mentions.word(before);
    const isReference = isNumber(word)
      ? begins(lead, OF_NUMBERS)
      : begins(lead, OF_LETTERS) ||
        (mentions.document.text[mentions.tokens.ends[at]!] === ')' &&
          // "samtykke (a)": the article's letter
          mentions.document.text[mentions.tokens.starts[at]! - 1] !== '(' &&
          !startsWithDigit(lead) &&
          !begins(lead, OF_ARTICLES));
    if (isReference)
      found.push({
        start: mentions.tokens.starts[at]!,
        number: isNumber(word) ? Number(word) : 1 + LETTERS.indexOf(word),
      });
  }
  return found;
}

const startsWithDigit = (word: string): boolean => word !== '' && isNumber(word[0]!);
const begins = (word: string, stems: readonly string[]): boolean => stems.some((stem) => word.startsWith(stem));
const isSame = (a: string, b: string): boolean => (isNumber(a) ? isNumber(b) : isLetter(b));
/** Letters that number items. */
export const LETTERS = 'abcdefghijkl';
const isLetter = (word: string): boolean => word.length === 1 && LETTERS.includes(word);
const isNumber = (word: string): boolean =>
  word.length > 0 && word.length <= LONGEST && [...word].every((c) => c >= '0' && c <= '9');
