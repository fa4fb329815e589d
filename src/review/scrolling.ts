/**
 * Keeps what matters in sight: after each step all offsets are within what there is, and what is chosen is seen. Pure.
 */

import { layoutOf, lineOf } from './layout/policy-text.js';
import { centre, clampOffset, reveal } from './layout/scroll.js';
import { matchesIn } from './layout/search.js';
import { explanationHeight, explanationLines, listHeight, paneLine, placeOf, rowsOf, textPane } from './panes.js';
import type { State, ViewName } from './state.js';

const unpainted = (text: string): string => text;

/** The nearest row to an index that can be chosen; later ones first. Where there are none, the index: they may come again. */
function nearestItem(state: State, index: number): number {
  const rows = rowsOf(state);
  const at = Math.max(0, Math.min(index, rows.length - 1));
  for (let i = at; i < rows.length; i++) if (rows[i]!.kind === 'item') return i;
  for (let i = at; i >= 0; i--) if (rows[i]?.kind === 'item') return i;
  return Math.max(0, index);
}

const withCursor = (state: State, cursor: number): State => ({
  ...state,
  cursors: { ...state.cursors, [state.view]: cursor },
});

/** Within what there is, and the chosen row seen. */
export function settled(state: State): State {
  const cursor = nearestItem(state, state.cursors[state.view]);
  const chosenState = cursor === state.cursors[state.view] ? state : withCursor(state, cursor);
  const rows = rowsOf(chosenState);
  // The heading above the first of a group is seen with it.
  const first = rows[cursor - 1]?.kind === 'heading' ? cursor - 1 : cursor;
  const offset = reveal(state.offsets[state.view], { first, last: cursor }, rows.length, listHeight(chosenState));
  const pane = textPane(chosenState);
  return {
    ...chosenState,
    offsets: { ...state.offsets, [state.view]: offset },
    text: pane === null ? state.text : clampOffset(state.text, pane.count, pane.height),
    explanation: clampOffset(
      state.explanation,
      explanationLines(chosenState, unpainted).length,
      explanationHeight(chosenState),
    ),
  };
}

/** Another row is chosen: its place is seen, and its explanation from the top. */
export function choose(state: State, index: number): State {
  return withPlace(settled({ ...withCursor(state, nearestItem(state, index)), explanation: 0 }));
}

/** Scrolled to the place of what is chosen. */
export function withPlace(state: State): State {
  const pane = textPane(state);
  const place = pane && placeOf(state, pane);
  if (!pane || !place) return state;
  const { first, last } = place;
  // At the lower edge what follows would be hidden.
  const isSeen = first >= state.text && last < state.text + pane.height - Math.floor(pane.height / 4);
  return isSeen ? state : { ...state, text: centre(first, pane.count, pane.height) };
}

/** The row above or below that can be chosen; the same where there is none. */
export function neighbour(state: State, by: 1 | -1): number {
  const rows = rowsOf(state);
  const from = state.cursors[state.view];
  for (let i = from + by; i >= 0 && i < rows.length; i += by) if (rows[i]!.kind === 'item') return i;
  return from;
}

/** The match in the text after or before the current one, or the first from what is seen on; round at the ends. */
export function toMatch(state: State, by: 1 | -1): State {
  const pane = textPane(state);
  if (pane === null || state.policy === null) return state;
  const matches = matchesIn(state.policy.passages, state.query);
  if (matches.length === 0) return { ...state, match: null };
  const lineOfMatch = (index: number): number => {
    const { passage, start } = matches[index]!;
    return paneLine(pane, lineOf(pane.layout, passage, start));
  };
  const seen = matches.findIndex((_, index) => lineOfMatch(index) >= state.text);
  const match = state.match === null ? Math.max(0, seen) : (state.match + by + matches.length) % matches.length;
  const line = lineOfMatch(match);
  const isSeen = line >= state.text && line < state.text + pane.height;
  return { ...state, match, text: isSeen ? state.text : centre(line, pane.count, pane.height) };
}

const VIEWS_OF_POLICY: readonly ViewName[] = ['findings', 'coverage', 'purposes', 'sections'];

/**
 * The state with a policy that was judged anew in place of the one before: the same rows stay chosen, the same words stay at the top.
 * @param next the state as it is to be, with the new policy
 */
export function keepPlace(before: State, next: State): State {
  const cursors = { ...next.cursors };
  for (const view of VIEWS_OF_POLICY) {
    const old = rowsOf({ ...before, view })[before.cursors[view]];
    const index = rowsOf({ ...next, view }).findIndex(({ key }) => key === old?.key);
    if (index >= 0) cursors[view] = index;
  }
  return settled({ ...next, cursors, match: null, text: anchored(before, next) });
}

/** The first line to be seen, so that the passage at the top stays there. */
function anchored(before: State, next: State): number {
  const oldPane = textPane(before);
  const newPane = textPane(next);
  if (!oldPane || !newPane || !before.policy || !next.policy) return next.text;
  const old = before.policy.passages;
  const top = oldPane.layout.lines.slice(before.text).find(({ passage }) => passage >= 0)?.passage;
  if (top === undefined) return next.text;
  const found = nearestWith(
    next.policy.passages.map(({ text }) => text),
    old[top]!.text,
    top,
  );
  if (found === null) return next.text;
  const shift = before.text - paneLine(oldPane, oldPane.layout.firstLines[top]!);
  return paneLine(newPane, layoutOf(next.policy.passages, newPane.width).firstLines[found]!) + shift;
}

/** The index of a text, nearest to where it was. */
function nearestWith(texts: readonly string[], text: string, from: number): number | null {
  let best: number | null = null;
  for (const [index, other] of texts.entries()) {
    if (other === text && (best === null || Math.abs(index - from) < Math.abs(best - from))) best = index;
  }
  return best;
}
