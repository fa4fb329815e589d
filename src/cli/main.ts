/**
 * The process around `run`: real streams, clock and exit code.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { lint } from '../lint.js';
import type { Output } from './io.js';
import { run } from './run.js';

type Descriptor = 1 | 2;

/**
 * Whether the descriptor is a terminal. Node's module for terminals is loaded only where it may be one: with the streams that hang on
 * it, it is a third of a bare start.
 */
function isTerminal(descriptor: Descriptor): boolean {
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

const PATIENCE_MS = 5;

/** A file or pipe. When its reader goes away (`| head`), the rest is dropped; the exit code stays true. */
function pipe(descriptor: Descriptor): Output {
  let gone = false;
  return {
    isTTY: false,
    columns: undefined,
    write(text) {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length && !gone; ) {
        try {
          written += writeSync(descriptor, bytes, written);
        } catch (error) {
          // A reader that is slow on a pipe that does not block is waited for.
          if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') gone = true;
          else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE_MS);
        }
      }
    },
  };
}

const outputTo = (descriptor: Descriptor): Output => (isTerminal(descriptor) ? terminal : pipe)(descriptor);

/** Runs the command line of this process. `judged`: policies were read and judged, not only options. */
export async function main(): Promise<{ exitCode: number; judged: boolean }> {
  let judged = false;
  const stderr = outputTo(2);
  if (stderr.isTTY) {
    process.once('SIGINT', () => {
      process.stderr.write('\r\u001b[K');
      process.exit(130);
    });
  }
  const exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    now: new Date(),
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> },
    stdout: outputTo(1),
    stderr,
    lint(source, options) {
      judged = true;
      return lint(source, options);
    },
  });
  return { exitCode, judged };
}
