/**
 * Everything around the judging of several files: progress, errors as they come, and Ctrl-C.
 */
import type { FileReport } from '../report/index.js';
import { safe } from '../report/index.js';
import { Interruption } from './interruption.js';
import type { ExitCode, Io } from './io.js';
import { type Job, type Jobs, type Judged, judgeAll, judgeWith } from './judge.js';
import type { Plan } from './plan.js';
import { Progress } from './progress.js';

/** Tells stderr. Each line of a message stands by itself. */
export async function say(io: Io, message: string): Promise<void> {
  for (const line of message.split('\n')) await io.stderr.write(`privlint: ${safe(line)}\n`);
}

const oneLine = (text: string): string => text.replaceAll('\n', ' ');

export interface BatchOptions {
  /** Whether the report shows lines of the policies. */
  readonly wantsText: boolean;
  /** Whether it names them by their hashes. */
  readonly wantsHash?: boolean;
  readonly jobs: Jobs;
  readonly ordered: boolean;
  readonly quiet: boolean;
}

export class Batch {
  /** The world, where progress makes room for what is written. */
  readonly io: Io;
  readonly #plan: Plan;
  readonly #options: BatchOptions;
  readonly #progress: Progress;
  readonly #interruption: Interruption;
  #done = 0;

  constructor(plan: Plan, options: BatchOptions, io: Io) {
    const { inputs } = plan;
    this.#plan = plan;
    this.#options = options;
    this.#progress = new Progress(io.stderr, { total: inputs.length, wanted: !options.quiet, clock: io.clock });
    this.io = { ...io, stdout: this.#progress.above(io.stdout), stderr: this.#progress.above(io.stderr) };
    const isAlone = inputs.length === 1 || inputs.some(({ kind }) => kind === 'stdin');
    this.#interruption = new Interruption(isAlone ? null : io);
  }

  /** Judges the files, and tells stderr of those that could not be judged. */
  async *judged(): AsyncIterable<Judged> {
    const { inputs, options, ruleFolders, suppressions, known } = this.#plan;
    const { jobs, ordered, wantsText, wantsHash = false } = this.#options;
    const { ownRules, ...plain } = options;
    const job: Job = { options: plain, ruleFolders, cwd: this.io.cwd, wantsText, wantsHash };
    const judge = judgeWith({ linter: this.io.lint, ownRules, stdin: this.io.stdin }, job);
    const tasks = inputs.map((input) => ({ input, suppressions: suppressions.of(input) }));
    const order = { jobs, ordered, stopped: this.#interruption.stopped };
    try {
      for await (const { file, text } of judgeAll(tasks, judge, job, order, this.io)) {
        this.#done++;
        if (await this.#counts(file)) {
          const taken = suppressions.take(file);
          yield { file: known?.apply(taken) ?? taken, text };
        }
        await this.#progress.advance();
      }
    } finally {
      await this.#progress.clear();
    }
  }

  /** Tells stderr of a file that could not be judged. What nobody named, and is no policy, is left out. */
  async #counts(file: FileReport): Promise<boolean> {
    if (!('error' in file)) return true;
    const isLeftOut = this.#plan.discovered && file.isNoPolicy === true;
    await say(this.io, `${isLeftOut ? 'left out ' : ''}${oneLine(file.path)}: ${oneLine(file.error)}`);
    return !isLeftOut;
  }

  /** What the process answers: the code given, or that it was interrupted, which stderr is told. */
  async end(code: ExitCode): Promise<ExitCode> {
    this.#interruption.end();
    const { exitCode } = this.#interruption;
    if (exitCode === null) return code;
    await say(
      this.io,
      `interrupted: ${this.#done} of ${this.#plan.inputs.length} files were judged, and only these are reported`,
    );
    return exitCode;
  }
}
