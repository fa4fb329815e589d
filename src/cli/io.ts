/**
 * What `run` needs of the world, so that tests can give it another.
 */
import type { Worker } from 'node:worker_threads';
import type { lint } from '../lint.js';
import type { Job } from './judge.js';

export interface Output {
  /** Resolves when there is room for more. */
  write(text: string): Promise<void> | void;
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** Requests from outside to end. */
export type Signal = 'SIGINT' | 'SIGTERM';

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Whether somebody sits there: keys can be read from stdin, and a screen drawn on stdout. */
  readonly isInteractive: () => boolean;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly lint: typeof lint;
  /** Milliseconds that only ever grow. */
  readonly clock: () => number;
  /** How many threads the machine runs at once. */
  readonly parallelism: () => number;
  /** A thread that judges: see worker.ts. */
  readonly startWorker: (job: Job) => Worker;
  /** Calls back once when asked to end; asked again, the process ends at once. @returns what stops listening. */
  readonly onSignal: (listener: (signal: Signal) => void) => () => void;
}

/** How wide stdout is, as far as anybody says. */
export const columnsOf = ({ stdout, env }: Pick<Io, 'stdout' | 'env'>): number =>
  stdout.columns ?? (Number(env.COLUMNS) || 80);

/** 0: no finding that counts. 1: some. 2: the job could not be done, or not all of it. 130, 143: ended by SIGINT, SIGTERM. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;
