/**
 * Text as the reader sees it, for short texts without a source map: titles, and lines before they are written.
 */
import { isInvisible, isSpace, mayCompose } from './characters.js';

/** Words of Latin letters with single blanks between them are as they should be. */
const NORMAL = /^[!-~\u00a1-\u00ac\u00ae-\u024f]+(?: [!-~\u00a1-\u00ac\u00ae-\u024f]+)*$/;

/** NFC; white space as single blanks, trimmed; nothing invisible. The same as DocumentBuilder makes of it. */
export function normalised(raw: string): string {
  if (NORMAL.test(raw)) return raw;
  let clean = '';
  let from = 0;
  let compose = false;
  let blank = true;
  for (let i = 0; i < raw.length; i++) {
    const c = raw.charCodeAt(i);
    if (c > 0x20 && c < 0x7f) {
      blank = false;
    } else if (isSpace(c)) {
      if (c !== 0x20 || blank) {
        clean += raw.slice(from, i) + (blank ? '' : ' ');
        from = i + 1;
      }
      blank = true;
    } else if (isInvisible(c)) {
      clean += raw.slice(from, i);
      from = i + 1;
    } else {
      blank = false;
      if (mayCompose(c)) compose = true;
    }
  }
  clean = (clean + raw.slice(from)).trimEnd();
  return compose ? clean.normalize('NFC') : clean;
}
