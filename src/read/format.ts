/**
 * Which format a policy is in: by its name, then by how it begins.
 */
import type { Format } from './source.js';

/** Pages with code in them: their tags tell more than their lines. */
const TEMPLATES =
  '.jsx .tsx .vue .svelte .astro .php .phtml .ejs .erb .hbs .mustache .njk .twig .liquid .cshtml .jsp .aspx'.split(' ');

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map([
  ...TEMPLATES.map((extension) => [extension, 'html'] as const),
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.mdx', 'markdown'],
  ['.txt', 'text'],
  ['.text', 'text'],
]);

const PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TAG = /^\s*<(?:!doctype|!--|\?xml|[a-z][a-z0-9-]*[\s/>])/i;
const BLOCK = /<(?:p|div|h[1-6]|[uo]l|li|table|section|article|main|br)[\s/>]/i;
const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---\s*(?:\r?\n|$)/;
const MARKDOWN_HEADING = /^#{1,6} \S/m;
const SAMPLE = 16_384;

/** The format of a policy with this name that begins with this text. */
export function formatOf(path: string, text: string): Format {
  const start = text.slice(0, SAMPLE);
  const known = BY_EXTENSION.get(path.slice(path.lastIndexOf('.')).toLowerCase());
  const isMarkup = start.trimStart().startsWith('<');
  if (known === 'text') return isMarkup && PAGE.test(start) ? 'html' : 'text';
  if (known !== undefined) return known;
  if (isMarkup && (PAGE.test(start) || (TAG.test(start) && BLOCK.test(start)))) return 'html';
  return FRONT_MATTER.test(start) || MARKDOWN_HEADING.test(start) ? 'markdown' : 'text';
}
