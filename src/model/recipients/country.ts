/** Where a recipient is, as far as the text says it. */
import { isUpper } from '../../language/characters.js';
import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { blockAt } from '../blocks.js';
import { countriesIn, countryNamed } from '../countries.js';
import { rowOf } from '../tables.js';
import { bracketBehind, type Named } from './named.js';

/** Characters of a cell that may name the country of the recipient beside it. */
const LONGEST_CELL = 60;
/** Words behind a name that may say where it is. */
const MAX_CLAUSE_WORDS = 6;
/** Characters of an item about one recipient, and of its bullet. */
const LONGEST_ITEM = 120;
const BULLET = 2;

/** The country in the brackets behind a name, or in the few words after it ("etablert i USA"). */
export function countryOf(found: Named, mentions: Mentions): string | null {
  const { document, sentences } = mentions;
  const sentence = sentences[found.sentence];
  if (!sentence) return null;
  const bracket = bracketBehind(found, document.text);
  const behind = bracket === null ? clauseBehind(found, mentions) : { start: found.end, end: bracket };
  const spans = [
    behind,
    ...besides(found, mentions),
    ...itemOf(found, mentions),
    { start: found.start, end: found.end },
  ];
  for (const span of spans) {
    const country = countriesIn(mentions, span)[0];
    // "Norges Skiforbund" is no address.
    if (country && !(span.start === found.start && document.text[country.end - 1] === 's')) return country.code;
  }
  return null;
}

/** The few words behind a name, up to the next name. */
function clauseBehind(found: Named, mentions: Mentions): Span {
  const { tokens, document, sentences } = mentions;
  const limit = sentences[found.sentence]!.end;
  let to = found.to;
  while (to < Math.min(found.to + MAX_CLAUSE_WORDS, tokens.length) && tokens.ends[to]! <= limit) {
    const isName = isUpper(document.text.charCodeAt(tokens.starts[to]!)) && !countryNamed(mentions.word(to));
    // "i Frankfurt, Tyskland"
    if (isName && (to === found.to || mentions.word(to - 1) !== 'i')) break;
    to++;
  }
  return { start: found.end, end: tokens.ends[to - 1]! };
}

/** What else a short item says that begins with the name. */
function itemOf(found: Named, mentions: Mentions): Span[] {
  const block = mentions.document.blocks[blockAt(mentions.document, found.start)];
  if (block?.kind !== 'item' || found.start - block.start > BULLET || block.end - block.start > LONGEST_ITEM) return [];
  return [{ start: found.end, end: block.end }];
}

/** The other cells of a table's row. */
function besides(found: Span, mentions: Mentions): Span[] {
  const { document } = mentions;
  const cell = document.blocks[blockAt(document, found.start)]?.cell;
  if (!cell) return [];
  return rowOf(cell, document).filter(
    (other) => other.cell?.column !== cell.column && other.end - other.start < LONGEST_CELL,
  );
}
