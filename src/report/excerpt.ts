/**
 * The line of a policy on which a piece of evidence stands, as its reader sees it: without tags, entities decoded.
 */
import { decodeHTML } from 'entities';
import type { Evidence } from '../check/result.js';
import type { Format } from '../read/source.js';
import { safe } from './terminal.js';

export interface Excerpt {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** Characters of source that are looked at on either side. */
const REACH = 600;

const HIDDEN = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;
const BLOCK_TAG =
  /<\/?(?:address|article|aside|blockquote|body|br|d[dlt]|div|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|section|t[dhr]|table|tbody|ul)(?=[\s/>])[^>]*>/gi;
const TAG = /<[a-z/!?][^>]*>/gi;
const BREAK = '\n';

/** Markup -> text, with a line break where a block begins or ends. */
const readMarkup = (markup: string): string =>
  decodeHTML(markup.replace(/\s+/g, ' ').replace(HIDDEN, '').replace(BLOCK_TAG, BREAK).replace(TAG, ''));

function textBefore(text: string, end: number, format: Format): string {
  const slice = text.slice(Math.max(0, end - REACH), end);
  if (format === 'text') return slice.slice(slice.search(/[^\r\n]*$/));
  const line = format === 'markdown' ? slice.slice(slice.search(/[^\r\n]*$/)) : slice;
  // A slice may begin, and a quote may stand, inside a tag.
  const whole = line.replace(/^[^<>]*>/, '').replace(/<[^>]*$/, '');
  return readMarkup(whole).split(BREAK).at(-1) ?? '';
}

function textAfter(text: string, start: number, format: Format): string {
  const slice = text.slice(start, start + REACH);
  const line = format === 'html' ? slice : (/^[^\r\n]*/.exec(slice)?.[0] ?? '');
  return format === 'text' ? line : (readMarkup(line.replace(/<[^>]*$/, '')).split(BREAK)[0] ?? '');
}

const tidy = (text: string): string => safe(text).replace(/\s+/g, ' ');

/** The evidence's quote with what stands before and after it in its line (in a page: in its block). */
export function excerptOf(text: string, format: Format, { quote, start, end }: Evidence): Excerpt {
  return {
    before: tidy(textBefore(text, start.offset, format)).trimStart(),
    quote: tidy(quote).trim(),
    after: tidy(textAfter(text, end.offset, format)).trimEnd(),
  };
}
