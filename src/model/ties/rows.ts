/** Ties of purposes to bases within the row of a table. */
import type { Block, Span } from '../../parse/document.js';
import { isBareBasis } from '../bare.js';
import { BASIS_QUESTION, basesAmong } from '../bases.js';
import { ON_DATA } from '../headings.js';
import { LEGAL_BASES, type LegalBasis } from '../policy.js';
import type { PurposeSpan } from '../purposes/span.js';
import { contains } from '../spans.js';
import { headersOf, rowOf } from '../tables.js';
import { namesOf, type TieGround } from './ground.js';

/** The longest cell, in words, that says no more than that it says nothing: "ikke avklart, tas opp i styret". */
const LONGEST_OPEN = 6;

/** Each method is one column in which a basis may stand. */
export class RowTies {
  readonly #ground: TieGround;

  constructor(ground: TieGround) {
    this.#ground = ground;
  }

  /** Same table row, under the column that asks for the basis, whatever words of the purpose ("Administrere avtalen") sound like one. */
  asked(purpose: PurposeSpan): LegalBasis[] {
    return this.#answering(this.#beside(purpose).filter((b) => this.#asksBasis(b.cell!.header)));
  }

  /** Same table row: any cell that gives a basis. */
  row(purpose: PurposeSpan): LegalBasis[] {
    const answers = this.#answering(this.#beside(purpose));
    return answers.length > 0 ? answers : this.#answering(this.#rowOf(purpose));
  }

  #answering(cells: readonly Block[]): LegalBasis[] {
    return [...new Set(cells.flatMap((b) => this.#answers(b, b.cell!.header)))];
  }

  #rowOf(purpose: PurposeSpan): readonly Block[] {
    const { document } = this.#ground.mentions;
    const { cell } = document.blocks[purpose.block]!;
    return cell ? rowOf(cell, document) : [];
  }

  /** The cells of a purpose's row; of a list of purposes and a list as long of their bases, what stands on its own line. */
  #beside(purpose: PurposeSpan): readonly Block[] {
    const row = this.#rowOf(purpose);
    const block = this.#ground.mentions.document.blocks[purpose.block]!;
    const inColumn = (column: number): readonly Block[] => row.filter(({ cell }) => cell!.column === column);
    const own = inColumn(block.cell?.column ?? 0);
    const columns = [...new Set(row.map(({ cell }) => cell!.column))];
    return columns.flatMap((column) => {
      const blocks = inColumn(column);
      return own.length > 1 && blocks.length === own.length ? [blocks[own.indexOf(block)]!] : blocks;
    });
  }

  /** "Dugnadslister | ikke avklart", "Medlemsbrev | ": a row that leaves empty, or as good as that, what its table asks. */
  leavesOpen(purpose: PurposeSpan): boolean {
    const { document } = this.#ground.mentions;
    const { cell } = document.blocks[purpose.block]!;
    if (!cell || ![...headersOf(cell, document)].some((header) => this.#asksBasis(header))) return false;
    return this.#rowOf(purpose)
      .filter((b) => this.#asksBasis(b.cell!.header))
      .every((b) => {
        const { from, to } = this.#ground.mentions.tokensIn(b);
        return to - from <= LONGEST_OPEN;
      });
  }

  /** Whether a block is a heading that asks for the basis. */
  #asksBasis(header: number | null): boolean {
    return (
      header !== null &&
      this.#ground.context.within(this.#ground.mentions.document.blocks[header]!, BASIS_QUESTION) !== null
    );
  }

  #answers(span: Span, header: number | null): LegalBasis[] {
    if (this.#asksBasis(header)) {
      const named = basesAmong(this.#ground.mentions, span, true);
      return named.length > 0 ? named : byLetters(this.#ground.mentions.document.text.slice(span.start, span.end));
    }
    // "Köp" below "Kategorier av personuppgifter"
    if (header !== null && this.#ground.context.within(this.#ground.mentions.document.blocks[header]!, ON_DATA))
      return [];
    const told = namesOf(this.#ground.bases.filter((b) => contains(span, b.evidence)));
    return told.length === 0 && isBareBasis(span, this.#ground.mentions)
      ? basesAmong(this.#ground.mentions, span, true)
      : told;
  }
}

/** "c, e" under "Art. 6.1": the letters of Art. 6(1), in whose order the bases stand. */
function byLetters(text: string): LegalBasis[] {
  if (!LETTERS.test(text)) return [];
  return [...text.toLowerCase().matchAll(/[a-f]/g)].map(([letter]) => LEGAL_BASES['abcdef'.indexOf(letter)]!);
}

const LETTERS = /^\s*[a-f]\)?(?:\s*[,/&+]\s*[a-f]\)?)*\s*$/i;
