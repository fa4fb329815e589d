/** The purposes that a policy names. */
import type { Mentions } from '../../match/mentions.js';
import type { Block, Span } from '../../parse/document.js';
import { BASIS_QUESTION } from '../bases.js';
import type { Context } from '../context.js';
import { ON_DATA, ON_PURPOSES, ON_RECIPIENTS } from '../headings.js';
import { sentenceAt } from '../sentence.js';
import { overlaps, trim } from '../spans.js';
import { headersOf, rowSpanOf } from '../tables.js';
import { handedOver, isFounded, statutory } from './acts.js';
import {
  answeredBy,
  answerOf,
  firstSentence,
  isActivity,
  isAimed,
  isAside,
  isInActivities,
  isLabelled,
  isUnder,
  isWhole,
  LONGEST_TITLE,
  opensSentence,
  wordsIn,
} from './answers.js';
import { answersIn, enumerated } from './coordination.js';
import { aimedItems, isReaders } from './lists.js';
import { pairedItems } from './paired.js';
import { purposesIn } from './prose.js';
import { shareOf, stemsIn, withoutRepetitions } from './repeats.js';
import { bySection, cards, titledParagraph } from './sections.js';
import { type PurposeSpan, SHORTEST_PURPOSE } from './span.js';

type Cell = NonNullable<Block['cell']>;

/** Sections that take up purposes from the policy's list of them. */
const ELSEWHERE = ['data.heading', 'recipients.heading', 'basis.heading', 'transfer.heading', 'contact.heading'];
/** Where a policy lists its purposes, what has this share of its stems from the list takes one up; less is enough in such sections. */
const RETOLD_SHARE = 0.4;
const RETOLD_ELSEWHERE = 0.15;
/** Content words of an introduction that asks, and does not answer. */
const MOST_ASKED = 3;
/** So many answers are the policy's own list of its purposes. */
const LIST = 3;
/** Sections that open a policy: what stands before its first heading, and below its title. */
const OPENING = 1;
/** Each purpose is compared with every other, and with every basis; the longest real policies name some fifty. */
const MOST_PURPOSES = 500;

/**
 * The purposes that a policy names: answers to a label, column, heading or introduction that asks for them, and in prose the
 * clauses that "for å", "för att", "formålet er" open. Coordinated verbs are purposes of their own.
 */
export function purposeSpans(mentions: Mentions, context: Context): PurposeSpan[] {
  const { answered, found } = new Reader(mentions, context).read();
  return withoutRepetitions(
    bySection(found, answered, mentions, context)
      .sort((a, b) => a.start - b.start)
      .slice(0, MOST_PURPOSES),
    answered,
    mentions,
  );
}

/** Still to be written. */
const UNFILLED = /^\W?(?:TODO|TBD|TBC|XXX+)\W*$/;

/** Reads a policy's purposes: first its answers, then what its prose tells beside them, then what headings and labels name. */
class Reader {
  readonly #mentions: Mentions;
  readonly #context: Context;
  /** Blocks that may tell a purpose: no headings of sections or columns, and none that are left out. */
  readonly #own: readonly number[];
  readonly #found: PurposeSpan[] = [];
  /** Of each block the purposes, and where the last of them ends: what begins behind that overlaps none. */
  readonly #byBlock = new Map<number, { readonly purposes: PurposeSpan[]; end: number }>();
  /** The answers, by block, those to whom data go apart. */
  readonly #answers = new Map<number, Span>();
  readonly #ofOthers = new Set<number>();
  /** Blocks whose answers are purposes. */
  readonly #answered = new Set<number>();
  /** The first sentence of each block that is read as prose: a long answer names its purpose first and goes on in prose. */
  readonly #prose = new Map<number, number>();

  constructor(mentions: Mentions, context: Context) {
    this.#mentions = mentions;
    this.#context = context;
    const headers = new Set(mentions.document.blocks.map(({ cell }) => cell?.header ?? null));
    this.#own = mentions.document.blocks.flatMap((block, index) => {
      const { from, to } = mentions.sentencesOf(index);
      if (to === from || mentions.isSkipped(from) || block.kind === 'heading') return [];
      return headers.has(index) && !isLabelled(block, mentions, context) ? [] : [index];
    });
  }

  read(): { readonly found: readonly PurposeSpan[]; readonly answered: ReadonlySet<number> } {
    this.#findAnswers();
    this.#addAnswers();
    this.#addProse();
    this.#addActivities();
    this.#addTitles();
    this.#addFounded();
    return { found: this.#found, answered: this.#answered };
  }

  #add(span: Span, block: number): void {
    const trimmed = trim(this.#mentions.document.text, span);
    const { start, end } = trimmed;
    const inBlock = this.#byBlock.get(block) ?? { purposes: [], end: 0 };
    if (end - start < SHORTEST_PURPOSE || UNFILLED.test(this.#mentions.document.text.slice(start, end))) return;
    if (start < inBlock.end && inBlock.purposes.some((p) => overlaps(p, trimmed))) return;
    const purpose = { start, end, block, sentence: sentenceAt(trimmed, this.#mentions) };
    inBlock.purposes.push(purpose);
    inBlock.end = Math.max(inBlock.end, end);
    this.#byBlock.set(block, inBlock);
    this.#found.push(purpose);
  }

  /** Whether the policy lists its purposes. */
  get #isListed(): boolean {
    return this.#answers.size - this.#ofOthers.size >= LIST;
  }

  #findAnswers(): void {
    const { blocks } = this.#mentions.document;
    const aimed = aimedItems(this.#mentions, this.#context);
    for (const index of this.#own) {
      const block = blocks[index]!;
      const answer = answerOf(block, index, this.#mentions, this.#context) ?? (aimed.has(index) ? block : null);
      if (!answer) continue;
      this.#answers.set(index, answer);
      // What the list of recipients tells each of them is for.
      if (isUnder(ON_RECIPIENTS, index, this.#mentions, this.#context)) this.#ofOthers.add(index);
    }
  }

  #addAnswers(): void {
    for (const index of this.#own) {
      const { from, to } = this.#mentions.sentencesOf(index);
      const answer = this.#answers.get(index);
      const isOfOthers = this.#isListed && this.#ofOthers.has(index);
      this.#prose.set(index, !answer ? from : isOfOthers ? to : this.#addAnswer(answer, index));
      if (answer && !isOfOthers) this.#answered.add(index);
    }
  }

  /** @returns the sentence with which the block goes on in prose */
  #addAnswer(answer: Span, index: number): number {
    const { sentences } = this.#mentions;
    const { from, to } = this.#mentions.sentencesOf(index);
    if (isInActivities(index, this.#mentions, this.#context)) {
      for (let at = from; at < to; at++) this.#add(sentences[at]!, index);
      return to;
    }
    const lettered = enumerated(answer, this.#mentions).length > 0;
    const first = lettered ? answer : firstSentence(answer, this.#mentions);
    const isTitle = from + 1 < to && first.end < answer.end && wordsIn(first, this.#mentions) <= LONGEST_TITLE;
    if (isTitle) this.#add({ start: first.start, end: sentences[from + 1]!.end }, index);
    else for (const part of answersIn(first, this.#mentions)) this.#add(part, index);
    if (lettered || isAimed(index, this.#mentions)) return to;
    return isTitle ? from + 2 : from + 1;
  }

  #addProse(): void {
    const { blocks } = this.#mentions.document;
    const [firstAnswer] = this.#answered;
    const told = new Told(this.#found, this.#answered, this.#isListed, this.#mentions);
    for (const [index, from] of this.#prose) {
      // What the opening of a policy promises, its list then tells.
      const isOpening = blocks[index]!.section <= OPENING && index < (firstAnswer ?? Number.POSITIVE_INFINITY);
      if (this.#isListed && isOpening) continue;
      this.#addProseOf(index, from, told);
    }
  }

  #addProseOf(index: number, from: number, told: Told): void {
    const { to } = this.#mentions.sentencesOf(index);
    if (isReaders(index, this.#mentions) || this.#isBesideAnswer(index)) return;
    if (this.#isOfBasis(index) || this.#isBesideWhy(index)) return;
    const aside = isAside(index, this.#mentions, this.#context);
    let last = Number.NaN;
    for (let sentence = from; sentence < to; sentence++) {
      // "Dette gjør vi for å ..." goes on with the purpose before it.
      const again = last === sentence - 1 ? this.#mentions.in('purpose.again', sentence) : [];
      if (again.some((m) => opensSentence(m, this.#mentions))) continue;
      const duty = statutory(sentence, this.#mentions, this.#context);
      const spans = aside
        ? [...handedOver(sentence, this.#mentions), ...duty]
        : purposesIn(sentence, this.#mentions, this.#context, this.#isListed);
      if (spans.length === 0) continue;
      if (duty[0]?.start === spans[0]!.start && told.hasDuty()) continue;
      for (const span of spans) if (!told.has(span, index, sentence, this.#context)) this.#add(span, index);
      last = sentence;
    }
  }

  /** "Opptak som gis til politiet kan lagres lenger", in a row whose purpose stands in another column, or heads it. */
  #isBesideAnswer(index: number): boolean {
    const { blocks } = this.#mentions.document;
    const { cell } = blocks[index]!;
    if (!cell || this.#answers.has(index)) return false;
    for (const header of headersOf(cell, this.#mentions.document)) {
      const head = blocks[header]!;
      if (this.#context.within(head, ON_PURPOSES)) return true;
      // "Kategori | Beskrivelse": what the data are, in a policy that lists its purposes.
      if (this.#isListed && head.cell?.column === 0 && this.#context.within(head, ON_DATA)) return true;
    }
    let first = index;
    while (first > 0 && isInRowOf(blocks[first - 1]!.cell, cell)) first--;
    return this.#answers.has(first);
  }

  /** "Rettslig grunnlag: avtalen. Opplysningene trengs for at vi skal kunne oppfylle den", in a policy that tells its purposes apart. */
  #isOfBasis(index: number): boolean {
    const { label } = this.#mentions.document.blocks[index]!;
    return label !== null && this.#answers.size > 0 && this.#context.within(label, BASIS_QUESTION) !== null;
  }

  /** Below "Rettslig grunnlag", in a section on one matter that has a heading "Hvorfor ..." as well. */
  #isBesideWhy(index: number): boolean {
    const { blocks, sections } = this.#mentions.document;
    const { parent, heading } = sections[blocks[index]!.section]!;
    const asks = (at: number | null, question: readonly string[]): boolean =>
      at !== null && this.#context.within(blocks[at]!, question) !== null;
    if (parent === null || !asks(heading, BASIS_QUESTION) || isWhole(parent, this.#mentions)) return false;
    return sections.some((other) => other.parent === parent && asks(other.heading, ON_PURPOSES));
  }

  /** Rows of tables and items of lists on bases, where the policy lists its purposes nowhere else. */
  #addActivities(): void {
    const { blocks } = this.#mentions.document;
    const listed = this.#answers.size - this.#ofOthers.size;
    const paired = listed === 0 ? pairedItems(this.#own, this.#mentions, this.#context) : [];
    const activities = new Map<number, Span>(paired);
    for (const index of this.#own)
      if (isActivity(index, this.#mentions, this.#context)) activities.set(index, blocks[index]!);
    if (listed >= activities.size) return;
    const named = new Set(this.#found.flatMap(({ block }) => [...stemsIn(blocks[block]!, this.#mentions)]));
    for (const [index, activity] of activities) {
      const stems = [...stemsIn(activity, this.#mentions)];
      if (stems.length === 0 || stems.some((stem) => !named.has(stem))) this.#add(activity, index);
    }
  }

  /** What passages on bases name, where the activity was not told before. */
  #addFounded(): void {
    // "Posisjon | Vise turer": what stands in the row of a purpose is told with it.
    const rows = this.#found.flatMap(({ block }) => {
      const { cell } = this.#mentions.document.blocks[block]!;
      return cell ? [rowSpanOf(cell, this.#mentions.document)] : [];
    });
    const told = stemsOf([...this.#found, ...rows], this.#mentions);
    for (const [index, from] of this.#prose) {
      const { to } = this.#mentions.sentencesOf(index);
      for (let sentence = from; sentence < to; sentence++) {
        if (
          !isFounded(sentence, this.#mentions, this.#context) ||
          statutory(sentence, this.#mentions, this.#context).length > 0
        )
          continue;
        if (isAside(index, this.#mentions, this.#context) || this.#isOfBasis(index) || this.#isBesideWhy(index)) break;
        const words = this.#mentions.sentences[sentence]!;
        const [activity] = stemsIn(words, this.#mentions);
        if (activity && !told.has(activity)) this.#add(words, index);
      }
    }
  }

  /** What labels, headings and cards name. */
  #addTitles(): void {
    for (const index of this.#own) {
      const titled = this.#byBlock.has(index) ? null : titledParagraph(index, this.#mentions, this.#context);
      if (titled) this.#add(titled, index);
    }
    for (const { heading } of this.#mentions.document.sections) {
      const answer = heading === null ? null : answeredBy(heading, this.#mentions, this.#context);
      if (answer) this.#add(answer, heading!);
    }
    for (const card of cards(this.#found, this.#mentions, this.#context)) this.#add(card, card.block);
  }
}

/** What a policy's list of purposes has told, which its prose takes up. */
class Told {
  readonly #mentions: Mentions;
  readonly #isListed: boolean;
  readonly #stems: ReadonlySet<string>;
  /** Sections that hold the list, and blocks that introduce it. */
  readonly #sections: ReadonlySet<number>;
  readonly #leads: ReadonlySet<number | null>;
  #duties = 0;

  constructor(found: readonly PurposeSpan[], answered: ReadonlySet<number>, isListed: boolean, mentions: Mentions) {
    const { blocks } = mentions.document;
    this.#mentions = mentions;
    this.#isListed = isListed;
    this.#stems = isListed ? stemsOf(found, mentions) : new Set();
    this.#sections = new Set([...answered].map((index) => blocks[index]!.section));
    this.#leads = new Set([...answered].map((index) => blocks[index]!.leadIn));
  }

  /** Statutory storage is one purpose, however often it is told; who lists purposes lists it if it is one. */
  hasDuty(): boolean {
    return this.#isListed || ++this.#duties > 1;
  }

  /** Whether a purpose in prose only takes one up ("Vi bruker dem bare til ..." sums up the list), or opens the list. */
  has(span: Span, block: number, sentence: number, context: Context): boolean {
    if (this.#leads.has(block) && onlyOpens(span, block, this.#mentions)) return true;
    // Where it is told as an interest, it is kept for what it says of the basis.
    if (!this.#isListed || this.#mentions.in('basis.legitimate-interests', sentence).length > 0) return false;
    if (context.carrying(block, ON_PURPOSES)) return false;
    const { section } = this.#mentions.document.blocks[block]!;
    const isElsewhere = !this.#sections.has(section) && context.carrying(block, ELSEWHERE) !== null;
    const isSummed = isElsewhere || this.#mentions.in('purpose.limit', sentence).length > 0;
    return shareOf(this.#stems, span, this.#mentions) >= (isSummed ? RETOLD_ELSEWHERE : RETOLD_SHARE);
  }
}

const isInRowOf = (other: Cell | null, { table, row }: Cell): boolean => other?.table === table && other.row === row;

const stemsOf = (spans: readonly Span[], mentions: Mentions): Set<string> =>
  new Set(spans.flatMap((span) => [...stemsIn(span, mentions)]));

/** "Vi trenger dem for at vi skal kunne:", above the list that answers it. */
const onlyOpens = (span: Span, block: number, mentions: Mentions): boolean =>
  span.end >= mentions.document.blocks[block]!.end - 1 && stemsIn(span, mentions).size <= MOST_ASKED;
