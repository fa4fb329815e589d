/**
 * Character classes by table: JavaScript's `\w` and `\b` are ASCII, and `\p{L}` costs too much on the hot path and in each start.
 */

const NOT_MET = 0;
/** Letters are odd. */
const LOWER = 1;
const DIGIT = 2;
const UPPER = 3;
const OTHER = 4;
const LETTER_WITHOUT_CASE = /[\p{L}\p{M}]/u;

/** Latin scripts with their supplements and combining marks end here. */
const LATIN_END = 0x370;
const COMBINING_MARKS = 0x300;

/** Letters of Latin scripts are told by having two cases, so that a start compiles no Unicode classes. */
function classify(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  if (lower !== character) return UPPER;
  if (character.toUpperCase() !== character) return LOWER;
  if (code < LATIN_END) return code >= COMBINING_MARKS ? LOWER : OTHER;
  return LETTER_WITHOUT_CASE.test(character) ? LOWER : OTHER;
}

/** The class of each unit that has been met. */
const table = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = table[code];
  if (known === undefined) return OTHER; // NaN, which `charCodeAt` gives behind the end of a text
  if (known !== NOT_MET) return known;
  table[code] = classify(code);
  return table[code]!;
}

// The table is asked here, and `classOf` only for what has not been met: every character of a text comes by, and calls cost.
/** Whether the UTF-16 unit is a letter or combining mark. */
export const isLetter = (code: number): boolean => ((table[code] || classOf(code)) & 1) === 1;
/** Whether the UTF-16 unit is a capital, a small letter, a digit. */
export const isUpper = (code: number): boolean => (table[code] || classOf(code)) === UPPER;
export const isLower = (code: number): boolean => (table[code] || classOf(code)) === LOWER;
export const isDigit = (code: number): boolean => (table[code] || classOf(code)) === DIGIT;
/** Letter, mark or digit. */
export const isWordUnit = (code: number): boolean => (table[code] || classOf(code)) !== OTHER;
