import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { documented, loadRules } from '../../src/check/compile/main.js';
import { dateIn, sumIn } from '../../src/report/figures.js';
import { explanationsJson, idsNamed, pagesOf, rulesJson } from '../../src/rulebook/index.js';
import { escaped } from '../../src/rulebook/markdown.js';
import { LIST, RULES } from './sample.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe('docs/rules', () => {
  it('is up to date with rules/: if not, run npm run docs', () => {
    const pages = pagesOf(documented(loadRules(at('rules'))));
    const folder = at('docs/rules');
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
    const stale = [...pages].filter(
      ([name, text]) => !existsSync(join(folder, name)) || readFileSync(join(folder, name), 'utf8') !== text,
    );
    const orphans = there.map((name) => name.replaceAll('\\', '/')).filter((name) => !pages.has(name));
    expect([...stale.map(([name]) => name), ...orphans], 'run npm run docs').toEqual([]);
  });

  it('has a page for each rule, and an index that links to them', () => {
    const pages = pagesOf(LIST);
    expect([...pages.keys()]).toEqual(['README.md', ...LIST.map(({ id }) => `${id}.md`)]);
    for (const { id } of LIST) expect(pages.get('README.md')).toContain(`[${id}](${id}.md)`);
  });

  it.each(Object.keys(RULES) as (keyof typeof RULES)[])('a page looks as in page.%s.md', async (name) => {
    const rule = RULES[name];
    await expect(pagesOf([rule]).get(`${rule.id}.md`)).toMatchFileSnapshot(`page.${name}.md`);
  });

  const textOf = (node: Nodes): string =>
    'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : '';

  it('shows text as it stands, whatever it would mean in Markdown', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'*_`[]()<>#-+=|~&!\\ 1.a;:$'), maxLength: 20 });
    fc.assert(
      fc.property(marks, (text) => {
        fc.pre(text.trim() !== '');
        const { children } = fromMarkdown(escaped(text).trim());
        expect(children.map(({ type }) => type)).toEqual(['paragraph']);
        expect(textOf(children[0]!)).toBe(text.trim().replace(/\s+/g, ' '));
      }),
    );
  });
});

describe('JSON', () => {
  it('lists rules', () => {
    expect(JSON.parse(rulesJson(LIST, 'sv'))).toMatchObject({
      version: 1,
      language: 'sv',
      rules: [
        {
          id: 'rights/access',
          theme: 'rights',
          level: 'error',
          kind: 'disclosure',
          title: 'Rätt till tillgång',
          since: null,
        },
        { id: 'stale/privacy-shield', since: '2020-07-16', articles: ['GDPR 45-46'] },
        { id: 'own/one-story', url: null },
      ],
    });
  });

  it('explains them', () => {
    const { rules } = JSON.parse(explanationsJson(LIST, 'en')) as { rules: object[] };
    expect(rules[0]).toMatchObject({
      outcomes: [
        { state: 'present', kind: 'pass', level: null },
        { state: 'partial', kind: 'fail', level: 'warning', text: 'Access is barely mentioned.' },
        { state: 'partial', kind: 'fail', level: 'error', text: 'Access is refused.' },
        { state: 'absent', kind: 'fail', level: 'error', text: 'Access is missing.' },
        { state: 'notApplicable', kind: 'notApplicable', level: null },
      ],
      cases: [{ authority: 'The Authority', date: '2024-03-05', sum: { amount: 1250000, currency: 'NOK' } }, {}],
      byCountry: ['NO', 'SE'],
      write: [{ nb: expect.any(String), nn: expect.any(String), sv: expect.any(String) }],
    });
    expect(rules[1]).toMatchObject({
      outcomes: [{ state: null, kind: 'fail', level: 'warning' }, { kind: 'review' }],
      write: [],
    });
    expect(rules[2]).toMatchObject({ url: null, write: [{}, {}] });
  });
});

describe('figures', () => {
  it.each([
    ['nb', '2019-10-01', '1. oktober 2019'],
    ['sv', '2019-10-01', '1 oktober 2019'],
    ['en', '2019-10-01', '1 October 2019'],
    ['nb', '2020-05', 'mai 2020'],
    ['sv', '2020-05', 'maj 2020'],
    ['en', '2020', '2020'],
  ] as const)('%s writes %s as %s', (language, date, words) => expect(dateIn(language, date)).toBe(words));

  it.each([
    ['nb', 7_500_000, '7\u00a0500\u00a0000 SEK'],
    ['sv', 999, '999 SEK'],
    ['en', 1000, 'SEK 1,000'],
  ] as const)('%s writes %i as %s', (language, amount, words) =>
    expect(sumIn(language, { amount, currency: 'SEK' })).toBe(words),
  );
});

describe('idsNamed', () => {
  it.each([
    ['rights/access', ['rights/access']],
    ['rights', ['rights/access', 'rights/erasure']],
    ['rights/', ['rights/access', 'rights/erasure']],
    ['rights/*', ['rights/access', 'rights/erasure']],
    ['right', []],
    ['*', []],
    ['', []],
    ['__proto__', []],
  ])('%j means %j', (name, ids) => {
    expect(idsNamed(name, ['rights/access', 'rights/erasure', 'stale/nsd'])).toEqual(ids);
  });
});

describe('a case in a rule file', () => {
  const schema = JSON.parse(readFileSync(at('rules/schema/rule.schema.json'), 'utf8')) as { $defs: object };
  const isCase = new Ajv2020({ strictTypes: false }).compile({ $ref: '#/$defs/case', $defs: schema.$defs });
  const words = { nb: 'Tilsynet', sv: 'Tillsynet', en: 'Authority' };
  const least = { authority: words, date: '2024', about: words, source: '24/00001' };
  it.each([
    ['the least', {}, true],
    [
      'all of it',
      { country: 'NO', party: 'A', date: '2024-02-29', sum: { amount: 1, currency: 'NOK' }, url: 'https://a.no' },
      true,
    ],
    ['a month', { date: '2024-02' }, true],
    ['a month that is none', { date: '2024-13' }, false],
    ['a day that is none', { date: '2024-02-32' }, false],
    ['words for a date', { date: 'in 2024' }, false],
    ['a country in words', { country: 'Norway' }, false],
    ['a sum in words', { sum: '1 million' }, false],
    ['a sum without currency', { sum: { amount: 1 } }, false],
    ['one language', { about: { nb: 'Bare norsk' } }, false],
    ['an address that is none', { url: 'example.no' }, false],
    ['a field that is none', { fine: 1 }, false],
  ])('%s', (_, rest, isValid) => expect(isCase({ ...least, ...rest })).toBe(isValid));
});
