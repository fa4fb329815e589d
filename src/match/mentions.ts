/**
 * Mentions: Document + lexicon -> where the text speaks of which concept, and whether it asserts it.
 */
import type { Language } from '../language/detect.js';
import { type Sentence, sentences as sentencesOf } from '../language/sentences.js';
import { type Tokens, tokenize, tokensFrom } from '../language/tokens.js';
import type { Document, Span } from '../parse/document.js';
import type { Lexicon, LexiconLanguage } from './lexicon.js';
import { type Hit, Matcher } from './matcher.js';
import { type Cues, type Polarity, polarityOf } from './polarity.js';

/** Words of one sentence that speak of a concept. `start`/`end` are offsets of the document's text. */
export interface Mention extends Span {
  readonly concept: string;
  readonly polarity: Polarity;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly block: number;
}

/** Most mentions are never asked for their polarity: it is told when first asked. */
class FoundMention implements Mention {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly block: number;
  readonly #mentions: Mentions;
  #polarity: Polarity | null = null;

  constructor(concept: string, from: number, to: number, sentence: number, mentions: Mentions) {
    this.concept = concept;
    this.start = mentions.tokens.starts[from]!;
    this.end = mentions.tokens.ends[to - 1]!;
    this.from = from;
    this.to = to;
    this.sentence = sentence;
    this.block = mentions.sentences[sentence]!.block;
    this.#mentions = mentions;
  }

  get polarity(): Polarity {
    this.#polarity ??= this.#mentions.polarityOf(this);
    return this.#polarity;
  }
}

const NONE: readonly Mention[] = [];

const NOWHERE: ReadonlyMap<number, readonly Mention[]> = new Map();

function bySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  if (mentions.length === 0) return NOWHERE;
  const map = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = map.get(mention.sentence);
    if (list) list.push(mention);
    else map.set(mention.sentence, [mention]);
  }
  return map;
}

/** What is read of one document: its words, sentences, and, asked for by name, the mentions of any concept. */
export class Mentions {
  readonly document: Document;
  readonly language: LexiconLanguage;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  /** Sentences that are left out: page furniture, and sections in another language. */
  readonly #skipped: ReadonlySet<number>;
  readonly #lexicon: Lexicon;
  readonly #matcher: Matcher;
  readonly #found = new Map<string, readonly Mention[]>();
  readonly #bySentence = new Map<string, ReadonlyMap<number, readonly Mention[]>>();
  readonly #hits = new Map<string, readonly Hit[]>();
  readonly #marks = new Map<string, Uint8Array>();
  #sentencesOfBlock: { from: number; to: number }[] | null = null;
  #tokensFrom: Uint32Array | null = null;
  #cues: Cues | null = null;

  constructor(reading: Reading, lexicon: Lexicon, skipped: ReadonlySet<number>) {
    this.#lexicon = lexicon;
    this.document = reading.document;
    this.tokens = reading.tokens;
    this.sentences = reading.sentences;
    this.language = lexicon.language;
    this.#skipped = skipped;
    this.#matcher = new Matcher(lexicon, reading.tokens, reading.sentences, reading.document.text);
  }

  /** The same text, its blocks taken for something else. */
  over(document: Document): Mentions {
    return new Mentions({ document, tokens: this.tokens, sentences: this.sentences }, this.#lexicon, this.#skipped);
  }

  /** Mentions of a concept in reading order, outside what is left out. */
  of(concept: string): readonly Mention[] {
    let found = this.#found.get(concept);
    if (!found) {
      const mentions: Mention[] = [];
      this.#matcher.each(concept, (from, to, sentence) => {
        if (!this.#skipped.has(sentence)) mentions.push(new FoundMention(concept, from, to, sentence, this));
      });
      found = mentions;
      this.#found.set(concept, found);
    }
    return found;
  }

  /** Whether a mention is asserted, by the words around it. */
  polarityOf(mention: Mention): Polarity {
    return polarityOf(mention, this.#polarityCues(), this);
  }

  /** Where a concept stands, page furniture and left-out sections included, without polarity. */
  everywhere(concept: string): readonly Hit[] {
    let hits = this.#hits.get(concept);
    if (!hits) {
      hits = this.#matcher.find(concept);
      this.#hits.set(concept, hits);
    }
    return hits;
  }

  /** 1 for every token that a concept covers anywhere. */
  marks(concept: string): Uint8Array {
    let marks = this.#marks.get(concept);
    if (!marks) {
      marks = this.#matcher.marks(concept);
      this.#marks.set(concept, marks);
    }
    return marks;
  }

  /** Sentence of a token, -1 outside sentences. */
  sentenceOf(token: number): number {
    return this.#matcher.sentenceOf[token]!;
  }

  /** Mentions of a concept in one sentence. */
  in(concept: string, sentence: number): readonly Mention[] {
    let mentions = this.#bySentence.get(concept);
    if (!mentions) {
      mentions = bySentence(this.of(concept));
      this.#bySentence.set(concept, mentions);
    }
    return mentions.get(sentence) ?? NONE;
  }

  /** Mentions of a concept in one block. */
  inBlock(concept: string, block: number): readonly Mention[] {
    const { from, to } = this.sentencesOf(block);
    if (to === from + 1) return this.in(concept, from);
    const found: Mention[] = [];
    if (this.of(concept).length === 0) return found;
    for (let s = from; s < to; s++) found.push(...this.in(concept, s));
    return found;
  }

  /** The sentences of a block: half-open range of indexes. */
  sentencesOf(block: number): { readonly from: number; readonly to: number } {
    if (!this.#sentencesOfBlock) {
      this.#sentencesOfBlock = this.document.blocks.map(() => ({ from: 0, to: 0 }));
      this.sentences.forEach((sentence, index) => {
        const range = this.#sentencesOfBlock![sentence.block]!;
        if (range.to === 0) range.from = index;
        range.to = index + 1;
      });
    }
    return this.#sentencesOfBlock[block]!;
  }

  isSkipped(sentence: number): boolean {
    return this.#skipped.has(sentence);
  }

  /** Tokens of a span: half-open range. */
  tokensIn(span: Span): { readonly from: number; readonly to: number } {
    this.#tokensFrom ??= tokensFrom(this.tokens, this.document.text.length);
    return { from: this.#tokensFrom[span.start]!, to: this.#tokensFrom[span.end]! };
  }

  word(token: number): string {
    return this.tokens.vocabulary[this.tokens.words[token]!]!;
  }

  #polarityCues(): Cues {
    this.#cues ??= {
      negation: this.#matcher.marks('polarity.negation'),
      history: new Map(
        this.#matcher
          .find('polarity.history')
          .map((hit) => [hit.sentence, hit.to] as const)
          .reverse(),
      ),
      now: this.#matcher.marks('polarity.now'),
      hypothesis: this.#matcher.marks('polarity.hypothesis'),
      boundary: this.#matcher.marks('polarity.boundary'),
    };
    return this.#cues;
  }
}

/** A document cut into words and sentences, before anything is looked for. */
export interface Reading {
  readonly document: Document;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
}

/** Cuts a document into words and sentences. */
export function read(document: Document): Reading {
  return { document, tokens: tokenize(document.text), sentences: sentencesOf(document) };
}

/** The lexicon that serves a language, or null where it is not linted. */
export const lexiconFor = (language: Language): LexiconLanguage | null =>
  language === 'nb' || language === 'nn' || language === 'sv' ? language : null;
