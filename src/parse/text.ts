/**
 * Plain text -> Document. A line is a paragraph (wrapped text is rejoined first); headings, lists, labels and tables
 * are told by their looks and their neighbours.
 */
import type { Source } from '../read/source.js';
import { DocumentBuilder } from './builder.js';
import type { Document } from './document.js';
import { type DecodeEntity, type Line, type Piece, rejoin, visibleLines } from './lines.js';
import { classify, type Role, type Separator } from './roles.js';

/** Parses plain text. `decode` tells what entities stand for; it is only needed where there are any. */
export function parseText(source: Source, decode: DecodeEntity = () => false): Document {
  const writer = new TextWriter(source);
  const lines = rejoin(visibleLines(source.text, decode));
  const roles = classify(lines, source.text);
  for (const [i, line] of lines.entries()) writer.write(line, roles[i]!);
  return writer.builder.build();
}

class TextWriter {
  readonly builder: DocumentBuilder;
  readonly #text: string;
  /** The items that the next item may stand in: their indents and blocks. */
  #items: { indent: number; block: number }[] = [];
  #leadIn: number | null = null;
  #table = -1;
  #row = 0;
  #headers: number[] | null = null;

  constructor(source: Source) {
    this.builder = new DocumentBuilder(source);
    this.#text = source.text;
  }

  write(line: Line, role: Role): void {
    if (role.kind !== 'item' && role.kind !== 'paragraph') this.#items = [];
    switch (role.kind) {
      case 'nothing':
        return;
      case 'row':
        this.#writeRow(line, role);
        return;
      case 'heading':
        this.builder.open({ kind: 'heading', level: role.level, drop: role.drop });
        break;
      case 'item':
        this.#openItem(line.indent, role.drop);
        break;
      case 'paragraph':
        this.#openParagraph(line);
    }
    this.#writePieces(line.pieces);
    this.builder.close();
  }

  #openItem(indent: number, drop: number): void {
    while (this.#items.length > 0 && indent < this.#items.at(-1)!.indent) this.#items.pop();
    const same = this.#items.at(-1);
    if (same && same.indent >= indent) this.#items.pop();
    else if (this.#items.length === 0) this.#leadIn = this.builder.leadIn();
    const leadIn = this.#items.at(-1)?.block ?? this.#leadIn;
    this.#items.push({ indent, block: this.builder.nextIndex });
    this.builder.open({ kind: 'item', level: this.#items.length, leadIn, drop });
  }

  /** A line that is indented below an item carries it on. */
  #openParagraph(line: Line): void {
    const item = this.#items.at(-1);
    const carriesOn = item !== undefined && line.indent > item.indent;
    if (!carriesOn) this.#items = [];
    this.builder.open({ kind: 'paragraph', leadIn: carriesOn ? item.block : null, tight: !line.gap });
  }

  #writePieces(pieces: readonly Piece[]): void {
    for (const { start, end, value } of pieces) {
      if (value === null) this.builder.run(start, end);
      else this.builder.replacement(value, start, end);
    }
  }

  #writeRow(line: Line, role: Extract<Role, { kind: 'row' }>): void {
    if (role.first) {
      this.#table = this.builder.newTable();
      this.#row = 0;
      this.#headers = role.header ? [] : null;
    }
    const row = this.#row++;
    for (const [column, pieces] of cellsOf(line.pieces, this.#text, role.separator).entries()) {
      const block = this.builder.nextIndex;
      const header = row > 0 ? (this.#headers?.[column] ?? null) : null;
      this.builder.open({ kind: 'cell', cell: { table: this.#table, row, column, header } });
      this.#writePieces(pieces);
      this.builder.close();
      if (row === 0 && this.#headers && this.builder.nextIndex > block) this.#headers[column] = block;
    }
  }
}

const SEPARATORS: Readonly<Record<Separator, RegExp>> = { '|': /\|/g, '\t': /\t/g, ' ': / {2,}/g };

/** Splits a row at its separators; those at its ends do not count. */
function cellsOf(pieces: readonly Piece[], text: string, separator: Separator): Piece[][] {
  const cells: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.value !== null) {
      cells.at(-1)!.push(piece);
      continue;
    }
    let from = piece.start;
    const gaps = SEPARATORS[separator];
    gaps.lastIndex = from;
    for (let gap = gaps.exec(text); gap && gap.index < piece.end; gap = gaps.exec(text)) {
      cells.at(-1)!.push({ start: from, end: gap.index, value: null });
      cells.push([]);
      from = gap.index + gap[0].length;
    }
    cells.at(-1)!.push({ start: from, end: piece.end, value: null });
  }
  if (separator === '|') {
    const isEmpty = (cell: readonly Piece[]) =>
      cell.every(({ start, end, value }) => !(value ?? text.slice(start, end)).trim());
    if (isEmpty(cells[0]!)) cells.shift();
    if (cells.length > 0 && isEmpty(cells.at(-1)!)) cells.pop();
  }
  return cells;
}
