/**
 * Tables that were pasted as text: their cells stand one below the other, line by line, behind the lines that were their header.
 */
import type { Mentions } from '../match/mentions.js';
import type { Block } from '../parse/document.js';
import { BASIS_QUESTION, basesAmong } from './bases.js';
import { Context } from './context.js';
import { ON_DATA, ON_PURPOSES, ON_RECIPIENTS } from './headings.js';

/** The longest line that heads a column, in words. */
const LONGEST_HEADER = 6;
const MOST_COLUMNS = 6;
const FEWEST_ROWS = 2;
/** What such tables ask: of purposes and of their bases, and whatever else. */
const QUESTIONS = [...ON_PURPOSES, ...BASIS_QUESTION, ...ON_DATA, ...ON_RECIPIENTS, 'retention.heading'];

/** Blocks [first, end), of which the first `columns` head those that follow. */
interface FlatTable {
  readonly first: number;
  readonly columns: number;
  readonly end: number;
}

/** The same text with such tables as tables; itself where it has none. */
export function withFlatTables(mentions: Mentions): Mentions {
  const { document } = mentions;
  if (mentions.of(BASIS_QUESTION[0]!).length === 0 && mentions.of(BASIS_QUESTION[1]!).length === 0) return mentions;
  const context = new Context(mentions);
  const tables: FlatTable[] = [];
  for (let at = 0; at < document.blocks.length; ) {
    const table = tableAt(at, mentions, context);
    if (table) tables.push(table);
    at = table ? table.end : at + 1;
  }
  return tables.length === 0 ? mentions : mentions.over({ ...document, blocks: withCells(document.blocks, tables) });
}

/** The table whose header begins at a block: "Formål", "Behandlingsgrunnlag", and behind them rows with a basis in its place. */
function tableAt(first: number, mentions: Mentions, context: Context): FlatTable | null {
  const { blocks } = mentions.document;
  // Most lines are long, or stand alone: to ask what they speak of takes longer.
  if (![first, first + 1].every((at) => isLine(at, first, mentions) && isShort(at, mentions))) return null;
  const asks = (at: number, question: readonly string[]): boolean =>
    isLine(at, first, mentions) && context.within(blocks[at]!, question) !== null;
  if (!asks(first, ON_PURPOSES)) return null;
  let columns = 1;
  while (columns <= MOST_COLUMNS && isShort(first + columns, mentions) && asks(first + columns, QUESTIONS)) columns++;
  const basis = Array.from({ length: columns }, (_, i) => i).find((i) => i > 0 && asks(first + i, BASIS_QUESTION));
  if (basis === undefined) return null;
  let end = first + columns;
  const isRow = (): boolean =>
    Array.from({ length: columns }, (_, i) => end + i).every((at) => isLine(at, first, mentions)) &&
    basesAmong(mentions, blocks[end + basis]!, true).length > 0;
  while (isRow()) end += columns;
  return end - first >= columns * (FEWEST_ROWS + 1) ? { first, columns, end } : null;
}

/** A line of the same section as another. */
function isLine(at: number, other: number, { document: { blocks } }: Mentions): boolean {
  const block = blocks[at];
  return block?.kind === 'paragraph' && block.section === blocks[other]!.section && block.chrome === null;
}

function isShort(at: number, mentions: Mentions): boolean {
  const block = mentions.document.blocks[at];
  if (!block) return false;
  const { from, to } = mentions.tokensIn(block);
  return to - from <= LONGEST_HEADER;
}

function withCells(blocks: readonly Block[], tables: readonly FlatTable[]): Block[] {
  const all = [...blocks];
  const known = Math.max(-1, ...blocks.map(({ cell }) => cell?.table ?? -1));
  for (const [t, { first, columns, end }] of tables.entries())
    for (let at = first; at < end; at++) {
      const row = Math.floor((at - first) / columns);
      const column = (at - first) % columns;
      const cell = { table: known + 1 + t, row, column, header: row === 0 ? null : first + column };
      all[at] = { ...all[at]!, kind: 'cell', leadIn: null, label: null, cell };
    }
  return all;
}
