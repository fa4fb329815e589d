import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';

/** Index of the first sentence that ends behind the beginning of a span; the number of sentences when there is none. */
export function sentenceFrom(span: Span, { sentences }: Mentions): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentences of which a span holds a part: from the first up to, not including, the last index. */
export function sentencesOver(span: Span, mentions: Mentions): { readonly from: number; readonly to: number } {
  const from = sentenceFrom(span, mentions);
  let to = from;
  while (to < mentions.sentences.length && mentions.sentences[to]!.start < span.end) to++;
  return { from, to };
}

/** Index of the sentence in which a span begins, -1 outside sentences. */
export function sentenceAt(span: Span, mentions: Mentions): number {
  const index = sentenceFrom(span, mentions);
  const sentence = mentions.sentences[index];
  return sentence && span.start >= sentence.start ? index : -1;
}
