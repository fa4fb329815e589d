/** Columns of a table that say who gets data, and those that do not. */
import type { Block } from '../../parse/document.js';
import { hasLegalForm } from '../names/legal-forms.js';
import { headersOf, rowOf } from '../tables.js';
import type { RecipientGround } from './ground.js';

const tellsWho = (ground: RecipientGround, header: number): boolean =>
  ground.mentions.inBlock('recipients.who-column', header).length > 0 || headsExamples(ground, header);

/** "Eksempler", beside "Mottakerkategori". */
export function headsExamples({ mentions }: RecipientGround, header: number): boolean {
  if (mentions.inBlock('recipients.example-column', header).length === 0) return false;
  const { cell } = mentions.document.blocks[header]!;
  if (!cell) return false;
  for (const other of headersOf(cell, mentions.document))
    if (other !== header && mentions.inBlock('recipients.heading', other).length > 0) return true;
  return false;
}

/** "Hvem", beside "Hvor": who keeps the data, and where. */
export function headsPlaces({ mentions }: RecipientGround, header: number): boolean {
  const { cell } = mentions.document.blocks[header]!;
  if (!cell || mentions.inBlock('recipients.who', header).length === 0) return false;
  for (const other of headersOf(cell, mentions.document))
    if (other !== header && mentions.inBlock('recipients.where', other).length > 0) return true;
  return false;
}

/** "Tjeneste" beside "Leverandør": another column of the cell's table tells who. */
export function isBesideWho(ground: RecipientGround, { cell }: Block): boolean {
  if (!cell || cell.header === null || tellsWho(ground, cell.header)) return false;
  for (const header of headersOf(cell, ground.mentions.document)) if (tellsWho(ground, header)) return true;
  return false;
}

/** "Nordsky Post" in the row of "Nordsky AS": what the company beside it delivers. */
export function isDelivered(ground: RecipientGround, block: Block): boolean {
  const { cell } = block;
  if (!cell || cell.row === 0 || !isBesideWho(ground, block)) return false;
  return rowOf(cell, ground.mentions.document).some((other) => {
    const header = other.cell!.header;
    return header !== null && tellsWho(ground, header) && ground.names.in(other).some(hasLegalForm);
  });
}
