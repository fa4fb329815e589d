/**
 * One line on stderr that tells how far a long batch is, rewritten in place.
 */
import type { Output } from './io.js';

/** Shorter batches are over before anyone could read it. */
const MIN_FILES = 20;
const CLEAR = '\r\u001b[K';
/** More often nobody can read. */
const REDRAW_MS = 100;
/** Before that a rate says little. */
const RATE_AFTER_MS = 1000;

/** `4 min 05 s` */
function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const two = (count: number): string => String(count).padStart(2, '0');
  if (minutes === 0) return `${seconds} s`;
  return minutes < 60
    ? `${minutes} min ${two(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

export interface ProgressOptions {
  /** How many files there are. */
  readonly total: number;
  /** Off for those who asked for quiet. */
  readonly wanted: boolean;
  readonly clock: () => number;
}

export class Progress {
  #visible = false;
  #done = 0;
  #drawn = Number.NEGATIVE_INFINITY;
  readonly #wanted: boolean;
  readonly #start: number;

  constructor(
    private readonly stderr: Output,
    private readonly options: ProgressOptions,
  ) {
    this.#wanted = options.wanted && stderr.isTTY && options.total > MIN_FILES;
    this.#start = this.#wanted ? options.clock() : 0;
  }

  /** Says that one file more is done. */
  async advance(): Promise<void> {
    this.#done++;
    if (!this.#wanted) return;
    const now = this.options.clock();
    if (now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    await this.stderr.write(CLEAR + this.#line(now - this.#start).slice(0, (this.stderr.columns ?? 80) - 1));
    this.#visible = true;
  }

  #line(elapsed: number): string {
    const { total } = this.options;
    const done = `${this.#done}/${total}`;
    if (elapsed < RATE_AFTER_MS) return done;
    const rate = (this.#done / elapsed) * 1000;
    const left = duration(Math.ceil((total - this.#done) / rate));
    return `${done} · ${rate < 10 ? rate.toPrecision(2) : rate.toFixed()}/s · ${left} left`;
  }

  /** Makes room for other output. */
  async clear(): Promise<void> {
    if (!this.#visible) return;
    this.#visible = false;
    await this.stderr.write(CLEAR);
  }

  /** This output, for which room is made before each write, where it is a terminal too. */
  above(output: Output): Output {
    if (!this.#wanted || !output.isTTY) return output;
    return {
      isTTY: output.isTTY,
      columns: output.columns,
      write: async (text) => {
        if (text === '') return;
        await this.clear();
        await output.write(text);
      },
    };
  }
}
