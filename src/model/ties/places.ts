import type { Mention } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { isBareBasis, isBriefBasis, isOfList } from '../bare.js';
import { BASIS_QUESTION, type BasisMention, BY_STATUTE, basesAmong, namesMatter } from '../bases.js';
import { ON_PURPOSES } from '../headings.js';
import type { LegalBasis } from '../policy.js';
import { numbersIn, placeInList } from '../purposes/numbers.js';
import type { PurposeSpan } from '../purposes/span.js';
import { sentencesOver } from '../sentence.js';
import { contains, overlaps } from '../spans.js';
import { rowLabelOf } from '../tables.js';
import { namesOf, SERVICE, STATUTE, type TieGround } from './ground.js';

const TOOL = 'practice.consent-tool';
/** The bare word, which a passage on cookies uses of them alone; a visit that is taken for consent; a tool that asks for it. */
const COOKIE_CONSENT = ['basis.consent.word', 'practice.consent-by-use', TOOL];

/** Each method is one place in which a basis may stand. */
export class PlaceTies {
  readonly #ground: TieGround;
  readonly #numbers = new Map<BasisMention, readonly number[]>();
  /** Answers to labels that ask for the basis, by the first block of their section. */
  readonly #labelled = new Map<number, readonly number[]>();
  /** Bare names of bases, by the first block of their section. */
  readonly #bare = new Map<number, readonly number[]>();
  /** Passages on consent. */
  #asked: readonly Pick<Mention, 'block' | 'sentence'>[] | undefined;

  constructor(ground: TieGround) {
    this.#ground = ground;
  }

  /**
   * Same sentence. Where it names several purposes, a basis behind each ("faktura (avtale) og nyhetsbrev (samtykke)") goes with its own,
   * and a legal obligation only with the one that tells it.
   */
  sentence(purpose: PurposeSpan): LegalBasis[] {
    const given = this.#ground.basesIn.get(purpose.sentence) ?? [];
    const sharing = this.#ground.bySentence.get(purpose.sentence)!;
    const stated = this.#statedBeside(purpose, given, sharing);
    if (stated.length > 0) return namesOf(stated);
    if (given.length === 0 || sharing.length < 2) return namesOf(given);
    const matched = this.#respective(purpose, given, sharing) ?? this.#bracketed(purpose, given);
    if (matched) return namesOf(matched);
    const ownOf = (p: PurposeSpan): BasisMention[] => {
      const next = sharing[sharing.indexOf(p) + 1]?.start ?? Number.POSITIVE_INFINITY;
      return given.filter((b) => b.places.some(({ start }) => start >= p.start && start < next));
    };
    const own = ownOf(purpose);
    // "... oppfylle avtalen og etterleve lovkrav": whose own words are the duty.
    if (own.some((b) => b.basis === 'legal-obligation' && b.places.some((place) => contains(purpose, place))))
      return namesOf(own);
    if (given.length > 1 && sharing.every((p) => ownOf(p).length > 0)) return namesOf(own);
    return namesOf(given.filter((b) => b.basis !== 'legal-obligation' || own.includes(b)));
  }

  /** "for å levere og for å markedsføre, på grunnlag av henholdsvis avtalen og samtykke": one each, in their order. */
  #respective(
    purpose: PurposeSpan,
    given: readonly BasisMention[],
    sharing: readonly PurposeSpan[],
  ): readonly BasisMention[] | null {
    if (given.length !== sharing.length) return null;
    if (this.#ground.mentions.in('basis.respective', purpose.sentence).length === 0) return null;
    const inOrder = [...given].sort((a, b) => a.words.start - b.words.start);
    return [inOrder[sharing.indexOf(purpose)]!];
  }

  /** "for å levere (avtale); for å sende reklame (samtykke)": each basis in brackets goes with what stands before it since the last. */
  #bracketed(purpose: PurposeSpan, given: readonly BasisMention[]): readonly BasisMention[] | null {
    const { text } = this.#ground.mentions.document;
    const isInBrackets = ({ words, evidence }: BasisMention): boolean => {
      const before = text.slice(evidence.start, words.start);
      return before.lastIndexOf('(') > before.lastIndexOf(')');
    };
    if (given.length < 2 || !given.every(isInBrackets)) return null;
    const behind = given.filter(({ words }) => words.start > purpose.start);
    const next = Math.min(...behind.map(({ words }) => words.start));
    if (behind.length === 0 || text.slice(purpose.start, next).includes(';')) return [];
    const close = text.indexOf(')', next);
    return behind.filter(({ words }) => close < 0 || words.start < close);
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
    const isIncidental = ({ basis, general, evidence }: BasisMention): boolean =>
      (basis === 'contract' || BY_STATUTE.includes(basis)) && !general && !this.#ground.speaksOfBasis(evidence);
    if (!given.every(isIncidental)) return [];
    if (!given.every((b) => sharing.some((p) => contains(p, b.words)))) return [];
    const stated = this.#ground.bases.filter(
      (b) =>
        b.block === purpose.block &&
        b.sentence !== purpose.sentence &&
        (b.general || this.#ground.speaksOfBasis(b.evidence) || this.#ground.isLabelled(b)),
    );
    // A duty gives way only to how the next sentence names it: "... etter folketrygdloven. Grunnlaget er rettslig forpliktelse."
    const isDuty = given.some((b) => BY_STATUTE.includes(b.basis));
    const next = stated.filter((b) => b.sentence === purpose.sentence + 1);
    if (!isDuty) return stated;
    return next.some((b) => BY_STATUTE.includes(b.basis)) ? next : [];
  }

  /** "Journalføring – lovpålagt", "Samtykke: nyhetsbrev": all that its line says besides is the basis. */
  beside({ start, end, block }: PurposeSpan): LegalBasis[] {
    const { mentions } = this.#ground;
    const own = mentions.document.blocks[block]!;
    if (own.cell || own.kind === 'heading') return [];
    const rests = [
      { start: own.start, end: start },
      { start: end, end: own.end },
    ].map((rest) => mentions.tokensIn(rest));
    const [rest, none] = rests.filter(({ from, to }) => to > from);
    if (!rest || none) return [];
    const { starts, ends } = mentions.tokens;
    const span = { start: starts[rest.from]!, end: ends[rest.to - 1]! };
    return isBriefBasis(span, mentions) ? basesAmong(mentions, span, true) : [];
  }

  /** "For a) og b) er grunnlaget avtale, for c) samtykke": what is told of the purpose by its letter or number. */
  numbered(purpose: PurposeSpan): LegalBasis[] {
    const own = placeInList(purpose.block, this.#ground.mentions);
    return own === null ? [] : namesOf(this.#ground.bases.filter((b) => this.#numbersOf(b).includes(own)));
  }

  /** Bases that the text tells only of other letters or numbers than the purpose's. */
  ofOtherNumbers(purpose: PurposeSpan): readonly LegalBasis[] {
    const own = placeInList(purpose.block, this.#ground.mentions);
    if (own === null) return [];
    const isOthers = (b: BasisMention): boolean => {
      const numbers = this.#numbersOf(b);
      return numbers.length > 0 && !numbers.includes(own);
    };
    return namesOf(this.#ground.bases).filter((basis) =>
      this.#ground.bases.every((b) => b.basis !== basis || isOthers(b)),
    );
  }

  /** What stands before a basis, up to the one before it, or where a sentence begins with its basis what stands behind it. */
  #numbersOf(basis: BasisMention): readonly number[] {
    let found = this.#numbers.get(basis);
    if (!found) {
      const sentence = basis.evidence;
      const told = numbersIn(sentence, this.#ground.mentions);
      const ends = this.#ground
        .beside(basis)
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

  /** A label "Behandlingsgrunnlag: ..." in the same section; of several, the one of the purpose's own entry. */
  label(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const { firstBlock, endBlock } = sections[blocks[purpose.block]!.section]!;
    const labelled = picked(this.#labelled, firstBlock, endBlock, (at) => this.#isLabelled(at));
    // Entries begin with what the first one begins with.
    const first = this.#ground.purposes.find(({ block }) => block >= firstBlock)!.block;
    const answer =
      labelled.length < 2
        ? labelled[0]
        : labelled[0]! < first
          ? labelled.findLast((at) => at <= purpose.block)
          : labelled.find((at) => at >= purpose.block);
    if (answer === undefined) return [];
    // "For å sende faktura. Grunnlag: avtale" speaks for itself.
    if (answer !== purpose.block && this.#ground.purposes.some(({ block }) => block === answer)) return [];
    // Another item of the same list speaks for itself.
    const { kind, leadIn } = blocks[answer]!;
    const own = blocks[purpose.block]!;
    const isSibling = kind === 'item' && own.kind === 'item' && own.label === null && own.leadIn === leadIn;
    return isSibling && answer !== purpose.block ? [] : basesAmong(this.#ground.mentions, blocks[answer]!, true);
  }

  /** Whether a block has a label that asks for the basis. */
  #isLabelled(at: number): boolean {
    const { document } = this.#ground.mentions;
    const block = document.blocks[at]!;
    const asks = (span: Span): boolean => this.#ground.context.within(span, BASIS_QUESTION) !== null;
    const header = block.cell?.header ?? null;
    // "Söka LOK-stöd | Rättslig förpliktelse": what a column answers, no label in its row asks for.
    if (header !== null && asks(document.blocks[header]!)) return false;
    const led = block.leadIn !== null && block.kind !== 'item' ? document.blocks[block.leadIn]! : null;
    const label = block.label ?? led ?? rowLabelOf(block, document);
    return label !== null && asks(label);
  }

  /** "Formål", and beside it a heading "Behandlingsgrunnlag" of the same rank: what stands below that one, up to the next that asks for purposes. */
  besides(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const asks = (index: number, concepts: readonly string[]): boolean => {
      const { heading } = sections[index]!;
      return heading !== null && this.#ground.context.within(blocks[heading]!, concepts) !== null;
    };
    const own = blocks[purpose.block]!.section;
    if (!asks(own, ON_PURPOSES) || asks(own, BASIS_QUESTION)) return [];
    const { level, parent } = sections[own]!;
    for (let at = own + 1; at < sections.length && sections[at]!.parent === parent; at++) {
      if (sections[at]!.level !== level || asks(at, ON_PURPOSES)) return [];
      if (!asks(at, BASIS_QUESTION)) continue;
      const { firstBlock, endBlock } = sections[at]!;
      const answer = { start: blocks[firstBlock]!.end, end: blocks[endBlock - 1]!.end };
      const told = this.#ground.bases.filter((b) => contains(answer, b.evidence));
      // "For nyhetsbrev er grunnlaget samtykke" is told of one of several
      const isOfAll =
        this.#ground.inSection.get(own) === 1 ||
        told.every((b) => b.general || isBareBasis(b.evidence, this.#ground.mentions));
      const given = namesOf(told);
      return isOfAll && given.length === 1 ? given : [];
    }
    return [];
  }

  /**
   * "Levere varer", "Avtale", "5 år" in lines or on a card: the bare name of a basis between this purpose and the next, or, where the
   * section begins with one, the name before it.
   */
  setApart(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    if (blocks[purpose.block]!.cell) return [];
    const { firstBlock, endBlock } = sections[blocks[purpose.block]!.section]!;
    const bare = picked(this.#bare, firstBlock, endBlock, (at) => this.#isBare(at));
    if (bare.length === 0) return [];
    const first = this.#ground.purposes.find(({ block }) => block >= firstBlock)!.block;
    const at = bare[0]! < first ? bare.findLast((b) => b < purpose.block) : bare.find((b) => b > purpose.block);
    if (at === undefined) return [];
    const isOthers = this.#ground.purposes.some(({ block }) => block > purpose.block && block < at);
    return isOthers ? [] : basesAmong(this.#ground.mentions, blocks[at]!, true);
  }

  /** Whether a block is nothing but the name of a basis, and introduces nothing. */
  #isBare(at: number): boolean {
    const { mentions } = this.#ground;
    const { blocks } = mentions.document;
    const block = blocks[at]!;
    const isValue = block.kind !== 'heading' && !block.cell && blocks[at + 1]?.leadIn !== at;
    return isValue && !isOfList(block, mentions) && isBareBasis(block, mentions);
  }

  /** "Vi bruker dem for å levere varer. Grunnlaget er avtale. Vi bruker dem for å ...": the sentence on its basis, before the next purpose. */
  next(purpose: PurposeSpan): LegalBasis[] {
    const { block, sentence } = purpose;
    const { from, to } = this.#ground.mentions.sentencesOf(block);
    for (let s = from; s < to && !this.#ground.bySentence.has(s); s++) if (this.#isOnBasis(s)) return [];
    const told: number[] = [];
    for (let s = sentence + 1; s < to && !this.#ground.bySentence.has(s); s++) if (this.#isOnBasis(s)) told.push(s);
    if (told.length === 0) return [];
    const [first, ...others] = told.map((s) =>
      namesOf(this.#ground.basesIn.get(s)!.filter((b) => !b.general || !b.wide)),
    );
    // "Grunnlaget for leveringen er avtale. Grunnlaget for nyhetsbrevet er samtykke": which is whose, its words tell.
    const isOfMatter = namesMatter(
      this.#ground.mentions.tokensIn(this.#ground.mentions.sentences[told[0]!]!),
      this.#ground.mentions,
    );
    const isOne = others.every((bases) => bases.every((basis) => first!.includes(basis)));
    return isOfMatter && !isOne ? [] : first!;
  }

  #isOnBasis(sentence: number): boolean {
    const given = this.#ground.basesIn.get(sentence);
    if (!given) return false;
    const { evidence } = given[0]!;
    if (given.some((b) => b.cited || this.#ground.pointsBack(b)) || this.#ground.speaksOfBasis(evidence)) return true;
    // "Grunnlag: avtale."
    return this.#ground.context.within(evidence, BASIS_QUESTION)?.start === evidence.start;
  }

  /** Another sentence of the same paragraph, or an item below the purpose's own item. */
  block(purpose: PurposeSpan): LegalBasis[] {
    const { blocks } = this.#ground.mentions.document;
    return namesOf(
      this.#fittingTopic(
        this.#ground.bases.filter(
          (b) =>
            blocks[b.block]!.leadIn === purpose.block ||
            (b.block === purpose.block &&
              !this.#isOtherDuty(b, purpose) &&
              !this.#isOthers(b) &&
              !this.#isOfEarlier(b, purpose)),
        ),
        purpose,
      ),
    );
  }

  /** "Er du med i kundeklubben, sender vi tilbud med samtykket ditt": the basis of what that sentence itself tells. */
  #isOthers(basis: BasisMention): boolean {
    const { kind } = this.#ground.mentions.document.blocks[basis.block]!;
    return (
      kind === 'paragraph' &&
      !basis.general &&
      this.#ground.bySentence.has(basis.sentence) &&
      !this.#ground.speaksOfBasis(basis.evidence) &&
      !this.#ground.goesOn(basis.evidence)
    );
  }

  /** Whether a basis' sentence names a purpose, other than "for å oppfylle avtalen". */
  #tellsOther({ sentence, words }: BasisMention): boolean {
    return this.#ground.bySentence.get(sentence)?.some((purpose) => !overlaps(purpose, words)) ?? false;
  }

  /** "Alt dette gjør vi fordi ...": the paragraph that follows the purpose's own, or its list, and points back to it. */
  behind(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const own = blocks[purpose.block]!;
    const { endBlock } = sections[own.section]!;
    let at = purpose.block + 1;
    while (at < endBlock && blocks[at]!.kind === 'item' && own.kind === 'item') at++;
    if (at >= endBlock || blocks[at]!.kind !== 'paragraph') return [];
    const first = this.#ground.mentions.sentencesOf(at).from;
    const answers = (b: BasisMention): boolean =>
      this.#ground.context.within(b.evidence, BASIS_QUESTION)?.start === b.evidence.start &&
      this.#ground.topicsBeside(b).length === 0;
    return namesOf(
      this.#ground.bases.filter(
        (b) => b.sentence === first && (this.#ground.pointsBack(b) || answers(b)) && !this.#tellsOther(b),
      ),
    );
  }

  /** What the section tells, further down, of the one purpose that its heading names. */
  section(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const { heading, endBlock } = sections[blocks[purpose.block]!.section]!;
    if (heading === null || blocks[heading]!.start !== purpose.start) return [];
    return namesOf(
      this.#ground.bases.filter((b) => b.block > purpose.block && b.block < endBlock && !this.#tellsOther(b)),
    );
  }

  /** "Ändamål och rättslig grund", a paragraph on the one and another on the other: what such a section goes on with, of what it has told. */
  answered(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const { section, kind } = blocks[purpose.block]!;
    const { heading, endBlock } = sections[section]!;
    const asks = (concepts: readonly string[]): boolean =>
      this.#ground.context.within(blocks[heading!]!, concepts) !== null;
    if (kind !== 'paragraph' || heading === null || !asks(ON_PURPOSES) || !asks(BASIS_QUESTION)) return [];
    const told = this.#ground.bases.filter(
      (b) => b.block > purpose.block && b.block < endBlock && !this.#ground.bySentence.has(b.sentence),
    );
    return namesOf(this.#fittingTopic(told, purpose));
  }

  /**
   * "Vi bruker kapsler for å telle besøk. Du samtykker når du trykker OK": consent to cookies, in the passage on them or wherever it
   * names them, for what they are used for.
   */
  cookies(purpose: PurposeSpan): LegalBasis[] {
    if (!this.#ground.isOnCookies(purpose)) return [];
    const { mentions } = this.#ground;
    if (mentions.in('cookies.none', purpose.sentence).length > 0) return [];
    const { blocks, sections } = mentions.document;
    const { kind, section } = blocks[purpose.block]!;
    const { firstBlock, endBlock } = sections[section]!;
    const isHeaded = this.#ground.isHeadedCookies(section);
    const topics = this.#ground.topicsOf(mentions.sentences[purpose.sentence]!);
    // Of those on a list, each has its own need of consent.
    const isListed = kind !== 'paragraph';
    const first = isHeaded && !isListed ? firstBlock : purpose.block;
    const end = isHeaded && !isListed ? endBlock : purpose.block + 1;
    const isNeeded = mentions.in('cookies.needed', purpose.sentence).some((m) => contains(purpose, m));
    const told = this.#consents().filter(({ block, sentence }) => {
      // What the reader chooses among has none of those that the service needs.
      if (isNeeded && mentions.in(TOOL, sentence).length > 0) return false;
      const isNear = block >= first && block < end;
      if (!isNear && (isListed || mentions.in('cookies.mention', sentence).length === 0)) return false;
      // "Analysekapsler bruker vi bare med samtykke" says nothing of those that keep the reader logged in.
      const about = this.#ground.topicsOf(mentions.sentences[sentence]!).filter((topic) => topic !== SERVICE);
      return about.length === 0 || about.some((topic) => topics.includes(topic));
    });
    // "Med samtykke tilpasser vi annonsene": told of what that sentence tells.
    const isOthers = told.some(({ sentence }) => this.#ground.bySentence.has(sentence));
    return told.length > 0 && !isOthers ? ['consent'] : [];
  }

  /** Where the text speaks of a consent in its paragraphs, by whatever the reader does. */
  #consents(): readonly Pick<Mention, 'block' | 'sentence'>[] {
    if (!this.#asked) {
      const { mentions, bases, byUse } = this.#ground;
      const words = COOKIE_CONSENT.flatMap((concept) => mentions.of(concept)).filter(
        (m) => m.polarity !== 'negated' && m.polarity !== 'historical',
      );
      this.#asked = [...words, ...[...bases, ...byUse].filter((b) => b.basis === 'consent')].filter(
        ({ block }) => mentions.document.blocks[block]!.kind === 'paragraph',
      );
    }
    return this.#asked;
  }

  /** "Vi lagrer navnet for å levere. Grunnlaget er avtale. Vi måler besøk": what is told right behind another purpose, before this one. */
  #isOfEarlier({ sentence, general, evidence }: BasisMention, purpose: PurposeSpan): boolean {
    return (
      !general &&
      sentence < purpose.sentence &&
      this.#ground.bySentence.has(sentence - 1) &&
      !this.#ground.bySentence.has(sentence) &&
      this.#ground.context.within(evidence, BASIS_QUESTION)?.start === evidence.start
    );
  }

  /** In a running text a duty told in passing ("fakturaene må vi oppbevare etter loven") is its own matter. */
  #isOtherDuty(basis: BasisMention, purpose: PurposeSpan): boolean {
    const { kind, label } = this.#ground.mentions.document.blocks[purpose.block]!;
    if (kind !== 'paragraph' || label !== null || basis.basis !== 'legal-obligation') return false;
    const goesOn = basis.sentence === purpose.sentence + 1 && this.#ground.pointsBack(basis);
    const answers = this.#ground.context.within(basis.evidence, BASIS_QUESTION) !== null;
    return !goesOn && !answers && !this.#ground.isExplicit(basis) && !this.#ground.topicsOf(purpose).includes(STATUTE);
  }

  /** Of bases near a purpose, those whose own subject is none, or the purpose's: "Reklame sender vi bare med samtykke" says nothing of the rest. */
  #fittingTopic(bases: readonly BasisMention[], purpose: PurposeSpan): readonly BasisMention[] {
    const topics = this.#ground.topicsOf(purpose);
    const fits = (b: BasisMention): boolean => {
      const about = this.#ground
        .topicsOf(this.#ground.passage(b))
        .filter((topic) => topic !== SERVICE && topic !== STATUTE);
      return about.length === 0 || about.some((topic) => topics.includes(topic));
    };
    const fitting = bases.filter((b) => fits(b) && (!this.#isToCookies(b) || this.#ground.isOnCookies(purpose)));
    return fitting.length > 0 || topics.length > 0 || this.#ground.inBlock(purpose) > 1 ? fitting : bases;
  }

  /** "Du samtykker til cookies" */
  #isToCookies({ basis, sentence }: BasisMention): boolean {
    return basis === 'consent' && this.#ground.mentions.in('cookies.mention', sentence).length > 0;
  }

  /** What introduces the list, or the nearest heading. */
  introduction(purpose: PurposeSpan): LegalBasis[] {
    for (const span of this.#ground.context.introductions(purpose.block)) {
      const bases = basesAmong(this.#ground.mentions, this.#opening(span), false);
      if (bases.length > 0) return bases;
    }
    return [];
  }

  /** What introduces a list, but for sentences before the last that are of a matter of their own: "Vi må føre register etter loven. Vi bruker det også til:" */
  #opening(span: Span): Span {
    const { from, to } = sentencesOver(span, this.#ground.mentions);
    for (let s = to - 2; s >= from; s--) {
      const isOwn = this.#ground.bySentence.get(s)?.some((p) => contains(span, p)) === true;
      const isBeside =
        this.#ground.basesIn.get(s)?.every((b) => !b.general && !b.cited && !this.#ground.speaksOfBasis(b.evidence)) ===
        true;
      if (isOwn || isBeside) return { start: this.#ground.mentions.sentences[s + 1]!.start, end: span.end };
    }
    return span;
  }

  /** Whether a block opens or closes what stands under the purpose's own heading around it. */
  frames(block: number, purpose: PurposeSpan): boolean {
    const { blocks, sections } = this.#ground.mentions.document;
    const own = blocks[purpose.block]!.section;
    return sections[own]!.heading !== null && blocks[block]!.section === own && purpose.block - block <= 1;
  }
}

/** The blocks of a section that `isWanted` picks, looked for once: `known` holds them by the section's first block. */
function picked(
  known: Map<number, readonly number[]>,
  firstBlock: number,
  endBlock: number,
  isWanted: (block: number) => boolean,
): readonly number[] {
  let found = known.get(firstBlock);
  if (!found) {
    found = Array.from({ length: endBlock - firstBlock }, (_, i) => firstBlock + i).filter(isWanted);
    known.set(firstBlock, found);
  }
  return found;
}
