/**
 * What only the summary of a change says, in the report's three languages.
 */
import type { FrameLanguage } from '../frame.js';

/** How a change would have been judged more mildly. */
export const EASINGS = [
  'suppression',
  'comment',
  'baseline',
  'off',
  'level',
  'ignore',
  'asOf',
  'policyLang',
  'ruleFolders',
] as const;
export type EasingKind = (typeof EASINGS)[number];

export interface ChangeWords {
  readonly worse: string;
  readonly notWorse: string;
  readonly never: string;
  readonly deleted: string;
  readonly regressions: (count: number) => string;
  readonly fixed: (count: number) => string;
  readonly findings: (count: number) => string;
  readonly eased: string;
  readonly easings: Readonly<Record<EasingKind, string>>;
  readonly rest: string;
}

const WORDS: Readonly<Record<FrameLanguage, ChangeWords>> = {
  nb: {
    worse: 'Sjekken feiler: endringen gjør en erklæring dårligere.',
    notWorse: 'Sjekken feiler ikke: ingenting er blitt dårligere.',
    never: 'Sjekken feiler ikke på funn (fail-on: never).',
    deleted: 'Sjekken feiler: en erklæring er slettet.',
    regressions: (count) => `${count} ${count === 1 ? 'tilbakeskritt' : 'tilbakeskritt'}`,
    fixed: (count) => `${count} rettet`,
    findings: (count) => `${count} funn som ikke er kjent fra før`,
    eased:
      'Endringen gjør også sjekken mildere. Det teller ikke her: konfigurasjon, unntak og baseline er de som gjaldt før endringen.',
    easings: {
      suppression: 'unntak i konfigurasjonen',
      comment: 'unntak i en kommentar',
      baseline: 'nye oppføringer i baseline',
      off: 'regel slått av',
      level: 'lavere nivå',
      ignore: 'fil utelatt',
      asOf: 'annen dag',
      policyLang: 'annet språk',
      ruleFolders: 'egne regler tatt bort',
    },
    rest: 'Alt annet',
  },
  sv: {
    worse: 'Kontrollen misslyckas: ändringen gör en policy sämre.',
    notWorse: 'Kontrollen misslyckas inte: ingenting har blivit sämre.',
    never: 'Kontrollen misslyckas inte på grund av fynd (fail-on: never).',
    deleted: 'Kontrollen misslyckas: en policy är borttagen.',
    regressions: (count) => `${count} ${count === 1 ? 'försämring' : 'försämringar'}`,
    fixed: (count) => `${count} ${count === 1 ? 'åtgärdat' : 'åtgärdade'}`,
    findings: (count) => `${count} fynd som inte är kända sedan tidigare`,
    eased:
      'Ändringen gör också kontrollen mildare. Det räknas inte här: konfiguration, undantag och baseline är de som gällde före ändringen.',
    easings: {
      suppression: 'undantag i konfigurationen',
      comment: 'undantag i en kommentar',
      baseline: 'nya poster i baseline',
      off: 'regel avstängd',
      level: 'lägre nivå',
      ignore: 'fil utelämnad',
      asOf: 'annan dag',
      policyLang: 'annat språk',
      ruleFolders: 'egna regler borttagna',
    },
    rest: 'Allt annat',
  },
  en: {
    worse: 'The check fails: this change makes a policy worse.',
    notWorse: 'The check does not fail: nothing got worse.',
    never: 'The check does not fail on findings (fail-on: never).',
    deleted: 'The check fails: a policy was deleted.',
    regressions: (count) => `${count} ${count === 1 ? 'regression' : 'regressions'}`,
    fixed: (count) => `${count} fixed`,
    findings: (count) => `${count} ${count === 1 ? 'finding' : 'findings'} not in the baseline`,
    eased:
      'This change also eases the check. That does not count here: configuration, suppressions and baseline are those from before it.',
    easings: {
      suppression: 'suppression in the configuration',
      comment: 'suppression in a comment',
      baseline: 'new entries in the baseline',
      off: 'rule turned off',
      level: 'lower level',
      ignore: 'file left out',
      asOf: 'another day',
      policyLang: 'another language',
      ruleFolders: 'own rules taken away',
    },
    rest: 'Everything else',
  },
};

export const changeWordsOf = (language: FrameLanguage): ChangeWords => WORDS[language];
