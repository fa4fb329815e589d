/** What answers the question which purposes: the value of a label, a cell, a list item, a line, a heading. */
import type { Mention, Mentions } from '../../match/mentions.js';
import type { Block, Span } from '../../parse/document.js';
import { isBareBasis, isBarePeriod, isOfList } from '../bare.js';
import { BASIS_QUESTION, basesAmong, namesData, namesMatter, PURPOSE_OR_BASIS } from '../bases.js';
import { type Context, ownBlocksOf, TITLE_SHARE } from '../context.js';
import { ON_PURPOSES, ON_RECIPIENTS } from '../headings.js';
import { LEGAL_BASES } from '../policy.js';
import { sentenceAt } from '../sentence.js';
import { contains } from '../spans.js';
import { headersOf, rowLabelOf, rowOf } from '../tables.js';
import { enumerated } from './coordination.js';
import { SHORTEST_PURPOSE } from './span.js';

/** Headings of sections that tell no purposes, whatever they say. */
export const ASIDE = ['purpose.aside', 'source.heading', 'rights.list-heading'];
/** A list item or line whose first sentence is longer than this is prose. */
const LONGEST_ANSWER = 70;
/** Words that may follow the question in an introduction: "for følgende formål i butikken:". */
const WORDS_BEHIND = 1;
/** What a verb must follow: "for å virke:" has it, and opens no list of verbs. */
const UNFINISHED = new Set(['å', 'att', 'at', 'kan', 'kunne', 'kunna', 'skal', 'ska']);
/** A paragraph of at most so many words, without a full stop, is an item that lost its bullet. */
const LONGEST_LINE = 12;
/** A flat document's heading is looked for so many sections back. */
const LOOK_BACK = 40;
/** The first words of an item are its title when they are so few; what it is about stands in the sentence behind. */
export const LONGEST_TITLE = 4;
/** Heads a column of what is done for a purpose. */
export const ACTIVITY = ['purpose.activity'];
/** Headings of tables whose rows are what is done, where their columns have none. */
const ON_PROCESSING = [...PURPOSE_OR_BASIS, ...ACTIVITY];
/** Headings of words with what they mean, "Formål" and "Samtykke" among them. */
const ON_WORDS = ['list.words'];
/** Headings of what is told behind all purposes. */
const TOLD_APART = [...ASIDE, ...ON_RECIPIENTS];
/** Headings that ask another question than why. */
export const OTHER_QUESTIONS = ['data.heading', 'recipients.heading', 'retention.heading', 'basis.heading'];
/** "Det gjelder for eksempel når vi": an introduction of no more words than this only says that a list follows. */
const LONGEST_EXAMPLE = 7;
/** An introduction of what the reader may or must do: "Du kan:". */
const OF_READER = ['purpose.reader-act', 'rights.claim', 'polarity.negation'];
/** Words of a line that asks as a label does, before a list. */
const LONGEST_LABEL = 4;
/** A line of no more words that asks for something is nothing but the question. */
const LONGEST_QUESTION = 2;
/** What a line may begin with that names a purpose, and ends with a full stop. */
const AIMS = ['purpose.aim-noun', 'purpose.aim'];
/** Labels that ask how long. */
const ON_PERIODS = ['retention.heading'];
/** Characters that a bullet or number may take up before an item's first word. */
export const BULLET = 4;

/** Whether a mention stands at the head of its sentence, behind no more than a bullet. */
export const opensSentence = ({ sentence, start }: Mention, mentions: Mentions): boolean =>
  start - mentions.sentences[sentence]!.start <= BULLET;

/** Under headings on rights or security, unless those are themselves part of a section on purposes. */
export function isAside(block: number, mentions: Mentions, context: Context): boolean {
  return isUnder(ASIDE, block, mentions, context);
}

/** Whether a block stands under what speaks of one of the concepts, and that is no part of a section on purposes. */
export function isUnder(concepts: readonly string[], block: number, mentions: Mentions, context: Context): boolean {
  const found = context.carrying(block, concepts);
  if (!found) return false;
  const { label } = mentions.document.blocks[block]!;
  const heading = headingOf(mentions.document.blocks[block]!, mentions);
  // "Sikkerhet: Vi logger ..." in a list of purposes, "Formål" below "Sikkerhet"
  const isNearer = found.end <= heading.start || (label !== null && contains(label, found));
  if (isNearer && context.within(heading, ON_PURPOSES)) return false;
  const above = sectionAbove(mentions.document.blocks[block]!.section, mentions, context);
  if (above === null) return true;
  const asking = mentions.document.sections[above]!.heading;
  return asking === null || !context.within(mentions.document.blocks[asking]!, ON_PURPOSES);
}

/** How many words a span has. */
export function wordsIn(span: Span, mentions: Mentions): number {
  const { from, to } = mentions.tokensIn(span);
  return to - from;
}

/** The part of a span that lies in its first sentence. */
export function firstSentence(span: Span, mentions: Mentions): Span {
  const { from } = mentions.tokensIn(span);
  const sentence =
    mentions.sentences[sentenceAt({ start: mentions.tokens.starts[from] ?? span.start, end: span.end }, mentions)];
  return sentence ? { start: span.start, end: Math.min(span.end, sentence.end) } : span;
}

/** The part of a block that answers the question which purpose: the value of a label, a cell, a list item; null for others. */
export function answerOf(block: Block, index: number, mentions: Mentions, context: Context): Span | null {
  const { blocks } = mentions.document;
  const asks = (span: Span): boolean => context.within(span, ON_PURPOSES) !== null;
  if (context.carrying(index, ON_WORDS)) return null;
  if (block.label && asks(block.label)) return { start: block.label.end, end: block.end };
  if (isAnsweringOther(block, mentions, context)) return null;
  if (block.cell) return isAnsweringCell(block, index, mentions, context) ? block : null;
  if (isAside(index, mentions, context)) return null;
  const { from, to } = mentions.tokensIn(block);
  if (isCondition(index, mentions) || isBasisTitle(index, mentions, context)) return null;
  const isProse = to - from > LONGEST_ANSWER && wordsIn(firstSentence(block, mentions), mentions) > LONGEST_ANSWER;
  if (isProse && enumerated(block, mentions).length === 0) return null;
  const leadIn = block.leadIn === null ? null : blocks[block.leadIn]!;
  if (leadIn && leadIn.kind !== 'heading') {
    if (asksBasis(block.leadIn, mentions, context) && opensAsBasis(index, mentions)) return null;
    return opens(block.leadIn!, mentions) ||
      asksWhy(block.leadIn!, mentions, context) ||
      (asks(headingOf(block, mentions)) && goesOnWith(index, mentions, context) && !isValue(block, mentions))
      ? block
      : null;
  }
  const isBare =
    block.kind === 'item' ||
    (block.kind === 'paragraph' &&
      to - from <= LONGEST_LINE &&
      !UNFINISHED.has(mentions.word(to - 1)) && // "Vi bruker dem for å", and below it lines that go on
      !isWhole(block.section, mentions) &&
      !blocks[index + 1]?.cell && // what stands above a table says what it shows
      (!'.!?:'.includes(mentions.document.text[block.end - 1]!) ||
        (AIMS.some((concept) => mentions.marks(concept)[from] === 1) && asks(headingOf(block, mentions)))) &&
      !context.within(block, OTHER_QUESTIONS));
  if (!isBare || isValue(block, mentions)) return null;
  return isUnderQuestion(block.section, mentions, context) || isUnderBasis(index, mentions, context) ? block : null;
}

/** Verbs of the statute's bases: "utføre en oppgave i allmennhetens interesse". */
const FULFILLING = new Set([
  'oppfylle',
  'utføre',
  'utøve',
  'ivareta',
  'beskytte',
  'verne',
  'uppfylla',
  'fullgöra',
  'utföra',
  'utöva',
  'skydda',
]);
/** Words from such a verb to what names the basis. */
const MOST_BEFORE = 4;

/** "Oppfylle en rettslig forpliktelse": a block that begins as the statute's list of bases does. */
export function opensAsBasis(index: number, mentions: Mentions): boolean {
  const { from } = mentions.tokensIn(mentions.document.blocks[index]!);
  const most = FULFILLING.has(mentions.word(from)) ? MOST_BEFORE : 0;
  const sentence = mentions.sentencesOf(index).from;
  return LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).some((m) => m.from - from <= most));
}

/** "Grunnlaget er at behandlingen er nødvendig for å:", and nothing on purposes: an introduction of such a list. */
export function asksBasis(leadIn: number | null, mentions: Mentions, context: Context): boolean {
  if (leadIn === null) return false;
  const { from, to } = mentions.sentencesOf(leadIn);
  const last = mentions.sentences[to - 1];
  return to > from && context.within(last!, BASIS_QUESTION) !== null && context.within(last!, ON_PURPOSES) === null;
}

/** "Avtale", and in a list below it what is done on it. */
function isUnderBasis(index: number, mentions: Mentions, context: Context): boolean {
  const block = mentions.document.blocks[index]!;
  const heading = headingOf(block, mentions);
  const { from, to } = mentions.sentencesOf(index);
  const isShort = wordsIn(block, mentions) <= LONGEST_LINE && to - from === 1;
  if (block.kind !== 'item' || block.label || !isShort || context.within(block, OF_READER)) return false;
  return isBareBasis(heading, mentions);
}

/** "Rettslig grunnlag: avtale", "Formål": what answers another question, or nothing but asks one. */
export const isAnsweringOther = (block: Block, mentions: Mentions, context: Context): boolean =>
  (block.label !== null &&
    (context.within(block.label, BASIS_QUESTION) ?? context.within(block.label, ON_PERIODS)) !== null) ||
  isBareQuestion(block, mentions, context);

/** "Samtykke", "5 år": a basis or a period alone. */
export const isValue = (block: Block, mentions: Mentions): boolean =>
  !isOfList(block, mentions) && (isBareBasis(block, mentions) || isBarePeriod(block, mentions));

/** Whether the header, the row or what the table is about makes a cell a purpose. */
function isAnsweringCell(block: Block, index: number, mentions: Mentions, context: Context): boolean {
  const header = block.cell?.header ?? null;
  if (header !== null && header !== index && context.within(mentions.document.blocks[header]!, ON_PURPOSES))
    return true;
  return (
    isLabelled(block, mentions, context) ||
    isInActivities(index, mentions, context) ||
    isNamed(index, mentions, context) ||
    (context.carrying(index, ON_PROCESSING) !== null && isBesideBasis(block, mentions))
  );
}

/** "Formål", "Rettslig grunnlag": what asks, in a line or cell of its own. */
const isBareQuestion = (block: Block, mentions: Mentions, context: Context): boolean =>
  wordsIn(block, mentions) <= LONGEST_QUESTION &&
  [ON_PURPOSES, BASIS_QUESTION, OTHER_QUESTIONS].some((question) => context.within(block, question) !== null);

/** "Formål | Levere varer": a row that asks for the purpose itself, below a header that does not. */
export function isLabelled(block: Block, mentions: Mentions, context: Context): boolean {
  const label = rowLabelOf(block, mentions.document);
  if (!label || wordsIn(label, mentions) > LONGEST_TITLE || !context.within(label, ON_PURPOSES)) return false;
  const { header } = label.cell!;
  return (
    header === null ||
    (!context.within(mentions.document.blocks[header]!, ON_PURPOSES) && !isBareQuestion(block, mentions, context))
  );
}

/** "Nyhetsbrev | Samtykke | 1 år": the first cell of a row, in a table that does not say what its columns are. */
function isBesideBasis({ cell }: Block, mentions: Mentions): boolean {
  if (cell?.column !== 0 || headersOf(cell, mentions.document).size > 0) return false;
  return rowOf(cell, mentions.document).some((other) => other.cell!.column > 0 && isBareBasis(other, mentions));
}

/** "Leverans. Betalning." below "Behandlingar som utförs", in a table that has no column for purposes: each sentence is one. */
export function isInActivities(index: number, mentions: Mentions, context: Context): boolean {
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
  return !hasPurposeColumn(blocks[index]!, mentions, context);
}

/** Whether a header of a cell's table asks for purposes. */
export const hasPurposeColumn = ({ cell }: Block, { document }: Mentions, context: Context): boolean =>
  cell !== null &&
  [...headersOf(cell, document)].some((header) => context.within(document.blocks[header]!, ON_PURPOSES) !== null);

/** "For å sende faktura", "Sende faktura": an item that begins as an aim does. */
export function isAimed(index: number, mentions: Mentions): boolean {
  const block = mentions.document.blocks[index]!;
  const { from } = mentions.tokensIn(block);
  if (block.kind !== 'item') return false;
  if (mentions.marks('purpose.aim')[from] === 1) return true;
  return mentions.in('purpose.marker', mentions.sentencesOf(index).from).some((m) => m.start - block.start <= BULLET);
}

/** Ends what announces kinds of data: "Denne informasjonen kan omfatte:" */
const ON_INFORMATION = /\binforma(?:sjon|tion)|\bdata\b/i;

/** Whether an item below a heading that asks for purposes is one: it begins so, or its introduction ("Nokre døme:") asks for nothing else. */
function goesOnWith(index: number, mentions: Mentions, context: Context): boolean {
  const block = mentions.document.blocks[index]!;
  const last = mentions.sentences[mentions.sentencesOf(block.leadIn!).to - 1];
  if (last === undefined || context.within(last, OF_READER)) return false;
  // Lines that lost their bullets
  if (block.kind !== 'item')
    return wordsIn(block, mentions) <= LONGEST_LINE && context.within(last, ON_PURPOSES) !== null;
  if (isAimed(index, mentions)) return true;
  if (context.within(last, ON_PURPOSES)) return true;
  if (context.within(last, OTHER_QUESTIONS)) return false;
  const { from, to } = mentions.sentencesOf(index);
  const first = from < to ? mentions.sentences[from]! : last;
  return (
    wordsIn(last, mentions) <= LONGEST_EXAMPLE &&
    !namesData(mentions.tokensIn(last), mentions) &&
    !ON_INFORMATION.test(mentions.document.text.slice(last.start, last.end)) &&
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
export function answeredBy(heading: number, mentions: Mentions, context: Context): Span | null {
  const block = mentions.document.blocks[heading]!;
  const asked = context.within(block, ON_PURPOSES);
  if (!asked || asked.to - asked.from > 1) return null;
  const { text } = mentions.document;
  let at = asked.end;
  while (at < block.end && ' 0123456789'.includes(text[at]!)) at++;
  if (!':–—-'.includes(text[at] ?? ' ') || block.end - at < SHORTEST_PURPOSE) return null;
  const answer = { start: at + 1, end: block.end };
  const asks = [ON_PURPOSES, OTHER_QUESTIONS, BASIS_QUESTION].some((question) => context.within(answer, question));
  return asks || text[block.end - 1] === '?' ? null : answer;
}

/** Whether a section is nearly all of the policy, so that its heading is its title. */
export function isWhole(section: number, mentions: Mentions): boolean {
  const { firstBlock, endBlock } = mentions.document.sections[section]!;
  return endBlock - firstBlock > TITLE_SHARE * ownBlocksOf(mentions.document);
}

/** "Dersom opplysningene er offentlige": an item that tells when, not why. */
function isCondition(index: number, mentions: Mentions): boolean {
  const { from, to } = mentions.sentencesOf(index);
  const first = from < to ? mentions.sentences[from]! : null;
  return first !== null && mentions.in('polarity.hypothesis', from).some((m) => m.start - first.start <= BULLET);
}

/** A cell of the first column of a table on bases: where a policy lists its purposes nowhere else, these rows are what it does. */
export function isActivity(index: number, mentions: Mentions, context: Context): boolean {
  const { blocks } = mentions.document;
  const { cell } = blocks[index]!;
  if (cell?.column !== 0 || cell.header === null || cell.header === index) return false;
  // "Mottaker | Grunnlag": who gets the data, and not what is done
  if (context.within(blocks[cell.header]!, OTHER_QUESTIONS)) return false;
  const headers = [...headersOf(cell, mentions.document)];
  return headers.some((header) => context.within(blocks[header]!, BASIS_QUESTION));
}

/** "Navn | Beskrivelse | Grunnlag", below a heading that asks for purposes: the first cell of a row names one, the others tell about it. */
function isNamed(index: number, mentions: Mentions, context: Context): boolean {
  const { blocks } = mentions.document;
  if (!isActivity(index, mentions, context) || context.carrying(index, ON_PURPOSES) === null) return false;
  return !hasPurposeColumn(blocks[index]!, mentions, context);
}

/** "Hvorfor behandler vi opplysningene?", "Formål og grunnlag:": an introduction that asks for purposes, and tells nothing. */
function asksWhy(leadIn: number, mentions: Mentions, context: Context): boolean {
  const last = mentions.sentencesOf(leadIn).to - 1;
  const question = mentions.sentences[last];
  const mark = question && mentions.document.text[question.end - 1];
  if (mark !== '?' && mark !== ':') return false;
  const asked = context.within(question!, ON_PURPOSES);
  if (!asked || !opensSentence(asked, mentions)) return false;
  return mark === '?' ? !context.within(question!, BASIS_QUESTION) : wordsIn(question!, mentions) <= LONGEST_LABEL;
}

/** With what a relative clause may end: "det de ble samlet inn for". */
const PREPOSITIONS = new Set(['for', 'til', 'för', 'till']);

/** An introduction opens a list of purposes by its last words: "Vi bruker opplysningene til:". */
function opens(leadIn: number, mentions: Mentions): boolean {
  const block = mentions.document.blocks[leadIn]!;
  const { to } = mentions.tokensIn(block);
  // "Vi bruker ingen kapsler til sporing." is a sentence, and "... det de ble samlet inn for." ends with its verb's preposition.
  const isClosed = mentions.document.text[block.end - 1] === '.';
  if (isClosed && PREPOSITIONS.has(mentions.word(to - 1))) return false;
  return mentions
    .inBlock('purpose.opening', leadIn)
    .some((m) => to - m.to <= (isClosed || UNFINISHED.has(mentions.word(m.to - 1)) ? 0 : WORDS_BEHIND));
}

/** The heading asks for purposes, or one above it does, or the section above it ends by opening a list. */
export function isUnderQuestion(section: number, mentions: Mentions, context: Context): boolean {
  const { blocks, sections } = mentions.document;
  const { heading } = sections[section]!;
  if (heading === null || answeredBy(heading, mentions, context)) return false;
  if (context.within(blocks[heading]!, ON_PURPOSES)) return true;
  if (context.within(blocks[heading]!, OTHER_QUESTIONS)) return false;
  // "Opplysninger om kontoen": the kinds of data below it are no purposes, though those above may be told together with them
  if (namesData(mentions.tokensIn(blocks[heading]!), mentions)) return false;
  const above = sectionAbove(section, mentions, context);
  if (above === null) return false;
  const parent = sections[above]!;
  if (!isWhole(above, mentions) && context.within(blocks[parent.heading!]!, ON_PURPOSES)) return true;
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
export function sectionAbove(section: number, mentions: Mentions, context: Context): number | null {
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
