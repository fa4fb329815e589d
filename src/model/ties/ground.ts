/** What ties of purposes to bases are judged by: where both stand, and what passages are about. */
import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { BASIS_QUESTION, type BasisMention, namesData } from '../bases.js';
import type { Context } from '../context.js';
import { ON_PURPOSES } from '../headings.js';
import type { LegalBasis } from '../policy.js';
import { stemsIn } from '../purposes/repeats.js';
import type { PurposeSpan } from '../purposes/span.js';
import { contains, overlaps } from '../spans.js';
import { rowSpanOf } from '../tables.js';
import { catalogued } from './catalogue.js';

export const ON_BASES = ['basis.heading'];

const ON_COOKIES = ['cookies.mention'];
const ON_ALL = ['controller.policy'];

/** Headings below which a policy speaks of all that it does. */
export const ON_POLICY = [...ON_PURPOSES, ...BASIS_QUESTION];

/** A purpose that seems to share its subject with more bases than this is told by none of them. */
export const MOST_BASES = 2;

/** A stem of so many characters may be the beginning of a compound ("betaling" in "betalingsformidling"). */
export const LEADING = 5;

/** So many characters may stand before a basis that is the title of its paragraph ("Vår berettigede interesse."). */
const TITLE = 14;

export const STATUTE = 'topic.statute';
export const SERVICE = 'topic.service';

/** What no contract asks for. */
export const BESIDES_SERVICE = ['topic.marketing', 'topic.analytics'];

export const TOPICS = [
  'service',
  'marketing',
  'analytics',
  'statute',
  'security',
  'enquiry',
  'recruitment',
  'images',
].map((topic) => `topic.${topic}`);

/** Consent read out of something else that the reader does is no basis that a purpose could be tied to. */
export const isByUse = ({ basis, sentence }: BasisMention, mentions: Mentions): boolean =>
  basis === 'consent' &&
  mentions.in('practice.consent-by-use', sentence).length > 0 &&
  mentions.in('practice.active-choice', sentence).length === 0 &&
  mentions.in('basis.heading', sentence).length === 0;

export const namesOf = (bases: readonly BasisMention[]): LegalBasis[] => [...new Set(bases.map((b) => b.basis))];

/** The bases, none where they are more than one purpose can be told by. */
export function fewOf(bases: readonly BasisMention[]): LegalBasis[] {
  const found = namesOf(bases);
  return found.length <= MOST_BASES ? found : [];
}

/** The bases and purposes of one text, by place, and what its passages are about, each found once. */
export class TieGround {
  readonly mentions: Mentions;
  readonly context: Context;
  readonly bases: readonly BasisMention[];
  /** By sentence. */
  readonly basesIn = new Map<number, BasisMention[]>();
  /** Read out of something else that the reader does. */
  readonly byUse: readonly BasisMention[];
  /** In reading order. */
  readonly purposes: readonly PurposeSpan[];
  readonly bySentence = new Map<number, PurposeSpan[]>();
  /** The sentence of the first purpose of a block. */
  readonly firstIn = new Map<number, number>();
  /** How many purposes a section tells. */
  readonly inSection = new Map<number, number>();
  readonly #stems = new Map<string, Set<string>>();
  /** Topics of spans, by their start and end. */
  readonly #topics = new Map<number, Map<number, readonly string[]>>();

  constructor(mentions: Mentions, context: Context, bases: readonly BasisMention[], purposes: readonly PurposeSpan[]) {
    this.mentions = mentions;
    this.context = context;
    const listed = catalogued(bases, mentions);
    this.bases = bases.filter((b) => !isByUse(b, mentions) && !listed.has(b));
    this.byUse = bases.filter((b) => isByUse(b, mentions));
    this.purposes = purposes;
    for (const basis of this.bases) {
      const beside = this.basesIn.get(basis.sentence);
      if (beside) beside.push(basis);
      else this.basesIn.set(basis.sentence, [basis]);
    }
    for (const purpose of purposes) {
      const inSentence = this.bySentence.get(purpose.sentence) ?? [];
      inSentence.push(purpose);
      this.bySentence.set(purpose.sentence, inSentence);
      if (!this.firstIn.has(purpose.block)) this.firstIn.set(purpose.block, purpose.sentence);
      const { section } = mentions.document.blocks[purpose.block]!;
      this.inSection.set(section, (this.inSection.get(section) ?? 0) + 1);
    }
  }

  /** Whether a token is a word of a concept. */
  is(concept: string, token: number): boolean {
    return this.mentions.marks(concept)[token] === 1;
  }

  /** Whether a span has a word for bases as such. */
  speaksOfBasis(span: Span): boolean {
    return this.context.within(span, ON_BASES) !== null;
  }

  /** "Grunnlag: avtale": the sentence opens with the question for a basis. */
  isLabelled({ evidence }: BasisMention): boolean {
    const label = this.context.within(evidence, BASIS_QUESTION);
    return label?.start === evidence.start && this.mentions.document.text[label.end] === ':';
  }

  /** "Det er ...", "Vi gjør dette ..." */
  goesOn(sentence: Span): boolean {
    const { from } = this.mentions.tokensIn(sentence);
    return this.is('basis.back', from) || (this.is('basis.back-done', from + 1) && this.is('basis.back', from + 2));
  }

  /** "Det er ...", "Alt dette gjør vi ...", "Til dette ...", "Bokføringsloven krever det" */
  pointsBack({ evidence, sentence }: BasisMention): boolean {
    const { from } = this.mentions.tokensIn(evidence);
    if (this.goesOn(evidence) || this.is('basis.back-near', from)) return true;
    if (this.mentions.in('basis.back-object', sentence).length > 0) return true;
    return this.is('basis.back-before', from) && this.is('basis.back-near', from + 1);
  }

  /** The bases of a basis' sentence, itself included. */
  beside(basis: BasisMention): readonly BasisMention[] {
    return this.basesIn.get(basis.sentence) ?? [basis];
  }

  /** The words of a basis, but for those that it shares with another one before it. */
  ownWords(basis: BasisMention): Span {
    const { words } = basis;
    if (!this.beside(basis).some((b) => words.start < b.words.end && b.words.end < words.end)) return words;
    return { start: this.mentions.tokens.starts[this.mentions.tokensIn(words).to - 1]!, end: words.end };
  }

  /**
   * "Avtale (levering), samtykke (nyhetsbrev)": what stands from one basis to the next; "Nyhetsbrev sendes med samtykke, varer etter
   * avtale": what stands before each, where the sentence begins with a topic.
   */
  partOf(basis: BasisMention): Span {
    const beside = this.beside(basis);
    if (beside.length < 2) return basis.evidence;
    const sentence = basis.evidence;
    // "stöd av avtalet (order), ditt samtycke (nyhetsbrev)": a basis whose words run over another's begins with its last word.
    const ends = beside.map((b) => b.words.end);
    const places = beside.map((b) => this.ownWords(b).start).sort((a, b) => a - b);
    const leads = this.topicsOf({ start: sentence.start, end: places[0]! }).length > 0;
    const own = this.ownWords(basis).start;
    const next = places.find((start) => start > own) ?? sentence.end;
    // "... bygger på avtalen, unntatt nyhetsbrevet, som bygger på samtykke"
    const except = this.mentions.in('basis.except', basis.sentence)[0];
    if (except && places[0]! < except.start)
      return own < except.start
        ? { start: own, end: Math.min(next, except.start) }
        : { start: Math.max(except.start, ...ends.filter((end) => end <= own)), end: basis.words.end };
    if (!leads) return { start: own, end: next };
    return { start: Math.max(sentence.start, ...ends.filter((end) => end <= own)), end: basis.words.end };
  }

  /** The whole row of a basis in a table, its part of a sentence that gives several bases, else its sentence. */
  passage(basis: BasisMention): Span {
    const { blocks } = this.mentions.document;
    const block = blocks[basis.block]!;
    if (block.cell) return rowSpanOf(block.cell, this.mentions.document);
    // "Avtale. Medlemsregister og kontingent"
    const isTitle = basis.evidence.start === block.start && basis.evidence.end - basis.words.end < 2;
    return isTitle && basis.words.start - block.start < TITLE ? block : this.partOf(basis);
  }

  /** Stands where the policy speaks of bases as such, not where a purpose happens to be worded like one. */
  isExplicit(basis: BasisMention): boolean {
    return (
      basis.cited ||
      this.speaksOfBasis(this.passage(basis)) ||
      this.mentions.in('basis.general', basis.sentence).length > 0 ||
      this.isBelowBases(basis)
    );
  }

  /** Below a heading that speaks of bases, or is the bare word ("Grunnlag") and asks for nothing else. */
  isBelowBases({ block }: BasisMention): boolean {
    if (this.context.carrying(block, ON_BASES)) return true;
    const { blocks, sections } = this.mentions.document;
    const { heading } = sections[blocks[block]!.section]!;
    if (heading === null || !this.context.within(blocks[heading]!, BASIS_QUESTION)) return false;
    return !this.context.within(blocks[heading]!, ON_PURPOSES);
  }

  /** Whether a section has a heading on cookies alone: "Personvern og cookies" is on all that a policy tells. */
  isHeadedCookies(section: number): boolean {
    const { blocks, sections } = this.mentions.document;
    const { heading } = sections[section]!;
    if (heading === null || this.context.within(blocks[heading]!, ON_COOKIES) === null) return false;
    const isOnData = namesData(this.mentions.tokensIn(blocks[heading]!), this.mentions);
    return !isOnData && this.context.within(blocks[heading]!, ON_ALL) === null;
  }

  /** Whether a purpose is told of cookies, by its sentence or by the heading above it. */
  isOnCookies({ block, sentence }: PurposeSpan): boolean {
    return (
      this.mentions.in('cookies.mention', sentence).length > 0 ||
      this.isHeadedCookies(this.mentions.document.blocks[block]!.section)
    );
  }

  /** "En kapsel husker at du er logget inn": what the service cannot do without. */
  isNeededCookie({ sentence }: PurposeSpan): boolean {
    return this.mentions.in('cookies.needed', sentence).length > 0;
  }

  /** How many purposes a purpose's block tells. */
  inBlock(purpose: PurposeSpan): number {
    return this.purposes.filter(({ block }) => block === purpose.block).length;
  }

  /** What a span is about. */
  topicsOf({ start, end }: Span): readonly string[] {
    let byEnd = this.#topics.get(start);
    if (!byEnd) {
      byEnd = new Map();
      this.#topics.set(start, byEnd);
    }
    let topics = byEnd.get(end);
    if (!topics) {
      topics = TOPICS.filter((topic) => this.context.within({ start, end }, [topic]) !== null);
      byEnd.set(end, topics);
    }
    return topics;
  }

  /** Topics of the part of a sentence that goes with a basis, but for the words that give it. */
  topicsBeside(basis: BasisMention): readonly string[] {
    const part = this.passage(basis);
    const words = this.beside(basis).map((b) => this.ownWords(b));
    return TOPICS.filter((topic) =>
      this.mentions.in(topic, basis.sentence).some((m) => contains(part, m) && !words.some((w) => overlaps(w, m))),
    );
  }

  /** Whether behind a basis stands what it is for: a bracket, a dash, "for". */
  opensMatter({ words, evidence }: BasisMention): boolean {
    if (words.end + 1 >= evidence.end) return false;
    if ('(–—'.includes(this.mentions.document.text[words.end + 1]!)) return true;
    return this.is('basis.matter', this.mentions.tokensIn({ start: words.end, end: evidence.end }).from);
  }

  /** The stems of a span, but for those that any passage has. */
  stemsOf(span: Span): Set<string> {
    const key = `${span.start} ${span.end}`;
    let stems = this.#stems.get(key);
    if (!stems) {
      stems = stemsIn(span, this.mentions);
      for (const common of COMMON) stems.delete(common);
      this.#stems.set(key, stems);
    }
    return stems;
  }
}

/** Stems that stand in every passage of a policy and so tie nothing. */
const COMMON = [
  'personopplysning',
  'opplysning',
  'behandling',
  'behandl',
  'bruk',
  'samtykk',
  'personuppgift',
  'uppgift',
  'samtyck',
  'använd',
  'formål',
  'ändamål',
  'nødvend',
  'nödvänd',
  'kunn',
  'kunna',
  'intress',
  'interess',
  'berettig',
  'berättig',
  'avtal',
  'artikkel',
  'artikel',
  'gdpr',
  'tjenest',
  'tjänst',
  'eksempel',
  'exempel',
  'nettsted',
  'nettsid',
  'webbplats',
  'hemsid',
  // The reader's, in any passage.
  'din',
  'dine',
  'dina',
  'ditt',
];
