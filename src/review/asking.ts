/**
 * Keys where something is asked: a search, a reason, whether to write, which findings to show. Pure.
 */

import { changedLines } from './change.js';
import { filterChosen, filterMoved, filterToggled, filterTyped } from './filtering.js';
import { edit, inputOf } from './input.js';
import { contains } from './layout/search.js';
import { NO_FILTER } from './lists/filter.js';
import { wordsOfRow } from './lists/row.js';
import { searched } from './moving.js';
import { chosen, wordsOf } from './panes.js';
import { settled, withPlace } from './scrolling.js';
import type { Action, Prompt, State, Step } from './state.js';
import { only, say } from './steps.js';

type Rolling = Extract<Prompt, { readonly offset: number }>;

/** A key where something is asked. */
export function inPrompt(state: State, action: Action): Step {
  const { prompt } = state;
  if (prompt === null) return only(state);
  if (action.type === 'back') return only({ ...state, prompt: null });
  switch (prompt.kind) {
    case 'help':
      if (action.type === 'move')
        return only(rolled(state, prompt, action.by, Object.keys(wordsOf(state).keyHelp).length));
      return only(action.type === 'help' ? { ...state, prompt: null } : state);
    case 'confirm':
      if (action.type === 'move') return only(rolled(state, prompt, action.by, changedLines(prompt.change).length));
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

/** The lines of what is asked, scrolled; never past the last. */
const rolled = (state: State, prompt: Rolling, by: number, lines: number): State => ({
  ...state,
  prompt: { ...prompt, offset: Math.max(0, Math.min(prompt.offset + by, lines - 1)) },
});

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
