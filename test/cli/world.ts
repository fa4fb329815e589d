/** A world for `run`: a folder of its own, streams that remember, and a linter that needs no rules. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExitCode, Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/run.js';
import type { LintOptions, lint } from '../../src/lint.js';
import { judged } from '../report/sample.js';
import { scratchFolder } from '../scratch.js';

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd: string;
  /** Writes a file into the folder. */
  write(name: string, content: string | Uint8Array): void;
  run(
    args: readonly string[],
    io?: Partial<Io> & { readonly tty?: boolean; readonly input?: string },
  ): Promise<Outcome>;
  /** What the linter was asked for last. */
  options(): LintOptions | undefined;
}

/** Answers every policy with the report made by hand; one that says "boom" breaks it. */
export const stubLint = async (...[source]: Parameters<typeof lint>): ReturnType<typeof lint> => {
  if (source.text.includes('boom')) throw new Error('boom');
  return { ...judged, path: source.path, format: source.format };
};

export function world(): World {
  const cwd = scratchFolder();
  let asked: LintOptions | undefined;
  return {
    cwd,
    options: () => asked,
    write(name, content) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), content);
    },
    async run(args, { tty = false, input = '', ...io } = {}) {
      const written = { stdout: '', stderr: '' };
      const output = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
        isTTY: tty,
        columns: tty ? 80 : undefined,
        write: (text) => {
          written[name] += text;
        },
      });
      async function* stdin(): AsyncIterable<Uint8Array> {
        yield Buffer.from(input);
      }
      const code = await run(args, {
        cwd,
        env: {},
        now: new Date(2026, 10, 21, 0, 30),
        stdin: stdin(),
        isInteractive: () => false,
        stdout: output('stdout'),
        stderr: output('stderr'),
        clock: () => 0,
        parallelism: () => 1,
        startWorker: () => {
          throw new Error('no thread was expected');
        },
        onSignal: () => () => {},
        lint: (source, options) => {
          asked = options;
          return stubLint(source, options);
        },
        ...io,
      });
      return { code, ...written };
    },
  };
}
