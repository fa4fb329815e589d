/**
 * Template code in a page or a Markdown file, blotted out. The text keeps its length, so that all offsets hold.
 * Everything here takes linear time, whatever the text.
 */

import type { CommentFound } from './comments.js';

/** Brackets of template code: PHP, ASP and the like, Jekyll and Liquid. */
const TEMPLATES: readonly Brackets[] = [
  { open: '<?', close: '?>', toEnd: true },
  { open: '<%', close: '%>' },
  { open: '{%', close: '%}' },
];

/** Brackets of what else stands in Markdown files and is no text: Hugo's shortcodes, attributes, comments of MDX. */
const SHORTCODES: readonly Brackets[] = [
  { open: '{{<', close: '>}}' },
  { open: '{{%', close: '%}}' },
  { open: '{/*', close: '*/}' },
  { open: '{:', close: '}' },
];

interface Brackets {
  readonly open: string;
  readonly close: string;
  /** Without its end it reaches to the end of the text. */
  readonly toEnd?: boolean;
}

/** Takes what stands in a bracket. */
type Blot = (match: string, offset: number, text: string) => string;

/** Blots template code out of a page. */
export function maskTemplates(text: string): string {
  return blotBrackets(text, TEMPLATES, blanks);
}

/** The front matter (`---` ... `---`) at the start of a page for a site generator, or an empty text. */
export function frontMatterOf(text: string): string {
  return /^---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$(?![\s\S]))/.exec(text)?.[0] ?? '';
}

/** Blots out of Markdown what is neither text nor markup, and takes needless escapes for markup. */
export function maskMarkdown(text: string): string {
  let masked = blotBrackets(text, TEMPLATES, blotInline);
  masked = blotBrackets(masked, SHORTCODES, blotInline);
  masked = masked.replace(MARKS, (match, offset: number) => blotInline(match, offset, masked));
  if (/^(?:import|export)[ \t]/m.test(masked)) masked = blotModules(masked);
  masked = masked.replace(TASK_BOX, `$1${'\u200b'.repeat(3)}`);
  masked = masked.replace(LOOSE_BOLD, '$1**$2**$3');
  return tamed(unescaped(masked));
}

/** Attributes after a heading; markers of a table of contents; containers (`:::note`); footnote marks. */
const MARKS = /[ \t]\{[#.][\w-][^{}\n]{0,200}\}(?=[ \t]*$)|^\[\[?_?toc_?\]\]?[ \t]*$|^:::.*$|\[\^[^\]\s[]{1,60}\]:?/gim;

const TASK_BOX = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX]\](?=[ \t])/gm;

/** `**Navn: **Fjord`: the blank belongs outside, else nothing is bold and the asterisks are text. */
const LOOSE_BOLD = /(^|[\s(>|])\*\*(?=[^\s*])([^*\n]{0,200}[^\s*])([ \t]+)\*\*/gm;

function blotBrackets(text: string, brackets: readonly Brackets[], blot: Blot): string {
  let masked = text;
  for (const { open, close, toEnd } of brackets) {
    let at = masked.indexOf(open);
    if (at < 0) continue;
    let result = '';
    let from = 0;
    while (at >= 0) {
      const found = masked.indexOf(close, at + open.length);
      if (found < 0 && !toEnd) break;
      const end = found < 0 ? masked.length : found + close.length;
      result += masked.slice(from, at) + blot(masked.slice(at, end), at, masked);
      from = end;
      at = masked.indexOf(open, end);
    }
    masked = result + masked.slice(from);
  }
  return masked;
}

/** Blanks where the rest of the line is blank; zero-width spaces elsewhere, so that no indent arises. */
function blotInline(match: string, offset: number, text: string): string {
  const after = text.slice(offset + match.length, offset + match.length + 200);
  return /^[ \t]*(?:[\r\n]|$)/.test(after) ? blanks(match) : match.replace(/[^\r\n]/g, '\u200b');
}

/** The modules of an MDX file: imports and exports, each up to the next blank line. */
function blotModules(text: string): string {
  const starts =
    /^(?:import[ \t]+(?:[\w*{][^\n]{0,500}from[ \t]+)?['"]|export[ \t]+(?:const|default|function|let|\{|\*))/gm;
  let result = '';
  let from = 0;
  for (let found = starts.exec(text); found; found = starts.exec(text)) {
    const blank = /\n[ \t]*\r?\n/g;
    blank.lastIndex = found.index;
    const end = blank.exec(text)?.index ?? text.length;
    result += text.slice(from, found.index) + blanks(text.slice(found.index, end));
    from = end;
    starts.lastIndex = end;
  }
  return result + text.slice(from);
}

/**
 * Editors that take Markdown for plain text escape all of it: `\## Rettigheter`, `\*\*Navn:\*\*`, `\- punkt`.
 * What was meant is put in its place, at the same length.
 */
function unescaped(text: string): string {
  if (!/^\\#{1,6} /m.test(text) && !/\\\*\\\*[^\n*]{1,500}\\\*\\\*/.test(text)) return text;
  return text
    .replace(/^\\(#{1,6}) /gm, '$1  ')
    .replace(/^([ \t]*)\\([-+*]) /gm, '$1$2  ')
    .replaceAll('\\*\\*', '\u200b**\u200b');
}

/** Markup of one paragraph beyond which its marks are no marks: the Markdown parser takes quadratic time over them. */
const MAX_EMPHASIS = 1000;
const MAX_BRACKETS = 2000;
/** Depth of nested lists and quotes, in columns. */
const MAX_PREFIX = 80;

/** Takes the marks out of paragraphs that no person wrote. */
function tamed(text: string): string {
  const cuts: number[] = [];
  let emphasis = 0;
  let brackets = 0;
  let prefix = 0;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x0a || c === 0x0d) {
      if (blank) {
        emphasis = 0;
        brackets = 0;
      }
      blank = true;
      prefix = 0;
      continue;
    }
    if (!isBlank(c)) blank = false;
    // Blanks, bullets, quotes and numbers at the start of a line.
    if (prefix >= 0) {
      if (isBlank(c) || (c >= 0x2a && c <= 0x2e) || c === 0x3e || (c >= 0x30 && c <= 0x39) || c === 0x29) {
        if (++prefix > MAX_PREFIX) cuts.push(i);
        continue;
      }
      prefix = -1;
    }
    if (c === 0x2a || c === 0x5f) {
      if (++emphasis > MAX_EMPHASIS) cuts.push(i);
    } else if (c === 0x5b && ++brackets > MAX_BRACKETS) cuts.push(i);
  }
  if (cuts.length === 0) return text;
  let result = '';
  let from = 0;
  for (const cut of cuts) {
    result += `${text.slice(from, cut)}\u200b`;
    from = cut + 1;
  }
  return result + text.slice(from);
}

/**
 * Takes comments out of Markdown. One that has its lines to itself goes with its line end: the line before it gets tabs at its end,
 * which mean nothing there (a blank line would end a table), or blanks, which break the line, where it had such a break.
 * One in a line becomes invisible.
 */
export function maskComments(text: string, comments: readonly CommentFound[]): string {
  let result = '';
  let from = 0;
  for (let i = 0; i < comments.length; i++) {
    const { sourceStart, closed } = comments[i]!;
    if (!closed) continue;
    let end = pastBlanks(text, comments[i]!.sourceEnd);
    // Several in one line are as one.
    while (comments[i + 1]?.closed && comments[i + 1]?.sourceStart === end)
      end = pastBlanks(text, comments[++i]!.sourceEnd);
    let start = sourceStart;
    while (start > from && isBlank(text.charCodeAt(start - 1))) start--;
    const isAlone = isLineBound(text.charCodeAt(start - 1)) && isLineBound(text.charCodeAt(end));
    if (isAlone) {
      if (start > from && text.charCodeAt(start - 1) === 0x0a) start--;
      if (start > from && text.charCodeAt(start - 1) === 0x0d) start--;
      const before = text.slice(from, start);
      const breaks = before.endsWith('  ') || before.endsWith('\\');
      result += breaks ? before.replace(/\\$/, ' ') + ' '.repeat(end - start) : before + '\t'.repeat(end - start);
    } else {
      end = comments[i]!.sourceEnd;
      result += text.slice(from, sourceStart) + '\u200b'.repeat(end - sourceStart);
    }
    from = end;
  }
  return result + text.slice(from);
}

const isBlank = (c: number): boolean => c === 0x20 || c === 0x09;

function pastBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charCodeAt(next))) next++;
  return next;
}

/** A line end, or the start or end of the text, where there is no unit. */
const isLineBound = (c: number): boolean => c === 0x0a || c === 0x0d || Number.isNaN(c);

/** Blanks of the same length; line ends stay. */
export function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
