import { describe, expect, it } from 'vitest';
import { blocks, labels, leadIns, read } from './helpers.js';

const PROSE =
  'Vi samler inn opplysninger om deg når du handler hos oss, og vi sletter dem når vi ikke trenger dem lenger.';

describe('headings of plain text', () => {
  it.each([
    ['a short line before prose', `Formål med behandlingen\n\n${PROSE}`, 'h1 Formål med behandlingen'],
    ['capitals', `${PROSE}\n\nDINE RETTIGHETER\n\n${PROSE}`, 'h2 DINE RETTIGHETER'],
    ['a number', `${PROSE}\n\n1. Behandlingsansvarlig\n${PROSE}`, 'h2 1. Behandlingsansvarlig'],
    ['a number of two parts', `${PROSE}\n\n2.1 Nyhetsbrev\n${PROSE}`, 'h3 2.1 Nyhetsbrev'],
    [
      'a question',
      `${PROSE}\n\nHvor lenge lagrer vi opplysningene?\n\n${PROSE}`,
      'h2 Hvor lenge lagrer vi opplysningene?',
    ],
    [
      'a question over some lines',
      `Hvordan behandler vi dine\nperson-\nopplysninger?\n\n${PROSE}`,
      'h1 Hvordan behandler vi dine personopplysninger?',
    ],
    ['a colon', `${PROSE}\n\nNyhetsbrev:\n\n${PROSE}`, 'h4 Nyhetsbrev:'],
    [
      'a colon before labels',
      `${PROSE}\n\nBehandlingsansvarlig:\nNavn: Fjord AS\nTelefon: 11 22 33 44`,
      'h4 Behandlingsansvarlig:',
    ],
    ['a line of equals signs', `${PROSE}\n\nOm oss og deg.\n=====\n${PROSE}`, 'h1 Om oss og deg.'],
    ['a line of hyphens', `${PROSE}\n\nOm oss\n------\n${PROSE}`, 'h2 Om oss'],
    ['number signs', `${PROSE}\n\n### Om oss\n${PROSE}`, 'h3 Om oss'],
    ['an abbreviation at its end', `${PROSE}\n\nFeilretting, drift m.m.\n\n${PROSE}`, 'h2 Feilretting, drift m.m.'],
  ])('are told by %s', async (_, text, heading) => {
    expect(await blocks('text', text)).toContain(heading);
  });

  it.each([
    [
      'addresses',
      `Personvern\n\nFjord AS\nStrandgata 4\n9008 Tromsø\n\n${PROSE}`,
      ['h1 Personvern', 'p Fjord AS', 'p Strandgata 4', 'p 9008 Tromsø'],
    ],
    [
      'addresses with blank lines',
      `KONTAKT\n\nKontaktperson:\n\nFjord AS\n\nStrandgata 4\n\n9008 Tromsø\n\nE-post: a@b.no`,
      ['h1 KONTAKT', 'h4 Kontaktperson:', 'p Fjord AS', 'p Strandgata 4', 'p 9008 Tromsø'],
    ],
    [
      'sentences that announce a list',
      `${PROSE}\n\nVi behandler følgende opplysninger:\n\n- navn\n- adresse`,
      ['p Vi behandler følgende opplysninger:'],
    ],
    ['labels', `${PROSE}\n\nSist oppdatert: 1. mai 2024\n\n${PROSE}`, ['p Sist oppdatert: 1. mai 2024']],
    ['the last line', `${PROSE}\n\nLes mer`, ['p Les mer']],
    ['sentences', `${PROSE}\n\nLes mer her.\n\n${PROSE}`, ['p Les mer her.']],
    ['lines in lower case', `${PROSE}\n\ngdpr\n\n${PROSE}`, ['p gdpr']],
  ])('are not %s', async (_, text, lines) => {
    expect(await blocks('text', text)).toEqual(expect.arrayContaining(lines));
  });

  it('may be numbered questions right above their text', async () => {
    const text = `Personvern\n\n1. Hvem er vi?\n${PROSE}\n\n2. Hvorfor?\n${PROSE}\n\n3. Hvem får dem?\n${PROSE}`;
    expect((await blocks('text', text)).filter((block) => block.startsWith('h'))).toEqual([
      'h1 Personvern',
      'h2 1. Hvem er vi?',
      'h2 2. Hvorfor?',
      'h2 3. Hvem får dem?',
    ]);
  });

  it('have levels that nest', async () => {
    const document = await read('text', `Personvern\n\n${PROSE}\n\nDINE RETTIGHETER\n\n${PROSE}\n\nInnsyn\n\n${PROSE}`);
    expect(document.sections.map(({ level, parent }) => [level, parent])).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });
});

describe('lists of plain text', () => {
  it.each(['- ', '– ', '• ', '•', '* ', '· '])('have the bullet %j', async (bullet) => {
    expect(await blocks('text', `Vi lagrer:\n${bullet}navn\n${bullet}adresse`)).toEqual([
      'p Vi lagrer:',
      '*1 navn',
      '*1 adresse',
    ]);
  });

  it('are numbered when the numbers follow each other', async () => {
    expect(await blocks('text', `${PROSE}\n\n1. Navn og adresse\n2. Telefon\n3. E-post`)).toEqual([
      `p ${PROSE}`,
      '*1 Navn og adresse',
      '*1 Telefon',
      '*1 E-post',
    ]);
  });

  it('nest by indent', async () => {
    expect(await leadIns('text', 'Vi lagrer:\n- navn\n  - fornavn\n- adresse')).toEqual([
      'navn <- Vi lagrer:',
      'fornavn <- navn',
      'adresse <- Vi lagrer:',
    ]);
  });

  it('may have lost their bullets', async () => {
    const text = `${PROSE} Vi gjør det for å:\n\nLevere varene\n\nSvare på spørsmål\n\nDine rettigheter\n\n${PROSE}`;
    expect(await blocks('text', text)).toEqual(
      expect.arrayContaining(['*1 Levere varene', '*1 Svare på spørsmål', 'h2 Dine rettigheter']),
    );
  });

  it('are not dates', async () => {
    expect(await blocks('text', `${PROSE}\n\n1. mai 2024 trådte erklæringen i kraft.`)).toContain(
      'p 1. mai 2024 trådte erklæringen i kraft.',
    );
  });
});

describe('labels', () => {
  it.each([
    ['E-post: a@b.no', 'E-post = a@b.no'],
    ['E-post:a@b.no', 'E-post = a@b.no'],
    ['Org. nr.: 987 654 321', 'Org. nr. = 987 654 321'],
    ['Databehandler (tredjepart): Ingen.', 'Databehandler (tredjepart) = Ingen.'],
    ['📧 E-post: a@b.no', 'E-post = a@b.no'],
    ['**Sist oppdatert: i går', 'Sist oppdatert = i går'],
    ['[Firma]: AS', '[Firma] = AS'],
    ['Bruksområde: For å svare deg.', 'Bruksområde = For å svare deg.'],
  ])('stand in %j', async (text, label) => {
    expect(await labels('text', `${PROSE}\n\n${text}`)).toEqual([label]);
  });

  it.each([
    'https://fjord.no/personvern',
    'Klokka 12:30 stenger vi butikken.',
    'Vi ber om dette. Merk: svar er frivillig.',
    'Dette er en setning som går ganske langt før den kommer til: et kolon',
    'Adresse:',
    'Vi bruker EU:s avtal',
    'Skicka ett SMS:et.',
    'Hva er dette? Svar: ingenting.',
  ])('do not stand in %j', async (text) => {
    expect(await labels('text', `${PROSE}\n\n${text}`)).toEqual([]);
  });

  it('introduce the value on the next line', async () => {
    expect(
      await leadIns('text', `${PROSE}\n\nNavn:\n Fjord AS\nTelefon: 1\nAdresse: \nStrandgata 4\n9008 Tromsø`),
    ).toEqual(['Fjord AS <- Navn:', 'Strandgata 4 <- Adresse:', '9008 Tromsø <- Adresse:']);
  });
});

describe('tables of plain text', () => {
  it('have pipes', async () => {
    const text = '| Formål | Grunnlag | Lagring |\n|---|---|---|\n| Kjøp | Avtale | 5 år |';
    expect(await blocks('text', text)).toEqual([
      'c0.0 Formål',
      'c0.1 Grunnlag',
      'c0.2 Lagring',
      'c1.0 Kjøp',
      'c1.1 Avtale',
      'c1.2 5 år',
    ]);
    expect((await read('text', text)).blocks[4]?.cell?.header).toBe(1);
  });

  it('have one pipe in each of three lines or more', async () => {
    const text = 'Ändamål | Grund\nMedlemskap | Avtal\nLicenser | Avtal';
    expect(await blocks('text', text)).toEqual([
      'c0.0 Ändamål',
      'c0.1 Grund',
      'c1.0 Medlemskap',
      'c1.1 Avtal',
      'c2.0 Licenser',
      'c2.1 Avtal',
    ]);
    for (const other of [
      'Hem | Om oss\nKontakt | Meny',
      '1.\tNavn\n2.\tAdresse\n3.\tAlder',
      'Navn:\tA\nAlder:\tB\nBy:\tC',
    ])
      expect((await blocks('text', other)).some((block) => block.startsWith('c'))).toBe(false);
  });

  it('have tabs', async () => {
    expect(await blocks('text', 'Formål\tGrunnlag\tLagring\nKjøp\tAvtale\t5 år')).toContain('c1.2 5 år');
  });

  it('have blanks that set columns apart', async () => {
    const aligned = 'Formål      Grunnlag   Lagring\nKjøp        Avtale     5 år\nNyhetsbrev  Samtykke   til avmelding';
    expect(await blocks('text', aligned)).toContain('c2.1 Samtykke');
    for (const other of [
      'Vi lagrer navnet.  Det trenger vi.\nVi sender faktura.  Det må vi.\nVi sletter alt.  Det skal vi.',
      'Formål  Grunnlag\nKjøp  Avtale',
      'E-post:  a@b.no\nTelefon:  12 34 56 78\nAdresse:  Storgata 1',
    ])
      expect((await blocks('text', other)).some((block) => block.startsWith('c'))).toBe(false);
  });
});

describe('plain text', () => {
  it('leaves tags out, decodes entities, and keeps gaps that templates left', async () => {
    const text =
      '<img height="1" src="x?a=1&amp;b=2">\n\nVi er <b>Fjord</b> &amp; S&oslash;nn. Skriv til <firmanavn> eller <https://fjord.no/a>.';
    expect(await blocks('text', text)).toEqual([
      'p Vi er Fjord & Sønn. Skriv til <firmanavn> eller https://fjord.no/a.',
    ]);
  });

  it.each(['\r\n', '\r', '\n'])('ends lines with %j', async (eol) => {
    expect(await blocks('text', `Om oss${eol}${eol}${PROSE}${eol}- navn`)).toEqual([
      'h1 Om oss',
      `p ${PROSE}`,
      '*1 navn',
    ]);
  });

  it('keeps lines apart that are short', async () => {
    expect(await blocks('text', `${PROSE}\n${PROSE}`)).toHaveLength(2);
  });

  it('rejoins wrapped lines', async () => {
    const text =
      'Vi samler inn opplysninger om deg når du\nhandler hos oss, og vi sletter dem når vi\nikke trenger dem lenger.\n\n- navn, adresse og telefonnummer til dem\n  som handler\n- kjøp';
    expect(await blocks('text', text)).toEqual([
      'p Vi samler inn opplysninger om deg når du handler hos oss, og vi sletter dem når vi ikke trenger dem lenger.',
      '*1 navn, adresse og telefonnummer til dem som handler',
      '*1 kjøp',
    ]);
  });

  const WRAPPED =
    'Vi samler inn opplysninger om deg når du\nhandler hos oss, og vi sletter dem når vi\nikke trenger dem lenger. Vi gir dem aldri\nvidere til noen andre.';
  const REJOINED = `p ${WRAPPED.replaceAll('\n', ' ')}`;

  it.each<[string, string, string[]]>([
    [
      'a title that is longer than its lines',
      `Personvernerklæring for Nordfjell Idrettslag og dets grupper\n\n${WRAPPED}\n\n${WRAPPED}`,
      ['h1 Personvernerklæring for Nordfjell Idrettslag og dets grupper', REJOINED, REJOINED],
    ],
    [
      'items that are set in as far as they are shorter',
      `${WRAPPED}\n\n    * navn, adresse og telefonnummer til\n      alle dem som handler i butikken`,
      [REJOINED, '*1 navn, adresse og telefonnummer til alle dem som handler i butikken'],
    ],
    [
      'rows of columns, each a line',
      `${WRAPPED}\n\nFormål\tGrunnlag\nFakturering av varer og av tjenester\tavtale\nNyhetsbrev til dem som handler hos oss\tsamtykke`,
      [
        REJOINED,
        'c0.0 Formål',
        'c0.1 Grunnlag',
        'c1.0 Fakturering av varer og av tjenester',
        'c1.1 avtale',
        'c2.0 Nyhetsbrev til dem som handler hos oss',
        'c2.1 samtykke',
      ],
    ],
  ])('rejoins wrapped lines beside %s', async (_, text, expected) => {
    expect(await blocks('text', text)).toEqual(expected);
  });

  it('rejoins a labelled paragraph in which another colon comes', async () => {
    const lines = [
      'Nyhetsbrev: Vi sender nyhetsbrev til dem',
      'som har sagt ja, og behandler følgende',
      'personopplysninger: navn og e-postadresse',
      'til dem det gjelder.',
    ];
    expect(await blocks('text', lines.join('\n'))).toEqual([`p ${lines.join(' ')}`]);
  });

  it('takes who is announced, and where, for no heading', async () => {
    const text =
      'Mener du at vi behandler dine opplysninger feil, kan du klage til:\n\nDatatilsynet\n\nPostboks 458 Sentrum, 0105 Oslo';
    expect(await blocks('text', text)).toContain('p Datatilsynet');
  });

  it('is nothing when there is nothing', async () => {
    const document = await read('text', ' \n\n\u00a0\n');
    expect(document).toMatchObject({ text: '', blocks: [], links: [] });
    expect(document.sections).toHaveLength(1);
  });
});
