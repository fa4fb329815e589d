import type { Span } from '../../parse/document.js';
import { isBareBasis } from '../bare.js';
import { type BasisMention, BY_STATUTE, ON_CONDITIONS } from '../bases.js';
import type { LegalBasis } from '../policy.js';
import { isWhole } from '../purposes/answers.js';
import type { PurposeSpan } from '../purposes/span.js';
import { contains, overlaps } from '../spans.js';
import {
  BESIDES_SERVICE,
  LEADING,
  MOST_BASES,
  namesOf,
  ON_BASES,
  ON_POLICY,
  SERVICE,
  STATUTE,
  type TieGround,
  TOPICS,
} from './ground.js';

/** Bases of what somebody is served by. */
const SERVING: readonly LegalBasis[] = ['contract', 'public-task'];

/** Each method is one kind of statement. */
export class StatementTies {
  readonly #ground: TieGround;
  /** Whether a section is about purposes of its own. */
  readonly #onOneMatter = new Map<number, boolean>();

  constructor(ground: TieGround) {
    this.#ground = ground;
  }

  /** "All behandling er basert på samtykke". One of several bases that says what it is for covers no more than that. */
  general(purpose: PurposeSpan): LegalBasis[] {
    const either = this.#otherwise(purpose);
    if (either) return [either];
    const all = this.#ground.topicsOf(purpose);
    const topics = all.filter((topic) => topic !== SERVICE);
    const isService = topics.length < all.length;
    // Cookies that count visits are no part of a service or a task; one that keeps somebody logged in is.
    const isOnCookies = this.#ground.isOnCookies(purpose) && !this.#ground.isNeededCookie(purpose);
    const stated = this.#ground.bases.filter(
      (b) => b.general && this.#covers(b, purpose) && !(isOnCookies && SERVING.includes(b.basis)),
    );
    if (this.#isCatalogue(stated)) return [];
    // "... oppfylle avtaler (for eksempel når du bestiller), eller på annen måte for våre berettigede interesser"
    const cases = stated.flatMap((b) => {
      const isOrder = isService && b.basis === 'legitimate-interests';
      return this.#ground
        .beside(b)
        .filter((o) => !o.general && ((isOrder && o.basis === 'contract') || this.#names(o, purpose)));
    });
    if (topics.length === 0 && cases.length > 0) return namesOf(cases);
    return namesOf(
      stated.filter((b) => {
        if (b.basis === 'contract' && BESIDES_SERVICE.some((topic) => topics.includes(topic))) return false;
        const part = this.#ground.passage(b);
        // "Nyhetsbrev bygger på samtykke og resten på avtalen"
        const isOthers = (other: BasisMention): boolean =>
          other.basis !== b.basis &&
          this.#ground.topicsOf(this.#ground.passage(other)).some((topic) => topics.includes(topic));
        if (part !== b.evidence && this.#ground.beside(b).some(isOthers)) return false;
        return part === b.evidence || !this.#saysWhatFor(part, b.sentence);
      }),
    );
  }

  /** "Grunnlaget er avtalen når du bestiller, og ellers samtykke": the one for what its case names, the other for the rest. */
  #otherwise(purpose: PurposeSpan): LegalBasis | null {
    const { mentions } = this.#ground;
    for (const rest of mentions.of('basis.otherwise')) {
      const [first, second, more] = this.#ground.basesIn.get(rest.sentence) ?? [];
      if (!first || !second || more || !this.#isStated(first) || !this.#covers(first, purpose)) continue;
      const [ahead, behind] = first.words.end < second.words.end ? [first, second] : [second, first];
      if (ahead.words.end > rest.start || behind.words.end < rest.end) continue;
      const own = this.#ground.stemsOf({ start: ahead.words.end, end: rest.start });
      const { section } = mentions.document.blocks[purpose.block]!;
      const { heading } = mentions.document.sections[section]!;
      const told = [
        mentions.sentences[purpose.sentence]!,
        ...(heading === null ? [] : [mentions.document.blocks[heading]!]),
      ];
      const leads = new Set([...own].map((stem) => stem.slice(0, LEADING)));
      const isNamed = told.some((span) =>
        [...this.#ground.stemsOf(span)].some((stem) => stem.length >= LEADING && leads.has(stem.slice(0, LEADING))),
      );
      const isService = ahead.basis === 'contract' && this.#ground.topicsOf(purpose).includes(SERVICE);
      return isNamed || isService ? ahead.basis : behind.basis;
    }
    return null;
  }

  #isStated({ general, evidence, sentence }: BasisMention): boolean {
    return (
      general || this.#ground.speaksOfBasis(evidence) || this.#ground.mentions.in('basis.general', sentence).length > 0
    );
  }

  /**
   * Whether a general statement speaks of a purpose: "Behandlingen bygger på avtalen" in a section on one matter, which tells purposes of
   * its own, speaks of those.
   */
  #covers(basis: BasisMention, purpose: PurposeSpan): boolean {
    const { blocks, sections } = this.#ground.mentions.document;
    const { section } = blocks[basis.block]!;
    // "Lagring av opplysninger er ikke tillatt uten samtykke", below a heading on cookies
    if (this.#ground.isHeadedCookies(section) && !this.#ground.isOnCookies(purpose)) return false;
    if (basis.wide) return true;
    if (blocks[purpose.block]!.section === section) return !this.#isOfParagraph(basis, purpose);
    const { firstBlock, endBlock } = sections[section]!;
    const isBelow = purpose.block > firstBlock && purpose.block < endBlock;
    if (isBelow && !isWhole(section, this.#ground.mentions)) return true;
    let own = this.#onOneMatter.get(section);
    if (own === undefined) {
      const { heading } = sections[section]!;
      own =
        heading !== null &&
        !this.#ground.context.within(blocks[heading]!, ON_POLICY) &&
        !this.#ground.context.within(blocks[heading]!, ON_CONDITIONS) &&
        (this.#ground.inSection.has(section) ||
          (!isBareBasis(blocks[heading]!, this.#ground.mentions) &&
            (this.#isOneOfSeveral(section) || this.#isTakenUp(blocks[heading]!))));
      this.#onOneMatter.set(section, own);
    }
    return !own;
  }

  /** "Vi behandler adressen for å levere varene. Grunnlaget er avtalen": of the purposes told before it in its own paragraph. */
  #isOfParagraph({ block, sentence }: BasisMention, purpose: PurposeSpan): boolean {
    if (block === purpose.block || this.#ground.mentions.document.blocks[purpose.block]!.kind !== 'paragraph')
      return false;
    return (this.#ground.firstIn.get(block) ?? sentence) < sentence;
  }

  /** Whether other headings of the same rank have bases of what they tell: "Nyhetsbrev", "Møter", "Kunder". */
  #isOneOfSeveral(section: number): boolean {
    const { blocks, sections } = this.#ground.mentions.document;
    const { parent, level } = sections[section]!;
    return this.#ground.bases.some((b) => {
      const other = sections[blocks[b.block]!.section]!;
      return (
        other !== sections[section] &&
        other.parent === parent &&
        other.level === level &&
        this.#ground.inSection.has(blocks[b.block]!.section)
      );
    });
  }

  /** Whether a heading takes up what a purpose names: "Bestillinger" */
  #isTakenUp(heading: Span): boolean {
    const title = [...this.#ground.stemsOf(heading)];
    return this.#ground.purposes.some((purpose) => {
      const own = this.#ground.stemsOf(purpose);
      return title.some((stem) => own.has(stem));
    });
  }

  /** Whether the part of a sentence that goes with a basis has a word of a purpose. */
  #names(basis: BasisMention, purpose: PurposeSpan): boolean {
    const part = this.#ground.stemsOf(this.#ground.partOf(basis));
    return [...this.#ground.stemsOf(purpose)].some((stem) => stem.length >= LEADING && part.has(stem));
  }

  /** Bases of which no reader can tell which one is meant: more than two, alternatives, or one here and another there. */
  #isCatalogue(stated: readonly BasisMention[]): boolean {
    const names = namesOf(stated);
    if (names.length < 2) return false;
    // "Vi kan behandle dem når du har samtykket, når det er nødvendig for ..., eller når ...": what the law allows.
    const beside = stated.flatMap((b) =>
      this.#ground.beside(b).filter((o) => this.#ground.topicsBeside(o).length === 0),
    );
    if (namesOf(beside).length > MOST_BASES) return true;
    const [first] = stated as [BasisMention];
    if (names.length > MOST_BASES || stated.some((b) => b.sentence !== first.sentence)) return true;
    // What a public body does by law rests on either, as the statute has it.
    if (names.every((basis) => BY_STATUTE.includes(basis))) return false;
    const { from } = this.#ground.mentions.tokensIn({
      start: Math.min(...stated.map((b) => b.words.end)),
      end: first.evidence.end,
    });
    const { from: to } = this.#ground.mentions.tokensIn({
      start: Math.max(...stated.map((b) => b.words.end)),
      end: first.evidence.end,
    });
    for (let at = from; at < to; at++) if (this.#ground.mentions.word(at) === 'eller') return true;
    return false;
  }

  /** Whether a part of a sentence on bases names a subject besides the bases ("avtale" alone is none). */
  #saysWhatFor(part: Span, sentence: number): boolean {
    // "utøve offentlig myndighet" beside "allmennhetens interesse" is the same basis told twice
    const words = this.#ground.bases.filter((b) => b.sentence === sentence).flatMap((b) => b.places);
    return TOPICS.some(
      (topic) =>
        topic !== SERVICE &&
        this.#ground.mentions.in(topic, sentence).some((m) => contains(part, m) && !words.some((w) => overlaps(w, m))),
    );
  }

  /** A section on bases that names no processing covers what is told nowhere else, in a policy that goes through them nowhere else. */
  standing(): LegalBasis[] {
    const { blocks } = this.#ground.mentions.document;
    const under = this.#ground.bases.filter((b) => this.#ground.context.asking(b.block, ON_BASES) !== null);
    // "avtale med kunden" is of the service, and yet of all, where a policy gives no other basis.
    const isOnly = namesOf(this.#ground.bases).length === 1;
    const isSpecific = (b: BasisMention): boolean =>
      blocks[b.block]!.cell !== null ||
      (isOnly ? this.#ground.topicsBeside(b) : this.#ground.topicsOf(this.#ground.passage(b))).some(
        (topic) => topic !== STATUTE,
      );
    if (under.some(isSpecific) || this.#ground.bases.some((b) => blocks[b.block]!.kind === 'heading')) return [];
    const names = namesOf(under);
    return names.every((basis) => basis === 'legal-obligation') ? [] : names;
  }
}
