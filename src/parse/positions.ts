/**
 * Where in the file something stands: offsets to lines and columns, spans to evidence.
 */
import type { Document, Span } from './document.js';

/** Lines and columns count from 1, offsets from 0, in UTF-16 units of the decoded source; a CRLF is one line end. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Words of the policy that bear a result out. `end` is exclusive. `quote` is what the reader sees between them. */
export interface Evidence {
  readonly quote: string;
  readonly start: Position;
  readonly end: Position;
}

/** Finds the line and column of an offset. The table of lines is built when it is first asked for. */
export class Locator {
  readonly #text: string;
  #lineStarts: number[] | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The position of an offset; offsets outside the text count as its nearest end. */
  at(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    this.#lineStarts ??= lineStartsOf(this.#text);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - starts[low]! + 1, offset: inside };
  }
}

/** Offsets at which lines start. A line ends at CRLF, LF or a lone CR. */
function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

const locators = new WeakMap<Document, Locator>();

/** The locator of a document's source; one per document. */
export function locatorOf(document: Document): Locator {
  let locator = locators.get(document);
  if (!locator) {
    locator = new Locator(document.source.text);
    locators.set(document, locator);
  }
  return locator;
}

/** The words of a span as the reader sees them, and the place in the file that they were read from. */
export function evidenceOf(document: Document, span: Span): Evidence {
  const locator = locatorOf(document);
  const start = document.starts[span.start] ?? document.source.text.length;
  const end = span.end > span.start ? (document.ends[span.end - 1] ?? start) : start;
  return { quote: document.text.slice(span.start, span.end), start: locator.at(start), end: locator.at(end) };
}
