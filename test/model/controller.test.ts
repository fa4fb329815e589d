import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

type Case = readonly [what: string, language: 'nb' | 'nn' | 'sv', text: string, name: string | null];

describe('the controller', () => {
  const entities: readonly Case[] = [
    ['a label', 'nb', 'Behandlingsansvarlig: Nordfjell Bygg AS', 'Nordfjell Bygg AS'],
    [
      'a label in a list',
      'nb',
      'Om oss\n\n- Behandlingsansvarlig: Nordfjell AS\n- Org.nr.: 999 888 777',
      'Nordfjell AS',
    ],
    [
      'a heading',
      'nb',
      'Personvern\n\nBehandlingsansvarlig\n\nNordfjell kommune v/rådmannen er ansvarlig for behandlingen.',
      'Nordfjell kommune',
    ],
    [
      'a heading as a question',
      'nb',
      'Hvem er ansvarlig for personopplysningene?\n\nDet er Stiftelsen Nordfjell som har ansvaret.',
      'Stiftelsen Nordfjell',
    ],
    [
      'a university',
      'nb',
      'Universitetet i Nordfjell er behandlingsansvarlig for opplysningene.',
      'Universitetet i Nordfjell',
    ],
    [
      'a county',
      'nb',
      'Nordfjell fylkeskommune ved fylkesdirektøren er behandlingsansvarlig.',
      'Nordfjell fylkeskommune',
    ],
    ['a hospital trust', 'nb', 'Behandlingsansvarlig er Nordfjell sykehus HF ved direktøren.', 'Nordfjell sykehus HF'],
    [
      'a housing cooperative',
      'nb',
      'Behandlingsansvarlig for beboernes opplysninger er Fjellveien borettslag.',
      'Fjellveien borettslag',
    ],
    [
      'a sole trader',
      'nb',
      'Nordmann Foto ENK, org.nr. 999 888 777, behandler personopplysninger om kundene.',
      'Nordmann Foto ENK',
    ],
    ['a person', 'nb', 'Jeg, Kari Nordmann, er behandlingsansvarlig for opplysningene du gir meg.', 'Kari Nordmann'],
    ['capitals', 'nb', 'NORDFJELL DATA AS er ansvarlig for behandlingen av personopplysninger.', 'NORDFJELL DATA AS'],
    [
      'with its brand',
      'nb',
      'Nordfjell Handel AS (heretter kalt «Fjellbutikken») er behandlingsansvarlig.',
      'Nordfjell Handel AS',
    ],
    ['two words joined', 'nb', 'Hansen og Nordmann AS er behandlingsansvarlig.', 'Hansen og Nordmann AS'],
    ['a party abroad', 'nb', 'Behandlingsansvarlig er Northfell Games Ltd, London.', 'Northfell Games Ltd'],
    ['Nynorsk', 'nn', 'Nordfjell kommune er behandlingsansvarleg for personopplysningane.', 'Nordfjell kommune'],
    [
      'a label on the next line',
      'sv',
      'Personuppgiftsansvarig:\nNordfjäll Bygg AB\nStorgatan 1\n111 22 Stockholm',
      'Nordfjäll Bygg AB',
    ],
    [
      'a board',
      'sv',
      'Kommunstyrelsen i Nordviks kommun är personuppgiftsansvarig.',
      'Kommunstyrelsen i Nordviks kommun',
    ],
    ['a region', 'sv', 'Personuppgiftsansvarig är Region Nordfjäll.', 'Region Nordfjäll'],
    [
      'a housing association',
      'sv',
      'Brf Fjällbacken, org.nr 769600-0000, är personuppgiftsansvarig för medlemmarnas uppgifter.',
      'Brf Fjällbacken',
    ],
    [
      'an economic association',
      'sv',
      'Nordfjälls Vind ekonomisk förening ansvarar för behandlingen av personuppgifter.',
      'Nordfjälls Vind ekonomisk förening',
    ],
    [
      'Åland',
      'sv',
      'Personuppgiftsansvarig: Nordfjäll Ab, FO-nummer 1234567-8, Storgatan 1, AX-22100 Mariehamn',
      'Nordfjäll Ab',
    ],
    ['Finland', 'sv', 'Registeransvarig är Nordfjäll Oy.', 'Nordfjäll Oy'],
    ['a congregation', 'sv', 'Nordviks församling är personuppgiftsansvarig för behandlingen.', 'Nordviks församling'],
    ['a firm by its owner', 'sv', 'Personuppgiftsansvarig är Karin Nordman, enskild firma.', 'Karin Nordman'],
  ];
  const more: readonly Case[] = [
    ['a flat-owners society', 'nb', 'Behandlingsansvarlig er Sameiet Fjordgata 12.', 'Sameiet Fjordgata 12'],
    [
      'an adjective in it',
      'nb',
      'Det er Vestre Ås kirkelige fellesråd som er behandlingsansvarlig.',
      'Vestre Ås kirkelige fellesråd',
    ],
    ['a genitive in it', 'nb', 'Nordås skoles musikkorps er behandlingsansvarlig.', 'Nordås skoles musikkorps'],
    ['a title before it', 'nb', 'Fysioterapeut Kari Nordmann er behandlingsansvarlig for journalen.', 'Kari Nordmann'],
    ['a blogger', 'nb', 'Jeg heter Kari Nordmann og driver denne bloggen alene.', 'Kari Nordmann'],
    ['a pronoun before it', 'nb', 'Jeg, Kari Nordmann, tar vare på opplysningene.', 'Kari Nordmann'],
    ['lower case', 'nb', 'nordfjell auto as er behandlingsansvarlig for opplysningene.', 'nordfjell auto as'],
    ['meant by we', 'nb', 'Med «vi» og «Fjelltur» menes Fjelltur Norge AS.', 'Fjelltur Norge AS'],
    ['the duty lies with', 'nb', 'Behandlingsansvaret ligger hos Nordfjell AS.', 'Nordfjell AS'],
    [
      'an organisation by its word',
      'nb',
      'Barnas Hjelpere er en frivillig organisasjon. Vi lagrer opplysninger om givere.',
      'Barnas Hjelpere',
    ],
    [
      'beside its address',
      'nb',
      'Behandlingsansvarlig er kommunen ved kommunedirektøren. Nordvik kommune, Rådhusgata 1, 1234 Nordvik.',
      'Nordvik kommune',
    ],
    ['a copyright line', 'nb', 'Vi lagrer opplysninger når du tar kontakt.\n\n© 2026 Nordvik Rør AS', 'Nordvik Rør AS'],
    [
      'Nynorsk school',
      'nn',
      'Sunnfjell vidaregåande skule er ansvarleg for handsaminga av opplysningane.',
      'Sunnfjell vidaregåande skule',
    ],
    [
      'joined halves',
      'sv',
      'Personuppgiftsansvarig: Kultur- och fritidsnämnden, Nordviks kommun',
      'Kultur- och fritidsnämnden',
    ],
    ['a health worker', 'sv', 'Leg. psykolog Anna Nordman är personuppgiftsansvarig för journalen.', 'Anna Nordman'],
    [
      'an association by its word',
      'sv',
      'Vatten till byn är en ideell förening som sparar uppgifter om givare.',
      'Vatten till byn',
    ],
    ['Finland', 'sv', 'Registerhållare: Kustens Ungdomsförening rf', 'Kustens Ungdomsförening rf'],
    ['for the register', 'sv', 'Ansvarig för registret är Åkerö Byförening.', 'Åkerö Byförening'],
    [
      'another role',
      'nb',
      'Forretningsfører er Fjellbo AS, som også er behandlingsansvarlig for sitt.\n\nHilsen styret i Nordvik borettslag',
      'Nordvik borettslag',
    ],
    [
      'who gets data from whom',
      'nb',
      'Adressen får vi fra Kartverket. Nettstedet drives av Nordvik Vel.',
      'Nordvik Vel',
    ],
    ['who made the site', 'sv', 'Vi som driver sidan heter Anna Nordman och Olle Berg.', 'Anna Nordman'],
  ];
  it.each(more)('%s (%s), as people write', async (_, language, text, name) => {
    expect((await policyOf(text, language)).controller).toMatchObject({ name, kind: 'entity' });
  });

  it.each(entities)('%s (%s)', async (_, language, text, name) => {
    const { controller } = await policyOf(text, language);
    expect(controller).toMatchObject({ name, kind: 'entity' });
  });

  const others: readonly Case[] = [
    ['operates the site', 'nb', 'Nettstedet drives av Nordfjell Medier AS.', 'Nordfjell Medier AS'],
    ['owns the app', 'sv', 'Appen ägs och drivs av Nordfjäll Spel AB.', 'Nordfjäll Spel AB'],
    ['speaks as we', 'nb', 'Vi i Nordfjell Trafikk AS tar vare på personvernet ditt.', 'Nordfjell Trafikk AS'],
    [
      'is the reader of a supplier list too',
      'nb',
      'Behandlingsansvarlig: Nordfjell AS\n\nLeverandører\n\nNordsky AS er behandlingsansvarlig for driften.',
      'Nordfjell AS',
    ],
    [
      'has a policy named after it',
      'sv',
      'Integritetspolicy för Nordfjälls Ridklubb\n\nKlubben sparar personuppgifter om medlemmar.',
      'Nordfjälls Ridklubb',
    ],
    [
      'has no supplier as its name',
      'nb',
      'Google Analytics lagrer personopplysninger. Nordfjell AS bruker Google Analytics.',
      'Nordfjell AS',
    ],
  ];
  const brands: readonly Case[] = [
    [
      'deals with the reader',
      'nb',
      'Når du bestiller bord hos Kafé Nordfjell, lagrer vi navnet ditt.',
      'Kafé Nordfjell',
    ],
    ['welcomes the reader', 'sv', 'Välkommen till Nordvik Media. Vi värnar om dina uppgifter.', 'Nordvik Media'],
    ['stands in the heading', 'sv', 'Så här behandlar Nordvik Media dina personuppgifter', 'Nordvik Media'],
    ['has its policy by genitive', 'sv', 'Nordvik Medias integritetspolicy\n\nVi sparar uppgifter.', 'Nordvik Media'],
    ['introduces itself', 'nb', 'Vi er Nordfjell Design, et lite byrå i Bergen.', 'Nordfjell Design'],
  ];
  it.each(brands)('%s (%s), a brand', async (_, language, text, name) => {
    expect((await policyOf(text, language)).controller?.name).toBe(name);
  });

  it.each(others)('%s (%s)', async (_, language, text, name) => {
    expect((await policyOf(text, language)).controller?.name).toBe(name);
  });

  const nobody: readonly Case[] = [
    ['a placeholder', 'nb', 'Behandlingsansvarlig: [NAVN PÅ BEDRIFT]', null],
    ['a template variable', 'sv', 'Integritetspolicy för {{company_name}} ("vi", "oss")', null],
    ['a role', 'nb', 'Arbeidsgiveren er behandlingsansvarlig for søkernes opplysninger.', null],
    ['an app', 'nb', 'Turkart er en app for turgåere. Turkart lagrer ingen personopplysninger.', null],
    [
      'a supplier that answers for its own',
      'nb',
      'Vi er behandlingsansvarlig. Google er ansvarlig for sin behandling.',
      null,
    ],
    ['a body without a name', 'nb', 'Behandlingsansvarlig er skolen ved rektor.', null],
    ['an editor', 'nb', 'Ansvarlig redaktør: Ola Nordmann', null],
  ];
  it.each(nobody)('%s (%s) is none', async (_, language, text, name) => {
    expect((await policyOf(text, language)).controller?.name ?? null).toBe(name);
  });

  it.each([
    ['Behandlingsansvarlig: Fjellturen AS, org.nr. 923 609 016', 'nb', 'NO', '923609016'],
    ['Personuppgiftsansvarig: Fjällturen AB, org.nr 556000-4615', 'sv', 'SE', '556000-4615'],
    ['Personuppgiftsansvarig: Fjällturen Oy, FO-nummer 1234567-8', 'sv', 'FI', '1234567-8'],
    ['Behandlingsansvarlig: Kari Nordmann, +47 900 00 000', 'nb', 'NO', null],
    ['Personuppgiftsansvarig: Fjällturen Ab, Storagatan 4, AX-22100 Mariehamn', 'sv', 'AX', null],
    ['Personuppgiftsansvarig: Fjällturen AB, FO-nummer 1234567-8', 'sv', 'FI', '1234567-8'],
    ['Personuppgiftsansvarig: Kari Nordman, kari@fjallturen.fi', 'sv', 'FI', null],
    ['Personuppgiftsansvarig: Kari Nordman, +358 18 123 45', 'sv', 'AX', null],
    ['Personuppgiftsansvarig: Fjällturen AB, info@fjallturen.se, +358 9 123 45', 'sv', 'SE', null],
    ['Personuppgiftsansvarig: Föreningen Fjällturer på Åland', 'sv', 'AX', null],
    ['Personuppgiftsansvarig: Kari Nordman, Storgatan 4, 22100 Lund', 'sv', null, null],
    ['Personuppgiftsansvarig: Fjällturen Ab, Storgatan 4, 22710 Föglö', 'sv', 'AX', null],
    ['Dataansvarlig: Fjellturen ApS, Storgade 4, 2100 København', 'nb', 'DK', null],
    ['Behandlingsansvarlig: Fjellturen, Havnegata 4, 2100 København, Danmark', 'nb', 'DK', null],
  ] as const)('knows its country and number: %s', async (text, language, country, organisationNumber) => {
    expect((await policyOf(text, language)).controller).toMatchObject({ country, organisationNumber });
  });

  /** Where one's own name stands, and no sentence says that it is one's own. */
  const standing: readonly Case[] = [
    ['the top heading alone', 'nb', '# Loen Aktiv\n\n## Personvern\n\nVi lagrer personopplysninger.', 'Loen Aktiv'],
    ['a heading on its data', 'sv', '# Personuppgifter i Region Bergslagen\n\nRegionen ansvarar.', 'Region Bergslagen'],
    [
      'above its address',
      'nb',
      'Vi lagrer personopplysninger.\n\n## Kontakt\n\nFjordblikk Camping\n\nSjøvegen 12\n\n6783 Stryn\n\npost@fjordcamping.no',
      'Fjordblikk Camping',
    ],
    [
      'its own domain',
      'sv',
      'Vi sparar personuppgifter.\n\nBokbussen i Norr, Box 12, 931 21 Skellefteå. E-post: hej@bokbussen.se',
      'Bokbussen',
    ],
    ['a greeting', 'nb', 'Vi lagrer personopplysninger.\n\nVennlig hilsen\nLykkebo Barneklær', 'Lykkebo Barneklær'],
    [
      'what it does, often',
      'sv',
      'Blomsterflickorna sparar personuppgifter. Blomsterflickorna använder PostNord.',
      'Blomsterflickorna',
    ],
    [
      'a subject with an apposition',
      'sv',
      'Vårt företag, Hultsbo Bryggeri, behandlar personuppgifter.',
      'Hultsbo Bryggeri',
    ],
    ['whom one plays for', 'nb', 'For å spille i Nordås Skolekorps må vi registrere navnet ditt.', 'Nordås Skolekorps'],
    ['whose shop it is', 'nb', 'Når du handler i nettbutikken til Garn & Greier, lagres navnet.', 'Garn & Greier'],
    [
      'not the town of its address',
      'sv',
      'Kvistberg El AB\nIndustrivägen 3\n791 00 Falun\nOrg.nr: 556677-8899',
      'Kvistberg El AB',
    ],
  ];
  it.each(standing)('%s (%s) tells', async (_, language, text, name) => {
    expect((await policyOf(text, language, 'markdown')).controller?.name).toBe(name);
  });

  /** The role is given to a short name, or beside a noun. */
  const resolved: readonly Case[] = [
    [
      'hereafter',
      'nb',
      'Erklæringen gjelder Stiftelsen Barnas Bro (heretter BB). BB er behandlingsansvarlig.',
      'Stiftelsen Barnas Bro',
    ],
    ['initials', 'nb', 'Miljølaget Grønn By (MGB) lagrer navn. MGB er behandlingsansvarlig.', 'Miljølaget Grønn By'],
    [
      'a quoted name',
      'sv',
      'Nordby Maskin (nedan "NM", "vi") värnar om dig. NM är personuppgiftsansvarig.',
      'Nordby Maskin',
    ],
    [
      'behind we',
      'nb',
      'Vi ("Eidsfoss Trevare AS") er ansvarlig for behandlingen av personopplysninger.',
      'Eidsfoss Trevare AS',
    ],
    [
      'not a noun with its article',
      'sv',
      '# Integritetspolicy för kunder hos Norrsken Träning\n\nGymmet ansvarar för personuppgifterna.',
      'Norrsken Träning',
    ],
    [
      'turned round',
      'nb',
      'Når du oppretter profil, er Talentholmen AS behandlingsansvarlig. Nordsky AS lagrer filene.',
      'Talentholmen AS',
    ],
    [
      'not who built the site',
      'sv',
      'Webbplatsen är byggd av Webbkroken AB. Motala Segelsällskap sparar personuppgifter om medlemmar.',
      'Motala Segelsällskap',
    ],
    [
      'who owns the site',
      'nb',
      'Nettsiden er utviklet av Pixelverk AS. Innehaver av nettsiden er Toves Hundesalong.',
      'Toves Hundesalong',
    ],
    ['a small letter first', 'sv', 'eSkola AB ansvarar för att personuppgifter hanteras riktigt.', 'eSkola AB'],
    ['a name like a month', 'sv', 'Sidan drivs av mig, Maja Lind, som privatperson.', 'Maja Lind'],
  ];
  it.each(resolved)('%s (%s)', async (_, language, text, name) => {
    expect((await policyOf(text, language, 'markdown')).controller?.name).toBe(name);
  });

  it.each([
    [
      'nb',
      '# Personvern for Steglogg\n\nAppen teller skritt. Appen lagrer dem. Appen sender ingen personopplysninger.',
    ],
    ['sv', '# Integritetspolicy för Stegloggen\n\nAppen räknar steg. Appen sparar dem. Appen skickar inga uppgifter.'],
    ['nb', 'Hvordan [FIRMANAVN] («vi») behandler personopplysninger i Journalia. Journalia lagrer personopplysninger.'],
  ] as const)('the name of a thing is none (%s): %s', async (language, text) => {
    expect((await policyOf(text, language, 'markdown')).controller).toBeNull();
  });

  it('is read from a footer where the text names only a brand', async () => {
    const html =
      '<html><body><main><h1>Personvern</h1><p>Vi på Fjellturen lagrer personopplysninger.</p></main>' +
      '<footer><p>© 2026 Nordfjell Reiser AS, org.nr. 923 609 016</p></footer></body></html>';
    expect((await policyOf(html, 'nb', 'html')).controller?.country).toBe('NO');
  });

  it.each([
    [
      'a person in apposition',
      'nb',
      'Jeg, Kari Nordmann, driver Leire & Lys og er ansvarlig for personopplysningene.',
      'Kari Nordmann',
    ],
    [
      'a person in apposition',
      'sv',
      'Jag, Anna Fjäll, driver bloggen Bakning och ansvarar för personuppgifterna.',
      'Anna Fjäll',
    ],
    [
      'by the own name',
      'sv',
      'Mitt namn är Anna Fjäll och jag är massör. Personuppgifter sparas när du bokar.',
      'Anna Fjäll',
    ],
    [
      'behind a title',
      'nb',
      'Bak siden står fotograf Kari Nordmann. Personopplysninger behandles for å levere bilder.',
      'Kari Nordmann',
    ],
    ['joint ones', 'nb', 'Nordfjell AS og Fjellbygg AS er felles behandlingsansvarlige.', 'Nordfjell AS'],
    [
      'no subclause',
      'nb',
      '# Personvern\n\nNordfjell AS utvikler Pratly. Når Pratly leveres gjennom en skole, er skolen behandlingsansvarlig.',
      'Nordfjell AS',
    ],
    [
      'no table of contents',
      'sv',
      '- Personuppgiftsansvar\n- Kategorier av registrerade\n\nNordfjäll AB behandlar personuppgifter.',
      'Nordfjäll AB',
    ],
    ['with its place', 'nb', 'Kinoen i Vik behandler personopplysninger når du kjøper billett.', 'Kinoen i Vik'],
    [
      'with its place in a heading',
      'nb',
      '# Slik bruker Omsorg i Fjell personopplysninger\n\nVi lagrer navn.',
      'Omsorg i Fjell',
    ],
    ['in lower case', 'sv', 'nattsvart kaffe ("vi", "oss") behandlar dina personuppgifter.', 'nattsvart kaffe'],
    ['in lower case', 'nb', 'fjordgarn er en liten butikk.\n\nfjordgarn behandler personopplysninger.', 'fjordgarn'],
    [
      'a copyright line',
      'nb',
      '---\ntitle: Personvern - Snøfonna\n---\nVi tar vare på personopplysningene.\n\n© 2024 Snøfonna',
      'Snøfonna',
    ],
    ['with its place, in the role', 'sv', 'Frisörerna vid Torget är personuppgiftsansvariga.', 'Frisörerna vid Torget'],
    [
      'whose site has its name',
      'nb',
      'Nettbutikken hagelykke.no drives av Hagelykke. Personopplysninger lagres.',
      'Hagelykke',
    ],
    ['an association in one word', 'sv', 'Katthuset är en ideell förening. Personuppgifter gallras.', 'Katthuset'],
    [
      'at the head of the page',
      'nb',
      '<html><head><title>Personvern – Kari Fjell Foto</title></head><body><header><p>Kari Fjell Foto</p></header><main><h1>Personvern</h1><p>Jeg lagrer personopplysninger om dem som bestiller bilder av meg.</p></main></body></html>',
      'Kari Fjell Foto',
    ],
    [
      'made by',
      'sv',
      'Appen Fågelkoll utvecklas på fritiden av Anna Fjäll. Inga personuppgifter lämnar telefonen.',
      'Anna Fjäll',
    ],
    [
      'no firm that runs its customer club',
      'nb',
      '# Fjordly Bok tar personvern på alvor\n\nVi spør om lite. Kundeklubben administreres av Nordløft AS på våre vegne.',
      'Fjordly Bok',
    ],
    [
      'no owner of it',
      'nb',
      'Fjordly Vekst AS er en bedrift eid av kommunene i Fjellregionen. Vi behandler personopplysninger.',
      'Fjordly Vekst AS',
    ],
    [
      'the maker of a thing',
      'sv',
      '# Integritet för Glosfjäll\n\nGlosfjäll är ett spel. Det sparar inga personuppgifter.\n\n## Utvecklare\n\nAnna Fjäll, Lund',
      'Anna Fjäll',
    ],
    [
      'who made it',
      'nb',
      '# Personvern for utvidelsen\n\nKari Fjell har laget utvidelsen. Den sender ingen personopplysninger.',
      'Kari Fjell',
    ],
    [
      'in a table',
      'nb',
      '# Personvern\n\nVi lagrer personopplysninger.\n\n| Hvem | |\n|---|---|\n| Virksomhet | Fjordly Snekker |\n| E-post | post@fjordlysnekker.no |',
      'Fjordly Snekker',
    ],
    [
      'at the head of a sentence with "vi"',
      'sv',
      '# Uppgifter\n\nHos Ateljé Fjäll är vi måna om personuppgifter. Betalning sker via Nordbetal AB.',
      'Ateljé Fjäll',
    ],
    [
      'no seller of tickets with a part of its own',
      'nb',
      '# Billetter\n\nBilletter til Fjordsalen Kultur selges gjennom Billettnord. Billettnord AS er selvstendig behandlingsansvarlig. Fjordsalen Kultur bruker personopplysningene til å sende beskjeder.',
      'Fjordsalen Kultur',
    ],
    [
      'a greeting',
      'nb',
      'Jeg driver bloggen alene og samler ikke personopplysninger. Hilsen Kari Nordmann',
      'Kari Nordmann',
    ],
    [
      'by its kind, with those who work for it',
      'nb',
      '# Personvern i Fjordvik kommune\n\nKommunen ved kommunedirektøren er behandlingsansvarlig. Kommunikasjonsrådgiver har det daglige ansvaret for behandling av personopplysninger på nettsidene. Tjenesten leveres av Nordvarsel AS.',
      'Fjordvik kommune',
    ],
    [
      'by its kind, with others in the text',
      'sv',
      '# Personuppgifter\n\nBostadsrättsföreningen Granen har 40 lägenheter. Föreningen är personuppgiftsansvarig. Systemet levereras av Nordfastighet AB.',
      'Bostadsrättsföreningen Granen',
    ],
    [
      'before what it calls its terms',
      'sv',
      'Granverket AB ("Granverket", "vi") tillhandahåller ett verktyg ("Tjänsten"). Denna policy ("Policyn") beskriver hur vi behandlar personuppgifter när vi är personuppgiftsansvariga.',
      'Granverket AB',
    ],
    [
      'what "we" are said to mean, not who owns it',
      'nb',
      'Fjordposten eies av Vestavisene Konsern AS. Der det står «vi» menes Fjordposten AS og Vestavisene Konsern AS i fellesskap. Personopplysninger lagres i Norge.',
      'Fjordposten AS',
    ],
  ] as const)('%s (%s): %s', async (_, language, text, name) => {
    expect((await policyOf(text, language, text.startsWith('<') ? 'html' : 'markdown')).controller?.name).toBe(name);
  });
});
