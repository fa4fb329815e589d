/**
 * One line on stderr that tells how far a long batch is, rewritten in place.
 */
import { safe } from '../report/index.js';
import type { Output } from './io.js';

/** Shorter batches are over before anyone could read it. */
const MIN_FILES = 20;
const CLEAR = '\r\u001b[K';

export class Progress {
  #visible = false;
  readonly #wanted: boolean;

  constructor(
    private readonly stderr: Output,
    private readonly total: number,
  ) {
    this.#wanted = stderr.isTTY && total > MIN_FILES;
  }

  /** Says that the file with this number (from 1) is being read. */
  async show(number: number, path: string): Promise<void> {
    if (!this.#wanted) return;
    const line = `${number}/${this.total} ${safe(path)}`;
    await this.stderr.write(CLEAR + line.slice(0, (this.stderr.columns ?? 80) - 1));
    this.#visible = true;
  }

  /** Makes room for other output. */
  async clear(): Promise<void> {
    if (!this.#visible) return;
    this.#visible = false;
    await this.stderr.write(CLEAR);
  }
}
