/**
 * Inputs -> judged files, one after the other or in several threads.
 */
import type { OwnRules } from '../check/index.js';
import type { LintOptions, lint } from '../lint.js';
import { type Input, read } from '../read/index.js';
import type { FileReport } from '../report/index.js';
import type { ConfiguredSuppression } from '../suppress/index.js';
import type { Io } from './io.js';

/**
 * What a thread must know to judge. Plain data, so that it can be sent: what is no data is loaded by each thread from what is told here.
 */
export interface Job {
  readonly options: Omit<LintOptions, 'ownRules'>;
  /** Folders of rules of one's own, from the working directory. */
  readonly ruleFolders: readonly string[];
  readonly cwd: string;
  /** Whether the report shows lines of the policies. */
  readonly wantsText: boolean;
  /** Whether the report names the files by their hashes. */
  readonly wantsHash: boolean;
}

/** A policy to judge. */
export interface Task {
  readonly input: Input;
  /** Those of the configuration that are about it. */
  readonly suppressions: readonly ConfiguredSuppression[];
}

export interface Judged {
  readonly file: FileReport;
  /** The policy's source, where the job wants it. */
  readonly text: string | null;
}

export type Judge = (task: Task) => Promise<Judged>;

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

/** Node's module for it is loaded only where a hash is asked for. */
const sha256 = (bytes: Uint8Array): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');

interface Means {
  readonly linter: typeof lint;
  readonly ownRules: OwnRules | undefined;
  readonly stdin: Io['stdin'];
}

/** Reads and judges one input at a time. Whatever goes wrong with it is its own error and stops no other. */
export function judgeWith({ linter, ownRules, stdin }: Means, { options, wantsText, wantsHash }: Job): Judge {
  const common: LintOptions = ownRules ? { ...options, ownRules } : options;
  return async ({ input, suppressions }) => {
    const { path } = input;
    const result = await read(input, stdin);
    if ('error' in result) return { file: { path, error: result.error }, text: null };
    try {
      const own = suppressions.length > 0 ? { ...common, suppressions } : common;
      const file = await linter(result.source, own);
      const isHashed = wantsHash && !('error' in file);
      return {
        file: isHashed ? { ...file, sha256: sha256(result.bytes) } : file,
        text: wantsText ? result.source.text : null,
      };
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

async function* inTurn(tasks: readonly Task[], judge: Judge, stopped: AbortSignal): AsyncIterable<Judged> {
  for (const task of tasks) {
    if (tasks.length > 1) await breathe();
    if (stopped.aborted) return;
    yield await judge(task);
  }
}

/** Judges all, holding only a few at a time. @param judge of this thread; the others make their own from the job */
export async function* judgeAll(
  tasks: readonly Task[],
  judge: Judge,
  job: Job,
  order: Order,
  io: Io,
): AsyncIterable<Judged> {
  const threads = threadsFor(order.jobs, tasks.length, io);
  if (threads <= 1) return yield* inTurn(tasks, judge, order.stopped);
  const { Pool } = await import('./pool.js');
  yield* new Pool(tasks, { ...order, threads, judge, start: () => io.startWorker(job) }).run();
}
