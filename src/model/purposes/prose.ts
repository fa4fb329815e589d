import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { isData } from '../bases.js';
import type { Context } from '../context.js';
import { ON_PURPOSES } from '../headings.js';
import { LEGAL_BASES } from '../policy.js';
import { overlaps } from '../spans.js';
import { actsIn, casesIn, handedOver, statutory } from './acts.js';
import { beginningOf, begins, clauseEnd, clauseFrom, FIRST_WORDS, hasAim, shortIn } from './clauses.js';
import { coordinated, enumerated, joined } from './coordination.js';
import { announcesList, furtherNouns, isCompound, isExample, nounEnd, partedAtNouns, repeatedNouns } from './nouns.js';
import {
  isAsked,
  isBasisItself,
  isBeside,
  isDenied,
  isOfReader,
  isPledge,
  isVendors,
  namesBasisAlone,
} from './other-clauses.js';
import {
  beforeRights,
  isAboutBasis,
  isAboutRetention,
  isAboutRights,
  isCatalogue,
  isQuestion,
  isRetold,
} from './other-sentences.js';
import { AIMING, INFINITIVE, POINTING } from './words.js';

/** A sentence with none of these tells no purpose. */
const TELLING = [
  'purpose.marker',
  'purpose.wish',
  'purpose.noun',
  'purpose.occasion',
  'purpose.act',
  'purpose.more',
  'purpose.short',
  'purpose.aim-noun',
  'purpose.handover',
  ...LEGAL_BASES.map((basis) => `basis.${basis}`),
];

/**
 * Purpose clauses of one sentence: what "for å", "för att", "formålet er" open, each coordinated verb by itself;
 * or the whole sentence, where its occasion or a statute tells the purpose. `listed`: the policy has a list of its purposes.
 */
export function purposesIn(sentence: number, mentions: Mentions, context: Context, listed: boolean): Span[] {
  const aim = listedAim(sentence, mentions);
  if (aim) return [aim];
  const answer = answeringAims(sentence, mentions, context);
  if (answer.length > 0) return answer;
  const handed = handedOver(sentence, mentions);
  if (
    !TELLING.some((concept) => mentions.in(concept, sentence).length > 0) ||
    isQuestion(sentence, mentions) ||
    isAboutRights(sentence, mentions) ||
    mentions.in('purpose.definition', sentence).length > 0 ||
    mentions.in('controller.role', sentence).length > 0 ||
    isAboutBasis(sentence, mentions) ||
    isCatalogue(sentence, mentions) ||
    (listed && handed.length === 0 && isRetold(sentence, mentions, context)) ||
    isAboutRetention(sentence, mentions, context)
  )
    return [];
  if (handed.length > 0) return handed;
  const spans = withNouns(markedClauses(sentence, mentions, context, listed), sentence, mentions);
  if (spans.length > 0) return spans;
  const whole = mentions.sentences[sentence]!;
  const isItem = mentions.document.blocks[whole.block]!.kind !== 'paragraph';
  const short = isItem ? shortIn(sentence, mentions, context) : undefined;
  if (short) return [{ start: short.start, end: clauseEnd(short.end, whole.end, mentions) }];
  if (told('purpose.occasion', sentence, mentions).some((m) => !isDenied(m, mentions)))
    return isTakenUp(sentence, mentions) ? [] : [whole];
  const cases = casesIn(sentence, mentions, context);
  if (cases.length > 0) return cases;
  const acts = actsIn(sentence, told('purpose.act', sentence, mentions), mentions, context);
  if (acts.length > 0) return goesOnWithAim(sentence, mentions) ? [] : acts;
  return statutory(sentence, mentions, context);
}

/** "Vi kan bruke dem på følgende måter: Å tilpasse tjenesten. Å sende deg nyheter.": the part of a sentence that is one of them. */
function listedAim(sentence: number, mentions: Mentions): Span | null {
  const whole = mentions.sentences[sentence]!;
  const first = firstListed(sentence, mentions);
  if (first !== null) return opensAsAim(sentence + 1, mentions) ? { start: first, end: whole.end } : null;
  let at = sentence;
  while (at > sentence - LONGEST_ROW && opensAsAim(at, mentions) && mentions.sentences[at - 1]?.block === whole.block)
    at--;
  return at < sentence && (endsAsOpening(at, mentions) || firstListed(at, mentions) !== null) ? whole : null;
}

/** "Hva vi bruker det til", and below it "Å gi barna et godt tilbud, kreve inn betaling og holde kontakt med hjemmet.": each of them. */
function answeringAims(sentence: number, mentions: Mentions, context: Context): Span[] {
  const { block, start, end } = mentions.sentences[sentence]!;
  const { kind, start: opening, label, section } = mentions.document.blocks[block]!;
  const { heading } = mentions.document.sections[section]!;
  if (kind !== 'paragraph' || label || start !== opening || heading === null) return [];
  const { from } = mentions.tokensIn({ start, end });
  if (!INFINITIVE.has(mentions.word(from)) || context.within(mentions.document.blocks[heading]!, ON_PURPOSES) === null)
    return [];
  return mentions.in('purpose.definition', sentence).length > 0 ? [] : coordinated({ start, end }, mentions, false);
}

/** "... på følgende måter:" */
function endsAsOpening(sentence: number, mentions: Mentions): boolean {
  const { end } = mentions.sentences[sentence]!;
  return mentions.document.text[end - 1] === ':' && openingsIn(sentence, mentions).some((m) => m.end === end - 1);
}

/** Words that open a list of aims; not "Vi bruker dem aldri til:". */
const openingsIn = (sentence: number, mentions: Mentions): readonly Mention[] =>
  told('purpose.opening', sentence, mentions).filter((m) => !isDenied(m, mentions));

/** Where behind the words that open a list, and a colon, an aim begins. */
function firstListed(sentence: number, mentions: Mentions): number | null {
  const { end } = mentions.sentences[sentence]!;
  for (const opening of openingsIn(sentence, mentions)) {
    const colon = mentions.document.text.slice(opening.start, opening.end + 1).indexOf(':');
    if (colon < 0) continue;
    const { from } = mentions.tokensIn({ start: opening.start + colon, end });
    if (isAimAt(from, sentence, mentions)) return mentions.tokens.starts[from]!;
  }
  return null;
}

/** Sentences that go on with one introduction. */
const LONGEST_ROW = 12;

function opensAsAim(sentence: number, mentions: Mentions): boolean {
  const span = mentions.sentences[sentence];
  return span !== undefined && isAimAt(mentions.tokensIn(span).from, sentence, mentions);
}

/** "Å sende", "Sende". */
function isAimAt(token: number, sentence: number, mentions: Mentions): boolean {
  const verb = INFINITIVE.has(mentions.word(token)) ? token + 1 : token;
  return mentions.in('purpose.aim', sentence).some((m) => m.from === verb);
}

/** "Når du melder deg på, lagrer vi navnet. Det bruker vi til å ...": an occasion whose next sentence tells the purpose. */
function isTakenUp(sentence: number, mentions: Mentions): boolean {
  const next = mentions.sentences[sentence + 1];
  if (!next || next.block !== mentions.sentences[sentence]!.block) return false;
  const first = mentions.word(mentions.tokensIn(next).from);
  return (
    (OPENING.has(mentions.word(mentions.tokensIn(mentions.sentences[sentence]!).from)) ||
      mentions.in('retention.keeping', sentence).length > 0) &&
    (POINTING.has(first) || isData(first)) &&
    told('purpose.marker', sentence + 1, mentions).length > 0
  );
}

/** "Det er kamera i butikken. Opptak gjøres for å forebygge tyveri": cameras, and in the next sentence what they are for. */
function goesOnWithAim(sentence: number, mentions: Mentions): boolean {
  const next = mentions.sentences[sentence + 1];
  if (!next || next.block !== mentions.sentences[sentence]!.block) return false;
  const { from, to } = mentions.tokensIn(mentions.sentences[sentence]!);
  let isOnCameras = false;
  for (let at = from; at < to; at++) isOnCameras ||= CAMERAS.some((stem) => mentions.word(at).startsWith(stem));
  if (!isOnCameras) return false;
  const first = mentions.word(mentions.tokensIn(next).from);
  const isAboutIt = POINTING.has(first) || RECORDINGS.some((stem) => first.startsWith(stem));
  return isAboutIt && told('purpose.marker', sentence + 1, mentions).length > 0;
}

/** How words for cameras begin, and for what they record. */
const CAMERAS = ['kamera', 'kamero'];
const RECORDINGS = ['opptak', 'inspel', ...CAMERAS];

/** What opens an occasion: "Når du bestiller ...". */
const OPENING = new Set(['når', 'när', 'skal', 'ska']);

/** Mentions of a concept that the sentence does not deny. */
function told(concept: string, sentence: number, mentions: Mentions): readonly Mention[] {
  const found = mentions.in(concept, sentence);
  return found.length === 0 ? found : found.filter((m) => m.polarity !== 'negated');
}

/** What "for å" and its like open in a sentence, in its order. */
function markersIn(sentence: number, mentions: Mentions, context: Context): Mention[] {
  const { block, start } = mentions.sentences[sentence]!;
  const { label } = mentions.document.blocks[block]!;
  const opens = (m: Mention): boolean =>
    m.start - start <= FIRST_WORDS || (label !== null && Math.abs(m.start - label.end) <= FIRST_WORDS);
  const denials = mentions.in('polarity.negation', sentence);
  // "for at ingen skal bli syke": what is avoided is the aim.
  const opening = mentions
    .in('purpose.marker', sentence)
    .filter((m) => m.polarity !== 'negated' || denials.every((n) => n.start >= m.end || isBeside(n, m, mentions)));
  // "Hva bruker vi dem til? Til å sende faktura"
  const answering = (m: Mention): boolean => opens(m) && context.carrying(block, ON_PURPOSES) !== null;
  const more = told('purpose.more', sentence, mentions).filter(
    (m) => answering(m) || opening.some((o) => o.end <= m.start),
  );
  const all = [...told('purpose.wish', sentence, mentions), ...opening, ...more].sort((a, b) => a.start - b.start);
  const markers: Mention[] = [];
  let isBegun = true;
  all.forEach((marker, i) => {
    const before = all[i - 1];
    // Words that run over those of another marker open no clause that it does not.
    if (before && (marker.from > before.to || !isBegun)) isBegun = begins(before, marker, mentions);
    if (isBegun) markers.push(marker);
  });
  return markers;
}

/** The clauses behind the markers, each coordinated verb by itself; without those that tell something else. */
function markedClauses(sentence: number, mentions: Mentions, context: Context, listed: boolean): Span[] {
  const markers = markersIn(sentence, mentions, context);
  const spans: Span[] = [];
  markers.forEach((marker, i) => {
    if (isOfReader(marker, mentions) || isDenied(marker, mentions)) return;
    const next = markers[i + 1];
    const end = next
      ? mentions.tokens.starts[beginningOf(next, mentions)]!
      : Math.max(marker.end, beforeRights(sentence, mentions));
    if (!hasAim({ start: marker.end, end }, mentions) && !isCompound(marker, mentions)) return;
    const clause = clauseFrom(marker, end, mentions);
    const isOfVendor = isVendors(marker, mentions);
    const before = spans.at(-1);
    if (isOfVendor && before) {
      spans[spans.length - 1] = { start: before.start, end: clause.end };
      return;
    }
    // "For å hjelpe deg, sende faktura og svare, må vi ..." says it in passing.
    const isOverview = listed || clause.end < end;
    const parts = partedAtNouns(clause, mentions).flatMap((part) => coordinated(part, mentions, isOverview));
    for (const span of isOfVendor ? [clause] : parts) {
      // Behind another aim, the law is one more.
      const isBasis = spans.length === 0 && namesBasisAlone(span, sentence, mentions);
      if (isBasis && !isAsked(sentence, mentions, context)) continue;
      // What stands before the aim ("samler inn data til å ...") pledges nothing.
      const aim = { start: Math.max(span.start, marker.end), end: span.end };
      if (!isPledge(aim, sentence, mentions) && !isBasisItself(span, sentence, mentions, context)) spans.push(span);
    }
  });
  return spans;
}

/** The "för" of "används till felsökning, för att upptäcka intrång", where words for the use run on into a clause. */
function infinitiveIn({ from, to }: Mention, mentions: Mentions): number | null {
  for (let at = from; at < to; at++)
    if (AIMING.has(mentions.word(at)) && INFINITIVE.has(mentions.word(at + 1))) return at;
  return null;
}

/** Whether words for the use name a noun before the clause: "till felsökning". */
function aimsBefore(clause: number, { from }: Mention, mentions: Mentions): boolean {
  const nouns = mentions.marks('purpose.aim-noun');
  for (let at = from; at < clause; at++) if (AIMING.has(mentions.word(at)) && nouns[at + 1] === 1) return true;
  return false;
}

/** The clauses, and what nouns tell besides them ("til fakturering og utsendelse"): in front of a clause, behind it, or alone. */
function withNouns(clauses: readonly Span[], sentence: number, mentions: Mentions): Span[] {
  const whole = mentions.sentences[sentence]!;
  const spans = [...clauses];
  for (const noun of told('purpose.noun', sentence, mentions)) {
    if (isDenied(noun, mentions) || isExample(noun, mentions) || announcesList(whole, mentions)) continue;
    // "For å analysere dette bruker vi ..." is a clause.
    const clause = infinitiveIn(noun, mentions);
    if (clause !== null && !aimsBefore(clause, noun, mentions)) continue;
    const own = { start: noun.start, end: clause === null ? noun.end : mentions.tokens.starts[clause]! };
    if (isOfReader(noun, mentions) || spans.some((span) => overlaps(span, own))) continue;
    // A clause of purpose behind the nouns stands for itself.
    const next = spans.findIndex((span) => span.start > noun.start);
    if (next >= 0 && isVendors(noun, mentions)) {
      spans[next] = { start: noun.start, end: spans[next]!.end };
      continue;
    }
    const limit = spans[next]?.start ?? whole.end;
    const rest = { start: noun.start, end: whole.end };
    if (spans.length === 0 && enumerated(rest, mentions).length > 0) return joined(rest, mentions);
    const repeated = repeatedNouns({ start: noun.start, end: limit }, noun.from, mentions);
    if (repeated.length > 0) {
      spans.push(...repeated);
      continue;
    }
    const end = nounEnd(mentions.tokens.starts[noun.to - 1]!, limit, noun.from, mentions);
    spans.push({ start: noun.start, end }, ...furtherNouns(end, limit, mentions));
  }
  return spans;
}
