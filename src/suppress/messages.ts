/**
 * What the report says of suppressions that do nothing, in its three languages.
 */
import type { MessageLanguage } from '../check/rule.js';
import type { Mistake } from './directive.js';

interface Wording {
  /** @param what the directive, or the suppression of the configuration. */
  readonly mistake: (what: string, mistake: Mistake) => string;
  readonly expired: (what: string, rules: string, until: string) => string;
  readonly unused: (what: string, rules: string) => string;
}

const DIRECTIVES = ['privlint-disable-next', 'privlint-disable', 'privlint-disable-file', 'privlint-enable'];

const MAX_WORD = 60;
const cut = (word: string): string => (word.length > MAX_WORD ? `${word.slice(0, MAX_WORD)}…` : word);

function mistakeInNb(mistake: Mistake): string {
  switch (mistake.kind) {
    case 'unclosed':
      return 'avslutt kommentaren med -->';
    case 'unknownDirective':
      return `det finnes bare ${DIRECTIVES.join(', ')}`;
    case 'noRule':
      return 'nevn en regel (rights/object) eller et tema (stale/*)';
    case 'noReason':
      return 'begrunnelsen mangler: skriv -- og hvorfor, etter reglene';
    case 'unknownRule':
      return `ukjent regel ${cut(mistake.word)}${mistake.meant === null ? '' : `: mente du ${mistake.meant}?`}`;
    case 'badDay':
      return `until må følges av en dag som ÅÅÅÅ-MM-DD, ikke «${cut(mistake.word)}»`;
    case 'notDisabled':
      return mistake.word === null ? 'ingenting er slått av her' : `${cut(mistake.word)} er ikke slått av her`;
    case 'tooMany':
      return `bare de første ${mistake.limit} kommentarene leses`;
  }
}

function mistakeInSv(mistake: Mistake): string {
  switch (mistake.kind) {
    case 'unclosed':
      return 'avsluta kommentaren med -->';
    case 'unknownDirective':
      return `det finns bara ${DIRECTIVES.join(', ')}`;
    case 'noRule':
      return 'nämn en regel (rights/object) eller ett tema (stale/*)';
    case 'noReason':
      return 'motiveringen saknas: skriv -- och varför, efter reglerna';
    case 'unknownRule':
      return `okänd regel ${cut(mistake.word)}${mistake.meant === null ? '' : `: menade du ${mistake.meant}?`}`;
    case 'badDay':
      return `until måste följas av en dag som ÅÅÅÅ-MM-DD, inte ”${cut(mistake.word)}”`;
    case 'notDisabled':
      return mistake.word === null ? 'ingenting är avstängt här' : `${cut(mistake.word)} är inte avstängd här`;
    case 'tooMany':
      return `bara de första ${mistake.limit} kommentarerna läses`;
  }
}

function mistakeInEn(mistake: Mistake): string {
  switch (mistake.kind) {
    case 'unclosed':
      return 'close the comment with -->';
    case 'unknownDirective':
      return `there are only ${DIRECTIVES.join(', ')}`;
    case 'noRule':
      return 'name a rule (rights/object) or a theme (stale/*)';
    case 'noReason':
      return 'the reason is missing: write -- and why, after the rules';
    case 'unknownRule':
      return `unknown rule ${cut(mistake.word)}${mistake.meant === null ? '' : `: did you mean ${mistake.meant}?`}`;
    case 'badDay':
      return `until must be followed by a day as YYYY-MM-DD, not “${cut(mistake.word)}”`;
    case 'notDisabled':
      return mistake.word === null ? 'nothing is disabled here' : `${cut(mistake.word)} is not disabled here`;
    case 'tooMany':
      return `only the first ${mistake.limit} comments are read`;
  }
}

export const WORDINGS: Readonly<Record<MessageLanguage, Wording>> = {
  nb: {
    mistake: (what, mistake) => `${cut(what)} virker ikke: ${mistakeInNb(mistake)}`,
    expired: (what, rules, until) =>
      `${what} for ${rules} gjaldt til og med ${until}: rett teksten, eller sett en ny dag`,
    unused: (what, rules) => `${what} for ${rules} undertrykker ingenting: fjern den`,
  },
  sv: {
    mistake: (what, mistake) => `${cut(what)} har ingen verkan: ${mistakeInSv(mistake)}`,
    expired: (what, rules, until) =>
      `${what} för ${rules} gällde till och med ${until}: rätta texten eller ange en ny dag`,
    unused: (what, rules) => `${what} för ${rules} undertrycker ingenting: ta bort den`,
  },
  en: {
    mistake: (what, mistake) => `${cut(what)} has no effect: ${mistakeInEn(mistake)}`,
    expired: (what, rules, until) => `${what} for ${rules} held until ${until}: mend the text, or set a new day`,
    unused: (what, rules) => `${what} for ${rules} suppresses nothing: remove it`,
  },
};
