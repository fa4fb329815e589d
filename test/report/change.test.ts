import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type FileComparison } from '../../src/baseline/compare.js';
import { lint } from '../../src/lint.js';
import { annotationsOf } from '../../src/report/ci/annotations.js';
import { type Change, changeFails, changeMarkdown, countsOf } from '../../src/report/ci/change.js';
import type { JudgedFile } from '../../src/report/report.js';

const POLICY = `# Personvernerklæring

Nordfjell AS behandler personopplysninger om deg når du handler i nettbutikken vår.

Vi lagrer opplysninger om kjøpet i 5 år etter kjøpet.
`;
const SHIELD = 'Overføring til USA skjer etter Privacy Shield.';

async function judged(text: string, path = 'p.md'): Promise<JudgedFile> {
  const file = await lint({ path, format: 'markdown', text }, { asOf: new Date('2026-11-21') });
  if ('error' in file) throw new Error(file.error);
  return file;
}

async function kept(before: string, after: string, path = 'p.md'): Promise<FileComparison> {
  const [old, file] = [await judged(before, path), await judged(after, path)];
  return { path, before: `main:${path}`, change: 'kept', file, comparison: compare(old, file) };
}

const changeOf = (files: readonly FileComparison[], more: Partial<Change> = {}): Change => ({
  files,
  failed: [],
  easings: [],
  failOn: 'regression',
  ...more,
});

describe('the summary of a change', () => {
  it.each([
    [
      'nb',
      '## ❌ privlint: 1 av 1 erklæring er blitt dårligere',
      'Sjekken feiler: endringen gjør en erklæring dårligere',
    ],
    ['sv', '## ❌ privlint: 1 av 1 policy har blivit sämre', 'Kontrollen misslyckas: ändringen gör en policy sämre'],
    ['en', '## ❌ privlint: 1 of 1 policy got worse', 'The check fails: this change makes a policy worse'],
  ] as const)('speaks %s', async (language, title, verdict) => {
    const text = changeMarkdown(changeOf([await kept(POLICY, POLICY + SHIELD)]), { language, maxBytes: 1e6 });
    expect(text.startsWith(`${title}\n`)).toBe(true);
    expect(text).toContain(verdict);
  });

  it('begins with the worst file, and has room for what is worst', async () => {
    const worst = await kept(POLICY, `${POLICY.replace(/Vi lagrer.*/, '')}\n${SHIELD}\n`, 'worst.md');
    const files = [await kept(POLICY, POLICY, 'a.md'), await kept(POLICY, `${POLICY}\n${SHIELD}`, 'b.md'), worst];
    const whole = changeMarkdown(changeOf(files), { language: 'en', maxBytes: 1e6 });
    expect(['worst.md', 'b.md', 'a.md'].map((path) => whole.indexOf(path))).toEqual(
      ['worst.md', 'b.md', 'a.md'].map((path) => whole.indexOf(path)).sort((a, b) => a - b),
    );
    for (const maxBytes of [0.3, 0.5, 0.8].map((share) => Math.floor(share * whole.length))) {
      const short = changeMarkdown(changeOf(files), { language: 'en', maxBytes });
      expect(new TextEncoder().encode(short).length).toBeLessThanOrEqual(maxBytes);
      expect(short).toMatch(/no room here for the findings of \d more files?/);
    }
  });

  it('lets no words of a policy, path, configuration or error out of their code spans', async () => {
    const base = await judged(POLICY);
    const piece = fc.constantFrom(
      '`',
      '``',
      '<b>',
      '</details>',
      '<!--',
      '\n',
      '::error::x',
      '[a](http://x.y)',
      '@all',
      '|',
      '\\',
      ' ',
      'ord',
    );
    const hostile = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(hostile, hostile, (words, path) => {
        const results = base.results.map((result) => ({
          ...result,
          evidence: result.evidence.map((evidence) => ({ ...evidence, quote: words })),
        }));
        const file = { ...base, path, results };
        const one: FileComparison = {
          path,
          before: `${words}:${path}`,
          change: 'added',
          file,
          comparison: compare(null, file),
        };
        const gone: FileComparison = { ...one, change: 'deleted', comparison: compare(file, null) };
        const easings = [{ kind: 'suppression', where: path, what: words }] as const;
        const change = changeOf([one, gone], { easings, failed: [{ path, error: words }] });
        const text = changeMarkdown(change, { language: 'en', maxBytes: 1e6 });
        // A summary is a block of HTML, in which backticks mean nothing.
        const summaries = text.match(/^<summary>.*$/gm)!.map((line) => line.replaceAll(/<\/?(?:summary|code)>/g, ''));
        expect(summaries.join('')).not.toMatch(/[<>]/);
        const outside = text.replace(/^<summary>.*$/gm, '').replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
        expect(outside).not.toMatch(/<b>|<!--|\]\(http|@all|^::error/m);
        for (const { title, file: at } of annotationsOf([one, gone], { everything: true, language: 'en' })) {
          expect(title + at).not.toContain('\n');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what a change comes to', () => {
  it('an element told worse, and the finding of it, are one regression; told better, one fix', async () => {
    const less = POLICY.replace(/Vi lagrer.*/, '');
    expect(countsOf(changeOf([await kept(POLICY, less)]))).toMatchObject({ regressions: 1, fixed: 0 });
    expect(countsOf(changeOf([await kept(less, POLICY)]))).toMatchObject({ regressions: 0, fixed: 1 });
  });

  it('what was missing and is partly told is a fix', async () => {
    const file = await kept(POLICY, `${POLICY}\nDu har rett til å klage.\n`);
    const better = file.comparison.elements.filter(({ verdict }) => verdict === 'better');
    expect(better).toMatchObject([{ ruleId: 'complaint/right', before: 'absent', after: 'partial' }]);
    expect(changeFails(changeOf([file]))).toBe(false);
  });

  it.each([
    ['regression', false],
    ['error', true],
    ['warning', true],
    ['never', false],
  ] as const)('fail-on %s for findings that were there: %s', async (failOn, fails) => {
    expect(changeFails(changeOf([await kept(POLICY, POLICY)], { failOn }))).toBe(fails);
  });
});
