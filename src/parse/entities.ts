/**
 * Character references (`&oslash;`, `&#229;`) in plain text and Markdown. HTML has its own.
 */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** What a reference, without its & and ;, stands for; false where it is none. */
export function decodeEntity(name: string): string | false {
  if (name[0] !== '#') return decodeNamedCharacterReference(name);
  const hexadecimal = name[1] === 'x' || name[1] === 'X';
  const code = hexadecimal ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
