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

/** No known word is longer: what is, is not compared. */
const LONGEST = 60;

/** `: did you mean ...?` with the known word most like this one, or nothing when none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (word.length > LONGEST) return '';
  const ranked = known.map((candidate) => ({ candidate, far: distance(word.toLowerCase(), candidate) }));
  const nearest = ranked.sort((a, b) => a.far - b.far)[0];
  return nearest !== undefined && nearest.far <= Math.max(2, word.length * 0.4)
    ? `: did you mean ${nearest.candidate}?`
    : '';
}
