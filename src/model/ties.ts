/** Which bases a policy ties to a purpose. */
import type { Mentions } from '../match/mentions.js';
import type { BasisMention } from './bases.js';
import type { Context } from './context.js';
import type { LegalBasis } from './policy.js';
import type { PurposeSpan } from './purposes/span.js';
import { MOST_BASES, SERVICE, STATUTE, TieGround } from './ties/ground.js';
import { PlaceTies } from './ties/places.js';
import { RowTies } from './ties/rows.js';
import { StatementTies } from './ties/statements.js';
import { WordTies } from './ties/words.js';

/** A way in which a policy ties bases to a purpose. */
interface Tie {
  readonly find: (purpose: PurposeSpan) => LegalBasis[];
  /** Whether what it finds is said of this purpose, and so holds as it stands. */
  readonly isOwn: (purpose: PurposeSpan, bases: readonly LegalBasis[]) => boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;
const whereFew = (_: PurposeSpan, bases: readonly LegalBasis[]): boolean => bases.length <= MOST_BASES;

/** Finds the bases of a purpose, the nearest tie first. */
export class Ties {
  readonly #ground: TieGround;
  readonly #places: PlaceTies;
  readonly #rows: RowTies;
  readonly #words: WordTies;
  readonly #ties: readonly Tie[];

  constructor(mentions: Mentions, context: Context, bases: readonly BasisMention[], purposes: readonly PurposeSpan[]) {
    const ground = new TieGround(mentions, context, bases, purposes);
    const places = new PlaceTies(ground);
    const rows = new RowTies(ground);
    const words = new WordTies(ground);
    const statements = new StatementTies(ground);
    this.#ground = ground;
    this.#places = places;
    this.#rows = rows;
    this.#words = words;
    this.#ties = [
      { find: (p) => rows.asked(p), isOwn: always },
      { find: (p) => places.sentence(p), isOwn: always },
      { find: (p) => places.beside(p), isOwn: always },
      { find: (p) => rows.row(p), isOwn: always },
      { find: (p) => places.numbered(p), isOwn: always },
      { find: (p) => places.label(p), isOwn: whereFew },
      { find: (p) => places.next(p), isOwn: always },
      { find: (p) => places.besides(p), isOwn: never },
      { find: (p) => places.setApart(p), isOwn: never },
      { find: (p) => places.introduction(p), isOwn: whereFew },
      { find: (p) => places.block(p), isOwn: (p) => this.#isAnswered(p) },
      { find: (p) => places.behind(p), isOwn: never },
      { find: (p) => places.section(p), isOwn: whereFew },
      { find: (p) => places.answered(p), isOwn: whereFew },
      { find: (p) => places.cookies(p), isOwn: never },
      { find: (p) => words.words(p), isOwn: never },
      { find: (p) => words.bracket(p), isOwn: never },
      { find: (p) => statements.general(p), isOwn: whereFew },
      { find: (p) => words.topic(p), isOwn: never },
      { find: (p) => words.rareWord(p), isOwn: never },
      { find: (p) => words.group(p), isOwn: never },
      { find: () => statements.standing(), isOwn: never },
    ];
  }

  /**
   * The bases that the policy ties to a purpose. Consent that is read out of a purchase is tied to what the purchase is for,
   * besides what else the policy says, and to what nothing else is said of under the same heading: that is how its reader must
   * understand it, lawful or not.
   */
  basesOf(purpose: PurposeSpan): readonly LegalBasis[] {
    const { byUse } = this.#ground;
    const bases = this.#words.apportioned(purpose, this.#told(purpose));
    const isFramed = (b: BasisMention): boolean =>
      b.general ? this.#places.frames(b.block, purpose) : b.block === purpose.block;
    if (bases.length === 0 && byUse.some(isFramed)) return ['consent'];
    // A table or label that tells the basis of each purpose tells all of them.
    const bought =
      byUse.some((b) => b.general) &&
      !bases.includes('consent') &&
      this.#ground.topicsOf(purpose).includes(SERVICE) &&
      this.#rows.asked(purpose).length === 0;
    return bought ? ['consent', ...bases] : bases;
  }

  /** Whether the policy asks itself for the basis of a purpose, and gives no answer. */
  leavesOpen(purpose: PurposeSpan): boolean {
    return this.#rows.leavesOpen(purpose);
  }

  #told(purpose: PurposeSpan): LegalBasis[] {
    // "Nyhetsbrev | ": whatever is said of the rest
    if (this.leavesOpen(purpose) && this.#rows.asked(purpose).length === 0) return [];
    const others = this.#places.ofOtherNumbers(purpose);
    for (const { find, isOwn } of this.#ties) {
      const bases = find(purpose).filter((basis) => !others.includes(basis));
      if (bases.length === 0) continue;
      const fitting = isOwn(purpose, bases) ? bases : this.#fitting(bases, purpose);
      if (fitting.length > 0 || bases.length <= MOST_BASES) return fitting;
    }
    return [];
  }

  /** Of several bases, a legal obligation goes with what statutes ask for, and with nothing else. */
  #fitting(bases: LegalBasis[], purpose: PurposeSpan): LegalBasis[] {
    if (bases.length > MOST_BASES) return [];
    if (bases.length === 1 || !bases.includes('legal-obligation')) return bases;
    const isStatutory = this.#ground.topicsOf(purpose).includes(STATUTE);
    return bases.filter((basis) => (basis === 'legal-obligation') === isStatutory);
  }

  /** "... for utbetaling av lønn. Grunnlaget er avtale og rettslig forpliktelse": what gives the bases of its paragraph's one purpose. */
  #isAnswered(purpose: PurposeSpan): boolean {
    if (this.#ground.inBlock(purpose) > 1) return false;
    return this.#ground.bases.some(
      (b) =>
        b.sentence === purpose.sentence + 1 &&
        b.block === purpose.block &&
        !this.#ground.bySentence.has(b.sentence) &&
        this.#ground.beside(b).length === MOST_BASES &&
        (b.cited || this.#ground.speaksOfBasis(b.evidence)),
    );
  }
}
