import { BASIS_QUESTION, type BasisMention } from '../bases.js';
import type { LegalBasis } from '../policy.js';
import type { PurposeSpan } from '../purposes/span.js';
import { contains } from '../spans.js';
import { rowSpanOf } from '../tables.js';
import { VITAL } from './catalogue.js';
import { BESIDES_SERVICE, fewOf, LEADING, namesOf, ON_POLICY, SERVICE, STATUTE, type TieGround } from './ground.js';

/** Passages on bases: their stems, and what bases they give. */
type Told = readonly { readonly stems: string; readonly bases: readonly BasisMention[] }[];

/** The longest title of a group of purposes, in words. */
const LONGEST_TITLE = 6;

/** Each method is one likeness of a passage and a purpose. */
export class WordTies {
  readonly #ground: TieGround;
  /** Bases given in rows and items on bases. */
  #listed: Told | undefined;
  /** Those of several in a sentence behind which stands what they are for. */
  #bracketed: Told | undefined;

  constructor(ground: TieGround) {
    this.#ground = ground;
  }

  /** A passage on bases elsewhere that shares words with the purpose, or else a row of a table with its label. */
  words(purpose: PurposeSpan): LegalBasis[] {
    const { blocks } = this.#ground.mentions.document;
    const bases = this.#sharing(purpose, this.#ground.stemsOf(purpose));
    const { label } = blocks[purpose.block]!;
    if (bases.length > 0 || !label || contains(label, purpose)) return bases;
    const own = this.#ground.stemsOf(label);
    return fewOf(
      this.#ground.bases.filter((basis) => {
        const cell = blocks[basis.block]!.cell;
        if (!cell) return false;
        const other = this.#ground.stemsOf(this.#ground.passage(basis));
        return own.size > 0 && [...own].every((stem) => other.has(stem));
      }),
    );
  }

  #sharing(purpose: PurposeSpan, own: ReadonlySet<string>): LegalBasis[] {
    const isStatutory = this.#ground.topicsOf(purpose).includes(STATUTE);
    return fewOf(
      this.#ground.bases.filter((basis) => {
        if (basis.basis === VITAL) return false;
        if (basis.basis === 'legal-obligation' && !isStatutory && !this.#ground.isExplicit(basis)) return false;
        if (this.#isUnder(basis, purpose, own)) return true;
        if (basis.basis !== 'legal-obligation' && !this.#ground.isExplicit(basis)) return false;
        const other = this.#ground.stemsOf(this.#ground.passage(basis));
        const isCompound = (stem: string): boolean =>
          stem.length >= LEADING && [...other].some((of) => of.startsWith(stem));
        const shared = [...own].filter((stem) => other.has(stem) || isCompound(stem)).length;
        return shared >= 2 || (shared === 1 && own.size <= 2);
      }),
    );
  }

  /** What a list tells ("sende nyhetsbrev"), and a section of its own takes up again ("Nyhetsbrev"), with the basis. */
  #isUnder(basis: BasisMention, purpose: PurposeSpan, own: ReadonlySet<string>): boolean {
    const { blocks, sections } = this.#ground.mentions.document;
    const { section } = blocks[basis.block]!;
    const { heading } = sections[section]!;
    if (heading === null || blocks[purpose.block]!.kind === 'paragraph' || section === blocks[purpose.block]!.section)
      return false;
    const title = blocks[heading]!;
    return (
      !this.#ground.context.within(title, ON_POLICY) && [...this.#ground.stemsOf(title)].some((stem) => own.has(stem))
    );
  }

  /** "Vi stöder oss på avtalet (order) och samtycke (nyhetsbrev)": the one part of such a sentence that has a word of the purpose. */
  bracket(purpose: PurposeSpan): LegalBasis[] {
    this.#bracketed ??= this.#passagesOf(
      this.#ground.bases.filter((b) => this.#ground.beside(b).length > 1 && this.#ground.opensMatter(b)),
    );
    const found = this.#byRareWord(this.#ground.stemsOf(purpose), this.#bracketed);
    const { cell } = this.#ground.mentions.document.blocks[purpose.block]!;
    if (found.length > 0 || !cell || this.#bracketed.length === 0) return found;
    // "Helsedata | Vise fremgangen din", and "samtykke (helsedata)"
    return this.#byRareWord(this.#ground.stemsOf(rowSpanOf(cell, this.#ground.mentions.document)), this.#bracketed);
  }

  /** "Grunnlag: avtale når det gjelder bonus, og samtykke når det gjelder markedsføring": of the bases of a section, what is said of this purpose. */
  apportioned(purpose: PurposeSpan, bases: readonly LegalBasis[]): readonly LegalBasis[] {
    if (bases.length < 2) return bases;
    const { blocks } = this.#ground.mentions.document;
    const parts = this.#ground.bases.filter((basis) => {
      const beside = this.#ground.beside(basis);
      return (
        blocks[basis.block]!.section === blocks[purpose.block]!.section &&
        basis.sentence !== purpose.sentence &&
        beside.length === bases.length &&
        beside.every((b) => bases.includes(b.basis) && this.#ground.opensMatter(b))
      );
    });
    const stems = [...this.#ground.stemsOf(purpose)].filter((stem) => stem.length >= LEADING);
    const topics = this.#ground.topicsOf(purpose).filter((topic) => topic !== SERVICE);
    const named = parts.filter((b) => {
      const own = this.#ground.stemsOf(this.#ground.partOf(b));
      return stems.some((stem) => own.has(stem));
    });
    const told =
      named.length > 0 ? named : parts.filter((b) => this.#ground.topicsBeside(b).some((t) => topics.includes(t)));
    return told.length > 0 ? namesOf(told) : bases;
  }

  /** What a list's own title is about ("Sikkerhet", "Forbedringer"), where its item says nothing that a passage on bases takes up. */
  group(purpose: PurposeSpan): LegalBasis[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const { kind, leadIn, section } = blocks[purpose.block]!;
    if (kind !== 'item') return [];
    const title = leadIn ?? sections[section]!.heading;
    if (title === null || this.#ground.context.within(blocks[title]!, ON_POLICY)) return [];
    const { from, to } = this.#ground.mentions.tokensIn(blocks[title]!);
    return to - from > LONGEST_TITLE ? [] : this.#aboutTopics(this.#ground.topicsOf(blocks[title]!), purpose);
  }

  /** The one row or item on bases that has a word of the purpose ("bilder", "bidrag"): what is of the service is told all over. */
  rareWord(purpose: PurposeSpan): LegalBasis[] {
    if (this.#ground.topicsOf(purpose).includes(SERVICE)) return [];
    const { blocks } = this.#ground.mentions.document;
    this.#listed ??= this.#passagesOf(
      this.#ground.bases.filter(
        (b) => b.basis !== VITAL && blocks[b.block]!.kind !== 'paragraph' && this.#ground.isExplicit(b),
      ),
    );
    return this.#byRareWord(this.#ground.stemsOf(purpose), this.#listed);
  }

  #byRareWord(stems: ReadonlySet<string>, told: Told): LegalBasis[] {
    if (told.length === 0) return [];
    for (const stem of stems) {
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
      const passage = this.#ground.passage(basis);
      const known = told.get(passage.start);
      if (known) known.bases.push(basis);
      else told.set(passage.start, { stems: [...this.#ground.stemsOf(passage)].join(' '), bases: [basis] });
    }
    return [...told.values()];
  }

  /** A passage on bases elsewhere that is about the same topic. */
  topic(purpose: PurposeSpan): LegalBasis[] {
    const topics = this.#ground.topicsOf(purpose);
    // Nearly all that a policy names serves its service: what else a purpose is about says more.
    const telling = this.#aboutTopics(
      topics.filter((topic) => topic !== SERVICE),
      purpose,
    );
    // Improvement and advertising are no part of it, and what cookies do for it is told of them.
    const isBesides = topics.some((topic) => BESIDES_SERVICE.includes(topic)) || this.#ground.isOnCookies(purpose);
    if (telling.length > 0 || isBesides) return telling;
    const ofService = this.#aboutTopics(topics, purpose);
    if (ofService.includes('contract')) return ['contract'];
    // A statute that names what is sold speaks of the books.
    return ofService.every((basis) => basis === 'legal-obligation') ? [] : ofService;
  }

  #aboutTopics(topics: readonly string[], { sentence }: PurposeSpan): LegalBasis[] {
    if (topics.length === 0) return [];
    const found = this.#ground.bases.filter(
      (b) =>
        b.basis !== VITAL &&
        (this.#ground.isExplicit(b) || (b.basis === 'legal-obligation' && topics.includes(STATUTE))) &&
        this.#around(b).some((topic) => topics.includes(topic)),
    );
    // "Samtykke – for analysekapsler", and an interest "i å forbedre tjenesten"
    const onCookies = (s: number): boolean => this.#ground.mentions.in('cookies.mention', s).length > 0;
    const others = found.length > 1 && !onCookies(sentence) ? found.filter((b) => !onCookies(b.sentence)) : [];
    return fewOf(others.length > 0 ? others : found);
  }

  /** Topics of a row or item in which a basis is given; of a paragraph that points back to what it stands below, the heading's. */
  #around(basis: BasisMention): readonly string[] {
    const { blocks, sections } = this.#ground.mentions.document;
    const block = blocks[basis.block]!;
    if (block.kind !== 'paragraph') return this.#ground.topicsOf(this.#ground.passage(basis));
    const { from } = this.#ground.mentions.tokensIn(basis.evidence);
    if (this.#ground.is('basis.matter', from) && this.#ground.context.asking(basis.block, BASIS_QUESTION) !== null)
      return this.#ground.topicsBeside(basis);
    if (
      this.#ground.opensMatter(basis) &&
      this.#ground.beside(basis).filter((b) => this.#ground.opensMatter(b)).length > 1
    )
      return this.#ground.topicsBeside(basis);
    if (this.#ground.mentions.in('purpose.reference', basis.sentence).length === 0) return this.#subject(basis);
    const { heading } = sections[block.section]!;
    return heading === null ? [] : this.#ground.topicsOf(blocks[heading]!);
  }

  /** "Behandlingen for markedsføring skjer på grunnlag av samtykke": topics of what stands before the one basis of a sentence. */
  #subject(basis: BasisMention): readonly string[] {
    if (basis.general || this.#ground.beside(basis).length > 1) return [];
    const before = { start: basis.evidence.start, end: basis.words.start };
    return this.#ground.topicsOf(before).filter((topic) => topic !== SERVICE);
  }
}
