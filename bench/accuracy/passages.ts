import type { Document } from '../../src/parse/document.js';

/** A half-open range of the source, in UTF-16 units. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly letters: string;
  readonly at: readonly number[];
}

/** Letters and digits in lower case, and where in the original each stands: how words are broken and spaced does not matter. */
function folded(text: string): Folded {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    for (const unit of text[i]!.toLowerCase()) {
      if (!/[\p{L}\p{N}]/u.test(unit)) continue;
      letters += unit;
      at.push(i);
    }
  }
  return { letters, at };
}

/** Every place of some letters in a folded text: offsets of its first and last character in the original. */
function placesOf(letters: string, text: Folded): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  if (letters === '') return found;
  for (let i = text.letters.indexOf(letters); i >= 0; i = text.letters.indexOf(letters, i + 1))
    found.push({ first: text.at[i]!, last: text.at[i + letters.length - 1]! });
  return found;
}

/** Tags and entities, blotted out unit by unit so that offsets stay. */
const withoutMarkup = (text: string): string =>
  text.replace(/<[a-z/!][^>]{0,2000}>|&#?[a-z0-9]{1,31};/gi, (found) => ' '.repeat(found.length));

/** Finds quotes in a policy: as its reader sees it, or else, where an annotator quoted a link with its address, in the file. */
export class Passages {
  readonly #document: Document;
  readonly #shown: Folded;
  #source: Folded | null = null;

  constructor(document: Document) {
    this.#document = document;
    this.#shown = folded(document.text);
  }

  /** Every place of a quote in the source. */
  of(quote: string): Passage[] {
    const { starts, ends, source } = this.#document;
    const shown = placesOf(folded(quote.normalize('NFC')).letters, this.#shown);
    if (shown.length > 0) return shown.map(({ first, last }) => ({ start: starts[first]!, end: ends[last]! }));
    this.#source ??= folded(withoutMarkup(source.text));
    const written = placesOf(folded(withoutMarkup(quote)).letters, this.#source);
    return written.map(({ first, last }) => ({ start: first, end: last + 1 }));
  }
}

/** Longer than this many units, and than three times the annotated passage, a quote points nowhere. */
const POINTLESS = 400;

/** The share of the shorter of two passages that they have in common; the best of the annotated places. */
export function overlap(annotated: readonly Passage[], quoted: Passage): number {
  const length = quoted.end - quoted.start;
  let best = 0;
  for (const { start, end } of annotated) {
    if (length > Math.max(POINTLESS, 3 * (end - start))) continue;
    const shared = Math.min(end, quoted.end) - Math.max(start, quoted.start);
    best = Math.max(best, shared / Math.min(end - start, length));
  }
  return best;
}

/** Two passages are the same from this overlap on. */
export const SAME = 0.5;

/** Pairs of rows and columns, each used once, the best first: row -> column. `score` is an overlap. */
export function paired(
  rows: number,
  columns: number,
  score: (row: number, column: number) => number,
): Map<number, number> {
  const pairs: { row: number; column: number; score: number }[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = score(row, column);
      if (value >= SAME) pairs.push({ row, column, score: value });
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const chosen = new Map<number, number>();
  const taken = new Set<number>();
  for (const { row, column } of pairs) {
    if (chosen.has(row) || taken.has(column)) continue;
    chosen.set(row, column);
    taken.add(column);
  }
  return chosen;
}
