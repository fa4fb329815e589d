/**
 * Fingerprints: what makes a finding the same finding after the policy was reflowed, moved, reworded around it or converted.
 */
import { wordsOf } from '../language/words.js';

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
