import type { Block, Document } from '../parse/document.js';

/** Index of the block that holds an offset of the text, or -1 between blocks. */
export function blockAt({ blocks }: Document, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle]!;
    if (offset < block.start) high = middle - 1;
    else if (offset > block.end || (offset === block.end && block.end > block.start)) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Whether both blocks are items of one list: in the same section, with the same introduction. */
export const areInOneList = (a: Block, b: Block): boolean =>
  a.kind === 'item' && b.kind === 'item' && a.section === b.section && a.leadIn === b.leadIn;

/** What stands in each list (items of one section, introduction and depth), or in each run of paragraphs of one section, in reading order. */
export function byList<T>(things: readonly T[], blockOf: (thing: T) => Block): readonly (readonly T[])[] {
  const lists = new Map<string, T[]>();
  for (const thing of things) {
    const { kind, section, leadIn, level } = blockOf(thing);
    const key = `${kind} ${section} ${leadIn} ${level}`;
    const list = lists.get(key);
    if (list) list.push(thing);
    else lists.set(key, [thing]);
  }
  return [...lists.values()];
}
