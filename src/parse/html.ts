/**
 * HTML -> Document: a walk over the hast tree that writes what a reader sees.
 */
import type { Element, Root, Text } from 'hast';
import type { Source } from '../read/source.js';
import { DocumentBuilder, type Shape } from './builder.js';
import { isRowOfCells, lookOf, looksLikeHeader, type TableLook } from './cells.js';
import { isLineEnd } from './characters.js';
import { type Page, survey } from './chrome.js';
import { type CommentFound, keepComments } from './comments.js';
import type { Chrome, Document } from './document.js';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from './elements.js';
import { readFrontMatter } from './frontmatter.js';
import { toHast } from './hast.js';
import { blanks, frontMatterOf, maskTemplates } from './mask.js';
import { normalised } from './normal.js';
import { type Item, itemShape, type List, NO_LIST, openItem, openList } from './place.js';
import { Locator } from './positions.js';

/** Parses HTML: a page or a fragment. */
export function parseHtml(source: Source): Document {
  const matter = frontMatterOf(source.text);
  const text = blanks(matter) + maskTemplates(source.text.slice(matter.length));
  const comments: CommentFound[] = [];
  const tree = toHast(text, new Locator(source.text), 0, text.length, keepComments(source.text, comments));
  const builder = new DocumentBuilder(source, text, comments);
  if (matter) readFrontMatter(matter, builder);
  writeHtml(builder, tree);
  return builder.build();
}

/** Writes a tree into a document. `base` is the shape that its paragraphs have where nothing says otherwise. */
export function writeHtml(builder: DocumentBuilder, root: Root, base: Shape = { kind: 'paragraph' }): void {
  new HtmlWriter(builder, survey(root), base).write(root);
}

interface Table {
  readonly id: number;
  row: number;
  column: number;
  inHead: boolean;
  /** Blocks of the header row, by column; null once it is known that there is none. */
  headers: (number | null)[] | null;
  headerRow: boolean;
  /** The block of the row's first cell, when that is its label; -1 until it is written. */
  rowHeader: number | null;
  readonly look: TableLook;
  /** How many more rows each column is taken by a cell from above. */
  readonly taken: number[];
}

interface Cell {
  readonly table: Table;
  readonly row: number;
  readonly column: number;
  readonly header: number | null;
  readonly leadIn: number | null;
}

/** All that depends on where in the tree we are; copied when it changes. */
interface Place {
  readonly chrome: Chrome | null;
  readonly heading: Shape | null;
  readonly list: List;
  readonly item: Item | null;
  readonly cell: Cell | null;
  readonly table: Table | null;
  readonly leadIn: number | null;
  readonly preformatted: boolean;
}

interface Frame {
  readonly node: Root | Element;
  next: number;
  readonly place: Place;
  readonly leave: (() => void) | null;
}

class HtmlWriter {
  readonly #builder: DocumentBuilder;
  readonly #page: Page;
  readonly #base: Shape;
  #place: Place;
  /** Has nothing been written since a link ended? */
  #afterLink = false;
  /** Inline elements that are set side by side like cells. */
  readonly #cells = new Set<Element>();
  /** The last `<dt>`. */
  #term: number | null = null;

  constructor(builder: DocumentBuilder, page: Page, base: Shape) {
    this.#builder = builder;
    this.#page = page;
    this.#base = base;
    this.#place = {
      chrome: base.chrome ?? null,
      heading: null,
      list: NO_LIST,
      item: null,
      cell: null,
      table: null,
      leadIn: base.leadIn ?? null,
      preformatted: false,
    };
  }

  write(root: Root): void {
    const frames: Frame[] = [{ node: root, next: 0, place: this.#place, leave: null }];
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]!;
      const child = frame.node.children[frame.next++];
      if (child === undefined) {
        frames.pop();
        frame.leave?.();
        this.#place = frame.place;
      } else if (child.type === 'text') {
        this.#text(child);
      } else if (child.type === 'element') {
        const place = this.#place;
        const leave = this.#enter(child);
        if (leave !== SKIP) frames.push({ node: child, next: 0, place, leave });
      }
    }
  }

  #text({ value, position }: Text): void {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? 0;
    this.#afterLink = false;
    if (!this.#builder.isOpen) {
      if (!value.trim()) return;
      this.#builder.open(this.#shape());
    }
    if (value.length !== end - start) this.#builder.replacement(value, start, end);
    else if (this.#place.preformatted) this.#lines(value, start);
    else this.#builder.run(start, end);
  }

  /** Preformatted text: each line end is a line break. */
  #lines(value: string, start: number): void {
    let from = 0;
    for (let i = 0; i <= value.length; i++) {
      if (i < value.length && !isLineEnd(value.charCodeAt(i))) continue;
      if (!this.#builder.isOpen) this.#builder.open(this.#shape());
      this.#builder.run(start + from, start + i);
      if (i < value.length) this.#builder.lineBreak();
      from = i + 1;
    }
  }

  /** What a block that starts here is. */
  #shape(): Shape {
    const { chrome, heading, item, cell, leadIn } = this.#place;
    if (cell) {
      const { table, row, column, header } = cell;
      const block = this.#builder.nextIndex;
      if (table.headers && row === 0) table.headers[column] ??= block;
      if (column === 0 && table.rowHeader === -1) table.rowHeader = block;
      return { kind: 'cell', cell: { table: table.id, row, column, header }, leadIn: cell.leadIn, chrome };
    }
    if (heading) return { ...heading, chrome };
    if (item) return itemShape(item, this.#builder, chrome);
    return { ...this.#base, leadIn, chrome };
  }

  /** Enters an element. Returns what to do when it is left, or SKIP. */
  #enter(element: Element): (() => void) | null | typeof SKIP {
    const { tagName, properties } = element;
    if (tagName === 'title') return this.#title(element);
    if (tagName === 'head') return null;
    if (tagName === 'html' && typeof properties.lang === 'string') this.#builder.declaredLanguage ??= properties.lang;
    if (tagName === 'br') {
      this.#builder.lineBreak();
      return SKIP;
    }
    const isButtonHeading = tagName === 'button' && this.#isDisclosure(element);
    if (SILENT_ELEMENTS.has(tagName) && !isButtonHeading) return SKIP;
    if (this.#page.hidden.has(element) || isAnchorMark(element)) return SKIP;
    const chrome = this.#place.chrome ? undefined : this.#page.chrome.get(element);
    if (chrome) {
      this.#endBlock();
      this.#set({ chrome });
      return this.#scope(this.#enterVisible(element, isButtonHeading));
    }
    return this.#enterVisible(element, isButtonHeading);
  }

  #enterVisible(element: Element, isButtonHeading: boolean): (() => void) | null {
    const { tagName, properties } = element;
    if (isButtonHeading) return this.#place.heading ? null : this.#heading(0);
    if (this.#cells.has(element)) return this.#separate(this.#inline(element));
    if (!BLOCK_ELEMENTS.has(tagName)) {
      if (properties.role === 'heading') return this.#heading(Number(properties.ariaLevel) || 2);
      return this.#inline(element);
    }
    this.#endBlock();
    switch (tagName) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(Number(tagName[1]));
      case 'summary':
      case 'legend':
        return this.#heading(0);
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return this.#list();
      case 'li':
        return this.#listItem();
      case 'dl':
      case 'details':
        return this.#scope(null);
      case 'dt':
        this.#term = this.#builder.nextIndex;
        return this.#heading(0);
      case 'dd':
        this.#set({ leadIn: this.#term });
        return this.#endBlock;
      case 'table':
        return this.#table(element);
      case 'thead':
        if (this.#place.table) this.#place.table.inHead = true;
        return this.#endBlock;
      case 'tbody':
      case 'tfoot':
        if (this.#place.table) this.#place.table.inHead = false;
        return this.#endBlock;
      case 'tr':
        return this.#row(element);
      case 'td':
      case 'th':
        return this.#cell(element);
      case 'pre':
        this.#set({ preformatted: true });
        return this.#endBlock;
    }
    if (properties.role === 'heading') return this.#heading(Number(properties.ariaLevel) || 2);
    if (isRowOfCells(element)) for (const cell of element.children) if (cell.type === 'element') this.#cells.add(cell);
    return isSetLikeTitle(element) ? this.#bold() : this.#endBlock;
  }

  /** What is set like a heading: whether it is one, its length and what follows it decide. */
  #bold(): () => void {
    this.#builder.strong++;
    return () => {
      this.#endBlock();
      this.#builder.strong--;
    };
  }

  /** An inline element as a block of its own. */
  #separate(leave: (() => void) | null): () => void {
    this.#endBlock();
    return () => {
      leave?.();
      this.#endBlock();
    };
  }

  readonly #endBlock = (): void => this.#builder.close();

  #set(change: Partial<Place>): void {
    this.#place = { ...this.#place, ...change };
  }

  /** Headings in a scope hold nothing beyond it. */
  #scope(leave: (() => void) | null): () => void {
    this.#builder.openScope();
    return () => {
      leave?.();
      this.#builder.closeScope();
    };
  }

  #title(element: Element): typeof SKIP {
    const title = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    this.#builder.title ??= normalised(title) || null;
    return SKIP;
  }

  /** A heading of a level, or (0) one whose level depends on those around it. */
  #heading(level: number): () => void {
    this.#endBlock();
    if (this.#place.cell) return this.#endBlock;
    const { item } = this.#place;
    if (item && item.block < 0) item.isSection = true;
    const shape: Shape = level > 0 ? { kind: 'heading', level: Math.min(6, level) } : { kind: 'heading', pseudo: true };
    this.#set({ heading: shape });
    return this.#endBlock;
  }

  #inline(element: Element): (() => void) | null {
    const { tagName, properties } = element;
    const builder = this.#builder;
    if (tagName === 'a' && typeof properties.href === 'string') {
      // Links side by side are words of their own, set apart by the page's style.
      if (this.#afterLink) builder.gap();
      const link = builder.openLink(properties.href);
      return () => {
        builder.closeLink(link);
        this.#afterLink = true;
      };
    }
    const isStrong = tagName === 'strong' || tagName === 'b' || isSetBold(element);
    if (!isStrong && !tagName.includes('-')) return null;
    if (!isStrong) {
      // Custom elements are blocks more often than not.
      this.#endBlock();
      return this.#endBlock;
    }
    builder.strong++;
    return () => {
      builder.strong--;
    };
  }

  #list(): () => void {
    const { list, item, chrome } = this.#place;
    this.#set({ list: openList(this.#builder, list, item, chrome) });
    return this.#endBlock;
  }

  #listItem(): () => void {
    this.#set({ item: openItem(this.#place.list), leadIn: null });
    return this.#scope(this.#endBlock);
  }

  #table(element: Element): () => void {
    if (this.#page.layoutTables.has(element)) {
      this.#set({ table: null, cell: null });
      return this.#endBlock;
    }
    const table: Table = {
      id: this.#builder.newTable(),
      row: -1,
      column: 0,
      inHead: false,
      headers: [],
      headerRow: false,
      rowHeader: null,
      look: lookOf(element),
      taken: [],
    };
    this.#set({ table, cell: null, heading: null });
    return this.#endBlock;
  }

  #row(row: Element): () => void {
    const { table } = this.#place;
    if (!table) return this.#endBlock;
    table.row++;
    table.column = 0;
    table.rowHeader = null;
    table.headerRow = true;
    return () => {
      this.#endBlock();
      // Cells of rows above that stand behind this row's last one.
      for (let i = table.column; i < table.taken.length; i++) if ((table.taken[i] ?? 0) > 0) table.taken[i]!--;
      if (table.row === 0 && !table.headerRow && table.look !== 'headed' && !looksLikeHeader(row)) table.headers = null;
    };
  }

  #cell(element: Element): () => void {
    const { table } = this.#place;
    if (!table) return this.#scope(this.#endBlock);
    if (table.row < 0) table.row = 0;
    const { taken, row } = table;
    while ((taken[table.column] ?? 0) > 0) taken[table.column++]!--;
    const column = table.column;
    const isHeader = element.tagName === 'th' && element.properties.scope !== 'row';
    if (!isHeader && !table.inHead) table.headerRow = false;
    const columns = span(element.properties.colSpan);
    const rows = span(element.properties.rowSpan);
    for (let i = 0; i < columns; i++) taken[column + i] = rows - 1;
    table.column += columns;
    const header = row > 0 ? (table.headers?.[column] ?? null) : null;
    const isData = element.tagName === 'td' && !table.inHead;
    const leadIn = isData && table.rowHeader !== null && table.rowHeader >= 0 ? table.rowHeader : null;
    if (column === 0 && (element.tagName === 'th' || table.look === 'paired')) table.rowHeader = -1;
    this.#set({ cell: { table, row, column, header, leadIn }, item: null, heading: null });
    return this.#scope(this.#endBlock);
  }

  /** A button that opens a passage is that passage's heading. */
  #isDisclosure({ properties }: Element): boolean {
    if (this.#place.chrome) return false;
    if (this.#place.heading) return true;
    const classes = String(properties.className ?? '');
    const opens = properties.ariaExpanded !== undefined || properties.ariaControls !== undefined;
    return opens || /accordion|collapsible|toggle-heading/.test(classes);
  }
}

const SKIP = Symbol('skip');
const BOLD = /font-weight\s*:\s*(?:bold|[6-9]00)/;
/** Of Tailwind, Bootstrap and the like. */
const BOLD_CLASS = /^(?:text-|is-|font-|fw-|font-weight-)?(?:bold|bolder|semibold|extrabold|[6-9]00)$/;
const TITLE_CLASS = /(?:^|[-_])(?:sub-?title|title|heading|headline|rubrik|underrubrik|overskrift|tittel)$/i;

const hasClass = ({ properties }: Element, pattern: RegExp): boolean =>
  Array.isArray(properties.className) && properties.className.some((name) => pattern.test(String(name)));

const isSetBold = (element: Element): boolean =>
  BOLD.test(String(element.properties.style)) || hasClass(element, BOLD_CLASS);

const isSetLikeTitle = (element: Element): boolean =>
  (element.tagName === 'p' || element.tagName === 'div') && (hasClass(element, TITLE_CLASS) || isSetBold(element));

const MAX_SPAN = 100;

function span(value: unknown): number {
  const count = Number.parseInt(String(value ?? '1'), 10);
  return count > 1 ? Math.min(count, MAX_SPAN) : 1;
}

/** The `#` or `¶` with which headings link to themselves. */
function isAnchorMark(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const only = element.children[0];
  return element.children.length === 1 && only?.type === 'text' && /^\s*[#¶🔗§]\s*$/u.test(only.value);
}
