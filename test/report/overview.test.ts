import { describe, expect, it } from 'vitest';
import { type FileReport, type PrettyOptions, pretty } from '../../src/report/index.js';
import { judged, reportOf, result } from './sample.js';

/** A policy with so many errors, warnings and notes. */
const policy = (path: string, error: number, warning = 0, note = 0, language: 'nb' | 'sv' = 'nb'): FileReport => {
  const some = (count: number, level: 'error' | 'warning' | 'note') =>
    Array.from({ length: count }, () => result(`rights/${level === 'error' ? 'access' : 'erasure'}`, { level }));
  return {
    ...judged,
    path,
    language,
    results: [...some(error, 'error'), ...some(warning, 'warning'), ...some(note, 'note')],
  };
};
const overview = (files: readonly FileReport[], options: PrettyOptions = {}): string =>
  pretty(reportOf(...files), { overview: true, language: 'en', ...options });
/** The rows of the table, as words. */
const rows = (shown: string): string[] =>
  shown
    .slice(0, shown.indexOf('\n\n'))
    .split('\n')
    .slice(2)
    .map((line) => line.trim().replace(/ +/g, ' '));

describe('the overview', () => {
  it('has the worst file first: by errors, then warnings, then notes, then as they came', () => {
    const files = [
      policy('a', 0),
      policy('b', 1, 2),
      policy('c', 1, 2, 1),
      policy('d', 1, 3, 0, 'sv'),
      policy('e', 2),
      policy('f', 0),
    ];
    expect(rows(overview(files))).toEqual([
      'e nb 2 0 0',
      'd sv 1 3 0',
      'c nb 1 2 1',
      'b nb 1 2 0',
      'a nb 0 0 0',
      'f nb 0 0 0',
    ]);
  });

  it('shows twenty files, and twenty that could not be judged', () => {
    const files = Array.from({ length: 50 }, (_, i) => [
      policy(`p${i}`, i),
      { path: `f${i}`, error: 'is empty' },
    ]).flat();
    const shown = overview(files);
    expect(rows(shown).slice(0, 2)).toEqual(['p49 nb 49 0 0', 'p48 nb 48 0 0']);
    expect(rows(shown).slice(-2)).toEqual(['p30 nb 30 0 0', 'and 30 more']);
    expect(shown).toContain('Could not be judged\n✗ f0: is empty\n');
    expect(shown).toContain('✗ f19: is empty\nand 30 more\n');
  });

  it('counts in how many files each rule fails, not how often', () => {
    const shown = overview([policy('a', 5), policy('b', 1, 1), policy('c', 0)]);
    expect(shown).toContain(
      'Failed in most files\n2  67 %  Right of access · rights/access\n1  33 %  Right to erasure · rights/erasure\n',
    );
  });

  it('leaves out what is known or suppressed', () => {
    const known = {
      ...judged,
      results: [result('rights/access', { status: 'known' }), result('rights/erasure', { status: 'suppressed' })],
    };
    const shown = overview([known, known]);
    expect(rows(shown)[0]).toMatch(/ nb 0 0 0$/);
    expect(shown).not.toContain('Failed in');
  });

  it('tells of a batch that could not be judged at all', () => {
    expect(overview([{ path: 'a', error: 'is empty' }])).toMatch(
      /^Could not be judged\n✗ a: is empty\n\n\(1 file could not/,
    );
  });

  it.each([40, 60, 80, 200])('keeps within %i columns, and what tells paths apart', (width) => {
    const files = [
      policy(`${'folder/'.repeat(30)}personvern.html`, 1234, 5),
      policy('b', 1),
      { path: 'x'.repeat(300), error: 'is empty' },
    ];
    for (const language of ['nb', 'sv', 'en'] as const) {
      const shown = overview(files, { width, language });
      for (const line of shown.split('\n')) expect(line.length, line).toBeLessThanOrEqual(Math.min(width, 110));
      expect(shown).toContain('vern.html');
    }
  });

  it('lets nothing of a path or error reach the terminal raw', () => {
    const evil = '\u001b[31m\u009b1m\u202e\u0007\n';
    const shown = overview([policy(evil, 1), policy(evil, 1), { path: evil, error: evil }]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});
