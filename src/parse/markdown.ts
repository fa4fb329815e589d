/**
 * Markdown -> Document: CommonMark with GFM's tables, front matter and raw HTML. What Hugo, Jekyll and MDX add is no text.
 */
import type {
  Code,
  Definition,
  Html,
  InlineCode,
  List as MdastList,
  Table as MdastTable,
  Nodes,
  Paragraph,
  Root,
  Text,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Source } from '../read/source.js';
import { align, type Sink } from './align.js';
import { DocumentBuilder, type Shape } from './builder.js';
import { isLineEnd } from './characters.js';
import { type CommentFound, keepComments, mayHaveComments } from './comments.js';
import type { Block, Chrome, Document } from './document.js';
import { isKnownElement } from './elements.js';
import { readFrontMatter } from './frontmatter.js';
import { toHast } from './hast.js';
import { writeHtml } from './html.js';
import { isFirstNumber, isNextNumber, isTitleLike, startsNewLine } from './look.js';
import { maskComments, maskMarkdown } from './mask.js';
import { normalised } from './normal.js';
import { type Item, itemShape, type List, NO_LIST, openItem, openList } from './place.js';
import { Locator } from './positions.js';

/** Parses Markdown. */
export function parseMarkdown(source: Source): Document {
  const text = maskMarkdown(source.text);
  const tree = treeOf(text);
  const comments = mayHaveComments(text) ? commentsIn(tree, text, source) : [];
  if (comments.length === 0) return new MarkdownWriter(source, text, comments).write(tree);
  // To Markdown a comment is a block, which breaks lists, tables and paragraphs apart. One to us must change nothing.
  const without = maskComments(text, comments);
  return new MarkdownWriter(source, without, comments).write(treeOf(without));
}

function treeOf(text: string): Root {
  return fromMarkdown(text, {
    extensions: [frontmatter(['yaml', 'toml']), gfmTable()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml', 'toml']), gfmTableFromMarkdown()],
  });
}

/** The comments to privlint in a tree's HTML; what stands in code is none. */
function commentsIn(tree: Root, text: string, source: Source): CommentFound[] {
  const comments: CommentFound[] = [];
  const onComment = keepComments(source.text, comments);
  const locator = new Locator(source.text);
  const nodes: Nodes[] = [tree];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) nodes.push(node.children[i]!);
    if (node.type === 'html') toHast(text, locator, ...rangeOf(node), onComment);
  }
  return comments;
}

/** All that depends on where in the tree we are; copied when it changes. */
interface Place {
  readonly chrome: Chrome | null;
  readonly heading: number;
  readonly list: List;
  readonly item: Item | null;
  readonly cell: Block['cell'];
  /** Within a paragraph, heading or cell. */
  readonly inline: boolean;
}

interface Table {
  readonly id: number;
  row: number;
  column: number;
  /** The header row's blocks, by column. */
  readonly headers: (number | undefined)[];
  /** Two columns below an empty header: labels and their values. */
  readonly paired: boolean;
  /** The block of the row's first cell. */
  first: number | null;
}

interface Frame {
  readonly children: readonly Nodes[];
  next: number;
  readonly place: Place;
  readonly leave: (() => void) | null;
}

type Leave = (() => void) | null;
const SKIP = Symbol('skip');

class MarkdownWriter implements Sink {
  readonly #builder: DocumentBuilder;
  readonly #source: Source;
  readonly #text: string;
  readonly #locator: Locator;
  readonly #definitions = new Map<string, Definition>();
  #place: Place = { chrome: null, heading: 0, list: NO_LIST, item: null, cell: null, inline: false };
  #table: Table = { id: 0, row: 0, column: 0, headers: [], paired: false, first: null };
  /** The open `<a>` of inline HTML. */
  #inlineLink: number | null = null;
  /** Has anything but page furniture been written? */
  #hasBegun = false;

  constructor(source: Source, text: string, comments: readonly CommentFound[]) {
    this.#builder = new DocumentBuilder(source, text, comments);
    this.#source = source;
    this.#text = text;
    this.#locator = new Locator(source.text);
  }

  write(tree: Root): Document {
    const matter = /^\{:[^}]*\}/.exec(this.#source.text);
    if (matter) readFrontMatter(matter[0], this.#builder);
    for (const node of tree.children) if (node.type === 'definition') this.#definitions.set(node.identifier, node);
    const frames: Frame[] = [{ children: tree.children, next: 0, place: this.#place, leave: null }];
    while (frames.length > 0) {
      const frame = frames[frames.length - 1]!;
      const child = frame.children[frame.next++];
      if (child === undefined) {
        frames.pop();
        frame.leave?.();
        this.#place = frame.place;
        continue;
      }
      const place = this.#place;
      const leave = this.#enter(child, frame.children[frame.next]);
      if (leave !== SKIP) frames.push({ children: 'children' in child ? child.children : [], next: 0, place, leave });
    }
    return this.#builder.build();
  }

  run(start: number, end: number): void {
    this.#builder.run(start, end);
  }

  replacement(value: string, start: number, end: number): void {
    this.#builder.replacement(value, start, end);
  }

  lineEnd(start: number, end: number): void {
    const before = this.#lineBefore(start);
    const after = this.#lineAfter(end);
    if (isFirstNumber(before, after) || isNextNumber(before, after)) this.#builder.itemBreak();
    else if (startsNewLine(before, after)) this.#builder.lineBreak();
    else this.#builder.run(start, end);
  }

  /** Enters a node. Returns what to do when it is left, or SKIP when there is nothing (more) in it. */
  #enter(node: Nodes, next: Nodes | undefined): Leave | typeof SKIP {
    switch (node.type) {
      case 'text':
        return this.#value(node, true);
      case 'inlineCode':
        return this.#value(node, false);
      case 'break':
        this.#builder.lineBreak();
        return SKIP;
      case 'html':
        return this.#html(node);
      case 'code':
        return this.#code(node);
      case 'yaml':
        readFrontMatter(node.value, this.#builder);
        return SKIP;
      case 'strong':
        this.#builder.strong++;
        return () => {
          this.#builder.strong--;
        };
      case 'link':
        return this.#link(node.url);
      case 'linkReference':
        return this.#link(this.#definitions.get(node.identifier)?.url ?? '');
      case 'emphasis':
      case 'delete':
        return null;
      case 'paragraph':
        return this.#paragraph(node);
      case 'heading':
        return this.#block({ heading: node.depth, inline: true });
      case 'blockquote':
        return this.#block({});
      case 'list':
        return isNumberedTitle(node, next) ? this.#block({ heading: PSEUDO }) : this.#list(node);
      case 'listItem':
        return this.#listItem();
      case 'table':
        this.#table = {
          id: this.#builder.newTable(),
          row: -1,
          column: -1,
          headers: [],
          paired: isPaired(node),
          first: null,
        };
        return this.#block({});
      case 'tableRow':
        this.#table.row++;
        this.#table.column = -1;
        this.#table.first = null;
        return null;
      case 'tableCell':
        return this.#cell();
      default:
        return this.#other(node);
    }
  }

  /** Definitions, images and thematic breaks are no text; TOML's front matter is front matter. */
  #other(node: { readonly type: string; readonly value?: string }): typeof SKIP {
    if (node.type === 'thematicBreak') this.#builder.close();
    if (node.type === 'toml' && node.value) readFrontMatter(node.value, this.#builder);
    return SKIP;
  }

  readonly #endBlock = (): void => this.#builder.close();

  #set(change: Partial<Place>): void {
    this.#place = { ...this.#place, ...change };
  }

  #block(change: Partial<Place>): () => void {
    this.#endBlock();
    this.#set(change);
    return this.#endBlock;
  }

  #shape(): Shape {
    const { chrome, heading, item, cell } = this.#place;
    if (chrome === null) this.#hasBegun = true;
    if (cell) return { kind: 'cell', cell, leadIn: this.#labelOf(cell), chrome };
    if (heading === PSEUDO) return { kind: 'heading', pseudo: true, chrome };
    if (heading > 0) return { kind: 'heading', level: heading, chrome };
    if (item) return itemShape(item, this.#builder, chrome);
    return { kind: 'paragraph', chrome };
  }

  /** The block that is the label of a cell in a table of pairs. */
  #labelOf({ column }: NonNullable<Block['cell']>): number | null {
    const { paired, first } = this.#table;
    if (column === 0) this.#table.first = this.#builder.nextIndex;
    return paired && column > 0 ? first : null;
  }

  #open(): void {
    if (!this.#builder.isOpen) this.#builder.open(this.#shape());
  }

  #paragraph(node: Paragraph): () => void {
    const chrome = this.#place.chrome ?? (!this.#hasBegun && isOnlyLinks(node) ? 'navigation' : null);
    return this.#block({ inline: true, chrome });
  }

  #list(list: MdastList): () => void {
    this.#endBlock();
    const { list: outer, item } = this.#place;
    const chrome = this.#place.chrome ?? (isNavigation(list, this.#hasBegun) ? 'navigation' : null);
    return this.#block({ chrome, list: openList(this.#builder, outer, item, chrome) });
  }

  #listItem(): () => void {
    this.#block({ item: openItem(this.#place.list) });
    this.#builder.openScope();
    return () => this.#builder.closeScope();
  }

  #cell(): () => void {
    const { id, row, headers } = this.#table;
    const column = ++this.#table.column;
    this.#endBlock();
    const block = this.#builder.nextIndex;
    this.#set({ cell: { table: id, row, column, header: row > 0 ? (headers[column] ?? null) : null }, inline: true });
    return () => {
      this.#endBlock();
      if (row === 0 && this.#builder.nextIndex > block) headers[column] = block;
    };
  }

  #link(url: string): () => void {
    const link = this.#builder.openLink(url);
    return () => this.#builder.closeLink(link);
  }

  #value(node: Text | InlineCode, escapes: boolean): typeof SKIP {
    const [start, end] = rangeOf(node);
    if (!this.#builder.isOpen && !node.value.trim()) return SKIP;
    this.#open();
    align(node.value, this.#text, start, end, escapes, this);
    return SKIP;
  }

  /** Fenced code in some language is code; other preformatted text is text, line by line. */
  #code(node: Code): typeof SKIP {
    this.#endBlock();
    if (node.lang && node.lang !== 'text' && node.lang !== 'txt') return SKIP;
    let [from, end] = rangeOf(node);
    for (const line of node.value.split(/\r\n?|\n/)) {
      const words = line.trim();
      const at = words ? this.#text.indexOf(words, from) : -1;
      if (at < 0 || at + words.length > end) continue;
      this.#open();
      this.#builder.run(at, at + words.length);
      this.#builder.lineBreak();
      from = at + words.length;
    }
    this.#endBlock();
    return SKIP;
  }

  #html(node: Html): typeof SKIP {
    const [start, end] = rangeOf(node);
    const tag = /^<(\/?)([A-Za-z][\w-]*)([^<>]*)>\s*$/.exec(node.value);
    if (tag && this.#isPlaceholder(tag[2]!, tag[3]!)) {
      this.#open();
      this.#builder.run(start, end);
    } else if (!this.#place.inline) {
      this.#endBlock();
      writeHtml(this.#builder, toHast(this.#text, this.#locator, start, end), this.#shape());
      this.#endBlock();
    } else if (tag) {
      this.#inlineTag(tag[2]!.toLowerCase(), tag[1] === '/', tag[3]!);
    }
    return SKIP;
  }

  /** `<navn>` and `<URL til policy>` are gaps that a template left, not tags. */
  #isPlaceholder(name: string, attributes: string): boolean {
    if (isKnownElement(name.toLowerCase()) || /[=/"]/.test(attributes)) return false;
    return !this.#text.includes(`</${name}`);
  }

  #inlineTag(name: string, closes: boolean, attributes: string): void {
    const builder = this.#builder;
    if (name === 'br') builder.lineBreak();
    else if (name === 'strong' || name === 'b') builder.strong = Math.max(0, builder.strong + (closes ? -1 : 1));
    else if (name === 'a') {
      if (this.#inlineLink !== null) builder.closeLink(this.#inlineLink);
      const href = closes ? null : /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
      this.#inlineLink = href ? builder.openLink(href[1] ?? href[2] ?? href[3] ?? '') : null;
    }
  }

  #lineBefore(end: number): string {
    let start = end;
    while (start > 0 && end - start < MAX_LOOK && !isLineEnd(this.#text.charCodeAt(start - 1))) start--;
    return plain(this.#text.slice(start, end));
  }

  #lineAfter(start: number): string {
    let end = start;
    while (end < this.#text.length && end - start < MAX_LOOK && !isLineEnd(this.#text.charCodeAt(end))) end++;
    return plain(this.#text.slice(start, end));
  }
}

/** The level of a heading for its looks alone. */
const PSEUDO = -1;
const MAX_LOOK = 200;
const MIN_NAVIGATION = 3;

function rangeOf(node: Nodes): [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** A line without its emphasis and prefixes. */
function plain(line: string): string {
  return normalised(line.slice(-MAX_LOOK).replace(/^[\s>]+|[*_`]+/g, ''));
}

/** Does a paragraph hold links and separators only? */
function isOnlyLinks(node: Paragraph): boolean {
  let links = 0;
  for (const child of node.children) {
    if (child.type === 'link' || child.type === 'linkReference') links++;
    else if (child.type === 'text' && /^[\s|·•/\-–—←→]*$/.test(child.value)) continue;
    else if (child.type !== 'break' && child.type !== 'image') return false;
  }
  return links > 0;
}

/** A numbered line on its own, before text: `1. Formål` is a heading there, not a list of one. */
function isNumberedTitle(list: MdastList, next: Nodes | undefined): boolean {
  const [paragraph, ...rest] = list.children[0]?.children ?? [];
  if (!list.ordered || list.children.length !== 1 || rest.length > 0 || paragraph?.type !== 'paragraph') return false;
  const text = paragraph.children.map((child) => ('value' in child ? child.value : '')).join('');
  const isBold = paragraph.children.length === 1 && paragraph.children[0]?.type === 'strong';
  return (isBold || isTitleLike(text)) && (next?.type === 'paragraph' || (next?.type === 'list' && !next.ordered));
}

/** Whether a table has two columns, and nothing in the header that Markdown asks for. */
function isPaired({ children: [header, ...rows] }: MdastTable): boolean {
  const isEmpty = header?.children.every(({ children }) => children.length === 0) === true;
  return isEmpty && rows.every(({ children }) => children.length === 2);
}

/** A list of links: a menu at the top of the page, or a table of contents anywhere. */
function isNavigation(list: MdastList, hasBegun: boolean): boolean {
  if (list.children.length < MIN_NAVIGATION) return false;
  return list.children.every(({ children }) => {
    const [first, ...rest] = children;
    if (first?.type !== 'paragraph' || first.children.length !== 1) return false;
    const [link] = first.children;
    if (link?.type !== 'link' || (hasBegun && !link.url.startsWith('#'))) return false;
    return rest.every((node) => node.type === 'list');
  });
}
