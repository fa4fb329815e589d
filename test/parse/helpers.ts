import { type Block, type Document, parse, textOf } from '../../src/parse/index.js';
import type { Format } from '../../src/read/source.js';

export const read = (format: Format, text: string): Promise<Document> => parse({ path: 'policy', format, text });

/** A block as a short line: `h2 Title`, `p Text`, `*1 Item`, `c0.1 Cell`. */
export function line(document: Document, block: Block): string {
  const text = textOf(document, block);
  switch (block.kind) {
    case 'heading':
      return `h${block.level} ${text}`;
    case 'paragraph':
      return `p ${text}`;
    case 'item':
      return `*${block.level} ${text}`;
    case 'cell':
      return `c${block.cell!.row}.${block.cell!.column} ${text}`;
  }
}

/** The policy's own blocks, as short lines. */
export async function blocks(format: Format, text: string): Promise<string[]> {
  const document = await read(format, text);
  return document.blocks.filter((block) => block.chrome === null).map((block) => line(document, block));
}

/** All blocks of page furniture, as `kind: text`. */
export async function chrome(format: Format, text: string): Promise<string[]> {
  const document = await read(format, text);
  return document.blocks.flatMap((block) => (block.chrome ? [`${block.chrome}: ${textOf(document, block)}`] : []));
}

/** What introduces what: `text <- lead-in`. */
export async function leadIns(format: Format, text: string): Promise<string[]> {
  const document = await read(format, text);
  return document.blocks.flatMap((block) =>
    block.leadIn === null ? [] : [`${textOf(document, block)} <- ${textOf(document, document.blocks[block.leadIn]!)}`],
  );
}

/** Labels with their values: `label = value`. */
export async function labels(format: Format, text: string): Promise<string[]> {
  const document = await read(format, text);
  return document.blocks.flatMap(({ label, end }) =>
    label ? [`${textOf(document, label)} = ${document.text.slice(label.end + 1, end).trim()}`] : [],
  );
}

/** The source slice that a block was read from. */
export function slice(document: Document, block: Block): string {
  return document.source.text.slice(document.starts[block.start], document.ends[block.end - 1]);
}
