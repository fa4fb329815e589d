import type { Sentence } from '../language/sentences.js';
import type { Tokens } from '../language/tokens.js';
import type { CompiledConcept, CompiledSequences, Lexicon } from './lexicon.js';
import { Places } from './places.js';

/** A concept found in the text, within one sentence: a half-open range of tokens. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/**
 * A half-open range of tokens as one number of 32 bits: in order of these, spans begin earlier or, beginning together, are longer.
 * Shifts, since a division makes an object of its own in code that is not optimised yet.
 */
type PackedSpan = number;
const LENGTH_BITS = 9;
/** No span is longer: steps times gaps are far below. */
const LONGEST_SPAN = 1 << LENGTH_BITS;
const pack = (from: number, to: number): PackedSpan => from * LONGEST_SPAN + LONGEST_SPAN - (to - from);
const fromOf = (span: PackedSpan): number => span >>> LENGTH_BITS;
const toOf = (span: PackedSpan): number => (span >>> LENGTH_BITS) + LONGEST_SPAN - (span & (LONGEST_SPAN - 1));
const NO_SPANS: readonly PackedSpan[] = [];

/** Readings of the end of a sequence: where each begins, ascending, and its last token. */
interface Readings {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  length: number;
}

const roomFor = (length: number): Readings => ({
  starts: new Int32Array(length),
  ends: new Int32Array(length),
  length: 0,
});

/**
 * Finds every concept of the lexicon in a text. Linear in the text: the places of a sequence's steps are joined from its last step to
 * its first, never sought by regular expression.
 */
export class Matcher {
  readonly #lexicon: Lexicon;
  readonly #places: Places;
  /** Sentence of each token; -1 outside sentences. */
  readonly sentenceOf: Int32Array;
  #readings: Readings;
  /** Room for the readings with one step more. */
  #longer: Readings;

  constructor(lexicon: Lexicon, tokens: Tokens, sentences: readonly Sentence[], text: string) {
    this.#lexicon = lexicon;
    this.#readings = roomFor(tokens.length);
    this.#longer = roomFor(tokens.length);
    this.sentenceOf = new Int32Array(tokens.length).fill(-1);
    let at = 0;
    for (let index = 0; index < sentences.length; index++) {
      const { start, end } = sentences[index]!;
      while (at < tokens.length && tokens.starts[at]! < start) at++;
      for (; at < tokens.length && tokens.starts[at]! < end; at++) this.sentenceOf[at] = index;
    }
    this.#places = new Places(lexicon, tokens, this.sentenceOf, text);
  }

  /** Ranges of tokens that speak of a concept, in reading order, none inside another. */
  find(concept: string): Hit[] {
    const hits: Hit[] = [];
    this.each(concept, (from, to, sentence) => hits.push({ from, to, sentence }));
    return hits;
  }

  /** 1 for every token that a concept covers. */
  marks(concept: string): Uint8Array {
    const marks = new Uint8Array(this.sentenceOf.length);
    const { is, not } = this.#compiled(concept);
    if (not) this.each(concept, (from, to) => marks.fill(1, from, to));
    else {
      // Spans inside others cover nothing more: all of them will do, in any order.
      for (const span of this.#spans(is)) {
        const from = fromOf(span);
        const to = toOf(span);
        if (this.sentenceOf[from]! < 0) continue;
        if (to === from + 1) marks[from] = 1;
        else marks.fill(1, from, to);
      }
    }
    return marks;
  }

  /** Tells every range of tokens that speaks of a concept, and its sentence, in reading order, none inside another. */
  each(concept: string, tell: (from: number, to: number, sentence: number) => void): void {
    const compiled = this.#compiled(concept);
    const found = this.#spans(compiled.is);
    const barred = compiled.not && found.length > 0 ? outermost(this.#spans(compiled.not)) : NO_SPANS;
    const spans = outermost(barred.length > 0 ? withoutBarred(inOrder(found), barred) : found);
    for (let i = 0; i < spans.length; i++) {
      const from = fromOf(spans[i]!);
      const sentence = this.sentenceOf[from]!;
      if (sentence >= 0) tell(from, toOf(spans[i]!), sentence);
    }
  }

  #compiled(concept: string): CompiledConcept {
    const compiled = this.#lexicon.concepts[concept];
    if (!compiled) throw new Error(`unknown concept ${concept}`);
    return compiled;
  }

  /** Where any of the sequences stands. */
  #spans(sequences: CompiledSequences): PackedSpan[] {
    const spans: PackedSpan[] = [];
    const places = this.#places;
    for (let at = 0; at < sequences.length; ) {
      const first = at + 1;
      const last = at + sequences[at]!;
      if (places.mayShareSentence(sequences, first, last)) this.#match(sequences, first, last, spans);
      at = last + 1;
    }
    return spans;
  }

  /**
   * Finds the sequence whose steps are `sequences[first]` to `sequences[last]`: the shortest reading from each place where it can begin.
   * Of the places from which the rest of the sequence can be read the nearest gives the shortest reading, so only that one is looked for.
   */
  #match(sequences: CompiledSequences, first: number, last: number, spans: PackedSpan[]): void {
    this.#begin(sequences[last]!);
    for (let s = last - 2; s >= first && this.#readings.length > 0; s -= 2)
      this.#precede(sequences[s]!, sequences[s + 1]! + 1);
    const { starts, ends, length } = this.#readings;
    for (let r = 0; r < length; r++) spans.push(pack(starts[r]!, ends[r]! + 1));
  }

  /** The readings of a last step. */
  #begin(step: number): void {
    const { starts, ends } = this.#readings;
    this.#places.seek(step);
    const { runs } = this.#places;
    const from = this.#places.from[step]!;
    const to = this.#places.to[step]!;
    for (let p = from; p < to; p++) {
      starts[p - from] = runs[p]!;
      ends[p - from] = runs[p]!;
    }
    this.#readings.length = to - from;
  }

  /** Puts a step before the readings, at most `reach` tokens away in their sentence: the nearest reading behind each of its places. */
  #precede(step: number, reach: number): void {
    const { starts, ends, length } = this.#readings;
    const longer = this.#longer;
    const sentenceOf = this.sentenceOf;
    this.#places.seek(step);
    const { runs } = this.#places;
    let p = this.#places.from[step]!;
    const to = this.#places.to[step]!;
    const fewer = to - p < length;
    let found = 0;
    for (let r = 0; p < to && r < length; ) {
      const place = runs[p]!;
      const start = starts[r]!;
      if (start <= place) r = fewer ? above(starts, place, r, length) : r + 1;
      else if (start > place + reach) p = fewer ? p + 1 : above(runs, start - reach - 1, p, to);
      else {
        if (sentenceOf[place] === sentenceOf[start]) {
          longer.starts[found] = place;
          longer.ends[found++] = ends[r]!;
        }
        p++;
      }
    }
    longer.length = found;
    this.#longer = this.#readings;
    this.#readings = longer;
  }
}

/** Index of the first number above `value` in `numbers[from] .. numbers[to - 1]`, which ascend. */
function above(numbers: Int32Array, value: number, from: number, to: number): number {
  let step = 1;
  while (from + step < to && numbers[from + step]! <= value) step *= 2;
  let low = from;
  let high = Math.min(from + step, to);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans in order, without those that lie inside another. */
function outermost(spans: PackedSpan[]): PackedSpan[] {
  if (spans.length < 2) return spans;
  inOrder(spans);
  let kept = 0;
  let reached = toOf(spans[0]!);
  for (let i = 1; i < spans.length; i++) {
    const to = toOf(spans[i]!);
    if (to <= reached) continue;
    spans[++kept] = spans[i]!;
    reached = to;
  }
  spans.length = kept + 1;
  return spans;
}

/** Spans in order that touch no barred one: what lies inside a barred span's reach goes, a shorter one beside it stays. */
function withoutBarred(spans: PackedSpan[], barred: readonly PackedSpan[]): PackedSpan[] {
  let next = 0; // first barred span that may still reach what comes
  return spans.filter((span) => {
    const from = fromOf(span);
    while (next < barred.length && toOf(barred[next]!) <= from) next++;
    return next >= barred.length || fromOf(barred[next]!) >= toOf(span);
  });
}

/** Sorts in place. */
function inOrder(spans: PackedSpan[]): PackedSpan[] {
  return isAscending(spans) ? spans : spans.sort((a, b) => a - b);
}

/** Sorting copies, and the places of one sequence are in order already. */
function isAscending(spans: readonly PackedSpan[]): boolean {
  for (let i = 1; i < spans.length; i++) if (spans[i]! < spans[i - 1]!) return false;
  return true;
}
