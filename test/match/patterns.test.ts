/** What the words of a pattern find: the table in rules/README.md. */
import { describe, expect, it } from 'vitest';
import { LexiconBuilder } from '../../src/check/compile/lexicon.js';
import type { LexiconLanguage } from '../../src/match/lexicon.js';
import { Matcher } from '../../src/match/matcher.js';
import { read } from '../../src/match/mentions.js';
import { parse } from '../../src/parse/index.js';

async function found(language: LexiconLanguage, pattern: string, text: string): Promise<string[]> {
  const builder = new LexiconBuilder(language, {});
  builder.add('test', { words: { [language]: [pattern] } });
  const { document, tokens, sentences } = read(await parse({ path: '', format: 'text', text }));
  return new Matcher(builder.build(), tokens, sentences, document.text)
    .find('words')
    .map(({ from, to }) => document.text.slice(tokens.starts[from], tokens.ends[to - 1]));
}

const TABLE: readonly [LexiconLanguage, string, string, readonly string[]][] = [
  [
    'nb',
    'samtykke',
    'Samtykket, samtykker og samtykkets; ikke samtykkeskjema.',
    ['Samtykket', 'samtykker', 'samtykkets'],
  ],
  ['nb', '=rett', 'Din rett, dine rettigheter, retten.', ['rett']],
  ['sv', '=IMY', 'IMY, inte imy.', ['IMY']],
  ['nb', 'begrens*', 'Begrense, begrensning, ubegrenset.', ['Begrense', 'begrensning']],
  ['nb', '*rett', 'Innsynsrett og rett, ikke retten.', ['Innsynsrett', 'rett']],
  ['nb', '(be|krav på) innsyn', 'Du kan be innsyn og har krav på innsyn.', ['be innsyn', 'krav på innsyn']],
  ['nb', 'se [dine] data', 'Du kan se data, se dine data, se alle data.', ['se data', 'se dine data']],
  ['nb', 'se ~1 data', 'Du kan se data, se dine data, se alle dine data.', ['se data', 'se dine data']],
  // Small words have no inflections: they would be other words.
  ['nb', 'vi', 'Vi selger via andre.', ['Vi']],
  ['nb', 'ut', 'Vi gir dem ikke ut uten samtykke.', ['ut']],
  ['nb', 'samler inn', 'Vi samler innen juni, og samler inn data.', ['samler inn']],
  ['sv', 'samlar in', 'Vi samlar inte på data, men samlar in dem.', ['samlar in']],
  ['sv', 'för', 'Vi för över dem för att föra register.', ['för', 'för']],
];

describe('a pattern', () => {
  it.each(TABLE)('(%s) %s, in "%s"', async (language, pattern, text, words) => {
    expect(await found(language, pattern, text)).toEqual(words);
  });
});
