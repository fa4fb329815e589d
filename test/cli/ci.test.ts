/** The formats for CI: options in, exact places and exit codes out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';
import { runOf } from '../report/ci/sarif-schema.js';
import { TEXT } from '../report/sample.js';
import { world } from './world.js';

const here = world();
here.write('a.md', TEXT);
here.write('b, c.md', TEXT);
here.write('boom.md', 'boom');
here.write(
  'eigne/org/vendor.yaml',
  'kind: practice\ntitle: Ikke Skylager\nlevel: error\nreport:\n  - all: [org.v]\nmessages:\n  fail: Nei.\n',
);
here.write('eigne/lexicon/words.yaml', 'org.v: {nb: [skylager]}\n');

const written = (name: string): string => readFileSync(join(here.cwd, name), 'utf8');

describe('the formats for CI', () => {
  it('can all be had of one run', async () => {
    const formats = ['github', 'markdown:summary.md', 'sarif:privlint.sarif'].flatMap((one) => ['--format', one]);
    const { code, stdout, stderr } = await here.run([...formats, 'a.md', 'b, c.md', 'boom.md']);
    expect([code, stderr]).toEqual([2, 'privlint: boom.md: internal error, please report it: boom\n']);
    expect(stdout.split('\n').map((line) => line.replace(/(?:,line|,title).*/, ''))).toEqual([
      ...['::error file=a.md', '::error file=a.md', '::warning file=a.md'],
      ...['::error file=b%2C c.md', '::error file=b%2C c.md', '::warning file=b%2C c.md'],
      '::error file=boom.md',
      '',
    ]);
    expect(written('summary.md')).toMatch(/^## ❌ privlint: 4 feil, 2 advarsler\n/);
    const run = runOf(written('privlint.sarif'));
    expect(run.results.length).toBe(8);
    expect(run.results[0]!.locations[0]!.physicalLocation.region).toMatchObject({
      snippet: { text: 'EU-US Privacy Shield' },
    });
    expect(run.invocations[0]!.executionSuccessful).toBe(false);
  });

  it.each([
    [[], 1, '❌ privlint: 2 errors, 1 warning', 'findings at the level error.'],
    [['--fail-level', 'never'], 0, '✅ privlint: 2 errors, 1 warning', 'does not fail on findings'],
    [['--fail-level', 'never', '--fail-on-review'], 1, '❌ ', 'questions for a person to decide'],
  ] as const)('the summary of %j has the verdict of the exit code', async (args, expected, head, verdict) => {
    const { code, stdout } = await here.run(['--format', 'markdown', '--lang', 'en', ...args, 'a.md']);
    expect(code).toBe(expected);
    expect(stdout).toContain(`## ${head}`);
    expect(stdout).toContain(verdict);
  });

  it('annotates questions where they make the run fail', async () => {
    const annotations = async (...args: string[]): Promise<number> =>
      (await here.run(['--format', 'github', ...args, 'a.md'])).stdout.split('\n').length - 1;
    expect([await annotations(), await annotations('--fail-on-review')]).toEqual([3, 4]);
  });

  it('puts what passed into SARIF when asked to be verbose', async () => {
    const kinds = async (...args: string[]): Promise<Set<string>> =>
      new Set(runOf((await here.run(['--format', 'sarif', ...args, 'a.md'])).stdout).results.map(({ kind }) => kind));
    expect(await kinds()).toEqual(new Set(['fail', 'review']));
    expect(await kinds('--verbose')).toEqual(new Set(['fail', 'review', 'pass', 'notApplicable']));
  });

  it.each(['github', 'markdown', 'sarif'])('%s tells of rules of one’s own', async (format) => {
    const { code, stdout } = await here.run(['--format', format, '--rules', 'eigne', '--rule', 'org/*', 'a.md'], {
      lint,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('Ikke Skylager');
    if (format === 'sarif') expect(runOf(stdout).results.map(({ ruleId }) => ruleId)).toEqual(['org/vendor']);
  });
});
