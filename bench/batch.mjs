// Many policies in one run: files a second, memory, and what threads win.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { row } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/privlint.js');
/** Prints the most memory that the process took. */
const REPORT_PEAK =
  'data:text/javascript,import{isMainThread}from"node:worker_threads";isMainThread&&process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))';

/** One run over a folder: its seconds, and the megabytes that it took at most. */
export function batch(folder, args, env) {
  const start = performance.now();
  const { stderr } = spawnSync(process.execPath, ['--import', REPORT_PEAK, bin, ...args, '--no-gitignore', folder], {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { seconds: (performance.now() - start) / 1000, megabytes: Number(/peak=(\d+)/.exec(stderr)[1]) / 1024 };
}

/** Numbers that look random and are the same in every run. */
function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A policy like this one, of another company: other names and numbers, and where lines are sentences, some left out. */
function varied(text, extension, seed) {
  const next = random(seed);
  const other = text
    .replace(/(?<=\p{L} )(?=(?:AS|AB)\b)/gu, `Nr${seed} `)
    .replace(/\b[2-9](?= (?:år|måneder|månader|dager|dagar))/g, () => String(2 + Math.floor(next() * 8)));
  if (extension === '.html') return other;
  return other
    .split('\n')
    .filter((line, i) => i < 5 || line.trim() === '' || next() > 0.1)
    .join('\n');
}

/** Writes so many policies into a folder, made from the fixtures. */
function generate(folder, count) {
  const fixtures = join(root, 'fixtures');
  const originals = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^[^/\\]+[/\\][^/\\]+\.(?:html|md|txt)$/.test(name))
    .map((name) => ({ extension: extname(name), text: readFileSync(join(fixtures, name), 'utf8') }));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) {
    const { extension, text } = originals[i % originals.length];
    writeFileSync(join(folder, `${i}${extension}`), varied(text, extension, i));
  }
}

/** Measures batches of several sizes. @param cache a folder for the policies */
export function measureBatches(cache, env) {
  const run = (count, jobs) => {
    const folder = join(cache, `policies-${count}`);
    return batch(folder, ['--format', 'jsonl', '-q', '--jobs', String(jobs)], env);
  };
  /** In turn, so that what slows the machine down slows both; the quickest is the least disturbed. */
  const quickest = (count, runs) => {
    const seconds = { 1: [], 2: [] };
    for (let i = 0; i < runs; i++) for (const jobs of [1, 2]) seconds[jobs].push(run(count, jobs).seconds);
    return [Math.min(...seconds[1]), Math.min(...seconds[2])];
  };
  const sizes = [100, 300, 1000];
  for (const count of [...sizes, 10_000]) generate(join(cache, `policies-${count}`), count);

  for (const count of sizes) {
    const [one, two] = quickest(count, 3);
    const note = `${one.toFixed(2)} s with one, ${two.toFixed(2)} s with two (the quickest of 3)`;
    row(`${count} policies, 2 jobs against 1`, one / two, 'x', { better: 'more', note });
  }
  for (const jobs of [1, 2]) {
    const few = run(1000, jobs);
    const many = run(10_000, jobs);
    const name = jobs === 1 ? '1 job' : `${jobs} jobs`;
    row(`10,000 policies, ${name}`, 10_000 / many.seconds, '/s', { better: 'more', floor: 50 });
    const note = `${few.megabytes.toFixed(0)} -> ${many.megabytes.toFixed(0)} MB`;
    row(`memory, 10,000 against 1000, ${name}`, many.megabytes / few.megabytes, 'x', {
      better: 'less',
      floor: 1.5,
      note,
    });
  }
  for (const count of [...sizes, 10_000]) rmSync(join(cache, `policies-${count}`), { recursive: true });
}
