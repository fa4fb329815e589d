/**
 * The process around `run`: real streams, clock and exit code.
 */
import { fstatSync, statSync, write, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { lint } from '../lint.js';
import { UsageError } from './arguments.js';
import type { Output, Signal } from './io.js';
import type { Job } from './judge.js';
import { run } from './run.js';

export { work } from './worker.js';

type Descriptor = 1 | 2;

/**
 * Whether the descriptor is a terminal. Node's module for terminals is loaded only where it may be one: with the streams that hang on
 * it, it is a third of a bare start.
 */
function isTerminal(descriptor: 0 | Descriptor): boolean {
  try {
    const found = fstatSync(descriptor);
    if (!found.isCharacterDevice() || found.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    if (process.platform !== 'win32') return false; // closed
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

function terminal(descriptor: Descriptor): Output {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  return {
    isTTY: true,
    columns: stream.columns,
    write(text) {
      if (!stream.write(text)) return new Promise((resolve) => stream.once('drain', resolve));
    },
  };
}

/** What a write answers when nobody reads any more. */
const READER_GONE = new Set(['EPIPE', 'EOF', 'ECONNRESET', 'EIO']);

const PATIENCE_MS = 5;

/** Waits, and hears signals meanwhile. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/**
 * A file or pipe. When its reader goes away (`| head`), the rest is dropped; the exit code stays true. That a report could not be
 * written is told, for what reason else; that stderr could not be is told nobody.
 * @param listens whether signals are listened for: then a slow reader must not stop the thread that hears them
 */
function pipe(descriptor: Descriptor, listens: () => boolean): Output {
  let gone = false;
  /** Whether to try again, after a failure. @throws UsageError where a report is lost that somebody waits for */
  const isSlow = (error: unknown): boolean => {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return true;
    gone = true;
    if (descriptor === 1 && !READER_GONE.has(code)) throw new UsageError(`the output cannot be written: ${message}`);
    return false;
  };
  const writeSome = (bytes: Uint8Array): Promise<number> =>
    new Promise((resolve, reject) =>
      write(descriptor, bytes, (error, written) => (error ? reject(error) : resolve(written))),
    );
  const writeAll = async (bytes: Uint8Array): Promise<void> => {
    for (let written = 0; written < bytes.length && !gone; ) {
      try {
        written += await writeSome(bytes.subarray(written));
      } catch (error) {
        if (isSlow(error)) await rest();
      }
    }
  };
  return {
    isTTY: false,
    columns: undefined,
    write(text) {
      const bytes = Buffer.from(text);
      if (listens()) return writeAll(bytes);
      for (let written = 0; written < bytes.length && !gone; ) {
        try {
          written += writeSync(descriptor, bytes, written);
        } catch (error) {
          // A reader that is slow on a pipe that does not block is waited for.
          if (isSlow(error)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_MS);
        }
      }
    },
  };
}

const SIGNALS: readonly Signal[] = ['SIGINT', 'SIGTERM'];

/** The first signal is heard; from then on the next ends the process, as it does where nobody listens. */
class Signals {
  listening = false;

  listen(listener: (signal: Signal) => void): () => void {
    const hear = (signal: Signal): void => {
      this.stop(hear);
      listener(signal);
    };
    this.listening = true;
    for (const signal of SIGNALS) process.on(signal, hear);
    return () => this.stop(hear);
  }

  stop(hear: (signal: Signal) => void): void {
    for (const signal of SIGNALS) process.off(signal, hear);
  }
}

/** No policy of 10 MB comes near it. Without a limit V8 lets the garbage of thousands of policies pile up before it collects. */
const THREAD_MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 48 };

function startWorker(job: Job): Worker {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  // In the bundle this is its own path.
  const bundle = import.meta.url;
  return new Worker(join(dirname(bundle), '../bin/worker.cjs'), { workerData: job, resourceLimits: THREAD_MEMORY });
}

/** Runs the command line of this process. `judged`: how many policies were read and judged. */
export async function main(): Promise<{ exitCode: number; judged: number }> {
  let judged = 0;
  const signals = new Signals();
  const outputTo = (descriptor: Descriptor): Output =>
    isTerminal(descriptor) ? terminal(descriptor) : pipe(descriptor, () => signals.listening);
  const exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: new Date(),
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> },
    isInteractive: () => isTerminal(0) && isTerminal(1) && process.env.TERM !== 'dumb',
    stdout: outputTo(1),
    stderr: outputTo(2),
    lint(source, options) {
      judged++;
      return lint(source, options);
    },
    clock: () => performance.now(),
    parallelism: () => process.getBuiltinModule('node:os').availableParallelism(),
    startWorker,
    onSignal: (listener) => signals.listen(listener),
  });
  return { exitCode, judged };
}
