/**
 * Where in its source a Markdown node's value was read from: escapes, entities, and the prefixes of continued lines
 * (`> `, indents) stand in the source only.
 */
import { decodeEntity } from './entities.js';

/** What takes the pieces of a value, in order. */
export interface Sink {
  /** The slice [start, end) of the source as it stands. */
  run(start: number, end: number): void;
  /** What the whole of the slice [start, end) stands for. */
  replacement(value: string, start: number, end: number): void;
  /** A line end at [start, end). */
  lineEnd(start: number, end: number): void;
}

const ENTITY = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/** Walks a value and its source side by side. `escapes` is false for code, where backslash and & mean themselves. */
export function align(value: string, text: string, start: number, end: number, escapes: boolean, sink: Sink): void {
  let at = start;
  let from = start;
  let i = 0;
  const flush = () => {
    if (at > from) sink.run(from, at);
    from = at;
  };
  while (i < value.length && at < end) {
    const c = text.charCodeAt(at);
    const wanted = value.charCodeAt(i);
    if (wanted === 0x0a || wanted === 0x0d) {
      // Blanks before a line end are not in the value.
      flush();
      while (at < end && text.charCodeAt(at) !== wanted && !isEol(text.charCodeAt(at))) at++;
      const eol = text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? 2 : 1;
      sink.lineEnd(at, Math.min(end, at + eol));
      i += value.startsWith('\r\n', i) ? 2 : 1;
      at += eol;
      from = at;
    } else if (escapes && c === 0x5c && text.charCodeAt(at + 1) === wanted && isPunctuation(wanted)) {
      flush();
      sink.replacement(value[i]!, at, at + 2);
      i++;
      at += 2;
      from = at;
    } else if (escapes && c === 0x26) {
      const decoded = entityAt(text, at);
      if (decoded && value.startsWith(decoded.value, i)) {
        flush();
        sink.replacement(decoded.value, at, at + decoded.length);
        i += decoded.value.length;
        at += decoded.length;
        from = at;
      } else {
        at++;
        i++;
      }
    } else if (c === wanted) {
      at++;
      i++;
    } else if (wanted === 0xfffd && c === 0) {
      flush();
      i++;
      from = ++at;
    } else {
      // A prefix of the line, or a backslash before a pipe in a table's code.
      flush();
      from = ++at;
    }
  }
  flush();
  if (i < value.length) sink.replacement(value.slice(i), start, end);
}

function entityAt(text: string, at: number): { value: string; length: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(text);
  const value = found ? decodeEntity(found[1]!) : false;
  return found && value !== false ? { value, length: found[0].length } : null;
}

const isEol = (c: number): boolean => c === 0x0a || c === 0x0d;

const isPunctuation = (c: number): boolean =>
  (c >= 0x21 && c <= 0x2f) || (c >= 0x3a && c <= 0x40) || (c >= 0x5b && c <= 0x60) || (c >= 0x7b && c <= 0x7e);
