import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';

/** Index of the sentence in which a span begins, -1 outside sentences. */
export function sentenceAt(span: Span, mentions: Mentions): number {
  const { sentences } = mentions;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= span.start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && span.start >= sentence.start && span.start < sentence.end ? low : -1;
}
