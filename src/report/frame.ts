/**
 * The words of the report's own frame, in its three languages. What the rules say comes from the rules.
 */
import type { Kind, Level, State, Suppression } from '../check/result.js';
import type { Language } from '../language/detect.js';
import type { LegalBasis, Mechanism } from '../model/policy.js';
import type { Format } from '../read/source.js';

export type FrameLanguage = 'nb' | 'sv' | 'en';

/** Findings that do not count: heading, mark of one in the coverage table, how many there are. */
export interface Aside {
  readonly heading: string;
  readonly mark: string;
  readonly count: (count: number) => string;
}

export interface Frame {
  readonly languages: Readonly<Record<Language, string>>;
  readonly formats: Readonly<Record<Format, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly count: (level: Level, count: number) => string;
  readonly themes: Readonly<Record<string, string>>;
  readonly quote: (text: string) => string;
  readonly line: string;
  readonly write: string;
  readonly belongs: string;
  readonly also: string;
  readonly review: string;
  readonly reviews: (count: number) => string;
  readonly suppressed: Aside;
  /** The same of those that the baseline knows. */
  readonly known: Aside;
  readonly reason: string;
  readonly until: string;
  readonly sources: Readonly<Record<Suppression['from'], string>>;
  readonly coverage: string;
  readonly states: Readonly<Record<State | Extract<Kind, 'review'>, string>>;
  readonly purposes: string;
  readonly columns: {
    readonly purpose: string;
    readonly basis: string;
    readonly retention: string;
    readonly recipients: string;
    readonly file: string;
    readonly language: string;
    readonly levels: Readonly<Record<Level, string>>;
  };
  readonly transfers: string;
  readonly bases: Readonly<Record<LegalBasis, string>>;
  readonly mechanisms: Readonly<Record<Mechanism, string>>;
  readonly noFindings: string;
  readonly files: (count: number) => string;
  readonly failedFiles: (count: number) => string;
  /** Rows of a table that are not shown. */
  readonly more: (count: number) => string;
  readonly oftenFailed: string;
  readonly notJudged: string;
  /** Where the findings of each file are to be had. */
  readonly inFull: string;
  readonly disclaimer: string;
  readonly explain: string;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const nb: Frame = {
  languages: { nb: 'bokmål', nn: 'nynorsk', sv: 'svensk', da: 'dansk', en: 'engelsk', und: 'ukjent språk' },
  formats: { html: 'HTML', markdown: 'Markdown', text: 'tekst' },
  levels: { error: 'feil', warning: 'advarsel', note: 'merknad' },
  count: (level, count) =>
    ({
      error: `${count} feil`,
      warning: counted(count, 'advarsel', 'advarsler'),
      note: counted(count, 'merknad', 'merknader'),
    })[level],
  themes: {
    controller: 'Behandlingsansvarlig',
    dpo: 'Personvernombud',
    purpose: 'Formål',
    data: 'Opplysningene',
    'legal-basis': 'Behandlingsgrunnlag',
    recipients: 'Mottakere',
    transfer: 'Overføring til tredjeland',
    retention: 'Lagringstid',
    rights: 'Rettigheter',
    complaint: 'Klage',
    provision: 'Plikt til å gi opplysninger',
    automation: 'Automatiserte avgjørelser',
    cookies: 'Informasjonskapsler',
    document: 'Dokumentet',
    consent: 'Samtykke',
    change: 'Endringer',
    language: 'Språket',
    liability: 'Ansvar',
    roles: 'Roller',
    anonymity: 'Anonymitet',
    text: 'Teksten',
    requests: 'Henvendelser om rettigheter',
    security: 'Sikkerhet',
    breach: 'Brudd på sikkerheten',
    stale: 'Utdaterte henvisninger',
  },
  quote: (text) => `«${text}»`,
  line: 'linje',
  write: 'Skriv',
  belongs: 'Hører hjemme under',
  also: 'også',
  review: 'Må vurderes av et menneske',
  reviews: (count) => `${count} å vurdere`,
  suppressed: { heading: 'Undertrykt', mark: 'undertrykt', count: (count) => `${count} undertrykt` },
  known: { heading: 'Kjent', mark: 'kjent', count: (count) => counted(count, 'kjent', 'kjente') },
  reason: 'Begrunnelse',
  until: 'til og med',
  sources: { comment: 'kommentar i filen', configuration: 'konfigurasjonen' },
  coverage: 'Opplysningsplikten etter GDPR art. 13 og 14',
  states: {
    present: 'omtalt',
    partial: 'delvis',
    absent: 'mangler',
    notApplicable: 'ikke aktuelt',
    review: 'å vurdere',
  },
  purposes: 'Formål',
  columns: {
    purpose: 'Formål',
    basis: 'Behandlingsgrunnlag',
    retention: 'Lagringstid',
    recipients: 'Mottakere',
    file: 'Fil',
    language: 'Språk',
    levels: { error: 'Feil', warning: 'Advarsler', note: 'Merknader' },
  },
  transfers: 'Overføringer',
  bases: {
    consent: 'samtykke',
    contract: 'avtale',
    'legal-obligation': 'rettslig forpliktelse',
    'vital-interests': 'vitale interesser',
    'public-task': 'allmenn interesse',
    'legitimate-interests': 'berettiget interesse',
  },
  mechanisms: {
    adequacy: 'adekvansbeslutning',
    dpf: 'Data Privacy Framework',
    'privacy-shield': 'Privacy Shield',
    'safe-harbor': 'Safe Harbor',
    scc: 'standard personvernbestemmelser',
    bcr: 'bindende virksomhetsregler',
    consent: 'samtykke',
    other: 'annet grunnlag',
    none: 'uten overføringsgrunnlag',
  },
  noFindings: 'Ingen funn',
  files: (count) => counted(count, 'fil', 'filer'),
  failedFiles: (count) => `${counted(count, 'fil', 'filer')} kunne ikke vurderes`,
  more: (count) => `og ${count} til`,
  oftenFailed: 'Brytes i flest filer',
  notJudged: 'Kunne ikke vurderes',
  inFull: 'Funnene i hver fil: nevn filen alene, eller bruk --verbose.',
  disclaimer:
    'Omtalt betyr bare at teksten sier noe om saken; om det er riktig og nok, må et menneske vurdere. Dette er ikke juridisk rådgivning.',
  explain: 'privlint explain <regel> forteller mer om en regel.',
};

const sv: Frame = {
  languages: { nb: 'bokmål', nn: 'nynorska', sv: 'svenska', da: 'danska', en: 'engelska', und: 'okänt språk' },
  formats: { html: 'HTML', markdown: 'Markdown', text: 'text' },
  levels: { error: 'fel', warning: 'varning', note: 'anmärkning' },
  count: (level, count) =>
    ({
      error: `${count} fel`,
      warning: counted(count, 'varning', 'varningar'),
      note: counted(count, 'anmärkning', 'anmärkningar'),
    })[level],
  themes: {
    controller: 'Personuppgiftsansvarig',
    dpo: 'Dataskyddsombud',
    purpose: 'Ändamål',
    data: 'Uppgifterna',
    'legal-basis': 'Rättslig grund',
    recipients: 'Mottagare',
    transfer: 'Överföring till tredjeland',
    retention: 'Lagringstid',
    rights: 'Rättigheter',
    complaint: 'Klagomål',
    provision: 'Skyldighet att lämna uppgifter',
    automation: 'Automatiserade beslut',
    cookies: 'Kakor',
    document: 'Dokumentet',
    consent: 'Samtycke',
    change: 'Ändringar',
    language: 'Språket',
    liability: 'Ansvar',
    roles: 'Roller',
    anonymity: 'Anonymitet',
    text: 'Texten',
    requests: 'Begäranden om rättigheter',
    security: 'Säkerhet',
    breach: 'Personuppgiftsincidenter',
    stale: 'Inaktuella hänvisningar',
  },
  quote: (text) => `”${text}”`,
  line: 'rad',
  write: 'Skriv',
  belongs: 'Hör hemma under',
  also: 'även',
  review: 'Måste bedömas av en människa',
  reviews: (count) => `${count} att bedöma`,
  suppressed: {
    heading: 'Undertryckt',
    mark: 'undertryckt',
    count: (count) => counted(count, 'undertryckt', 'undertryckta'),
  },
  known: { heading: 'Känt', mark: 'känt', count: (count) => counted(count, 'känt', 'kända') },
  reason: 'Motivering',
  until: 'till och med',
  sources: { comment: 'kommentar i filen', configuration: 'konfigurationen' },
  coverage: 'Informationsplikten enligt GDPR art. 13 och 14',
  states: {
    present: 'omnämns',
    partial: 'delvis',
    absent: 'saknas',
    notApplicable: 'inte aktuellt',
    review: 'att bedöma',
  },
  purposes: 'Ändamål',
  columns: {
    purpose: 'Ändamål',
    basis: 'Rättslig grund',
    retention: 'Lagringstid',
    recipients: 'Mottagare',
    file: 'Fil',
    language: 'Språk',
    levels: { error: 'Fel', warning: 'Varningar', note: 'Anmärkningar' },
  },
  transfers: 'Överföringar',
  bases: {
    consent: 'samtycke',
    contract: 'avtal',
    'legal-obligation': 'rättslig förpliktelse',
    'vital-interests': 'grundläggande intressen',
    'public-task': 'allmänt intresse',
    'legitimate-interests': 'berättigat intresse',
  },
  mechanisms: {
    adequacy: 'beslut om adekvat skyddsnivå',
    dpf: 'Data Privacy Framework',
    'privacy-shield': 'Privacy Shield',
    'safe-harbor': 'Safe Harbor',
    scc: 'standardavtalsklausuler',
    bcr: 'bindande företagsbestämmelser',
    consent: 'samtycke',
    other: 'annan grund',
    none: 'utan överföringsgrund',
  },
  noFindings: 'Inga fynd',
  files: (count) => counted(count, 'fil', 'filer'),
  failedFiles: (count) => `${counted(count, 'fil', 'filer')} kunde inte bedömas`,
  more: (count) => `och ${count} till`,
  oftenFailed: 'Bryts i flest filer',
  notJudged: 'Kunde inte bedömas',
  inFull: 'Fynden i varje fil: nämn filen ensam, eller använd --verbose.',
  disclaimer:
    'Omnämns betyder bara att texten säger något i saken; om det stämmer och räcker måste en människa bedöma. Detta är inte juridisk rådgivning.',
  explain: 'privlint explain <regel> berättar mer om en regel.',
};

const en: Frame = {
  languages: {
    nb: 'Norwegian Bokmål',
    nn: 'Norwegian Nynorsk',
    sv: 'Swedish',
    da: 'Danish',
    en: 'English',
    und: 'unknown language',
  },
  formats: { html: 'HTML', markdown: 'Markdown', text: 'text' },
  levels: { error: 'error', warning: 'warning', note: 'note' },
  count: (level, count) => counted(count, level, `${level}s`),
  themes: {
    controller: 'Controller',
    dpo: 'Data protection officer',
    purpose: 'Purposes',
    data: 'Data',
    'legal-basis': 'Legal basis',
    recipients: 'Recipients',
    transfer: 'Transfers to third countries',
    retention: 'Retention',
    rights: 'Rights',
    complaint: 'Complaint',
    provision: 'Obligation to provide data',
    automation: 'Automated decisions',
    cookies: 'Cookies',
    document: 'Document',
    consent: 'Consent',
    change: 'Changes',
    language: 'Language',
    liability: 'Liability',
    roles: 'Roles',
    anonymity: 'Anonymity',
    text: 'Text',
    requests: 'Requests about rights',
    security: 'Security',
    breach: 'Data breaches',
    stale: 'Stale references',
  },
  quote: (text) => `“${text}”`,
  line: 'line',
  write: 'Write',
  belongs: 'Belongs under',
  also: 'also',
  review: 'For a person to decide',
  reviews: (count) => `${count} for review`,
  suppressed: { heading: 'Suppressed', mark: 'suppressed', count: (count) => `${count} suppressed` },
  known: { heading: 'Known', mark: 'known', count: (count) => `${count} known` },
  reason: 'Reason',
  until: 'until',
  sources: { comment: 'a comment in the file', configuration: 'the configuration' },
  coverage: 'Information duties of GDPR Art. 13 and 14',
  states: {
    present: 'told',
    partial: 'partial',
    absent: 'missing',
    notApplicable: 'not applicable',
    review: 'for review',
  },
  purposes: 'Purposes',
  columns: {
    purpose: 'Purpose',
    basis: 'Legal basis',
    retention: 'Retention',
    recipients: 'Recipients',
    file: 'File',
    language: 'Language',
    levels: { error: 'Errors', warning: 'Warnings', note: 'Notes' },
  },
  transfers: 'Transfers',
  bases: {
    consent: 'consent',
    contract: 'contract',
    'legal-obligation': 'legal obligation',
    'vital-interests': 'vital interests',
    'public-task': 'public task',
    'legitimate-interests': 'legitimate interests',
  },
  mechanisms: {
    adequacy: 'adequacy decision',
    dpf: 'Data Privacy Framework',
    'privacy-shield': 'Privacy Shield',
    'safe-harbor': 'Safe Harbor',
    scc: 'standard contractual clauses',
    bcr: 'binding corporate rules',
    consent: 'consent',
    other: 'another mechanism',
    none: 'no mechanism named',
  },
  noFindings: 'No findings',
  files: (count) => counted(count, 'file', 'files'),
  failedFiles: (count) => `${counted(count, 'file', 'files')} could not be judged`,
  more: (count) => `and ${count} more`,
  oftenFailed: 'Failed in most files',
  notJudged: 'Could not be judged',
  inFull: 'The findings of each file: name it alone, or use --verbose.',
  disclaimer:
    'Told means only that the text says something about it; whether it is right and enough is for a person to check. This is not legal advice.',
  explain: 'privlint explain <rule> tells more about a rule.',
};

const FRAMES: Readonly<Record<FrameLanguage, Frame>> = { nb, sv, en };

export const frameOf = (language: FrameLanguage): Frame => FRAMES[language];

/** A theme's name for its readers; an organisation's own theme has none. */
export const themeName = ({ themes }: Frame, theme: string): string =>
  Object.hasOwn(themes, theme) ? themes[theme]! : theme;

/** The language of what is said of all policies together: that in which each was answered, or English where they differ. */
export function commonLanguage(answered: ReadonlySet<FrameLanguage>): FrameLanguage {
  const [only, ...others] = answered;
  return others.length === 0 && only ? only : 'en';
}

/** The language in which a policy in this language is answered. */
export function answerIn(language: Language): FrameLanguage {
  if (language === 'nb' || language === 'nn') return 'nb';
  return language === 'sv' ? 'sv' : 'en';
}
