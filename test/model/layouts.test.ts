import { describe, expect, it } from 'vitest';
import { LAYOUTS, pageIn } from './layouts/layouts.js';
import { FACTS, PAIR_LAYOUTS } from './layouts/pairs.js';
import { CONTENTS } from './layouts/policy.js';
import { policyOf } from './read.js';

/** A purpose may be told with its heading or its basis around it. */
const isToldIn = (text: string, purpose: string): boolean => text.toLowerCase().includes(purpose.toLowerCase());

describe.each(CONTENTS)('the same purposes and bases are read, in $lang,', (content) => {
  describe.each(Object.entries(LAYOUTS))('of %s', (kind, layouts) => {
    it.each(Object.entries(layouts))('%s', async (_, layout) => {
      const { html, named } = pageIn(layout, content, kind === 'prose');
      const { purposes } = await policyOf(html, content.lang, 'html');
      const read = named.map(({ purpose }) => {
        const found = purposes.find(({ text }) => isToldIn(text, purpose));
        return [purpose, found?.legalBases ?? null];
      });
      expect(read).toEqual(named.map(({ purpose, legalBasis }) => [purpose, [legalBasis]]));
      expect(purposes).toHaveLength(named.length);
    });
  });
});

describe.each(CONTENTS)('tables of pairs in Markdown are read, in $lang,', (content) => {
  const { before, after, title, purpose, basis, period, processings } = content;
  const rows = (pairs: readonly (readonly [string, string])[]) => pairs.map(([l, r]) => `| ${l} | ${r} |`);

  it.each<[string, string | null, boolean]>([
    ['whose header is empty', '|  |  |', false],
    ['whose header says nothing', '| Info | Info |', false],
    ['whose header is the first pair', null, false],
    ['below a heading for each', '| Info | Info |', true],
  ])('%s', async (_, header, isTitled) => {
    const tables = processings.map((p) => {
      const [first, ...rest] = rows([
        ...(isTitled ? [] : [[purpose, p.purpose] as const]),
        [basis, p.basis],
        [period, p.period],
      ]);
      const lines = header === null ? [first, '|---|---|', ...rest] : [header, '|---|---|', first, ...rest];
      return `${isTitled ? `### ${p.purpose}\n\n` : ''}${lines.join('\n')}`;
    });
    const text = `${before}\n\n## ${title}\n\n${tables.join('\n\n')}\n\n${after}\n`;
    const { purposes } = await policyOf(text, content.lang, 'markdown');
    expect(purposes.map((p) => [p.text, p.legalBases])).toEqual(processings.map((p) => [p.purpose, [p.legalBasis]]));
  });
});

describe.each(FACTS)('what stands in pairs is read, in $lang,', (facts) => {
  describe.each(Object.entries(PAIR_LAYOUTS))('in %s:', (_, layout) => {
    const { controller, recipients, recipientsTitle, periods, periodsTitle, rights, rightsTitle } = facts;
    const page = [
      `<h1>${facts.lang === 'nb' ? 'Personvern' : 'Integritet'}</h1>${layout(controller)}`,
      facts.rest,
      `<h2>${recipientsTitle}</h2>${layout(recipients)}`,
      `<h2>${periodsTitle}</h2>${layout(periods)}`,
      `<h2>${rightsTitle}</h2>${layout(Object.values(rights))}`,
    ].join('\n');
    const read = () => policyOf(`<html><body><main>${page}</main></body></html>`, facts.lang, 'html');

    it('the controller', async () => {
      expect((await read()).controller?.name).toBe(controller[0]![1]);
    });

    it('the recipients', async () => {
      const names = (await read()).recipients.flatMap(({ name }) => (name === null ? [] : [name]));
      expect(names).toEqual(recipients.map(([name]) => name));
    });

    it('how long each kind of data is kept', async () => {
      const told = (await read()).retention.map(({ text }) => text);
      for (const [, period] of periods) expect(told.some((text) => text.includes(period))).toBe(true);
    });

    it('each right', async () => {
      const told = (await read()).rights;
      expect(Object.keys(rights).filter((right) => !told[right]?.length)).toEqual([]);
    });
  });
});
