/**
 * Text in columns of a terminal: measured, cut, filled up and wrapped. Pure. A character that is drawn together with others (an accent,
 * a family of faces) is never torn, and nothing that comes out is wider than asked for.
 */
import sliceAnsi from 'slice-ansi';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** One column each: nearly all text, and the marks of our own. To ask Unicode of the rest takes a thousand times as long. */
const SINGLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u257f\u2190-\u2193‹›⎵⏎▌▪▲▸●◐◦✓✗]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is how colours are written
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes; colours take none. */
export function columnsOf(text: string): number {
  if (SINGLE.test(text)) return text.length;
  const plain = text.replace(COLOURS, '');
  return SINGLE.test(plain) ? plain.length : stringWidth(plain);
}

/** The longest start of a text that fits into so many columns. */
export function headOf(text: string, width: number): string {
  if (width <= 0) return '';
  if (SINGLE.test(text)) return text.slice(0, width);
  // A wide character across the edge is taken in by the slice.
  for (let end = width; end > 0; end--) {
    const head = sliceAnsi(text, 0, end);
    if (columnsOf(head) <= width) return head;
  }
  return '';
}

/** A text, with an ellipsis where it is cut. */
export function cut(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  return width < 1 ? '' : `${headOf(text, width - 1).trimEnd()}…`;
}

/** A text in exactly so many columns: cut, or filled with spaces. */
export function filled(text: string, width: number): string {
  const columns = columnsOf(text);
  if (columns <= width) return text + ' '.repeat(width - columns);
  const shown = cut(text, width);
  return shown + ' '.repeat(Math.max(0, width - columnsOf(shown)));
}

/** Painted text in lines of at most so many columns, broken between words, with all its blanks; a word that is wider is broken itself. */
export const wrapPainted = (text: string, width: number): string[] =>
  wrapAnsi(text, Math.max(1, width), { hard: true, trim: false }).split('\n');

/** A line of a longer text: its slice from `start` to `end`. */
interface Slice {
  readonly start: number;
  readonly end: number;
}

/** Where a text without line breaks is broken, so that each line takes at most so many columns. One line at least. */
export function breaksOf(text: string, width: number): Slice[] {
  if (text.length <= width && SINGLE.test(text)) return [{ start: 0, end: text.length }];
  const slices: Slice[] = [];
  /** Of the line that is being filled; `end` is that of its last word. */
  let start = -1;
  let end = -1;
  let taken = 0;
  const close = (): void => {
    if (start >= 0) slices.push({ start, end });
    start = -1;
    taken = 0;
  };
  const open = (word: string, at: number): void => {
    start = at;
    end = at + word.length;
    taken = columnsOf(word);
  };
  for (const { 0: word, index } of text.matchAll(/[^ ]+/g)) {
    const gap = start < 0 ? 0 : index - end;
    const own = columnsOf(word);
    if (start >= 0 && taken + gap + own <= width) {
      end = index + word.length;
      taken += gap + own;
      continue;
    }
    close();
    let rest = word;
    while (columnsOf(rest) > width) {
      const head = headOf(rest, Math.max(1, width)) || firstCharacter(rest);
      slices.push({ start: index + word.length - rest.length, end: index + word.length - rest.length + head.length });
      rest = rest.slice(head.length);
      if (rest === '') break;
    }
    if (rest !== '') open(rest, index + word.length - rest.length);
  }
  close();
  return slices.length > 0 ? slices : [{ start: 0, end: 0 }];
}

/** A character that is wider than the line has a line of its own. */
const firstCharacter = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);
