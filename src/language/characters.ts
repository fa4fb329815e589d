/**
 * Character classes by table: JavaScript's `\w` and `\b` are ASCII, and `\p{L}` costs too much on the hot path and in each start.
 */

const OTHER = 0;
const LOWER = 1;
const DIGIT = 2;
const UPPER = 3;
const LETTER_WITHOUT_CASE = /[\p{L}\p{M}]/u;

/** Latin scripts with their supplements and combining marks; what lies above is classified when met. */
const TABLE_SIZE = 0x370;
const COMBINING_MARKS = 0x300;

/** Letters of Latin scripts are told by having two cases, so that a start compiles no Unicode classes. */
function classify(code: number): number {
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  if (lower !== character) return UPPER;
  if (character.toUpperCase() !== character) return LOWER;
  if (code < TABLE_SIZE) return code >= COMBINING_MARKS ? LOWER : OTHER;
  return LETTER_WITHOUT_CASE.test(character) ? LOWER : OTHER;
}

const table = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) table[code] = classify(code);

const classOf = (code: number): number => (code < TABLE_SIZE ? table[code]! : classify(code));

/** Whether the UTF-16 unit is a letter or combining mark. */
export const isLetter = (code: number): boolean => (classOf(code) & 1) === 1;
export const isUpper = (code: number): boolean => classOf(code) === UPPER;
export const isLower = (code: number): boolean => classOf(code) === LOWER;
export const isDigit = (code: number): boolean => classOf(code) === DIGIT;
/** Letter, mark or digit. */
export const isWordUnit = (code: number): boolean => classOf(code) !== OTHER;
