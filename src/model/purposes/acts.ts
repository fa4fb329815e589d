import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { BASIS_QUESTION, isData, namesMatter, PURPOSE_OR_BASIS, WORDS } from '../bases.js';
import type { Context } from '../context.js';
import { LEGAL_BASES } from '../policy.js';
import { contains } from '../spans.js';
import { withoutCoordinator } from './coordination.js';
import { DOING } from './nouns.js';
import { isDenied } from './other-clauses.js';
import { isAboutRights, isQuestion, namesRight, RIGHTS } from './other-sentences.js';
import { AIMING, COORDINATORS, POINTING } from './words.js';

/** An activity with its basis has more words than this. */
const SHORTEST_FOUNDED = 2;

/** Headings under which an act is told for another reason than that it is what data are for. */
const OTHER_MATTERS = [
  'purpose.aside',
  'retention.heading',
  'recipients.heading',
  'transfer.heading',
  'contact.heading',
];

/** "Fakturering av leie skjer på grunnlag av avtale", "For utlån er grunnlaget avtale": an activity, and behind it its basis. */
export function isFounded(sentence: number, mentions: Mentions, context: Context): boolean {
  const span = mentions.sentences[sentence]!;
  const { from, to } = mentions.tokensIn(span);
  if (to - from <= SHORTEST_FOUNDED || mentions.in('basis.general-behind', sentence).length > 0) return false;
  if (isFoundedOccasion(sentence, mentions)) return true;
  const isTopic = AIMING.has(mentions.word(from)) && mentions.in('basis.of-topic', sentence).length > 0;
  const first = isTopic ? from + 1 : from;
  const isMatter = isTopic && namesMatter({ from: first, to: first + 1 }, mentions);
  if (!isMatter && !isActivity(first, mentions)) return false;
  // "Kontakt- og betalingsopplysninger"
  if (isData(mentions.word(first)) || isData(mentions.word(first + 2))) return false;
  const isAsked = context.asking(span.block, BASIS_QUESTION) !== null;
  const bases = LEGAL_BASES.flatMap((basis) => {
    const word = isTopic && isAsked ? WORDS[basis] : undefined;
    return [...mentions.in(`basis.${basis}`, sentence), ...(word ? mentions.in(word, sentence) : [])];
  });
  return (
    bases.length > 0 &&
    bases.every((m) => m.from > from + 1 && m.polarity !== 'negated') &&
    !namesRight(sentence, mentions) &&
    !isQuestion(sentence, mentions)
  );
}

/** "Dersom du ber om å få samtalen tilsendt, er grunnlaget samtykket ditt": an occasion, and behind its comma the basis. */
function isFoundedOccasion(sentence: number, mentions: Mentions): boolean {
  const { start, end } = mentions.sentences[sentence]!;
  const { from } = mentions.tokensIn({ start, end });
  if (!OCCASION.has(mentions.word(from)) || !READER.has(mentions.word(from + 1))) return false;
  const comma = start + mentions.document.text.slice(start, end).indexOf(', ');
  const basis = mentions.in('basis.heading', sentence).find((m) => m.start > comma);
  if (comma < start || !basis || namesRight(sentence, mentions)) return false;
  const bases = LEGAL_BASES.flatMap((name) => mentions.in(`basis.${name}`, sentence));
  return bases.length > 0 && bases.every((m) => m.start > comma && m.polarity !== 'negated');
}

/** What opens an occasion, and who it is one of. */
const OCCASION = new Set(['når', 'när', 'hvis', 'dersom', 'om', 'ifall', 'viss']);
const READER = new Set(['du', 'dere', 'ni', 'dykk', 'kunden', 'medlemmet', 'medlemmen', 'noen', 'någon']);

/** Ends with an article. */
const ARTICLED = /(?:en|et|ene|erna|arna|orna)$/;
const OF = new Set(['av', 'til', 'till', 'for', 'för', 'om']);

/** A noun that names an aim, or what is done: "Testing av nye funksjoner"; not "Overvåkingen", which was told before. */
function isActivity(at: number, mentions: Mentions): boolean {
  // "Utskicken bygger på ...", told before; "Utsendelsen av nyhetsbrev" is not.
  if (ARTICLED.test(mentions.word(at)) && !OF.has(mentions.word(at + 1))) return false;
  if (mentions.marks('purpose.aim-noun')[at] === 1) return true;
  const word = mentions.word(at);
  return (
    DOING.some((ending) => word.endsWith(ending)) &&
    !word.endsWith('en') &&
    namesMatter({ from: at, to: at + 1 }, mentions)
  );
}

/** "Samtykke ber vi om når vi legger ut bilder og når du melder deg på nyhetsbrev": what a sentence on a basis tells that it is of. */
export function casesIn(sentence: number, mentions: Mentions, context: Context): Span[] {
  const whole = mentions.sentences[sentence]!;
  if (
    !(tellsBasis(sentence, mentions) || (goesOn(sentence, mentions) && tellsBasis(sentence - 1, mentions))) ||
    context.asking(whole.block, PURPOSE_OR_BASIS) === null ||
    context.carrying(whole.block, OTHER_MATTERS) !== null ||
    RIGHTS.some((concept) => mentions.in(concept, sentence).length > 0)
  )
    return [];
  // "avtalen når du bestiller, og ellers samtykke": what is told elsewhere
  if (mentions.in('basis.otherwise', sentence).length > 0) return [];
  const cases = mentions.in('basis.case', sentence);
  const bases = LEGAL_BASES.flatMap((basis) => mentions.in(`basis.${basis}`, sentence));
  return cases.flatMap(({ from, start }, i) => {
    const { to } = mentions.tokensIn({ start, end: cases[i + 1]?.start ?? whole.end });
    const found = { start, end: mentions.tokens.ends[to - 1]! };
    // "avtalen når du lager konto, og vår interesse for krasjrapporter"
    const isMixed = bases.some((basis) => contains(found, basis));
    return isMixed || !namesMatter({ from, to }, mentions) ? [] : [found];
  });
}

const tellsBasis = (sentence: number, mentions: Mentions): boolean =>
  LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).length > 0);

/** "Det gäller när vi ...", behind another sentence of the paragraph. */
const goesOn = (sentence: number, mentions: Mentions): boolean => {
  const { block, start, end } = mentions.sentences[sentence]!;
  return (
    mentions.sentences[sentence - 1]?.block === block &&
    POINTING.has(mentions.word(mentions.tokensIn({ start, end }).from))
  );
};

/** "Vi krever oppgjør fra Helfo, og sender faktura": the whole sentence, or its parts where further acts follow the first. */
export function actsIn(sentence: number, acts: readonly Mention[], mentions: Mentions, context: Context): Span[] {
  const whole = mentions.sentences[sentence]!;
  const first = acts.find((m) => !isDenied(m, mentions) && isMainClause(m, mentions));
  if (
    !first ||
    mentions.document.text[whole.end - 1] === ':' || // "Der spør vi om:", above what is asked for
    mentions.in('purpose.reader-act', sentence).some((act) => act.start < first.start) ||
    context.carrying(whole.block, OTHER_MATTERS) ||
    RIGHTS.some((concept) => mentions.in(concept, sentence).some((right) => !isOptOut(right, first, mentions)))
  )
    return [];
  const cuts = [whole.start];
  let last = first.to;
  let isRow = false;
  for (const verb of mentions.in('purpose.act-verb', sentence)) {
    if (verb.from <= last) continue; // "pakker og sender varene" is one
    const at = COORDINATORS.has(mentions.word(verb.from - 1)) ? verb.from - 1 : verb.from;
    const follows = at < verb.from || ',;'.includes(mentions.document.text[mentions.tokens.ends[at - 1]!]!);
    if (!follows) continue;
    cuts.push(mentions.tokens.starts[at]!);
    last = verb.to;
    isRow ||= mentions.document.text[mentions.tokens.ends[at - 1]!] === ',';
  }
  // "Vi sender kallelse og minner om timen" is one errand.
  if (!isRow) return [whole];
  return cuts.map((start, i) => ({ start: withoutCoordinator(start, i, mentions), end: cuts[i + 1] ?? whole.end }));
}

/** "Fastlegen får epikrise, med mindre du motsetter deg det": a right that is told behind the act, in a clause of its own. */
const isOptOut = (right: Mention, act: Mention, mentions: Mentions): boolean =>
  right.end > act.end && mentions.document.text.slice(act.end, right.end).includes(',');

/** Whether "vi sender" is a main clause, which begins with it: behind a noun ("brev vi sender ut") it says which. */
function isMainClause(act: Mention, mentions: Mentions): boolean {
  const { tokens, sentences, document } = mentions;
  const { start } = sentences[act.sentence]!;
  if (mentions.marks('purpose.we')[act.from] !== 1) return true;
  if (act.from === 0 || tokens.starts[act.from - 1]! < start || COORDINATORS.has(mentions.word(act.from - 1)))
    return true;
  return (
    document.text.slice(tokens.ends[act.from - 1]!, act.start).trim() !== '' || mentions.word(act.from - 1) === 'så'
  );
}

/** "Etter kjennelse utleveres opplysninger til politiet", wherever it is told. */
export const handedOver = (sentence: number, mentions: Mentions): Span[] =>
  mentions.in('purpose.handover', sentence).some((m) => m.polarity !== 'negated' && !isDenied(m, mentions))
    ? [mentions.sentences[sentence]!]
    : [];

/** "Fakturaer oppbevares i fem år etter bokføringsloven": the duty is the purpose. */
export const statutory = (sentence: number, mentions: Mentions, context: Context): Span[] =>
  mentions.in('basis.legal-obligation', sentence).some((m) => m.polarity !== 'negated') &&
  mentions.in('purpose.statutory', sentence).some((m) => m.polarity !== 'negated') &&
  !isBasisOfList(sentence, mentions, context) &&
  mentions.in('purpose.handover', sentence).length === 0 &&
  mentions.in('rights.erasure', sentence).every((m) => m.polarity === 'negated') &&
  !isAboutRights(sentence, mentions)
    ? [mentions.sentences[sentence]!]
    : [];

/** "Behandlingen er nødvendig for å oppfylle en rettslig plikt, herunder å bevare bilag", on a list of the bases. */
function isBasisOfList(sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  return mentions.document.blocks[block]!.kind === 'item' && context.asking(block, BASIS_QUESTION) !== null;
}
