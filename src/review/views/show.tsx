/**
 * Ink: what it shows, and what it hears. Loaded when the first screen stands already.
 */
import { type Key, render } from 'ink';
import type { ReactNode } from 'react';
import { Frames } from '../frames.js';
import type { Paint } from '../layout/paint.js';
import type { State } from '../state.js';
import type { Terminal } from '../terminal.js';
import { Report } from './Report.js';
import { Spoken } from './Spoken.js';

export type OnInput = (input: string, key: Key) => void;

export interface Shown {
  readonly update: (state: State) => void;
  readonly close: () => void;
  /** Rejects when something cannot be shown. */
  readonly over: Promise<unknown>;
}

/** @param terminal where frames go; null: ink writes for a reader of the screen, line by line */
export function show(first: State, paint: Paint, terminal: Terminal | null, onInput: OnInput): Shown {
  const frames = terminal && new Frames(terminal);
  const viewOf = (state: State): ReactNode =>
    frames === null ? (
      <Spoken state={state} onInput={onInput} />
    ) : (
      <Report state={state} paint={paint} lineFor={frames.lineFor} onInput={onInput} />
    );
  const common = { exitOnCtrlC: false, patchConsole: false };
  const { rerender, unmount, waitUntilExit } = render(
    viewOf(first),
    frames === null
      ? { ...common, isScreenReaderEnabled: true }
      : { ...common, debug: true, stdout: frames as unknown as NodeJS.WriteStream },
  );
  const close = (): void => {
    unmount();
    // What is said after it begins on a line of its own.
    if (frames === null) process.stdout.write('\n');
  };
  return { update: (state) => rerender(viewOf(state)), close, over: waitUntilExit() };
}
