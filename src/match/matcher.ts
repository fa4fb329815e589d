import type { Sentence } from '../language/sentences.js';
import { type Tokens, tokenAt } from '../language/tokens.js';
import type { CompiledSequence, Lexicon, LexiconLanguage } from './lexicon.js';
import { Vocabulary } from './vocabulary.js';

/** A concept found in the text: half-open range of tokens, within one sentence. */
export interface Hit {
  readonly concept: string;
  readonly from: number;
  readonly to: number;
  /** Index of the sentence. */
  readonly sentence: number;
}

/** Word ids that may stand at a step: in any case, or only where written as given. */
interface StepWords {
  readonly any: ReadonlySet<number>;
  readonly cased: ReadonlyMap<number, readonly string[]>;
}

/**
 * Finds every concept of the lexicon in a text. Linear in the text: for each first word of a sequence the next places are
 * looked for within their gaps, never by regular expression.
 */
export class Matcher {
  readonly #lexicon: Lexicon;
  readonly #tokens: Tokens;
  readonly #vocabulary: Vocabulary;
  readonly #steps = new Map<number, StepWords>();
  /** Sentence of each token; -1 outside sentences. */
  readonly sentenceOf: Int32Array;

  constructor(lexicon: Lexicon, tokens: Tokens, sentences: readonly Sentence[], text: string) {
    this.#lexicon = lexicon;
    this.#tokens = tokens;
    this.#vocabulary = new Vocabulary(tokens, text);
    this.sentenceOf = new Int32Array(tokens.length).fill(-1);
    sentences.forEach((sentence, index) => {
      const to = tokenAt(tokens, sentence.end);
      for (let i = tokenAt(tokens, sentence.start); i < to; i++) this.sentenceOf[i] = index;
    });
  }

  /** All mentions of a concept in reading order, none inside another of the same concept. */
  find(concept: string, language: LexiconLanguage): Hit[] {
    const compiled = this.#lexicon.concepts[concept]?.[language];
    if (!compiled) throw new Error(`unknown concept ${concept}`);
    const spans = this.#spans(compiled.is);
    if (spans.length === 0) return [];
    const barred = this.#spans(compiled.not);
    return outermost(spans)
      .filter(([from, to]) => !barred.some(([a, b]) => a < to && from < b))
      .map(([from, to]) => ({ concept, from, to, sentence: this.sentenceOf[from]! }));
  }

  #spans(sequences: readonly CompiledSequence[]): [number, number][] {
    const spans: [number, number][] = [];
    for (const sequence of sequences) this.#match(sequence, spans);
    return spans;
  }

  /** The words of this text that may stand at a step of the lexicon. */
  #wordsAt(step: number): StepWords {
    let found = this.#steps.get(step);
    if (!found) {
      const any = new Set<number>();
      const cased = new Map<number, string[]>();
      for (const index of this.#lexicon.steps[step]!) {
        const literal = this.#lexicon.literals[index]!;
        const written = literal.startsWith('=') && literal !== literal.toLowerCase() ? literal.slice(1) : null;
        for (const word of this.#vocabulary.resolve(literal)) {
          if (written === null) any.add(word);
          else cased.set(word, [...(cased.get(word) ?? []), written]);
        }
      }
      found = { any, cased };
      this.#steps.set(step, found);
    }
    return found;
  }

  #stands(words: StepWords, at: number): boolean {
    const word = this.#tokens.words[at]!;
    return (
      words.any.has(word) || (words.cased.get(word)?.some((form) => this.#vocabulary.isWritten(at, form)) ?? false)
    );
  }

  #match(sequence: CompiledSequence, spans: [number, number][]): void {
    for (let s = 0; s < sequence.length; s += 2) {
      const { any, cased } = this.#wordsAt(sequence[s]!);
      if (any.size === 0 && cased.size === 0) return;
    }
    const first = this.#wordsAt(sequence[0]!);
    for (const word of [...first.any, ...first.cased.keys()]) {
      for (const start of this.#vocabulary.positions(word)) {
        if (!this.#stands(first, start)) continue;
        const end = this.#follow(sequence, start);
        if (end >= 0) spans.push([start, end]);
      }
    }
  }

  /** End of the shortest reading that begins at `start`, or -1. The places reached after each step lie in a bounded window. */
  #follow(sequence: CompiledSequence, start: number): number {
    const sentence = this.sentenceOf[start]!;
    let reached = [start];
    for (let s = 2; s < sequence.length; s += 2) {
      const gap = sequence[s - 1]!;
      const words = this.#wordsAt(sequence[s]!);
      const next: number[] = [];
      let from = 0;
      for (const place of reached) {
        const last = Math.min(place + 1 + gap, this.#tokens.length - 1);
        for (let at = Math.max(place + 1, from); at <= last && this.sentenceOf[at] === sentence; at++) {
          if (this.#stands(words, at)) next.push(at);
          from = at + 1;
        }
      }
      if (next.length === 0) return -1;
      reached = next;
    }
    return reached[0]! + 1;
  }
}

/** Spans in order, without those that lie inside another. */
function outermost(spans: [number, number][]): [number, number][] {
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: [number, number][] = [];
  for (const span of spans) {
    const last = kept.at(-1);
    if (!last || span[1] > last[1]) kept.push(span);
  }
  return kept;
}
