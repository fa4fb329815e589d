import type { Element, ElementContent } from 'hast';

/** Fewer columns may as well be labels with their values. */
const COLUMNS = 3;
/** Characters of the longest header of a column. */
const LONGEST_HEADER = 40;
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

/** The text of a cell; null where it is longer than a header's. */
function shortText(cell: Element): string | null {
  const nodes: ElementContent[] = [...cell.children];
  let text = '';
  for (let i = 0; i < nodes.length; i++) {
    if (i === MOST_NODES) return null;
    const node = nodes[i]!;
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element') nodes.push(...node.children.slice(0, MOST_NODES));
    if (text.length > 2 * LONGEST_HEADER) return null;
  }
  text = text.trim();
  return text.length <= LONGEST_HEADER ? text : null;
}
