/**
 * HTML text -> hast tree, from htmlparser2's tokens. Forgiving as browsers are: unclosed, misnested and unknown tags
 * lose no text. Iterative, with a bounded depth, so that no page can make it slow or overflow the stack.
 *
 * Only the attributes that the linter reads become properties. Text nodes have positions; an entity is a text node of
 * its own, so that a text node either is its slice of the source or stands for it as a whole.
 */
import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { COMMENT_MARK, type CommentSink } from './comments.js';
import { BLOCK_ELEMENTS, INLINE_ELEMENTS, VOID_ELEMENTS } from './elements.js';
import type { Locator, Position } from './positions.js';

/** A point of the source; line and column are found when asked for. */
class LazyPoint {
  readonly offset: number;
  readonly #locator: Locator;

  constructor(offset: number, locator: Locator) {
    this.offset = offset;
    this.#locator = locator;
  }

  get line(): number {
    return this.#at().line;
  }

  get column(): number {
    return this.#at().column;
  }

  #at(): Position {
    return this.#locator.at(this.offset);
  }
}

/** Browsers stop nesting at 512; a deeper element becomes its parent's sibling. */
const MAX_DEPTH = 256;

/** Attributes that become properties, under their names in hast. */
const PROPERTIES: ReadonlyMap<string, string> = new Map([
  ['aria-controls', 'ariaControls'],
  ['aria-expanded', 'ariaExpanded'],
  ['aria-hidden', 'ariaHidden'],
  ['aria-level', 'ariaLevel'],
  ['class', 'className'],
  ['colspan', 'colSpan'],
  ['hidden', 'hidden'],
  ['href', 'href'],
  ['id', 'id'],
  ['lang', 'lang'],
  ['role', 'role'],
  ['rowspan', 'rowSpan'],
  ['scope', 'scope'],
  ['style', 'style'],
  ['xml:lang', 'lang'],
]);

const NO_PROPERTIES: Properties = Object.freeze({});

/** Elements that may stand in a head. Any other ends it. */
const HEAD_ELEMENTS = new Set(['title', 'meta', 'link', 'script', 'style', 'base', 'noscript', 'template']);

/** What an opening tag closes, and the elements beyond which it does not look. */
const LIST_BOUNDS = new Set(['ul', 'ol', 'menu', 'dir', 'td', 'th', 'table']);
const DL_BOUNDS = new Set(['dl', 'td', 'th', 'table']);
const TABLE_BOUNDS = new Set(['table']);
const CELL_BOUNDS = new Set(['tr', 'table']);
const P_BOUNDS = new Set(['td', 'th', 'table', 'li', 'dd', 'button', 'object', 'caption', 'summary']);
const LI = new Set(['li']);
const DT_DD = new Set(['dt', 'dd']);
const ROWS = new Set(['tr']);
const CELLS = new Set(['td', 'th']);
const TABLE_PARTS = new Set(['thead', 'tbody', 'tfoot', 'caption', 'colgroup']);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const P = new Set(['p']);

/**
 * Parses `text.slice(start, end)`; positions are those of the whole text.
 * @param onComment takes where each `<!-- ... -->` starts and ends: comments are no part of the tree.
 */
export function toHast(
  text: string,
  locator: Locator,
  start = 0,
  end = text.length,
  onComment: CommentSink | null = null,
): Root {
  const builder = new TreeBuilder(text, locator, start, onComment);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
  tokenizer.write(start === 0 && end === text.length ? text : text.slice(start, end));
  tokenizer.end();
  return builder.root;
}

class TreeBuilder implements TokenizerCallbacks {
  readonly root: Root = { type: 'root', children: [] };
  readonly #text: string;
  readonly #locator: Locator;
  /** Where the tokenizer's offset 0 is in the text. */
  readonly #base: number;
  readonly #onComment: CommentSink | null;
  readonly #stack: Element[] = [];

  #tag = '';
  #properties: Properties = NO_PROPERTIES;
  #attribute = '';
  #value = '';
  /** Where the last text token ended, which is where an entity starts. */
  #textEnd = 0;
  #entityStart = 0;

  constructor(text: string, locator: Locator, base: number, onComment: CommentSink | null) {
    this.#text = text;
    this.#locator = locator;
    this.#base = base;
    this.#onComment = onComment;
    this.#textEnd = base;
  }

  ontext(start: number, end: number): void {
    const from = this.#base + start;
    const to = this.#base + end;
    this.#textEnd = to;
    this.#addText(this.#text.slice(from, to), from, to);
  }

  ontextentity(codepoint: number, end: number): void {
    const to = this.#base + end;
    // An entity of two characters comes as two tokens with one end.
    if (to > this.#textEnd) this.#entityStart = this.#text.lastIndexOf('&', to - 1);
    this.#textEnd = to;
    this.#addText(String.fromCodePoint(codepoint), this.#entityStart, to);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#slice(start, end).toLowerCase();
    this.#properties = NO_PROPERTIES;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#slice(start, end);
  }

  onattribentity(codepoint: number): void {
    this.#value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    const name = PROPERTIES.get(this.#attribute);
    if (!name) return;
    if (this.#properties === NO_PROPERTIES) this.#properties = {};
    // Of two attributes with one name the first counts.
    if (name in this.#properties) return;
    this.#properties[name] = name === 'className' ? this.#value.split(/\s+/).filter(Boolean) : this.#value;
  }

  onopentagend(): void {
    this.#open(this.#tag, this.#properties);
  }

  onselfclosingtag(): void {
    this.#open(this.#tag, this.#properties);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#slice(start, end).toLowerCase();
    if (name === 'br') this.#open('br', NO_PROPERTIES);
    // Text after </body> is still text.
    else if (name !== 'html' && name !== 'body') this.#close(name);
  }

  oncomment(start: number, last: number): void {
    this.#onComment?.(this.#base + start - COMMENT_MARK.length, this.#base + last + 1);
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #slice(start: number, end: number): string {
    return this.#text.slice(this.#base + start, this.#base + end);
  }

  #addText(value: string, start: number, end: number): void {
    if (this.#top()?.tagName === 'head' && value.trim()) this.#stack.pop();
    const position = { start: new LazyPoint(start, this.#locator), end: new LazyPoint(end, this.#locator) };
    const node: Text = { type: 'text', value, position };
    this.#append(node);
  }

  #top(): Element | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  #append(node: ElementContent & RootContent): void {
    (this.#top() ?? this.root).children.push(node);
  }

  #open(name: string, properties: Properties): void {
    if (this.#top()?.tagName === 'head' && !HEAD_ELEMENTS.has(name)) this.#stack.pop();
    this.#closeImplied(name);
    const element: Element = { type: 'element', tagName: name, properties, children: [] };
    if (VOID_ELEMENTS.has(name)) {
      this.#append(element);
      return;
    }
    if (this.#stack.length >= MAX_DEPTH) this.#stack.pop();
    this.#append(element);
    this.#stack.push(element);
  }

  #closeImplied(name: string): void {
    switch (name) {
      case 'li':
        this.#closeUpTo(LI, LIST_BOUNDS);
        break;
      case 'dt':
      case 'dd':
        this.#closeUpTo(DT_DD, DL_BOUNDS);
        break;
      case 'tr':
        this.#closeUpTo(ROWS, TABLE_BOUNDS);
        break;
      case 'td':
      case 'th':
        this.#closeUpTo(CELLS, CELL_BOUNDS);
        break;
      case 'thead':
      case 'tbody':
      case 'tfoot':
        this.#closeUpTo(TABLE_PARTS, TABLE_BOUNDS);
        break;
      default:
        if (HEADINGS.has(name) && HEADINGS.has(this.#top()?.tagName ?? '')) this.#stack.pop();
        if (BLOCK_ELEMENTS.has(name)) this.#closeUpTo(P, P_BOUNDS);
    }
  }

  /** Closes the nearest open element with one of these names, and all in it. */
  #closeUpTo(names: ReadonlySet<string>, bounds: ReadonlySet<string>): void {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const { tagName } = this.#stack[i]!;
      if (names.has(tagName)) {
        this.#stack.length = i;
        return;
      }
      if (bounds.has(tagName)) return;
    }
  }

  #close(name: string): void {
    const isInline = INLINE_ELEMENTS.has(name);
    const isCell = name === 'table' || TABLE_PARTS.has(name) || name === 'tr';
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const { tagName } = this.#stack[i]!;
      if (tagName === name) {
        this.#stack.length = i;
        return;
      }
      // </b> closes no paragraph, and </div> in a cell no table.
      if (isInline && BLOCK_ELEMENTS.has(tagName)) return;
      if (!isCell && CELLS.has(tagName)) return;
    }
  }
}
