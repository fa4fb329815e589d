/** What looks like cells of a table, whatever its markup says. */
import type { Element, ElementContent } from 'hast';

/** Fewer columns may as well be labels with their values. */
const COLUMNS = 3;
/** Characters of the longest header of a column. */
const LONGEST_HEADER = 40;
/** Characters of the longest text that is set apart like a cell. */
const LONGEST_CELL = 120;
/** Nodes that are looked at for the text of a cell. */
const MOST_NODES = 12;

/** Whether a first row without `<th>` heads its columns: at least three short cells that say what, and hold no data themselves. */
export function looksLikeHeader(row: Element): boolean {
  let columns = 0;
  for (const cell of row.children) {
    if (cell.type !== 'element') continue;
    const text = shortText(cell);
    if (text === null || /[0-9@.!:]/.test(text) || (text === '' && columns > 0)) return false;
    columns++;
  }
  return columns >= COLUMNS;
}

/**
 * `headed`: the first row alone is bold from its first to its last cell. `paired`: two columns without header cells pair short labels
 * with values.
 */
export type TableLook = 'headed' | 'paired' | 'plain';

/** What a table is by the looks of its cells. */
export function lookOf(table: Element): TableLook {
  const rows = rowsOf(table).map(cellsOf);
  const [first, ...rest] = rows;
  if (!first) return 'plain';
  const isHeaded = first.length > 1 && rest.length > 0 && first.every(isBold);
  if (isHeaded && !rest.some((cells) => cells.length > 1 && cells.every(isBold))) return 'headed';
  const isPair = (cells: readonly Element[]): boolean =>
    cells.length === 2 && cells[0]!.tagName === 'td' && shortText(cells[0]!) !== null;
  return rows.every(isPair) ? 'paired' : 'plain';
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

function rowsOf(table: Element): Element[] {
  return table.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'tr' ? [child] : child.children.filter(isElement)))
    .filter(({ tagName }) => tagName === 'tr');
}

const cellsOf = (row: Element): Element[] =>
  row.children.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');

/** All that a cell holds stands in `<strong>` or `<b>`. */
function isBold(cell: Element): boolean {
  const nodes: ElementContent[] = [...cell.children];
  let bold = false;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (i === MOST_NODES || (node.type === 'text' && node.value.trim() !== '')) return false;
    if (node.type !== 'element') continue;
    if (node.tagName === 'strong' || node.tagName === 'b') bold = true;
    else nodes.push(...node.children.slice(0, MOST_NODES));
  }
  return bold;
}

/** Elements that a page sets side by side as cells. */
const CELLS = new Set(['span', 'strong', 'b', 'em', 'i', 'small', 'time', 'label']);
const MOST_CELLS = 6;

/**
 * `<div><span>Nyhetsbrev</span> <span>Samtykke</span></div>`, each on a line of the source: inline elements that a page's style sets
 * apart like cells. Each begins like a text of its own, and none introduces the next.
 */
export function isRowOfCells({ tagName, children }: Element): boolean {
  if (tagName !== 'div') return false;
  let cells = 0;
  let isApart = true;
  for (const child of children) {
    if (child.type === 'text') {
      if (child.value.trim() !== '') return false;
      isApart ||= child.value.includes('\n');
    } else if (child.type === 'element') {
      const text = CELLS.has(child.tagName) && isApart ? shortText(child, LONGEST_CELL) : null;
      if (!text || !/^[\p{Lu}\p{N}]/u.test(text) || text.endsWith(':')) return false;
      isApart = false;
      cells++;
    }
  }
  return cells >= 2 && cells <= MOST_CELLS;
}

/** The text of a cell; null where it is longer than a header's. */
function shortText(cell: Element, longest = LONGEST_HEADER): string | null {
  const nodes: ElementContent[] = [...cell.children];
  let text = '';
  for (let i = 0; i < nodes.length; i++) {
    if (i === MOST_NODES) return null;
    const node = nodes[i]!;
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') nodes.push(...node.children.slice(0, MOST_NODES));
    if (text.length > 2 * longest) return null;
  }
  text = text.trim();
  return text.length <= longest ? text : null;
}
