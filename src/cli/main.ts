/**
 * The process around `run`: real streams, clock and exit code.
 */
import { isatty } from 'node:tty';
import { lint } from '../lint.js';
import type { Output } from './io.js';
import { run } from './run.js';

/** A stream as `run` sees it. When its reader goes away (`| head`), the rest is dropped; the exit code stays true. */
function outputTo(descriptor: 1 | 2): Output {
  const isTTY = isatty(descriptor);
  let gone = false;
  let opened: NodeJS.WriteStream | undefined;
  const stream = (): NodeJS.WriteStream => {
    opened ??= (descriptor === 1 ? process.stdout : process.stderr).on('error', () => {
      gone = true;
    });
    return opened;
  };
  return {
    isTTY,
    columns: isTTY ? stream().columns : undefined,
    write(text) {
      if (gone || stream().write(text)) return;
      return new Promise((resolve) => {
        for (const event of ['drain', 'close']) stream().once(event as 'drain', resolve);
      });
    },
  };
}

const stderr = outputTo(2);

if (stderr.isTTY) {
  process.once('SIGINT', () => {
    process.stderr.write('\r\u001b[K');
    process.exit(130);
  });
}

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: new Date(),
  stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> },
  stdout: outputTo(1),
  stderr,
  lint,
});
