/**
 * What ink takes for its output: each frame that it writes becomes lines on our terminal.
 */
import { EventEmitter } from 'node:events';
import type { Terminal } from './terminal.js';

/** Not a terminal to ink: it is to write frames, and to leave the cursor, the size and the end to us. */
export class Frames extends EventEmitter {
  readonly isTTY = false;
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    super();
    this.#terminal = terminal;
  }

  get columns(): number {
    return this.#terminal.size.columns;
  }

  get rows(): number {
    return this.#terminal.size.rows;
  }

  write(frame: string): boolean {
    this.#terminal.show(frame.split('\n').slice(0, this.rows));
    return true;
  }
}
