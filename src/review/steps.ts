/** What steps are made of. */
import type { Effect, Message, State, Step } from './state.js';

/** A state, and what is to be done in the world besides. */
export const only = (state: State, ...effects: readonly Effect[]): Step => ({ state, effects });

/** A state in which something is said. */
export const say = (state: State, text: string, tone: Message['tone'] = 'plain'): State => ({
  ...state,
  message: { text, tone },
});
