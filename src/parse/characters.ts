/**
 * Classes of UTF-16 units, without regular expressions: JavaScript's \b and \w do not know å, ä, æ, ö and ø.
 */

/** White space of any kind, non-breaking and line-breaking alike. */
export function isSpace(c: number): boolean {
  if (c < 0x80) return c === 0x20 || (c >= 0x09 && c <= 0x0d);
  if (c < 0x1680) return c === 0xa0 || c === 0x85;
  return (
    (c >= 0x2000 && c <= 0x200a) ||
    c === 0x2028 ||
    c === 0x2029 ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x3000 ||
    c === 0x1680
  );
}

/** White space that ends a line. */
export function isLineEnd(c: number): boolean {
  return (c >= 0x0a && c <= 0x0d) || c === 0x85 || c === 0x2028 || c === 0x2029;
}

export const SOFT_HYPHEN = 0xad;

/** Units that no reader sees: control characters, soft hyphens, zero-width and direction marks, variation selectors. */
export function isInvisible(c: number): boolean {
  if (c < 0x80) return c < 0x09 || (c > 0x0d && c < 0x20) || c === 0x7f;
  if (c < 0x300) return (c < 0xa0 && c !== 0x85) || c === SOFT_HYPHEN;
  return (
    (c >= 0x200b && c <= 0x200f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2060 && c <= 0x206f) ||
    (c >= 0xfe00 && c <= 0xfe0f) ||
    c === 0xfeff ||
    c === 0x061c ||
    c === 0x180e ||
    (c >= 0xfff9 && c <= 0xfffb)
  );
}

/** Could a text with this unit be other than NFC? Below U+0300 never; common punctuation above it neither. */
export function mayCompose(c: number): boolean {
  return c >= 0x300 && !(c >= 0x2010 && c <= 0x2125);
}

/** An ASCII digit. */
export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

/** A letter in lower case, of any script that has cases. */
export function isLower(c: number): boolean {
  if (c < 0x80) return c >= 0x61 && c <= 0x7a;
  if (c < 0x100) return c >= 0xdf && c !== 0xf7;
  return isCased(c) && String.fromCharCode(c).toLowerCase() === String.fromCharCode(c);
}

/** A letter in upper case, of any script that has cases. */
export function isUpper(c: number): boolean {
  if (c < 0x80) return c >= 0x41 && c <= 0x5a;
  if (c < 0x100) return c >= 0xc0 && c <= 0xde && c !== 0xd7;
  return isCased(c) && String.fromCharCode(c).toUpperCase() === String.fromCharCode(c);
}

/** Letters that have a case, which all letters of the Nordic languages have. */
export function isLetter(c: number): boolean {
  return isLower(c) || isUpper(c);
}

function isCased(c: number): boolean {
  const letter = String.fromCharCode(c);
  return letter.toLowerCase() !== letter.toUpperCase();
}

/** Units that words and numbers are made of, in any script. */
export function isWordUnit(c: number): boolean {
  if (c < 0x80) return isDigit(c) || isLetter(c);
  if (c < 0x2000) return c >= 0xc0 || c === 0xaa || c === 0xb5 || c === 0xba;
  return (c >= 0x2c00 && c < 0x2e00) || (c >= 0x3040 && c < 0xd800) || c >= 0xf900;
}
