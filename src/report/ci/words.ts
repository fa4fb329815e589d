/**
 * What only the formats for CI say, in the report's three languages.
 */
import type { FrameLanguage } from '../frame.js';

export interface Words {
  /** The verdict; the level is in words, and behind it `orWorse` where there is a worse one. */
  readonly orWorse: string;
  readonly fails: (level: string) => string;
  readonly failsOnReview: string;
  readonly incomplete: string;
  readonly baselineFails: string;
  readonly holds: (level: string) => string;
  readonly never: string;
  readonly known: (count: number) => string;
  /** How many files' findings, and whose tables, had no room. */
  readonly filesLeftOut: (count: number) => string;
  readonly tablesLeftOut: (count: number) => string;
  readonly findingsLeftOut: (count: number) => string;
  readonly columns: { readonly what: string; readonly state: string; readonly place: string };
  /** Of something missing that is shown at the start of the file. */
  readonly nowhere: string;
  readonly why: string;
  readonly writeSo: string;
  readonly sources: string;
  readonly page: string;
  readonly notificationsLeftOut: (count: number) => string;
}

const WORDS: Readonly<Record<FrameLanguage, Words>> = {
  nb: {
    orWorse: ' eller verre',
    fails: (level) => `Kjøringen feiler: det er funn på nivået ${level}.`,
    failsOnReview: 'Kjøringen feiler: det er spørsmål som et menneske må vurdere.',
    incomplete: 'Kjøringen feiler: ikke alle filene kunne vurderes.',
    baselineFails: 'Kjøringen feiler: baselinen har oppføringer som er gått ut eller ikke svarer til noe lenger.',
    holds: (level) => `Kjøringen feiler ikke: det er ingen funn på nivået ${level}.`,
    never: 'Kjøringen feiler ikke på funn (--fail-level never).',
    known: (count) => `${count} ${count === 1 ? 'kjent' : 'kjente'} fra før`,
    filesLeftOut: (count) =>
      `Her er ikke plass til funnene i ${count} ${count === 1 ? 'fil' : 'filer'} til: --format json gir alle.`,
    tablesLeftOut: (count) =>
      `Her er ikke plass til ${count === 1 ? 'tabellen' : 'tabellene'} for ${count} ${count === 1 ? 'fil' : 'filer'}.`,
    findingsLeftOut: (count) => `Og ${count} funn til i denne filen: --format json gir alle.`,
    columns: { what: 'Opplysning', state: 'Status', place: 'Sted' },
    nowhere: 'Noe som mangler, har ikke noe sted i teksten; det vises ved filens første linje.',
    why: 'Hvorfor det betyr noe',
    writeSo: 'Slik kan det skrives',
    sources: 'Kilder',
    page: 'Alt om regelen',
    notificationsLeftOut: (count) => `Og ${count} til.`,
  },
  sv: {
    orWorse: ' eller värre',
    fails: (level) => `Körningen misslyckas: det finns fynd på nivån ${level}.`,
    failsOnReview: 'Körningen misslyckas: det finns frågor som en människa måste bedöma.',
    incomplete: 'Körningen misslyckas: alla filer kunde inte bedömas.',
    baselineFails: 'Körningen misslyckas: baselinen har poster som har gått ut eller inte längre svarar mot något.',
    holds: (level) => `Körningen misslyckas inte: det finns inga fynd på nivån ${level}.`,
    never: 'Körningen misslyckas inte på grund av fynd (--fail-level never).',
    known: (count) => `${count} ${count === 1 ? 'känt' : 'kända'} sedan tidigare`,
    filesLeftOut: (count) =>
      `Här finns inte plats för fynden i ${count} ${count === 1 ? 'fil' : 'filer'} till: --format json ger alla.`,
    tablesLeftOut: (count) =>
      `Här finns inte plats för ${count === 1 ? 'tabellen' : 'tabellerna'} för ${count} ${count === 1 ? 'fil' : 'filer'}.`,
    findingsLeftOut: (count) => `Och ${count} fynd till i den här filen: --format json ger alla.`,
    columns: { what: 'Upplysning', state: 'Status', place: 'Plats' },
    nowhere: 'Det som saknas har ingen plats i texten; det visas vid filens första rad.',
    why: 'Varför det spelar roll',
    writeSo: 'Så kan det skrivas',
    sources: 'Källor',
    page: 'Allt om regeln',
    notificationsLeftOut: (count) => `Och ${count} till.`,
  },
  en: {
    orWorse: ' or worse',
    fails: (level) => `The run fails: there are findings at the level ${level}.`,
    failsOnReview: 'The run fails: there are questions for a person to decide.',
    incomplete: 'The run fails: not all files could be judged.',
    baselineFails: 'The run fails: the baseline has entries that have expired or match nothing any more.',
    holds: (level) => `The run does not fail: there are no findings at the level ${level}.`,
    never: 'The run does not fail on findings (--fail-level never).',
    known: (count) => `${count} known`,
    filesLeftOut: (count) =>
      `There is no room here for the findings of ${count} more ${count === 1 ? 'file' : 'files'}: --format json gives all.`,
    tablesLeftOut: (count) =>
      `There is no room here for the ${count === 1 ? 'table' : 'tables'} of ${count} ${count === 1 ? 'file' : 'files'}.`,
    findingsLeftOut: (count) => `And ${count} more in this file: --format json gives all.`,
    columns: { what: 'Duty', state: 'State', place: 'Place' },
    nowhere: 'What is missing stands nowhere in the text; it is shown at the first line of the file.',
    why: 'Why it matters',
    writeSo: 'How to write it',
    sources: 'Sources',
    page: 'All about the rule',
    notificationsLeftOut: (count) => `And ${count} more.`,
  },
};

export const wordsOf = (language: FrameLanguage): Words => WORDS[language];
