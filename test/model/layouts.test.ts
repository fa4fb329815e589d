import { describe, expect, it } from 'vitest';
import { LAYOUTS, pageIn } from './layouts/layouts.js';
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
