import { isWordUnit } from './characters.js';

/** Words alone: lower case, no punctuation, single spaces. */
export function wordsOf(text: string): string {
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
