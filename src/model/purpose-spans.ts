import { contentStems } from '../language/stems.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Block, Span } from '../parse/document.js';
import { isBareBasis, isBarePeriod, isOfList } from './bare.js';
import { BASIS_QUESTION, basesAmong, namesData, namesMatter, PURPOSE_OR_BASIS } from './bases.js';
import { type Context, TITLE_SHARE } from './context.js';
import { ON_RECIPIENTS } from './headings.js';
import { aimedItems } from './purpose-lists.js';
import { enumerated, handedOver, joined, purposesIn, statutory } from './purpose-prose.js';
import { sentenceAt } from './sentence.js';
import { contains, overlaps, trim } from './spans.js';
import { headersOf, rowLabelOf, rowOf } from './tables.js';

/** Words of the policy that name one purpose, with their sentence and block. */
export interface PurposeSpan extends Span {
  readonly sentence: number;
  readonly block: number;
}

const ASIDE = ['purpose.aside', 'source.heading', 'rights.list-heading'];
/** A list item or cell longer than this is prose. */
const LONGEST_ANSWER = 40;
/** Words that may follow the question in an introduction: "for følgende formål i butikken:". */
const WORDS_BEHIND = 1;
/** What a verb must follow: "for å virke:" has it, and opens no list of verbs. */
const UNFINISHED = new Set(['å', 'att', 'at', 'kan', 'kunne', 'kunna', 'skal', 'ska']);
/** A paragraph of at most so many words, without a full stop, is an item that lost its bullet. */
const LONGEST_LINE = 12;
/** A flat document's heading is looked for so many sections back. */
const LOOK_BACK = 40;
/** The first words of an item are its title when they are so few; what it is about stands in the sentence behind. */
const LONGEST_TITLE = 4;
const QUESTION = ['purpose.heading'];
/** Heads a column of what is done for a purpose. */
const ACTIVITY = ['purpose.activity'];
/** Headings of tables whose rows are what is done, where their columns have none. */
const ON_PROCESSING = [...PURPOSE_OR_BASIS, ...ACTIVITY];
/** Headings of words with what they mean, "Formål" and "Samtykke" among them. */
const ON_WORDS = ['list.words'];
/** Headings of what is told behind all purposes. */
const TOLD_APART = [...ASIDE, ...ON_RECIPIENTS];
/** Headings that ask another question than why. */
const OTHER_QUESTIONS = ['data.heading', 'recipients.heading', 'retention.heading', 'basis.heading'];
/** "Det gjelder for eksempel når vi": an introduction of no more words than this only says that a list follows. */
const LONGEST_EXAMPLE = 7;
/** An introduction of what the reader may or must do: "Du kan:". */
const OF_READER = ['purpose.reader-act', 'rights.claim', 'polarity.negation'];
/** A line of no more words that asks for something is nothing but the question. */
const LONGEST_QUESTION = 2;
/** What a line may begin with that names a purpose, and ends with a full stop. */
const AIMS = ['purpose.aim-noun', 'purpose.aim'];
const ON_PERIODS = ['retention.heading'];
/** Labels of an address. */
const ON_CONTACT = ['contact.heading'];
/** Sections that take up purposes from the policy's list of them. */
const ELSEWHERE = ['data.heading', 'recipients.heading', 'basis.heading', 'transfer.heading', 'contact.heading'];
/** Where a policy lists its purposes, what has this share of its stems from the list takes one up; less is enough in such sections. */
const RETOLD_SHARE = 0.4;
const RETOLD_ELSEWHERE = 0.15;
/** What no sentence holds that tells more of the purpose that its label names. */
const NO_TITLE = ['polarity.negation', 'purpose.none'];
/** Content words of an introduction that asks, and does not answer. */
const MOST_ASKED = 3;
/** So many answers are the policy's own list of its purposes. */
const LIST = 3;
/** Sections that open a policy: what stands before its first heading, and below its title. */
const OPENING = 1;
/** A section with more blocks than this is no card of one service. */
const LONGEST_CARD = 10;
/** Characters of a heading with a sentence below it that still point at one place. */
const LONGEST_TITLED = 450;
/** Characters that a bullet or number may take up before an item's first word. */
const BULLET = 4;
/** Characters of the shortest words that can name a purpose. */
const SHORTEST_PURPOSE = 4;
/** Two purposes are one when this many stems, and this share of the later one's, are the same. */
const SAME_STEMS = 2;
const SAME_SHARE = 0.6;
/** An answer to the question for purposes is meant as one of its own. */
const SAME_ANSWER = 0.7;
/** Stems of a citation, which a purpose has in common with any other on the same basis. */
const CITING = [
  'artikkel',
  'artikel',
  'art',
  'bokstav',
  'litra',
  'gdpr',
  'personvernforordning',
  'dataskyddsförordning',
];
/** Each purpose is compared with every other, and with every basis; the longest real policies name some fifty. */
const MOST_PURPOSES = 500;

/**
 * The purposes that a policy names: answers to a label, column, heading or introduction that asks for them, and in prose the
 * clauses that "for å", "för att", "formålet er" open. Coordinated verbs are purposes of their own.
 */
export function purposeSpans(mentions: Mentions, context: Context): PurposeSpan[] {
  const found: PurposeSpan[] = [];
  /** Of each block the purposes, and where the last of them ends: what begins behind that overlaps none. */
  const byBlock = new Map<number, { readonly purposes: PurposeSpan[]; end: number }>();
  const add = (span: Span, block: number): void => {
    const trimmed = trim(mentions.document.text, span);
    const { start, end } = trimmed;
    const inBlock = byBlock.get(block) ?? { purposes: [], end: 0 };
    if (end - start < SHORTEST_PURPOSE) return;
    if (start < inBlock.end && inBlock.purposes.some((p) => overlaps(p, trimmed))) return;
    const purpose = { start, end, block, sentence: sentenceAt(trimmed, mentions) };
    inBlock.purposes.push(purpose);
    inBlock.end = Math.max(inBlock.end, end);
    byBlock.set(block, inBlock);
    found.push(purpose);
  };
  const headers = new Set(mentions.document.blocks.map(({ cell }) => cell?.header ?? null));
  const own = mentions.document.blocks.flatMap((block, index) => {
    const { from, to } = mentions.sentencesOf(index);
    if (to === from || mentions.isSkipped(from) || block.kind === 'heading') return [];
    return headers.has(index) && !isLabelled(block, mentions, context) ? [] : [index];
  });
  let duties = 0;
  // Sentences of a block that are read as prose: a long answer names its purpose first and goes on in prose.
  const prose = new Map<number, number>();
  let answers = 0;
  const answered = new Set<number>();
  let firstAnswer = Number.POSITIVE_INFINITY;
  const answersAt = new Map<number, Span>();
  // What the list of recipients tells each of them is for, where the policy lists its own purposes.
  const ofOthers = new Set<number>();
  const aimed = aimedItems(mentions, context);
  for (const index of own) {
    const answer =
      answerOf(mentions.document.blocks[index]!, index, mentions, context) ??
      (aimed.has(index) ? mentions.document.blocks[index]! : null);
    if (!answer) continue;
    answersAt.set(index, answer);
    if (isUnder(ON_RECIPIENTS, index, mentions, context)) ofOthers.add(index);
    else answers++;
  }
  for (const index of own) {
    const { from, to } = mentions.sentencesOf(index);
    prose.set(index, from);
    const answer = answersAt.get(index);
    if (!answer) continue;
    if (answers >= LIST && ofOthers.has(index)) {
      prose.set(index, to);
      continue;
    }
    answered.add(index);
    firstAnswer = Math.min(firstAnswer, index);
    if (isInActivities(index, mentions, context)) {
      prose.set(index, to);
      for (let at = from; at < to; at++) add(mentions.sentences[at]!, index);
      continue;
    }
    const lettered = enumerated(answer, mentions).length > 0;
    const first = lettered ? answer : firstSentence(answer, mentions);
    const isTitle = from + 1 < to && first.end < answer.end && wordsIn(first, mentions) <= LONGEST_TITLE;
    prose.set(index, lettered || isAimed(index, mentions) ? to : isTitle ? from + 2 : from + 1);
    if (isTitle) add({ start: first.start, end: mentions.sentences[from + 1]!.end }, index);
    else for (const part of joined(first, mentions)) add(part, index);
  }
  const listed = answers >= LIST;
  const { blocks } = mentions.document;
  const listing = new Set([...answered].map((index) => blocks[index]!.section));
  const leads = new Set([...answered].map((index) => blocks[index]!.leadIn));
  const list = new Set(listed ? found.flatMap((span) => [...stemsIn(span, mentions)]) : []);
  for (const [index, start] of prose) {
    // What the opening of a policy promises, its list then tells.
    if (listed && index < firstAnswer && mentions.document.blocks[index]!.section <= OPENING) continue;
    const aside = isAside(index, mentions, context);
    const { to } = mentions.sentencesOf(index);
    let told = -1;
    for (let sentence = start; sentence < to; sentence++) {
      // "Dette gjør vi for å ..." goes on with the purpose before it.
      if (
        told === sentence - 1 &&
        told >= 0 &&
        mentions.in('purpose.again', sentence).some((m) => opensSentence(m, mentions))
      )
        continue;
      const duty = statutory(sentence, mentions);
      const spans = aside
        ? [...handedOver(sentence, mentions), ...duty]
        : purposesIn(sentence, mentions, context, listed);
      // Statutory storage is one purpose, however often it is told; who lists purposes lists it if it is one.
      if (spans.length > 0 && duty[0]?.start === spans[0]!.start && (listed || ++duties > 1)) continue;
      // Where it is told as an interest, it is kept for what it says of the basis.
      const mayRetell =
        listed &&
        spans.length > 0 &&
        mentions.in('basis.legitimate-interests', sentence).length === 0 &&
        !context.carrying(index, QUESTION);
      const isElsewhere = mayRetell && !listing.has(blocks[index]!.section) && context.carrying(index, ELSEWHERE);
      const share = isElsewhere ? RETOLD_ELSEWHERE : RETOLD_SHARE;
      for (const span of spans) {
        if (leads.has(index) && onlyOpens(span, index, mentions)) continue;
        if (!mayRetell || shareOf(list, span, mentions) < share) add(span, index);
      }
      if (spans.length > 0) told = sentence;
    }
  }
  const activities = own.filter((index) => isActivity(index, mentions, context));
  if (answers < activities.length) {
    const named = new Set(found.flatMap(({ block }) => [...stemsIn(mentions.document.blocks[block]!, mentions)]));
    for (const index of activities) {
      const row = mentions.document.blocks[index]!;
      const stems = [...stemsIn(row, mentions)];
      if (stems.length === 0 || stems.some((stem) => !named.has(stem))) add(row, index);
    }
  }
  for (const index of own) {
    const titled = byBlock.has(index) ? null : titledParagraph(index, mentions, context);
    if (titled) add(titled, index);
  }
  for (const { heading } of mentions.document.sections) {
    const answer = heading === null ? null : answeredBy(heading, mentions, context);
    if (answer) add(answer, heading!);
  }
  for (const span of cards(found, mentions, context)) add(span, span.block);
  return withoutRepetitions(
    bySection(found, answered, mentions, context)
      .sort((a, b) => a.start - b.start)
      .slice(0, MOST_PURPOSES),
    answered,
    mentions,
  );
}

/** "Vi trenger dem for at vi skal kunne:", above the list that answers it. */
const onlyOpens = (span: Span, block: number, mentions: Mentions): boolean =>
  span.end >= mentions.document.blocks[block]!.end - 1 && stemsIn(span, mentions).size <= MOST_ASKED;

const opensSentence = ({ sentence, start }: Mention, mentions: Mentions): boolean =>
  start - mentions.sentences[sentence]!.start <= BULLET;

/** Under headings on rights or security, unless those are themselves part of a section on purposes. */
function isAside(block: number, mentions: Mentions, context: Context): boolean {
  return isUnder(ASIDE, block, mentions, context);
}

function isUnder(concepts: readonly string[], block: number, mentions: Mentions, context: Context): boolean {
  const found = context.carrying(block, concepts);
  if (!found) return false;
  const { label } = mentions.document.blocks[block]!;
  const heading = headingOf(mentions.document.blocks[block]!, mentions);
  // "Sikkerhet: Vi logger ..." in a list of purposes, "Formål" below "Sikkerhet"
  const isNearer = found.end <= heading.start || (label !== null && contains(label, found));
  if (isNearer && context.within(heading, QUESTION)) return false;
  const above = sectionAbove(mentions.document.blocks[block]!.section, mentions, context);
  if (above === null) return true;
  const asking = mentions.document.sections[above]!.heading;
  return asking === null || !context.within(mentions.document.blocks[asking]!, QUESTION);
}

/** How much of a span's stems the list holds. */
function shareOf(list: ReadonlySet<string>, span: Span, mentions: Mentions): number {
  const stems = [...stemsIn(span, mentions)];
  return stems.length === 0 ? 1 : stems.filter((stem) => list.has(stem)).length / stems.length;
}

/** A purpose that says no more than an earlier one is the same purpose. */
function withoutRepetitions(
  spans: readonly PurposeSpan[],
  answered: ReadonlySet<number>,
  mentions: Mentions,
): PurposeSpan[] {
  const kept: { span: PurposeSpan; stems: ReadonlySet<string> }[] = [];
  for (const span of spans) {
    const stems = stemsIn(aimOf(span, mentions), mentions);
    for (const word of CITING) stems.delete(word);
    const repeats = (earlier: ReadonlySet<string>): boolean => {
      const shared = [...stems].filter((stem) => earlier.has(stem)).length;
      const enough = stems.size === 1 ? earlier.size === 1 && shared === 1 : shared >= SAME_STEMS;
      return enough && shared >= (answered.has(span.block) ? SAME_ANSWER : SAME_SHARE) * stems.size;
    };
    if (stems.size === 0 || !kept.some((k) => k.span.block !== span.block && repeats(k.stems)))
      kept.push({ span, stems });
  }
  return kept.map((k) => k.span);
}

/** What stands behind the words that open an aim: "Vi bruker navn og adresse for å" is said of many. */
function aimOf(span: PurposeSpan, mentions: Mentions): Span {
  const marker = mentions
    .in('purpose.marker', span.sentence)
    .find((m) => m.start >= span.start && span.end - m.end >= SHORTEST_PURPOSE);
  return marker ? { start: marker.end, end: span.end } : span;
}

/** The content words of a span, by their stems. */
export function stemsIn(span: Span, mentions: Mentions): Set<string> {
  const { from, to } = mentions.tokensIn(span);
  const words = Array.from({ length: to - from }, (_, i) => mentions.word(from + i));
  return contentStems(words, mentions.language);
}

/** "Fakturering. Navn og adresse står på giroen": below a heading that asks for purposes, a label names one. */
function titledParagraph(index: number, mentions: Mentions, context: Context): Span | null {
  const { kind, label, section, start, end } = mentions.document.blocks[index]!;
  if (kind !== 'paragraph' || !label || context.within(label, OTHER_QUESTIONS)) return null;
  if (context.within(label, ON_CONTACT)) return null;
  if (isWhole(section, mentions) || !isUnderQuestion(section, mentions, context)) return null;
  const { from, to } = mentions.sentencesOf(index);
  const first = mentions.sentences[from]!;
  // A label that a full stop ends is a sentence of its own.
  const second = first.end <= label.end + 1 && from + 1 < to ? from + 1 : from;
  if (NO_TITLE.some((c) => mentions.in(c, from).length + mentions.in(c, second).length > 0)) return null;
  return { start, end: Math.min(end, mentions.sentences[second]!.end) };
}

/**
 * What sections that go through one service or errand each, by labels such as "Opplysninger:" and "Grunnlag:", are about: the sentence
 * below the heading, or where the labels follow right behind it the heading itself.
 */
function cards(found: readonly PurposeSpan[], mentions: Mentions, context: Context): (Span & { block: number })[] {
  const { blocks, sections } = mentions.document;
  const telling = new Set(found.map(({ block }) => blocks[block]!.section));
  return sections.flatMap(({ heading, firstBlock, endBlock }, index) => {
    const first = firstBlock + 1;
    if (heading === null || first >= endBlock || endBlock - firstBlock > LONGEST_CARD) return [];
    let labels = 0;
    let onBasis = false;
    for (let at = first; at < endBlock; at++) {
      const label = blocks[at]!.label ?? rowLabelOf(blocks[at]!, mentions.document);
      if (!label) continue;
      if (context.within(label, QUESTION)) return [];
      if (context.within(label, BASIS_QUESTION)) onBasis = true;
      labels++;
    }
    if (!onBasis || labels < 2 || telling.has(index)) return [];
    const { from, to } = mentions.sentencesOf(first);
    if (from === to || mentions.isSkipped(from)) return [];
    return blocks[first]!.label || blocks[first]!.cell
      ? [{ ...spanOf(blocks[heading]!), block: heading }]
      : [{ ...spanOf(mentions.sentences[from]!), block: first }];
  });
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

function wordsIn(span: Span, mentions: Mentions): number {
  const { from, to } = mentions.tokensIn(span);
  return to - from;
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
  const asks = (span: Span): boolean => context.within(span, QUESTION) !== null;
  if (context.carrying(index, ON_WORDS)) return null;
  if (block.label && asks(block.label)) return { start: block.label.end, end: block.end };
  if (isAnsweringOther(block, mentions, context)) return null;
  if (block.cell) return isAnsweringCell(block, index, mentions, context) ? block : null;
  if (isAside(index, mentions, context)) return null;
  const { from, to } = mentions.tokensIn(block);
  if (isCondition(index, mentions) || isBasisTitle(index, mentions, context)) return null;
  if (to - from > LONGEST_ANSWER && enumerated(block, mentions).length === 0) return null;
  const leadIn = block.leadIn === null ? null : blocks[block.leadIn]!;
  if (leadIn && leadIn.kind !== 'heading')
    return opens(block.leadIn!, mentions) ||
      (asks(headingOf(block, mentions)) && goesOnWith(index, mentions, context) && !isValue(block, mentions))
      ? block
      : null;
  const isBare =
    block.kind === 'item' ||
    (block.kind === 'paragraph' &&
      to - from <= LONGEST_LINE &&
      !isWhole(block.section, mentions) &&
      (!'.!?:'.includes(mentions.document.text[block.end - 1]!) ||
        (AIMS.some((concept) => mentions.marks(concept)[from] === 1) && asks(headingOf(block, mentions)))) &&
      !context.within(block, OTHER_QUESTIONS));
  return isBare && isUnderQuestion(block.section, mentions, context) && !isValue(block, mentions) ? block : null;
}

/** "Rettslig grunnlag: avtale", "Formål": what answers another question, or nothing but asks one. */
const isAnsweringOther = (block: Block, mentions: Mentions, context: Context): boolean =>
  (block.label !== null &&
    (context.within(block.label, BASIS_QUESTION) ?? context.within(block.label, ON_PERIODS)) !== null) ||
  isBareQuestion(block, mentions, context);

/** "Samtykke", "5 år": a basis or a period alone. */
const isValue = (block: Block, mentions: Mentions): boolean =>
  !isOfList(block, mentions) && (isBareBasis(block, mentions) || isBarePeriod(block, mentions));

/** Whether the header, the row or what the table is about makes a cell a purpose. */
function isAnsweringCell(block: Block, index: number, mentions: Mentions, context: Context): boolean {
  const header = block.cell?.header ?? null;
  if (header !== null && header !== index && context.within(mentions.document.blocks[header]!, QUESTION)) return true;
  return (
    isLabelled(block, mentions, context) ||
    isInActivities(index, mentions, context) ||
    (context.carrying(index, ON_PROCESSING) !== null && isBesideBasis(block, mentions))
  );
}

/** "Formål", "Rettslig grunnlag": what asks, in a line or cell of its own. */
const isBareQuestion = (block: Block, mentions: Mentions, context: Context): boolean =>
  wordsIn(block, mentions) <= LONGEST_QUESTION &&
  [QUESTION, BASIS_QUESTION, OTHER_QUESTIONS].some((question) => context.within(block, question) !== null);

/** "Formål | Levere varer": a row that asks for the purpose itself, below a header that does not. */
function isLabelled(block: Block, mentions: Mentions, context: Context): boolean {
  const label = rowLabelOf(block, mentions.document);
  if (!label || wordsIn(label, mentions) > LONGEST_TITLE || !context.within(label, QUESTION)) return false;
  const { header } = label.cell!;
  return (
    header === null ||
    (!context.within(mentions.document.blocks[header]!, QUESTION) && !isBareQuestion(block, mentions, context))
  );
}

/** "Nyhetsbrev | Samtykke | 1 år": the first cell of a row, in a table that does not say what its columns are. */
function isBesideBasis({ cell }: Block, mentions: Mentions): boolean {
  if (cell?.column !== 0 || headersOf(cell, mentions.document).size > 0) return false;
  return rowOf(cell, mentions.document).some((other) => other.cell!.column > 0 && isBareBasis(other, mentions));
}

/** "Leverans. Betalning." below "Behandlingar som utförs", in a table that has no column for purposes: each sentence is one. */
function isInActivities(index: number, mentions: Mentions, context: Context): boolean {
  const { blocks } = mentions.document;
  const { cell, label } = blocks[index]!;
  if (
    !cell ||
    label ||
    cell.header === null ||
    cell.header === index ||
    !context.within(blocks[cell.header]!, ACTIVITY)
  )
    return false;
  return [...headersOf(cell, mentions.document)].every((header) => !context.within(blocks[header]!, QUESTION));
}

/** "For å sende faktura", "Sende faktura": an item that begins as an aim does. */
function isAimed(index: number, mentions: Mentions): boolean {
  const block = mentions.document.blocks[index]!;
  const { from } = mentions.tokensIn(block);
  if (block.kind !== 'item') return false;
  if (mentions.marks('purpose.aim')[from] === 1) return true;
  return mentions.in('purpose.marker', mentions.sentencesOf(index).from).some((m) => m.start - block.start <= BULLET);
}

/** Whether an item below a heading that asks for purposes is one: it begins so, or its introduction ("Nokre døme:") asks for nothing else. */
function goesOnWith(index: number, mentions: Mentions, context: Context): boolean {
  const block = mentions.document.blocks[index]!;
  const last = mentions.sentences[mentions.sentencesOf(block.leadIn!).to - 1];
  if (last === undefined || context.within(last, OF_READER)) return false;
  // Lines that lost their bullets
  if (block.kind !== 'item') return wordsIn(block, mentions) <= LONGEST_LINE && context.within(last, QUESTION) !== null;
  if (isAimed(index, mentions)) return true;
  if (context.within(last, QUESTION)) return true;
  if (context.within(last, OTHER_QUESTIONS)) return false;
  const { from, to } = mentions.sentencesOf(index);
  const first = from < to ? mentions.sentences[from]! : last;
  return (
    wordsIn(last, mentions) <= LONGEST_EXAMPLE &&
    !namesData(mentions.tokensIn(last), mentions) &&
    !mentions.in('purpose.we', from).some((m) => opensSentence(m, mentions)) &&
    !context.within(first, OF_READER)
  );
}

/** "Fullgörande av avtal. Vi behandlar ...", below a heading that asks for the basis. */
function isBasisTitle(index: number, mentions: Mentions, context: Context): boolean {
  if (mentions.document.blocks[index]!.kind !== 'item' || context.asking(index, BASIS_QUESTION) === null) return false;
  const { from, to } = mentions.sentencesOf(index);
  const first = mentions.sentences[from]!;
  return (
    from + 1 < to &&
    wordsIn(first, mentions) <= LONGEST_TITLE &&
    basesAmong(mentions, first, true).length > 0 &&
    !namesMatter(mentions.tokensIn(first), mentions)
  );
}

const NO_SPAN: Span = { start: 0, end: 0 };
const headingOf = ({ section }: Block, mentions: Mentions): Span => {
  const { heading } = mentions.document.sections[section]!;
  return heading === null ? NO_SPAN : mentions.document.blocks[heading]!;
};

/** "Formål: Medlemskap", "Ändamål 2 – Utskick": what a heading that asks for purposes itself answers. */
function answeredBy(heading: number, mentions: Mentions, context: Context): Span | null {
  const block = mentions.document.blocks[heading]!;
  const asked = context.within(block, QUESTION);
  if (!asked || asked.to - asked.from > 1) return null;
  const { text } = mentions.document;
  let at = asked.end;
  while (at < block.end && ' 0123456789'.includes(text[at]!)) at++;
  if (!':–—-'.includes(text[at] ?? ' ') || block.end - at < SHORTEST_PURPOSE) return null;
  const answer = { start: at + 1, end: block.end };
  const asks = [QUESTION, OTHER_QUESTIONS, BASIS_QUESTION].some((question) => context.within(answer, question));
  return asks || text[block.end - 1] === '?' ? null : answer;
}

/** Whether a section is nearly all of the policy, so that its heading is its title. */
function isWhole(section: number, mentions: Mentions): boolean {
  const { blocks, sections } = mentions.document;
  const { firstBlock, endBlock } = sections[section]!;
  return endBlock - firstBlock > TITLE_SHARE * blocks.length;
}

/** "Dersom opplysningene er offentlige": an item that tells when, not why. */
function isCondition(index: number, mentions: Mentions): boolean {
  const { from, to } = mentions.sentencesOf(index);
  const first = from < to ? mentions.sentences[from]! : null;
  return first !== null && mentions.in('polarity.hypothesis', from).some((m) => m.start - first.start <= BULLET);
}

/** A cell of the first column of a table on bases: where a policy lists its purposes nowhere else, these rows are what it does. */
function isActivity(index: number, mentions: Mentions, context: Context): boolean {
  const { blocks } = mentions.document;
  const { cell } = blocks[index]!;
  if (cell?.column !== 0 || cell.header === null || cell.header === index) return false;
  const headers = [...headersOf(cell, mentions.document)];
  return headers.some((header) => context.within(blocks[header]!, BASIS_QUESTION));
}

/** An introduction opens a list of purposes by its last words: "Vi bruker opplysningene til:". */
function opens(leadIn: number, mentions: Mentions): boolean {
  const { to } = mentions.tokensIn(mentions.document.blocks[leadIn]!);
  return mentions
    .inBlock('purpose.opening', leadIn)
    .some((m) => to - m.to <= (UNFINISHED.has(mentions.word(m.to - 1)) ? 0 : WORDS_BEHIND));
}

/** The heading asks for purposes, or one above it does, or the section above it ends by opening a list. */
function isUnderQuestion(section: number, mentions: Mentions, context: Context): boolean {
  const { blocks, sections } = mentions.document;
  const { heading } = sections[section]!;
  if (heading === null || answeredBy(heading, mentions, context)) return false;
  if (context.within(blocks[heading]!, QUESTION)) return true;
  if (context.within(blocks[heading]!, OTHER_QUESTIONS)) return false;
  // "Opplysninger om kontoen": the kinds of data below it are no purposes, though those above may be told together with them
  if (namesData(mentions.tokensIn(blocks[heading]!), mentions)) return false;
  const above = sectionAbove(section, mentions, context);
  if (above === null) return false;
  const parent = sections[above]!;
  if (!isWhole(above, mentions) && context.within(blocks[parent.heading!]!, QUESTION)) return true;
  for (let at = parent.firstBlock; at < heading && blocks[at]!.section === above; at++) {
    if (blocks[at]!.kind === 'paragraph' && opens(at, mentions)) return true;
  }
  return false;
}

/** Whether a section opens with a list. */
function isListed(section: number, mentions: Mentions): boolean {
  const { blocks, sections } = mentions.document;
  const { firstBlock, endBlock } = sections[section]!;
  return firstBlock + 1 < endBlock && blocks[firstBlock + 1]!.kind === 'item';
}

/**
 * The section that this one belongs to: its parent, or in flat documents the last heading before it with nothing of its own below it.
 * Null where there is none with a heading.
 */
function sectionAbove(section: number, mentions: Mentions, context: Context): number | null {
  const { sections } = mentions.document;
  const own = sections[section]!;
  let isList = isListed(section, mentions);
  for (let at = section - 1; at > Math.max(0, section - LOOK_BACK); at--) {
    const other = sections[at]!;
    const isBeside = other.level === own.level && other.parent === own.parent;
    if (isBeside && other.endBlock === other.firstBlock + 1) return at;
    // "Vi bruker opplysningene til disse formålene:", and then short lists below headings of the same rank
    if (isBeside && isList && opens(other.endBlock - 1, mentions)) return at;
    isList = isList && isListed(at, mentions);
    // Rights or recipients of the same rank are told elsewhere.
    if (isBeside && other.heading !== null && context.within(mentions.document.blocks[other.heading]!, TOLD_APART))
      break;
  }
  return own.parent !== null && sections[own.parent]!.heading !== null ? own.parent : null;
}

/**
 * A section in prose below a heading on purposes tells one purpose: its heading names it, and the first sentence that says what is
 * done ("Vi overvåker systemene våre"), with or without "for å", tells it.
 */
function bySection(
  found: readonly PurposeSpan[],
  answered: ReadonlySet<number>,
  mentions: Mentions,
  context: Context,
): PurposeSpan[] {
  const { blocks, sections } = mentions.document;
  const kept = new Set(found);
  const titled: PurposeSpan[] = [];
  sections.forEach((section, index) => {
    const first = section.firstBlock + 1;
    if (section.heading === null || first >= section.endBlock || !isPartOfAnswer(index, mentions, context)) return;
    if (found.some((p) => p.block === section.heading)) return;
    // "For å kunne levere varene": a heading that is an aim itself
    if (opensWithAim(section.heading, mentions)) {
      const { start, end } = blocks[section.heading]!;
      titled.push({ start, end, sentence: mentions.sentencesOf(section.heading).from, block: section.heading });
      return;
    }
    const isOwn = (p: PurposeSpan): boolean => p.block >= first && p.block < section.endBlock;
    const own = found.filter(isOwn).sort((a, b) => a.start - b.start);
    if (own.some((p) => answered.has(p.block)) || context.carrying(first, ASIDE)) return;
    const opening =
      blocks[first]!.kind === 'paragraph' && blocks[first]!.label === null ? mentions.sentencesOf(first) : null;
    const sentence = own[0]?.sentence ?? opening?.from;
    const words = sentence === undefined ? undefined : mentions.sentences[sentence];
    // "Sende nyhetsbrev", and below it nothing but "Samtykke"
    if (
      own.length === 0 &&
      (isAnsweringOther(blocks[first]!, mentions, context) || isValue(blocks[first]!, mentions))
    ) {
      titled.push({
        ...spanOf(blocks[section.heading]!),
        sentence: mentions.sentencesOf(section.heading).from,
        block: section.heading,
      });
      return;
    }
    if (sentence === undefined || !words) return;
    for (const purpose of own) if (purpose.sentence === sentence) kept.delete(purpose);
    const { start } = blocks[section.heading]!;
    titled.push(
      words.end - start <= LONGEST_TITLED
        ? { start, end: words.end, sentence, block: words.block }
        : (own[0] ?? { start: words.start, end: words.end, sentence, block: words.block }),
    );
  });
  return [...kept, ...titled];
}

const opensWithAim = (block: number, mentions: Mentions): boolean =>
  mentions
    .in('purpose.marker', mentions.sentencesOf(block).from)
    .some((m) => m.start - mentions.document.blocks[block]!.start <= BULLET);

/** Whether a section belongs to one whose heading asks for purposes and is not the policy's title. */
function isPartOfAnswer(section: number, mentions: Mentions, context: Context): boolean {
  const above = sectionAbove(section, mentions, context);
  if (above === null) return false;
  const { blocks, sections } = mentions.document;
  const question = sections[above]!;
  return (
    !isWhole(above, mentions) &&
    context.within(blocks[question.heading!]!, QUESTION) !== null &&
    context.within(blocks[sections[section]!.heading!]!, OTHER_QUESTIONS) === null
  );
}
