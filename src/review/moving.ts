/**
 * Moving about: through lists, panes, matches and files. Pure.
 */
import { contains } from './layout/search.js';
import { wordsOfRow } from './lists/row.js';
import { chosen, explanationHeight, explanationLines, listHeight, rowsOf, textPane, wordsOf } from './panes.js';
import { choose, neighbour, settled, toMatch, withPlace } from './scrolling.js';
import { PANES, type Pane, type State, type Step } from './state.js';
import { only, say } from './steps.js';

const unpainted = (text: string): string => text;

export function toPane(state: State, by: 1 | -1): State {
  const panes: readonly Pane[] = state.view === 'files' ? ['list', 'explanation'] : PANES;
  return withPane(state, panes[(panes.indexOf(state.pane) + by + panes.length) % panes.length]!);
}

export const withPane = (state: State, pane: Pane): State =>
  settled({ ...state, pane, ...(pane !== 'list' && { below: pane }) });

export function scrolled(state: State, by: number): State {
  return settled(
    state.pane === 'text'
      ? { ...state, text: Math.max(0, state.text + by) }
      : { ...state, explanation: Math.max(0, state.explanation + by) },
  );
}

export function paged(state: State, by: 1 | -1): State {
  if (state.pane === 'list') {
    const height = listHeight(state);
    return choose(
      state,
      Math.max(0, Math.min(rowsOf(state).length - 1, state.cursors[state.view] + by * Math.max(1, height - 1))),
    );
  }
  const height = state.pane === 'text' ? (textPane(state)?.height ?? 1) : explanationHeight(state);
  return scrolled(state, by * Math.max(1, height - 1));
}

export function toEnd(state: State, to: 'first' | 'last'): State {
  if (state.pane === 'list') return choose(state, to === 'first' ? 0 : rowsOf(state).length - 1);
  const lines = state.pane === 'text' ? (textPane(state)?.count ?? 0) : explanationLines(state, unpainted).length;
  return scrolled(
    {
      ...state,
      text: state.pane === 'text' ? 0 : state.text,
      explanation: state.pane === 'text' ? state.explanation : 0,
    },
    to === 'first' ? 0 : lines,
  );
}

/** The place of what is chosen in the text; of a file, the file itself. */
export function read(state: State): Step {
  const row = chosen(state);
  if (row?.file !== undefined) {
    if (state.busy) return only(state);
    const next: State = { ...state, view: 'findings', pane: 'list', zoomed: false };
    return row.file === state.open
      ? only(withPlace(settled(next)))
      : only({ ...next, busy: true }, { type: 'open', file: row.file });
  }
  return only(state.pane === 'list' ? withPlace(withPane(state, 'text')) : withPane(state, 'list'));
}

export function regrouped(state: State): State {
  if (state.view !== 'findings') return state;
  const key = chosen(state)?.key;
  const next: State = { ...state, grouping: state.grouping === 'theme' ? 'section' : 'theme' };
  return choose(
    next,
    Math.max(
      0,
      rowsOf(next).findIndex((row) => row.key === key),
    ),
  );
}

/** The next match: of words in the text, or of rows in the list. */
export function searched(state: State, by: 1 | -1): State {
  if (state.query === '') return choose(state, neighbour(state, by));
  const words = wordsOf(state);
  // The list of files has no text beside it.
  if (state.pane === 'list' || state.view === 'files') {
    const rows = rowsOf(state);
    const from = state.cursors[state.view];
    const order = rows.map((_, i) => (from + by * (i + 1) + rows.length * (i + 1)) % rows.length);
    const found = order.find((i) => rows[i]!.kind === 'item' && contains(wordsOfRow(rows[i]!), state.query));
    return found === undefined ? say(state, words.noMatch(state.query), 'bad') : choose(state, found);
  }
  const next = settled(toMatch({ ...state, pane: 'text', below: 'text' }, by));
  return next.match === null ? say(next, words.noMatch(state.query), 'bad') : next;
}

export function toFile(state: State, by: 1 | -1): Step {
  const { length } = state.files;
  if (length < 2 || state.busy) return only(state);
  return only({ ...state, busy: true }, { type: 'open', file: (state.open + by + length) % length });
}
