import { describe, expect, it } from 'vitest';
import { policyOf } from './read.js';

/** Sentences that sound as if they told a purpose of the processing. */
const NONE = {
  'what is asked of the reader': {
    nb: [
      'Ved spørsmål om appene som er brukt her, oppfordres kundene til å kontakte oss.',
      'Brukere blir bedt om å lese vilkårene før de registrerer seg.',
      'Når du går inn i butikken for å kjøpe et kurs, skjer betalingen hos Betalo.',
      'Er du her for å bestille time, finner du skjemaet nederst på siden.',
    ],
    sv: [
      'Vid frågor om tjänster som används här uppmanas kunderna att kontakta oss.',
      'Användare ombeds att läsa villkoren innan de registrerar sig.',
      'När du går in i butiken för att köpa en kurs sker betalningen hos Betalo.',
      'Är du här för att boka tid finns formuläret längst ned på sidan.',
    ],
  },
  'what the sender is, plans and works on': {
    nb: [
      'Appen er laget på kveldstid for å holde orden på strikkeoppskrifter.',
      'Stiftelsen ble grunnlagt i 1998 for å gi barn gratis svømmekurs.',
      'Vi jobber med å innføre en løsning for samtykke.',
      'Vi arbeider kontinuerlig med å sikre at reglene følges.',
    ],
    sv: [
      'Appen är byggd på kvällstid för att hålla ordning på stickmönster.',
      'Stiftelsen grundades 1998 för att ge barn gratis simkurser.',
      'Föreningen finns till för att fler ska lära sig segla.',
      'Vi arbetar med att införa en lösning för samtycke.',
      'Vi jobbar ständigt med att säkerställa att reglerna följs.',
    ],
  },
  "others' own aims": {
    nb: [
      'Tredjeparter som Google, Meta og andre annonsenettverk bruker kapsler for å vise reklame.',
      'Tredjepartsleverandører kan også samle inn opplysninger om kortet ditt og kjøpet for å behandle betalingen.',
    ],
    sv: [
      'Tredjeparter som Google, Meta och andra annonsnätverk använder kakor för att visa reklam.',
      'Tredjepartsleverantörer kan också samla in uppgifter om kortet och köpet för att behandla betalningen.',
    ],
  },
  'who asks for access': {
    nb: [
      'Vi bruker opplysningene i forespørselen bare til å bekrefte identiteten din og retten til å sende en begjæring.',
      'Vi kan trenge legitimasjon for å kontrollere hvem du er når du ber om innsyn.',
    ],
    sv: [
      'Uppgifterna används bara för att kontrollera din identitet vid en begäran om utdrag.',
      'Vi kan behöva legitimation för att kontrollera vem du är när du begär utdrag.',
    ],
  },
  'the words of the law': {
    nb: [
      'Du har samtykket til at opplysningene behandles for ett eller flere bestemte formål.',
      'Behandlingen er nødvendig for å oppfylle plikter på området arbeidsrett, trygderett og sosialrett.',
    ],
    sv: [
      'Du har samtyckt till att uppgifterna behandlas för ett eller flera bestämda ändamål.',
      'Behandlingen är nödvändig för att fullgöra skyldigheter inom arbetsrätten och på områdena social trygghet och socialt skydd.',
    ],
  },
  'what is not done': {
    nb: ['Vi utleverer ikke opplysninger til andre hvis vi ikke er rettslig forpliktet til det.'],
    sv: ['Vi lämnar inte ut uppgifter till andra om vi inte är skyldiga till det enligt lag.'],
  },
  'what else is told': {
    nb: [
      'Nyhetsbrevet er månedlig. Vi bruker Postduen til utsendelsen.',
      'Bladet trykkes og pakkes av Fjordtrykk AS.',
      'For å få til dette bruker vi leverandører.',
      'Opplysningene vi samler inn for medlemskap er:',
      'Vi behandler navn, adresse og søknadsbrev.',
    ],
    sv: [
      'Mer om en behandling får du veta i samband med att uppgifterna samlas in.',
      'Du har rätt att lämna samtycke till att barnet använder tjänsten.',
      'Tidningen trycks och packas av Fjordtryck AB.',
      'För att kunna göra allt detta anlitar vi leverantörer.',
      'Uppgifterna vi samlar in för medlemskap är:',
      'Begäran sänds till adressen ovan.',
    ],
  },
  'what is written down, and by whom things are carried': {
    nb: [
      'Når du låner en båt, skriver vi opp navn og telefon.',
      'Vi skriver ned hvem som har vært på vakt.',
      'Alt på papir sender vi med Posten.',
      'Legen sender over Helsenettet.',
      'Verkstedet tar også imot kunder uten time.',
      'Når du melder deg på, spør vi om navn og alder.',
      'Påmeldingen går i et skjema på nett.',
      'Lageret er ikke videoovervåket, og vi sender ikke nyhetsbrev.',
      'Lederen får beskjed når telefonlisten settes opp.',
    ],
    sv: [
      'När du lånar en båt skriver vi upp namn och telefon.',
      'Vi skriver upp vem som har haft nyckeln.',
      'Vi skickar med Postnord.',
      'Mottagningen tar också emot patienter utan tid.',
      'När du anmäler dig frågar vi efter namn och ålder.',
      'Anmälan görs i ett formulär på nätet.',
      'Namn, fakturaadress i förekommande fall och allergier.',
    ],
  },
  'what consent, the law and tables are for': {
    nb: [
      'Ved å fortsette å bruke nettstedet samtykker du til at kapsler lagres.',
      'Lovens formål er å verne folk mot at privatlivet krenkes.',
      'Formålet med personopplysningsloven er å verne privatlivet.',
      'Tabellen gir en oversikt over det vi lagrer.',
      'Skjemaet brukes for å innhente samtykke.',
      'Vi ber om lov først, før bilder av barn publiseres.',
      'Personopplysninger kan brukes til å identifisere deg.',
      'Erklæringen er utformet for å oppfylle informasjonsplikten.',
      'Selskapene har en avtale for at dine rettigheter ivaretas.',
    ],
    sv: [
      'Genom att fortsätta använda sajten samtycker du till att kakor lagras.',
      'Lagens syfte är att skydda människor mot att privatlivet kränks.',
      'Syftet med dataskyddsförordningen är att skydda privatlivet.',
      'Tabellen ger en översikt över det vi lagrar.',
      'Blanketten används för att inhämta samtycke.',
      'Personuppgifter kan användas för att identifiera dig.',
      'Texten är skriven för att uppfylla informationsplikten.',
      'Bolagen har ett avtal för att dina rättigheter tillgodoses.',
    ],
  },
} as const;

/** Sentences like them that tell one. */
const TOLD = {
  nb: [
    'E-postadressen din trengs til å sende kvittering.',
    'Vi bruker navnet for å kontrollere hvem som henter barnet.',
    'Vi bruker fødselsnummeret til å bekrefte identiteten din når du logger inn.',
    'Appen sender posisjonen til oss for å vise været der du er.',
    'Foreningen bruker adressen til å sende bladet.',
    'Vi bruker kortnummeret til å trekke beløpet, og det lagres kryptert.',
    'Opplysninger du gir ved bestilling, bruker vi for å levere varene.',
    'Vi jobber med å forbedre tjenesten og bruker statistikk over besøk.',
    'Mailchimp bruker adressen for å sende brevet og for å telle hvor mange som åpner det.',
    'Google Analytics brukes til måling av trafikk og for å finne feil på sidene.',
    'Vi sender kallelse til undersøkelse og minner om timen dagen før.',
    'Klubben behandler søknader om treningsavgift.',
    'Vi sender SMS dagen før timen.',
    'Lageret er videoovervåket.',
    'Fjordvarer AS sender ut nyhetsbrev fire ganger i året.',
    'Adressen brukes til å identifisere hvem som eier båten.',
    'Vi behandler opplysninger for utbetaling av lønn, for eksempel skattekort, timeliste.',
  ],
  sv: [
    'Din e-postadress behövs till att skicka kvitto.',
    'Vi använder namnet för att kontrollera vem som hämtar barnet.',
    'Vi använder personnumret för att bekräfta din identitet när du loggar in.',
    'Appen skickar positionen till oss för att visa vädret där du är.',
    'Föreningen använder adressen till att skicka tidningen.',
    'Till att ge dig snabbare hjälp använder vi din kundhistorik.',
    'Uppgifter du lämnar vid beställning använder vi för att leverera varorna.',
    'Mailchimp använder adressen för att skicka brevet och för att räkna hur många som öppnar det.',
    'Google Analytics används för mätning av trafik och för att hitta fel på sidorna.',
    'Vi skickar kallelse till undersökning och påminner om tiden dagen innan.',
    'Vi skickar sms dagen innan.',
    'Lagret är kamerabevakat.',
    'Fjordvaror AB skickar ut nyhetsbrev fyra gånger om året.',
    'Betalningar måste vi enligt lag ha kvar i sju år.',
    'Vi är enligt lag skyldiga att vända oss till socialtjänsten vid oro för ett barn.',
    'Adressen används för att identifiera vem som äger båten.',
  ],
} as const;

const WHO = {
  nb: 'Behandlingsansvarlig er Fjordvarer AS. Vi behandler personopplysninger.',
  sv: 'Personuppgiftsansvarig är Fjordvaror AB. Vi behandlar personuppgifter.',
} as const;

const purposesIn = async (lang: 'nb' | 'sv', text: string): Promise<string[]> =>
  (await policyOf(`${WHO[lang]}\n\n${text}`, lang)).purposes.map((purpose) => purpose.text);

describe.each(Object.entries(NONE))('%s is no purpose', (_, sentences) => {
  it.each(['nb', 'sv'] as const)('%s', async (lang) => {
    const found = await Promise.all(sentences[lang].map((sentence) => purposesIn(lang, sentence)));
    expect(found.flat()).toEqual([]);
  });
});

describe('sentences like them that tell a purpose', () => {
  it.each(['nb', 'sv'] as const)('%s', async (lang) => {
    for (const sentence of TOLD[lang]) expect(await purposesIn(lang, sentence), sentence).toHaveLength(1);
  });
});

describe('in HTML', () => {
  const within = async (lang: 'nb' | 'sv', part: string): Promise<string[]> =>
    (
      await policyOf(
        `<html lang=${lang}><body><main><h1>Personvern</h1><p>${WHO[lang]}</p>${part}<h2>Kontakt</h2><p>Skriv.</p><p>Ring.</p></main></body></html>`,
        lang,
        'html',
      )
    ).purposes.map(({ text }) => text);
  const list = (...items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

  it.each<['nb' | 'sv', string, string]>([
    ['nb', 'Vil du ikke spores, kan du:', 'Laste ned et tillegg for å hindre sporing i nettleseren'],
    ['sv', 'Vill du inte spåras kan du:', 'Ladda ned ett tillägg för att hindra spårning i webbläsaren'],
  ])('what a list tells that the reader may do is none: %s', async (lang, lead, item) => {
    expect(await within(lang, `<p>${lead}</p>${list(item, item)}`)).toEqual([]);
  });

  it.each<['nb' | 'sv', string, string]>([
    ['nb', 'I skjemaet kan du fylle ut:', 'E-postadresse – for å sende kvittering'],
    ['sv', 'I formuläret kan du fylla i:', 'E-postadress – för att skicka kvitto'],
  ])('but what data are for that the reader gives: %s', async (lang, lead, item) => {
    expect(await within(lang, `<p>${lead}</p>${list('Navn', item)}`)).toHaveLength(1);
  });

  it.each<['nb' | 'sv', string, string]>([
    ['nb', 'Lagringstid', 'Til kjøpet er levert, og i tre år for å kunne behandle reklamasjoner.'],
    ['sv', 'Lagringsperiod', 'Till dess köpet är levererat och i tre år för att kunna hantera reklamationer.'],
  ])('what measures a period is none: %s', async (lang, label, period) => {
    const heading = {
      nb: 'Hvilke opplysninger vi samler inn, og til hvilke formål',
      sv: 'Vilka uppgifter vi samlar in och för vilka ändamål',
    }[lang];
    expect(await within(lang, `<h2>${heading}</h2><p>${label}: ${period}</p>`)).toEqual([]);
  });

  it.each<['nb' | 'sv', string, string, string[]]>([
    ['nb', 'Hva vi bruker opplysningene til', 'Vi bruker opplysningene for å', ['tildele plass', 'sende faktura']],
    [
      'sv',
      'Vad vi använder uppgifterna till',
      'Vi använder uppgifterna för att',
      ['fördela platser', 'skicka faktura'],
    ],
  ])('an introduction without a colon is none: %s', async (lang, heading, lead, items) => {
    expect(await within(lang, `<h2>${heading}</h2><p>${lead}</p>${list(...items)}`)).toEqual(items);
  });

  it.each<['nb' | 'sv', string, string, string, string[]]>([
    [
      'nb',
      'Formål',
      'Opplysningene brukes kun til å levere varene og sende nyhetsbrev til deg hver måned.',
      'Loggen brukes kun til å finne feil.',
      ['Levere varer', 'Sende nyhetsbrev', 'Svare på henvendelser'],
    ],
    [
      'sv',
      'Ändamål',
      'Uppgifterna används endast för att leverera varorna och skicka nyhetsbrev till dig varje månad.',
      'Loggen används endast för att hitta fel.',
      ['Leverera varor', 'Skicka nyhetsbrev', 'Svara på frågor'],
    ],
  ])('what sums up a list is none, and what adds to it is one: %s', async (lang, heading, sum, more, items) => {
    const listed = `<h2>${heading}</h2>${list(...items)}`;
    expect(await within(lang, `${listed}<h2>Deling</h2><p>${sum}</p>`)).toEqual(items);
    expect(await within(lang, `${listed}<h2>Drift</h2><p>${more}</p>`)).toHaveLength(items.length + 1);
  });

  it.each<['nb' | 'sv', string, string, string]>([
    [
      'nb',
      'Hvilke opplysninger vi samler inn og hvorfor',
      'Laster du opp bilder, bør du unngå bilder med posisjon.',
      'Behandlingen er nødvendig for å oppfylle en rettslig forpliktelse, som å bevare bilag.',
    ],
    [
      'sv',
      'Vilka uppgifter vi samlar in och varför',
      'Laddar du upp bilder bör du undvika bilder med position.',
      'Behandlingen är nödvändig för att fullgöra en rättslig förpliktelse, som att bevara underlag.',
    ],
  ])('advice and bases are none: %s', async (lang, heading, advice, basis) => {
    const bases = { nb: 'Rettslig grunnlag', sv: 'Rättslig grund' }[lang];
    const part = `<h2>${heading}</h2><h3>Media</h3><p>${advice}</p><p>Andre kan laste dem ned.</p>`;
    expect(await within(lang, part)).toEqual([]);
    expect(await within(lang, `<h2>${bases}</h2>${list(basis, basis)}`)).toEqual([]);
  });
});
