/**
 * Text for a terminal: made safe, coloured, measured and wrapped.
 */

/** Harmless, and one column each: Latin, punctuation, arrows, boxes and marks. Nearly all text is nothing else. */
const SIMPLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u27bf]*$/;
/** Bidirectional controls, zero-width characters and tags: they show nothing and can make text look like another. */
export const INVISIBLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
const SPACES = /[\t\n\r\v\f\u0085\u2028\u2029]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Wherever it stands in a line, GitHub's runner takes it for a command. */
const withoutCommands = (text: string): string => (text.includes('##[') ? text.replaceAll('##[', '## [') : text);

/**
 * What a policy or a path says, without anything that a terminal, or the log of a workflow, would obey: a control character becomes its
 * picture.
 */
export function safe(text: string): string {
  if (SIMPLE.test(text)) return withoutCommands(text);
  const shown = text
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, (control) => {
      const code = control.charCodeAt(0);
      if (code < 0x20) return String.fromCharCode(0x2400 + code);
      return code === 0x7f ? '\u2421' : '\ufffd';
    })
    .replace(LONE_SURROGATES, '\ufffd');
  return withoutCommands(shown);
}

/** Text as it stands, but for halves of characters, which some readers of JSON refuse. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATES, '\ufffd');

const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof STYLES;
export type Paint = (text: string, ...styles: readonly Style[]) => string;

const plain: Paint = (text) => text;

const coloured: Paint = (text, ...styles) =>
  text === ''
    ? text
    : styles.reduce((inner, style) => `\u001b[${STYLES[style][0]}m${inner}\u001b[${STYLES[style][1]}m`, text);

/** Paints, or leaves everything as it is. */
export const painter = (color: boolean): Paint => (color ? coloured : plain);

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

/** Columns that this text takes on a terminal. */
export function widthOf(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** `text` with spaces up to this width. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** The longest start of `text` that is at most this wide. */
function headOf(text: string, width: number): string {
  if (SIMPLE.test(text)) return text.slice(0, width);
  let taken = 0;
  let end = 0;
  for (const character of text) {
    taken += widthOf(character);
    if (taken > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** `text`, cut with an ellipsis where it is wider than this, between words if possible. */
export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '';
  const head = headOf(text, width - 1);
  const space = head.lastIndexOf(' ');
  return `${(space > head.length * 0.6 ? head.slice(0, space) : head).trimEnd()}…`;
}

/** The end of `text`, at most this wide. */
export function shortenStart(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return '';
  let tail = text.slice(Math.max(0, text.length - width + 1));
  while (widthOf(tail) > width - 1) tail = tail.slice(1);
  const space = tail.indexOf(' ');
  return `…${(space >= 0 && space < tail.length * 0.4 ? tail.slice(space) : tail).trimStart()}`;
}

/** Lines of at most this width, broken between words; only a word wider than a line is broken itself. */
export function wrap(text: string, width: number): string[] {
  const simple = SIMPLE.test(text);
  if (simple && text.length <= width) return [text.trimStart()];
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const wordWidth = simple ? word.length : widthOf(word);
    if (line !== '' && taken + 1 + wordWidth <= width) {
      line += ` ${word}`;
      taken += 1 + wordWidth;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    taken = wordWidth;
    while (taken > width) {
      const head = headOf(line, Math.max(1, width)) || line.slice(0, 1);
      lines.push(head);
      line = line.slice(head.length);
      taken = widthOf(line);
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Narrower is not worth laying out, and longer lines are hard to read. */
const MIN_WIDTH = 40;
const MAX_WIDTH = 110;

/** The width to lay text out in, on a terminal of this many columns. */
export const readableWidth = (columns = 80): number => Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns));

const NBSP = '\u00a0';

/** A phrase that `wrapPhrases` keeps on one line. */
export const unbroken = (phrase: string): string => phrase.replaceAll(' ', NBSP);

/** As `wrap`, with unbroken phrases kept whole. */
export const wrapPhrases = (text: string, width: number): string[] =>
  wrap(text, width).map((line) => line.replaceAll(NBSP, ' '));

export const indent = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

const GAP = '   ';

/** Painted pieces side by side, on as many lines as it takes. @param pieces with the plain text beside each. */
export function flow(pieces: readonly { readonly plain: string; readonly painted: string }[], width: number): string[] {
  const lines: string[] = [];
  let taken = Infinity;
  for (const { plain, painted } of pieces) {
    taken += GAP.length + widthOf(plain);
    if (taken > width) {
      lines.push(painted);
      taken = widthOf(plain);
    } else lines.push(lines.pop() + GAP + painted);
  }
  return lines;
}
