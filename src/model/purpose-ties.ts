/** Which bases a policy ties to a purpose, and how. */
import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { isBareBasis, isOfList } from './bare.js';
import { BASIS_QUESTION, type BasisMention, BY_STATUTE, basesAmong, namesMatter, ON_CONDITIONS } from './bases.js';
import type { Context } from './context.js';
import type { LegalBasis } from './policy.js';
import { numbersIn, placeInList } from './purpose-numbers.js';
import { stemsIn } from './purpose-repeats.js';
import type { PurposeSpan } from './purpose-span.js';
import { sentencesOver } from './sentence.js';
import { contains, overlaps } from './spans.js';
import { rowLabelOf, rowOf, rowSpanOf } from './tables.js';

const ON_BASES = ['basis.heading'];
/** Headings below which a policy speaks of all that it does. */
const ON_POLICY = ['purpose.heading', ...BASIS_QUESTION];

/** A purpose that seems to share its subject with more bases than this is told by none of them. */
const MOST_BASES = 2;

/** A stem of so many characters may be the beginning of a compound ("betaling" in "betalingsformidling"). */
const LEADING = 5;

/** A basis for emergencies, which no likeness of words ties to anything. */
const VITAL: LegalBasis = 'vital-interests';
/** So many characters may stand before a basis that is the title of its paragraph ("Vår berettigede interesse."). */
const TITLE = 14;
/** What no contract asks for. */
const BESIDES_SERVICE = ['topic.marketing', 'topic.analytics'];
const STATUTE = 'topic.statute';
const SERVICE = 'topic.service';
const TOPICS = ['service', 'marketing', 'analytics', 'statute', 'security', 'enquiry', 'recruitment', 'images'].map(
  (topic) => `topic.${topic}`,
);

/** Consent read out of something else that the reader does is no basis that a purpose could be tied to. */
export const isByUse = ({ basis, sentence }: BasisMention, mentions: Mentions): boolean =>
  basis === 'consent' &&
  mentions.in('practice.consent-by-use', sentence).length > 0 &&
  mentions.in('practice.active-choice', sentence).length === 0 &&
  mentions.in('basis.heading', sentence).length === 0;

const namesOf = (bases: readonly BasisMention[]): LegalBasis[] => [...new Set(bases.map((b) => b.basis))];

/** The bases, none where they are more than one purpose can be told by. */
function fewOf(bases: readonly BasisMention[]): LegalBasis[] {
  const found = namesOf(bases);
  return found.length <= MOST_BASES ? found : [];
}

/** Passages on bases: their stems, and what bases they give. */
type Told = readonly { readonly stems: string; readonly bases: readonly BasisMention[] }[];

/** Finds the bases of a purpose, the nearest tie first. */
export class Ties {
  readonly #mentions: Mentions;
  readonly #context: Context;
  readonly #bases: readonly BasisMention[];
  readonly #basesOf = new Map<number, BasisMention[]>();
  readonly #byUse: readonly BasisMention[];
  /** In reading order. */
  readonly #purposes: readonly PurposeSpan[];
  readonly #bySentence = new Map<number, PurposeSpan[]>();
  /** How many purposes a section tells. */
  readonly #inSection = new Map<number, number>();
  /** Whether a section is about purposes of its own. */
  readonly #onOneMatter = new Map<number, boolean>();
  readonly #numbers = new Map<BasisMention, readonly number[]>();
  readonly #stems = new Map<string, Set<string>>();
  /** Answers to labels that ask for the basis, by the first block of their section. */
  readonly #labelled = new Map<number, number[]>();
  /** Bare names of bases, by the first block of their section. */
  readonly #bare = new Map<number, number[]>();
  /** Bases given in rows and items on bases. */
  #listed: Told | undefined;
  /** Those of several in a sentence behind which stands what they are for. */
  #bracketed: Told | undefined;
  /** Topics of spans, by their start and end. */
  readonly #topics = new Map<number, Map<number, readonly string[]>>();

  constructor(mentions: Mentions, context: Context, bases: readonly BasisMention[], purposes: readonly PurposeSpan[]) {
    this.#mentions = mentions;
    this.#context = context;
    this.#bases = bases.filter((b) => !isByUse(b, mentions));
    this.#byUse = bases.filter((b) => isByUse(b, mentions));
    this.#purposes = purposes;
    for (const basis of this.#bases) {
      const beside = this.#basesOf.get(basis.sentence);
      if (beside) beside.push(basis);
      else this.#basesOf.set(basis.sentence, [basis]);
    }
    for (const purpose of purposes) {
      const inSentence = this.#bySentence.get(purpose.sentence) ?? [];
      inSentence.push(purpose);
      this.#bySentence.set(purpose.sentence, inSentence);
      const { section } = mentions.document.blocks[purpose.block]!;
      this.#inSection.set(section, (this.#inSection.get(section) ?? 0) + 1);
    }
  }

  /**
   * The bases that the policy ties to a purpose. Consent that is read out of a purchase is tied to what the purchase is for,
   * besides what else the policy says, and to what nothing else is said of under the same heading: that is how its reader must
   * understand it, lawful or not.
   */
  basesOf(purpose: PurposeSpan): LegalBasis[] {
    const bases = this.#told(purpose);
    if (
      bases.length === 0 &&
      this.#byUse.some((b) => (b.general ? this.#frames(b.block, purpose) : b.block === purpose.block))
    )
      return ['consent'];
    const bought =
      this.#byUse.some((b) => b.general) && !bases.includes('consent') && this.#topicsOf(purpose).includes(SERVICE);
    return bought ? ['consent', ...bases] : bases;
  }

  #told(purpose: PurposeSpan): LegalBasis[] {
    const ties = [
      this.#sentence,
      this.#row,
      this.#numbered,
      this.#label,
      this.#besides,
      this.#setApart,
      this.#next,
      this.#introduction,
      this.#block,
      this.#behind,
      this.#words,
      this.#bracket,
      this.#general,
      this.#topic,
      this.#rareWord,
      this.#standing,
    ];
    for (const tie of ties) {
      const bases = tie.call(this, purpose);
      const isOwn =
        tie === this.#sentence ||
        tie === this.#row ||
        tie === this.#numbered ||
        tie === this.#next ||
        (tie === this.#block && this.#isAnswered(purpose)) ||
        ((tie === this.#general || tie === this.#introduction) && bases.length <= MOST_BASES);
      const fitting = isOwn ? bases : this.#fitting(bases, purpose);
      if (fitting.length > 0 || (bases.length > 0 && bases.length <= MOST_BASES)) return fitting;
    }
    return [];
  }

  /** Of several bases, a legal obligation goes with what statutes ask for, and with nothing else. */
  #fitting(bases: LegalBasis[], purpose: PurposeSpan): LegalBasis[] {
    if (bases.length > MOST_BASES) return [];
    if (bases.length === 1 || !bases.includes('legal-obligation')) return bases;
    const isStatutory = this.#topicsOf(purpose).includes(STATUTE);
    return bases.filter((basis) => (basis === 'legal-obligation') === isStatutory);
  }

  /**
   * Same sentence. Where it names several purposes, a basis behind each ("faktura (avtale) og nyhetsbrev (samtykke)") goes with its own,
   * and a legal obligation only with the one that tells it.
   */
  #sentence(purpose: PurposeSpan): LegalBasis[] {
    const given = this.#basesOf.get(purpose.sentence) ?? [];
    const sharing = this.#bySentence.get(purpose.sentence)!;
    const stated = this.#statedBeside(purpose, given, sharing);
    if (stated.length > 0) return namesOf(stated);
    if (given.length === 0 || sharing.length < 2) return namesOf(given);
    const ownOf = (p: PurposeSpan): BasisMention[] => {
      const next = sharing[sharing.indexOf(p) + 1]?.start ?? Number.POSITIVE_INFINITY;
      return given.filter((b) => b.places.some(({ start }) => start >= p.start && start < next));
    };
    const own = ownOf(purpose);
    if (given.length > 1 && sharing.every((p) => ownOf(p).length > 0)) return namesOf(own);
    return namesOf(given.filter((b) => b.basis !== 'legal-obligation' || own.includes(b)));
  }

  /**
   * "... for å administrere avtalen din. Behandlingen bygger på berettiget interesse": words of the purposes that happen to sound like
   * a basis give way to what the paragraph states as one.
   */
  #statedBeside(
    purpose: PurposeSpan,
    given: readonly BasisMention[],
    sharing: readonly PurposeSpan[],
  ): readonly BasisMention[] {
    if (given.length === 0) return [];
    if (given.some((b) => b.basis !== 'contract' || b.general || this.#speaksOfBasis(b.evidence))) return [];
    if (!given.every((b) => sharing.some((p) => contains(p, b.words)))) return [];
    return this.#bases.filter(
      (b) =>
        b.block === purpose.block && b.sentence !== purpose.sentence && (b.general || this.#speaksOfBasis(b.evidence)),
    );
  }

  /** "For a) og b) er grunnlaget avtale, for c) samtykke": what is told of the purpose by its letter or number. */
  #numbered(purpose: PurposeSpan): LegalBasis[] {
    const own = placeInList(purpose.block, this.#mentions);
    return own === null ? [] : namesOf(this.#bases.filter((b) => this.#numbersOf(b).includes(own)));
  }

  /** What stands before a basis, up to the one before it, or where a sentence begins with its basis what stands behind it. */
  #numbersOf(basis: BasisMention): readonly number[] {
    let found = this.#numbers.get(basis);
    if (!found) {
      const sentence = basis.evidence;
      const told = numbersIn(sentence, this.#mentions);
      const ends = this.#beside(basis)
        .map((b) => b.words.end)
        .sort((a, b) => a - b);
      const at = ends.indexOf(basis.words.end);
      const leads = told.some((n) => n.start < ends[0]!);
      const from = leads ? (ends[at - 1] ?? sentence.start) : basis.words.end;
      const to = leads ? basis.words.end : (ends[at + 1] ?? sentence.end);
      found = told.filter((n) => n.start >= from && n.start < to).map((n) => n.number);
      this.#numbers.set(basis, found);
    }
    return found;
  }

  /** "... for utbetaling av lønn. Grunnlaget er avtale og rettslig forpliktelse": what gives the bases of its paragraph's one purpose. */
  #isAnswered(purpose: PurposeSpan): boolean {
    if (this.#inBlock(purpose) > 1) return false;
    return this.#bases.some(
      (b) =>
        b.sentence === purpose.sentence + 1 &&
        b.block === purpose.block &&
        !this.#bySentence.has(b.sentence) &&
        this.#beside(b).length === MOST_BASES &&
        (b.cited || this.#speaksOfBasis(b.evidence)),
    );
  }

  /** Same table row: the cell under the column that speaks of the basis, or any cell that gives one. */
  #row(purpose: PurposeSpan): LegalBasis[] {
    const { blocks } = this.#mentions.document;
    const cell = blocks[purpose.block]!.cell;
    if (!cell) return [];
    const row = rowOf(cell, this.#mentions.document);
    return [...new Set(row.flatMap((b) => this.#answers(b, b.cell!.header)))];
  }

  #answers(span: Span, header: number | null): LegalBasis[] {
    const { blocks } = this.#mentions.document;
    if (header !== null && this.#context.within(blocks[header]!, BASIS_QUESTION))
      return basesAmong(this.#mentions, span, true);
    const told = namesOf(this.#bases.filter((b) => contains(span, b.evidence)));
    return told.length === 0 && isBareBasis(span, this.#mentions) ? basesAmong(this.#mentions, span, true) : told;
  }

  #speaksOfBasis(span: Span): boolean {
    return this.#context.within(span, ON_BASES) !== null;
  }

  /** A label "Behandlingsgrunnlag: ..." in the same section; of several, the one of the purpose's own entry. */
  #label(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#mentions.document;
    const { firstBlock, endBlock } = sections[blocks[purpose.block]!.section]!;
    const labelled = this.#labelledIn(firstBlock, endBlock);
    // Entries begin with what the first one begins with.
    const first = this.#purposes.find(({ block }) => block >= firstBlock)!.block;
    const answer =
      labelled.length < 2
        ? labelled[0]
        : labelled[0]! < first
          ? labelled.findLast((at) => at <= purpose.block)
          : labelled.find((at) => at >= purpose.block);
    if (answer === undefined) return [];
    // "For å sende faktura. Grunnlag: avtale" speaks for itself, and another item of the same list does.
    if (answer !== purpose.block && this.#purposes.some(({ block }) => block === answer)) return [];
    // Another item of the same list speaks for itself.
    const { kind, leadIn } = blocks[answer]!;
    const own = blocks[purpose.block]!;
    const isSibling = kind === 'item' && own.kind === 'item' && own.label === null && own.leadIn === leadIn;
    return isSibling && answer !== purpose.block ? [] : basesAmong(this.#mentions, blocks[answer]!, true);
  }

  /** Blocks with a label that asks for the basis. */
  #labelledIn(firstBlock: number, endBlock: number): readonly number[] {
    let labelled = this.#labelled.get(firstBlock);
    if (!labelled) {
      const { blocks } = this.#mentions.document;
      labelled = [];
      for (let at = firstBlock; at < endBlock; at++) {
        const block = blocks[at]!;
        const led = block.leadIn !== null && block.kind !== 'item' ? blocks[block.leadIn]! : null;
        const label = block.label ?? led ?? rowLabelOf(block, this.#mentions.document);
        if (label !== null && this.#context.within(label, BASIS_QUESTION) !== null) labelled.push(at);
      }
      this.#labelled.set(firstBlock, labelled);
    }
    return labelled;
  }

  /** "Formål", and beside it a heading "Behandlingsgrunnlag" of the same rank: what stands below that one, up to the next that asks for purposes. */
  #besides(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#mentions.document;
    const asks = (index: number, concepts: readonly string[]): boolean => {
      const { heading } = sections[index]!;
      return heading !== null && this.#context.within(blocks[heading]!, concepts) !== null;
    };
    const own = blocks[purpose.block]!.section;
    if (!asks(own, ['purpose.heading']) || asks(own, BASIS_QUESTION)) return [];
    const { level, parent } = sections[own]!;
    for (let at = own + 1; at < sections.length && sections[at]!.parent === parent; at++) {
      if (sections[at]!.level !== level || asks(at, ['purpose.heading'])) return [];
      if (!asks(at, BASIS_QUESTION)) continue;
      const { firstBlock, endBlock } = sections[at]!;
      const answer = { start: blocks[firstBlock]!.end, end: blocks[endBlock - 1]!.end };
      const told = this.#bases.filter((b) => contains(answer, b.evidence));
      // "For nyhetsbrev er grunnlaget samtykke" is told of one of several
      const isOfAll =
        this.#inSection.get(own) === 1 || told.every((b) => b.general || isBareBasis(b.evidence, this.#mentions));
      const given = namesOf(told);
      return isOfAll && given.length === 1 ? given : [];
    }
    return [];
  }

  /** "Vi bruker dem for å levere varer. Grunnlaget er avtale. Vi bruker dem for å ...": the sentence on its basis, before the next purpose. */
  #next(purpose: PurposeSpan): LegalBasis[] {
    const { block, sentence } = purpose;
    const { from, to } = this.#mentions.sentencesOf(block);
    for (let s = from; s < to && !this.#bySentence.has(s); s++) if (this.#isOnBasis(s)) return [];
    const told: number[] = [];
    for (let s = sentence + 1; s < to && !this.#bySentence.has(s); s++) if (this.#isOnBasis(s)) told.push(s);
    if (told.length === 0) return [];
    const [first, ...others] = told.map((s) => namesOf(this.#basesOf.get(s)!.filter((b) => !b.general || !b.wide)));
    // "Grunnlaget for leveringen er avtale. Grunnlaget for nyhetsbrevet er samtykke": which is whose, its words tell.
    const isOfMatter = namesMatter(this.#mentions.tokensIn(this.#mentions.sentences[told[0]!]!), this.#mentions);
    const isOne = others.every((bases) => bases.every((basis) => first!.includes(basis)));
    return isOfMatter && !isOne ? [] : first!;
  }

  #isOnBasis(sentence: number): boolean {
    const given = this.#basesOf.get(sentence);
    if (!given) return false;
    const { evidence } = given[0]!;
    if (given.some((b) => b.cited || this.#pointsBack(b)) || this.#speaksOfBasis(evidence)) return true;
    // "Grunnlag: avtale."
    return this.#context.within(evidence, BASIS_QUESTION)?.start === evidence.start;
  }

  /**
   * "Levere varer", "Avtale", "5 år" in lines or on a card: the bare name of a basis between this purpose and the next, or, where the
   * section begins with one, the name before it.
   */
  #setApart(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#mentions.document;
    if (blocks[purpose.block]!.cell) return [];
    const { firstBlock, endBlock } = sections[blocks[purpose.block]!.section]!;
    const bare = this.#bareIn(firstBlock, endBlock);
    if (bare.length === 0) return [];
    const first = this.#purposes.find(({ block }) => block >= firstBlock)!.block;
    const at = bare[0]! < first ? bare.findLast((b) => b < purpose.block) : bare.find((b) => b > purpose.block);
    if (at === undefined) return [];
    const [from, to] = at < purpose.block ? [at, purpose.block] : [purpose.block, at];
    const isOthers = at > purpose.block && this.#purposes.some(({ block }) => block > from && block < to);
    return isOthers ? [] : basesAmong(this.#mentions, blocks[at]!, true);
  }

  /** Blocks that are nothing but the name of a basis, and introduce nothing. */
  #bareIn(firstBlock: number, endBlock: number): readonly number[] {
    let bare = this.#bare.get(firstBlock);
    if (!bare) {
      const { blocks } = this.#mentions.document;
      bare = [];
      for (let at = firstBlock; at < endBlock; at++) {
        const block = blocks[at]!;
        const isValue = block.kind !== 'heading' && !block.cell && blocks[at + 1]?.leadIn !== at;
        if (isValue && !isOfList(block, this.#mentions) && isBareBasis(block, this.#mentions)) bare.push(at);
      }
      this.#bare.set(firstBlock, bare);
    }
    return bare;
  }

  /** Another sentence of the same paragraph, or an item below the purpose's own item. */
  #block(purpose: PurposeSpan): LegalBasis[] {
    const { blocks } = this.#mentions.document;
    return namesOf(
      this.#fittingTopic(
        this.#bases.filter(
          (b) =>
            blocks[b.block]!.leadIn === purpose.block ||
            (b.block === purpose.block && !this.#isOtherDuty(b, purpose) && !this.#isOthers(b)),
        ),
        purpose,
      ),
    );
  }

  /** "Er du med i kundeklubben, sender vi tilbud med samtykket ditt": the basis of what that sentence itself tells. */
  #isOthers(basis: BasisMention): boolean {
    const { kind } = this.#mentions.document.blocks[basis.block]!;
    return (
      kind === 'paragraph' &&
      !basis.general &&
      this.#bySentence.has(basis.sentence) &&
      !this.#speaksOfBasis(basis.evidence) &&
      !this.#goesOn(basis.evidence)
    );
  }

  /** Whether a basis' sentence names a purpose, other than "for å oppfylle avtalen". */
  #tellsOther({ sentence, words }: BasisMention): boolean {
    return this.#bySentence.get(sentence)?.some((purpose) => !overlaps(purpose, words)) ?? false;
  }

  /** "Det er ...", "Vi gjør dette ..." */
  #goesOn(sentence: Span): boolean {
    const { from } = this.#mentions.tokensIn(sentence);
    return this.#is('basis.back', from) || (this.#is('basis.back-done', from + 1) && this.#is('basis.back', from + 2));
  }

  /** "Det er ...", "Alt dette gjør vi ...", "Til dette ..." */
  #pointsBack({ evidence }: BasisMention): boolean {
    const { from } = this.#mentions.tokensIn(evidence);
    if (this.#goesOn(evidence) || this.#is('basis.back-near', from)) return true;
    return this.#is('basis.back-before', from) && this.#is('basis.back-near', from + 1);
  }

  /** Whether a token is a word of a concept. */
  #is(concept: string, token: number): boolean {
    return this.#mentions.marks(concept)[token] === 1;
  }

  /** "Alt dette gjør vi fordi ...": the paragraph that follows the purpose's own, or its list, and points back to it. */
  #behind(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#mentions.document;
    const own = blocks[purpose.block]!;
    const { endBlock } = sections[own.section]!;
    let at = purpose.block + 1;
    while (at < endBlock && blocks[at]!.kind === 'item' && own.kind === 'item') at++;
    if (at >= endBlock || blocks[at]!.kind !== 'paragraph') return [];
    const first = this.#mentions.sentencesOf(at).from;
    const answers = (b: BasisMention): boolean =>
      this.#context.within(b.evidence, BASIS_QUESTION)?.start === b.evidence.start &&
      this.#topicsBeside(b).length === 0;
    return namesOf(
      this.#bases.filter((b) => b.sentence === first && (this.#pointsBack(b) || answers(b)) && !this.#tellsOther(b)),
    );
  }

  /** In a running text a duty told in passing ("fakturaene må vi oppbevare etter loven") is its own matter. */
  #isOtherDuty(basis: BasisMention, purpose: PurposeSpan): boolean {
    const { kind, label } = this.#mentions.document.blocks[purpose.block]!;
    if (kind !== 'paragraph' || label !== null || basis.basis !== 'legal-obligation') return false;
    const goesOn = basis.sentence === purpose.sentence + 1 && this.#pointsBack(basis);
    const answers = this.#context.within(basis.evidence, BASIS_QUESTION) !== null;
    return !goesOn && !answers && !this.#isExplicit(basis) && !this.#topicsOf(purpose).includes(STATUTE);
  }

  /** Of bases near a purpose, those whose own subject is none, or the purpose's: "Reklame sender vi bare med samtykke" says nothing of the rest. */
  #fittingTopic(bases: readonly BasisMention[], purpose: PurposeSpan): readonly BasisMention[] {
    const topics = this.#topicsOf(purpose);
    const fits = (b: BasisMention): boolean => {
      const about = this.#topicsOf(this.#passage(b)).filter((topic) => topic !== SERVICE && topic !== STATUTE);
      return about.length === 0 || about.some((topic) => topics.includes(topic));
    };
    const fitting = bases.filter(fits);
    return fitting.length > 0 || topics.length > 0 || this.#inBlock(purpose) > 1 ? fitting : bases;
  }

  #inBlock(purpose: PurposeSpan): number {
    return this.#purposes.filter(({ block }) => block === purpose.block).length;
  }

  /** What introduces the list, or the nearest heading. */
  #introduction(purpose: PurposeSpan): LegalBasis[] {
    for (const span of this.#context.introductions(purpose.block)) {
      const bases = basesAmong(this.#mentions, this.#opening(span), false);
      if (bases.length > 0) return bases;
    }
    return [];
  }

  /** What introduces a list, but for sentences before the last that are of a matter of their own: "Vi må føre register etter loven. Vi bruker det også til:" */
  #opening(span: Span): Span {
    const { from, to } = sentencesOver(span, this.#mentions);
    for (let s = to - 2; s >= from; s--) {
      const isOwn = this.#bySentence.get(s)?.some((p) => contains(span, p)) === true;
      const isBeside =
        this.#basesOf.get(s)?.every((b) => !b.general && !b.cited && !this.#speaksOfBasis(b.evidence)) === true;
      if (isOwn || isBeside) return { start: this.#mentions.sentences[s + 1]!.start, end: span.end };
    }
    return span;
  }

  /** Whether a block opens or closes what stands under the purpose's own heading around it. */
  #frames(block: number, purpose: PurposeSpan): boolean {
    const { blocks, sections } = this.#mentions.document;
    const own = blocks[purpose.block]!.section;
    return sections[own]!.heading !== null && blocks[block]!.section === own && purpose.block - block <= 1;
  }

  /** A passage on bases elsewhere that shares words with the purpose, or else a row of a table with its label. */
  #words(purpose: PurposeSpan): LegalBasis[] {
    const { blocks } = this.#mentions.document;
    const bases = this.#sharing(purpose, this.#stemsOf(purpose));
    const { label } = blocks[purpose.block]!;
    if (bases.length > 0 || !label || contains(label, purpose)) return bases;
    const own = this.#stemsOf(label);
    return fewOf(
      this.#bases.filter((basis) => {
        const cell = blocks[basis.block]!.cell;
        if (!cell) return false;
        const other = this.#stemsOf(this.#passage(basis));
        return own.size > 0 && [...own].every((stem) => other.has(stem));
      }),
    );
  }

  #sharing(purpose: PurposeSpan, own: ReadonlySet<string>): LegalBasis[] {
    const isStatutory = this.#topicsOf(purpose).includes(STATUTE);
    return fewOf(
      this.#bases.filter((basis) => {
        if (basis.basis === VITAL) return false;
        if (basis.basis === 'legal-obligation' && !isStatutory && !this.#isExplicit(basis)) return false;
        if (this.#isUnder(basis, purpose, own)) return true;
        if (basis.basis !== 'legal-obligation' && !this.#isExplicit(basis)) return false;
        const other = this.#stemsOf(this.#passage(basis));
        const isCompound = (stem: string): boolean =>
          stem.length >= LEADING && [...other].some((of) => of.startsWith(stem));
        const shared = [...own].filter((stem) => other.has(stem) || isCompound(stem)).length;
        return shared >= 2 || (shared === 1 && own.size <= 2);
      }),
    );
  }

  /** What a list tells ("sende nyhetsbrev"), and a section of its own takes up again ("Nyhetsbrev"), with the basis. */
  #isUnder(basis: BasisMention, purpose: PurposeSpan, own: ReadonlySet<string>): boolean {
    const { blocks, sections } = this.#mentions.document;
    const { section } = blocks[basis.block]!;
    const { heading } = sections[section]!;
    if (heading === null || blocks[purpose.block]!.kind === 'paragraph' || section === blocks[purpose.block]!.section)
      return false;
    const title = blocks[heading]!;
    return !this.#context.within(title, ON_POLICY) && [...this.#stemsOf(title)].some((stem) => own.has(stem));
  }

  /** The one row or item on bases that has a word of the purpose ("bilder", "bidrag"): what is of the service is told all over. */
  #rareWord(purpose: PurposeSpan): LegalBasis[] {
    if (this.#topicsOf(purpose).includes(SERVICE)) return [];
    const { blocks } = this.#mentions.document;
    this.#listed ??= this.#passagesOf(
      this.#bases.filter((b) => blocks[b.block]!.kind !== 'paragraph' && this.#isExplicit(b)),
    );
    return this.#byRareWord(purpose, this.#listed);
  }

  /** "Vi stöder oss på avtalet (order) och samtycke (nyhetsbrev)": the one part of such a sentence that has a word of the purpose. */
  #bracket(purpose: PurposeSpan): LegalBasis[] {
    this.#bracketed ??= this.#passagesOf(this.#bases.filter((b) => this.#beside(b).length > 1 && this.#opensMatter(b)));
    return this.#byRareWord(purpose, this.#bracketed);
  }

  #byRareWord(purpose: PurposeSpan, told: Told): LegalBasis[] {
    if (told.length === 0) return [];
    for (const stem of this.#stemsOf(purpose)) {
      if (stem.length < LEADING) continue;
      let only: Told[number] | undefined;
      let isRare = true;
      for (let i = 0; i < told.length && isRare; i++) {
        const passage = told[i]!;
        if (!passage.stems.includes(stem)) continue;
        isRare = only === undefined;
        only = passage;
      }
      if (only && isRare) return fewOf(only.bases);
    }
    return [];
  }

  /** Bases by the passage that gives them. */
  #passagesOf(bases: readonly BasisMention[]): Told {
    const told = new Map<number, { readonly stems: string; readonly bases: BasisMention[] }>();
    for (const basis of bases) {
      const passage = this.#passage(basis);
      const known = told.get(passage.start);
      if (known) known.bases.push(basis);
      else told.set(passage.start, { stems: [...this.#stemsOf(passage)].join(' '), bases: [basis] });
    }
    return [...told.values()];
  }

  /** A passage on bases elsewhere that is about the same topic. */
  #topic(purpose: PurposeSpan): LegalBasis[] {
    const topics = this.#topicsOf(purpose);
    // Nearly all that a policy names serves its service: what else a purpose is about says more.
    const telling = this.#aboutTopics(topics.filter((topic) => topic !== SERVICE));
    return telling.length > 0 ? telling : this.#aboutTopics(topics);
  }

  #aboutTopics(topics: readonly string[]): LegalBasis[] {
    if (topics.length === 0) return [];
    return fewOf(
      this.#bases.filter(
        (b) =>
          b.basis !== VITAL &&
          (this.#isExplicit(b) || (b.basis === 'legal-obligation' && topics.includes(STATUTE))) &&
          this.#around(b).some((topic) => topics.includes(topic)),
      ),
    );
  }

  /** Topics of a row or item in which a basis is given; of a paragraph that points back to what it stands below, the heading's. */
  #around(basis: BasisMention): readonly string[] {
    const { blocks, sections } = this.#mentions.document;
    const block = blocks[basis.block]!;
    if (block.kind !== 'paragraph') return this.#topicsOf(this.#passage(basis));
    const { from } = this.#mentions.tokensIn(basis.evidence);
    if (this.#is('basis.matter', from) && this.#context.asking(basis.block, BASIS_QUESTION) !== null)
      return this.#topicsBeside(basis);
    if (this.#opensMatter(basis) && this.#beside(basis).filter((b) => this.#opensMatter(b)).length > 1)
      return this.#topicsBeside(basis);
    if (this.#mentions.in('purpose.reference', basis.sentence).length === 0) return [];
    const { heading } = sections[block.section]!;
    return heading === null ? [] : this.#topicsOf(blocks[heading]!);
  }

  /** The bases of a basis' sentence, itself included. */
  #beside(basis: BasisMention): readonly BasisMention[] {
    return this.#basesOf.get(basis.sentence) ?? [basis];
  }

  /** The whole row of a basis in a table, its part of a sentence that gives several bases, else its sentence. */
  #passage(basis: BasisMention): Span {
    const { blocks } = this.#mentions.document;
    const block = blocks[basis.block]!;
    if (block.cell) return rowSpanOf(block.cell, this.#mentions.document);
    // "Avtale. Medlemsregister og kontingent"
    const isTitle = basis.evidence.start === block.start && basis.evidence.end - basis.words.end < 2;
    return isTitle && basis.words.start - block.start < TITLE ? block : this.#partOf(basis);
  }

  /**
   * "Avtale (levering), samtykke (nyhetsbrev)": what stands from one basis to the next; "Nyhetsbrev sendes med samtykke, varer etter
   * avtale": what stands before each, where the sentence begins with a topic.
   */
  #partOf(basis: BasisMention): Span {
    const beside = this.#beside(basis);
    if (beside.length < 2) return basis.evidence;
    const sentence = basis.evidence;
    // "stöd av avtalet (order), ditt samtycke (nyhetsbrev)": a basis whose words run over another's begins with its last word.
    const ends = beside.map((b) => b.words.end);
    const places = beside.map((b) => this.#ownWords(b).start).sort((a, b) => a - b);
    const leads = this.#topicsOf({ start: sentence.start, end: places[0]! }).length > 0;
    const own = this.#ownWords(basis).start;
    const next = places.find((start) => start > own) ?? sentence.end;
    // "... bygger på avtalen, unntatt nyhetsbrevet, som bygger på samtykke"
    const except = this.#mentions.in('basis.except', basis.sentence)[0];
    if (except && places[0]! < except.start)
      return own < except.start
        ? { start: own, end: Math.min(next, except.start) }
        : { start: Math.max(except.start, ...ends.filter((end) => end <= own)), end: basis.words.end };
    if (!leads) return { start: own, end: next };
    return { start: Math.max(sentence.start, ...ends.filter((end) => end <= own)), end: basis.words.end };
  }

  /** The words of a basis, but for those that it shares with another one before it. */
  #ownWords(basis: BasisMention): Span {
    const { words } = basis;
    if (!this.#beside(basis).some((b) => words.start < b.words.end && b.words.end < words.end)) return words;
    return { start: this.#mentions.tokens.starts[this.#mentions.tokensIn(words).to - 1]!, end: words.end };
  }

  /** Stands where the policy speaks of bases as such, not where a purpose happens to be worded like one. */
  #isExplicit(basis: BasisMention): boolean {
    return (
      basis.cited ||
      this.#speaksOfBasis(this.#passage(basis)) ||
      this.#mentions.in('basis.general', basis.sentence).length > 0 ||
      this.#isBelowBases(basis)
    );
  }

  /** Below a heading that speaks of bases, or is the bare word ("Grunnlag") and asks for nothing else. */
  #isBelowBases({ block }: BasisMention): boolean {
    if (this.#context.carrying(block, ON_BASES)) return true;
    const { blocks, sections } = this.#mentions.document;
    const { heading } = sections[blocks[block]!.section]!;
    if (heading === null || !this.#context.within(blocks[heading]!, BASIS_QUESTION)) return false;
    return !this.#context.within(blocks[heading]!, ['purpose.heading']);
  }

  #topicsOf({ start, end }: Span): readonly string[] {
    let byEnd = this.#topics.get(start);
    if (!byEnd) {
      byEnd = new Map();
      this.#topics.set(start, byEnd);
    }
    let topics = byEnd.get(end);
    if (!topics) {
      topics = TOPICS.filter((topic) => this.#context.within({ start, end }, [topic]) !== null);
      byEnd.set(end, topics);
    }
    return topics;
  }

  /**
   * Whether a general statement speaks of a purpose: "Behandlingen bygger på avtalen" in a section on one matter, which tells purposes of
   * its own, speaks of those.
   */
  #covers(basis: BasisMention, purpose: PurposeSpan): boolean {
    const { blocks, sections } = this.#mentions.document;
    const { section } = blocks[basis.block]!;
    if (basis.wide || blocks[purpose.block]!.section === section) return true;
    let own = this.#onOneMatter.get(section);
    if (own === undefined) {
      const { heading } = sections[section]!;
      own =
        heading !== null &&
        !this.#context.within(blocks[heading]!, ON_POLICY) &&
        !this.#context.within(blocks[heading]!, ON_CONDITIONS) &&
        (this.#inSection.has(section) || this.#isTakenUp(blocks[heading]!));
      this.#onOneMatter.set(section, own);
    }
    return !own;
  }

  /** Whether a heading takes up what a purpose names: "Bestillinger" */
  #isTakenUp(heading: Span): boolean {
    const title = [...this.#stemsOf(heading)];
    return this.#purposes.some((purpose) => {
      const own = this.#stemsOf(purpose);
      return title.some((stem) => own.has(stem));
    });
  }

  /** "All behandling er basert på samtykke". One of several bases that says what it is for covers no more than that. */
  #general(purpose: PurposeSpan): LegalBasis[] {
    const topics = this.#topicsOf(purpose).filter((topic) => topic !== SERVICE);
    const stated = this.#bases.filter((b) => b.general && this.#covers(b, purpose));
    if (this.#isCatalogue(stated)) return [];
    // "... oppfylle avtaler (for eksempel når du bestiller), eller på annen måte for våre berettigede interesser"
    const cases = stated.flatMap((b) =>
      this.#beside(b).filter((other) => !other.general && this.#names(other, purpose)),
    );
    if (topics.length === 0 && cases.length > 0) return namesOf(cases);
    return namesOf(
      stated.filter((b) => {
        if (b.basis === 'contract' && BESIDES_SERVICE.some((topic) => topics.includes(topic))) return false;
        const part = this.#passage(b);
        // "Nyhetsbrev bygger på samtykke og resten på avtalen"
        const isOthers = (other: BasisMention): boolean =>
          other.basis !== b.basis && this.#topicsOf(this.#passage(other)).some((topic) => topics.includes(topic));
        if (part !== b.evidence && this.#beside(b).some(isOthers)) return false;
        return part === b.evidence || !this.#saysWhatFor(part, b.sentence);
      }),
    );
  }

  /** Whether the part of a sentence that goes with a basis has a word of a purpose. */
  #names(basis: BasisMention, purpose: PurposeSpan): boolean {
    const part = this.#stemsOf(this.#partOf(basis));
    return [...this.#stemsOf(purpose)].some((stem) => stem.length >= LEADING && part.has(stem));
  }

  /** Bases of which no reader can tell which one is meant: more than two, alternatives, or one here and another there. */
  #isCatalogue(stated: readonly BasisMention[]): boolean {
    const names = namesOf(stated);
    if (names.length < 2) return false;
    const [first] = stated as [BasisMention];
    if (names.length > MOST_BASES || stated.some((b) => b.sentence !== first.sentence)) return true;
    // What a public body does by law rests on either, as the statute has it.
    if (names.every((basis) => BY_STATUTE.includes(basis))) return false;
    const { from } = this.#mentions.tokensIn({
      start: Math.min(...stated.map((b) => b.words.end)),
      end: first.evidence.end,
    });
    const { from: to } = this.#mentions.tokensIn({
      start: Math.max(...stated.map((b) => b.words.end)),
      end: first.evidence.end,
    });
    for (let at = from; at < to; at++) if (this.#mentions.word(at) === 'eller') return true;
    return false;
  }

  /** Topics of the part of a sentence that goes with a basis, but for the words that give it. */
  #topicsBeside(basis: BasisMention): readonly string[] {
    const part = this.#passage(basis);
    const words = this.#beside(basis).map((b) => this.#ownWords(b));
    return TOPICS.filter((topic) =>
      this.#mentions.in(topic, basis.sentence).some((m) => contains(part, m) && !words.some((w) => overlaps(w, m))),
    );
  }

  #opensMatter({ words, evidence }: BasisMention): boolean {
    if (words.end + 1 >= evidence.end) return false;
    if ('(–—'.includes(this.#mentions.document.text[words.end + 1]!)) return true;
    return this.#is('basis.matter', this.#mentions.tokensIn({ start: words.end, end: evidence.end }).from);
  }

  /** Whether a part of a sentence on bases names a subject besides the bases ("avtale" alone is none). */
  #saysWhatFor(part: Span, sentence: number): boolean {
    const words = this.#bases.filter((b) => b.sentence === sentence).map((b) => b.words);
    return TOPICS.some(
      (topic) =>
        topic !== SERVICE &&
        this.#mentions.in(topic, sentence).some((m) => contains(part, m) && !words.some((w) => overlaps(w, m))),
    );
  }

  /** A section on bases that names no processing covers what is told nowhere else, in a policy that goes through them nowhere else. */
  #standing(): LegalBasis[] {
    const { blocks } = this.#mentions.document;
    const under = this.#bases.filter((b) => this.#context.asking(b.block, ON_BASES) !== null);
    // "avtale med kunden" is of the service, and yet of all, where a policy gives no other basis.
    const isOnly = namesOf(this.#bases).length === 1;
    const isSpecific = (b: BasisMention): boolean =>
      blocks[b.block]!.cell !== null ||
      (isOnly ? this.#topicsBeside(b) : this.#topicsOf(this.#passage(b))).some((topic) => topic !== STATUTE);
    if (under.some(isSpecific) || this.#bases.some((b) => blocks[b.block]!.kind === 'heading')) return [];
    const names = namesOf(under);
    return names.every((basis) => basis === 'legal-obligation') ? [] : names;
  }

  #stemsOf(span: Span): Set<string> {
    const key = `${span.start} ${span.end}`;
    let stems = this.#stems.get(key);
    if (!stems) {
      stems = stemsIn(span, this.#mentions);
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
