/**
 * What a terminal sends, as ink understands it -> the names of keys. Pure.
 */
import type { Key } from 'ink';
import { PASTED } from './input.js';

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
] as const;

/** Control characters that come in one piece with others, when somebody types faster than they are read. */
const CHARACTERS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u001b': 'esc',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

function nameOf(character: string): string {
  const named = CHARACTERS[character];
  if (named !== undefined) return named;
  const code = character.charCodeAt(0);
  if (code > 0 && code < 27) return `ctrl-${String.fromCharCode(96 + code)}`;
  return code < 32 ? 'unknown' : character;
}

/**
 * The keys that were pressed, in turn.
 * @param inLine a line is being typed: what is pasted into it stays together
 */
export function keysOf(input: string, key: Key, inLine: boolean): readonly string[] {
  const named = NAMED.find(([flag]) => key[flag]);
  if (named !== undefined) return [named[1]];
  // What ink calls delete is what backspace sends.
  if (key.delete) return ['backspace'];
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  if (key.ctrl) return [`ctrl-${input}`];
  if (input === '' || key.meta) return [];
  const characters = [...input];
  if (characters.length === 1) return [nameOf(input)];
  // Pasted text ends no line: a reason has none.
  const last = CHARACTERS[characters.at(-1)!];
  return inLine && last === undefined ? [PASTED + input] : characters.map(nameOf);
}
