/**
 * What is done with what is chosen: accepted, suppressed, taken back, copied, edited, watched. Pure: the world does it.
 */

import { isFlagged } from '../baseline/renames.js';
import type { Result } from '../check/result.js';
import { isKnown, isSuppressed } from '../report/summary.js';
import { reversed } from './change.js';
import { inputOf } from './input.js';
import { chosen, wordsOf } from './panes.js';
import type { Excuse, State, Step } from './state.js';
import { only, say } from './steps.js';

/** The failure or question that is chosen; of the other results there is nothing to accept or suppress. */
function flagged(state: State): { readonly index: number; readonly result: Result } | null {
  const index = chosen(state)?.result ?? null;
  const result = index === null ? undefined : state.policy?.file.results[index];
  return result !== undefined && index !== null && isFlagged(result) ? { index, result } : null;
}

/** Whether what is chosen can be accepted or suppressed. */
export function isExcusable(state: State, excuse: Excuse): boolean {
  const result = flagged(state)?.result;
  return result !== undefined && !isSuppressed(result) && !(excuse === 'accept' && isKnown(result));
}

/** The model sentence for what is chosen; null where there is none. */
export function modelSentence(state: State): string | null {
  const index = chosen(state)?.result ?? null;
  return index === null ? null : (state.policy?.file.results[index]?.write ?? null);
}

export function excusing(state: State, excuse: Excuse): State {
  if (state.busy) return state;
  const words = wordsOf(state);
  const found = flagged(state);
  if (found === null) return say(state, words.onlyFindings, 'bad');
  if (isSuppressed(found.result)) return say(state, words.alreadySuppressed, 'bad');
  if (excuse === 'accept' && isKnown(found.result)) return say(state, words.alreadyKnown, 'bad');
  return { ...state, prompt: { kind: 'reason', excuse, result: found.index, input: inputOf('') } };
}

export function undoing(state: State): State {
  const last = state.written.at(-1);
  if (state.busy) return state;
  if (last === undefined) return say(state, wordsOf(state).nothingToUndo, 'bad');
  return { ...state, prompt: { kind: 'confirm', excuse: 'undo', change: reversed(last.change), offset: 0 } };
}

export function copying(state: State): Step {
  const write = modelSentence(state);
  const words = wordsOf(state);
  return write === null
    ? only(say(state, words.nothingToCopy, 'bad'))
    : only(say(state, words.copied, 'good'), { type: 'copy', text: write });
}

export function editing(state: State): Step {
  const row = chosen(state);
  const file = row?.file ?? state.open;
  const result = row?.result == null ? undefined : state.policy?.file.results[row.result];
  const start = result?.evidence[0]?.start ?? result?.place?.start;
  const line = start?.line ?? (row?.passage == null ? 1 : (state.policy?.passages[row.passage]?.line ?? 1));
  return only(state, { type: 'edit', file, line, column: start?.column ?? 1 });
}

export function watching(state: State): Step {
  const on = !state.watching;
  const words = wordsOf(state);
  return only(say({ ...state, watching: on }, on ? words.watchOn : words.watchOff), { type: 'watch', on });
}
