import type { Span } from '../parse/document.js';

/** Whether two spans have a character in common. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
/** Whether the inner span lies within the outer one. */
export const contains = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** White space and list punctuation. */
const ENDS = ' ,;:–-|+';

/** And what ends the question that an answer begins behind. */
const STARTS = `${ENDS}?`;

/** The span without white space and list punctuation at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && STARTS.includes(text[start]!)) start++;
  while (end > start && ENDS.includes(text[end - 1]!)) end--;
  return { start, end };
}
