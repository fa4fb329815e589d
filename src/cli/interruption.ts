/**
 * A request from outside to end (Ctrl-C): the work stops where it is, and what is done is still reported.
 */
import type { ExitCode, Io, Signal } from './io.js';

const EXIT_CODES: Readonly<Record<Signal, ExitCode>> = { SIGINT: 130, SIGTERM: 143 };

export class Interruption {
  readonly #controller = new AbortController();
  readonly #ignore: (() => void) | undefined;
  /** What the process then answers; null as long as nothing was asked. */
  exitCode: ExitCode | null = null;

  /** @param io null for one file, or for standard input: there is nothing to save, and the process ends at once. */
  constructor(io: Io | null) {
    this.#ignore = io?.onSignal((signal) => {
      this.exitCode = EXIT_CODES[signal];
      this.#controller.abort();
    });
  }

  get stopped(): AbortSignal {
    return this.#controller.signal;
  }

  /** Stops listening. */
  end(): void {
    this.#ignore?.();
  }
}
