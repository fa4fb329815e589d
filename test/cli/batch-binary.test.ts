/** Batches by the real binary: real threads, signals and pipes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectLine, expectReport } from '../report/schema.js';
import { scratchFolder } from '../scratch.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const bin = at('bin/privlint.js');
const cwd = scratchFolder();
const COUNT = 1500;

beforeAll(() => {
  const policy = readFileSync(at('fixtures/hembygd-sv/policy.txt'), 'utf8');
  mkdirSync(join(cwd, 'many'));
  for (let i = 0; i < COUNT; i++) writeFileSync(join(cwd, `many/${String(i).padStart(4, '0')}.txt`), policy);
  mkdirSync(join(cwd, 'few'));
  for (const name of ['a', 'b', 'crash', 'c', 'd']) writeFileSync(join(cwd, `few/${name}.txt`), policy);
  writeFileSync(
    join(cwd, 'breaking.cjs'),
    `const { isMainThread } = require('node:worker_threads');
     const fs = require('node:fs');
     const { readFileSync } = fs;
     fs.readFileSync = (path, ...rest) => {
       if (!isMainThread && String(path).endsWith('crash.txt')) process.exit(3);
       return readFileSync(path, ...rest);
     };`,
  );
});

const env = { PATH: process.env.PATH };

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs until it has ended. @param meanwhile what happens once the first words of the report are there. */
function privlint(args: readonly string[], meanwhile: (child: ChildProcess) => void): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { cwd, env });
    const written = { stdout: '', stderr: '' };
    let begun = false;
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        written[name] += text;
        if (name === 'stdout' && !begun && text.length > 1000) {
          begun = true;
          meanwhile(child);
        }
      });
    }
    child.on('close', (code, signal) => resolve({ code, signal, ...written }));
  });
}

const linesOf = (text: string): { path: string; error?: string }[] => {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { path: string; error?: string });
};

describe('a signal', () => {
  it.each([
    ['SIGINT', '1', 130],
    ['SIGINT', '2', 130],
    ['SIGTERM', '2', 143],
  ] as const)('%s leaves whole lines, with --jobs %s', async (signal, jobs, exitCode) => {
    const { code, stdout, stderr } = await privlint(['--format', 'jsonl', '--jobs', jobs, 'many'], (child) =>
      child.kill(signal),
    );
    const lines = linesOf(stdout);
    for (const line of lines.slice(-3)) expectLine(line);
    expect(code).toBe(exitCode);
    expect(lines.length).toBeLessThan(COUNT);
    expect(stderr).toContain(`privlint: interrupted: ${lines.length} of ${COUNT} files were judged`);
  });

  it.each(['1', '2'])('leaves a whole JSON report, with --jobs %s', async (jobs) => {
    const { code, stdout } = await privlint(['--format', 'json', '--jobs', jobs, 'many'], (child) =>
      child.kill('SIGINT'),
    );
    const report = JSON.parse(stdout) as { files: object[]; summary: { files: number } };
    expectReport(report);
    expect([code, report.summary.files]).toEqual([130, report.files.length]);
    expect(report.files.length).toBeLessThan(COUNT);
  });

  it('ends the process at once when it comes again, while nobody reads', async () => {
    const ended = await privlint(['--format', 'jsonl', '--jobs', '2', 'many'], (child) => {
      child.stdout!.pause();
      // Long enough to fill what stands between the two.
      setTimeout(() => child.kill('SIGINT'), 1500);
      setTimeout(() => child.kill('SIGINT'), 2000);
      child.on('exit', () => child.stdout!.resume());
    });
    expect([ended.code, ended.signal]).toEqual([null, 'SIGINT']);
  });
});

describe('threads', () => {
  it('one that ends costs the file that it had', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, '--format', 'jsonl', '--ordered', '-q', '--jobs', '2', 'few'],
      { cwd, encoding: 'utf8', env: { ...env, NODE_OPTIONS: `--require "${join(cwd, 'breaking.cjs')}"` } },
    );
    const error = 'internal error, please report it: the thread that judged it ended (exit code 3)';
    expect([status, stderr]).toEqual([2, `privlint: few/crash.txt: ${error}\n`]);
    expect(linesOf(stdout).map(({ path, error: told }) => [path, told])).toEqual([
      ['few/a.txt', undefined],
      ['few/b.txt', undefined],
      ['few/c.txt', undefined],
      ['few/crash.txt', error],
      ['few/d.txt', undefined],
    ]);
  });

  it('give the same report as none', () => {
    const report = (...args: string[]): string =>
      spawnSync(process.execPath, [bin, '--format', 'json', '--model', ...args, 'few'], { cwd, env, encoding: 'utf8' })
        .stdout;
    expect(report('--jobs', '3')).toBe(report('--jobs', '1'));
  });

  it('survive a reader that goes away', () => {
    const command = `"${process.execPath}" "${bin}" --format jsonl -q --jobs 2 few many/000*.txt | head -c 10; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"version" 1\n', '']);
  });

  it('write everything into a slow pipe', () => {
    const command = `"${process.execPath}" "${bin}" --format jsonl -q --jobs 2 few many/00*.txt | (sleep 1; cat)`;
    const { stdout } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8', maxBuffer: 1e9 });
    expect(linesOf(stdout).length).toBe(105);
  });
});
