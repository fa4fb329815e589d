/**
 * Template code in a page or a Markdown file, blotted out. The text keeps its length, so that all offsets hold.
 */

/** Replaces `<?php ... ?>`, `<% ... %>` and `{% ... %}` by blanks. */
export function maskTemplates(text: string): string {
  if (!/<[?%]|\{%/.test(text)) return text;
  return text.replace(/<\?[\s\S]*?(?:\?>|$(?![\s\S]))|<%[\s\S]*?%>|\{%[\s\S]{0,2000}?%\}/g, blanks);
}

/** The front matter (`---` ... `---`) at the start of a page for a site generator, or an empty text. */
export function frontMatterOf(text: string): string {
  return /^---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n---[ \t]*(?:\r?\n|$(?![\s\S]))/.exec(text)?.[0] ?? '';
}

/** Shortcodes and tags of Hugo, Jekyll and Liquid; attributes; comments of MDX; tables of contents; footnote marks. */
const SHORTCODES =
  /\{\{[<%][\s\S]{0,2000}?[>%]\}\}|\{%[\s\S]{0,2000}?%\}|\{:[^{}]{0,2000}\}|\{\/\*[\s\S]{0,2000}?\*\/\}|[ \t]\{[#.][\w-][^{}\n]{0,200}\}(?=[ \t]*$)|^\[\[?_?toc_?\]\]?[ \t]*$|^:::.*$|\[\^[^\]\s]{1,60}\]:?/gim;

/** The modules of an MDX file: imports and exports, each up to the next blank line. */
const MODULES =
  /^(?:import[ \t]+(?:[\w*{][^\n]*from[ \t]+)?['"]|export[ \t]+(?:const|default|function|let|\{|\*))[\s\S]*?(?=\n[ \t]*\r?\n|$(?![\s\S]))/gm;

/** Blots out of Markdown what is neither text nor markup, and takes needless escapes for markup. */
export function maskMarkdown(text: string): string {
  let masked = maskTemplates(text);
  if (/\{[{%:#./]|^\[\[?_?toc|^:::|\[\^/im.test(masked)) {
    masked = masked.replace(SHORTCODES, (match, offset: number) => blot(masked, match, offset));
  }
  if (/^(?:import|export)[ \t]/m.test(masked)) masked = masked.replace(MODULES, blanks);
  // The boxes of task lists.
  masked = masked.replace(/^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[[ xX]\](?=[ \t])/gm, '$1\u200b\u200b\u200b');
  return unescaped(masked);
}

/** Blanks where the rest of the line is blank; zero-width spaces elsewhere, so that no indent arises. */
function blot(text: string, match: string, offset: number): string {
  const after = text.slice(offset + match.length, offset + match.length + 200);
  return /^[ \t]*(?:[\r\n]|$)/.test(after) ? blanks(match) : match.replace(/[^\r\n]/g, '\u200b');
}

/**
 * Editors that take Markdown for plain text escape all of it: `\## Rettigheter`, `\*\*Navn:\*\*`, `\- punkt`.
 * What was meant is put in its place, at the same length.
 */
function unescaped(text: string): string {
  if (!/^\\#{1,6} /m.test(text) && !/\\\*\\\*[^\n*]+\\\*\\\*/.test(text)) return text;
  return text
    .replace(/^\\(#{1,6}) /gm, '$1  ')
    .replace(/^(\s*)\\([-+*]) /gm, '$1$2  ')
    .replaceAll('\\*\\*', '\u200b**\u200b');
}

/** Blanks of the same length; line ends stay. */
export function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
