/**
 * Comments to privlint in HTML and Markdown: which they are, and where in the document they stand.
 */
import type { Comment } from './document.js';

export const COMMENT_MARK = '<!--';
const TO_US = 'privlint-';

/** A comment whose place in the document's text is not known yet. */
export type CommentFound = Omit<Comment, 'at'>;

/** Can there be a comment to privlint in this text? Hardly any text has one, and looking for them must cost it nothing. */
export const mayHaveComments = (text: string): boolean => text.includes(TO_US);

/** Takes where a comment starts and ends. */
export type CommentSink = (start: number, end: number) => void;

/** Keeps those comments of a source that are to privlint. */
export function keepComments(text: string, kept: CommentFound[]): CommentSink {
  return (start, end) => {
    const comment = commentOf(text, start, end);
    if (comment) kept.push(comment);
  };
}

/** The slice [start, end) of the source as a comment to privlint, or null where it is none. */
function commentOf(text: string, start: number, end: number): CommentFound | null {
  if (!text.startsWith(COMMENT_MARK, start)) return null;
  const slice = text.slice(start, end);
  const close = slice.endsWith('-->') ? 3 : slice.endsWith('--!>') ? 4 : 0;
  const words = slice.slice(COMMENT_MARK.length, slice.length - close).trim();
  if (!words.startsWith(TO_US)) return null;
  return { text: words, sourceStart: start, sourceEnd: Math.min(end, text.length), closed: close > 0 };
}

/** The offset in a document's text of the first unit that was read at or after an offset of its source. */
export function textOffset(starts: Uint32Array, source: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
