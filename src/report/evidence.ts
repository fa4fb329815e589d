/**
 * Evidence on a terminal: line and column, the words in their line, and a mark under them.
 */
import type { Evidence } from '../check/result.js';
import type { Format } from '../read/source.js';
import { type Excerpt, excerptOf } from './excerpt.js';
import type { Frame } from './frame.js';
import { type Paint, type Style, safe, shorten, shortenStart, widthOf, wrap } from './terminal.js';

/** At most this many lines for one piece of evidence. */
const ROWS = 4;
const GUTTER = ' │ ';
const ELLIPSIS = ' … ';

/** Keeps both ends of a quote that is too long to show. */
function squeeze(quote: string, room: number): string {
  if (widthOf(quote) <= room) return quote;
  const half = Math.floor((room - ELLIPSIS.length) / 2);
  return shorten(quote, half).replace(/…$/, '') + ELLIPSIS + shortenStart(quote, half).replace(/^…/, '');
}

/** The rows of an excerpt, and which part of each is the quote. */
function rowsOf({ before, quote, after }: Excerpt, width: number): { text: string; from: number; to: number }[] {
  const shown = squeeze(quote, width * (ROWS - 1));
  const room = Math.max(0, width - (widthOf(shown) % width) - 2);
  const head = shortenStart(before, Math.max(Math.floor(room / 2), room - widthOf(after)));
  const text = head + shown + shorten(after, Math.max(0, room - widthOf(head)));
  let at = 0;
  return wrap(text, width).map((row) => {
    if (text[at] === ' ') at++;
    const clamp = (offset: number): number => Math.min(row.length, Math.max(0, offset - at));
    const marked = { text: row, from: clamp(head.length), to: clamp(head.length + shown.length) };
    at += row.length;
    return marked;
  });
}

const place = ({ start }: Evidence): string => `${start.line}:${start.column}`;

interface EvidenceLook {
  readonly width: number;
  readonly paint: Paint;
  readonly style: Style;
  readonly frame: Frame;
}

/** The first piece of evidence in full. Where colours are, a quote of several rows is underlined by the terminal itself. */
function full(
  evidence: Evidence,
  excerpt: Excerpt,
  gutter: number,
  width: number,
  { paint, style }: EvidenceLook,
): string[] {
  const bar = paint(GUTTER, 'dim');
  const rows = rowsOf(excerpt, width);
  const underlined = paint('x', 'underline') !== 'x' && rows.length > 1;
  return rows.flatMap(({ text, from, to }, i) => {
    const margin = paint(i === 0 ? place(evidence).padStart(gutter) : ' '.repeat(gutter), 'dim');
    const quote = underlined ? paint(text.slice(from, to), style, 'underline') : paint(text.slice(from, to), 'bold');
    const line = margin + bar + text.slice(0, from) + quote + text.slice(to);
    if (underlined || to <= from) return [line];
    const mark = ' '.repeat(widthOf(text.slice(0, from))) + paint('~'.repeat(widthOf(text.slice(from, to))), style);
    return [line, ' '.repeat(gutter) + bar + mark];
  });
}

/**
 * The lines that show a result's evidence: the first piece in its line, the others in one line each.
 * @param text the source; without it the quotes stand alone.
 */
export function evidenceLines(
  evidence: readonly Evidence[],
  text: string | null,
  format: Format,
  look: EvidenceLook,
): string[] {
  const { width, paint, frame } = look;
  const [first, ...others] = evidence;
  if (first === undefined) return [];
  const gutter = Math.max(...evidence.map((one) => place(one).length));
  const room = Math.max(20, width - gutter - GUTTER.length);
  const excerpt = text === null ? { before: '', quote: safe(first.quote), after: '' } : excerptOf(text, format, first);
  return [
    ...full(first, excerpt, gutter, room, look),
    ...others.map((one) => {
      const quote = frame.quote(shorten(safe(one.quote), room - frame.also.length - 3));
      return `${paint(place(one).padStart(gutter) + GUTTER + frame.also, 'dim')} ${quote}`;
    }),
  ];
}
