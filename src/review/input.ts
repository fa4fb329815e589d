/**
 * A line that somebody types. Pure.
 */
import { INVISIBLE } from '../report/terminal.js';

export interface Input {
  readonly text: string;
  /** Offset in the text, never inside a character. */
  readonly cursor: number;
}

export const inputOf = (text: string): Input => ({ text, cursor: text.length });

/** Stands before text that came in one piece, to tell it from the name of a key. */
export const PASTED = 'paste:';

/** A reason is a sentence, and so is what one searches for. */
const MOST = 500;

/** Steps from offset to offset; what is drawn as one character is one step. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const before = ({ text, cursor }: Input): number => {
  let start = 0;
  for (const { index } of segmenter.segment(text)) {
    if (index >= cursor) break;
    start = index;
  }
  return start;
};

const after = ({ text, cursor }: Input): number => {
  for (const { index } of segmenter.segment(text)) if (index > cursor) return index;
  return text.length;
};

const without = ({ text }: Input, start: number, end: number): Input => ({
  text: text.slice(0, start) + text.slice(end),
  cursor: start,
});

/** Makes one picture of several. */
const JOINER = /(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/u;

/** What is typed or pasted, without what is no text and what nobody would see: a reason is written as it was shown. */
const clean = (typed: string): string =>
  typed
    .replace(/\s+/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, '')
    .split(JOINER)
    .map((text) => text.replace(INVISIBLE, ''))
    .join('\u200d');

/** As much of a text as has room, in whole characters. */
function fitting(text: string, room: number): string {
  if (text.length <= room) return text;
  let end = 0;
  for (const { index } of segmenter.segment(text)) if (index <= room) end = index;
  return text.slice(0, end);
}

/** The line after a key, or after text was typed into it. */
export function edit(input: Input, key: string): Input {
  const { text, cursor } = input;
  switch (key) {
    case 'left':
      return { text, cursor: before(input) };
    case 'right':
      return { text, cursor: after(input) };
    case 'home':
    case 'ctrl-a':
      return { text, cursor: 0 };
    case 'end':
    case 'ctrl-e':
      return { text, cursor: text.length };
    case 'backspace':
      return cursor === 0 ? input : without(input, before(input), cursor);
    case 'delete':
      return without(input, cursor, after(input));
    case 'ctrl-u':
      return without(input, 0, cursor);
    case 'ctrl-w':
      return without(input, text.slice(0, cursor).replace(/\S*\s*$/, '').length, cursor);
  }
  const isPasted = key.startsWith(PASTED);
  if (!isPasted && !isOneCharacter(key)) return input;
  const typed = fitting(clean(isPasted ? key.slice(PASTED.length) : key), MOST - text.length);
  return { text: text.slice(0, cursor) + typed + text.slice(cursor), cursor: cursor + typed.length };
}

/** Keys have names of several letters. */
const isOneCharacter = (key: string): boolean => [...key].length === 1;
