import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

/** A policy around a part of it, so that no section is all of it. */
const AROUND = {
  nb: [
    '<h1>Personvern</h1><p>Fjordvarer AS behandler personopplysninger.</p>',
    '<h2>Kontakt</h2><p>Skriv.</p><p>Ring.</p><p>Kom.</p>',
  ],
  sv: [
    '<h1>Integritet</h1><p>Fjordvaror AB behandlar personuppgifter.</p>',
    '<h2>Kontakt</h2><p>Skriv.</p><p>Ring.</p><p>Kom.</p>',
  ],
} as const;

async function purposesOf(lang: 'nb' | 'sv', part: string): Promise<[string, readonly string[]][]> {
  const [before, after] = AROUND[lang];
  const html = `<html lang=${lang}><body><main>${before}${part}${after}</main></body></html>`;
  const { purposes } = await policyOf(html, lang, 'html');
  return purposes.map(({ text, legalBases }) => [text, legalBases]);
}

const list = (...items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

describe('items of a list of purposes that name a basis or a period', () => {
  it.each<['nb' | 'sv', string, string[]]>([
    [
      'nb',
      'Formål',
      ['Oppfyllelse av avtalen', 'Avtaleinngåelse', 'Bokføring (bokføringsloven)', 'Arkivering i to år'],
    ],
    ['nb', 'Hvorfor vi behandler opplysninger', ['For å oppfylle avtalen', 'Kontrakter', 'Kurs']],
    ['sv', 'Ändamål', ['Samtyckeshantering', 'Bokföring i sju år', 'Medlemsavtal']],
  ])('are purposes: %s %s', async (lang, heading, items) => {
    const found = await purposesOf(lang, `<h2>${heading}</h2>${list(...items)}`);
    expect(found.map(([text]) => text)).toEqual(items);
  });

  it('give those beside them no basis', async () => {
    const found = await purposesOf('nb', `<h2>Formål</h2>${list('Inngå avtale', 'Sende julekort', 'Pakke varer')}`);
    expect(found.slice(1)).toEqual([
      ['Sende julekort', []],
      ['Pakke varer', []],
    ]);
  });
});

describe('a heading on bases beside the one on purposes', () => {
  const purposes = `<h2>Formål</h2>${list('Levere varer', 'Sende nyhetsbrev')}`;

  it.each(['Avtale', 'All behandling bygger på avtale.'])('tells of all of them: %s', async (told) => {
    expect(await purposesOf('nb', `${purposes}<h2>Behandlingsgrunnlag</h2><p>${told}</p>`)).toEqual([
      ['Levere varer', ['contract']],
      ['Sende nyhetsbrev', ['contract']],
    ]);
  });

  it('tells of one of them', async () => {
    const bases = list('Nyhetsbrev: samtykke');
    expect(await purposesOf('nb', `${purposes}<h2>Behandlingsgrunnlag</h2>${bases}`)).toEqual([
      ['Levere varer', []],
      ['Sende nyhetsbrev', ['consent']],
    ]);
  });
});

describe('the sentence behind a purpose', () => {
  const purposes = 'Vi bruker adressen for å levere varer. Vi bruker e-posten for å sende nyhetsbrev.';

  it.each<[string, string[]]>([
    ['Grunnlaget er samtykke. Grunnlaget for leveringen er avtale.', ['consent']],
    ['Grunnlaget for leveringen er avtale. Grunnlaget for nyhetsbrevet er samtykke.', ['contract', 'consent']],
  ])('tells its basis, or of several, which is whose: %s', async (told, expected) => {
    const found = await purposesOf('nb', `<h2>Formål</h2><p>${purposes} ${told}</p>`);
    expect([...found[1]![1]].sort()).toEqual([...expected].sort());
  });
});

it('what stands behind a list of purposes tells no period of its last item alone', async () => {
  const part = `<h2>Formål</h2><p>Alt slettes etter 3 år.</p>${list('Levere varer', 'Sende nyhetsbrev')}<p>Bilag slettes etter 5 år.</p>`;
  const [before, after] = AROUND.nb;
  const { purposes } = await policyOf(`<html lang=nb><body>${before}${part}${after}</body></html>`, 'nb', 'html');
  expect(purposes.map(({ retention }) => retention?.text)).toEqual(Array(2).fill('Alt slettes etter 3 år.'));
});

describe('tables that name purposes and tell of each', () => {
  const names: Readonly<Record<'nb' | 'sv', readonly (readonly string[])[]>> = {
    nb: [
      ['<b>Navn</b>', '<b>Beskrivelse</b>', '<b>Rettslig grunnlag</b>'],
      ['Levering', 'Vi bruker adressen for å sende varene. For å spore pakken bruker vi nummeret.', 'Avtale'],
      ['Nettreklame', 'Vi viser annonser for å nå flere.', 'Berettiget interesse'],
    ],
    sv: [
      ['<b>Namn</b>', '<b>Beskrivning</b>', '<b>Rättslig grund</b>'],
      ['Leverans', 'Vi använder adressen för att skicka varorna. För att spåra paketet använder vi numret.', 'Avtal'],
      ['Nätreklam', 'Vi visar annonser för att nå fler.', 'Berättigat intresse'],
    ],
  };

  it.each<['nb' | 'sv', string, [string, string[]][]]>([
    [
      'nb',
      'Hvilke formål bruker vi opplysninger til?',
      [
        ['Levering', ['contract']],
        ['Nettreklame', ['legitimate-interests']],
      ],
    ],
    [
      'sv',
      'För vilka ändamål använder vi uppgifter?',
      [
        ['Leverans', ['contract']],
        ['Nätreklam', ['legitimate-interests']],
      ],
    ],
  ])('name them in their first column: %s', async (lang, heading, expected) => {
    expect(await purposesOf(lang, `<h2>${heading}</h2>${table(...names[lang])}`)).toEqual(expected);
  });

  it.each<['nb' | 'sv', string]>([
    [
      'nb',
      `<h2>Hvilke opplysninger</h2>${table(['<b>Kategori av personopplysninger</b>', '<b>Beskrivelse</b>'], ['Kontakt', 'Brukes til å kontakte deg.'])}
       <h2>Formål</h2>${list('Levere varer', 'Svare på spørsmål', 'Sende nyhetsbrev')}`,
    ],
    [
      'sv',
      `<h2>Vilka uppgifter</h2>${table(['<b>Kategori av personuppgifter</b>', '<b>Beskrivning</b>'], ['Kontakt', 'Används för att kontakta dig.'])}
       <h2>Ändamål</h2>${list('Leverera varor', 'Svara på frågor', 'Skicka nyhetsbrev')}`,
    ],
  ])('and tables of data tell none beside a list of purposes: %s', async (lang, part) => {
    expect(await purposesOf(lang, part)).toHaveLength(3);
  });
});

describe('a table that was pasted as text', () => {
  it.each<['nb' | 'sv', string, [string, string[]][]]>([
    [
      'sv',
      'Integritetspolicy\n\nFöreningen Fjället behandlar personuppgifter om medlemmarna.\n\nLaglig grund\n\nÄndamål med behandling\nLaglig grund\nHantering av medlemskap\nAvtal\nAnsökan om bidrag\nRättslig förpliktelse\nPublicering på hemsidan\nIntresseavvägning och ibland samtycke\n\nHur länge?\n\nI två år. Sedan raderas uppgifterna.\n',
      [
        ['Hantering av medlemskap', ['contract']],
        ['Ansökan om bidrag', ['legal-obligation']],
        ['Publicering på hemsidan', ['consent', 'legitimate-interests']],
      ],
    ],
    [
      'nb',
      'Personvern\n\nFjellaget behandler personopplysninger om medlemmene.\n\nOversikt\n\nFormål\n\nGrunnlag\n\nLagringstid\n\nMedlemsregister\n\nAvtale\n\nEtt år\n\nBilder på nettsiden\n\nSamtykke\n\nTil du sier nei\n\nRettigheter\n\nDu har rett til innsyn.\n',
      [
        ['Medlemsregister', ['contract']],
        ['Bilder på nettsiden', ['consent']],
      ],
    ],
  ])('is read as one: %s', async (lang, text, expected) => {
    const { purposes } = await policyOf(text, lang, 'text');
    expect(purposes.map((purpose) => [purpose.text, purpose.legalBases])).toEqual(expected);
  });
});

describe('words that look like an aim', () => {
  it.each<['nb' | 'sv', string]>([
    ['nb', 'Hvis du bestemmer deg for å handle, gjelder vilkårene.'],
    ['nb', 'Vi sørger for at alle lister er låst.'],
    ['nb', 'Vi kan ta et gebyr for å dekke administrasjonskostnadene.'],
    ['nb', 'For at dette skal være mulig, må du laste ned appen.'],
    ['nb', 'Leverandøren behandler opplysninger kun til våre formål.'],
    ['sv', 'Om du bestämmer dig för att handla gäller villkoren.'],
    ['sv', 'Vi ser till att alla listor är låsta.'],
    ['sv', 'Vi kan ta en avgift för att täcka administrationskostnaderna.'],
    ['sv', 'För att detta ska vara möjligt måste du ladda ned appen.'],
    ['sv', 'För att hävda en av dina rättigheter ska du visa legitimation.'],
  ])('is none: %s %s', async (lang, told) => {
    const data = { nb: 'Personopplysninger', sv: 'Personuppgifter' }[lang];
    expect(await purposesOf(lang, `<h2>${data}</h2><p>${told}</p>`)).toEqual([]);
  });
});

describe('tables without header cells', () => {
  it('tell purposes beside a bare basis below headings on purposes alone', async () => {
    const rows = table(['Kart', 'Samtykke', '2 år'], ['Turer', 'Avtale', '1 år']);
    const found = (heading: string) => purposesOf('nb', `<h2>${heading}</h2>${rows}`);
    expect(await found('Formål og grunnlag')).toEqual([
      ['Kart', ['consent']],
      ['Turer', ['contract']],
    ]);
    for (const heading of ['Informasjonskapsler', 'Opplysninger', 'Mottakere'])
      expect(await found(heading)).toEqual([]);
  });

  it('whose values hold several lines', async () => {
    const rows = table(['Formål', '<p>Levere varer</p><p>Sende kvittering</p>'], ['Grunnlag', 'Avtale']);
    expect(await purposesOf('nb', `<h2>Butikken</h2>${rows}`)).toEqual([
      ['Levere varer', ['contract']],
      ['Sende kvittering', ['contract']],
    ]);
  });

  it.each<['nb' | 'sv', string]>([
    ['nb', `<h2>Ordliste</h2>${table(['Formål', 'Grunnen til at vi behandler noe'], ['Samtykke', 'Et frivillig ja'])}`],
    ['sv', `<h2>Ordlista</h2>${table(['Ändamål', 'Varför något behandlas'], ['Samtycke', 'Ett frivilligt ja'])}`],
    [
      'nb',
      `<h2>Annet</h2>${table(['<b>Begrep</b>', '<b>Betydning</b>'], ['Formål', 'Grunnen til noe'], ['Krav', 'Noe'])}`,
    ],
  ])('do not where they explain words: %s %s', async (lang, part) => {
    expect(await purposesOf(lang, part)).toEqual([]);
  });
});

describe('what a policy with a list of purposes says of its recipients', () => {
  const purposes = {
    nb: `<h2>Formål</h2>${list('Levere varer', 'Sende faktura', 'Svare på spørsmål')}<h2>Hvem får opplysningene?</h2>`,
    sv: `<h2>Ändamål</h2>${list('Leverera varor', 'Skicka faktura', 'Svara på frågor')}<h2>Vilka får uppgifterna?</h2>`,
  };

  it.each<['nb' | 'sv', string]>([
    ['nb', 'Vi bruker Hotjar for å se hvor folk klikker.'],
    ['sv', 'Vi använder Hotjar för att se var folk klickar.'],
  ])('is a purpose where it uses a tool for something else: %s %s', async (lang, sentence) => {
    expect(await purposesOf(lang, `${purposes[lang]}<p>${sentence}</p>`)).toHaveLength(4);
  });

  it.each<['nb' | 'sv', string]>([
    ['nb', 'Vi bruker Stripe for å sende faktura.'],
    ['nb', 'Budet får adressen for å kjøre ut pakken.'],
    ['sv', 'Vi använder Fortnox för att skicka faktura.'],
    ['sv', 'Budet får adressen för att köra ut paketet.'],
  ])('is none where it takes up the list: %s %s', async (lang, sentence) => {
    expect(await purposesOf(lang, `${purposes[lang]}<p>${sentence}</p>`)).toHaveLength(3);
  });
});

describe('what a purpose named above or beside covers', () => {
  it.each<['nb' | 'sv', string, string[]]>([
    [
      'nb',
      `<h2>Hva bruker vi opplysningene til?</h2><h3>For å levere varene</h3><p>Vi ringer deg for å avtale tid. Sjåføren får adressen for å finne fram.</p><p>Grunnlag: avtale</p>`,
      ['For å levere varene'],
    ],
    [
      'sv',
      `<h2>Vad använder vi uppgifterna till?</h2><h3>För att leverera varorna</h3><p>Vi ringer dig för att avtala tid. Chauffören får adressen för att hitta fram.</p><p>Grund: avtal</p>`,
      ['För att leverera varorna'],
    ],
    [
      'nb',
      `<h2>Oversikt</h2><table><tr><th>Formål</th><th>Opplysninger</th><th>Hvor lenge</th></tr><tr><td>Hindre tyveri</td><td>Opptak, også til opplæring</td><td>7 dager. Opptak som gis til politiet, kan lagres lenger</td></tr></table>`,
      ['Hindre tyveri'],
    ],
    [
      'sv',
      `<h2>Översikt</h2><table><tr><th>Ändamål</th><th>Uppgifter</th><th>Hur länge</th></tr><tr><td>Hindra stöld</td><td>Bilder</td><td>7 dagar. Inspelningar som lämnas ut till polisen sparas längre</td></tr></table>`,
      ['Hindra stöld'],
    ],
  ])('tells no further one: %s %s', async (lang, part, expected) => {
    expect((await purposesOf(lang, part)).map(([text]) => text)).toEqual(expected);
  });
});

describe('lists and lines that say what they show', () => {
  it.each<['nb' | 'sv', string]>([
    [
      'nb',
      `<h2>Innledning</h2><p>Erklæringen gjelder:</p>${list('kunder hos oss', 'besøkende i butikken', 'jobbsøkere og vikarer', 'deltakere på kurs')}`,
    ],
    [
      'sv',
      `<h2>Inledning</h2><p>Policyn riktar sig till:</p>${list('kunder hos oss', 'besökande i butiken', 'jobbsökande och vikarier', 'deltagare på kurs')}`,
    ],
    ['nb', `<h2>Formål</h2><h3>Bilder</h3><p>Se punkt 4.</p>`],
    ['sv', `<h2>Ändamål</h2><h3>Bilder</h3><p>Se avsnitt 4.</p>`],
    ['nb', `<h2>Formål</h2><p>Noen eksempler</p>${table(['Tjeneste', 'System'], ['Arkiv', 'Elementet'])}`],
  ])('are no purposes: %s %s', async (lang, part) => {
    expect(await purposesOf(lang, part)).toEqual([]);
  });
});
