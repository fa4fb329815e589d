/**
 * What a line of text looks like: a list item, a label with its value, half of a sentence.
 * All of it on normalised text, in linear time.
 */
import { isDigit, isLetter, isLower, isUpper } from './characters.js';

const BULLETS = '-–—•·*▪▫◦●○■□‣⁃➢➤►✓✔✅→';

/** Length of a bullet and the white space after it at the start of a text; 0 where there is none. */
export function bulletLength(text: string): number {
  if (text.length < 3 || !BULLETS.includes(text[0]!)) return 0;
  if (text[1] === ' ') return 2;
  // Of the bullets that are no characters of prose, the blank after it may be missing.
  return '•▪●■◦'.includes(text[0]!) ? 1 : 0;
}

/** `1.`, `2)`, `(3)`, `1.2` and `a)` at the start of a text. */
export interface Numbering {
  /** Length of the number and the white space after it. */
  readonly length: number;
  /** 1 for `1.`, 2 for `1.2`. */
  readonly depth: number;
  /** The last number; 1 for `a)`. */
  readonly value: number;
}

const NUMBERING = /^(?:§ ?)?(\(?)((?:\d{1,2}\.)*)(\d{1,2}|[a-h])([.):]?)(\)?) +(?=[^\s])/;

/** The numbering that a text starts with, or null. A date (`1. mai 2024`), a year or an amount is none. */
export function numberingOf(text: string): Numbering | null {
  const found = NUMBERING.exec(text);
  if (!found) return null;
  const [all, open, outer, last, dot, close] = found as unknown as [string, string, string, string, string, string];
  const letter = !isDigit(last.charCodeAt(0));
  const closed = dot === ')' || close === ')';
  if (open && !closed) return null;
  // `1 navn` is no numbering but `1.2 navn` is; a letter needs a bracket.
  if (letter ? !closed : !dot && !closed && !outer) return null;
  const next = text.charCodeAt(all.length);
  if (!closed && !outer && isLower(next)) return null;
  if (isDigit(next)) return null;
  return {
    length: all.length,
    depth: outer.split('.').length,
    value: letter ? last.charCodeAt(0) - 96 : Number(last),
  };
}

const MAX_LABEL = 60;
const MAX_LABEL_WORDS = 6;
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'ftp', 'file', 'sms', 'data', 'javascript']);

/** Where the label of `Label: value` ends (the place of its colon), or -1. With `bare` a label without value counts too. */
export function labelEnd(text: string, start = 0, end = text.length, bare = false): number {
  let words = 1;
  let letters = 0;
  const limit = Math.min(end, start + MAX_LABEL + 1);
  for (let i = start; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x3a) return letters > 0 && isLabelColon(text, start, i, end, bare) ? i : -1;
    if (c === 0x20) {
      if (++words > MAX_LABEL_WORDS) return -1;
    } else if (c === 0x3f || c === 0x21 || c === 0x3b || c === 0x40 || c === 0x0a) {
      return -1;
    } else if (c === 0x2e) {
      if (endsSentence(text, start, i, limit)) return -1;
    } else if (isLetter(c)) {
      letters++;
    }
  }
  return -1;
}

/** A full stop that ends a sentence rather than an abbreviation (`Org. nr.`), a number or a domain name. */
function endsSentence(text: string, start: number, dot: number, limit: number): boolean {
  if (dot + 1 >= limit || text.charCodeAt(dot + 1) !== 0x20) return false;
  let first = dot;
  while (first > start && text.charCodeAt(first - 1) !== 0x20) first--;
  return dot - first > 4;
}

function isLabelColon(text: string, start: number, colon: number, end: number, bare: boolean): boolean {
  if (colon + 1 >= end) return bare;
  const next = text.charCodeAt(colon + 1);
  if (next === 0x20) return bare || colon + 2 < end;
  // Without a blank: `E-post:a@b.no`, but not `https://`, `12:30` or `mailto:a@b.no`.
  const before = text.charCodeAt(colon - 1);
  if (next === 0x2f || isDigit(before)) return false;
  if (SCHEMES.has(text.slice(start, colon).toLowerCase())) return false;
  if (isEnding(text, colon + 1, end)) return false;
  return isLetter(next) || isDigit(next) || next === 0x2b;
}

const LONGEST_ENDING = 3;

/** Swedish sets a colon between an abbreviation and its ending: `EU:s`, `GDPR:s`, `SMS:et`. */
function isEnding(text: string, from: number, end: number): boolean {
  let to = from;
  while (to < end && isLowerCase(text.charCodeAt(to))) to++;
  const ends = to === end || !isLetter(text.charCodeAt(to));
  return to > from && to - from <= LONGEST_ENDING && ends && !isLowerCase(text.charCodeAt(from - 2));
}

const isLowerCase = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

/** Words after which a hyphen at a line end stays: `for- og etternavn`. */
const CONJUNCTIONS = new Set(['og', 'och', 'eller', 'and', 'or', 'samt', 'til', 'till', 'resp']);

/** Was a word broken over a line end? `before` ends with its hyphen, `after` starts with what may be its rest. */
export function isBrokenWord(before: string, after: string): boolean {
  const n = before.length;
  if (n < 2 || !isHyphen(before.charCodeAt(n - 1)) || !isLetter(before.charCodeAt(n - 2))) return false;
  return continuesWord(after);
}

/** Could `after` be the rest of a word that was hyphenated? */
export function continuesWord(after: string): boolean {
  if (!isLower(after.charCodeAt(0))) return false;
  let end = 0;
  while (end < after.length && isLetter(after.charCodeAt(end))) end++;
  return !CONJUNCTIONS.has(after.slice(0, end));
}

/** A hyphen as typed, or U+2010. */
export function isHyphen(c: number): boolean {
  return c === 0x2d || c === 0x2010;
}

const LONG_LINE = 60;

/** Do two lines make one sentence? The first is long and ends without punctuation, the second starts in lower case. */
export function continuesSentence(length: number, last: number, next: number): boolean {
  return length >= LONG_LINE && isLower(next) && !isFinal(last);
}

/** Units that end a sentence or announce what follows. */
export function isFinal(c: number): boolean {
  return c === 0x2e || c === 0x21 || c === 0x3f || c === 0x3a || c === 0x3b || c === 0x2026;
}

/** Is a text, all of it, written in capitals? Names of companies (`FIRMA AS`) alone do not count. */
export function isCapitals(text: string): boolean {
  let capitals = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isLower(c)) return false;
    if (isUpper(c)) capitals++;
  }
  return capitals >= 4 && !/ (?:AS|ASA|AB|HB|KB|ANS|DA|ENK|SA|INC|LTD|LLC|BV|GMBH|OY)\.?$/.test(text);
}

/** "a) ..." below what announces it. */
export const isFirstNumber = (before: string, line: string): boolean =>
  before.endsWith(':') && numberingOf(line)?.value === 1;

/** "b) ..." under "a) ...", which no comma at its end makes one sentence. */
export function isNextNumber(first: string, line: string): boolean {
  const number = numberingOf(line);
  if (number === null) return false;
  const before = numberingOf(first);
  return before !== null && before.depth === number.depth && before.value + 1 === number.value;
}

/**
 * Two lines of one paragraph that were not meant as one: labels with values, a list with bullets that Markdown does not
 * know, a title above its text. `before` and `after` are the lines around the line end.
 */
export function startsNewLine(before: string, after: string): boolean {
  const bullet = bulletLength(after);
  if (bullet > 0) {
    const isDash = /^[-–—]/.test(after);
    return !isDash || before.endsWith(':') || bulletLength(before) > 0 || isUpper(after.charCodeAt(bullet));
  }
  if (!isUpper(after.charCodeAt(0))) return false;
  const last = before.charCodeAt(before.length - 1);
  if (labelEnd(after, 0, after.length, true) >= 0) {
    if (labelEnd(before, 0, before.length, true) >= 0) return true;
    if (before.length < LONG_LINE && !isFinal(last) && last !== 0x2c) return true;
  }
  // The next line shows that there was room for its first word: no wrapping ended this one.
  const firstWord = after.indexOf(' ');
  const roomy = !isFinal(last) && last !== 0x2c && before.length + 1 + firstWord <= after.length;
  return roomy && (isUpper(before.charCodeAt(0)) || numberingOf(before) !== null);
}

/** Streets, post codes, phone numbers, dates, e-mail and web addresses, copyright lines. */
export function isContact(text: string): boolean {
  if (/@|https?:|www\.|©|\d{1,2}\.\d{1,2}\.\d{2,4}/.test(text)) return true;
  let digits = 0;
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) digits++;
  if (digits >= 6) return true;
  if (/(?:^|[ ,-])(?:\d{4}|\d{3} \d{2}) +[A-ZÆØÅÄÖ]/.test(text)) return true;
  return / \d{1,4} ?[A-Za-z]?$/.test(text) && !/^(?:Art|Del|Kap|Ved|Bil|Av|Steg|Trinn|Punkt|§|GDPR)/.test(text);
}

const COMPANY = /[ ,](?:AS|ASA|AB|HB|KB|ANS|DA|ENK|SA|Inc|Ltd|LLC|BV|B\.V|GmbH|Oy|ApS|A\/S|Limited)\.?(?: \(.*\))?$/;

/** The name of a person (each word with a capital) or a company. */
export function isName(text: string): boolean {
  if (COMPANY.test(text)) return true;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 4 || isCapitals(text)) return false;
  return words.every((word) => isUpper(word.charCodeAt(0)) && !/[0-9/&]/.test(word));
}

/** `m.m.` ends a heading as well as a sentence; `Inc.` does where little but a name stands before it. */
export function endsAbbreviated(text: string): boolean {
  return (
    / (?:m\.m|m\.fl|mm|mv|m\.v|osv|o\.l|etc|e\.d)\.$/.test(text) || /^(?:\S+ ){1,3}(?:Inc|Ltd|Corp|Co)\.$/.test(text)
  );
}

const MAX_HEADING = 72;
const MAX_HEADING_WORDS = 10;
/** Numbers, capitals and question marks make a heading of longer lines too. */
const MAX_MARKED_HEADING = 110;
const MAX_MARKED_WORDS = 16;

/** Could a line be a heading? It is short, starts with a capital, ends without punctuation, and is no label or address. */
export function isTitleLike(text: string, numbering: Numbering | null = numberingOf(text)): boolean {
  if (text.length > MAX_MARKED_HEADING) return false;
  const body = numbering ? text.slice(numbering.length) : text;
  if (!isUpper(body.charCodeAt(0))) return false;
  const last = text.charCodeAt(text.length - 1);
  const question = isQuestion(body);
  if (last === 0x2c || (isFinal(last) && !question && !endsAbbreviated(text))) return false;
  const marked = numbering !== null || question || isCapitals(text);
  if (!marked && text.length > MAX_HEADING) return false;
  if (body.split(' ').length > (marked ? MAX_MARKED_WORDS : MAX_HEADING_WORDS)) return false;
  return labelEnd(text) < 0 && !isContact(text);
}

/** One question, and nothing else. */
export function isQuestion(text: string): boolean {
  return text.endsWith('?') && !/[.!?:] /.test(text);
}
