import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

const asOf = new Date('2026-11-22');

async function resultsOf(text: string, rules: readonly string[]) {
  const report = await lint({ path: 'p.txt', format: 'text', text }, { asOf, rules });
  if (!('results' in report)) throw new Error(report.error);
  return report.results;
}

describe('the authority that the reader is owed', () => {
  const nb = (controller: string): string =>
    `Personvern\n\nBehandlingsansvarlig: ${controller}\n\nVi behandler dine personopplysninger.`;
  const sv = (controller: string): string =>
    `Integritetspolicy\n\nPersonuppgiftsansvarig: ${controller}\n\nVi behandlar dina personuppgifter.`;

  it.each([
    ['a Norwegian company', nb('Fjellturen AS'), 'klage til Datatilsynet (www.datatilsynet.no)'],
    ['a Norwegian company, in Swedish', sv('Fjellturen AS'), 'norska Datatilsynet (www.datatilsynet.no)'],
    ['a Swedish company', sv('Fjällturen AB'), 'www.imy.se'],
    ['a Swedish company, in Norwegian', nb('Fjällturen AB'), 'den svenske Integritetsskyddsmyndigheten'],
    ['a Finnish company', sv('Fjällturen Oy'), 'Dataombudsmannens byrå'],
    ['a Finnish sole trader', sv('Kari Nordman, Storgatan 4, 65100 Vasa, Finland'), 'Dataombudsmannens byrå'],
    ['a company on Åland', sv('Skärturer Ab, Storagatan 4, AX-22100 Mariehamn'), 'Datainspektionen på Åland'],
    ['a Danish company', nb('Fjellturen ApS'), 'det danske Datatilsynet (www.datatilsynet.dk)'],
    ['a company elsewhere', sv('Fjällturen GmbH'), 'www.imy.se'],
    ['a country that the text does not tell', nb('Fjellturen'), 'klage til Datatilsynet (www.datatilsynet.no)'],
  ])('%s', async (_, text, authority) => {
    const [result] = await resultsOf(text, ['complaint/right']);
    expect(result).toMatchObject({ kind: 'fail', write: expect.stringContaining(authority) });
  });
});

it('two stale references in one sentence are two results', async () => {
  const text =
    'Personvern\n\nVi sender personopplysninger til USA etter Privacy Shield og direktiv 95/46/EF, jf. personuppgiftslagen.';
  const results = await resultsOf(text, ['stale/*']);
  expect(results.map(({ ruleId }) => ruleId).sort()).toEqual([
    'stale/directive-95-46',
    'stale/personuppgiftslagen',
    'stale/privacy-shield',
  ]);
});
