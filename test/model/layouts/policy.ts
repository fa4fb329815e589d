/** One policy's content in Norwegian and in Swedish, to be set in any layout. */
import type { LegalBasis } from '../../../src/model/policy.js';

/** One processing, as a policy lists it. `about` says what data it takes, and why nothing. */
export interface Processing {
  readonly purpose: string;
  readonly basis: string;
  readonly period: string;
  readonly about: string;
  readonly heading: string;
  readonly legalBasis: LegalBasis;
}

export interface Content {
  readonly lang: 'nb' | 'sv';
  readonly before: string;
  readonly title: string;
  readonly purpose: string;
  readonly basis: string;
  readonly period: string;
  readonly data: string;
  readonly someData: string;
  /** What a table's columns are called where it asks in plain words: what, why, on what ground. */
  readonly plain: readonly [string, string, string];
  readonly list: string;
  readonly opening: string;
  /** The purpose and its basis in prose. */
  readonly prose: (purpose: string, basis: string) => string;
  readonly aim: (purpose: string) => string;
  readonly processings: readonly Processing[];
  readonly after: string;
}

const sections = (parts: readonly (readonly [string, ...string[]])[]): string =>
  parts.map(([title, ...texts]) => `<h2>${title}</h2>${texts.map((text) => `<p>${text}</p>`).join('')}`).join('\n');

const processings = (rows: readonly (readonly [string, string, string, string, string, LegalBasis])[]): Processing[] =>
  rows.map(([purpose, basis, period, about, heading, legalBasis]) => ({
    purpose,
    basis,
    period,
    about,
    heading,
    legalBasis,
  }));

const NORWEGIAN: Content = {
  lang: 'nb',
  before: `<h1>Personvernerklæring</h1>
    <p>Fjordvarer AS, org.nr. 999 888 777, er behandlingsansvarlig for personopplysningene vi behandler.</p>
    ${sections([['Hvilke opplysninger vi samler inn', 'Vi samler inn navn, adresse, e-post og kjøpshistorikk.']])}`,
  title: 'Formål og rettslig grunnlag',
  purpose: 'Formål',
  basis: 'Rettslig grunnlag',
  period: 'Lagringstid',
  data: 'Opplysninger',
  someData: 'Navn, e-post',
  plain: ['Hva', 'Hvorfor', 'Lovlig grunnlag'],
  list: 'Her er formålene og grunnlaget for hvert av dem:',
  opening: 'Vi bruker opplysningene til:',
  prose: (purpose, basis) => `Vi behandler opplysninger for å ${purpose}. Grunnlaget er ${basis}.`,
  aim: (purpose) => `For å ${purpose}`,
  processings: processings([
    ['Levere bestilte varer', 'Avtale', '5 år', 'Vi bruker navn og adresse.', 'Butikken', 'contract'],
    ['Sende nyhetsbrev', 'Samtykke', 'Til du melder deg av', 'E-posten din er alt vi trenger.', 'E-post', 'consent'],
    ['Forebygge svindel', 'Berettiget interesse', '12 måneder', 'IP-adressen inngår.', 'Vern', 'legitimate-interests'],
    ['Bokføring og regnskap', 'Rettslig forpliktelse', '5 år', 'Det gjelder bilag.', 'Regnskap', 'legal-obligation'],
    ['Analysere bruken av nettsiden', 'Samtykke', '14 måneder', 'Vi ser på klikk.', 'Nettsiden', 'consent'],
    [
      'Besvare henvendelser',
      'Berettiget interesse',
      '2 år',
      'Det du skriver til oss.',
      'Hjelp',
      'legitimate-interests',
    ],
  ]),
  after: sections([
    ['Sikkerhet', 'Vi har kryptering og tilgangsstyring.', 'Bare ansatte med tjenstlig behov har tilgang.'],
    ['Hvem vi deler opplysninger med', 'Databehandlere leverer drift og e-post.', 'Vi har avtaler med alle.'],
    ['Overføring til land utenfor EØS', 'Opplysningene lagres i Norge.', 'De overføres ikke til land utenfor EØS.'],
    ['Informasjonskapsler', 'Nettsiden setter bare nødvendige informasjonskapsler.', 'Du kan slette dem.'],
    ['Dine rettigheter', 'Du har rett til innsyn.', 'Du kan få feil rettet.', 'Du kan klage til Datatilsynet.'],
    ['Endringer', 'Vi kan oppdatere erklæringen.', 'Siste versjon ligger alltid her.'],
    ['Kontakt', 'Skriv til post@fjordvarer.no.', 'Ring oss på 22 33 44 55.', 'Besøk oss i Storgata 1, 0155 Oslo.'],
  ]),
};

const SWEDISH: Content = {
  lang: 'sv',
  before: `<h1>Integritetspolicy</h1>
    <p>Fjordvaror AB, org.nr 556677-8899, är personuppgiftsansvarig för personuppgifterna vi behandlar.</p>
    ${sections([['Vilka uppgifter vi samlar in', 'Vi samlar in namn, adress, e-post och köphistorik.']])}`,
  title: 'Ändamål och rättslig grund',
  purpose: 'Ändamål',
  basis: 'Rättslig grund',
  period: 'Lagringstid',
  data: 'Uppgifter',
  someData: 'Namn, e-post',
  plain: ['Vad', 'Varför', 'Laglig grund'],
  list: 'Här är ändamålen och grunden för vart och ett av dem:',
  opening: 'Vi använder uppgifterna för att:',
  prose: (purpose, basis) => `Vi behandlar uppgifter för att ${purpose}. Den rättsliga grunden är ${basis}.`,
  aim: (purpose) => `För att ${purpose}`,
  processings: processings([
    ['Leverera beställda varor', 'Avtal', '5 år', 'Vi använder namn och adress.', 'Butiken', 'contract'],
    ['Skicka nyhetsbrev', 'Samtycke', 'Tills du avregistrerar dig', 'Din e-post räcker.', 'E-post', 'consent'],
    ['Förebygga bedrägerier', 'Berättigat intresse', '12 månader', 'IP-adress ingår.', 'Skydd', 'legitimate-interests'],
    [
      'Bokföring och redovisning',
      'Rättslig förpliktelse',
      '7 år',
      'Det gäller kvitton.',
      'Ekonomi',
      'legal-obligation',
    ],
    ['Analysera användningen av webbplatsen', 'Samtycke', '14 månader', 'Vi tittar på klick.', 'Webben', 'consent'],
    [
      'Besvara förfrågningar',
      'Berättigat intresse',
      '2 år',
      'Det du skriver till oss.',
      'Hjälp',
      'legitimate-interests',
    ],
  ]),
  after: sections([
    ['Säkerhet', 'Vi har kryptering och behörighetsstyrning.', 'Bara anställda som behöver det har åtkomst.'],
    ['Vilka vi delar uppgifter med', 'Personuppgiftsbiträden sköter drift och e-post.', 'Vi har avtal med alla.'],
    ['Överföring till länder utanför EES', 'Uppgifterna lagras i Sverige.', 'De överförs inte utanför EES.'],
    ['Kakor', 'Webbplatsen sätter bara nödvändiga kakor.', 'Du kan radera dem.'],
    ['Dina rättigheter', 'Du har rätt till tillgång.', 'Du kan få fel rättade.', 'Du kan klaga hos IMY.'],
    ['Ändringar', 'Vi kan uppdatera policyn.', 'Den senaste versionen finns alltid här.'],
    ['Kontakt', 'Skriv till info@fjordvaror.se.', 'Ring 08-123 45 67.', 'Besök oss på Storgatan 1, 111 22 Stockholm.'],
  ]),
};

export const CONTENTS = [NORWEGIAN, SWEDISH];
