/**
 * Fingerprints: what makes a finding the same finding after the policy was reflowed, moved, reworded around it or converted.
 */
import { isWordUnit } from '../language/characters.js';

/** 64 bits of FNV-1a over UTF-16 units, as two independent 32-bit lanes, in hexadecimal. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 16), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

/** Words alone: lower case, no punctuation, single spaces. */
function wordsOf(text: string): string {
  const lower = text.toLowerCase();
  const words: string[] = [];
  for (let start = 0; start < lower.length; ) {
    let end = start;
    while (end < lower.length && isWordUnit(lower.charCodeAt(end))) end++;
    if (end > start) words.push(lower.slice(start, end));
    start = end + 1;
  }
  return words.join(' ');
}

/** Gives the fingerprints of one file; equal findings are told apart by a counter, in reading order. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** @param identity an element's state, or the words of the evidence. No path, line, message or language goes in. */
  next(ruleId: string, identity: string): string {
    const key = `${ruleId}\n${wordsOf(identity)}`;
    const count = this.#seen.get(key) ?? 0;
    this.#seen.set(key, count + 1);
    return hash(`${key}\n${count}`);
  }
}
