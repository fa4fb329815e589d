import type { Span } from '../parse/document.js';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The span without white space and list punctuation at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && ' ,;:–-|+'.includes(text[start]!)) start++;
  while (end > start && ' ,;:–-|+'.includes(text[end - 1]!)) end--;
  return { start, end };
}
