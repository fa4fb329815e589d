/**
 * HTML that cannot be broken out of: whatever stands in a template's holes is text, unless a template made it.
 */
import { safe } from '../terminal.js';

/** Markup. Only `html` makes it. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes: text and numbers are escaped, lists joined, and null is nothing. */
export type Part = Html | string | number | null | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, in an element or in a quoted attribute; without control characters and what is invisible. */
export const escapeHtml = (text: string): string => safe(text).replace(/[&<>"']/g, (found) => ENTITIES[found]!);

function written(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  return typeof part === 'object' ? part.map(written).join('') : escapeHtml(String(part));
}

/** A template. Line breaks in it, with what indents the next line, are for those who read the source. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const pieces = strings.map((text, i) => text.replace(/\n\s*/g, '') + (i < parts.length ? written(parts[i]!) : ''));
  return new Html(pieces.join(''));
}

export const NOTHING = html``;

/** A heading of this level. */
export const heading = (level: number, content: Html | string): Html => html`<h${level}>${content}</h${level}>`;

/** With something between each two of them. */
export const joined = (parts: readonly Part[], separator: string): Part[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [separator, part]));
