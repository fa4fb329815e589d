import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GithubOptions, githubView } from '../../../src/report/ci/github.js';
import type { FileReport } from '../../../src/report/index.js';
import { render } from '../../../src/report/view.js';
import { at, judged, reportOf, result, suppressed } from '../sample.js';
import { hostileFiles } from './hostile.js';
import { clean, failed, own, ownRules } from './sample.js';

const github = (files: readonly FileReport[], options?: GithubOptions): string =>
  render(githubView(options), reportOf(...files));

describe('github', () => {
  it('annotates what counts, the worst first, and files that could not be judged', async () => {
    await expect(github([judged, failed])).toMatchFileSnapshot('github.nb.txt');
    await expect(github([own, clean], { language: 'sv', ownRules: await ownRules })).toMatchFileSnapshot(
      'github.own.txt',
    );
  });

  it('leaves out what is suppressed, known, passed or a question', () => {
    expect(github([suppressed])).toMatch(/^::warning [^\n]*stale\/privacy-shield[^\n]*\n$/);
    expect(github([own])).not.toContain('rights/erasure');
    expect(github([clean])).toBe('');
    expect(github([judged])).not.toContain('complaint/authority');
  });

  it('asks the questions where they make the run fail', () => {
    expect(github([judged], { reviews: true })).toContain(
      'title=Må vurderes av et menneske%3A Tilsynsmyndigheten ved navn (complaint/authority)::Om virksomheten',
    );
  });

  const evidence = (words: string) => [at(words)];
  it.each([
    ['level error', { level: 'error' }, '::error '],
    ['level warning', { level: 'warning' }, '::warning '],
    ['level note', { level: 'note' }, '::notice '],
    ['one line', { evidence: evidence('Dine rettigheter') }, 'line=8,endLine=8,col=4,endColumn=19,title'],
    ['two lines', { evidence: evidence('rettigheter\nDu kan') }, 'line=8,endLine=9,title'],
    ['nowhere', {}, '::error file=personvern.md,title'],
    ['a hostile message', { message: 'a%\n::error::b\r' }, '::a%25 ::error::b \n'],
  ] as const)('%s', (_, rest, expected) => {
    expect(github([{ ...judged, results: [result('rights/access', rest)] }])).toContain(expected);
  });

  it.each([
    ['./a.md', 'file=a.md,'],
    ['docs\\a.md', 'file=docs/a.md,'],
    ['a,b:c%.md', 'file=a%2Cb%3Ac%25.md,'],
    ['a\n::error::.md', 'file=a %3A%3Aerror%3A%3A.md,'],
    ['-', '::error title='],
  ])('path %j', (path, expected) => {
    expect(github([{ ...judged, path, results: [result('rights/access', {})] }])).toContain(expected);
  });

  it('has no line but commands of its own, whatever the policy says', () => {
    fc.assert(
      fc.property(hostileFiles, (files) => {
        const lines = github(files, { reviews: true }).split('\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          // No separator of commands or properties but ours, and nothing that a terminal would obey.
          expect(line).toMatch(
            /^::(?:error|warning|notice) (?:file=[^:,]*,)?(?:line=\d+,endLine=\d+,(?:col=\d+,endColumn=\d+,)?)?title=[^:,]+::/,
          );
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202e]/);
        }
        const flagged = (file: FileReport): number =>
          'error' in file ? 1 : file.results.filter(({ status }) => status === 'new').length;
        expect(lines.length).toBe(files.reduce((sum, file) => sum + flagged(file), 0));
      }),
    );
  });
});
