import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint.js';

/** What a rule quotes of a policy. The texts are of one language, so none is left out. */
async function quotes(
  rule: string,
  text: string,
  format: 'text' | 'markdown' | 'html' = 'markdown',
  policyLanguage: 'nb' | 'sv' = 'nb',
) {
  const report = await lint(
    { path: 'policy', format, text },
    { asOf: new Date('2026-11-22'), rules: [rule], policyLanguage },
  );
  if (!('results' in report)) throw new Error(report.error);
  return report.results.map((result) => result.evidence[0]!.quote);
}

const OPENING = '# Personvern\n\nVi behandler personopplysninger.\n\n';

describe('text/empty-section', () => {
  const found = (text: string, format?: 'text' | 'markdown' | 'html') => quotes('text/empty-section', text, format);

  it('reports a lead-in that a heading of its own rank or the end follows', async () => {
    expect(await found(`${OPENING}## Lagring\n\nVi lagrer følgende opplysninger:\n\n## Kontakt\n\nRing oss.`)).toEqual([
      'Vi lagrer følgende opplysninger:',
    ]);
    expect(await found(`${OPENING}Du har følgende rettigheter:`)).toEqual(['Du har følgende rettigheter:']);
  });

  it('takes a list, a table, a paragraph, subheadings or a link for the answer', async () => {
    for (const answer of [
      '- navn',
      '| navn | tid |\n|---|---|\n| a | b |',
      'Navn og adresse.',
      '### Navn\n\nDet du heter.',
    ]) {
      expect(await found(`${OPENING}## Lagring\n\nVi lagrer følgende opplysninger:\n\n${answer}\n`)).toEqual([]);
    }
    expect(await found(`${OPENING}Les om informasjonskapsler her: https://nordfjell.no/cookies`)).toEqual([]);
    expect(await found(`${OPENING}Les om informasjonskapsler [her:](https://nordfjell.no/cookies)`)).toEqual([]);
  });

  it('reports a lead-in that another follows, or a text on the list that is missing', async () => {
    expect(
      await found(
        `${OPENING}Følgende opplysninger lagres alltid:\n\nFølgende opplysninger lagres ved behov:\n\n- navn`,
      ),
    ).toEqual(['Følgende opplysninger lagres alltid:']);
    expect(
      await found(`${OPENING}Du har følgende rettigheter:\n\nSpørsmål om disse rettighetene kan sendes til oss.`),
    ).toHaveLength(1);
    expect(
      await found(`${OPENING}Du har følgende rettigheter:\n\nSpørsmål om disse opplysningene kan sendes til oss.`),
    ).toEqual([]);
    expect(
      await found(`${OPENING}Du har følgende rettigheter:\n\nSpørsmål om disse rettigheter sendes til oss.`),
    ).toHaveLength(1);
  });

  it('reports a list that was lost within a paragraph', async () => {
    expect(await found(`${OPENING}Vi lagrer følgende opplysninger om deg:Vi lagrer i tillegg det du kjøper.`)).toEqual([
      'Vi lagrer følgende opplysninger om deg:',
    ]);
  });

  it('knows labels and contact blocks', async () => {
    expect(
      await found('Personvern\n\nVi behandler personopplysninger.\n\nE-post:\npost@nordfjell.no\n', 'text'),
    ).toEqual([]);
    expect(
      await found(`${OPENING}Har du spørsmål, ta kontakt med oss:\n\n## Nordfjell AS\n\npost@nordfjell.no`),
    ).toEqual([]);
  });

  it('reports an empty heading among headings with text, not a title', async () => {
    const sections = '## Formål\n\nVi sender varer.\n\n## Lagring\n\n## Kontakt\n\nRing oss.\n';
    expect(await found(OPENING + sections)).toEqual(['Lagring']);
    expect(await found(`# Nordfjell\n\n# Personvern\n\nVi behandler personopplysninger.`)).toEqual([]);
    expect(await found(`${OPENING}## Formål\n\n### Salg\n\nVi sender varer.`)).toEqual([]);
  });
});

describe('text/placeholder', () => {
  const found = (text: string, format?: 'text' | 'markdown' | 'html') =>
    quotes('text/placeholder', OPENING + text, format);

  it.each([
    '[FIRMANAVN] er behandlingsansvarlig.',
    'Oppdatert: [dato]',
    'Skriv til [din e-postadresse].',
    'Data lagres i [Norge/EU].',
    'Kontakt {{company_name}}.',
    'Kontakt {company_name}.',
    'Slettes etter XX måneder.',
    'Skriv til post@example.com.',
    'Org.nr. 123 456 789.',
    'TODO: skriv om lagring.',
    'Lorem ipsum dolor sit amet.',
    'Oppdatert DD.MM.ÅÅÅÅ.',
    'Navn: ________',
    'Slettes etter ___år.',
    'Ansvarlig er (bolagsnamn) i Nordvik.',
    'Skriv til (e-postadresse) når du vil.',
    'Vi lagrer i X måneder.',
    'Vi lagrer i [X] måneder.',
    'Ombudet er Navn Navnesen.',
    'Personvernombud er N.N. hos oss.',
    'Org.nr. 769604-11xx.',
    'Se www.dinbedrift.no for mer.',
    'Org.nr. er (placeholder) hos oss.',
    '(sett inn navn på ansvarlig) svarer deg.',
  ])('reports %s', async (line) => {
    expect(await found(line)).toEqual([line]);
  });

  it.each([
    'Skriv til post[at]nordfjell.no.',
    'Se loven [1] og [sic].',
    'Les om [navn og adresse](https://nordfjell.no).',
    'Du får et nummer (format: NF-XXX-XXX).',
    'Skjorten finnes i XXL.',
    'Vi lagrer fødselsdato (DDMMÅÅ).',
    'Ring 22 33 44 55.',
  ])('leaves %s', async (line) => {
    expect(await found(line)).toEqual([]);
  });

  it('counts a row of a table once, and leaves directives of templates', async () => {
    expect(await found('| Hvem | Hvor |\n|---|---|\n| [Leverandør] | [Land] |')).toHaveLength(1);
    expect(await quotes('text/placeholder', '<p>Vi behandler personopplysninger.</p>{{> footer}}', 'html')).toEqual([]);
  });
});

describe('text/dangling-reference', () => {
  const found = (text: string, format?: 'text' | 'markdown' | 'html') =>
    quotes('text/dangling-reference', text, format);

  it('looks for an address before or after the words that point to one', async () => {
    expect(await found(`${OPENING}Skriv til e-postadressen ovenfor.`)).toHaveLength(1);
    expect(await found(`${OPENING}post@nordfjell.no\n\nSkriv til e-postadressen ovenfor.`)).toEqual([]);
    expect(await found(`${OPENING}[Skriv](mailto:post@nordfjell.no)\n\nSkriv til e-postadressen ovenfor.`)).toEqual([]);
    expect(await found(`${OPENING}post@nordfjell.no\n\nSe kontaktinformasjonen nedenfor.`)).toHaveLength(1);
    expect(await found(`${OPENING}Se kontaktinformasjonen nedenfor.\n\n22 33 44 55`)).toEqual([]);
  });

  it('looks for numbered parts, and for contact in the part that is said to hold it', async () => {
    const parts = '## 1. Formål\n\nVi sender varer.\n\n## 2. Kontakt\n\nSkriv til styret.\n';
    expect(await found(`${OPENING}Se punkt 7.\n\n${parts}`)).toEqual(['Se punkt 7.']);
    expect(await found(`${OPENING}Se punkt 1.\n\n${parts}`)).toEqual([]);
    expect(await found(`${OPENING}Se kontaktinformasjonen i punkt 2.\n\n${parts}`)).toHaveLength(1);
    expect(await found(`${OPENING}Se kontaktinformasjonen i punkt 2.\n\n${parts}post@nordfjell.no`)).toEqual([]);
    expect(await found(`${OPENING}Se punkt 2.\n\n1. Vi sender varer\n2. Vi svarer deg\n`)).toEqual([]);
  });

  it('leaves numbers of other texts', async () => {
    expect(await found(`${OPENING}Se artikkel 6 punkt 1 i forordningen.`)).toEqual([]);
    expect(await found(`${OPENING}Se punkt 9 i databehandleravtalen.`)).toEqual([]);
  });

  it('looks for tables, links and a date at the top', async () => {
    expect(await found(`${OPENING}Se tabellen nedenfor.`)).toHaveLength(1);
    expect(await found(`${OPENING}Se tabellen nedenfor.\n\n| a | b |\n|---|---|\n| c | d |`)).toEqual([]);
    expect(await found(`${OPENING}Bruk lenken nedenfor.`)).toHaveLength(1);
    expect(await found(`${OPENING}Bruk lenken nedenfor.\n\n[Meld deg av](https://nordfjell.no/av)`)).toEqual([]);
    expect(await found(`${OPENING}Datoen står øverst i erklæringen.`)).toHaveLength(1);
    expect(await found(`${OPENING}Sist oppdatert: 1. mai 2026\n\nDatoen står øverst i erklæringen.`)).toEqual([]);
  });
});
