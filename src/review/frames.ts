/**
 * What ink takes for its output: each frame that it writes becomes lines on our terminal. Ink takes apart every character of a frame; so
 * it is given only the lines that are otherwise than in the frame before.
 */
import { EventEmitter } from 'node:events';
import type { Terminal } from './terminal.js';

/** Stands for a line that stays as it is. No line of a screen is this character alone. */
const SAME = '\ue000';

/** Not a terminal to ink: it is to write frames, and to leave the cursor, the size and the end to us. */
export class Frames extends EventEmitter {
  readonly isTTY = false;
  /** Nothing is left to lay out, and so ink needs to make no room. */
  readonly columns = 1;
  readonly #terminal: Terminal;
  /** Of the frame before: the lines that ink was given, and what it made of them. */
  readonly #given: string[] = [];
  #made: readonly string[] = [];

  constructor(terminal: Terminal) {
    super();
    this.#terminal = terminal;
  }

  get rows(): number {
    return this.#terminal.size.rows;
  }

  /** What ink is given for a line. */
  readonly lineFor = (line: string, row: number): string => {
    if (this.#given[row] === line) return SAME;
    this.#given[row] = line;
    return line;
  };

  write(frame: string): boolean {
    const before = this.#made;
    this.#made = frame.split('\n').map((line, row) => (line === SAME ? before[row]! : line));
    this.#terminal.show(this.#made.slice(0, this.rows));
    return true;
  }
}
