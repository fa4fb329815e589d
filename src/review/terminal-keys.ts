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

/** What a terminal sends around text that is pasted, as ink hands it on. */
const PASTE_BEGINS = '[200~';
const PASTE_ENDS = '[201~';

/** Reads what a terminal sends. */
export class KeyReader {
  /** What was pasted so far; null where nothing is being pasted. */
  #pasted: string | null = null;

  /** The keys that were pressed, in turn. Pasted text is one of them: it is no command, whatever it says. */
  keysOf(input: string, key: Key): readonly string[] {
    if (input === PASTE_BEGINS) {
      this.#pasted = '';
      return [];
    }
    if (this.#pasted === null) return keysTyped(input, key);
    if (input !== PASTE_ENDS) {
      this.#pasted += input === '' ? ' ' : input;
      return [];
    }
    const pasted = PASTED + this.#pasted;
    this.#pasted = null;
    return [pasted];
  }
}

function keysTyped(input: string, key: Key): readonly string[] {
  const named = NAMED.find(([flag]) => key[flag]);
  if (named !== undefined) return [named[1]];
  // What ink calls delete is what backspace sends.
  if (key.delete) return ['backspace'];
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  if (key.ctrl) return [`ctrl-${input}`];
  // Somebody types faster than is read.
  const keys = [...input].map(nameOf);
  // Escape, and something right after it: nothing is done with Alt.
  return key.meta ? ['esc', ...keys] : keys;
}
