import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

const SUBJECT = 'Vi behandler personopplysninger om kundene våre for å levere det de bestiller.';

async function dateOf(text: string): Promise<string | null> {
  const report = await lint(
    { path: 'policy.txt', format: 'text', text },
    { asOf: new Date('2026-11-22'), policyLanguage: 'nb' },
  );
  if (!('policy' in report)) throw new Error(report.error);
  return report.policy.date?.value ?? null;
}

describe('the date of a policy', () => {
  it.each([
    ['by its label', `Personvern\n\nSist oppdatert: 1. Mars 2025\n\n${SUBJECT}`, '2025-03-01'],
    ['as precise as it is', `Personvern\n\nSist endret juni 2026\n\n${SUBJECT}`, '2026-06'],
    ['by its label in another block', `Personvern\n\nSist oppdatert:\n\n05/2018\n\n${SUBJECT}`, '2018-05'],
    ['a version by its words', `Personvern\n\nVersjon 2.1\n\n${SUBJECT}`, 'Versjon 2.1'],
    [
      'the last change before the first version',
      `Personvern\n\nOpprettet 25.05.2018, sist endret 02.03.2021\n\n${SUBJECT}`,
      '2021-03-02',
    ],
    [
      'the latest entry of a log',
      `Personvern\n\n${SUBJECT}\n\nEndringslogg:\n- 25.05.2018\n- 01.06.2024`,
      '2024-06-01',
    ],
    ['a date before a version', `Personvern\n\nVersjon 3, gjelder fra 1. mai 2023\n\n${SUBJECT}`, '2023-05-01'],
  ])('%s', async (_, text, value) => {
    expect(await dateOf(text)).toBe(value);
  });

  it.each([
    ['a copyright', `Personvern\n\n${SUBJECT}\n\n© 2024 Nordfjell AS`],
    ['a law', `Personvern\n\n${SUBJECT} Loven trådte i kraft 20. juli 2018.`],
    ['an example', `Personvern\n\n${SUBJECT} Kjøper du noe 1. mars 2025, sletter vi det fem år senere.`],
    ['a version of something else', `Personvern\n\n${SUBJECT} Vi krypterer med TLS versjon 1.3.`],
  ])('is not the date of %s', async (_, text) => {
    expect(await dateOf(text)).toBeNull();
  });
});
