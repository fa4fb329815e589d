/**
 * Parsing for those who will need every format: at once, with all parsers loaded.
 */
import type { Source } from '../read/source.js';
import type { Document } from './document.js';
import { decodeEntity } from './entities.js';
import { parseHtml } from './html.js';
import { parseMarkdown } from './markdown.js';
import { parseText } from './text.js';

/** As `parse`. */
export function parseNow(source: Source): Document {
  switch (source.format) {
    case 'html':
      return parseHtml(source);
    case 'markdown':
      return parseMarkdown(source);
    case 'text':
      return parseText(source, decodeEntity);
  }
}
