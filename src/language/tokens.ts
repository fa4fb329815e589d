import { isWordUnit } from './characters.js';

/**
 * The words of a text in reading order. A word is a run of letters and digits (`e-post` is two, `§` is one of its own).
 */
export interface Tokens {
  readonly length: number;
  /** Offsets into the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `vocabulary`. */
  readonly words: Uint32Array;
  /** Distinct words, lower case, in order of first appearance. */
  readonly vocabulary: readonly string[];
}

const SECTION_SIGN = 0xa7;

/** Splits a text into words, in one pass. */
export function tokenize(text: string): Tokens {
  const capacity = (text.length >> 1) + 1;
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  const words = new Uint32Array(capacity);
  const vocabulary: string[] = [];
  const index = new Map<string, number>();
  const lower = text.toLowerCase();
  // A few capitals (İ) change length in lower case: then words are lowered one by one.
  const aligned = lower.length === text.length;
  let length = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    if (!isWordUnit(code) && code !== SECTION_SIGN) {
      i++;
      continue;
    }
    let end = i + 1;
    if (code !== SECTION_SIGN) while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    const word = aligned ? lower.slice(i, end) : text.slice(i, end).toLowerCase();
    let id = index.get(word);
    if (id === undefined) {
      id = vocabulary.length;
      vocabulary.push(word);
      index.set(word, id);
    }
    starts[length] = i;
    ends[length] = end;
    words[length] = id;
    length++;
    i = end;
  }
  return {
    length,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
    words: words.subarray(0, length),
    vocabulary,
  };
}

/** For every offset of a text of `length` units, its end included, the index of the first token that starts at or after it. */
export function tokensFrom(tokens: Tokens, length: number): Uint32Array {
  const from = new Uint32Array(length + 1);
  let token = 0;
  for (let offset = 0; offset <= length; offset++) {
    while (token < tokens.length && tokens.starts[token]! < offset) token++;
    from[offset] = token;
  }
  return from;
}
