/**
 * Parsing. In: a Source (decoded text and its format). Out: a Document (what the reader sees, as flat text with
 * structure beside it and a map back to the source). Pure: no file system, no clock, no console.
 */
import type { Source } from '../read/source.js';
import type { Document } from './document.js';
import { parseText } from './text.js';

export * from './document.js';
export { type Evidence, evidenceOf, Locator, locatorOf, type Position } from './positions.js';

/** Parses a source in its format. Parsers of HTML and Markdown are loaded when first needed. */
export async function parse(source: Source): Promise<Document> {
  switch (source.format) {
    case 'html':
      return (await import('./html.js')).parseHtml(source);
    case 'markdown':
      return (await import('./markdown.js')).parseMarkdown(source);
    case 'text':
      return /&#?[A-Za-z0-9]{2,31};/.test(source.text)
        ? parseText(source, (await import('./entities.js')).decodeEntity)
        : parseText(source);
  }
}
