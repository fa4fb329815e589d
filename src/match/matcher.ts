import type { Sentence } from '../language/sentences.js';
import type { Tokens } from '../language/tokens.js';
import type { CompiledSequences, Lexicon } from './lexicon.js';
import { Literals } from './literals.js';

/** A concept found in the text, within one sentence: a half-open range of tokens. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** A half-open range of tokens as one number: in order of these, spans begin earlier or, beginning together, are longer. */
type PackedSpan = number;
/** No span is longer: steps times gaps are far below. */
const LONGEST_SPAN = 1024;
const pack = (from: number, to: number): PackedSpan => from * LONGEST_SPAN + LONGEST_SPAN - (to - from);
const fromOf = (span: PackedSpan): number => Math.floor(span / LONGEST_SPAN);
const toOf = (span: PackedSpan): number => fromOf(span) + LONGEST_SPAN - (span % LONGEST_SPAN);
const NO_SPANS: readonly PackedSpan[] = [];

const indexes = new WeakMap<Lexicon, Literals>();

/** What is known of a lexicon's literals is kept from one text to the next. */
function literalsOf(lexicon: Lexicon): Literals {
  let literals = indexes.get(lexicon);
  if (!literals) {
    literals = new Literals(lexicon);
    indexes.set(lexicon, literals);
  }
  return literals;
}

const UNKNOWN = 0;
const PRESENT = 1;
const ABSENT = 2;
const NOWHERE: readonly number[] = [];

/**
 * Finds every concept of the lexicon in a text. Linear in the text: the places of a sequence's steps are joined from its last step to
 * its first, never sought by regular expression.
 */
export class Matcher {
  readonly #lexicon: Lexicon;
  readonly #literals: Literals;
  readonly #tokens: Tokens;
  readonly #text: string;
  /** Tokens of each word of the vocabulary, in order. */
  readonly #places: number[][] = [];
  /** Words of this text that are instances of a literal, as chains: `#words[i]` for i = `#first[literal]`, `#next[i]`, ... until 0. */
  readonly #first: Int32Array;
  readonly #next: number[] = [0];
  readonly #words: number[] = [0];
  /** Whether a step may stand anywhere; told when first asked. */
  readonly #present: Uint8Array;
  /** Tokens where each step may stand, in order; told when first asked. */
  readonly #standing: (readonly number[] | undefined)[];
  readonly #union: Union;
  /** Sentence of each token; -1 outside sentences. */
  readonly #sentenceOf: Int32Array;

  constructor(lexicon: Lexicon, tokens: Tokens, sentences: readonly Sentence[], text: string) {
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#text = text;
    const { vocabulary, words, length } = tokens;

    for (let word = 0; word < vocabulary.length; word++) this.#places.push([]);
    for (let at = 0; at < length; at++) this.#places[words[at]!]!.push(at);

    this.#union = new Union(length);
    this.#sentenceOf = new Int32Array(length).fill(-1);
    let at = 0;
    for (let index = 0; index < sentences.length; index++) {
      const { start, end } = sentences[index]!;
      while (at < length && tokens.starts[at]! < start) at++;
      for (; at < length && tokens.starts[at]! < end; at++) this.#sentenceOf[at] = index;
    }

    this.#present = new Uint8Array(lexicon.stepsFrom.length);
    this.#standing = new Array(lexicon.stepsFrom.length);
    this.#literals = literalsOf(lexicon);
    this.#first = new Int32Array(lexicon.literals.length);
    for (let word = vocabulary.length - 1; word >= 0; word--) {
      const found = this.#literals.of(vocabulary[word]!);
      for (let i = 0; i < found.length; i++) {
        const literal = found[i]!;
        this.#next.push(this.#first[literal]!);
        this.#first[literal] = this.#words.push(word) - 1;
      }
    }
  }

  /** Ranges of tokens that speak of a concept, in reading order, none inside another. */
  find(concept: string): Hit[] {
    const hits: Hit[] = [];
    this.#each(concept, (from, to) => {
      const sentence = this.#sentenceOf[from]!;
      if (sentence >= 0) hits.push({ from, to, sentence });
    });
    return hits;
  }

  /** 1 for every token that a concept covers. */
  marks(concept: string): Uint8Array {
    const marks = new Uint8Array(this.#tokens.length);
    this.#each(concept, (from, to) => {
      if (this.#sentenceOf[from]! >= 0) marks.fill(1, from, to);
    });
    return marks;
  }

  #each(concept: string, tell: (from: number, to: number) => void): void {
    const compiled = this.#lexicon.concepts[concept];
    if (!compiled) throw new Error(`unknown concept ${concept}`);
    const spans = this.#outermost(compiled.is);
    const barred = compiled.not && spans.length > 0 ? this.#outermost(compiled.not) : NO_SPANS;
    let next = 0; // first barred span that may still reach what comes
    for (let i = 0; i < spans.length; i++) {
      const from = fromOf(spans[i]!);
      const to = toOf(spans[i]!);
      while (next < barred.length && toOf(barred[next]!) <= from) next++;
      if (next >= barred.length || fromOf(barred[next]!) >= to) tell(from, to);
    }
  }

  /** Sentence of a token; -1 outside sentences. */
  sentenceOf(token: number): number {
    return this.#sentenceOf[token]!;
  }

  /** Where any of the sequences stands, in order, without what lies inside another. */
  #outermost(sequences: CompiledSequences): PackedSpan[] {
    const spans: PackedSpan[] = [];
    for (let at = 0; at < sequences.length; ) {
      const first = at + 1;
      const last = at + sequences[at]!;
      let s = first;
      while (s <= last && this.#stands(sequences[s]!)) s += 2;
      if (s > last) this.#match(sequences, first, last, spans);
      at = last + 1;
    }
    return outermost(spans);
  }

  /**
   * Finds the sequence whose steps are `sequences[first]` to `sequences[last]`: the shortest reading from each place where it can begin.
   * Of the places from which the rest of the sequence can be read the nearest gives the shortest reading, so only that one is looked for.
   */
  #match(sequences: CompiledSequences, first: number, last: number, spans: PackedSpan[]): void {
    let starts = this.#standingAt(sequences[last]!);
    let ends = starts; // of each reading the last word
    for (let s = last - 2; s >= first && starts.length > 0; s -= 2) {
      const before = preceding(this.#standingAt(sequences[s]!), sequences[s + 1]!, starts, this.#sentenceOf);
      ends = before.nearest.map((reading) => ends[reading]!);
      starts = before.places;
    }
    for (let i = 0; i < starts.length; i++) spans.push(pack(starts[i]!, ends[i]! + 1));
  }

  /** Whether the text has a word that may stand at a step, in whatever case. */
  #stands(step: number): boolean {
    if (this.#present[step] === UNKNOWN) {
      const { stepLiterals, stepsFrom } = this.#lexicon;
      let l = stepsFrom[step]!;
      while (l < stepsFrom[step + 1]! && this.#first[stepLiterals[l]!] === 0) l++;
      this.#present[step] = l < stepsFrom[step + 1]! ? PRESENT : ABSENT;
    }
    return this.#present[step] === PRESENT;
  }

  /** Where a step may stand: the places of all words of the text that are instances of one of its literals. */
  #standingAt(step: number): readonly number[] {
    this.#standing[step] ??= this.#gather(step);
    return this.#standing[step];
  }

  #gather(step: number): readonly number[] {
    const { stepLiterals, stepsFrom } = this.#lexicon;
    let gathered = NOWHERE;
    let several = false;
    for (let l = stepsFrom[step]!; l < stepsFrom[step + 1]!; l++) {
      const literal = stepLiterals[l]!;
      for (let i = this.#first[literal]!; i !== 0; i = this.#next[i]!) {
        const places = this.#written(literal, this.#places[this.#words[i]!]!);
        if (gathered.length === 0) gathered = places;
        else {
          if (!several) this.#union.add(gathered);
          this.#union.add(places);
          several = true;
        }
      }
    }
    return several ? this.#union.take() : gathered;
  }

  /** Of the places of a word those where it is written as a literal asks: `=IMY` only in capitals. */
  #written(literal: number, places: readonly number[]): readonly number[] {
    if (!this.#literals.asksForCase(literal)) return places;
    const written = this.#lexicon.literals[literal]!.slice(1);
    const { starts, ends } = this.#tokens;
    return places.filter((at) => this.#text.slice(starts[at]!, ends[at]!) === written);
  }
}

/** Those of `places` that have one of `starts` behind them, over at most `gap` words of their sentence, and the index of the nearest. */
function preceding(
  places: readonly number[],
  gap: number,
  starts: readonly number[],
  sentenceOf: Int32Array,
): { places: number[]; nearest: number[] } {
  const found: number[] = [];
  const nearest: number[] = [];
  const fewer = places.length < starts.length;
  for (let p = 0, s = 0; p < places.length && s < starts.length; ) {
    const place = places[p]!;
    const start = starts[s]!;
    if (start <= place) s = fewer ? above(starts, place, s) : s + 1;
    else if (start > place + 1 + gap) p = fewer ? p + 1 : above(places, start - 2 - gap, p);
    else {
      if (sentenceOf[place] === sentenceOf[start]) {
        found.push(place);
        nearest.push(s);
      }
      p++;
    }
  }
  return { places: found, nearest };
}

/** A set of tokens, a bit each: puts lists together in order faster than sorting would. */
class Union {
  readonly #bits: Int32Array;

  constructor(tokens: number) {
    this.#bits = new Int32Array((tokens >>> 5) + 1);
  }

  add(places: readonly number[]): void {
    for (let i = 0; i < places.length; i++) this.#bits[places[i]! >>> 5]! |= 1 << (places[i]! & 31);
  }

  /** What was added, in order, each once; the set is empty then. */
  take(): readonly number[] {
    const places: number[] = [];
    for (let i = 0; i < this.#bits.length; i++) {
      for (let bits = this.#bits[i]!; bits !== 0; bits &= bits - 1) places.push(i * 32 + 31 - Math.clz32(bits & -bits));
      this.#bits[i] = 0;
    }
    return places;
  }
}

/** Index of the first number above `value` in ascending numbers, from index `from` on. */
function above(numbers: readonly number[], value: number, from: number): number {
  let step = 1;
  while (from + step < numbers.length && numbers[from + step]! <= value) step *= 2;
  let low = from;
  let high = Math.min(from + step, numbers.length);
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
  spans.sort((a, b) => a - b);
  let kept = 0;
  for (let i = 1; i < spans.length; i++) if (toOf(spans[i]!) > toOf(spans[kept]!)) spans[++kept] = spans[i]!;
  spans.length = kept + 1;
  return spans;
}
