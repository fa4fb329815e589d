import type { Sentence } from '../language/sentences.js';
import type { Tokens } from '../language/tokens.js';
import { type CompiledSequences, END, type Lexicon } from './lexicon.js';
import { Literals } from './literals.js';

/** Half-open range of tokens. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A concept found in the text, within one sentence. */
export interface Hit extends Range {
  /** Index of the sentence. */
  readonly sentence: number;
}

/** Word ids that may stand at a step: in any case, or only where written as given. */
interface StepWords {
  readonly any: number[];
  cased: Map<number, string[]> | null;
}

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

/**
 * Finds every concept of the lexicon in a text. Linear in the text: for each first word of a sequence the next places are
 * looked for within their gaps, never by regular expression.
 */
export class Matcher {
  readonly #lexicon: Lexicon;
  readonly #tokens: Tokens;
  readonly #text: string;
  /** The words of this text that may stand at each step; undefined where there is none. */
  readonly #steps: (StepWords | undefined)[] = [];
  /** Token positions by word: those of word w are `#places[#offsets[w]] .. #places[#offsets[w + 1]]`. */
  readonly #places: Uint32Array;
  readonly #offsets: Uint32Array;
  /** Sentence of each token; -1 outside sentences. */
  readonly #sentenceOf: Int32Array;

  constructor(lexicon: Lexicon, tokens: Tokens, sentences: readonly Sentence[], text: string) {
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#text = text;
    const { vocabulary, words, length } = tokens;

    this.#offsets = new Uint32Array(vocabulary.length + 1);
    for (let i = 0; i < length; i++) this.#offsets[words[i]! + 1]!++;
    for (let word = 0; word < vocabulary.length; word++) this.#offsets[word + 1]! += this.#offsets[word]!;
    const cursor = this.#offsets.slice();
    this.#places = new Uint32Array(length);
    for (let i = 0; i < length; i++) this.#places[cursor[words[i]!]!++] = i;

    this.#sentenceOf = new Int32Array(length).fill(-1);
    let at = 0;
    for (const [index, sentence] of sentences.entries()) {
      while (at < length && tokens.starts[at]! < sentence.start) at++;
      for (; at < length && tokens.starts[at]! < sentence.end; at++) this.#sentenceOf[at] = index;
    }
    this.#resolve(literalsOf(lexicon));
  }

  /** Ranges of tokens that speak of a concept, in reading order, none inside another. */
  find(concept: string): Hit[] {
    const compiled = this.#lexicon.concepts[concept];
    if (!compiled) throw new Error(`unknown concept ${concept}`);
    const spans = this.#spans(compiled.is);
    if (spans.length === 0) return [];
    const barred = compiled.not ? outermost(this.#spans(compiled.not)) : [];
    const hits: Hit[] = [];
    let next = 0; // first barred span that may still reach what comes
    for (const { from, to } of outermost(spans)) {
      while (next < barred.length && barred[next]!.to <= from) next++;
      const isBarred = next < barred.length && barred[next]!.from < to;
      const sentence = this.#sentenceOf[from]!;
      if (sentence >= 0 && !isBarred) hits.push({ from, to, sentence });
    }
    return hits;
  }

  /** Sentence of a token; -1 outside sentences. */
  sentenceOf(token: number): number {
    return this.#sentenceOf[token]!;
  }

  #resolve(literals: Literals): void {
    const { steps, stepsFrom } = this.#lexicon;
    const { vocabulary } = this.#tokens;
    for (let word = 0; word < vocabulary.length; word++) {
      for (const index of literals.of(vocabulary[word]!)) {
        const literal = this.#lexicon.literals[index]!;
        const written = literal[0] === '=' && literal !== literal.toLowerCase() ? literal.slice(1) : null;
        const to = stepsFrom[index + 1]!;
        for (let s = stepsFrom[index]!; s < to; s++) {
          const step = steps[s]!;
          this.#steps[step] ??= { any: [], cased: null };
          const words = this.#steps[step];
          if (written !== null) {
            words.cased ??= new Map();
            words.cased.set(word, [...(words.cased.get(word) ?? []), written]);
          } else if (words.any.at(-1) !== word) words.any.push(word);
        }
      }
    }
  }

  #spans(sequences: CompiledSequences): Range[] {
    const spans: Range[] = [];
    for (let from = 0; from < sequences.length; ) {
      const to = sequences.indexOf(END, from);
      this.#match(sequences, from, to, spans);
      from = to + 1;
    }
    return spans;
  }

  /** Finds the sequence that stands at [from, to) of `sequences`. */
  #match(sequences: CompiledSequences, from: number, to: number, spans: Range[]): void {
    for (let s = from; s < to; s += 2) if (!this.#steps[sequences[s]!]) return;
    const first = this.#steps[sequences[from]!]!;
    const matchFrom = (word: number, asWritten: boolean): void => {
      for (let p = this.#offsets[word]!; p < this.#offsets[word + 1]!; p++) {
        const start = this.#places[p]!;
        if (asWritten && !this.#stands(first, start)) continue;
        const end = this.#follow(sequences, from, to, start);
        if (end > 0) spans.push({ from: start, to: end });
      }
    };
    for (const word of first.any) matchFrom(word, false);
    if (first.cased) for (const word of first.cased.keys()) if (!first.any.includes(word)) matchFrom(word, true);
  }

  #stands({ any, cased }: StepWords, at: number): boolean {
    const word = this.#tokens.words[at]!;
    if (any.includes(word)) return true;
    const forms = cased?.get(word);
    return forms?.includes(this.#text.slice(this.#tokens.starts[at]!, this.#tokens.ends[at]!)) ?? false;
  }

  /** The first place behind `start`, over at most `gap` words, where a step stands; -1 where there is none. */
  #next(step: number, start: number, gap: number): number {
    const words = this.#steps[step]!;
    const sentence = this.#sentenceOf[start];
    const last = Math.min(start + 1 + gap, this.#tokens.length - 1);
    for (let at = start + 1; at <= last && this.#sentenceOf[at] === sentence; at++)
      if (this.#stands(words, at)) return at;
    return -1;
  }

  /** End of the shortest reading that begins at `start`, 0 where there is none. The places reached after each step lie in a bounded window. */
  #follow(sequences: CompiledSequences, from: number, to: number, start: number): number {
    if (to - from === 1) return start + 1;
    const second = this.#next(sequences[from + 2]!, start, sequences[from + 1]!);
    if (to - from === 3 || second < 0) return second + 1;
    const sentence = this.#sentenceOf[start]!;
    let reached = [start];
    for (let s = from + 2; s < to; s += 2) {
      const gap = sequences[s - 1]!;
      const words = this.#steps[sequences[s]!]!;
      const next: number[] = [];
      let after = 0;
      for (let r = 0; r < reached.length; r++) {
        const place = reached[r]!;
        const last = Math.min(place + 1 + gap, this.#tokens.length - 1);
        for (let at = Math.max(place + 1, after); at <= last && this.#sentenceOf[at] === sentence; at++) {
          if (this.#stands(words, at)) next.push(at);
          after = at + 1;
        }
      }
      if (next.length === 0) return 0;
      reached = next;
    }
    return reached[0]! + 1;
  }
}

/** Spans in order, without those that lie inside another. */
function outermost(spans: Range[]): Range[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Range[] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || span.to > last.to) kept.push(span);
  }
  return kept;
}
