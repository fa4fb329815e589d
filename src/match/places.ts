import type { Tokens } from '../language/tokens.js';
import type { CompiledSequences, Lexicon } from './lexicon.js';
import { Literals } from './literals.js';

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

/** The run or the mask of a step that nobody has asked for. */
const UNREAD = -1;

/** A bit of a mask stands for every so manieth sentence. One bit less than there are, so that no mask is `UNREAD`. */
const MASK_BITS = 31;

/**
 * Where in one text the steps of a lexicon's patterns may stand: runs of tokens, all in one array. A step is read when it is first asked
 * for, since most never are.
 */
export class Places {
  readonly #lexicon: Lexicon;
  readonly #literals: Literals;
  readonly #tokens: Tokens;
  readonly #text: string;
  /**
   * Tokens in runs; to be asked for anew after every step that is read. The run of word w is [#wordFrom[w], #wordFrom[w + 1]); behind all
   * words' runs come those that were put together.
   */
  runs: Int32Array;
  #length: number;
  readonly #wordFrom: Int32Array;
  /** Where in `runs` the run of each step begins and ends that was sought. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Words of this text that are instances of a literal, as chains: `#words[i]` for i = `#first[literal]`, `#next[i]`, ... until 0. */
  readonly #first: Int32Array;
  readonly #next: number[] = [0];
  readonly #words: number[] = [0];
  /** In which sentences an instance of each literal stands, and a word for each step. */
  readonly #literalMasks: Int32Array;
  readonly #stepMasks: Int32Array;
  /** A bit for each token: runs are put together in order faster than by sorting. */
  readonly #bits: Int32Array;

  /** @param sentenceOf the sentence of each token, -1 outside sentences */
  constructor(lexicon: Lexicon, tokens: Tokens, sentenceOf: Int32Array, text: string) {
    this.#lexicon = lexicon;
    this.#literals = literalsOf(lexicon);
    this.#tokens = tokens;
    this.#text = text;
    const { vocabulary, words, length } = tokens;

    this.#wordFrom = new Int32Array(vocabulary.length + 1);
    for (let at = 0; at < length; at++) this.#wordFrom[words[at]! + 1]!++;
    for (let word = 0; word < vocabulary.length; word++) this.#wordFrom[word + 1]! += this.#wordFrom[word]!;
    const cursor = this.#wordFrom.slice();
    this.runs = new Int32Array(8 * length);
    const masks = new Int32Array(vocabulary.length);
    for (let at = 0; at < length; at++) {
      const word = words[at]!;
      const sentence = sentenceOf[at]!;
      this.runs[cursor[word]!++] = at;
      if (sentence >= 0) masks[word]! |= 1 << (sentence % MASK_BITS);
    }
    this.#length = length;

    const steps = lexicon.stepsFrom.length - 1;
    this.from = new Int32Array(steps).fill(UNREAD);
    this.to = new Int32Array(steps);
    this.#bits = new Int32Array((length >>> 5) + 1);
    this.#first = new Int32Array(lexicon.literals);
    this.#literalMasks = new Int32Array(lexicon.literals);
    this.#stepMasks = new Int32Array(steps).fill(UNREAD);
    for (let word = 0; word < vocabulary.length; word++) {
      const found = this.#literals.of(vocabulary[word]!);
      for (let i = 0; i < found.length; i++) {
        const literal = found[i]!;
        this.#next.push(this.#first[literal]!);
        this.#first[literal] = this.#words.push(word) - 1;
        this.#literalMasks[literal]! |= masks[word]!;
      }
    }
  }

  /**
   * Whether a sentence may have, in whatever order and case, a word for each step of a sequence, `sequences[first]` to `sequences[last]`
   * with the gaps between them. Asked of every sequence of the lexicon: it pays to name things once.
   */
  mayShareSentence(sequences: CompiledSequences, first: number, last: number): boolean {
    const masks = this.#stepMasks;
    let shared = -1;
    for (let s = first; s <= last; s += 2) {
      const mask = masks[sequences[s]!]!;
      shared &= mask === UNREAD ? this.#maskOf(sequences[s]!) : mask;
      if (shared === 0) return false;
    }
    return true;
  }

  #maskOf(step: number): number {
    const { stepLiterals, stepsFrom } = this.#lexicon;
    const masks = this.#literalMasks;
    const to = stepsFrom[step + 1]!;
    let mask = 0;
    for (let l = stepsFrom[step]!; l < to; l++) mask |= masks[stepLiterals[l]!]!;
    this.#stepMasks[step] = mask;
    return mask;
  }

  /** Reads the run of a step, the tokens that may stand there, ascending, unless that was done: then `from` and `to` tell where it is. */
  seek(step: number): void {
    if (this.from[step] === UNREAD) this.#read(step);
  }

  #read(step: number): void {
    const { stepLiterals, stepsFrom } = this.#lexicon;
    const { cased } = this.#literals;
    let only = -1;
    for (let l = stepsFrom[step]!; l < stepsFrom[step + 1]!; l++) {
      const first = this.#first[stepLiterals[l]!]!;
      if (first === 0) continue;
      if (only >= 0 || this.#next[first] !== 0 || cased[stepLiterals[l]!] !== undefined) {
        this.#unite(step);
        return;
      }
      only = this.#words[first]!;
    }
    this.from[step] = only < 0 ? 0 : this.#wordFrom[only]!;
    this.to[step] = only < 0 ? 0 : this.#wordFrom[only + 1]!;
  }

  /** Puts the runs of a step's words together. What it works with is named once: unoptimised code pays for every field it asks for. */
  #unite(step: number): void {
    const { stepLiterals, stepsFrom } = this.#lexicon;
    const { cased } = this.#literals;
    if (this.runs.length - this.#length < this.#tokens.length) this.#grow();
    const tokens = this.runs;
    const wordFrom = this.#wordFrom;
    const bits = this.#bits;
    const to = stepsFrom[step + 1]!;
    let low = bits.length;
    let high = -1;
    for (let l = stepsFrom[step]!; l < to; l++) {
      const literal = stepLiterals[l]!;
      let i = this.#first[literal]!;
      if (i === 0) continue;
      const written = cased[literal];
      for (; i !== 0; i = this.#next[i]!) {
        const word = this.#words[i]!;
        let r = wordFrom[word]!;
        const end = wordFrom[word + 1]!;
        if (tokens[r]! >>> 5 < low) low = tokens[r]! >>> 5;
        if (tokens[end - 1]! >>> 5 > high) high = tokens[end - 1]! >>> 5;
        for (; r < end; r++) {
          const token = tokens[r]!;
          if (written === undefined || this.#isWritten(token, written)) bits[token >>> 5]! |= 1 << token;
        }
      }
    }
    let length = this.#length;
    this.from[step] = length;
    for (let i = low; i <= high; i++) {
      let rest = bits[i]!;
      if (rest === 0) continue;
      bits[i] = 0;
      const first = 32 * i + 31;
      for (; rest !== 0; rest &= rest - 1) tokens[length++] = first - Math.clz32(rest & -rest);
    }
    this.to[step] = length;
    this.#length = length;
  }

  /** Makes room for one more run of any length. */
  #grow(): void {
    const longer = new Int32Array(2 * this.runs.length);
    longer.set(this.runs);
    this.runs = longer;
  }

  #isWritten(token: number, written: string): boolean {
    const start = this.#tokens.starts[token]!;
    return this.#tokens.ends[token]! - start === written.length && this.#text.startsWith(written, start);
  }
}
