import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

type Case = [language: 'nb' | 'sv', least: number, sentence: string];

const cases = readFileSync(new URL('./purposes/told.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^(?:nb|sv) \d /.test(line))
  .map((line): Case => [line.startsWith('sv') ? 'sv' : 'nb', Number(line[3]), line.slice(5)]);

describe('purposes in the words of other senders', () => {
  it.each(cases)('%s, %i: %s', async (language, least, sentence) => {
    const { purposes } = await policyOf(sentence, language);
    if (least === 0) expect(purposes.map((p) => p.text)).toEqual([]);
    else expect(purposes.length).toBeGreaterThanOrEqual(least);
  });
});
