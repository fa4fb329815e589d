/** Stale references: how many a sentence holds. */
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

async function stale(text: string): Promise<string[]> {
  const file = await lint({ path: 'policy.txt', format: 'text', text }, { asOf: new Date('2026-11-22') });
  if ('error' in file) throw new Error(file.error);
  return file.results.filter(({ ruleId }) => ruleId.startsWith('stale/')).map(({ ruleId }) => ruleId);
}

const OLD_ACT = 'stale/personopplysningsloven-2000';
const PUL = 'stale/personuppgiftslagen';

describe('references in one sentence', () => {
  it.each([
    [
      'two sections are two',
      'Du kan be om generell informasjon om behandlingen (personopplysningsloven § 18), og vi informerer deg når vi samler inn personopplysninger om deg (personopplysningsloven § 19).',
      [OLD_ACT, OLD_ACT],
    ],
    [
      'the same one twice is one',
      'Vi følger personuppgiftslagen när vi behandlar personuppgifter, och personuppgiftslagen gäller också för våra leverantörer i Sverige.',
      [PUL],
    ],
    [
      'a name, its number and its short form are one',
      'Vi behandlar alla personuppgifter i enlighet med personuppgiftslagen (1998:204) (PuL) och andra regler som gäller i Sverige.',
      [PUL],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await stale(text)).toEqual(expected);
  });
});
