/**
 * What comes next: state + action -> state + effects. Pure, and never at a loss: an action that makes no sense where one is changes nothing.
 */
import type { Result } from '../check/result.js';
import { isKnown, isSuppressed } from '../report/summary.js';
import { edit, inputOf } from './input.js';
import { contains } from './layout/search.js';
import { NO_FILTER } from './lists/filter.js';
import { wordsOfRow } from './lists/row.js';
import { chosen, explanationHeight, explanationLines, listHeight, rowsOf, textPane, wordsOf } from './panes.js';
import { filterChosen, filterMoved, filterToggled, filterTyped } from './prompts.js';
import { choose, keepPlace, neighbour, settled, toMatch, withPlace } from './scrolling.js';
import {
  type Action,
  type Effect,
  type Excuse,
  type Message,
  PANES,
  type Pane,
  type State,
  type Step,
} from './state.js';

const only = (state: State, ...effects: readonly Effect[]): Step => ({ state, effects });

const say = (state: State, text: string, tone: Message['tone'] = 'plain'): State => ({
  ...state,
  message: { text, tone },
});

const plain = (text: string): string => text;

/** What happens. */
export function reduce(state: State, action: Action): Step {
  switch (action.type) {
    case 'resize':
      return only(withPlace(settled({ ...state, size: action.size })));
    case 'redraw':
    case 'suspend':
      return only(state, { type: action.type });
    case 'quit':
      return only(state, { type: 'quit', interrupted: false });
    case 'interrupt':
      return only(state, { type: 'quit', interrupted: true });
    case 'judged':
    case 'opened':
    case 'explained':
    case 'proposed':
    case 'wrote':
    case 'said':
      return only(told(state, action));
    default: {
      // What was said has been read when the next key is pressed.
      const heard = state.message === null ? state : { ...state, message: null };
      return state.prompt === null ? go(heard, action) : inPrompt(heard, action);
    }
  }
}

/** Something came from the world. */
function told(state: State, action: Action): State {
  switch (action.type) {
    case 'judged': {
      const files = state.files.map((file, i) => (i === action.file ? { ...file, report: action.report } : file));
      return settled({ ...state, files });
    }
    case 'opened':
      return opened(state, action);
    case 'explained':
      return settled({ ...state, docs: action.docs });
    case 'proposed': {
      const { excuse, change } = action;
      return { ...state, busy: false, prompt: { kind: 'confirm', excuse, change, offset: 0 } };
    }
    case 'wrote': {
      const { written, undone } = action;
      const { name } = written.change;
      const words = wordsOf(state);
      const text = undone
        ? words.undone(name)
        : written.excuse === 'accept'
          ? words.accepted(name)
          : words.suppressedIn(name);
      const all = undone ? state.written.slice(0, -1) : [...state.written, written];
      return say({ ...state, written: all, busy: false }, text, 'good');
    }
    case 'said':
      return { ...state, busy: false, message: action.message };
    default:
      return state;
  }
}

/** A file is open, or was judged anew. */
function opened(state: State, { file, report, policy }: Extract<Action, { type: 'opened' }>): State {
  const files = state.files.map((one, i) => (i === file ? { ...one, report } : one));
  const next: State = { ...state, files, open: file, policy, busy: false };
  const isSame = state.open === file && state.policy !== null && policy !== null;
  if (isSame) {
    // A question that was about the old results is dropped with them.
    const prompt = state.prompt?.kind === 'reason' || state.prompt?.kind === 'confirm' ? null : state.prompt;
    return keepPlace(state, { ...next, prompt });
  }
  const { files: cursor } = state.cursors;
  const fresh: State = {
    ...next,
    cursors: { findings: 0, coverage: 0, purposes: 0, sections: 0, files: state.view === 'files' ? cursor : file },
    offsets: { findings: 0, coverage: 0, purposes: 0, sections: 0, files: state.offsets.files },
    text: 0,
    explanation: 0,
    match: null,
    prompt: null,
  };
  return withPlace(settled(fresh));
}

/** A key where nothing is asked. */
function go(state: State, action: Action): Step {
  switch (action.type) {
    case 'move':
      return only(state.pane === 'list' ? choose(state, neighbour(state, action.by)) : scrolled(state, action.by));
    case 'page':
      return only(paged(state, action.by));
    case 'end':
      return only(toEnd(state, action.to));
    case 'neighbour':
      return only(choose(state, neighbour(state, action.by)));
    case 'view':
      return only(withPlace(settled({ ...state, view: action.view, pane: 'list', zoomed: false })));
    case 'pane':
      return only(toPane(state, action.by));
    case 'zoom':
      return only(withPlace(settled({ ...state, zoomed: !state.zoomed })));
    case 'read':
      return read(state);
    case 'back':
      return only(state.zoomed ? withPlace(settled({ ...state, zoomed: false })) : withPane(state, 'list'));
    case 'group':
      return only(regrouped(state));
    case 'clear':
      return only(withPlace(settled({ ...state, filter: NO_FILTER, query: '', match: null })));
    case 'help':
      return only({ ...state, prompt: { kind: 'help', offset: 0 } });
    case 'search':
      return only({ ...state, prompt: { kind: 'search', input: inputOf('') } });
    case 'filter':
      return only({ ...state, prompt: { kind: 'filter', row: 0, text: inputOf(state.filter.text) } });
    case 'match':
      return only(searched(state, action.by));
    case 'file':
      return toFile(state, action.by);
    case 'excuse':
      return only(excusing(state, action.excuse));
    case 'undo':
      return only(undoing(state));
    case 'copy':
      return copying(state);
    case 'edit':
      return editing(state);
    case 'watch':
      return watching(state);
    default:
      return only(state);
  }
}

function toPane(state: State, by: 1 | -1): State {
  const panes: readonly Pane[] = state.view === 'files' ? ['list', 'explanation'] : PANES;
  return withPane(state, panes[(panes.indexOf(state.pane) + by + panes.length) % panes.length]!);
}

const withPane = (state: State, pane: Pane): State =>
  settled({ ...state, pane, ...(pane !== 'list' && { below: pane }) });

function scrolled(state: State, by: number): State {
  return settled(
    state.pane === 'text'
      ? { ...state, text: Math.max(0, state.text + by) }
      : { ...state, explanation: Math.max(0, state.explanation + by) },
  );
}

function paged(state: State, by: 1 | -1): State {
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

function toEnd(state: State, to: 'first' | 'last'): State {
  if (state.pane === 'list') return choose(state, to === 'first' ? 0 : rowsOf(state).length - 1);
  const lines = state.pane === 'text' ? (textPane(state)?.count ?? 0) : explanationLines(state, plain).length;
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
function read(state: State): Step {
  const row = chosen(state);
  if (row?.file !== undefined) {
    const next: State = { ...state, view: 'findings', pane: 'list', zoomed: false };
    return row.file === state.open
      ? only(withPlace(settled(next)))
      : only({ ...next, busy: true }, { type: 'open', file: row.file });
  }
  return only(state.pane === 'list' ? withPlace(withPane(state, 'text')) : withPane(state, 'list'));
}

function regrouped(state: State): State {
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
function searched(state: State, by: 1 | -1): State {
  if (state.query === '') return choose(state, neighbour(state, by));
  const words = wordsOf(state);
  if (state.pane === 'list') {
    const rows = rowsOf(state);
    const from = state.cursors[state.view];
    const order = rows.map((_, i) => (from + by * (i + 1) + rows.length * (i + 1)) % rows.length);
    const found = order.find((i) => rows[i]!.kind === 'item' && contains(wordsOfRow(rows[i]!), state.query));
    return found === undefined ? say(state, words.noMatch(state.query), 'bad') : choose(state, found);
  }
  const next = settled(toMatch({ ...state, pane: 'text', below: 'text' }, by));
  return next.match === null ? say(next, words.noMatch(state.query), 'bad') : next;
}

function toFile(state: State, by: 1 | -1): Step {
  const { length } = state.files;
  if (length < 2 || state.busy) return only(state);
  return only({ ...state, busy: true }, { type: 'open', file: (state.open + by + length) % length });
}

/** The failure or question that is chosen; of the other results there is nothing to accept or suppress. */
function flagged(state: State): { readonly index: number; readonly result: Result } | null {
  const index = chosen(state)?.result ?? null;
  const result = index === null ? undefined : state.policy?.file.results[index];
  return result !== undefined && index !== null && (result.kind === 'fail' || result.kind === 'review')
    ? { index, result }
    : null;
}

function excusing(state: State, excuse: Excuse): State {
  const words = wordsOf(state);
  const found = flagged(state);
  if (found === null || state.busy) return say(state, words.onlyFindings, 'bad');
  if (isSuppressed(found.result)) return say(state, words.alreadySuppressed, 'bad');
  if (excuse === 'accept' && isKnown(found.result)) return say(state, words.alreadyKnown, 'bad');
  return { ...state, prompt: { kind: 'reason', excuse, result: found.index, input: inputOf('') } };
}

function undoing(state: State): State {
  const last = state.written.at(-1);
  if (last === undefined || state.busy) return say(state, wordsOf(state).nothingToUndo, 'bad');
  const { before, after, path, name } = last.change;
  return {
    ...state,
    prompt: { kind: 'confirm', excuse: 'undo', change: { path, name, before: after, after: before }, offset: 0 },
  };
}

function copying(state: State): Step {
  const index = chosen(state)?.result ?? null;
  const write = index === null ? null : (state.policy?.file.results[index]?.write ?? null);
  const words = wordsOf(state);
  return write === null
    ? only(say(state, words.nothingToCopy, 'bad'))
    : only(say(state, words.copied, 'good'), { type: 'copy', text: write });
}

function editing(state: State): Step {
  const row = chosen(state);
  const file = row?.file ?? state.open;
  const result = row?.result == null ? undefined : state.policy?.file.results[row.result];
  const start = result?.evidence[0]?.start ?? result?.place?.start;
  const line = start?.line ?? (row?.passage == null ? 1 : (state.policy?.passages[row.passage]?.line ?? 1));
  return only(state, { type: 'edit', file, line, column: start?.column ?? 1 });
}

function watching(state: State): Step {
  const on = !state.watching;
  const words = wordsOf(state);
  return only(say({ ...state, watching: on }, on ? words.watchOn : words.watchOff), { type: 'watch', on });
}

/** A key where something is asked. */
function inPrompt(state: State, action: Action): Step {
  const { prompt } = state;
  if (prompt === null) return only(state);
  if (action.type === 'back') return only({ ...state, prompt: null });
  switch (prompt.kind) {
    case 'help':
      if (action.type === 'move')
        return only({ ...state, prompt: { ...prompt, offset: Math.max(0, prompt.offset + action.by) } });
      return only(action.type === 'help' ? { ...state, prompt: null } : state);
    case 'confirm':
      if (action.type === 'move')
        return only({ ...state, prompt: { ...prompt, offset: Math.max(0, prompt.offset + action.by) } });
      if (action.type !== 'confirm') return only(state);
      return prompt.excuse === 'undo'
        ? only({ ...state, prompt: null, busy: true }, { type: 'write', written: state.written.at(-1)!, undo: true })
        : only(
            { ...state, prompt: null, busy: true },
            { type: 'write', written: { excuse: prompt.excuse, change: prompt.change }, undo: false },
          );
    case 'search':
      if (action.type === 'type')
        return only({ ...state, prompt: { ...prompt, input: edit(prompt.input, action.key) } });
      if (action.type !== 'submit') return only(state);
      return only(searchFor({ ...state, prompt: null }, prompt.input.text.trim()));
    case 'reason':
      if (action.type === 'type')
        return only({ ...state, prompt: { ...prompt, input: edit(prompt.input, action.key) } });
      return action.type === 'submit' ? reasoned(state, prompt) : only(state);
    case 'filter':
      return only(filtering(state, prompt, action));
  }
}

function filtering(state: State, prompt: Parameters<typeof filterMoved>[1], action: Action): State {
  const next = ((): State => {
    switch (action.type) {
      case 'move':
        return filterMoved(state, prompt, action.by);
      case 'toggle':
        return filterToggled(state, prompt);
      case 'choose':
        return filterChosen(state, prompt, action.by);
      case 'type':
        return filterTyped(state, prompt, action.key);
      case 'clear':
        return { ...state, filter: NO_FILTER, prompt: { ...prompt, text: inputOf('') } };
      case 'submit':
        return { ...state, prompt: null };
      default:
        return state;
    }
  })();
  return withPlace(settled(next));
}

function searchFor(state: State, query: string): State {
  if (query === '') return { ...state, query, match: null };
  const next = { ...state, query, match: null };
  if (state.pane !== 'list') return searched(next, 1);
  // The row that is chosen may be what one looks for.
  const row = chosen(next);
  return row !== null && contains(wordsOfRow(row), query) ? next : searched(next, 1);
}

function reasoned(state: State, { excuse, result, input }: Extract<State['prompt'], { kind: 'reason' }>): Step {
  const reason = input.text.trim();
  if (reason === '') return only(say(state, wordsOf(state).needsReason, 'bad'));
  if (state.policy === null) return only({ ...state, prompt: null });
  const { policy, open: file } = state;
  return only({ ...state, prompt: null, busy: true }, { type: 'propose', excuse, result, reason, policy, file });
}
