/**
 * The filter's questions: which findings are shown. Pure.
 */
import { edit } from './input.js';
import { rulesFound, SWITCHES } from './lists/filter.js';
import type { Prompt, State } from './state.js';

type FilterPrompt = Extract<Prompt, { kind: 'filter' }>;

/** Below the switches stand the rule and the words. */
export const RULE_ROW = SWITCHES.length;
export const TEXT_ROW = SWITCHES.length + 1;
const ROWS = SWITCHES.length + 2;

export const filterMoved = (state: State, prompt: FilterPrompt, by: 1 | -1): State => ({
  ...state,
  prompt: { ...prompt, row: (prompt.row + by + ROWS) % ROWS },
});

/** Switches what stands at the row on or off. */
export function filterToggled(state: State, prompt: FilterPrompt): State {
  const { filter } = state;
  const name = SWITCHES[prompt.row];
  if (name === undefined) return prompt.row === RULE_ROW ? filterChosen(state, prompt, 1) : state;
  const hidden = filter.hidden.includes(name)
    ? filter.hidden.filter((other) => other !== name)
    : [...filter.hidden, name];
  return { ...state, filter: { ...filter, hidden } };
}

/** Another rule: all, a theme, one of them. */
export function filterChosen(state: State, prompt: FilterPrompt, by: 1 | -1): State {
  if (prompt.row !== RULE_ROW || state.policy === null) return state;
  const { filter } = state;
  const names = [null, ...rulesFound(state.policy)];
  const at = Math.max(0, names.indexOf(filter.rule));
  return { ...state, filter: { ...filter, rule: names[(at + by + names.length) % names.length]! } };
}

export function filterTyped(state: State, prompt: FilterPrompt, key: string): State {
  const text = edit(prompt.text, key);
  return { ...state, filter: { ...state.filter, text: text.text.trim() }, prompt: { ...prompt, row: TEXT_ROW, text } };
}
