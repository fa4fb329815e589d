/**
 * Template code in a page or a Markdown file, blotted out. The text keeps its length, so that all offsets hold.
 */

/** Replaces `<?php ... ?>` and `<% ... %>` by blanks. */
export function maskTemplates(text: string): string {
  if (!text.includes('<?') && !text.includes('<%')) return text;
  return text.replace(/<\?[\s\S]*?(?:\?>|$)|<%[\s\S]*?%>/g, blanks);
}

/** Blanks of the same length; line ends stay. */
export function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
