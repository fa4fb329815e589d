/**
 * Files that are no text: what they are, and what to do with them.
 */

const SIGNATURES: readonly (readonly [bytes: string, error: string])[] = [
  ['%PDF-', 'is a PDF: export its text (pdftotext FILE.pdf) and lint that'],
  ['PK\x03\x04', 'is a ZIP archive or an Office document: unpack it, or save it as HTML or text'],
  ['\xd0\xcf\x11\xe0', 'is an old Office document: save it as HTML or text'],
  ['{\\rtf', 'is an RTF document: save it as HTML or text'],
  ['\x89PNG', 'is a PNG image: privlint reads text, not pictures of it'],
  ['\xff\xd8\xff', 'is a JPEG image: privlint reads text, not pictures of it'],
  ['GIF8', 'is a GIF image: privlint reads text, not pictures of it'],
  ['\x1f\x8b', 'is gzip-compressed: unpack it (gunzip) and lint that'],
];

const startsWith = (bytes: Uint8Array, signature: string): boolean =>
  [...signature].every((character, i) => bytes[i] === character.charCodeAt(0));

/** Why bytes with a well-known signature cannot be linted; null for everything else. */
export function describeBinary(bytes: Uint8Array): string | null {
  return SIGNATURES.find(([signature]) => startsWith(bytes, signature))?.[1] ?? null;
}

/** True for decoded text that has a NUL near its start, which no text has. */
export const looksBinary = (text: string): boolean => text.slice(0, 65_536).includes('\0');
