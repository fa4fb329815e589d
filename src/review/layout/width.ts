/**
 * How many columns of a terminal a text takes. Pure.
 */
import stringWidth from 'string-width';

/** One column each: nearly all text, and the marks of our own. To ask Unicode of the rest takes a thousand times as long. */
export const SINGLE = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2500-\u257f\u2190-\u2193‹›⎵⏎▌▪▲▸●◐◦✓✗]*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is how colours are written
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Columns that a text takes; colours take none. */
export function columnsOf(text: string): number {
  if (SINGLE.test(text)) return text.length;
  const plain = text.replace(COLOURS, '');
  return SINGLE.test(plain) ? plain.length : stringWidth(plain);
}

/** In its place: ink is bundled with this one. */
export default columnsOf;
