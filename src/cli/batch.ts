/**
 * Everything around the judging of several files: progress, errors as they come, and Ctrl-C.
 */
import type { Input } from '../read/index.js';
import { safe } from '../report/index.js';
import { Interruption } from './interruption.js';
import type { ExitCode, Io } from './io.js';
import { type Job, type Jobs, type Judged, judgeAll } from './judge.js';
import { Progress } from './progress.js';

export const say = (io: Io, message: string): Promise<void> | void => io.stderr.write(`privlint: ${message}\n`);

export interface BatchOptions {
  readonly job: Job;
  readonly jobs: Jobs;
  readonly ordered: boolean;
  readonly quiet: boolean;
}

export class Batch {
  /** The world, where progress makes room for what is written. */
  readonly io: Io;
  readonly #progress: Progress;
  readonly #interruption: Interruption;
  #done = 0;

  constructor(
    private readonly inputs: readonly Input[],
    private readonly options: BatchOptions,
    io: Io,
  ) {
    this.#progress = new Progress(io.stderr, { total: inputs.length, wanted: !options.quiet, clock: io.clock });
    this.io = { ...io, stdout: this.#progress.above(io.stdout), stderr: this.#progress.above(io.stderr) };
    const isAlone = inputs.length === 1 || inputs.some(({ kind }) => kind === 'stdin');
    this.#interruption = new Interruption(isAlone ? null : io);
  }

  /** Judges the files, and tells stderr of those that could not be judged. */
  async *judged(): AsyncIterable<Judged> {
    const { job, jobs, ordered } = this.options;
    const order = { jobs, ordered, stopped: this.#interruption.stopped };
    try {
      for await (const judged of judgeAll(this.inputs, job, order, this.io)) {
        const { file } = judged;
        if ('error' in file) await say(this.io, `${safe(file.path)}: ${safe(file.error)}`);
        this.#done++;
        yield judged;
        await this.#progress.advance();
      }
    } finally {
      await this.#progress.clear();
    }
  }

  /** What the process answers: the code given, or that it was interrupted, which stderr is told. */
  async end(code: ExitCode): Promise<ExitCode> {
    this.#interruption.end();
    const { exitCode } = this.#interruption;
    if (exitCode === null) return code;
    await say(
      this.io,
      `interrupted: ${this.#done} of ${this.inputs.length} files were judged, and only these are reported`,
    );
    return exitCode;
  }
}
