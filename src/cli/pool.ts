/**
 * Threads that judge a batch. Each has a file in work and one waiting, so that it never idles; the files that are in work, or done and
 * not yet taken, are bounded in number. A thread that ends or hangs costs the file it had in work, and is replaced.
 */
import type { Worker } from 'node:worker_threads';
import { internalError, type Judge, type Judged, messageOf, type Task } from './judge.js';
import type { Message } from './worker.js';

export interface PoolOptions {
  readonly threads: number;
  readonly ordered: boolean;
  readonly stopped: AbortSignal;
  /** Judges here what cannot be sent to a thread. */
  readonly judge: Judge;
  readonly start: () => Worker;
  /** After so long a file is given up. */
  readonly timeLimitMs?: number;
}

const TIME_LIMIT_MS = 60_000;
/** The limit is counted in so many looks at the clock: a process that was stopped for an hour has not been at work. */
const LOOKS = 60;
const PER_THREAD = 2;
/** Files in work, or done and not yet taken: how far one slow file can hold up an ordered report, and what memory it takes. */
const WINDOW = 64;

/** A task, and its place among them. */
interface Placed {
  readonly index: number;
  readonly task: Task;
}

interface Thread {
  readonly worker: Worker;
  /** The first is in work. */
  readonly tasks: Placed[];
  ready: boolean;
  /** Looks at the clock since the first task began. */
  looks: number;
  /** Why it ends. */
  reason: string | null;
}

export class Pool {
  readonly #threads = new Set<Thread>();
  /** Tasks that a thread took with it, to be given out again. */
  readonly #returned: Placed[] = [];
  readonly #done = new Map<number, Judged>();
  #next = 0;
  #taken = 0;
  #failure: Error | null = null;
  #wake: () => void = () => {};

  constructor(
    private readonly tasks: readonly Task[],
    private readonly options: PoolOptions,
  ) {}

  /** Gives out what is judged; once. */
  async *run(): AsyncIterable<Judged> {
    const { stopped, timeLimitMs = TIME_LIMIT_MS } = this.options;
    const clock = setInterval(() => this.#look(), timeLimitMs / LOOKS);
    const onStop = (): void => this.#wake();
    stopped.addEventListener('abort', onStop);
    try {
      for (let i = 0; i < this.options.threads; i++) this.#start();
      while (this.#taken < this.tasks.length) {
        const changed = new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        const judged = this.#take();
        if (judged !== undefined) {
          this.#taken++;
          this.#feed();
          yield judged;
        } else if (stopped.aborted) return;
        else if (this.#failure !== null) throw this.#failure;
        else await changed;
      }
    } finally {
      clearInterval(clock);
      stopped.removeEventListener('abort', onStop);
      const threads = [...this.#threads];
      this.#threads.clear();
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    }
  }

  /** The next that is done: in order, or any; in order with gaps, when what is missing will not come. */
  #take(): Judged | undefined {
    const { ordered, stopped } = this.options;
    const index = !ordered
      ? this.#done.keys().next().value
      : stopped.aborted
        ? Math.min(...this.#done.keys())
        : this.#taken;
    if (index === undefined) return undefined;
    const judged = this.#done.get(index);
    this.#done.delete(index);
    return judged;
  }

  #finish({ index }: Placed, judged: Judged): void {
    this.#done.set(index, judged);
    this.#wake();
  }

  #start(): void {
    let worker: Worker;
    try {
      worker = this.options.start();
    } catch (error) {
      this.#giveUp(messageOf(error));
      return;
    }
    const thread: Thread = { worker, tasks: [], ready: false, looks: 0, reason: null };
    this.#threads.add(thread);
    worker.on('message', (message: Message) => {
      if (!this.#threads.has(thread)) return;
      thread.looks = 0;
      if (message === 'ready') thread.ready = true;
      else this.#finish(thread.tasks.shift()!, message);
      this.#feed();
    });
    worker.on('error', (error) => {
      thread.reason ??= messageOf(error);
    });
    worker.on('exit', (code) => this.#bury(thread, code));
  }

  /** Gives waiting tasks to threads that have room. */
  #feed(): void {
    for (let room = 0; room < PER_THREAD; room++) {
      for (const thread of this.#threads) {
        if (!thread.ready || thread.reason !== null || thread.tasks.length > room) continue;
        const placed = this.#nextTask();
        if (placed === undefined) return;
        if (thread.tasks.length === 0) thread.looks = 0;
        thread.tasks.push(placed);
        thread.worker.postMessage(placed.task);
      }
    }
  }

  /** The next file for a thread. What is none is judged here. */
  #nextTask(): Placed | undefined {
    if (this.options.stopped.aborted) return undefined;
    const returned = this.#returned.shift();
    if (returned !== undefined) return returned;
    while (this.#next < this.tasks.length && this.#next < this.#taken + WINDOW) {
      const placed = { index: this.#next, task: this.tasks[this.#next]! };
      this.#next++;
      if (placed.task.input.kind === 'file') return placed;
      void this.options.judge(placed.task).then((judged) => this.#finish(placed, judged));
    }
    return undefined;
  }

  #look(): void {
    for (const thread of this.#threads) {
      if (thread.reason !== null || thread.tasks.length === 0 || ++thread.looks <= LOOKS) continue;
      thread.reason = `no answer within ${(this.options.timeLimitMs ?? TIME_LIMIT_MS) / 1000} seconds`;
      void thread.worker.terminate();
    }
  }

  /** A thread has ended: its first task has failed, the others go to those that take its place. */
  #bury(thread: Thread, code: number): void {
    if (!this.#threads.delete(thread)) return;
    const reason = thread.reason ?? `exit code ${code}`;
    if (!thread.ready) {
      this.#giveUp(reason);
      return;
    }
    const [first, ...others] = thread.tasks;
    if (first !== undefined) {
      const error = internalError(`the thread that judged it ended (${reason})`);
      this.#finish(first, { file: { path: first.task.input.path, error }, text: null });
    }
    this.#returned.push(...others);
    this.#start();
  }

  #giveUp(reason: string): void {
    this.#failure = new Error(`no thread could be started (${reason}); --jobs 1 does without`);
    this.#wake();
  }
}
