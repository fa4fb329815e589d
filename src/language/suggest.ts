/**
 * Which of the known words somebody may have meant.
 */

/** Edits (insert, delete, replace a character) that lead from one word to another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Of shorter words nearly all are near. */
const MIN_WORD = 3;
/** Nobody meant one of our words by a longer one; to compare it would take long. */
const MAX_WORD = 80;

/** The known word most like this one, or null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length < MIN_WORD || word.length > MAX_WORD) return null;
  const ranked = known.map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate) }));
  const first = ranked.sort((a, b) => a.far - b.far)[0];
  return first !== undefined && first.far <= Math.max(2, word.length * 0.4) ? first.candidate : null;
}

/** `: did you mean ...?` with the known word most like this one, or nothing when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const candidate = nearest(word, known);
  return candidate === null ? '' : `: did you mean ${candidate}?`;
}
