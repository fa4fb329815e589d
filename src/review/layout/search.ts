/**
 * Searching: where words stand in texts, whatever their case. Pure.
 */
import type { Passage } from '../../report/annotated.js';
import { shownOf } from './policy-text.js';

/** Words that were searched for, in a passage's shown text. */
export interface Match {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/** More matches say no more than these. */
const MOST = 9999;

/** Lower case of the same length: some letters become two. */
const folded = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
};

export const contains = (text: string, query: string): boolean => folded(text).includes(folded(query));

const kept = new WeakMap<readonly Passage[], { readonly query: string; readonly matches: readonly Match[] }>();

/** All matches in reading order. That of the last query is kept: each repaint asks for it. */
export function matchesIn(passages: readonly Passage[], query: string): readonly Match[] {
  const last = kept.get(passages);
  if (last?.query === query) return last.matches;
  const matches = query === '' ? [] : found(passages, folded(query));
  kept.set(passages, { query, matches });
  return matches;
}

function found(passages: readonly Passage[], query: string): Match[] {
  const matches: Match[] = [];
  for (const [passage, one] of passages.entries()) {
    const text = folded(shownOf(one).text);
    for (let at = text.indexOf(query); at >= 0 && matches.length < MOST; at = text.indexOf(query, at + query.length)) {
      matches.push({ passage, start: at, end: at + query.length });
    }
  }
  return matches;
}
