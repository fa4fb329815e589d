/**
 * review: the interactive report. In: policies as the command line judges them (`Desk`), and a terminal. Out: what was decided and written
 * down. Loaded only when it is asked for: ink and its layout engine take longer to load than a policy takes to judge.
 */
import type { Desk } from './desk.js';
import { type Ending, Session } from './session.js';
import { Terminal } from './terminal.js';

export type { BaselineFile, Desk } from './desk.js';
export type { Ending } from './session.js';

/** Runs until the user ends it. The terminal is as it was before, whatever happens. */
export function review(desk: Desk, env: Readonly<Record<string, string | undefined>>): Promise<Ending> {
  const spoken = env.INK_SCREEN_READER === 'true';
  return new Session({ desk, terminal: new Terminal(spoken), spoken, env }).run();
}
