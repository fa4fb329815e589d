import { expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

const MANY = 4000;
/** Milliseconds: many times what the slowest takes, and a fraction of what a quadratic one would. */
const LIMIT = 5000;

it.each<[string, 'html' | 'markdown', string]>([
  ['brackets that nothing opened', 'markdown', `Vi behandler personopplysninger ${'samtykke) '.repeat(2 * MANY)}`],
  ['brackets that nothing closes', 'markdown', `Vi behandler personopplysninger ${'(for å sende '.repeat(MANY)}`],
  ['aims in one sentence', 'markdown', `Vi bruker personopplysninger ${'til utlån av bøker og '.repeat(MANY)}`],
  ['names in one sentence', 'markdown', `Vi deler personopplysninger med ${'Nordsky AS, '.repeat(MANY)}`],
  ['names behind slashes', 'markdown', `Vi deler personopplysninger med ${'Inkasso/'.repeat(MANY)}Nordkrav.`],
  [
    'authorities in one sentence',
    'markdown',
    `Ytelser og personopplysninger søkes hos ${'NAV, Skatteetaten, '.repeat(MANY)} og Lånekassen.`,
  ],
  [
    'authorities that get data',
    'markdown',
    `Personopplysninger sendes til ${'NAV, Helfo, '.repeat(MANY)} og Lånekassen.`,
  ],
  ['periods in a list', 'markdown', `Vi lagrer personopplysninger:\n\n${'- Faktura: fem år\n'.repeat(MANY)}`],
  ['headings without text', 'markdown', `# Personopplysninger\n\nTekst.\n\n${'## Retting\n\n'.repeat(MANY)}`],
  ['cards', 'markdown', `# Personopplysninger\n\n## Formål\n\n${'### Nyhetsbrev\n\nSamtykke\n\n'.repeat(MANY)}`],
  [
    'purposes and bases in lines',
    'markdown',
    `# Personopplysninger\n\n## Formål\n\n${'Levere varer\n\nAvtale\n\n5 år\n\n'.repeat(MANY)}`,
  ],
  [
    'rows of labels and values',
    'html',
    `<p>Personopplysninger</p><table>${'<tr><td>Formål<td>Levere varer<tr><td>Grunnlag<td>Avtale'.repeat(MANY)}</table>`,
  ],
])('hostile policies are judged in linear time: %s', async (_, format, text) => {
  const start = performance.now();
  const report = await lint({ path: 'a', format, text }, { asOf: new Date('2026-01-01'), language: 'nb' });
  expect(performance.now() - start).toBeLessThan(LIMIT);
  expect(report).not.toHaveProperty('error');
});
