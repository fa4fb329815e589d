import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documented, loadRules } from '../../src/check/compile/main.js';
import type { DocumentedRule } from '../../src/check/documentation.js';
import { explanationText, rulesTable } from '../../src/rulebook/index.js';
import { LIST, RULES } from './sample.js';

const LANGUAGES = ['nb', 'sv', 'en'] as const;
const real = documented(loadRules(fileURLToPath(new URL('../../rules', import.meta.url))));

/** Lines wider than this, but for an address on a line of its own: that must stay whole. */
const overlong = (text: string, width: number): string[] =>
  text.split('\n').filter((line) => [...line].length > width && !/^ *https?:\/\/\S+$/.test(line));

describe('explanationText', () => {
  it.each([
    ['disclosure.en', RULES.disclosure, { language: 'en' }],
    ['disclosure.nb-narrow', RULES.disclosure, { language: 'nb', width: 50 }],
    ['disclosure.sv-color', RULES.disclosure, { language: 'sv', color: true }],
    ['stale.nb', RULES.stale, { language: 'nb' }],
    ['own.sv', RULES.own, { language: 'sv', width: 100 }],
  ] as const)('looks as in explain.%s.txt', async (name, rule, options) => {
    await expect(explanationText(rule, options)).toMatchFileSnapshot(`explain.${name}.txt`);
  });

  it('leaves out what does not hold today', () => {
    expect(explanationText(RULES.disclosure, { language: 'en' })).not.toMatch(/VIRKER IKKE|GJALDT FØR/);
  });

  it('shows three wordings of a language, each state among them, and says where the others are', () => {
    const shown = explanationText(RULES.disclosure, { language: 'en' });
    expect(shown).toContain('Innsyn logges.');
    expect(shown).not.toContain('Styret har innsyn.');
    expect(shown).toContain("1 more on the rule's page");
  });

  it('shows all wordings of a rule that has no page', () => {
    const shown = explanationText(RULES.own, { language: 'en' });
    expect(shown).toContain('Vi deler fire.');
    expect(shown).not.toMatch(/more on|https/);
  });

  it('shows the same words with and without colour', () => {
    for (const rule of LIST) {
      const bare = explanationText(rule, { language: 'en', color: true })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
        .replace(/\u001b\[\d+m/g, '');
      expect(bare).toBe(explanationText(rule, { language: 'en' }));
    }
  });

  it('lets nothing of an own rule reach the terminal raw', () => {
    const evil = '\u001b[31m\u009b1m\u202e\u0007';
    const rule = {
      ...RULES.disclosure,
      title: { nb: evil, sv: evil, en: evil },
      articles: [evil],
      why: { nb: evil, sv: evil, en: evil },
      write: { nb: evil, sv: evil },
      messages: { absent: { nb: evil, sv: evil, en: evil } },
      assumptions: [evil],
      sources: [{ title: evil, url: evil, checked: evil }],
      cases: RULES.disclosure.cases!.map((one) => ({ ...one, source: evil, url: evil, party: evil })),
      examples: [{ lang: 'nb', kind: 'pass', text: `a${evil}\n${evil}` } as const],
    } as DocumentedRule;
    const shown = explanationText(rule, { language: 'en' }) + rulesTable([rule], { language: 'en' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  describe.each(LANGUAGES)('in %s', (language) => {
    it.each([60, 80, 120])('every rule there is keeps within %i columns', (width) => {
      for (const rule of real) {
        const shown = explanationText(rule, { language, width });
        expect(overlong(shown, width), rule.id).toEqual([]);
        expect(
          shown.split('\n').filter((line) => line !== line.trimEnd()),
          rule.id,
        ).toEqual([]);
        expect(shown).toContain(rule.why![language].split(' ')[0]);
        expect(shown).not.toContain('undefined');
      }
    });
  });
});

describe('rulesTable', () => {
  it.each([
    ['en', { language: 'en' }],
    ['nb-wide', { language: 'nb', width: 120 }],
    ['sv-narrow', { language: 'sv', width: 40 }],
    ['en-color', { language: 'en', color: true }],
  ] as const)('looks as in rules.%s.txt', async (name, options) => {
    await expect(rulesTable(LIST, options)).toMatchFileSnapshot(`rules.${name}.txt`);
  });

  it.each(LANGUAGES)('lists every rule there is, in %s, within the width', (language) => {
    for (const width of [60, 80, 120, 200]) {
      const shown = rulesTable(real, { language, width });
      expect(overlong(shown, width)).toEqual([]);
      for (const { id } of real) expect(shown).toContain(`\n${id} `);
    }
  });
});
