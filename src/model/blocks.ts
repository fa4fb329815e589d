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
