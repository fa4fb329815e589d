/**
 * The rulebook's own words in its three languages. What the rules say comes from the rules; levels, themes and states from the report.
 */
import type { Rule } from '../check/rule.js';
import type { FrameLanguage } from '../report/frame.js';

type RuleKind = Rule['kind'];

export interface Words {
  readonly kinds: Readonly<Record<RuleKind, string>>;
  /** How a kind of rule judges, as whole sentences. */
  readonly how: Readonly<Record<Exclude<RuleKind, 'stale'>, string>> & { readonly stale: (since: string) => string };
  /** What is said of every element alike. */
  readonly present: string;
  readonly neverNotApplicable: string;
  readonly notApplicable: string;
  readonly review: string;
  readonly unless: string;
  readonly judged: string;
  readonly assumptions: string;
  readonly why: string;
  readonly cases: string;
  /** Wordings that the rule accepts and finds, of an element and of what should not be there. */
  readonly wordings: {
    readonly told: string;
    readonly untold: string;
    readonly allowed: string;
    readonly found: string;
  };
  readonly more: (count: number) => string;
  readonly write: string;
  readonly pairs: string;
  readonly byCountry: (countries: string) => string;
  readonly noWrite: string;
  readonly suppress: string;
  readonly suppressInPolicy: string;
  readonly suppressInConfig: string;
  readonly turnOff: string;
  readonly sources: string;
  readonly checked: (day: string) => string;
  readonly rules: (count: number) => string;
  readonly explainHint: (id: string) => string;
}

const nb: Words = {
  kinds: {
    disclosure: 'opplysning',
    practice: 'praksis',
    stale: 'utdatert',
    structure: 'oppbygning',
    contradiction: 'motsigelse',
  },
  how: {
    disclosure: 'Noe erklæringen skal fortelle. Hver erklæring får ett resultat, med en av disse tilstandene:',
    practice:
      'Noe som ikke skal stå der. Hver setning som sier det, gir ett resultat; der ingen gjør det, er det ikke noe resultat, heller ikke en godkjenning.',
    stale: (since) =>
      `En henvisning som har vært utdatert siden ${since}. Hver henvisning gir ett resultat; per en tidligere dag (--as-of) gir den ingen, og heller ikke der den bare er omtalt som historie.`,
    structure: 'En feil i dokumentets form. Hvert sted gir ett resultat.',
    contradiction:
      'To steder i teksten som ikke begge kan være sanne. Hvert slikt par gir ett resultat, med begge stedene sitert.',
  },
  present: 'Teksten sier noe om dette. Om det stemmer, må et menneske vurdere.',
  neverNotApplicable: 'Aldri: dette vurderes i alle erklæringer.',
  notApplicable: 'Etter det teksten forteller, er dette ikke aktuelt.',
  review: 'Der ordene lar det stå åpent, er resultatet et spørsmål til et menneske.',
  unless: 'Ingenting meldes når resten av teksten avklarer saken.',
  judged: 'Hva som vurderes',
  assumptions: 'Hva regelen forutsetter (på engelsk)',
  why: 'Hvorfor det betyr noe',
  cases: 'Avgjørelser',
  wordings: {
    told: 'Regnes som omtalt',
    untold: 'Regnes ikke som omtalt, eller bare delvis',
    allowed: 'Meldes ikke',
    found: 'Meldes',
  },
  more: (count) => `${count} til på regelens side`,
  write: 'Slik kan det skrives',
  pairs: 'Hvert par har sin egen setning:',
  byCountry: (countries) => `Myndigheten er den i landet der den behandlingsansvarlige er etablert (${countries}).`,
  noWrite: 'Her er det ingen setning å foreslå: teksten må rettes der feilen er.',
  suppress: 'Slik undertrykkes den',
  suppressInPolicy: 'I erklæringen (HTML eller Markdown), rett før ordene, eller for hele filen:',
  suppressInConfig: 'I privlint.config.json:',
  turnOff: 'Eller slå av hele regelen der:',
  sources: 'Kilder',
  checked: (day) => `sjekket ${day}`,
  rules: (count) => `${count} ${count === 1 ? 'regel' : 'regler'}`,
  explainHint: (id) => `privlint explain ${id} forklarer en av dem.`,
};

const sv: Words = {
  kinds: {
    disclosure: 'upplysning',
    practice: 'praxis',
    stale: 'inaktuell',
    structure: 'uppbyggnad',
    contradiction: 'motsägelse',
  },
  how: {
    disclosure: 'Något som policyn ska berätta. Varje policy får ett resultat, med ett av dessa tillstånd:',
    practice:
      'Något som inte ska stå där. Varje mening som säger det ger ett resultat; där ingen gör det finns inget resultat, och inte heller något godkännande.',
    stale: (since) =>
      `En hänvisning som har varit inaktuell sedan den ${since}. Varje hänvisning ger ett resultat; per en tidigare dag (--as-of) ger den inget, och inte heller där den bara nämns som historia.`,
    structure: 'Ett fel i dokumentets form. Varje ställe ger ett resultat.',
    contradiction:
      'Två ställen i texten som inte båda kan vara sanna. Varje sådant par ger ett resultat, med båda ställena citerade.',
  },
  present: 'Texten säger något om detta. Om det stämmer måste en människa bedöma.',
  neverNotApplicable: 'Aldrig: detta bedöms i alla policyer.',
  notApplicable: 'Enligt vad texten berättar är detta inte aktuellt.',
  review: 'Där orden lämnar det öppet är resultatet en fråga till en människa.',
  unless: 'Inget rapporteras när resten av texten klargör saken.',
  judged: 'Vad som bedöms',
  assumptions: 'Vad regeln förutsätter (på engelska)',
  why: 'Varför det spelar roll',
  cases: 'Avgöranden',
  wordings: {
    told: 'Räknas som omnämnt',
    untold: 'Räknas inte som omnämnt, eller bara delvis',
    allowed: 'Rapporteras inte',
    found: 'Rapporteras',
  },
  more: (count) => `${count} till på regelns sida`,
  write: 'Så kan det skrivas',
  pairs: 'Varje par har sin egen mening:',
  byCountry: (countries) => `Myndigheten är den i landet där den personuppgiftsansvarige är etablerad (${countries}).`,
  noWrite: 'Här finns ingen mening att föreslå: texten måste rättas där felet är.',
  suppress: 'Så undertrycks den',
  suppressInPolicy: 'I policyn (HTML eller Markdown), alldeles före orden, eller för hela filen:',
  suppressInConfig: 'I privlint.config.json:',
  turnOff: 'Eller stäng av hela regeln där:',
  sources: 'Källor',
  checked: (day) => `kontrollerad ${day}`,
  rules: (count) => `${count} ${count === 1 ? 'regel' : 'regler'}`,
  explainHint: (id) => `privlint explain ${id} förklarar en av dem.`,
};

const en: Words = {
  kinds: {
    disclosure: 'disclosure',
    practice: 'practice',
    stale: 'stale',
    structure: 'structure',
    contradiction: 'contradiction',
  },
  how: {
    disclosure: 'Something that a policy should tell. Each policy gets one result, in one of these states:',
    practice:
      'Something that should not stand there. Each sentence that says it is one result; where none does, there is no result, and no approval either.',
    stale: (since) =>
      `A reference that has been out of date since ${since}. Each one is a result; as of an earlier day (--as-of) none is, nor where it is only told of as history.`,
    structure: "A defect of the document's form. Each place is one result.",
    contradiction: 'Two passages that cannot both be true. Each such pair is one result, with both passages quoted.',
  },
  present: 'The text says something about this. Whether it is right is for a person to check.',
  neverNotApplicable: 'Never: every policy is judged by this.',
  notApplicable: 'From what the text tells, this does not apply.',
  review: 'Where the words leave it open, the result is a question to a person.',
  unless: 'Nothing is reported when the rest of the text settles the matter.',
  judged: 'What is judged',
  assumptions: 'What the rule takes for granted',
  why: 'Why it matters',
  cases: 'Cases',
  wordings: {
    told: 'Counts as told',
    untold: 'Does not count as told, or only in part',
    allowed: 'Is not reported',
    found: 'Is reported',
  },
  more: (count) => `${count} more on the rule's page`,
  write: 'How to write it',
  pairs: 'Each pair has a sentence of its own:',
  byCountry: (countries) => `The authority is that of the country where the controller is established (${countries}).`,
  noWrite: 'There is no sentence to suggest: mend the text where the defect is.',
  suppress: 'How to suppress it',
  suppressInPolicy: 'In the policy (HTML or Markdown), right before the words, or for the whole file:',
  suppressInConfig: 'In privlint.config.json:',
  turnOff: 'Or turn the whole rule off there:',
  sources: 'Sources',
  checked: (day) => `checked ${day}`,
  rules: (count) => `${count} ${count === 1 ? 'rule' : 'rules'}`,
  explainHint: (id) => `privlint explain ${id} explains one of them.`,
};

const WORDS: Readonly<Record<FrameLanguage, Words>> = { nb, sv, en };

export const wordsOf = (language: FrameLanguage): Words => WORDS[language];
