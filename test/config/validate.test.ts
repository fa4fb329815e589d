import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/validate.js';

const mistakes = async (text: string): Promise<readonly string[]> => {
  const parsed = await parseConfig(text);
  return 'config' in parsed ? [] : parsed.mistakes.map(({ line, column, message }) => `${line}:${column}: ${message}`);
};

const FULL = {
  $schema: './node_modules/privlint/dist/schemas/config.json',
  extends: ['base.json', 'more.json'],
  files: ['docs/**/*.md'],
  ignore: ['docs/old'],
  rules: { 'stale/*': 'warning', 'rights/access': 'off' },
  ruleFolders: ['privlint-rules'],
  failLevel: 'warning',
  failOnReview: true,
  lang: 'en',
  policyLang: 'sv',
  asOf: '2026-11-22',
  suppressions: [
    { rule: 'rights/object', file: 'docs/*.md', heading: 'Rettigheter', words: 'x', reason: 'y', until: '2027-01-01' },
    { rule: ['rights/object', 'stale/*'], reason: 'y' },
  ],
};

describe('parseConfig', () => {
  it('takes everything that the schema describes', async () => {
    expect(await parseConfig(JSON.stringify(FULL))).toEqual({ config: FULL });
    expect(await parseConfig('{}')).toEqual({ config: {} });
    expect(await parseConfig('{"extends": "base.json"}')).toEqual({ config: { extends: 'base.json' } });
  });

  it.each([
    ['{"failLevl": "error"}', '1:2: unknown key "failLevl": did you mean failLevel?'],
    ['{\n  "fail-level": "error"\n}', '2:3: unknown key "fail-level": did you mean failLevel?'],
    ['{"frobnicate": 1}', '1:2: unknown key "frobnicate"'],
    ['{"__proto__": {}}', '1:2: unknown key "__proto__"'],
    ['{"constructor": {}}', '1:2: unknown key "constructor"'],
    ['{"failLevel": "eror"}', '1:15: failLevel is one of error, warning, note, never, not "eror": did you mean error?'],
    ['{"failLevel": 3}', '1:15: failLevel is one of error, warning, note, never, not 3'],
    ['{"rules": {"stale/*": "x"}}', '1:23: rules["stale/*"] is one of error, warning, note, off, not "x"'],
    ['{"rules": []}', '1:11: rules must be an object'],
    ['{"ignore": "docs"}', '1:12: ignore must be a list'],
    ['{"ignore": [""]}', '1:13: ignore[0] is empty'],
    ['{"files": [1]}', '1:12: files[0] must be a text'],
    ['{"extends": 1}', '1:13: extends must be a text or a list of texts'],
    ['{"failOnReview": "yes"}', '1:18: failOnReview must be true or false'],
    ['{"asOf": "today"}', '1:10: asOf is a day as YYYY-MM-DD, not "today"'],
    ['{"asOf": "2026-02-30"}', '1:10: asOf is no day of any calendar: 2026-02-30'],
    ['{"suppressions": [{"rule": "a/b"}]}', '1:19: suppressions[0] lacks "reason"'],
    [
      '{"suppressions": [{"rule": "a/b", "reson": "x", "reason": "x"}]}',
      '1:35: unknown key "reson" in suppressions[0]: did you mean reason?',
    ],
    ['{"suppressions": [{"rule": [], "reason": ""}]}', '1:42: suppressions[0].reason is empty'],
    ['{"suppressions": [{"rule": 7, "reason": "x"}]}', '1:28: suppressions[0].rule must be a text or a list of texts'],
    [
      '{"suppressions": [{"rule": "a", "reason": "x", "until": "2026-13-01"}]}',
      '1:57: suppressions[0].until is no day of any calendar: 2026-13-01',
    ],
    ['{"ignore": ["a", "*a*a*a*a*a*b"]}', '1:18: ignore[1] has more than 4 stars in one place: write it as several'],
    ['{"files": ["**/**/**/**/**/x"]}', '1:12: files[0] has more than 4 stars in one place: write it as several'],
    ['[]', '1:1: the configuration must be an object'],
    ['"x"', '1:1: the configuration must be an object'],
    ['{\n  "lang": "nb",\n}', '3:1: is no JSON: Expected double-quoted property name'],
    ['{"lang": "nb"', "1:14: is no JSON: Expected ',' or '}' after property value"],
    ['', '1:1: is no JSON: Unexpected end of JSON input'],
    ['// none', "1:1: is no JSON: Unexpected token '/'"],
    ['['.repeat(200_000), '1:1: is nested too deeply'],
    [`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, '1:1: is nested too deeply'],
  ])('mistake %#', async (text, message) => {
    expect(await mistakes(text)).toEqual([message]);
  });

  it('tells of several mistakes at once, in their order, and of many only the first', async () => {
    expect(await mistakes('{"lang": "no",\n "asof": 1,\n "files": {}}')).toEqual([
      '1:10: lang is one of nb, sv, en, not "no"',
      '2:2: unknown key "asof": did you mean asOf?',
      '3:11: files must be a list',
    ]);
    expect(
      await mistakes(JSON.stringify(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 1])))),
    ).toHaveLength(10);
  });

  it('answers any JSON with a configuration or with mistakes that stand in the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const parsed = await parseConfig(text);
        if ('config' in parsed) return;
        expect(parsed.mistakes.length).toBeGreaterThan(0);
        for (const { line, column } of parsed.mistakes) {
          const lines = text.split('\n');
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
