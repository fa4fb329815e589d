/**
 * The Document: what a reader of the policy sees, as one flat text with structure beside it.
 *
 * Every span in the program is a pair of offsets into `Document.text`; `starts`/`ends` lead back to the file.
 */
import type { Source } from '../read/source.js';

/** Half-open range [start, end) of UTF-16 units in `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Page furniture: text that is on the page but not part of the policy. It creates no findings. */
export type Chrome = 'navigation' | 'header' | 'footer' | 'aside' | 'cookie-dialog' | 'newsletter' | 'form';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell';

/** A paragraph, heading, list item or table cell; its text is `document.text.slice(start, end)`, without line breaks. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Headings: 1 (top) to 6. Items: depth of the list, from 1. Others: 0. */
  readonly level: number;
  /** Index in `Document.sections` of the section this block stands in (a heading stands in the section it opens). */
  readonly section: number;
  /**
   * Index of the block that introduces this one, or null: the paragraph before a list ("Vi bruker opplysningene til å:"),
   * the parent item of a nested item, the label line whose value this block is.
   */
  readonly leadIn: number | null;
  /** `Label: value` in one block: the label without its colon; the value is what follows. Null where there is none. */
  readonly label: Span | null;
  /** Cells only: which table, which row and column (from 0), and the block of the column's header, if any. */
  readonly cell: {
    readonly table: number;
    readonly row: number;
    readonly column: number;
    readonly header: number | null;
  } | null;
  /** Null for the policy's own text. */
  readonly chrome: Chrome | null;
}

/** A heading with what stands under it. Section 0 is the document itself, without heading. Sections are in reading order. */
export interface Section {
  /** Index of the heading's block; null for section 0. */
  readonly heading: number | null;
  /** 0 for the document, else the heading's level. */
  readonly level: number;
  /** Index of the section that this one is part of; null for section 0. */
  readonly parent: number | null;
  /** Blocks of this section alone and of its subsections: [firstBlock, endBlock). */
  readonly firstBlock: number;
  readonly endBlock: number;
}

/** A hyperlink in the text. `span` may be empty (an image link). */
export interface Link extends Span {
  readonly href: string;
}

/** A comment to privlint: `<!-- privlint-... -->`. It is no text, and stands where no reader sees it. */
export interface Comment {
  /** What it says: all between its marks, trimmed. */
  readonly text: string;
  /** The offset in `Document.text` of what is read after it. */
  readonly at: number;
  /** Where it stands in the file, its marks included: [sourceStart, sourceEnd) of `source.text`. */
  readonly sourceStart: number;
  readonly sourceEnd: number;
  /** Without its end mark a comment takes all that follows with it. */
  readonly closed: boolean;
}

export interface Document {
  readonly source: Source;
  /** Blocks joined by "\n". NFC; every white space a single ordinary space; soft hyphens and zero-width characters dropped; words hyphenated over a line end joined. */
  readonly text: string;
  /** `text[i]` was read from `source.text.slice(starts[i], ends[i])`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  /** Comments to privlint in reading order, of HTML and Markdown. */
  readonly comments: readonly Comment[];
  /** `<html lang>` or front matter; a hint only. */
  readonly declaredLanguage: string | null;
  /** `<title>` or front matter's title. Not part of `text`. */
  readonly title: string | null;
}

/** The words of a span as a reader sees them. */
export const textOf = (document: Document, span: Span): string => document.text.slice(span.start, span.end);
