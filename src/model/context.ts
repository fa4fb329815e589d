/**
 * Where a block stands: the headings above it, what introduces its list, its column's header, its own label.
 */
import type { Mention, Mentions } from '../match/mentions.js';
import type { Document, Span } from '../parse/document.js';
import { sentenceFrom } from './sentence.js';

/** Longest chain of headings and introductions that is followed. */
const MAX_CHAIN = 12;
/** A heading before all text and over more than this share of the document is its title, and says nothing of what stands below it. */
export const TITLE_SHARE = 0.7;

/** Ends as a sentence does. */
const ENDS_SENTENCE = /[.!?:]$/;
/** Characters of a line above the title. */
const LONGEST_LINE = 80;

export class Context {
  readonly #mentions: Mentions;
  /** The first block of text that is no heading, nor a line above the title. */
  readonly #firstText: number;
  /** Blocks that are no page furniture. */
  readonly #ownBlocks: number;
  readonly #chains = new Map<number, readonly Span[]>();
  /** What was found by `carrying`, by its list of concepts, then by block; null where the text has none of them. */
  readonly #carried = new Map<readonly string[], (Mention | null | undefined)[] | null>();

  constructor(mentions: Mentions) {
    this.#mentions = mentions;
    this.#ownBlocks = ownBlocksOf(mentions.document);
    const { blocks, text } = mentions.document;
    const first = blocks.findIndex(({ kind }) => kind === 'heading');
    // "Forsiden / Personvern" may stand above the title.
    const isLine = ({ start, end }: Span): boolean =>
      end - start <= LONGEST_LINE && !ENDS_SENTENCE.test(text.slice(start, end));
    this.#firstText = blocks.findIndex(
      (block, i) => block.kind !== 'heading' && block.chrome === null && (i > first || !isLine(block)),
    );
  }

  /** Spans that introduce a block, nearest first: label, introductions, column header, headings outwards. */
  introductions(block: number): readonly Span[] {
    let chain = this.#chains.get(block);
    if (!chain) {
      chain = this.#chainOf(block);
      this.#chains.set(block, chain);
    }
    return chain;
  }

  /** The nearest mention of one of the concepts in what introduces a block. Known by the list itself: pass a constant. */
  carrying(block: number, concepts: readonly string[]): Mention | null {
    let carried = this.#carried.get(concepts);
    if (carried === undefined) {
      carried = concepts.some((concept) => this.#mentions.of(concept).length > 0) ? [] : null;
      this.#carried.set(concepts, carried);
    }
    if (carried === null) return null;
    let mention = carried[block];
    if (mention === undefined) {
      mention = this.#carriedBy(block, concepts);
      carried[block] = mention;
    }
    return mention;
  }

  #carriedBy(block: number, concepts: readonly string[]): Mention | null {
    const spans = this.introductions(block);
    for (let i = 0; i < spans.length; i++) {
      const mention = this.within(spans[i]!, concepts);
      if (mention) return mention;
    }
    return null;
  }

  /** The first mention of one of the concepts in a span of one block. */
  within(span: Span, concepts: readonly string[]): Mention | null {
    const first = sentenceFrom(span, this.#mentions);
    for (let s = first; s < this.#mentions.sentences.length && this.#mentions.sentences[s]!.start < span.end; s++) {
      for (let c = 0; c < concepts.length; c++) {
        const mentions = this.#mentions.in(concepts[c]!, s);
        for (let m = 0; m < mentions.length; m++)
          if (mentions[m]!.start >= span.start && mentions[m]!.end <= span.end) return mentions[m]!;
      }
    }
    return null;
  }

  /** Whether what stands right before a block (its introduction, column header, or else its heading) carries one of the concepts. */
  isIntroducedBy(block: number, concepts: readonly string[]): boolean {
    const chain = this.introductions(block);
    const span = chain[this.#mentions.document.blocks[block]!.label ? 1 : 0];
    return span !== undefined && this.within(span, concepts) !== null;
  }

  /** The nearest mention of one of the concepts in the block's own label, introduction, column header or nearest heading. */
  asking(block: number, concepts: readonly string[]): Mention | null {
    const mention = this.carrying(block, concepts);
    if (!mention) return null;
    const { blocks, sections } = this.#mentions.document;
    const chain = this.introductions(block);
    const nearest = sections[blocks[block]!.section]!.heading;
    const heading = nearest === null ? -1 : chain.indexOf(blocks[nearest]!);
    const depth = chain.findIndex((span) => mention.start >= span.start && mention.end <= span.end);
    return heading < 0 || depth <= heading ? mention : null;
  }

  #chainOf(block: number): Span[] {
    const { blocks, sections } = this.#mentions.document;
    const chain: Span[] = [];
    let at: number | null = block;
    for (let depth = 0; at !== null && depth < MAX_CHAIN; depth++) {
      const current: (typeof blocks)[number] = blocks[at]!;
      if (current.label) chain.push(current.label);
      if (current.cell?.header != null) chain.push(blocks[current.cell.header]!);
      at = current.leadIn;
      if (at !== null) chain.push(blocks[at]!);
    }
    let section: number | null = blocks[block]!.section;
    for (let depth = 0; section !== null && depth < MAX_CHAIN; depth++) {
      const current: (typeof sections)[number] = sections[section]!;
      const isTitle = (heading: number): boolean =>
        heading < this.#firstText && current.endBlock - current.firstBlock > TITLE_SHARE * this.#ownBlocks;
      if (current.heading !== null && current.heading !== block && !isTitle(current.heading))
        chain.push(blocks[current.heading]!);
      section = current.parent;
    }
    return chain;
  }
}

/** How many blocks of a page are no furniture: what a share of it is taken from. */
export function ownBlocksOf(document: Document): number {
  let count = counts.get(document);
  if (count === undefined) {
    count = 0;
    for (const { chrome } of document.blocks) if (chrome === null) count++;
    counts.set(document, count);
  }
  return count;
}
const counts = new WeakMap<Document, number>();
