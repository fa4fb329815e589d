/**
 * Character classes by table: JavaScript's `\w` and `\b` are ASCII, and `\p{L}` costs too much on the hot path.
 */

const LETTER = /[\p{L}\p{M}]/u;
const DIGIT = /\p{Nd}/u;
const UPPER = /\p{Lu}/u;

const OTHER = 0;
const LETTERS = 1;
const DIGITS = 2;
const UPPERS = 3;

const classify = (code: number): number => {
  const character = String.fromCharCode(code);
  if (UPPER.test(character)) return UPPERS;
  if (LETTER.test(character)) return LETTERS;
  return DIGIT.test(character) ? DIGITS : OTHER;
};

/** Latin scripts with their supplements; what lies above is classified when met. */
const TABLE_SIZE = 0x250;
const table = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code++) table[code] = classify(code);

const classOf = (code: number): number => (code < TABLE_SIZE ? table[code]! : classify(code));

/** Whether the UTF-16 unit is a letter or combining mark. */
export const isLetter = (code: number): boolean => (classOf(code) & 1) === 1;
export const isUpper = (code: number): boolean => classOf(code) === UPPERS;
export const isLower = (code: number): boolean => classOf(code) === LETTERS;
export const isDigit = (code: number): boolean => classOf(code) === DIGITS;
/** Letter, mark or digit. */
export const isWordUnit = (code: number): boolean => classOf(code) !== OTHER;
