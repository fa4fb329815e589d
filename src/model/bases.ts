import { isUpper } from '../language/characters.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { areInOneList } from './blocks.js';
import type { Context } from './context.js';
import { LEGAL_BASES, type LegalBasis, type LegalBasisStatement } from './policy.js';
import { sentencesOver } from './sentence.js';
import { contains } from './spans.js';

export const ON_CONDITIONS = ['basis.right'];

/** A place that gives a basis, with the words that do. */
export interface BasisMention extends LegalBasisStatement {
  readonly words: Span;
  /** All places in the sentence that give it, in no order. */
  readonly places: readonly Span[];
  readonly sentence: number;
  readonly block: number;
  /** General, and of all the data, not of what its passage is about. */
  readonly wide: boolean;
  /** By the article's letter. */
  readonly cited: boolean;
}

/** Bases that have a bare word which counts beside a label, column or heading "Behandlingsgrunnlag". */
export const WORDS: Partial<Record<LegalBasis, string>> = {
  consent: 'basis.consent.word',
  contract: 'basis.contract.word',
  'legal-obligation': 'basis.legal-obligation.word',
};

/** Words that are a basis only as the answer to the question for it. */
const ANSWERS: Partial<Record<LegalBasis, string>> = {
  contract: 'basis.contract.relation',
  'public-task': 'basis.public-task.statute',
};

/** The article's letter alone, which is a basis as such an answer too. */
const letterOf = (basis: LegalBasis): string => `basis.${basis}.letter`;

/** What asks for the basis: in a label or column the bare word "Grunnlag" does. */
export const BASIS_QUESTION = ['basis.heading', 'basis.label'];
export const PURPOSE_OR_BASIS = ['purpose.heading', 'purpose.opening', ...BASIS_QUESTION];

/** A basis of which the rest of its sentence may tell more. */
interface Draft extends Omit<BasisMention, 'cited' | 'general' | 'wide' | 'places'> {
  general: boolean;
  wide: boolean;
  readonly places: Span[];
}

/**
 * Every place where a lawful basis is given as one: in the statute's or plain words, or by its bare word where a label, column,
 * heading or the sentence itself speaks of the basis. Denied ones do not count.
 */
export function findBases(mentions: Mentions, context: Context): BasisMention[] {
  const found: Draft[] = [];
  /** Where in a sentence its last general statement opens. */
  const opened = new Map<number, number>();
  const lettered = new Map<number, LegalBasis[]>();
  const add = (basis: LegalBasis, mention: Mention): void => {
    if (mention.polarity === 'negated' || mention.polarity === 'historical') return;
    if (isOfOther(basis, mention, mentions)) return;
    if (isCondition(mention.sentence, mentions, context)) return;
    const words = { start: mention.start, end: mention.end };
    if (isCited(mention, mentions)) {
      const cited = lettered.get(mention.sentence);
      if (cited) cited.push(basis);
      else lettered.set(mention.sentence, [basis]);
    }
    const same = found.find((b) => b.basis === basis && b.sentence === mention.sentence);
    same?.places.push(words);
    if (same?.general) return;
    const opening = generalOpening(basis, mention, mentions);
    if (opening && opening.start < mention.end)
      opened.set(mention.sentence, Math.max(opening.start, opened.get(mention.sentence) ?? 0));
    // What somebody consents to on an occasion is what that passage is about.
    const wide =
      opening !== undefined && (basis !== 'consent' || opening.to <= mention.from) && namesData(opening, mentions);
    if (same) {
      // "Du krysser av for at du godtar at vi lagrer dataene dine"
      same.general ||= opening !== undefined;
      same.wide ||= wide;
      return;
    }
    found.push({
      basis,
      general: opening !== undefined,
      wide,
      evidence: mentions.sentences[mention.sentence]!,
      words,
      places: [words],
      sentence: mention.sentence,
      block: mention.block,
    });
  };
  const addWords = (basis: LegalBasis, concept: string | undefined, unless?: ReadonlySet<number>): void => {
    for (const mention of concept ? mentions.of(concept) : []) {
      if (unless?.has(mention.sentence)) continue;
      if (
        mentions.in('basis.heading', mention.sentence).length > 0 ||
        isLabelled(mention, mentions) ||
        isFragment(mention.sentence, mentions) ||
        isAnswer(mention, mentions, context)
      )
        add(basis, mention);
    }
  };
  for (const concept of CONSENT_TOLD) for (const mention of mentions.of(concept)) add('consent', mention);
  for (const basis of LEGAL_BASES) {
    for (const mention of mentions.of(`basis.${basis}`)) add(basis, mention);
    addWords(basis, WORDS[basis]);
  }
  // "Bokstav c og f": below a line that names the article
  for (const basis of LEGAL_BASES) addWords(basis, letterOf(basis));
  // "Art. 6.1 f (intresset av förmåner i medlemskapet)": beside an article the relation is no answer; "Rettslig forpliktelse (plan- og
  // bygningsloven)": nor is the statute beside its basis.
  const cited = new Set(lettered.keys());
  const named = new Set([...cited, ...found.filter((b) => BY_STATUTE.includes(b.basis)).map((b) => b.sentence)]);
  for (const basis of LEGAL_BASES) addWords(basis, ANSWERS[basis], BY_STATUTE.includes(basis) ? named : cited);
  return found
    .filter(({ basis, sentence }) => !isOutcited(basis, lettered.get(sentence) ?? NONE))
    .filter((b) => !isOfInterest(b, found, mentions) && !isOfDuty(b, found, mentions))
    .map((b) => ({
      ...b,
      cited: lettered.get(b.sentence)?.includes(b.basis) === true,
      // "... på avtalen når det gjelder trekket, og for øvrig på en interesseavveining": what is told before the last opening is a case.
      general:
        (b.general || sharesOpening(b, found, mentions)) &&
        b.places.some(({ end }) => end > (opened.get(b.sentence) ?? 0)) &&
        !isOneOfList(b, found, mentions),
    }))
    .sort((a, b) => a.evidence.start - b.evidence.start);
}

/** "... nødvendig for å oppfylle en rettslig forpliktelse eller for å utføre en oppgave i allmennhetens interesse": what opens the one covers the other. */
const sharesOpening = (
  { basis, sentence, words }: Pick<BasisMention, 'basis' | 'sentence' | 'words'>,
  found: readonly Pick<BasisMention, 'basis' | 'sentence' | 'words' | 'places' | 'general'>[],
  mentions: Mentions,
): boolean =>
  BY_STATUTE.includes(basis) &&
  found.some((b) => {
    if (!b.general || b.sentence !== sentence || !BY_STATUTE.includes(b.basis) || b.words.end > words.start)
      return false;
    // "offentlig myndighet eller en oppgave i allmennhetens interesse" is one basis told twice.
    const last = Math.max(...b.places.map(({ end }) => end).filter((end) => end <= words.start));
    const { from, to } = mentions.tokensIn({ start: last, end: words.start });
    return to - from <= GENERAL_REACH && mentions.in('basis.except', sentence).length === 0;
  });

const NONE: readonly LegalBasis[] = [];
/** The two that rest on a statute: which of them it is, a letter of the article tells better than the statute's name. */
export const BY_STATUTE: readonly LegalBasis[] = ['legal-obligation', 'public-task'];

/** "pålagt etter barnehageloven, jf. artikkel 6 nr. 1 bokstav c" */
const isOutcited = (basis: LegalBasis, cited: readonly LegalBasis[]): boolean =>
  BY_STATUTE.includes(basis) && !cited.includes(basis) && BY_STATUTE.some((other) => cited.includes(other));

/** "Vi har en berettiget interesse i å oppfylle avtalen med kunden": what the interest is, and no basis beside it. */
const isOfInterest = (
  { basis, sentence, places }: Pick<BasisMention, 'basis' | 'sentence' | 'places'>,
  found: readonly Pick<BasisMention, 'basis' | 'sentence' | 'words'>[],
  { document }: Mentions,
): boolean =>
  basis !== 'legitimate-interests' &&
  found.some(
    (b) =>
      b.basis === 'legitimate-interests' &&
      b.sentence === sentence &&
      places.every(({ start }) => INTEREST_IN.test(document.text.slice(b.words.end, start))),
  );

/** "lovpålagte plikter etter forvaltningsloven": the statute of a duty that is told in so many words, and no task beside it. */
const isOfDuty = (
  { basis, sentence, places }: Pick<BasisMention, 'basis' | 'sentence' | 'places'>,
  found: readonly Pick<BasisMention, 'basis' | 'sentence' | 'places'>[],
  { document }: Mentions,
): boolean => {
  const says = (words: RegExp, spans: readonly Span[]): boolean =>
    spans.some(({ start, end }) => words.test(document.text.slice(start, end)));
  return (
    basis === 'public-task' &&
    !says(TASK, places) &&
    found.some((b) => b.basis === 'legal-obligation' && b.sentence === sentence && says(DUTY, b.places))
  );
};

/** Words of Art. 6(1)(e), other than the name of a statute, and of Art. 6(1)(c). */
const TASK = /allmen|ålmen|allmän|offentl|myndi|samfunn|samhäll|interes|intress|oppg[aå]v|uppgift|uppdrag|oppdrag/i;
const DUTY = /plikt|pålag|skyld|ålag/i;

/** From an interest to what it is in: no comma, and no other basis joined to it. */
const INTEREST_IN = /^ (?:(?:i|av|er|är) )?(?:å|att) (?:(?! (?:og|och|eller|samt) )[^,;:.(])*$/;

/** An item of a list that gives other bases too speaks of its own case: "Behandlingen er i vår berettigede interesse". */
type Given = Pick<BasisMention, 'basis' | 'block'>;
function isOneOfList(basis: Given, all: readonly Given[], mentions: Mentions): boolean {
  const { blocks } = mentions.document;
  const own = blocks[basis.block]!;
  return all.some(
    (other) => other.block !== basis.block && other.basis !== basis.basis && areInOneList(own, blocks[other.block]!),
  );
}

/**
 * "Behandling som bygger på en interesseavveining kan du protestere mot": the condition of a right, not the basis of a processing;
 * "Vi hjelper gjerne med å klargjøre grunnlaget": a promise to tell it.
 */
const isCondition = (sentence: number, mentions: Mentions, context: Context): boolean => {
  const says = (concept: string): boolean => mentions.in(concept, sentence).length > 0;
  const { block } = mentions.sentences[sentence]!;
  return (
    (says('rights.claim') && CONDITIONAL.some(says)) ||
    says('basis.on-request') ||
    (!says('basis.heading') && !says('basis.own') && context.asking(block, ON_CONDITIONS) !== null)
  );
};

/** "Grunnlaget er samtykket ditt, som du kan trekke tilbake", "når du har samtykket, og du kan ..." */
const CONSENT_TOLD = ['basis.consent.told', 'basis.consent.given'];

/** Rights that depend on the basis. */
const CONDITIONAL = ['rights.objection', 'rights.portability', 'rights.restriction'];

/** A basis may stand this many words behind the opening of a statement that covers all processing. */
const GENERAL_REACH = 14;

/** What makes a basis one of all processing: "All behandling er basert på samtykke", "Du har en avtale med oss, og det er den vi bygger på". */
function generalOpening(basis: LegalBasis, mention: Mention, mentions: Mentions): Mention | undefined {
  const { sentence } = mention;
  if (mention.polarity === 'hypothetical' || mentions.in('purpose.reference', sentence).length > 0) return undefined;
  if (basis === 'consent' && mentions.in('rights.withdrawal', sentence).length > 0) return undefined;
  const before = mentions.in('basis.general', sentence).findLast(
    (m) =>
      mention.to > m.from &&
      // "pålagt å føre journal over all behandling"
      (basis !== 'legal-obligation' || m.from <= mention.from) &&
      mention.from <= m.to + GENERAL_REACH &&
      !isExcepted(m, mention, mentions) &&
      !isForOneMatter(m, mentions) &&
      !namesMatter(m, mentions),
  );
  return (
    before ??
    mentions.in('basis.general-behind', sentence).find((m) => m.to > mention.to && m.from <= mention.to + GENERAL_REACH)
  );
}

/** "Behandlingen av opplysningene dine" is all that the policy tells of, "Behandlingen" what the passage does. */
export function namesData({ from, to }: { readonly from: number; readonly to: number }, mentions: Mentions): boolean {
  for (let at = from; at < to; at++) if (DATA.some((stem) => mentions.word(at).startsWith(stem))) return true;
  return false;
}

/** "kontaktopplysninger" */
export const isData = (word: string): boolean => DATA.some((stem) => word.includes(stem));

const DATA = ['personopplysning', 'opplysning', 'personuppgift', 'uppgifter'];

/** "Den rättsliga grunden för nyhetsbrev är samtycke": an opening with a word for what is processed, besides those that any has. */
export function namesMatter({ from, to }: { readonly from: number; readonly to: number }, mentions: Mentions): boolean {
  for (let at = from; at < to; at++) {
    const word = mentions.word(at);
    if (word.length >= SHORTEST_MATTER && !ANY_MATTER.some((stem) => word.startsWith(stem))) return true;
  }
  return false;
}

/** Shorter words are of grammar. */
const SHORTEST_MATTER = 6;
/** How the words begin that the opening of any general statement may have: of processing, of bases, of frequency, of who and whose. */
const ANY_MATTER = (
  'behandl handsam hanter håndter benytt spara samle samla hente hämta oppbevar personlig personopplysning opplysning personuppgift uppgift informa innsam insam lagr lagre dataene datane persondata regist bruken använd ' +
  'rettsl rättsl lovlig laglig juridis grunn grund hjemm hjeml heimel behandlings baser bygge byggj støtte stödj stöder ' +
  'samtyk samtyc avtal godkjen godkän aksept accept godtar berett berätt legitim rettmess rättmät intress interess nødvend nödvänd oppfyl uppfyl fullgör ' +
  'samtl ovenn ovann nedenn nedann artik bokst hoved huvud vanlig normal oftast øvrig övrig annet annat følge följa følger följer medhold henhold enlighet enligt ' +
  'utfør utför oppgav oppgåv ålment allmen allmän offent myndig utøv utöv forplikt förplikt skyldig skyldn pålagt lovpål ålagd lagkrav lovkrav kontrak forfølg forretn affärs fullföl ivaret tillvara etterlev efterlev overhol gjennom genomför vitale grundläg vilka ' +
  'medlem kunde kunder bruker använda kommun forening förening selska företag bolag skolen skolan klubb barneh försko forbun förbun sentere'
).split(' ');

/** "Behandling av personuppgifter för marknadsföring sker med stöd av en intresseavvägning" is of the matter behind its opening. */
const isForOneMatter = ({ to }: Mention, mentions: Mentions): boolean =>
  OF_MATTER.has(mentions.word(to)) && namesMatter({ from: to + 1, to: to + 2 }, mentions);

const OF_MATTER = new Set(['for', 'för', 'ved', 'vid']);

/** "All behandling bygger på avtalen, unntatt nyhetsbrevet, som bygger på samtykke" */
const isExcepted = (opening: Mention, { from, sentence }: Mention, mentions: Mentions): boolean =>
  mentions.in('basis.except', sentence).some((m) => m.from > opening.from && m.from < from);

/** Whether the words stand as the answer to "Behandlingsgrunnlag": after its label, in its column, or right under its heading. */
function isAnswer(mention: Mention, mentions: Mentions, context: Context): boolean {
  const block = mentions.document.blocks[mention.block]!;
  if (block.label && contains(block.label, mention)) {
    const asking = block.kind === 'item' ? context.carrying(mention.block, BASIS_QUESTION) : null;
    return (asking ?? context.asking(mention.block, BASIS_QUESTION)) !== null;
  }
  if (isBracketed(mention, mentions)) return true;
  if (isSetApart(mention, mentions)) return context.asking(mention.block, PURPOSE_OR_BASIS) !== null;
  // "Avtal – för att leverera det du köper" in a list below such a heading, whatever introduces the list
  if (block.kind === 'item' && mention.start - block.start <= APART_BEFORE)
    return context.asking(mention.block, BASIS_QUESTION) !== null;
  // "Nyhetsbrev: samtykke" below a heading that asks for the basis
  const nearest = context.introductions(mention.block).find((span) => span !== block.label);
  return nearest !== undefined && context.within(nearest, BASIS_QUESTION) !== null;
}

/** The longest sentence that says nothing but a basis. */
const LONGEST_FRAGMENT = 2;

/** "Feilrapporter brukes til å rette feil. Samtykke.": a sentence without a verb, behind another one. */
function isFragment(sentence: number, mentions: Mentions): boolean {
  const { block, start, end } = mentions.sentences[sentence]!;
  if (mentions.document.blocks[block]!.kind !== 'paragraph' || mentions.sentences[sentence - 1]?.block !== block)
    return false;
  const { from, to } = mentions.tokensIn({ start, end });
  return to - from <= LONGEST_FRAGMENT;
}

/** "Fakturering. Grunnlag: avtale": the label stands within the block. */
const isLabelled = (mention: Mention, mentions: Mentions): boolean =>
  mentions
    .in('basis.label', mention.sentence)
    .some((label) => label.end < mention.start && mentions.document.text[label.end] === ':');

/** Characters that may stand before and behind a word that is set apart: "– ditt samtykke", "– avtalen om leie". */
const APART_BEFORE = 14;
const APART_BEHIND = 30;

/** The longest bracket that lists bases, in characters. */
const LONGEST_BRACKET = 80;

/** "sende nyhetsbrev (samtykke)", "sende faktura (avtale, rettslig forpliktelse)": nothing but bases, this one of them whole. */
function isBracketed({ start, end }: Mention, mentions: Mentions): boolean {
  const { text } = mentions.document;
  if (text[start - 1] === '(' && text[end] === ')') return true;
  const before = text.slice(Math.max(0, start - LONGEST_BRACKET), start);
  const open = start - before.length + before.lastIndexOf('(');
  const close = end + text.slice(end, end + LONGEST_BRACKET).indexOf(')');
  if (!before.includes('(') || close < end || text.slice(open, start).includes(')')) return false;
  let isOne = false;
  for (const part of text.slice(open + 1, close).matchAll(/(?:(?!, | og | och | eller |\/).)+/g)) {
    const from = open + 1 + part.index + JOINING.exec(part[0])![0].length;
    const to = open + 1 + part.index + part[0].length;
    isOne ||= from === start && to === end;
    if (basesAmong(mentions, { start: from, end: to }, true).length === 0) return false;
  }
  return isOne;
}

/** What the next of several begins with. */
const JOINING = /^(?:, | og | och | eller |\/ ?)?/;

/** "Nyhetsbrev – ditt samtykke", "Vi sender nyhetsbrev. Samtykke.": the word at the end of an item, behind what it is for. */
function isSetApart({ start, end, block, sentence }: Mention, mentions: Mentions): boolean {
  const { text, blocks } = mentions.document;
  const own = blocks[block]!;
  const alone = mentions.sentences[sentence]!;
  if (alone.end - end < 2 && start === alone.start) return true;
  // "Mäta trafiken Samtycke": two lines of a card that lost their break
  if (own.end === end && start > own.start && isUpper(text.charCodeAt(start)) && text[start - 1] === ' ') return true;
  if (own.kind !== 'item' || own.end - end > APART_BEHIND) return false;
  for (let at = start - 1; at > own.start && start - at <= APART_BEFORE; at--)
    if ('–—'.includes(text[at]!) || (text[at] === '-' && text[at - 1] === ' ' && text[at + 1] === ' ')) return true;
  return false;
}

/** Bases by the bare words of a span, for places that are known to speak of a basis; `asked` where they answer the question for it. */
export function basesAmong(mentions: Mentions, span: Span, asked: boolean): LegalBasis[] {
  const { from, to } = sentencesOver(span, mentions);
  const cited: LegalBasis[] = [];
  const said = (basis: LegalBasis, concept: string | undefined): boolean => {
    if (concept === undefined) return false;
    for (let s = from; s < to; s++) {
      const told = mentions
        .in(concept, s)
        .filter((m) => contains(span, m) && m.polarity !== 'negated' && !isOfOther(basis, m, mentions));
      if (told.some((m) => isCited(m, mentions))) cited.push(basis);
      if (told.length > 0) return true;
    }
    return false;
  };
  const stated = LEGAL_BASES.filter(
    (basis) => said(basis, `basis.${basis}`) || (asked && said(basis, letterOf(basis))),
  );
  // "Allmänt intresse, 7 kap. patientdatalagen": the statute is that of the task.
  const isOfTask = (basis: LegalBasis): boolean => basis === 'legal-obligation' && stated.includes('public-task');
  const told = LEGAL_BASES.filter((basis) => stated.includes(basis) || (!isOfTask(basis) && said(basis, WORDS[basis])));
  const isAsked = (basis: LegalBasis): boolean =>
    asked && cited.length === 0 && !(BY_STATUTE.includes(basis) && BY_STATUTE.some((other) => told.includes(other)));
  return LEGAL_BASES.filter(
    (basis) => !isOutcited(basis, cited) && (told.includes(basis) || (isAsked(basis) && said(basis, ANSWERS[basis]))),
  );
}

/** "Art. 6.1 b, art. 9.2 f": words that run from one article to the letter of another. */
const isOfOther = (basis: LegalBasis, mention: Mention, mentions: Mentions): boolean => {
  if (basis === 'consent' || !isCited(mention, mentions)) return false;
  for (let at = mention.from + 1; at < mention.to; at++) if (mentions.word(at) === SENSITIVE) return true;
  return false;
};

/** The article on data of special categories, which has letters of its own. */
const SENSITIVE = '9';

/** Ends in the letter of an article. */
export const isCited = (mention: Mention, mentions: Mentions): boolean => mentions.word(mention.to - 1).length === 1;
