/** Which purposes say no more than others. */
import { contentStems } from '../../language/stems.js';
import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { type PurposeSpan, SHORTEST_PURPOSE } from './span.js';

/** Two purposes are one when this many stems, and this share of the later one's, are the same. */
const SAME_STEMS = 2;
const SAME_SHARE = 0.6;
/** An answer to the question for purposes is meant as one of its own. */
const SAME_ANSWER = 0.7;
/** Stems of a citation, which a purpose has in common with any other on the same basis. */
const CITING = [
  'artikkel',
  'artikel',
  'art',
  'bokstav',
  'litra',
  'gdpr',
  'personvernforordning',
  'dataskyddsförordning',
];

/** How much of a span's stems the list holds. */
export function shareOf(list: ReadonlySet<string>, span: Span, mentions: Mentions): number {
  const stems = [...stemsIn(span, mentions)];
  return stems.length === 0 ? 1 : stems.filter((stem) => list.has(stem)).length / stems.length;
}

/** A purpose that says no more than an earlier one is the same purpose: an answer stands for prose, else the first for those behind it. */
export function withoutRepetitions(
  spans: readonly PurposeSpan[],
  answered: ReadonlySet<number>,
  mentions: Mentions,
): PurposeSpan[] {
  const kept: { span: PurposeSpan; stems: ReadonlySet<string> }[] = [];
  for (const span of spans) {
    const stems = stemsIn(aimOf(span, mentions), mentions);
    for (const word of CITING) stems.delete(word);
    const repeats = (earlier: ReadonlySet<string>): boolean => {
      const shared = [...stems].filter((stem) => earlier.has(stem)).length;
      const enough = stems.size === 1 ? earlier.size === 1 && shared === 1 : shared >= SAME_STEMS;
      return enough && shared >= (answered.has(span.block) ? SAME_ANSWER : SAME_SHARE) * stems.size;
    };
    const same = stems.size === 0 ? -1 : kept.findIndex((k) => k.span.block !== span.block && repeats(k.stems));
    if (same < 0) kept.push({ span, stems });
    // What prose has told before the list of purposes, the list tells.
    else if (answered.has(span.block) && !answered.has(kept[same]!.span.block)) kept[same] = { span, stems };
  }
  return kept.map((k) => k.span);
}

/** What names a purpose: its heading, or what stands behind the words that open an aim ("Vi bruker navn og adresse for å" is said of many). */
function aimOf(span: PurposeSpan, mentions: Mentions): Span {
  const { blocks, sections } = mentions.document;
  const { heading } = sections[blocks[span.block]!.section]!;
  if (heading !== null && blocks[heading]!.start === span.start) return blocks[heading]!;
  const marker = mentions
    .in('purpose.marker', span.sentence)
    .find((m) => m.start >= span.start && span.end - m.end >= SHORTEST_PURPOSE);
  return marker ? { start: marker.end, end: span.end } : span;
}

/** The content words of a span, by their stems. */
export function stemsIn(span: Span, mentions: Mentions): Set<string> {
  const { from, to } = mentions.tokensIn(span);
  const words = Array.from({ length: to - from }, (_, i) => mentions.word(from + i));
  return contentStems(words, mentions.language);
}
