/**
 * Where in a list we are, for the walkers of HTML and Markdown.
 */
import type { DocumentBuilder, Shape } from './builder.js';
import type { Chrome } from './document.js';

/** A list item: its first block is the item, the others carry it on. */
export interface Item {
  /** The block of the item's own text, or -1. */
  block: number;
  readonly level: number;
  readonly leadIn: number | null;
  /** It begins with a heading, and is a section rather than an item: `<li><h3>Innsyn</h3><p>...`. */
  isSection: boolean;
}

export interface List {
  readonly level: number;
  readonly leadIn: number | null;
}

export const NO_LIST: List = { level: 0, leadIn: null };

/** Has something been written of the item itself? A block that came to nothing does not count. */
function isWritten(item: Item, builder: DocumentBuilder): boolean {
  return item.block >= 0 && item.block < builder.nextIndex;
}

/** A list that opens here: what introduces it is the item it stands in, or the block before it. */
export function openList(builder: DocumentBuilder, outer: List, item: Item | null, chrome: Chrome | null): List {
  if (item?.isSection) return { level: item.level, leadIn: builder.leadIn(chrome) };
  const level = outer.level + 1;
  if (!item) return { level, leadIn: builder.leadIn(chrome) };
  return { level, leadIn: isWritten(item, builder) ? item.block : item.leadIn };
}

/** An item that opens in a list, with no block of its own yet. */
export function openItem(list: List): Item {
  return { block: -1, level: Math.max(1, list.level), leadIn: list.leadIn, isSection: false };
}

/** The shape of a block that starts in an item. */
export function itemShape(item: Item, builder: DocumentBuilder, chrome: Chrome | null): Shape {
  if (item.isSection) return { kind: 'paragraph', chrome };
  if (isWritten(item, builder)) return { kind: 'paragraph', leadIn: item.block, chrome };
  item.block = builder.nextIndex;
  return { kind: 'item', level: item.level, leadIn: item.leadIn, chrome };
}
