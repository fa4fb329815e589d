/**
 * Plain text, read as lines: what is visible of them, and which line ends are only the wrapping of a paragraph.
 */
import { isInvisible, isLower, isSpace } from './characters.js';
import { isKnownElement } from './elements.js';
import {
  bulletLength,
  continuesSentence,
  isBrokenWord,
  isCapitals,
  isFinal,
  isNextNumber,
  labelEnd,
  numberingOf,
} from './look.js';
import { normalised } from './normal.js';

/** A piece of the source as the reader sees it: itself (`value` null), or what stands for it (an entity, a tag). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly value: string | null;
}

/** A line as the reader sees it; after rejoining, the lines of one paragraph. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** Normalised text. */
  readonly shown: string;
  /** How far it is set in, in columns. */
  readonly indent: number;
  /** Whether within it words stand in columns, set apart by tabs or wide blanks. */
  readonly isRow: boolean;
  /** After a blank line, or first. */
  readonly gap: boolean;
}

/** What an entity (without & and ;) stands for, or false. */
export type DecodeEntity = (name: string) => string | false;

/** Splits a text into its visible lines. Blank lines are left out, and known by the `gap` of the line after them. */
export function visibleLines(text: string, decode: DecodeEntity): Line[] {
  const lines: Line[] = [];
  const isPlain = !/[<&]/.test(text);
  const lineEnds = /\r\n?|[\n\f\u0085\u2028\u2029]/g;
  let gap = true;
  for (let from = 0; from < text.length; from = lineEnds.lastIndex) {
    const found = lineEnds.exec(text);
    if (!found) lineEnds.lastIndex = text.length;
    let start = from;
    let end = found?.index ?? text.length;
    while (start < end && isBlank(text.charCodeAt(start))) start++;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      gap = true;
      continue;
    }
    const pieces = isPlain ? [{ start, end, value: null }] : piecesOf(text, start, end, decode);
    const shown = normalised(pieces.map((piece) => piece.value ?? text.slice(piece.start, piece.end)).join(''));
    // A line of nothing but tags separates nothing.
    if (!shown) continue;
    const isRow = WIDE_BLANK.test(text.slice(start, end));
    lines.push({ start, end, pieces, shown, indent: columnsOf(text, from, start), isRow, gap });
    gap = false;
  }
  return lines;
}

const WIDE_BLANK = /\S(?:\t| {4})/;
const TAB = 9;
const TAB_STOP = 8;

/** The columns of blanks. */
function columnsOf(text: string, from: number, to: number): number {
  let columns = 0;
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) === TAB) columns += TAB_STOP - (columns % TAB_STOP);
    else if (!isInvisible(text.charCodeAt(i))) columns++;
  }
  return columns;
}

const isBlank = (c: number): boolean => isSpace(c) || isInvisible(c);

const MARKUP = /[&<]/g;
const ENTITY = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const TAG = /<(?:!--[^\n]{0,2000}?-->|\/?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>\n]{0,2000})?\/?>)/y;
const AUTOLINK = /<((?:https?:\/\/|mailto:|[^\s<>@]{1,200}@)[^\s<>]{1,2000})>/y;

/** Leaves tags and the brackets of `<https://...>` out, and decodes entities. */
function piecesOf(text: string, start: number, end: number, decode: DecodeEntity): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const cut = (at: number, next: number, value: string) => {
    if (at > from) pieces.push({ start: from, end: at, value: null });
    pieces.push({ start: at, end: next, value });
    from = next;
  };
  MARKUP.lastIndex = start;
  for (let found = MARKUP.exec(text); found && found.index < end; found = MARKUP.exec(text)) {
    const i = found.index;
    if (text[i] === '&') {
      ENTITY.lastIndex = i;
      const entity = ENTITY.exec(text);
      const value = entity ? decode(entity[1]!) : false;
      if (entity && value !== false) cut(i, i + entity[0].length, value);
    } else {
      AUTOLINK.lastIndex = i;
      const link = AUTOLINK.exec(text);
      if (link) {
        cut(i, i + 1, '');
        cut(i + link[0].length - 1, i + link[0].length, '');
      } else {
        TAG.lastIndex = i;
        const tag = TAG.exec(text);
        if (tag && (tag[1] === undefined || isKnownElement(tag[1].toLowerCase()))) cut(i, i + tag[0].length, '');
      }
    }
    if (from > i) MARKUP.lastIndex = from;
  }
  if (from < end) pieces.push({ start: from, end, value: null });
  return pieces;
}

const MIN_WIDTH = 30;
const MAX_WIDTH = 120;

/**
 * Joins the lines of a text that was wrapped at some width, and words and sentences that were broken over lines.
 * A line end is soft when the next line's first word would not have fitted.
 */
export function rejoin(lines: readonly Line[]): Line[] {
  const width = wrapWidth(lines);
  const joined: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && !lines[end]!.gap && joins(lines, i, end, width)) end++;
    joined.push(end - i === 1 ? lines[i]! : asOne(lines.slice(i, end)));
    i = end;
  }
  return joined;
}

function asOne(lines: readonly Line[]): Line {
  const first = lines[0]!;
  const pieces: Piece[] = [];
  let shown = '';
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (before) pieces.push({ start: before.end, end: line.start, value: null });
    pieces.push(...line.pieces);
    const after = lines[i + 1];
    if (after && isBrokenWord(line.shown, after.shown)) shown += line.shown.slice(0, -1);
    else shown += after ? `${line.shown} ` : line.shown;
  }
  return { ...first, end: lines.at(-1)!.end, pieces, shown };
}

/** So much of a wrapped text's line ends must be explained by its width, and so few of its lines (titles, addresses) may be longer. */
const MIN_EXPLAINED = 0.8;
const MAX_LONGER = 0.2;

/**
 * The width that a text was wrapped at, or null for a text whose lines are paragraphs. Of the lines that end within a sentence most were
 * broken before a word for which there was no room: the width is the one that says so of the most.
 */
function wrapWidth(lines: readonly Line[]): number | null {
  const broken = lines.flatMap((line, i) => {
    const length = i > 0 ? lengthOf(lines[i - 1]!) : 0;
    const isBroken = !line.gap && isMidSentence(lines[i - 1]!.shown, line.shown);
    return isBroken ? [{ length, needed: length + 1 + firstWord(line.shown) }] : [];
  });
  // How many more of the broken lines a width explains than the one below it: each those from its length to where its next word would fit.
  const explains = new Int32Array(MAX_WIDTH + 2);
  for (const { length, needed } of broken) {
    if (length > MAX_WIDTH) continue;
    explains[Math.max(length, MIN_WIDTH)]!++;
    explains[Math.min(needed, MAX_WIDTH + 1)]!--;
  }
  let most = 0;
  let widest = 0;
  let sum = 0;
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width++) {
    sum += explains[width]!;
    if (sum > most || (sum === most && widest === width - 1)) widest = width;
    most = Math.max(most, sum);
  }
  if (most === 0 || most < MIN_EXPLAINED * broken.length) return null;
  let width = 0;
  let longer = 0;
  for (const line of lines) {
    const length = lengthOf(line);
    if (!line.shown.includes(' ')) continue;
    if (length <= widest) width = Math.max(width, length);
    else longer++;
  }
  return longer <= MAX_LONGER * lines.length ? width : null;
}

/** A line's, with what it is set in by. */
const lengthOf = ({ indent, shown }: Line): number => indent + shown.length;

function firstWord(text: string): number {
  const blank = text.indexOf(' ');
  return blank < 0 ? text.length : blank;
}

function isMidSentence(before: string, after: string): boolean {
  return !isFinal(before.charCodeAt(before.length - 1)) && isLower(after.charCodeAt(0));
}

/** Does line `index` carry on the paragraph that started at line `first`? */
function joins(lines: readonly Line[], first: number, index: number, width: number | null): boolean {
  const before = lines[index - 1]!.shown;
  const line = lines[index]!.shown;
  if (lines[index - 1]!.isRow || lines[index]!.isRow) return false;
  if (isBrokenWord(before, line)) return true;
  if (isUnderline(line) || isUnderline(before)) return false;
  if (isNextNumber(lines[first]!.shown, line)) return false;
  const last = before.charCodeAt(before.length - 1);
  const length = lengthOf(lines[index - 1]!);
  if (width === null || length > width) {
    return continuesSentence(before.length, last, line.charCodeAt(0)) || isBrokenHeading(lines, index);
  }
  if (length + 1 + firstWord(line) <= width) return false;
  if (isCapitals(before) && !isCapitals(line)) return false;
  // One label with its value after another.
  const start = lines[first]!.shown;
  if (labelEnd(line) >= 0 && labelEnd(start) >= 0 && !isMidSentence(before, line)) return false;
  const marker = bulletLength(line) || (numberingOf(line)?.length ?? 0);
  // `– som nevnt –` at the start of a line is no list item, when it stands in the middle of a sentence.
  return marker === 0 || (!isFinal(last) && isLower(line.charCodeAt(marker)) && bulletLength(start) === 0);
}

const MAX_HEADING = 100;

/** A question that was set over some lines, one of them ending within a word. */
function isBrokenHeading(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]!.shown;
  const line = lines[index]!.shown;
  const next = lines[index + 1];
  if (!next || next.gap || !isMidSentence(before, line) || !isBrokenWord(line, next.shown)) return false;
  return before.length + line.length + next.shown.length <= MAX_HEADING;
}

/** `=====`, `-----` and the like: decoration, or the mark of the heading above. */
export function isUnderline(text: string): boolean {
  return /^([=\-_*~#─━═])(?: ?\1){2,}$/.test(text);
}
