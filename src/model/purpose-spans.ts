import { contentStems } from '../language/stems.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Block, Span } from '../parse/document.js';
import type { Context } from './context.js';
import { sentenceAt } from './sentence.js';
import { contains, overlaps, trim } from './spans.js';

/** Words of the policy that name one purpose. */
export interface PurposeSpan extends Span {
  readonly sentence: number;
  readonly block: number;
}

const ASIDE = ['purpose.aside'];
/** A list item or cell longer than this is prose. */
const LONGEST_ANSWER = 40;
/** Words that may follow the question in an introduction: "for følgende formål i butikken:". */
const WORDS_BEHIND = 1;
/** A paragraph of at most so many words, without a full stop, is an item that lost its bullet. */
const LONGEST_LINE = 12;
/** Words in the shortest clause that names a purpose: "for å sende faktura" without its object says nothing. */
const SHORTEST_CLAUSE = 3;
/** A marker within this many characters of its sentence's beginning opens it. */
const FIRST_WORDS = 6;
/** Headings that ask another question than why. */
const OTHER_QUESTIONS = ['data.heading', 'recipients.heading', 'retention.heading', 'basis.heading'];
/** Two purposes are one when this many stems, and this share of the later one's, are the same. */
const SAME_STEMS = 2;
const SAME_SHARE = 0.75;

/**
 * The purposes that a policy names: answers to a label, column, heading or introduction that asks for them, and in prose the
 * clauses that "for å", "för att", "formålet er" open beside a word of processing. Coordinated verbs are purposes of their own.
 */
export function purposeSpans(mentions: Mentions, context: Context): PurposeSpan[] {
  const found: PurposeSpan[] = [];
  const add = (span: Span, block: number): void => {
    const trimmed = trim(mentions.document.text, span);
    if (trimmed.end - trimmed.start < 4 || found.some((p) => overlaps(p, trimmed))) return;
    found.push({ ...trimmed, block, sentence: sentenceAt(trimmed, mentions) });
  };
  mentions.document.blocks.forEach((block, index) => {
    const range = mentions.sentencesOf(index);
    if (range.to === range.from || mentions.isSkipped(range.from) || block.kind === 'heading') return;
    const answer = answerOf(block, index, mentions, context);
    // A long answer names its purpose first and goes on in prose.
    if (answer) for (const part of joined(firstSentence(answer, mentions), mentions)) add(part, index);
    const aside = context.carrying(index, ASIDE) !== null;
    for (let sentence = range.from + (answer ? 1 : 0); sentence < range.to; sentence++) {
      for (const span of aside ? statutory(sentence, mentions) : prose(sentence, mentions, context)) add(span, index);
    }
  });
  for (const [span, block] of untold(found, mentions, context)) add(span, block);
  return withoutRepetitions(
    found.sort((a, b) => a.start - b.start),
    mentions,
  );
}

/** A purpose that says no more than an earlier one is the same purpose. */
function withoutRepetitions(spans: readonly PurposeSpan[], mentions: Mentions): PurposeSpan[] {
  const kept: { span: PurposeSpan; stems: ReadonlySet<string> }[] = [];
  for (const span of spans) {
    const { from, to } = mentions.tokensIn(span);
    const stems = contentStems(
      Array.from({ length: to - from }, (_, i) => mentions.word(from + i)),
      mentions.language,
    );
    const repeats = (earlier: ReadonlySet<string>): boolean => {
      const shared = [...stems].filter((stem) => earlier.has(stem)).length;
      const enough = stems.size === 1 ? earlier.size === 1 && shared === 1 : shared >= SAME_STEMS;
      return enough && shared >= SAME_SHARE * stems.size;
    };
    if (stems.size === 0 || !kept.some((k) => k.span.block !== span.block && repeats(k.stems)))
      kept.push({ span, stems });
  }
  return kept.map((k) => k.span);
}

/** The part of a span that lies in its first sentence. */
function firstSentence(span: Span, mentions: Mentions): Span {
  const { from } = mentions.tokensIn(span);
  const sentence =
    mentions.sentences[sentenceAt({ start: mentions.tokens.starts[from] ?? span.start, end: span.end }, mentions)];
  return sentence ? { start: span.start, end: Math.min(span.end, sentence.end) } : span;
}

/** The part of a block that answers the question which purpose: the value of a label, a cell, a list item; null for others. */
function answerOf(block: Block, index: number, mentions: Mentions, context: Context): Span | null {
  const { blocks } = mentions.document;
  const asks = (span: Span): boolean => mentions.of('purpose.heading').some((m) => contains(span, m));
  if (block.label && asks(block.label)) return { start: block.label.end, end: block.end };
  if (block.cell) return isPurposeCell(block, index, mentions, asks) ? block : null;
  if (context.carrying(index, ASIDE)) return null;
  const { from, to } = mentions.tokensIn(block);
  if (to - from > LONGEST_ANSWER) return null;
  const leadIn = block.leadIn === null ? null : blocks[block.leadIn]!;
  if (leadIn && leadIn.kind !== 'heading') return opens(leadIn, mentions) ? block : null;
  const isBare =
    block.kind === 'item' ||
    (block.kind === 'paragraph' &&
      to - from <= LONGEST_LINE &&
      !'.!?:'.includes(mentions.document.text[block.end - 1]!));
  return isBare && isUnderQuestion(block.section, mentions, asks) ? block : null;
}

/** A cell of the column on purposes; where a table on bases has none, of its first column. */
function isPurposeCell(block: Block, index: number, mentions: Mentions, asks: (span: Span) => boolean): boolean {
  const { blocks } = mentions.document;
  const { table, column, header } = block.cell!;
  if (header === null || header === index) return false;
  if (asks(blocks[header]!)) return true;
  if (column !== 0) return false;
  const headers = [...new Set(blocks.filter((b) => b.cell?.table === table).map((b) => b.cell!.header))].filter(
    (h) => h !== null,
  );
  const isOnBases = headers.some((h) => mentions.of('basis.heading').some((m) => contains(blocks[h]!, m)));
  return isOnBases && !headers.some((h) => asks(blocks[h]!));
}

/** An introduction opens a list of purposes by its last words: "Vi bruker opplysningene til:". */
function opens(leadIn: Span, mentions: Mentions): boolean {
  const { to } = mentions.tokensIn(leadIn);
  return mentions.of('purpose.opening').some((m) => contains(leadIn, m) && to - m.to <= WORDS_BEHIND);
}

/** The heading asks for purposes, or one above it does, or the section above it ends by opening a list. */
function isUnderQuestion(section: number, mentions: Mentions, asks: (span: Span) => boolean): boolean {
  const { blocks, sections } = mentions.document;
  const { heading } = sections[section]!;
  if (heading === null) return false;
  if (asks(blocks[heading]!)) return true;
  if (OTHER_QUESTIONS.some((concept) => mentions.of(concept).some((m) => contains(blocks[heading]!, m)))) return false;
  const above = sectionAbove(section, mentions);
  if (above === null) return false;
  const parent = sections[above]!;
  return (
    asks(blocks[parent.heading!]!) ||
    blocks.slice(parent.firstBlock, heading).some((b) => b.kind === 'paragraph' && opens(b, mentions))
  );
}

/**
 * The section that this one belongs to: its parent, or in flat documents the last heading before it with nothing of its own below it.
 * Null where there is none with a heading.
 */
function sectionAbove(section: number, mentions: Mentions): number | null {
  const { sections } = mentions.document;
  const own = sections[section]!;
  for (let at = section - 1; at > 0; at--) {
    const other = sections[at]!;
    const isEmpty = other.endBlock === other.firstBlock + 1;
    if (other.level === own.level && other.parent === own.parent && isEmpty) return at;
  }
  return own.parent !== null && sections[own.parent]!.heading !== null ? own.parent : null;
}

/** Purpose clauses of one sentence. */
function prose(sentence: number, mentions: Mentions, context: Context): Span[] {
  const told = (concept: string): readonly Mention[] =>
    mentions.in(concept, sentence).filter((m) => m.polarity !== 'negated' && m.polarity !== 'historical');
  if (
    isAboutRights(sentence, mentions) ||
    isAboutBasis(sentence, mentions) ||
    isAboutRetention(sentence, mentions, context)
  )
    return [];
  const whole = mentions.sentences[sentence]!;
  const processing = mentions.in('purpose.processing', sentence).length > 0;
  const opening = told('purpose.marker').filter((m) => processing || m.start - whole.start <= FIRST_WORDS);
  const markers = [...told('purpose.wish'), ...opening].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  const ofReader = mentions.in('purpose.reader-act', sentence);
  markers.forEach((marker, i) => {
    if (ofReader.some((act) => act.start < marker.start) || isDenied(marker, mentions)) return;
    const end = markers[i + 1]?.start ?? whole.end;
    for (const span of coordinated(clauseFrom(marker, end, mentions), mentions))
      if (isTelling(span, mentions)) spans.push(span);
  });
  for (const noun of told('purpose.noun')) {
    if (isDenied(noun, mentions)) continue;
    if (!spans.some((span) => overlaps(span, noun)))
      spans.push({ start: noun.start, end: clauseEnd(noun.end, whole.end, mentions) });
  }
  if (spans.length > 0) return spans;
  return told('purpose.occasion').length > 0 ? [whole] : statutory(sentence, mentions);
}

/** "brukes ikke til markedsføring": the denial stands inside the words that were found. */
const isDenied = (mention: Mention, mentions: Mentions): boolean =>
  mentions.in('polarity.negation', mention.sentence).some((m) => overlaps(m, mention));

/** Says something beyond "for å" and the words of every policy, and is no pledge of security or privacy. */
function isTelling(span: Span, mentions: Mentions): boolean {
  if (mentions.of('purpose.none').some((m) => overlaps(span, m))) return false;
  const { from, to } = mentions.tokensIn(span);
  return to - from >= SHORTEST_CLAUSE || mentions.of('purpose.compound').some((m) => contains(span, m));
}

/** "Den rättsliga grunden för detta ändamål är ..." tells the basis of a purpose named before. */
const isAboutBasis = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('basis.heading', sentence).length > 0 && mentions.in('purpose.reference', sentence).length > 0;

/** "Fakturaer oppbevares i fem år etter bokføringsloven": the duty is the purpose. */
const statutory = (sentence: number, mentions: Mentions): Span[] =>
  mentions.in('basis.legal-obligation', sentence).length > 0 &&
  mentions.in('purpose.statutory', sentence).length > 0 &&
  !isAboutRights(sentence, mentions)
    ? [mentions.sentences[sentence]!]
    : [];

/** Under a heading on storage, "for å oppfylle avtalen" measures time. */
const isAboutRetention = (sentence: number, mentions: Mentions, context: Context): boolean =>
  mentions.in('retention.keeping', sentence).length > 0 &&
  mentions.in('basis.legal-obligation', sentence).length === 0 &&
  (mentions.in('retention.event', sentence).length > 0 ||
    context.carrying(mentions.sentences[sentence]!.block, ['retention.heading']) !== null);

/** "Kontakt oss for å få innsyn" tells how to use a right. */
const isAboutRights = (sentence: number, mentions: Mentions): boolean =>
  [
    'rights.access',
    'rights.erasure',
    'rights.rectification',
    'rights.objection',
    'rights.withdrawal',
    'complaint.act',
  ].some((concept) => mentions.in(concept, sentence).length > 0) && mentions.in('rights.claim', sentence).length > 0;

/** From the marker to the end of its clause: in front of the main clause ("For å sende faktura, lagrer vi ...") it ends at the comma. */
function clauseFrom(marker: Span, end: number, mentions: Mentions): Span {
  const sentence = mentions.sentences[sentenceAt(marker, mentions)]!;
  const opens = marker.start - sentence.start <= 3;
  return { start: marker.start, end: opens ? clauseEnd(marker.end, end, mentions) : end };
}

/** The first comma or semicolon after `from` that has at least two words before it, else `end`. */
function clauseEnd(from: number, end: number, mentions: Mentions): number {
  const { text } = mentions.document;
  for (let i = from; i < end; i++) {
    if ((text[i] === ',' || text[i] === ';') && text.slice(from, i).trim().includes(' ')) return i;
  }
  return end;
}

/** The answer to a label or item is one purpose, or several joined by "samt" or "+". */
function joined(span: Span, mentions: Mentions): Span[] {
  const { text } = mentions.document;
  const { tokens } = mentions;
  const { from, to } = mentions.tokensIn(span);
  const cuts = [span.start];
  const aims = new Set(mentions.of('purpose.aim').map((m) => m.from));
  for (let at = from + 2; at < to; at++) {
    if (
      (mentions.word(at) === 'samt' && aims.has(at + 1)) ||
      text.slice(tokens.ends[at - 1]!, tokens.starts[at]!).includes('+')
    )
      cuts.push(tokens.starts[at]!);
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }));
}

const COORDINATORS = new Set(['og', 'samt', 'och', 'eller', 'herunder', 'inklusive', 'inkludert']);
/** Words that may stand between the coordinator and its verb: "og eventuelt å sende". */
const FILLERS = new Set([
  'å',
  'att',
  'også',
  'også',
  'även',
  'for',
  'för',
  'til',
  'till',
  'eventuelt',
  'eventuellt',
  'kunne',
  'kunna',
  'å',
]);

/** Splits "sende faktura, følge opp betaling og svare deg" where a verb of its own begins after a comma or conjunction. */
function coordinated(span: Span, mentions: Mentions): Span[] {
  const { text } = mentions.document;
  const { tokens } = mentions;
  const aims = new Set(
    mentions
      .of('purpose.aim')
      .filter((m) => contains(span, m))
      .map((m) => m.from),
  );
  const { from, to } = mentions.tokensIn(span);
  const cuts = [span.start];
  for (let at = from + 2; at < to; at++) {
    if (!aims.has(at)) continue;
    let before = at - 1;
    while (before > from && FILLERS.has(mentions.word(before))) before--;
    const between = text.slice(tokens.ends[before]!, tokens.starts[before + 1]!);
    const joined =
      COORDINATORS.has(mentions.word(before)) ||
      between.includes(',') ||
      between.includes(';') ||
      between.includes('+');
    if (!joined || aims.has(before) || aims.has(before - 1)) continue; // "utvikle og tilpasse butikken" is one
    cuts.push(COORDINATORS.has(mentions.word(before)) ? tokens.starts[before]! : tokens.starts[before + 1]!);
  }
  return cuts.map((start, i) => ({ start: withoutCoordinator(start, i, mentions), end: cuts[i + 1] ?? span.end }));
}

function withoutCoordinator(start: number, index: number, mentions: Mentions): number {
  if (index === 0) return start;
  const { from } = mentions.tokensIn({ start, end: start });
  return COORDINATORS.has(mentions.word(from)) ? mentions.tokens.starts[from + 1]! : start;
}

/**
 * Sections below a heading on purposes that say what is done without "for å" ("Vi overvåker systemene våre"):
 * their first sentence is the purpose.
 */
function untold(found: readonly Span[], mentions: Mentions, context: Context): [Span, number][] {
  const { document } = mentions;
  const more: [Span, number][] = [];
  document.sections.forEach((section, index) => {
    const above = sectionAbove(index, mentions);
    if (section.heading === null || above === null) return;
    const question = document.blocks[document.sections[above]!.heading!]!;
    if (!mentions.of('purpose.heading').some((m) => contains(question, m))) return;
    const body = { start: document.blocks[section.heading]!.end, end: document.blocks[section.endBlock - 1]!.end };
    if (found.some((p) => contains(body, p))) return;
    const first = section.firstBlock + 1;
    const block = first < section.endBlock ? document.blocks[first]! : null;
    const sentence = mentions.sentences[mentions.sentencesOf(first).from];
    if (block?.kind === 'paragraph' && block.label === null && sentence && !context.carrying(first, ASIDE))
      more.push([sentence, first]);
  });
  return more;
}
