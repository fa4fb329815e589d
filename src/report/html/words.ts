/**
 * What only the page says, in the report's three languages.
 */
import type { Level } from '../../check/result.js';
import type { Chrome } from '../../parse/document.js';
import type { FrameLanguage } from '../frame.js';

/** The worst that was found. */
export type Outcome = Level | 'review' | 'none';

export interface Words {
  readonly about: string;
  readonly aboutMany: string;
  readonly overview: string;
  readonly back: string;
  readonly sections: {
    readonly coverage: string;
    readonly purposes: string;
    readonly findings: string;
    readonly text: string;
    readonly judged: string;
  };
  readonly verdicts: Readonly<Record<Outcome, { readonly title: string; readonly text: string }>>;
  /** How many of the elements that apply are told. */
  readonly told: (told: number, of: number) => string;
  readonly noElements: string;
  readonly columns: { readonly duty: string; readonly state: string; readonly place: string };
  readonly show: string;
  /** With `{shown}` and `{all}`, which the page's script fills in. */
  readonly shown: string;
  readonly finding: string;
  /** The link from a table to a finding. */
  readonly see: (number: number) => string;
  readonly why: string;
  readonly cases: string;
  readonly rule: string;
  readonly copy: string;
  readonly copied: string;
  readonly keys: string;
  readonly notCounted: string;
  readonly gaps: {
    readonly none: string;
    /** A basis that the policy gives for all it does. */
    readonly general: string;
    readonly basis: (gaps: number, of: number) => string;
    readonly retention: (gaps: number, of: number) => string;
    readonly vaguePurpose: string;
    readonly vagueRetention: string;
    readonly unlimited: string;
  };
  readonly noPurposes: string;
  readonly textHint: string;
  readonly showTold: string;
  readonly missingHere: string;
  readonly missingAnywhere: string;
  readonly chrome: Readonly<Record<Chrome, string>>;
  readonly furniture: string;
  readonly table: string;
  readonly judged: {
    readonly file: string;
    readonly stdin: string;
    readonly hash: string;
    readonly format: string;
    readonly controller: string;
    readonly asOf: string;
    readonly made: string;
    readonly rules: string;
    readonly ruleCount: (run: number, of: number) => string;
    readonly tool: string;
  };
  readonly fewerRules: (run: number, of: number) => string;
  readonly policies: (count: number) => string;
  readonly search: string;
  readonly coverageShort: string;
  readonly worstFirst: string;
}

const nb: Words = {
  about: 'Gjennomgang av personvernerklæring',
  aboutMany: 'Gjennomgang av personvernerklæringer',
  overview: 'Oversikt',
  back: 'Til oversikten',
  sections: {
    coverage: 'Opplysningsplikten',
    purposes: 'Formål',
    findings: 'Funn',
    text: 'Teksten',
    judged: 'Hva som er vurdert',
  },
  verdicts: {
    error: {
      title: 'Teksten bør rettes',
      text: 'Den mangler opplysninger som loven krever, eller sier noe som loven ikke tillater.',
    },
    warning: {
      title: 'Teksten bør gjennomgås',
      text: 'Ingen feil ble funnet, men det er forhold som bør forbedres.',
    },
    note: { title: 'Bare mindre merknader', text: 'Ingen feil eller advarsler ble funnet.' },
    review: { title: 'Noe må vurderes', text: 'Ingen funn, men det er spørsmål som et menneske må avgjøre.' },
    none: {
      title: 'Ingen funn',
      text: 'Ingen av reglene slo ut. Det betyr ikke at teksten er riktig eller fullstendig.',
    },
  },
  told: (told, of) => `${told} av ${of} opplysninger som er aktuelle her, er omtalt fullt ut.`,
  noElements: 'Reglene om opplysningsplikten var ikke med i denne vurderingen.',
  columns: { duty: 'Opplysning', state: 'Status', place: 'Hvor, eller hva som mangler' },
  show: 'Vis',
  shown: 'Viser {shown} av {all}',
  finding: 'Funn',
  see: (number) => `se funn ${number}`,
  why: 'Hvorfor',
  cases: 'Avgjørelser',
  rule: 'Om regelen',
  copy: 'Kopier teksten',
  copied: 'Kopiert',
  keys: 'J og K går til neste og forrige funn når du står i et funn.',
  notCounted: 'Teller ikke med i resultatet.',
  gaps: {
    none: 'ikke oppgitt',
    general: 'gjelder alle formål',
    basis: (gaps, of) => `${gaps} av ${of} formål har ikke noe oppgitt behandlingsgrunnlag.`,
    retention: (gaps, of) => `${gaps} av ${of} formål har ingen oppgitt lagringstid.`,
    vaguePurpose: 'vagt formål',
    vagueRetention: 'vag lagringstid',
    unlimited: 'uten grense',
  },
  noPurposes: 'Teksten oppgir ingen formål som kunne leses ut.',
  textHint: 'Det som funnene gjelder, er markert. Tallene fører til funnet.',
  showTold: 'Marker også det som er omtalt',
  missingHere: 'Hører hjemme her, men mangler:',
  missingAnywhere: 'Mangler, uten et eget sted i teksten:',
  chrome: {
    navigation: 'meny',
    header: 'topptekst',
    footer: 'bunntekst',
    aside: 'sidefelt',
    'cookie-dialog': 'samtykkeboks',
    newsletter: 'nyhetsbrev',
    form: 'skjema',
  },
  furniture: 'Ikke en del av erklæringen:',
  table: 'Tabell fra teksten',
  judged: {
    file: 'Fil',
    stdin: 'standard inndata',
    hash: 'SHA-256',
    format: 'Format og språk',
    controller: 'Behandlingsansvarlig ifølge teksten',
    asOf: 'Vurdert per',
    made: 'Rapporten laget',
    rules: 'Regler',
    ruleCount: (run, of) => (run === of ? `alle ${of}` : `${run} av ${of}`),
    tool: 'Verktøy',
  },
  fewerRules: (run, of) => `Bare ${run} av ${of} regler ble brukt. Det som de andre ser etter, er ikke vurdert.`,
  policies: (count) => `${count} ${count === 1 ? 'erklæring' : 'erklæringer'}`,
  search: 'Søk etter fil',
  coverageShort: 'Omtalt',
  worstFirst: 'De verste står først.',
};

const sv: Words = {
  about: 'Granskning av integritetspolicy',
  aboutMany: 'Granskning av integritetspolicyer',
  overview: 'Översikt',
  back: 'Till översikten',
  sections: {
    coverage: 'Informationsplikten',
    purposes: 'Ändamål',
    findings: 'Fynd',
    text: 'Texten',
    judged: 'Vad som har bedömts',
  },
  verdicts: {
    error: {
      title: 'Texten bör rättas',
      text: 'Den saknar upplysningar som lagen kräver, eller säger något som lagen inte tillåter.',
    },
    warning: { title: 'Texten bör ses över', text: 'Inga fel hittades, men det finns sådant som bör förbättras.' },
    note: { title: 'Bara mindre anmärkningar', text: 'Inga fel eller varningar hittades.' },
    review: { title: 'Något måste bedömas', text: 'Inga fynd, men det finns frågor som en människa måste avgöra.' },
    none: {
      title: 'Inga fynd',
      text: 'Ingen av reglerna slog till. Det betyder inte att texten är riktig eller fullständig.',
    },
  },
  told: (told, of) => `${told} av ${of} upplysningar som är aktuella här omnämns fullt ut.`,
  noElements: 'Reglerna om informationsplikten var inte med i den här bedömningen.',
  columns: { duty: 'Upplysning', state: 'Status', place: 'Var, eller vad som saknas' },
  show: 'Visa',
  shown: 'Visar {shown} av {all}',
  finding: 'Fynd',
  see: (number) => `se fynd ${number}`,
  why: 'Varför',
  cases: 'Avgöranden',
  rule: 'Om regeln',
  copy: 'Kopiera texten',
  copied: 'Kopierad',
  keys: 'J och K går till nästa och föregående fynd när du står i ett fynd.',
  notCounted: 'Räknas inte med i resultatet.',
  gaps: {
    none: 'anges inte',
    general: 'gäller alla ändamål',
    basis: (gaps, of) => `${gaps} av ${of} ändamål saknar angiven rättslig grund.`,
    retention: (gaps, of) => `${gaps} av ${of} ändamål saknar angiven lagringstid.`,
    vaguePurpose: 'vagt ändamål',
    vagueRetention: 'vag lagringstid',
    unlimited: 'utan gräns',
  },
  noPurposes: 'Texten anger inga ändamål som kunde läsas ut.',
  textHint: 'Det som fynden gäller är markerat. Siffrorna leder till fyndet.',
  showTold: 'Markera även det som omnämns',
  missingHere: 'Hör hemma här, men saknas:',
  missingAnywhere: 'Saknas, utan en egen plats i texten:',
  chrome: {
    navigation: 'meny',
    header: 'sidhuvud',
    footer: 'sidfot',
    aside: 'sidofält',
    'cookie-dialog': 'samtyckesruta',
    newsletter: 'nyhetsbrev',
    form: 'formulär',
  },
  furniture: 'Inte en del av policyn:',
  table: 'Tabell ur texten',
  judged: {
    file: 'Fil',
    stdin: 'standard in',
    hash: 'SHA-256',
    format: 'Format och språk',
    controller: 'Personuppgiftsansvarig enligt texten',
    asOf: 'Bedömd per',
    made: 'Rapporten skapad',
    rules: 'Regler',
    ruleCount: (run, of) => (run === of ? `alla ${of}` : `${run} av ${of}`),
    tool: 'Verktyg',
  },
  fewerRules: (run, of) => `Bara ${run} av ${of} regler användes. Det som de andra letar efter har inte bedömts.`,
  policies: (count) => `${count} ${count === 1 ? 'policy' : 'policyer'}`,
  search: 'Sök efter fil',
  coverageShort: 'Omnämns',
  worstFirst: 'De värsta står först.',
};

const en: Words = {
  about: 'Review of a privacy policy',
  aboutMany: 'Review of privacy policies',
  overview: 'Overview',
  back: 'To the overview',
  sections: {
    coverage: 'Information duties',
    purposes: 'Purposes',
    findings: 'Findings',
    text: 'The text',
    judged: 'What was judged',
  },
  verdicts: {
    error: {
      title: 'The text should be corrected',
      text: 'It leaves out information that the law requires, or says something that the law does not allow.',
    },
    warning: {
      title: 'The text should be reviewed',
      text: 'No errors were found, but there are things to improve.',
    },
    note: { title: 'Only minor notes', text: 'No errors or warnings were found.' },
    review: {
      title: 'Some questions are open',
      text: 'No findings, but there are questions for a person to decide.',
    },
    none: {
      title: 'No findings',
      text: 'None of the rules had anything to report. That does not mean that the text is right or complete.',
    },
  },
  told: (told, of) => `${told} of the ${of} duties that apply here ${told === 1 ? 'is' : 'are'} fully told.`,
  noElements: 'The rules about the information duties took no part in this review.',
  columns: { duty: 'Duty', state: 'Status', place: 'Where, or what is missing' },
  show: 'Show',
  shown: '{shown} of {all} shown',
  finding: 'Finding',
  see: (number) => `see finding ${number}`,
  why: 'Why',
  cases: 'Decisions',
  rule: 'About the rule',
  copy: 'Copy the text',
  copied: 'Copied',
  keys: 'J and K go to the next and the previous finding while you are in one.',
  notCounted: 'Does not count in the result.',
  gaps: {
    none: 'not given',
    general: 'for all purposes',
    basis: (gaps, of) => `${gaps} of ${of} purposes ${gaps === 1 ? 'has' : 'have'} no legal basis given.`,
    retention: (gaps, of) => `${gaps} of ${of} purposes ${gaps === 1 ? 'has' : 'have'} no retention given.`,
    vaguePurpose: 'vague purpose',
    vagueRetention: 'vague retention',
    unlimited: 'without limit',
  },
  noPurposes: 'The text gives no purposes that could be made out.',
  textHint: 'What the findings are about is marked. The numbers lead to the finding.',
  showTold: 'Mark what is told as well',
  missingHere: 'Belongs here, but is missing:',
  missingAnywhere: 'Missing, with no place of its own in the text:',
  chrome: {
    navigation: 'menu',
    header: 'header',
    footer: 'footer',
    aside: 'sidebar',
    'cookie-dialog': 'consent box',
    newsletter: 'newsletter',
    form: 'form',
  },
  furniture: 'Not part of the policy:',
  table: 'Table from the text',
  judged: {
    file: 'File',
    stdin: 'standard input',
    hash: 'SHA-256',
    format: 'Format and language',
    controller: 'Controller according to the text',
    asOf: 'Judged as of',
    made: 'Report written',
    rules: 'Rules',
    ruleCount: (run, of) => (run === of ? `all ${of}` : `${run} of ${of}`),
    tool: 'Tool',
  },
  fewerRules: (run, of) => `Only ${run} of ${of} rules were applied. What the others look for has not been judged.`,
  policies: (count) => `${count} ${count === 1 ? 'policy' : 'policies'}`,
  search: 'Search for a file',
  coverageShort: 'Told',
  worstFirst: 'The worst come first.',
};

const WORDS: Readonly<Record<FrameLanguage, Words>> = { nb, sv, en };

export const wordsOf = (language: FrameLanguage): Words => WORDS[language];
