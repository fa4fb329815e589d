/**
 * rulebook: rules with their documentation -> text, JSON and Markdown. Pure: nothing is read or printed here.
 */
export { explanationsJson, rulesJson } from './json.js';
export { pagesOf } from './markdown.js';
export { idsNamed } from './select.js';
export { rulesTable, themeText } from './table.js';
export { explanationText, type TextOptions } from './text.js';
