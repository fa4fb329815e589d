/** Many files at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Io, Signal } from '../../src/cli/io.js';
import type { Job } from '../../src/cli/judge.js';
import { lint } from '../../src/lint.js';
import { expectLine, expectReport } from '../report/schema.js';
import { type Outcome, stubLint, world } from './world.js';

const here = world();
const named = (count: number, folder: string): string[] => Array.from({ length: count }, (_, i) => `${folder}/${i}.md`);
for (const name of [...named(300, 'many'), ...named(11, 'eleven'), ...named(10, 'ten')]) here.write(name, 'Personvern');
here.write('a.md', 'Personvern');
here.write('b.md', 'Personvern');
here.write('ignored.md', 'Personvern');
here.write('.gitignore', 'ignored.md\n');

interface Line {
  readonly path: string;
  readonly error?: string;
}
const linesOf = (text: string): Line[] => {
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
};

describe('--format jsonl', () => {
  it('is one object a file, each on its own line, which stands alone; the summary goes to stderr', async () => {
    const { code, stdout, stderr } = await here.run(['--format', 'jsonl', 'a.md', 'gone.md', 'b.md']);
    const lines = linesOf(stdout);
    for (const line of lines) expectLine(line);
    expect(lines.map(({ path }) => path)).toEqual(['a.md', 'gone.md', 'b.md']);
    expect(lines[1]).toEqual({
      version: 1,
      tool: { name: 'privlint', version: expect.any(String) },
      asOf: '2026-11-21',
      path: 'gone.md',
      error: 'no such file or directory: check the path',
    });
    expect([code, stderr]).toEqual([
      2,
      'privlint: gone.md: no such file or directory: check the path\n' +
        'privlint: 2 files judged, 1 could not be judged: 4 errors, 2 warnings, 0 notes, 2 for review\n',
    ]);
  });

  it('says of each file what the JSON report says, with the model when asked', async () => {
    const args = ['--model', '--format', 'json', '--format', 'jsonl:lines.jsonl', 'a.md', 'b.md'];
    const report = JSON.parse((await here.run(args)).stdout) as { files: object[] };
    const lines = linesOf(readFileSync(join(here.cwd, 'lines.jsonl'), 'utf8'));
    expect(lines).toEqual(report.files.map((file) => expect.objectContaining(file)));
    expect(lines[0]).toHaveProperty('policy.controller');
  });

  it('keeps stderr empty when quiet, and when it goes into a file', async () => {
    expect((await here.run(['--format', 'jsonl', '-q', 'a.md'])).stderr).toBe('');
    expect((await here.run(['--format', 'jsonl:lines.jsonl', 'a.md'])).stderr).toBe('');
  });
});

describe('what git ignores', () => {
  it('is left out of directories and globs, unless it is named or asked for', async () => {
    const paths = async (...args: string[]): Promise<string[]> =>
      linesOf((await here.run(['--format', 'jsonl', ...args])).stdout).map(({ path }) => path);
    expect(await paths('*.md')).toEqual(['a.md', 'b.md']);
    expect(await paths('--no-gitignore', '*.md')).toEqual(['a.md', 'b.md', 'ignored.md']);
    expect(await paths('ignored.md')).toEqual(['ignored.md']);
  });
});

describe('the pretty report', () => {
  it('ends with a table of the files, where several were judged', async () => {
    const { stdout } = await here.run(['a.md', 'gone.md', 'b.md']);
    expect(stdout).toContain('Skriv');
    expect(stdout.slice(stdout.indexOf('Fil '))).toBe(
      `Fil   Språk  Feil  Advarsler  Merknader
───────────────────────────────────────
a.md  nb        2          1          0
b.md  nb        2          1          0

Kunne ikke vurderes
✗ gone.md: no such file or directory: check the path

✗ 4 feil   ▲ 2 advarsler   ? 2 å vurdere   (2 filer, 1 fil kunne ikke vurderes)
Omtalt betyr bare at teksten sier noe om saken; om det er riktig og nok, må et
menneske vurdere. Dette er ikke juridisk rådgivning.
privlint explain <regel> forteller mer om en regel.
`,
    );
    expect((await here.run(['a.md', 'gone.md'])).stdout).not.toContain('Fil ');
  });

  it('is an overview where there are more files than one reads', async () => {
    const { stdout } = await here.run(['--lang', 'en', 'eleven']);
    expect(stdout).toBe(`File          Language  Errors  Warnings  Notes
───────────────────────────────────────────────
${named(11, 'eleven')
  .sort()
  .map((path) => `${path.padEnd(12)}  nb             2         1      0\n`)
  .join('')}
Failed in most files
11 100 %  Right to restriction · rights/restriction
11 100 %  Privacy Shield · stale/privacy-shield
11 100 %  Transfers outside the EEA · transfer/mechanism

✗ 22 errors   ▲ 11 warnings   ? 11 for review   (11 files)
Told means only that the text says something about it; whether it is right and
enough is for a person to check. This is not legal advice.
privlint explain <rule> tells more about a rule.
The findings of each file: name it alone, or use --verbose.
`);
  });

  it.each([
    ['ten files', ['ten'], true, true],
    ['--verbose', ['--verbose', 'eleven'], true, true],
    ['--quiet', ['--quiet', 'eleven'], true, false],
    ['eleven files', ['eleven'], false, true],
  ] as const)('%s: findings of each, and tables', async (_, args, findings, tables) => {
    const { stdout } = await here.run(args);
    expect([stdout.includes('Skriv ┃'), stdout.includes('Advarsler')]).toEqual([findings, tables]);
  });
});

describe('progress', () => {
  const CLEAR = '\r\u001b[K';
  /** A clock that goes on by so much each time it is asked. */
  const clock = (step: number): (() => number) => {
    let now = 0;
    return () => (now += step);
  };

  const screen = (columns: number): Io['stderr'] & { shown: () => string } => {
    let text = '';
    return {
      isTTY: true,
      columns,
      write: (more) => {
        text += more;
      },
      shown: () => text,
    };
  };

  it('tells how far the batch is, how fast, and how long it will take', async () => {
    const { stderr } = await here.run(['many'], { tty: true, clock: clock(250) });
    const lines = stderr.split(CLEAR).slice(1);
    expect(lines.slice(0, 5)).toEqual([
      '1/300',
      '2/300',
      '3/300',
      '4/300 · 4.0/s · 1 min 14 s left',
      '5/300 · 4.0/s · 1 min 14 s left',
    ]);
    expect(lines.slice(-2)).toEqual(['300/300 · 4.0/s · 0 s left', '']);
  });

  it.each([
    [60, '201/300 · 17/s · 6 s left'],
    [40_000, '200/300 · 0.025/s · 1 h 06 min left'],
  ])('%i ms a file', async (step, line) => {
    expect((await here.run(['many'], { tty: true, clock: clock(step) })).stderr).toContain(line);
  });

  it('is not rewritten more often than ten times a second', async () => {
    const { stderr } = await here.run(['many'], { tty: true, clock: clock(1) });
    expect(stderr.split(CLEAR).length).toBeLessThan(6);
  });

  it('keeps to the width of the terminal', async () => {
    const narrow = screen(12);
    await here.run(['many'], { stderr: narrow, clock: clock(250) });
    for (const line of narrow.shown().split(CLEAR)) expect(line.length).toBeLessThan(12);
  });

  it('makes room for what is written to the same terminal', async () => {
    const both = screen(80);
    await here.run(['--format', 'jsonl', 'many', 'gone.md'], { stdout: both, stderr: both, clock: clock(250) });
    for (const line of both.shown().trimEnd().split('\n')) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: what rewrites a line
      expect(line).toMatch(/^(?:\r\u001b\[K\d+\/301[^\r{]*\r\u001b\[K)?(?:\{.*\}|privlint: [^\r]*)$/);
    }
  });

  it.each([
    ['no terminal', ['many'], { clock: clock(250) }],
    ['a short batch', ['ten'], { tty: true, clock: clock(250) }],
    ['--quiet', ['-q', 'many'], { tty: true, clock: clock(250) }],
  ])('not with %s', async (_, args, io) => {
    expect((await here.run(args, io)).stderr).toBe('');
  });
});

describe('a signal', () => {
  /** A world that is asked to end while it judges the third file. */
  const interrupted = (signal: Signal): Partial<Io> => {
    let listener: ((signal: Signal) => void) | undefined;
    let judged = 0;
    return {
      onSignal: (heard) => {
        listener = heard;
        return () => {};
      },
      lint: (source, options) => {
        if (++judged === 3) listener?.(signal);
        return stubLint(source, options);
      },
    };
  };

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: the JSON report is whole, with what was done', async (signal, exitCode) => {
    const { code, stdout, stderr } = await here.run(['--format', 'json', 'many'], interrupted(signal));
    const report = JSON.parse(stdout) as { files: object[]; summary: object };
    expectReport(report);
    expect([code, stderr]).toEqual([
      exitCode,
      'privlint: interrupted: 3 of 300 files were judged, and only these are reported\n',
    ]);
    expect([report.files.length, report.summary]).toEqual([3, expect.objectContaining({ files: 3 })]);
  });

  it('leaves whole lines', async () => {
    const { code, stdout } = await here.run(['--format', 'jsonl', 'many'], interrupted('SIGINT'));
    expect([code, linesOf(stdout).length]).toEqual([130, 3]);
  });

  it('ends the model too', async () => {
    const { code, stderr } = await here.run(['model', 'many'], interrupted('SIGINT'));
    expect([code, stderr]).toEqual([130, expect.stringContaining('interrupted: 3 of 300')]);
  });

  it.each([
    ['one file', ['a.md']],
    ['standard input', ['-', 'a.md']],
  ])('is not listened for with %s: the process ends at once', async (_, args) => {
    let listened = false;
    const onSignal: Io['onSignal'] = () => {
      listened = true;
      return () => {};
    };
    await here.run(args, { onSignal });
    expect(listened).toBe(false);
  });
});

describe('--jobs', () => {
  const worker = fileURLToPath(new URL('../../bin/worker.cjs', import.meta.url));
  const startWorker = (job: Job): Worker => new Worker(worker, { workerData: job });

  it.each([
    ['auto: few files', [], 'ten', 8, 0],
    ['auto: many files', [], 'many', 3, 3],
    ['auto: many files, one processor', [], 'many', 1, 0],
    ['auto: many files, many processors', [], 'many', 64, 8],
    ['as asked for', ['--jobs', '2'], 'ten', 8, 2],
    ['not more than files', ['--jobs', '200'], 'ten', 8, 10],
    ['one', ['--jobs', '1'], 'many', 8, 0],
  ] as const)('%s', async (_, args, folder, processors, threads) => {
    let started = 0;
    const { stderr } = await here.run(['--format', 'jsonl', '-q', ...args, folder], {
      parallelism: () => processors,
      startWorker: (job) => {
        started++;
        return startWorker(job);
      },
    });
    expect(started).toBe(threads);
    expect(stderr.split('\n').length - 1).toBe(threads === 0 ? 0 : folder === 'ten' ? 10 : 300);
  });

  it('says when no thread can be started', async () => {
    expect(await here.run(['--jobs', '2', '--format', 'jsonl', 'ten'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'privlint: internal error, please report it: no thread could be started (no thread was expected); --jobs 1 does without\n',
    });
  });

  it('changes nothing but the order', { timeout: 120_000 }, async () => {
    const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
    const policy = fc.constantFrom(
      'app-sv/policy.md',
      'brf-sv/policy.txt',
      'hembygd-sv/policy.txt',
      'kommune-nn/policy.html',
      'nettbutikk-nb/personvern.html',
      'gone/policy.md',
    );
    const option = fc.constantFrom('--model', '--fail-on-review');
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(policy, { minLength: 2 }), option, async (names, switched) => {
        const files = names.map((name) => join(fixtures, name));
        const run = (...args: string[]): Promise<Outcome> =>
          here.run([switched, ...args, ...files], { lint, startWorker });
        const sorted = (text: string): string[] => text.split('\n').sort();
        const one = await run('--format', 'jsonl', '--jobs', '1');
        const three = await run('--format', 'jsonl', '--jobs', '3');
        expect(sorted(three.stdout)).toEqual(sorted(one.stdout));
        expect(three.code).toBe(one.code);
        expect(await run('--format', 'jsonl', '--ordered', '--jobs', '3')).toEqual(one);
        for (const format of ['json', 'pretty']) {
          expect(await run('--format', format, '--jobs', '3')).toEqual(await run('--format', format, '--jobs', '1'));
        }
      }),
      { numRuns: 3 },
    );
  });
});
