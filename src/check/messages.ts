import type { Message, MessageLanguage } from './rule.js';

/** What is said of every element alike; `{title}` is the rule's. */
const GENERIC: Readonly<Record<'pass' | 'notApplicable', Message>> = {
  pass: {
    nb: '{title}: teksten sier noe om dette. Om det stemmer, må et menneske vurdere.',
    sv: '{title}: texten säger något om detta. Om det stämmer måste en människa bedöma.',
    en: '{title}: the text says something about this. Whether it is right is for a person to check.',
  },
  notApplicable: {
    nb: '{title}: ikke aktuelt etter det teksten forteller.',
    sv: '{title}: inte aktuellt enligt vad texten berättar.',
    en: '{title}: does not apply, from what the text tells.',
  },
};

export const generic = (kind: 'pass' | 'notApplicable', title: string, language: MessageLanguage): string =>
  GENERIC[kind][language].replace('{title}', title);
