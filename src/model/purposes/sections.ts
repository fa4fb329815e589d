/** Purposes that headings and labels name, and what stands below tells. */
import type { Mentions } from '../../match/mentions.js';
import type { Block, Span } from '../../parse/document.js';
import { isBareBasis } from '../bare.js';
import { BASIS_QUESTION, isData } from '../bases.js';
import type { Context } from '../context.js';
import { ON_PURPOSES } from '../headings.js';
import { LEGAL_BASES } from '../policy.js';
import { rowLabelOf } from '../tables.js';
import {
  ACTIVITY,
  ASIDE,
  BULLET,
  isAnsweringOther,
  isUnderQuestion,
  isValue,
  isWhole,
  OTHER_QUESTIONS,
  sectionAbove,
} from './answers.js';
import { isAboutRights } from './other-sentences.js';
import type { PurposeSpan } from './span.js';

/** Headings of sections that, wherever they stand, tell of no purpose. */
const OTHER_MATTERS = [...OTHER_QUESTIONS, ...ASIDE, 'transfer.heading', 'purpose.no-title'];
/** Labels of an address. */
const ON_CONTACT = ['contact.heading'];
/** What no sentence holds that tells more of the purpose that its label names: the second only where no basis is told. */
const DENIED = 'polarity.negation';
const PLEDGED = 'purpose.none';
/** The basis that the law's own list has, and hardly any policy relies on. */
const VITAL = ['basis.vital-interests'];
/** So many sections that each tell one purpose are the policy's list of them. */
const MANY_SECTIONS = 5;
/** Headings of a part of a card: "Kategorier av personopplysninger:", in bold above its list. */
const NO_CARD = [...BASIS_QUESTION, ...OTHER_QUESTIONS, ...ACTIVITY];
/** A section with more blocks than this is no card of one service. */
const LONGEST_CARD = 10;
/** Characters of a heading with a sentence below it that still point at one place. */
const LONGEST_TITLED = 450;

/** "Fakturering. Navn og adresse står på giroen": below a heading that asks for purposes, a label names one. */
export function titledParagraph(index: number, mentions: Mentions, context: Context): Span | null {
  const { kind, label, section, start, end } = mentions.document.blocks[index]!;
  if (kind !== 'paragraph' || !label || context.within(label, OTHER_QUESTIONS)) return null;
  if (context.within(label, ON_CONTACT) || isOfData(label, mentions)) return null;
  if (isWhole(section, mentions) || !isUnderQuestion(section, mentions, context)) return null;
  const { from, to } = mentions.sentencesOf(index);
  const first = mentions.sentences[from]!;
  // A label that a full stop ends is a sentence of its own.
  const second = first.end <= label.end + 1 && from + 1 < to ? from + 1 : from;
  // "Uppgift av allmänt intresse. Exempelvis undervisning i skolan"
  const isAsked = mentions.inBlock('basis.label', index).some((m) => mentions.document.text[m.end] === ':');
  if ((isBareBasis(label, mentions) && !isAsked) || context.within(label, VITAL)) {
    const examples = mentions.sentences[second]!;
    const isExample = mentions.in('purpose.example', second).some((m) => m.start === examples.start);
    return isExample && second > from ? { start: examples.start, end: examples.end } : null;
  }
  // "Medlemskap. Vi behandler opplysningene for å oppfylle avtalen": words of processing that tell a basis
  const isFounded = LEGAL_BASES.some((basis) => mentions.inBlock(`basis.${basis}`, index).length > 0);
  const says = (concept: string): boolean =>
    mentions.in(concept, from).length + mentions.in(concept, second).length > 0;
  if (says(DENIED) || (says(PLEDGED) && !isFounded)) return null;
  return { start, end: Math.min(end, mentions.sentences[second]!.end) };
}

/** "Uppgifter: namn, adress" */
const isOfData = (label: Span, mentions: Mentions): boolean => {
  const { from, to } = mentions.tokensIn(label);
  return to - from === 1 && isData(mentions.word(from));
};

/**
 * What sections that go through one service or errand each, by labels such as "Opplysninger:" and "Grunnlag:", are about: the sentence
 * below the heading, or where the labels follow right behind it the heading itself.
 */
export function cards(
  found: readonly PurposeSpan[],
  mentions: Mentions,
  context: Context,
): (Span & { block: number })[] {
  const { blocks, sections } = mentions.document;
  const telling = new Set(found.map(({ block }) => blocks[block]!.section));
  return sections.flatMap(({ heading, firstBlock, endBlock }, index) => {
    const first = firstBlock + 1;
    if (heading === null || first >= endBlock || endBlock - firstBlock > LONGEST_CARD) return [];
    if (isWhole(index, mentions) || context.within(blocks[heading]!, NO_CARD)) return [];
    let labels = 0;
    let onBasis = false;
    for (let at = first; at < endBlock; at++) {
      const label = blocks[at]!.label ?? rowLabelOf(blocks[at]!, mentions.document);
      if (!label) continue;
      if (context.within(label, ON_PURPOSES)) return [];
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

/**
 * A section in prose below a heading on purposes tells one purpose: its heading names it, and the first sentence that says what is
 * done ("Vi overvåker systemene våre"), with or without "for å", tells it.
 */
export function bySection(
  found: readonly PurposeSpan[],
  answered: ReadonlySet<number>,
  mentions: Mentions,
  context: Context,
): PurposeSpan[] {
  const { blocks, sections } = mentions.document;
  const kept = new Set(found);
  const titled: PurposeSpan[] = [];
  const parts = sections.map((_, index) => isPartOfAnswer(index, mentions, context));
  // Where each purpose has a section of its own, several aims in its first sentence tell of that one.
  const isEachTitled = parts.filter(Boolean).length >= MANY_SECTIONS;
  sections.forEach((section, index) => {
    const first = section.firstBlock + 1;
    if (section.heading === null || first >= section.endBlock) return;
    const isAim = opensWithAim(section.heading, mentions);
    const isCard = isAim && isPartedCard(index, mentions, context);
    if (!isCard && (!parts[index] || context.within(blocks[section.heading]!, ACTIVITY))) return;
    // A group of purposes, each below a heading of its own
    if (blocks[first]!.kind === 'heading' && !isCard) return;
    if (found.some((p) => p.block === section.heading)) return;
    const isOwn = (p: PurposeSpan): boolean =>
      blocks[p.block]!.section === index || (isCard && p.block >= first && p.block < section.endBlock);
    const own = found.filter(isOwn).sort((a, b) => a.start - b.start);
    // "For å kunne levere varene": a heading that is an aim itself, and what prose below it tells is done for it
    if (isAim) {
      // A cell of activities tells each of them; items are the steps.
      for (const purpose of own)
        if (isCard || !answered.has(purpose.block) || sharesCell(purpose.block, mentions)) kept.delete(purpose);
      titled.push(purposeOf(section.heading, mentions));
      return;
    }
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
      titled.push(purposeOf(section.heading, mentions));
      return;
    }
    if (sentence === undefined || !words) return;
    // "Bilder", and below it "Du bør unngå ..." or "Se punkt 8."
    if (own.length === 0 && mentions.in('purpose.advice', sentence).length > 0) return;
    if (own.length === 0 && isAboutRights(sentence, mentions)) return;
    const inFirst = own.filter((purpose) => purpose.sentence === sentence);
    // "Dette behøves for at ... og for at ..." tells more than the heading.
    if (inFirst.length > 1 && !isEachTitled) return;
    for (const purpose of inFirst) kept.delete(purpose);
    const { start } = blocks[section.heading]!;
    titled.push(
      words.end - start <= LONGEST_TITLED
        ? { start, end: words.end, sentence, block: words.block }
        : (own[0] ?? { start: words.start, end: words.end, sentence, block: words.block }),
    );
  });
  return [...kept, ...titled];
}

/** "För att kunna hantera köp", and below it "Behandlingar som utförs", "Kategorier av personuppgifter" and such as headings. */
function isPartedCard(section: number, mentions: Mentions, context: Context): boolean {
  const { blocks, sections } = mentions.document;
  const parts = sections.filter(({ parent }) => parent === section);
  return parts.length > 1 && parts.every(({ heading }) => context.within(blocks[heading!]!, NO_CARD) !== null);
}

/** A heading that is itself the purpose. */
const purposeOf = (heading: number, mentions: Mentions): PurposeSpan => ({
  ...spanOf(mentions.document.blocks[heading]!),
  sentence: mentions.sentencesOf(heading).from,
  block: heading,
});

/** Whether a block is one of several in a cell of a table. */
function sharesCell(index: number, mentions: Mentions): boolean {
  const { blocks } = mentions.document;
  const { cell } = blocks[index]!;
  const isSame = (other: Block | undefined): boolean =>
    cell !== null &&
    other?.cell?.table === cell.table &&
    other.cell.row === cell.row &&
    other.cell.column === cell.column;
  return isSame(blocks[index - 1]) || isSame(blocks[index + 1]);
}

const opensWithAim = (block: number, mentions: Mentions): boolean =>
  mentions
    .in('purpose.marker', mentions.sentencesOf(block).from)
    .some((m) => m.start - mentions.document.blocks[block]!.start <= BULLET);

/** Whether a section belongs to one whose heading asks for purposes and is not the policy's title, or to a group of those. */
function isPartOfAnswer(section: number, mentions: Mentions, context: Context): boolean {
  const { blocks, sections } = mentions.document;
  const tells = (index: number): boolean => context.within(blocks[sections[index]!.heading!]!, OTHER_MATTERS) === null;
  const asks = (index: number): boolean =>
    !isWhole(index, mentions) && context.within(blocks[sections[index]!.heading!]!, ON_PURPOSES) !== null;
  const above = sectionAbove(section, mentions, context);
  if (above === null || !tells(section)) return false;
  if (asks(above)) return true;
  const group = sections[above]!.heading === null ? null : sectionAbove(above, mentions, context);
  return group !== null && tells(above) && asks(group);
}
