import { isWordUnit } from '../../language/characters.js';
import { LEGAL_FORMS } from './legal-forms.js';

/** Keys of names met before: they are asked for many times over. */
const keys = new Map<string, string>();
const MOST_KEYS = 5000;

/** What two names of one organisation have in common: its words without legal forms and genitives, in lower case. */
export function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = readKey(name);
    if (keys.size < MOST_KEYS) keys.set(name, key);
  }
  return key;
}

function readKey(name: string): string {
  const telling: string[] = [];
  for (let at = 0; at < name.length; ) {
    let end = at;
    while (end < name.length && isWordUnit(name.charCodeAt(end))) end++;
    const word = name.slice(at, end);
    if (end > at && (telling.length === 0 || !LEGAL_FORMS.has(word))) telling.push(word);
    at = end + 1;
  }
  return telling.join(' ').toLowerCase();
}
