/**
 * Rows and column headers of a document's tables, found once.
 */
import type { Block, Document, Span } from '../parse/document.js';

type Cell = NonNullable<Block['cell']>;

interface Table {
  /** Cells by row, in reading order. */
  readonly rows: Map<number, Block[]>;
  /** Blocks that head its columns. */
  readonly headers: Set<number>;
  /** What stands before the one other cell of a row, by row. */
  readonly labels: Map<number, Block | null>;
}

const known = new WeakMap<Document, ReadonlyMap<number, Table>>();

function tablesOf(document: Document): ReadonlyMap<number, Table> {
  let tables = known.get(document);
  if (!tables) {
    tables = readTables(document);
    known.set(document, tables);
  }
  return tables;
}

const newTable = (): Table => ({ rows: new Map(), headers: new Set(), labels: new Map() });

function labelAmong([label, ...values]: readonly Block[]): Block | null {
  return label!.cell!.column === 0 && values.every((value) => value.cell!.column === 1) ? label! : null;
}

function readTables({ blocks }: Document): Map<number, Table> {
  const tables = new Map<number, Table>();
  for (const block of blocks) {
    if (!block.cell) continue;
    const { table: index, row, header } = block.cell;
    const table = tables.get(index) ?? newTable();
    tables.set(index, table);
    const cells = table.rows.get(row);
    if (cells) cells.push(block);
    else table.rows.set(row, [block]);
    if (header !== null) table.headers.add(header);
  }
  for (const { rows, labels } of tables.values()) for (const [row, cells] of rows) labels.set(row, labelAmong(cells));
  return tables;
}

/** All cells of a cell's row, itself among them, in reading order. */
export const rowOf = ({ table, row }: Cell, document: Document): readonly Block[] =>
  tablesOf(document).get(table)!.rows.get(row)!;

/** From the first cell of a cell's row to the end of its last. */
export function rowSpanOf(cell: Cell, document: Document): Span {
  const row = rowOf(cell, document);
  return { start: row[0]!.start, end: row.at(-1)!.end };
}

/** The blocks that head the columns of a cell's table, by index. */
export const headersOf = ({ table }: Cell, document: Document): ReadonlySet<number> =>
  tablesOf(document).get(table)!.headers;

/** What stands before a cell in a row of two: "Formål" before "Levere varer", or before all lines of a cell that holds several. */
export function rowLabelOf({ cell }: Block, document: Document): Block | null {
  return cell?.column === 1 ? (tablesOf(document).get(cell.table)!.labels.get(cell.row) ?? null) : null;
}
