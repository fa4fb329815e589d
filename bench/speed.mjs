// How fast privlint is, as ratios in one run on one machine. `--check` exits 1 when a floor is missed.
//   npm run bench [-- --check] [--pairs N] [--batch]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import { build, jsonAsText } from '../build.mjs';
import { batch, measureBatches } from './batch.mjs';
import { pagePolicy, textPolicy } from './policies.mjs';
import { measureReview } from './review.mjs';
import { print, row } from './table.mjs';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, batch: { type: 'boolean' }, pairs: { type: 'string', default: '25' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/privlint/bench');
const bin = join(root, 'bin/privlint.js');

// On Node 20 this variable alone costs 42 ms a start, which would flatter every ratio.
const env = { ...process.env };
delete env.NODE_EXTRA_CA_CERTS;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const node = (args) => spawnSync(process.execPath, args, { env, stdio: 'ignore' });

/** Runs before the first that counts: Node 20 keeps compiled code from them. */
const FIRST_RUNS = 10;

const EMPTY = ['-e', '0'];

/** Whole processes, in turn with another, an empty one if none is named: their medians' ratio. */
function cold(args, other = EMPTY) {
  for (let i = 0; i < FIRST_RUNS; i++) for (const first of [args, other]) node(first);
  const others = [];
  const ours = [];
  for (let i = 0; i < Number(options.pairs); i++) {
    others.push(timed(() => node(other)));
    ours.push(timed(() => node(args)));
  }
  return { ms: median(ours), ratio: median(ours) / median(others) };
}

/** Calls a second in a warm process: an auditor's, some hundred policies into a batch. */
async function warm(work, seconds = 2) {
  for (let i = 0; i < 200; i++) await work();
  const times = [];
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return 1000 / median(times);
}

/** Median milliseconds of a call. */
async function once(work, runs) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** The core with its parser beside it, as the package bundles it. */
async function core() {
  const outfile = join(cache, 'core.mjs');
  await bundle({
    stdin: {
      contents: "export { lint } from './src/lint.js'; export { parse } from './src/parse/index.js';",
      resolveDir: root,
    },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    plugins: [jsonAsText],
  });
  return import(pathToFileURL(outfile));
}

/** Megabytes that a batch of this many files takes at most. */
function memory(path, files) {
  const folder = join(cache, `batch-${files}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const page = readFileSync(path);
  for (let i = 0; i < files; i++) writeFileSync(join(folder, `${i}.html`), page);
  const { megabytes } = batch(folder, ['--format', 'json', '--jobs', '1'], env);
  rmSync(folder, { recursive: true });
  return megabytes;
}

mkdirSync(cache, { recursive: true });
await build({ types: false });
if (options.batch) {
  measureBatches(cache, env);
  print('batches', options.check);
  process.exit();
}
const { lint, parse } = await core();

const text = textPolicy(15_000);
const page = pagePolicy(44_000);
const textPath = join(cache, 'text.txt');
const pagePath = join(cache, 'page.html');
writeFileSync(textPath, text);
writeFileSync(pagePath, page);
const asOf = new Date();
const textSource = { path: 'text.txt', format: 'text', text };
const pageSource = { path: 'page.html', format: 'html', text: page };

const less = { better: 'less' };
const kilobytes = (source) => `${(Buffer.byteLength(source) / 1000).toFixed(0)} KB`;

const coldText = cold([bin, textPath]);
row(`cold, ${kilobytes(text)} text`, coldText.ratio, 'x', {
  ...less,
  floor: 4,
  goal: 2.5,
  note: `${coldText.ms.toFixed(0)} ms, against node -e 0`,
});
const coldPage = cold([bin, pagePath]);
row(`cold, ${kilobytes(page)} page`, coldPage.ratio, 'x', {
  ...less,
  floor: 6,
  goal: 3.5,
  note: `${coldPage.ms.toFixed(0)} ms, against node -e 0`,
});
const seeds = join(root, '../shared/policies/seeds');
const seed = existsSync(seeds) ? readdirSync(seeds).find((name) => /^003.*\.txt$/.test(name)) : undefined;
if (seed !== undefined) {
  const { ratio, ms } = cold([bin, join(seeds, seed)]);
  row('cold, seed 003', ratio, 'x', { ...less, floor: 4, goal: 2.5, note: `${ms.toFixed(0)} ms, against node -e 0` });
}

const earlierPath = join(cache, 'earlier.txt');
writeFileSync(earlierPath, text.replace(/\d+ (?:år|måneder)/g, '7 dager'));
const comparison = cold([bin, 'compare', earlierPath, textPath], [bin, textPath]);
row('cold, two of these compared', comparison.ratio, 'x', {
  ...less,
  floor: 1.6,
  note: `${comparison.ms.toFixed(0)} ms, against one of them judged`,
});

const warmText = await warm(() => lint(textSource, { asOf }));
const parseText = await warm(() => parse(textSource));
row('warm, texts', warmText, '/s', { better: 'more', floor: 200, note: `parsing alone: ${parseText.toFixed(0)}/s` });
const warmPage = await warm(() => lint(pageSource, { asOf }));
const parsePage = await warm(() => parse(pageSource));
row('warm, pages', warmPage, '/s', { better: 'more', floor: 100, note: `parsing alone: ${parsePage.toFixed(0)}/s` });

const times = [];
for (const [factor, runs] of [
  [1, 40],
  [10, 8],
  [100, 3],
]) {
  const source = { ...textSource, text: textPolicy(15_000 * factor) };
  times.push(await once(() => lint(source, { asOf }), runs));
}
row('10x the text', times[1] / times[0], 'x', { ...less, note: `${times[0].toFixed(1)} -> ${times[1].toFixed(0)} ms` });
row('100x the text', times[2] / times[0], 'x', {
  ...less,
  floor: 120,
  note: `${times[0].toFixed(1)} -> ${times[2].toFixed(0)} ms`,
});

const inOne = async (factor) => {
  const text = textPolicy(15_000 * factor).replaceAll(/\n+/g, ' ');
  return once(() => lint({ ...textSource, text }, { asOf }), factor === 1 ? 40 : 3);
};
const [paragraph, long] = [await inOne(1), await inOne(100)];
row('100x in one paragraph', long / paragraph, 'x', {
  ...less,
  floor: 120,
  note: `${paragraph.toFixed(1)} -> ${long.toFixed(0)} ms`,
});

const few = memory(pagePath, 100);
const many = memory(pagePath, 1000);
row('memory, 1000 pages against 100', many / few, 'x', {
  ...less,
  floor: 1.3,
  note: `${few.toFixed(0)} -> ${many.toFixed(0)} MB`,
});

await measureReview(cache, env, Number(options.pairs), seed && join(seeds, seed));

print(`medians of ${options.pairs} pairs`, options.check);
