/**
 * Inputs -> judged files, one after the other or in several threads.
 */
import type { LintOptions, lint } from '../lint.js';
import { type Input, read } from '../read/index.js';
import type { FileReport } from '../report/index.js';
import type { Io } from './io.js';

/**
 * What a thread must know to judge. Plain data, so that it can be sent: what is no data is loaded by each thread from what is told here.
 */
export interface Job {
  readonly options: LintOptions;
  /** Whether the report shows lines of the policies. */
  readonly wantsText: boolean;
}

export interface Judged {
  readonly file: FileReport;
  /** The policy's source, where the job wants it. */
  readonly text: string | null;
}

export type Judge = (input: Input) => Promise<Judged>;

/** A number of threads, or as many as are faster. */
export type Jobs = number | 'auto';

export interface Order {
  readonly jobs: Jobs;
  /** As the inputs stand; otherwise as they are done. */
  readonly ordered: boolean;
  /** Ends the work; what is done by then is still given out. */
  readonly stopped: AbortSignal;
}

/** Below this threads take longer to start than they save: bench/README.md has the figures. */
const WORTH_THREADS = 300;
/** Beyond this the thread that writes the report is what they wait for. */
const MAX_AUTO_JOBS = 8;

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const internalError = (what: string): string => `internal error, please report it: ${what}`;

/** Reads and judges one input at a time. Whatever goes wrong with it is its own error and stops no other. */
export function judgeWith(linter: typeof lint, { options, wantsText }: Job, stdin: Io['stdin']): Judge {
  return async (input) => {
    const { path } = input;
    const result = await read(input, stdin);
    if ('error' in result) return { file: { path, error: result.error }, text: null };
    try {
      return { file: await linter(result.source, options), text: wantsText ? result.source.text : null };
    } catch (error) {
      return { file: { path, error: internalError(messageOf(error)) }, text: null };
    }
  };
}

function threadsFor(jobs: Jobs, files: number, io: Io): number {
  if (jobs !== 'auto') return Math.min(jobs, files);
  return files < WORTH_THREADS ? 1 : Math.min(MAX_AUTO_JOBS, io.parallelism());
}

/** Lets signals and timers have their turn. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function* inTurn(inputs: readonly Input[], judge: Judge, stopped: AbortSignal): AsyncIterable<Judged> {
  for (const input of inputs) {
    if (inputs.length > 1) await breathe();
    if (stopped.aborted) return;
    yield await judge(input);
  }
}

/** Judges all inputs, holding only a few at a time. */
export async function* judgeAll(inputs: readonly Input[], job: Job, order: Order, io: Io): AsyncIterable<Judged> {
  const judge = judgeWith(io.lint, job, io.stdin);
  const threads = threadsFor(order.jobs, inputs.length, io);
  if (threads <= 1) return yield* inTurn(inputs, judge, order.stopped);
  const { Pool } = await import('./pool.js');
  yield* new Pool(inputs, { ...order, threads, judge, start: () => io.startWorker(job) }).run();
}
