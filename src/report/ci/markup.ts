/**
 * Text as it stands, whatever it would mean in Markdown, in HTML or to GitHub. What a policy says goes into `code` or `html`: nothing
 * in there is a link, a mention or a tag.
 */
import { safe, shorten } from '../terminal.js';

const words = (text: string): string => safe(text).replace(/ +/g, ' ').trim();

/** Whatever means something in Markdown or HTML within a line. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>|~&$#{}]/g, '\\$&');

/** The same at the start of a line, where a dash or a number would begin a list. */
export const escapeLine = (text: string): string =>
  escapeMarkdown(text.trimStart())
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** After what GitHub would otherwise make a link or a mention of, escaped or not: names, numbers and addresses. */
const REFERENCES = /(?<=@)(?=\w)|(?<=#|\bgh-)(?=\d)|(?<=\b(?:https?|ftp|mailto|xmpp):)(?=[\w/])|(?<=\bwww)(?=\.)/gi;
const ZERO_WIDTH_SPACE = '\u200b';

const inert = (text: string): string => text.replace(REFERENCES, ZERO_WIDTH_SPACE);

/** Running text on a line of Markdown. */
export const prose = (text: string): string => inert(escapeLine(words(text)));

/** Words to be read as words, at most this many characters of them: a code span that ends where they end. */
export function code(text: string, max = Infinity): string {
  const shown = shorten(words(text), max);
  if (shown === '') return '';
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/.test(shown) ? ' ' : '';
  return fence + space + shown + space + fence;
}

/** The same in a cell of a table, where a bar would end it. */
export const cell = (text: string, max?: number): string => code(text.replaceAll('|', '¦'), max);

/** Text within an element of HTML. */
export const html = (text: string): string =>
  inert(safe(text)).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link, where the address is one of the web. */
export function link(text: string, url: string | undefined): string {
  return url !== undefined && /^https?:\/\/[^\s<>\\]+$/.test(url) ? `[${prose(text)}](<${url}>)` : prose(text);
}
