// The interactive report in a pseudo-terminal: how soon it is there, and how soon it answers a key.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { build as bundle } from 'esbuild';
import { withInk } from '../build.mjs';
import { textPolicy } from './policies.mjs';
import { row } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/privlint.js');

/** What a program of ink's must do at the least. */
const HELLO = `import { Text, render } from 'ink';
import { createElement } from 'react';
render(createElement(Text, null, 'Hello, world'));`;

/** Ends each frame of the report. */
const FRAME_ENDS = '\u001b[?2026l';

const quantile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
const median = (numbers) => quantile(numbers, 0.5);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A program in a pseudo-terminal. */
function start(args, { columns, rows, env }) {
  const clean = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:CI|TERM|COLUMNS|LINES)$/.test(name)));
  const pty = spawn(process.execPath, args, {
    cols: columns,
    rows,
    cwd: root,
    env: { ...clean, TERM: 'xterm-256color' },
  });
  let received = '';
  const listeners = new Set();
  pty.onData((data) => {
    received += data;
    for (const listener of listeners) listener();
  });
  /** Resolves as soon as this has come, behind what had come when it was asked for. */
  const waitFor = (text) => {
    const from = received.length;
    return new Promise((resolve) => {
      const listener = () => {
        if (received.indexOf(text, from) < 0) return;
        listeners.delete(listener);
        resolve();
      };
      listeners.add(listener);
    });
  };
  const ended = new Promise((resolve) => pty.onExit(resolve));
  return { pty, waitFor, ended };
}

/** Milliseconds from the start of a program until its screen says this, and until it has answered a key that is pressed then. */
async function firstPaint(args, expected, options, key) {
  const begin = performance.now();
  const { pty, waitFor, ended } = start(args, options);
  await waitFor(expected);
  const painted = performance.now() - begin;
  let answered = painted;
  if (key !== undefined) {
    const answer = waitFor(expected);
    pty.write(key);
    await answer;
    answered = performance.now() - begin;
  }
  pty.kill('SIGKILL');
  await ended;
  return { painted, answered };
}

/** Adds the rows. @param seed seed 003, where it is there; else a policy of our own stands in */
export async function measureReview(cache, env, pairs, seed) {
  const source = join(cache, 'hello.mjs');
  writeFileSync(source, HELLO);
  const folder = join(cache, 'hello');
  await bundle({ ...withInk, entryPoints: { hello: source }, outdir: folder, nodePaths: [join(root, 'node_modules')] });
  const text = join(cache, 'review.txt');
  writeFileSync(text, textPolicy(15_000));
  const small = { columns: 120, rows: 40, env };
  const hello = () => firstPaint([join(folder, 'hello.mjs')], 'Hello, world', small);
  const report = () => firstPaint([bin, 'review', seed ?? text], FRAME_ENDS, small, 'j');
  // From runs that end as they should Node 20 keeps compiled code.
  for (let i = 0; i < 10; i++) spawnSync(process.execPath, [bin, seed ?? text], { env, stdio: 'ignore' });
  const theirs = [];
  const ours = [];
  const answers = [];
  for (let i = 0; i < pairs; i++) {
    theirs.push((await hello()).painted);
    const { painted, answered } = await report();
    ours.push(painted);
    answers.push(answered);
  }
  row(`review, first paint${seed ? ', seed 003' : ''}`, median(ours) / median(theirs), 'x', {
    better: 'less',
    floor: 2,
    note: `${median(ours).toFixed(0)} ms, against ${median(theirs).toFixed(0)} ms of ink's hello-world; a key is answered at ${median(answers).toFixed(0)} ms`,
  });

  const long = join(cache, 'long.txt');
  writeFileSync(long, textPolicy(100_000));
  const { pty, waitFor, ended } = start([bin, 'review', long], { columns: 200, rows: 60, env });
  await waitFor(FRAME_ENDS);
  await sleep(500);
  const times = [];
  // Through the list, the views and the text.
  const keys = ['j', 'j', 'k', '2', 'j', 'j', '3', 'j', '4', 'j', '1', '\t', 'j', 'j', ' ', 'k', 'G', 'g', '\t', '\t'];
  for (let round = 0; round < 5; round++) {
    for (const key of keys) {
      const painted = waitFor(FRAME_ENDS).then(() => true);
      const begin = performance.now();
      pty.write(key);
      // One at the end of a list changes nothing.
      if (await Promise.race([painted, sleep(2000)])) times.push(performance.now() - begin);
      await sleep(5);
    }
  }
  pty.kill('SIGKILL');
  await ended;
  row('review, key to repaint', quantile(times, 0.95), ' ms', {
    better: 'less',
    floor: 50,
    note: `200x60, 100 KB; 95 of 100 within this, median ${median(times).toFixed(1)} ms`,
  });
}
