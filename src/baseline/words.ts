import { wordsOf } from '../language/words.js';

/** How many words two texts share, each counted as often as it stands in both, of those of the longer one: 0 to 1. */
export function sharedWords(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => wordsOf(text).split(' ').filter(Boolean)) as [string[], string[]];
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
