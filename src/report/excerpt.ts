/**
 * The line of a policy on which a piece of evidence stands, as its reader sees it: without tags, entities decoded.
 */
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
/** White space that is not one blank already. */
const WHITE_SPACE = /\s{2,}|[^\S ]/g;

/** Those that Nordic pages are written with; a rarer one in the words around a quote is shown as it was written. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{
    aring: 'å',
    Aring: 'Å',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    AElig: 'Æ',
    auml: 'ä',
    Auml: 'Ä',
    ouml: 'ö',
    Ouml: 'Ö',
  },
  ...{ uuml: 'ü', Uuml: 'Ü', eacute: 'é', Eacute: 'É', egrave: 'è', agrave: 'à' },
  ...{ ndash: '–', mdash: '—', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’' },
  ...{ hellip: '…', bull: '•', middot: '·', sect: '§', copy: '©', reg: '®', trade: '™', euro: '€', deg: '°' },
};

function decodeEntity(reference: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? reference;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Markup -> text, with a line break where a block begins or ends. */
const readMarkup = (markup: string): string =>
  markup
    .replace(WHITE_SPACE, ' ')
    .replace(HIDDEN, '')
    .replace(BLOCK_TAG, BREAK)
    .replace(TAG, '')
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decodeEntity);

const lastLine = (text: string): string => text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);

function textBefore(text: string, end: number, format: Format): string {
  const slice = text.slice(Math.max(0, end - REACH), end);
  if (format === 'text') return lastLine(slice);
  const line = format === 'markdown' ? lastLine(slice) : slice;
  // A slice may begin, and a quote may stand, inside a tag.
  const whole = line.replace(/^[^<>]*>/, '').replace(/<[^>]*$/, '');
  return readMarkup(whole).split(BREAK).at(-1) ?? '';
}

function textAfter(text: string, start: number, format: Format): string {
  const slice = text.slice(start, start + REACH);
  const line = format === 'html' ? slice : (/^[^\r\n]*/.exec(slice)?.[0] ?? '');
  return format === 'text' ? line : (readMarkup(line.replace(/<[^>]*$/, '')).split(BREAK)[0] ?? '');
}

const tidy = (text: string): string => safe(text).replace(WHITE_SPACE, ' ');

/** The evidence's quote with what stands before and after it in its line (in a page: in its block). */
export function excerptOf(text: string, format: Format, { quote, start, end }: Evidence): Excerpt {
  return {
    before: tidy(textBefore(text, start.offset, format)).trimStart(),
    quote: tidy(quote).trim(),
    after: tidy(textAfter(text, end.offset, format)).trimEnd(),
  };
}
