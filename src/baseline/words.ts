import { isWordUnit } from '../language/characters.js';

/** The words of a text, in lower case. */
export function wordsIn(text: string): string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let start = -1;
  for (let i = 0; i <= lower.length; i++) {
    const inWord = i < lower.length && isWordUnit(lower.charCodeAt(i));
    if (inWord && start < 0) start = i;
    if (!inWord && start >= 0) {
      words.push(lower.slice(start, i));
      start = -1;
    }
  }
  return words;
}

/** How many words two texts share, each counted as often as it stands in both, of those of the longer one: 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsIn(a), wordsIn(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return shared / Math.max(left.length, right.length);
}
