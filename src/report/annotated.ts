/**
 * A policy's own text with what was found in it: what the reports show that set findings and text side by side.
 * In: a Document and the results on it. Out: its blocks as passages with marks, and for each result where it stands.
 */
import type { Evidence, Result } from '../check/result.js';
import { textOffset } from '../parse/comments.js';
import { type Block, type BlockKind, type Chrome, type Document, type Span, textOf } from '../parse/document.js';
import { locatorOf } from '../parse/positions.js';
import { lastBefore } from '../parse/search.js';

/** Words that bear a result out. */
export interface Mark {
  /** Offsets in the passage's text. */
  readonly start: number;
  readonly end: number;
  /** Index in the results. */
  readonly result: number;
}

/** A block of the policy as its reader sees it. */
export interface Passage {
  readonly kind: BlockKind;
  /** Headings: 1 to 6. Items: depth of the list, from 1. Others: 0. */
  readonly level: number;
  readonly text: string;
  readonly cell: Block['cell'];
  readonly chrome: Chrome | null;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  /** In the order of the results; they may overlap. */
  readonly marks: readonly Mark[];
}

export interface Annotated {
  /** In reading order, one for each block of the document. */
  readonly passages: readonly Passage[];
  /** For each result the index of the passage with its first evidence, or where what is missing belongs; null where it stands nowhere. */
  readonly places: readonly (number | null)[];
}

/** A stretch of a passage, and the results that all of it bears out: indices in the results. */
export interface Segment {
  readonly text: string;
  readonly results: readonly number[];
}

/** Sets results into the text that they were found in. */
export function annotate(document: Document, results: readonly Result[]): Annotated {
  const { blocks, starts, ends, source } = document;
  const locator = locatorOf(document);
  const marks: Mark[][] = blocks.map(() => []);
  for (const [result, { evidence }] of results.entries()) {
    for (const one of evidence) {
      const span = spanOf(document, one);
      const first = lastBefore(blocks, span.start) ?? blocks.length;
      for (let i = first; i < blocks.length && blocks[i]!.start < span.end; i++) {
        const block = blocks[i]!;
        const start = Math.max(span.start, block.start) - block.start;
        const end = Math.min(span.end, block.end) - block.start;
        if (end > start) marks[i]!.push({ start, end, result });
      }
    }
  }
  const passages = blocks.map((block, i): Passage => {
    const { kind, level, cell, chrome } = block;
    const start = starts[block.start] ?? source.text.length;
    const end = block.end > block.start ? ends[block.end - 1]! : start;
    const { line } = locator.at(start);
    return { kind, level, text: textOf(document, block), cell, chrome, line, start, end, marks: marks[i]! };
  });
  const places = results.map(({ evidence, place }) => {
    const position = evidence[0]?.start ?? place?.start;
    return position === undefined ? null : lastBefore(blocks, textOffset(starts, position.offset));
  });
  return { passages, places };
}

/** The words of the document that evidence was taken from: what `evidenceOf` does, backwards. */
function spanOf({ starts, ends, text }: Document, { start, end }: Evidence): Span {
  const from = textOffset(starts, start.offset);
  if (end.offset <= start.offset) return { start: from, end: from };
  return { start: from, end: Math.min(textOffset(ends, end.offset) + 1, text.length) };
}

/** A passage cut wherever a mark begins or ends. All segments together are its text; an empty passage has none. */
export function segmentsOf({ text, marks }: Pick<Passage, 'text' | 'marks'>): readonly Segment[] {
  const cuts = [...new Set([0, ...marks.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return { text: text.slice(start, end), results: [...new Set(over.map(({ result }) => result))] };
  });
}
