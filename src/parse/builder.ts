/**
 * DocumentBuilder: what the three parsers write a Document with.
 *
 * In: blocks (open, close), runs of source text, line breaks, links, scopes, in reading order.
 * Out: the normalised text with its source map, and the structure beside it.
 */
import type { Source } from '../read/source.js';
import { isInvisible, isLetter, isLineEnd, isSpace, isWordUnit, mayCompose, SOFT_HYPHEN } from './characters.js';
import { type CommentFound, textOffset } from './comments.js';
import type { Block, BlockKind, Chrome, Document, Link } from './document.js';
import { bulletLength, continuesSentence, continuesWord, isBrokenWord, isHyphen, numberingOf } from './look.js';
import { type Draft, finishBlocks, outline } from './outline.js';

/** What a block is when it is opened. */
export interface Shape {
  readonly kind: BlockKind;
  readonly level?: number;
  readonly leadIn?: number | null;
  readonly cell?: Block['cell'];
  readonly chrome?: Chrome | null;
  /** On the line after the previous block, not in a paragraph of its own. */
  readonly tight?: boolean;
  /** A heading for its looks alone: its level is found from the headings around it. */
  readonly pseudo?: boolean;
  /** Units at the start of the text that only mark it (`- `, `## `), and are left out. */
  readonly drop?: number;
}

const SPACE = 0x20;
const NEWLINE = 0x0a;

/** White space that was read but not yet written. */
/** Words of Latin letters with single blanks between them, and one behind. */
const PLAIN = /^[!-~\u00a1-\u00ac\u00ae-\u024f]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f]+)* ?/;
/** So many units are made a string at once: nearly every policy is one, which is read faster than a string put together. */
const CHUNK = 32_768;
const NONE = 0;
const CLOSING = 0x29;
const BLANK = 1;
const LINE_END = 2;
/** A line end after a soft hyphen. */
const SOFT_LINE_END = 3;

export class DocumentBuilder {
  readonly #source: Source;
  readonly #text: string;
  #units: Uint16Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  readonly #drafts: Draft[] = [];
  readonly #links: { href: string; start: number; end: number }[] = [];
  readonly #comments: readonly CommentFound[];
  readonly #scopeEnds: number[] = [];
  readonly #scopes: number[] = [];

  #tables = 0;
  #shape: Shape | null = null;
  #blockStart = 0;
  #strongUnits = 0;
  /** How many units of the block are bold from its first on. */
  #strongLead = 0;
  #mustRepair = false;

  #pending = NONE;
  #pendingStart = 0;
  #pendingEnd = 0;
  /** Line breaks (`<br>`) since the last written unit. */
  #breaks = 0;
  /** Whether the last of them ends an item, so that the next line begins one. */
  #isItemBreak = false;
  #softHyphen = false;

  /** Depth of `<strong>` and the like around what is written. */
  strong = 0;
  declaredLanguage: string | null = null;
  title: string | null = null;

  /** `text` is what runs are read from: the source's text, or as long a text with template code blotted out. */
  constructor(source: Source, text = source.text, comments: readonly CommentFound[] = []) {
    this.#source = source;
    this.#text = text;
    this.#comments = comments;
    const capacity = Math.min(text.length + 16, 1 << 16);
    this.#units = new Uint16Array(capacity);
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
  }

  /** Is a block open? */
  get isOpen(): boolean {
    return this.#shape !== null;
  }

  /** The index that the next block to be opened gets. */
  get nextIndex(): number {
    return this.#drafts.length;
  }

  /** The shape of the block that is open. */
  get shape(): Shape | null {
    return this.#shape;
  }

  /** Opens a block; what is open is closed. A block into which nothing visible is written never was. */
  open(shape: Shape): void {
    this.close();
    if (this.#drafts.length > 0) this.#put(NEWLINE, 0, 0);
    this.#shape = shape;
    this.#blockStart = this.#length;
    this.#strongUnits = 0;
    this.#strongLead = 0;
    this.#mustRepair = false;
  }

  /** Closes the open block, if any. */
  close(): void {
    const shape = this.#shape;
    if (!shape) return;
    this.#shape = null;
    this.#pending = NONE;
    this.#breaks = 0;
    this.#isItemBreak = false;
    this.#softHyphen = false;
    if (this.#length > this.#blockStart && this.#mustRepair) this.#repair();
    if (shape.kind === 'cell' ? this.#length > this.#blockStart : this.#hasWord()) {
      this.#add(shape);
      return;
    }
    // Nothing, or decoration (`***`, `/////`).
    this.#length = Math.max(0, this.#drafts.length > 0 ? this.#blockStart - 1 : 0);
    this.#moveLinks((unit) => Math.min(unit, this.#length));
  }

  /** Writes `source.text.slice(start, end)` as it stands. */
  run(start: number, end: number): void {
    const text = this.#text;
    for (let i = start; i < end; ) {
      // Words with single blanks between them, nearly all there is, need no look at each unit.
      const plain = this.#pending === NONE ? (PLAIN.exec(text.slice(i, end))?.[0].length ?? 0) : 0;
      if (plain > 0) {
        this.#copy(i, i + plain);
        i += plain;
        continue;
      }
      this.#write(text.charCodeAt(i), i, i + 1);
      i++;
    }
  }

  /** Writes units of the source that need no normalising. A blank at their end is left to `#write`. */
  #copy(start: number, end: number): void {
    const last = this.#text.charCodeAt(end - 1) === SPACE ? end - 1 : end;
    while (this.#length + last - start > this.#units.length) this.#grow();
    const [units, starts, ends, text] = [this.#units, this.#starts, this.#ends, this.#text];
    let n = this.#length;
    for (let i = start; i < last; i++) {
      units[n] = text.charCodeAt(i);
      starts[n] = i;
      ends[n] = i + 1;
      n++;
    }
    this.#length = n;
    if (this.strong > 0) this.#addStrong(last - start);
    this.#softHyphen = false;
    if (last < end) this.#write(SPACE, last, end);
  }

  /** Writes a value that the whole of `source.text.slice(start, end)` stands for, such as an entity. */
  replacement(value: string, start: number, end: number): void {
    for (let i = 0; i < value.length; i++) this.#write(value.charCodeAt(i), start, end);
  }

  /** A line break that the author asked for: it starts a new block, unless the next line carries on the sentence. */
  lineBreak(): void {
    if (!this.#shape || this.#length === this.#blockStart) return;
    const end = this.#ends[this.#length - 1]!;
    this.#space(LINE_END, end, end);
    this.#breaks++;
  }

  /** The end of a line of a list that has numbers or letters for bullets: what stands before it is an item, and so is the next line. */
  itemBreak(): void {
    if (!this.#shape || this.#length === this.#blockStart) return;
    if (this.#shape.kind === 'paragraph') this.#shape = { ...this.#shape, tight: true };
    this.lineBreak();
    this.#isItemBreak = true;
  }

  /** A gap between words that the source does not have, such as between two links side by side. */
  gap(): void {
    if (!this.#shape || this.#length === this.#blockStart) return;
    const end = this.#ends[this.#length - 1]!;
    this.#space(BLANK, end, end);
  }

  openLink(href: string): number {
    this.#links.push({ href, start: this.#length, end: -1 });
    return this.#links.length - 1;
  }

  closeLink(index: number): void {
    const link = this.#links[index];
    if (link && link.end < 0) link.end = this.#length;
  }

  /** Headings within a scope (a list item, a cell, a footer) hold no text beyond it. */
  openScope(): void {
    this.#scopes.push(this.#scopeEnds.length);
    this.#scopeEnds.push(Number.POSITIVE_INFINITY);
  }

  /** Closes the innermost scope and the open block. */
  closeScope(): void {
    this.close();
    const scope = this.#scopes.pop();
    if (scope !== undefined) this.#scopeEnds[scope] = this.#drafts.length;
  }

  /** A number for a table. */
  newTable(): number {
    return this.#tables++;
  }

  /** The block that introduces a list which starts now: the one right before it. */
  leadIn(chrome: Chrome | null = null): number | null {
    return leadInAt(this.#drafts, this.#drafts.length, chrome);
  }

  /** The end: the document. */
  build(): Document {
    this.close();
    for (const link of this.#links) if (link.end < 0) link.end = this.#length;
    const text = this.#string(0, this.#length);
    const starts = this.#starts.slice(0, this.#length);
    const ends = this.#ends.slice(0, this.#length);
    finishBlocks(this.#drafts, text);
    const { blocks, sections } = outline(this.#drafts, this.#scopeEnds);
    return {
      source: this.#source,
      text,
      starts,
      ends,
      blocks,
      sections,
      links: this.#links.map((link) => trimmed(link, text)),
      comments: this.#comments.map((comment) => ({ ...comment, at: textOffset(starts, comment.sourceStart) })),
      declaredLanguage: this.declaredLanguage,
      title: this.title,
    };
  }

  /** Writes one unit, normalising. */
  #write(c: number, start: number, end: number): void {
    if (isSpace(c)) {
      if (this.#length > this.#blockStart) {
        this.#space(isLineEnd(c) ? (this.#softHyphen ? SOFT_LINE_END : LINE_END) : BLANK, start, end);
      }
      return;
    }
    if (isInvisible(c)) {
      if (c === SOFT_HYPHEN) this.#softHyphen = true;
      return;
    }
    if (this.#pending !== NONE) this.#flush(c, start);
    this.#softHyphen = false;
    if (mayCompose(c)) this.#mustRepair = true;
    this.#put(c, start, end);
  }

  #space(kind: number, start: number, end: number): void {
    if (this.#pending === NONE) {
      this.#pendingStart = start;
      this.#pendingEnd = start;
    }
    if (kind > this.#pending) this.#pending = kind;
    this.#pendingEnd = Math.max(end, this.#pendingEnd);
  }

  /** Writes the white space before `next`, or starts a new block there. */
  #flush(next: number, nextStart: number): void {
    const pending = this.#pending;
    const breaks = this.#breaks;
    const isItemBreak = this.#isItemBreak;
    this.#pending = NONE;
    this.#breaks = 0;
    this.#isItemBreak = false;
    const last = this.#length > this.#blockStart ? this.#units[this.#length - 1]! : 0;
    if (breaks > 0 && (isItemBreak || this.#splits(breaks, last, next))) {
      const shape = this.#shape!;
      const index = this.#drafts.length;
      this.close();
      this.open(this.#drafts.length > index ? continuation(shape, index, isItemBreak || breaks === 1) : shape);
      return;
    }
    // A line end that may stand within a word is left as a mark for #repair, which can look ahead.
    const mark = pending === SOFT_LINE_END || (pending === LINE_END && isHyphen(last));
    if (mark) this.#mustRepair = true;
    // A tag alone (`<br>`) may be all that stands between two lines.
    const end = this.#pendingEnd > this.#pendingStart ? this.#pendingEnd : nextStart;
    this.#put(mark ? NEWLINE : SPACE, this.#pendingStart, end);
  }

  #splits(breaks: number, last: number, next: number): boolean {
    if (this.#shape!.kind === 'heading') return false;
    if (breaks > 1) return true;
    if (isHyphen(last) && continuesWord(String.fromCharCode(next))) return false;
    return !continuesSentence(this.#length - this.#blockStart, last, next);
  }

  #put(c: number, start: number, end: number): void {
    const n = this.#length;
    if (n === this.#units.length) this.#grow();
    this.#units[n] = c;
    this.#starts[n] = start;
    this.#ends[n] = end;
    this.#length = n + 1;
    if (this.strong > 0) this.#addStrong(1);
  }

  /** Counts the last `count` units as bold. */
  #addStrong(count: number): void {
    if (this.#strongLead === this.#length - this.#blockStart - count) this.#strongLead += count;
    this.#strongUnits += count;
  }

  #grow(): void {
    const capacity = this.#units.length * 2;
    const units = new Uint16Array(capacity);
    const starts = new Uint32Array(capacity);
    const ends = new Uint32Array(capacity);
    units.set(this.#units);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#units = units;
    this.#starts = starts;
    this.#ends = ends;
  }

  #string(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i += CHUNK) {
      // Typed arrays are array-like, which is all that `apply` asks for.
      const units = this.#units.subarray(i, Math.min(end, i + CHUNK)) as unknown as number[];
      text += String.fromCharCode.apply(null, units);
    }
    return text;
  }

  /** Rewrites the block: NFC, and words that were hyphenated over a line end joined. */
  #repair(): void {
    const from = this.#blockStart;
    const text = this.#string(from, this.#length);
    const units: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const moved = new Uint32Array(text.length + 1);
    let i = 0;
    while (i < text.length) {
      let next = after(text, i);
      if (text[i] !== '\n') while (next < text.length && isAttached(text.codePointAt(next)!)) next = after(text, next);
      let written = next === i + 1 && !mayCompose(text.charCodeAt(i)) ? text[i]! : text.slice(i, next).normalize('NFC');
      if (written === '\n') {
        const line = String.fromCharCode(...units.slice(-2));
        const rest = text.slice(next, next + 8);
        if (isBrokenWord(line, rest)) {
          units.pop();
          starts.pop();
          ends.pop();
          written = '';
        } else {
          written = isLetter(line.charCodeAt(line.length - 1)) && continuesWord(rest) ? '' : ' ';
        }
      }
      const same = written.length === next - i;
      for (let k = i; k < next; k++) moved[k] = units.length;
      for (let k = 0; k < written.length; k++) {
        units.push(written.charCodeAt(k));
        starts.push(this.#starts[from + (same ? i + k : i)]!);
        ends.push(this.#ends[from + (same ? i + k : next - 1)]!);
      }
      i = next;
    }
    moved[text.length] = units.length;
    this.#moveLinks((unit) => (unit < from ? unit : from + moved[unit - from]!));
    // NFC is never longer than three times its source: the rare growth goes through #put.
    const strongUnits = this.#strongUnits;
    const allStrong = strongUnits >= text.length;
    this.#length = from;
    for (let k = 0; k < units.length; k++) this.#put(units[k]!, starts[k]!, ends[k]!);
    this.#strongUnits = allStrong ? units.length : 0;
  }

  #hasWord(): boolean {
    for (let i = this.#blockStart; i < this.#length; i++) if (isWordUnit(this.#units[i]!)) return true;
    return false;
  }

  /** Takes the first `count` units of the block away. */
  #dropFirst(count: number): void {
    const from = this.#blockStart;
    for (const units of [this.#units, this.#starts, this.#ends]) units.copyWithin(from, from + count, this.#length);
    this.#length -= count;
    this.#moveLinks((unit) => (unit <= from ? unit : Math.max(from, unit - count)));
  }

  #moveLinks(move: (unit: number) => number): void {
    for (let i = this.#links.length - 1; i >= 0; i--) {
      const link = this.#links[i]!;
      if (link.end >= 0 && link.end < this.#blockStart) break;
      link.start = move(link.start);
      if (link.end >= 0) link.end = move(link.end);
    }
  }

  #add(shape: Shape): void {
    let { kind, level = 0, leadIn = null } = shape;
    const chrome = shape.chrome ?? null;
    const index = this.#drafts.length;
    const strong = this.#strongUnits >= this.#length - this.#blockStart;
    let pseudoItem = false;
    if (shape.drop) this.#dropFirst(Math.min(shape.drop, this.#length - this.#blockStart - 1));
    if (kind === 'paragraph') {
      // "<b>2. Lagring</b>" is a heading.
      const marker = this.#itemMarker(shape.tight === true && !strong);
      if (marker > 0) {
        this.#dropFirst(marker);
        kind = 'item';
        level = 1;
        leadIn ??= leadInAt(this.#drafts, index, chrome);
        pseudoItem = true;
      }
    }
    // What was to introduce this block may have come to nothing.
    if (leadIn !== null && leadIn >= index) leadIn = null;
    const from = this.#blockStart;
    if (index > 0) {
      this.#starts[from - 1] = this.#ends[from - 2]!;
      this.#ends[from - 1] = Math.max(this.#starts[from]!, this.#ends[from - 2]!);
    }
    this.#drafts.push({
      kind,
      level,
      leadIn,
      chrome,
      start: from,
      end: this.#length,
      cell: shape.cell ?? null,
      strong: strong && !pseudoItem,
      lead: pseudoItem || shape.drop ? 0 : this.#strongLead,
      pseudo: shape.pseudo ?? false,
      tight: shape.tight ?? false,
      scope: this.#scopes.at(-1) ?? -1,
      label: null,
    });
  }

  /** Length of the bullet (or, in a series of short lines, of the number) that a paragraph starts with. */
  #itemMarker(tight: boolean): number {
    const from = this.#blockStart;
    const first = this.#units[from]!;
    // Words, the usual case, need no string.
    if (isLetter(first) && this.#units[from + 1] !== CLOSING) return 0;
    const head = this.#string(from, Math.min(this.#length, from + 16));
    const bullet = bulletLength(head);
    if (bullet > 0 && bullet < this.#length - from) return bullet;
    return tight ? (numberingOf(head)?.length ?? 0) : 0;
  }
}

/** The place after the character at `i`. */
function after(text: string, i: number): number {
  return i + (text.codePointAt(i)! > 0xffff ? 2 : 1);
}

/** Marks and conjoining letters belong to the letter before them. */
function isAttached(character: number): boolean {
  if (character < 0x300) return false;
  if (character <= 0x36f || (character >= 0x1100 && character <= 0x11ff)) return true;
  return character > 0x480 && /\p{M}/u.test(String.fromCodePoint(character));
}

/** The shape of what follows a line break within a block, or (not `tight`) an empty line. */
function continuation(shape: Shape, index: number, tight: boolean): Shape {
  if (shape.kind !== 'item') return { ...shape, tight };
  return { kind: 'paragraph', leadIn: index, chrome: shape.chrome ?? null, tight };
}

function leadInAt(drafts: readonly Draft[], index: number, chrome: Chrome | null): number | null {
  const before = drafts[index - 1];
  if (!before || before.chrome !== chrome || before.kind === 'cell') return null;
  if (before.kind !== 'item') return index - 1;
  // A list right after a list: what introduced the one introduces the other.
  let item: Draft = before;
  while (item.level > 1 && item.leadIn !== null) item = drafts[item.leadIn]!;
  return item.leadIn;
}

function trimmed(link: { href: string; start: number; end: number }, text: string): Link {
  let { start, end } = link;
  while (start < end && (text[start] === ' ' || text[start] === '\n')) start++;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
  return { href: link.href, start: Math.min(start, text.length), end: Math.min(end, text.length) };
}
