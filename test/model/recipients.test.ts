import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

const namesOf = async (
  text: string,
  language: 'nb' | 'sv' = 'nb',
  format: 'text' | 'markdown' = 'text',
): Promise<string[]> => {
  const label = language === 'sv' ? 'Personuppgiftsansvarig: Nordfjäll AB' : 'Behandlingsansvarlig: Nordfjell AS';
  const { recipients } = await policyOf(`${label}\n\n${text}`, language, format);
  return recipients.flatMap(({ name }) => (name === null ? [] : [name]));
};

describe('named recipients', () => {
  it.each([
    ['stored with', 'Opplysningene lagres hos Fjellsky.', ['Fjellsky']],
    [
      'shared with several',
      'Vi deler opplysninger med Nordsky AS, Fjellpost og Stripe.',
      ['Nordsky AS', 'Fjellpost', 'Stripe'],
    ],
    ['a processor', 'Databehandler: Nordsky AS (Bergen)', ['Nordsky AS']],
    ['used for a service', 'Vi benytter Fjellmail til utsendelse av nyhetsbrev.', ['Fjellmail']],
    ['a known supplier as the subject', 'Klarna behandler betalingen din.', ['Klarna']],
    ['by genitive', 'Dataene ligger på Googles servere.', ['Google']],
    ['a product and its maker', 'Vi bruker Google Analytics. Google lagrer IP-adressen.', ['Google']],
    ['a product alone', 'Vi bruker Google Analytics.', ['Google Analytics']],
    ['a short name and the full one', 'Vi bruker Nordsky AS til drift. Alt lagres hos Nordsky.', ['Nordsky AS']],
    ['a public body that gets data', 'Lønnsopplysninger utleveres til Skatteetaten.', ['Skatteetaten']],
  ])('%s', async (_, text, names) => {
    expect(await namesOf(text)).toEqual(names);
  });

  it.each([
    [
      'initials behind the name',
      'nb',
      'Data deles med Norges Kajakkforbund (NKF). NKF lager statistikk.',
      ['Norges Kajakkforbund'],
    ],
    [
      'initials behind a comma',
      'nb',
      'Data deles med Norges Kajakk Forbund, NKF. Alt sendes til NKF.',
      ['Norges Kajakk Forbund'],
    ],
    [
      'who makes it, in brackets',
      'nb',
      'Feil sendes til Sentry (Functional Software, Inc.).',
      ['Sentry (Functional Software, Inc.)'],
    ],
    ['who makes it, in a sentence', 'nb', 'Alt lagres i ordresystemet Cordel, som er nyttig.', ['Cordel']],
    ['sent from', 'nb', 'E-postene sendes fra Mailchimp.', ['Mailchimp']],
    ['bought from', 'sv', 'Vi beställer bakgrundskontroller från Verifio AB.', ['Verifio AB']],
    ['a word for its work before it', 'sv', 'Adresser lämnas till tryckeriet Lindblads Print.', ['Lindblads Print']],
    [
      'authorities of Finland',
      'sv',
      'Vi rapporterar till Folkpensionsanstalten och Statistikcentralen.',
      ['Folkpensionsanstalten', 'Statistikcentralen'],
    ],
    ['what the reader uses', 'sv', 'Om du använder Fjällkartan sparas inget.', []],
    ['our own programme', 'sv', 'Uppgifterna i stamgästprogrammet Lanternan raderas.', []],
    [
      'a short name of a body that is a noun',
      'sv',
      'Uppgifter skickas till Distriktet. Här avses distriktet i länet.',
      [],
    ],
    ['an address', 'sv', 'Dataombudsmannens byrå: Bangårdsvägen 9, 00520 Helsingfors', []],
    ['a common word that ends the name', 'nb', 'Våre data deles med Slekt og Data.', ['Slekt og Data']],
    ['a branch of business behind it', 'sv', 'Modellen körs av Nordspråk AI.', ['Nordspråk AI']],
    ['half a compound opens it', 'sv', 'Nämnden anlitar IT-nämnden Norra Dalen.', ['IT-nämnden Norra Dalen']],
    [
      'a foreign legal form',
      'nb',
      'Vi deler data med Fjellhotell B.V. og Nordsky AS.',
      ['Fjellhotell B.V.', 'Nordsky AS'],
    ],
    [
      'foreign legal forms, and a site that bears one',
      'nb',
      'Vi deler data med Fjellbetaling S.A., Nordregnskap s.r.o., Skydrift Sp. z o.o., Fjellsvar.com, s.r.o. og Nordsky AS.',
      ['Fjellbetaling S.A.', 'Nordregnskap s.r.o.', 'Skydrift Sp. z o.o.', 'Fjellsvar.com, s.r.o.', 'Nordsky AS'],
    ],
    ['who gets it, behind "fra"', 'sv', 'Bredbandet kommer från Fjällnät, som får ditt namn.', ['Fjällnät']],
    [
      'kinds and their examples',
      'nb',
      'Forsikringsselskaper som Fjelltrygg og Nordtrygg får rapporten.',
      ['Fjelltrygg', 'Nordtrygg'],
    ],
    [
      'what somebody does with it',
      'sv',
      'Proverna analyseras av Nordlab, och vi hyr servrar av Fjällhall.',
      ['Nordlab', 'Fjällhall'],
    ],
    ['within the words', 'sv', 'Enkäter görs av Nordfråga på vårt uppdrag.', ['Nordfråga']],
    ['statistics to whom', 'sv', 'Vi behandlar uppgifter för statistik till Skolverket.', ['Skolverket']],
    ['what a body may ask for', 'nb', 'Gjestelisten kan Politiet kreve innsyn i.', ['Politiet']],
    ['a term of its own', 'sv', 'Vi använder Orderinformationen för att leverera.', []],
    ['half a word', 'nb', 'Vipps-gaver vises i regnskapet.', []],
    ['reading at somebody', 'sv', 'Läs mer om dina rättigheter hos Konsumentverket.', []],
    ['found elsewhere too', 'nb', 'Butikken finnes også på Instagram.', []],
    [
      'a product by its own name',
      'nb',
      'Annonsene kommer fra Google AdMob. AdMob leser annonse-ID-en. Google sletter den.',
      ['Google AdMob'],
    ],
    ['a product and who made it', 'nb', 'Vi bruker Visma EasyCruit. EasyCruit er utviklet av Visma.', ['Visma']],
  ] as const)('%s (%s)', async (_, language, text, names) => {
    expect(await namesOf(text, language)).toEqual(names);
  });

  it.each([
    [
      'roles in brackets',
      'nb',
      'Vi deler opplysninger med Nordsky AS (drift), Brevduen (nyhetsbrev) og Kontokort AS (betaling).',
      ['Nordsky AS', 'Brevduen', 'Kontokort AS'],
    ],
    [
      'what each is for',
      'nb',
      'Vi bruker Nordsky til drift, Brevduen til nyhetsbrev og Kontokort til betaling.',
      ['Nordsky', 'Brevduen', 'Kontokort'],
    ],
    ['examples', 'nb', 'Vi bruker tredjeparter som f.eks. Brevduen og Kontokort.', ['Brevduen', 'Kontokort']],
    ['a product and who makes it', 'nb', 'Vi bruker medlemssystemet Klubbnett fra Nordsky AS.', ['Nordsky AS']],
    [
      'after a denial',
      'nb',
      'Vi gir det ikke til andre enn dem som trenger det: Klarna, Posten og Bring.',
      ['Klarna', 'Posten', 'Bring'],
    ],
    [
      'behind our accountant',
      'nb',
      'Regnskapskontoret vårt, Nordtall Regnskap, ser fakturaene.',
      ['Nordtall Regnskap'],
    ],
    ['an agreement', 'nb', 'Vi har databehandleravtale med Byggbo AS og Skyland.', ['Byggbo AS', 'Skyland']],
    [
      'in brackets',
      'nb',
      'Vi benytter leverandører av drift og saksbehandlingssystem (Nordsak) som databehandlere.',
      ['Nordsak'],
    ],
    ['who does it for us', 'sv', 'Nordmoln sköter driften för vår räkning.', ['Nordmoln']],
    ['passives', 'sv', 'Bokföringen sköts av Siffran Redovisning AB.', ['Siffran Redovisning AB']],
    ['examples', 'sv', 'Vi anlitar leverantörer såsom Brevduvan och Kontokort.', ['Brevduvan', 'Kontokort']],
    ['a public body', 'sv', 'Uppgifter lämnas till Försäkringskassan.', ['Försäkringskassan']],
  ] as const)('%s (%s), as people write', async (_, language, text, names) => {
    expect(await namesOf(text, language)).toEqual(names);
  });

  it.each([
    ['Ingen andre enn oss ser opplysningene.', 'nb'],
    ['Opplysningene deles ikke.', 'nb'],
    ['Vi gir ikke opplysninger videre til noen.', 'nb'],
    ['Ingen utomstående får se uppgifterna.', 'sv'],
    ['Uppgifterna stannar hos oss.', 'sv'],
    ['Uppgifterna lämnas inte ut.', 'sv'],
  ] as const)('nobody: %s', async (text, language) => {
    expect(await namesOf(text, language)).toEqual([]);
  });

  it.each([
    ['a profile', 'Vi finner kunder på LinkedIn og i Proff.'],
    ['where we are found', 'Vi er på Facebook og Instagram.'],
    ['what we do not do', 'Vi legger ikke bilder på Facebook.'],
    ['a complaint', 'Klage på vedtak sendes til Statsforvalteren i Vestland.'],
    ['a denial', 'Vi bruker ikke Google Analytics.'],
    ['a contrast', 'I motsetning til Google Analytics lagrer vi ingen IP-adresse.'],
    ['a source', 'Vi henter opplysninger fra Vipps.'],
    ['the authority', 'Du kan klage til Datatilsynet. Avvik sendes til Datatilsynet.'],
    ['the controller', 'Opplysningene lagres hos Nordfjell AS.'],
    ['a technique', 'Trafikken sendes via HTTPS, og vi bruker TLS og AES.'],
    ['a place', 'Opplysningene lagres i Irland og hos oss i Norge.'],
    ['reading', 'Les mer i Googles retningslinjer.'],
    ['an address', 'Skriv til ola@gmail.com.'],
  ])('none: %s', async (_, text) => {
    expect(await namesOf(text)).toEqual([]);
  });

  it('in lists and tables under a heading', async () => {
    const list =
      '# Personvern\n\n## Bakgrunn\n\nTekst.\n\n## Databehandlere\n\n- Fjellsky AS – drift\n- **Postduen** (nyhetsbrev)\n- Regnskapsfører\n\nVi sender brev med Postduen.\n\n## Rettigheter\n\n- Innsyn\n';
    expect(await namesOf(list, 'nb', 'markdown')).toEqual(['Fjellsky AS', 'Postduen']);
    const table =
      '# Integritet\n\n## Bakgrund\n\nText.\n\n## Mottagare\n\n| Leverantör | Ändamål |\n|---|---|\n| NordMoln | Drift |\n| Fortnox | Bokföring |\n\n## Rättigheter\n\nTillgång.\n';
    expect(await namesOf(table, 'sv', 'markdown')).toEqual(['NordMoln', 'Fortnox']);
  });

  it('with their country where the text says it', async () => {
    const { recipients } = await policyOf('Vi bruker Nordsky AS til drift og Mailchimp (USA) til nyhetsbrev.');
    expect(recipients.filter(({ name }) => name !== null)).toMatchObject([
      { name: 'Nordsky AS', country: null },
      { name: 'Mailchimp', country: 'US' },
    ]);
  });

  it.each([
    ['a system', 'nb', 'Personopplysningene føres i Fruktarkiv.', ['Fruktarkiv']],
    ['a system, in two words', 'sv', 'Uppgifterna förs in i Fruktarkivet.', ['Fruktarkivet']],
    ['no place', 'nb', 'Personopplysningene lagres i Bergen.', []],
    ['no place (sv)', 'sv', 'Uppgifterna sparas i Umeå.', []],
    ['no document of ours', 'sv', 'Mer om uppgifterna finns i vår Kakhandbok.', []],
    ['a means', 'nb', 'Kortbetaling tas med Fruktkort.', ['Fruktkort']],
    ['a maker', 'nb', 'Kassen er fra Fruktkasse.', ['Fruktkasse']],
    ['who gets', 'nb', 'PPT får opplysninger om elevene.', ['PPT']],
    ['who get', 'nb', 'HMF og Fjellnett kan kreve innsyn.', ['HMF', 'Fjellnett']],
    ['who may get', 'sv', 'Vid skada kan Trygg-Fjäll få uppgifter.', ['Trygg-Fjäll']],
    ['no subclause', 'nb', 'Logger du inn med Fruktnøkkel, får vi navnet ditt.', []],
    ['who does', 'sv', 'Fakturor går till Ek och Tall, som sköter bokföringen.', ['Tall', 'Ek']],
    [
      'behind a bracket',
      'nb',
      'Data deles med inkassobyrået vårt (Fjellkrav) og med Nordbud ved anbud.',
      ['Fjellkrav', 'Nordbud'],
    ],
    ['a denial within', 'sv', 'Uppgifter delas inte med Fjällsök.se.', []],
    ['exchanged', 'nb', 'Måledata utveksles med Fjellhub.', ['Fjellhub']],
    ['a list of who gets', 'sv', 'Vid larm får SOS Fjäll och Nordvakt besked om adress.', ['SOS Fjäll', 'Nordvakt']],
    ['no place of a thing', 'sv', 'Banan ligger i Hökedal.', []],
    ['where data lie', 'sv', 'Bordsbokningen ligger i Fruktbord.', ['Fruktbord']],
    ['what comes from others', 'nb', 'Kartet er hentet inn. Annonser fra Fruktnett vises i appen.', ['Fruktnett']],
    ['half a compound', 'nb', 'Vi deler opplysninger med Frukt-gruppen.', []],
    ['a department', 'nb', 'Du kan endre opplysningene via Kundesenteret.', []],
    ['a department (sv)', 'sv', 'Uppgifter lämnas genom Expeditionen.', []],
    ['words of technique', 'nb', 'Vi bruker Local Storage, Session Cookies og Web Beacons.', []],
    ['a file', 'nb', 'Tjenesten kjører på Fjell.js hos Nordskyen AS.', ['Nordskyen AS']],
    ['a browser with its maker', 'sv', 'Blockera kakor i Apple Safari eller Google Chrome.', []],
    ['its own policy', 'sv', 'Läs om uppgifter hos dem. Meta har en egen policy.', []],
    ['films from there', 'nb', 'På forsiden vises YouTube-filmer.', ['YouTube']],
    ['devices of that make', 'nb', 'Varsler sendes til Apple-enheter.', []],
    ['nothing without', 'nb', 'Mailchimp sender nyhetsbrev uten sporing.', ['Mailchimp']],
    ['a genitive', 'sv', 'Sidan körs på Nordmolns servrar.', ['Nordmoln']],
    ['its seat', 'nb', 'Databehandler: Fjordnett Drift AS, Gjøvik', ['Fjordnett Drift AS']],
    ['made in', 'nb', 'Søknader behandles i Jobbfjell, et rekrutteringssystem fra Nordtalent AS.', ['Nordtalent AS']],
    ['of our hired', 'nb', 'Regnskapsføreren vår hos Kart & Data AS ser bilagene.', ['Kart & Data AS']],
  ] as const)('%s (%s)', async (_, language, text, names) => {
    expect((await namesOf(text, language)).sort()).toEqual([...names].sort());
  });

  it('in a list of lone names', async () => {
    const list =
      '# Personopplysninger\n\nVi bruker disse tjenestene:\n\n* **Nordsky** – lagring\n* **Pennal** – signering\n';
    expect(await namesOf(list, 'nb', 'markdown')).toEqual(['Nordsky', 'Pennal']);
  });

  it('not the site itself', async () => {
    const text =
      '# Personvern for Fjordbua\n\nFjordbua drives av Kari Fjell. Kjøp hos Fjordbua betales med Vipps. Personopplysninger slettes.';
    expect(await namesOf(text, 'nb', 'markdown')).toEqual(['Vipps']);
  });

  it('in a list that a sentence without a colon introduces', async () => {
    const list =
      '# Personuppgifter\n\nPersonuppgifter delas med\n\n- Fjällens Bridgeförbund – för licens\n- Fruktnät, som ordnar kurser\n';
    expect(await namesOf(list, 'sv', 'markdown')).toEqual(['Fjällens Bridgeförbund', 'Fruktnät']);
  });

  it('with what each is for behind it', async () => {
    const list =
      '# Integritet\n\n## Vilka delar vi med?\n\n- **Fruktnät** och **Bärnät**\n- **Nordviks kommun** när vi söker bidrag\n- Fruktkort till betalning\n- Sponsorer? Nej.\n';
    expect(await namesOf(list, 'sv', 'markdown')).toEqual(['Fruktnät', 'Bärnät', 'Nordviks kommun', 'Fruktkort']);
  });
});
