/** Threads that do as a file's name says, so that what goes wrong can be shown. */
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../src/cli/judge.js';
import { Pool, type PoolOptions } from '../../src/cli/pool.js';
import type { Input } from '../../src/read/index.js';

const WORKER = `
const { parentPort } = require('node:worker_threads');
const rest = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
parentPort.on('message', ({ input: { path } }) => {
  if (path.startsWith('exit')) process.exit(7);
  if (path.startsWith('throw')) throw new Error('the thread is broken');
  if (path.startsWith('memory')) for (const all = []; ; ) all.push(new Array(10_000).fill(path));
  if (path.startsWith('hang')) for (;;);
  if (path.startsWith('slow')) rest(300);
  parentPort.postMessage({ file: { path, error: 'judged' }, text: null });
});
parentPort.postMessage('ready');
`;
const start = (): Worker => new Worker(WORKER, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 20 } });

const file = (path: string): Input => ({ kind: 'file', path, absolute: `/${path}` });
const files = (count: number): Input[] => Array.from({ length: count }, (_, i) => file(`${i}`));
const outcome = ({ file: { path, ...rest } }: Judged): string => `${path}: ${'error' in rest ? rest.error : 'report'}`;

const pool = (inputs: readonly Input[], options: Partial<PoolOptions> = {}): Pool =>
  new Pool(
    inputs.map((input) => ({ input, suppressions: [] })),
    {
      threads: 2,
      ordered: true,
      stopped: new AbortController().signal,
      judge: async ({ input: { path } }) => ({ file: { path, error: 'judged here' }, text: null }),
      start,
      ...options,
    },
  );

async function all(judged: AsyncIterable<Judged>): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const each of judged) outcomes.push(outcome(each));
  return outcomes;
}

const ended = (reason: string): string =>
  `internal error, please report it: the thread that judged it ended (${reason})`;

describe('Pool', () => {
  it.each([1, 2, 3, 8])('gives out every file once, in order, with %i threads', async (threads) => {
    const inputs = files(200);
    expect(await all(pool(inputs, { threads }).run())).toEqual(inputs.map(({ path }) => `${path}: judged`));
  });

  it('gives out what is done first, where no order is asked for', async () => {
    const inputs = [file('slow'), ...files(20)];
    const outcomes = await all(pool(inputs, { ordered: false }).run());
    expect(outcomes.length).toBe(21);
    expect(outcomes[0]).not.toBe('slow: judged');
    expect([...outcomes].sort()).toEqual(inputs.map(({ path }) => `${path}: judged`).sort());
  });

  it('judges here what is no file', async () => {
    const inputs: Input[] = [file('a'), { kind: 'error', path: 'b', error: 'gone' }, { kind: 'stdin', path: '-' }];
    expect(await all(pool(inputs).run())).toEqual(['a: judged', 'b: judged here', '-: judged here']);
  });

  it.each([
    ['exit', ended('exit code 7')],
    ['throw', ended('the thread is broken')],
    ['memory', expect.stringMatching(/^internal error, .* \(Worker terminated due to reaching memory limit.*\)$/)],
    ['hang', ended('no answer within 0.3 seconds')],
  ])('a thread that meets %s costs one file, and is replaced', async (name, error) => {
    const inputs = [file(`${name} 1`), file('a'), file('b'), file(`${name} 2`), file('c'), file(`${name} 3`)];
    // Only what hangs is to meet the limit, however busy the machine is.
    const outcomes = await all(pool(inputs, { timeLimitMs: name === 'hang' ? 300 : 20_000 }).run());
    expect(outcomes.map((text) => text.split(/: (.*)/s).slice(0, 2))).toEqual(
      inputs.map(({ path }) => [path, path.startsWith(name) ? error : 'judged']),
    );
  });

  it('does not take a file for hanging because one before it was slow', async () => {
    const inputs = Array.from({ length: 8 }, (_, i) => file(`slow ${i}`));
    expect(await all(pool(inputs, { timeLimitMs: 500 }).run())).toEqual(inputs.map(({ path }) => `${path}: judged`));
  });

  it.each<[string, () => Worker]>([
    ['no such module', () => new Worker("require('no such module')", { eval: true })],
    [
      'out of threads',
      () => {
        throw new Error('out of threads');
      },
    ],
  ])('says when no thread can be started: %s', async (reason, broken) => {
    await expect(all(pool(files(3), { start: broken }).run())).rejects.toThrow(
      new RegExp(`^no thread could be started \\(.*${reason}[\\s\\S]*\\); --jobs 1 does without$`),
    );
  });

  it.each([true, false])(
    'holds no more than a few files for one who takes them slowly (ordered: %s)',
    async (ordered) => {
      let given = 0;
      const counting = (): Worker => {
        const worker = start();
        const post = worker.postMessage.bind(worker);
        worker.postMessage = (message: unknown) => {
          given++;
          post(message);
        };
        return worker;
      };
      const judged = pool(files(1000), { start: counting, ordered }).run()[Symbol.asyncIterator]();
      await judged.next();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(given).toBeLessThan(70);
      await judged.return?.();
    },
  );

  it('gives out what is done when it is stopped, and no more', async () => {
    const controller = new AbortController();
    const inputs = [file('first'), file('hang'), ...files(1000)];
    const outcomes: string[] = [];
    for await (const judged of pool(inputs, { stopped: controller.signal }).run()) {
      outcomes.push(outcome(judged));
      // The second hangs: all that is done after it waits for it, until there is no more waiting.
      if (outcomes.length === 1) setTimeout(() => controller.abort(), 300);
    }
    expect(outcomes.length).toBeGreaterThan(2);
    expect(outcomes.length).toBeLessThan(70);
    const given = new Set(outcomes);
    expect(outcomes).toEqual(inputs.map(({ path }) => `${path}: judged`).filter((text) => given.has(text)));
    expect(given).not.toContain('hang: judged');
  });
});
