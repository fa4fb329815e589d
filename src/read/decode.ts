/**
 * Bytes -> text. UTF-8 is tried first and costs nothing; the rest is guessed only when it fails.
 */
import type { Format } from './source.js';

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** Name of the encoding as the Encoding Standard spells it. */
  readonly encoding: string;
}

const FALLBACK = 'windows-1252';

/** UTF-16 by its byte order mark, or by where the zero bytes of Latin letters stand (chardet takes that for Latin-1). */
function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(bytes.length, 2048) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const most = pairs * 0.7;
  const few = pairs * 0.1;
  if (odd > most && even <= few) return 'utf-16le';
  if (even > most && odd <= few) return 'utf-16be';
  return null;
}

/** A few broken bytes in what is otherwise UTF-8 (a cut file, a bad paste), as against another encoding altogether. */
function isMostlyUtf8(text: string): boolean {
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 0x7f) whole++;
  }
  return whole > broken * 4;
}

/** What the page's `<meta charset>` says, where the platform can decode it and UTF-8 has not already been ruled out. */
async function declaredByPage(bytes: Uint8Array): Promise<string> {
  const { default: sniff } = await import('html-encoding-sniffer');
  const encoding = sniff(bytes, { defaultEncoding: FALLBACK }).toLowerCase();
  if (encoding === 'utf-8') return FALLBACK;
  try {
    new TextDecoder(encoding);
    return encoding;
  } catch {
    return FALLBACK;
  }
}

/** What Windows-1252 has at 0x80-0x9f. Several Node versions decode it as Latin-1 instead, which has controls there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== FALLBACK) return { text, encoding };
  return {
    text: text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS.charAt(control.charCodeAt(0) - 0x80)),
    encoding,
  };
}

/**
 * Decodes a policy.
 * @param hint what the file seems to be: only pages are asked for their `<meta charset>`.
 */
export async function decode(bytes: Uint8Array, hint: Format): Promise<Decoded> {
  const wide = utf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const lenient = decodeAs(bytes, 'utf-8');
    if (isMostlyUtf8(lenient.text)) return lenient;
    return decodeAs(bytes, hint === 'html' ? await declaredByPage(bytes) : FALLBACK);
  }
}
