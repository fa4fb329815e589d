/** A recipient by name, and how names and acts look in the text. */
import { isDigit, isLower, isUpper } from '../../language/characters.js';
import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';

/** A place that names a recipient. */
export interface Named extends Span {
  readonly name: string;
  readonly sentence: number;
  /** Token behind the name. */
  readonly to: number;
}

/** Letters of a bracket behind a name. */
const MAX_BRACKET = 62;

/** Letters before a name in which a new clause may begin. */
export const MAX_CLAUSE = 200;

/** With a legal form, or with its maker in brackets. */
export const FULL_NAME = /,? (?:Inc|LLC|Ltd|Limited|Unlimited|PTY|AS|ASA|AB|Oy|GmbH|ApS|Förvaltning|förening)\b|\(/;

/** Ends with a legal form. */
export const COMPANY = / (?:Inc\.?|LLC|Ltd\.?|Limited|Unlimited(?: Company)?|GmbH|B\.?V\.?|ASA?|AB|Oy|ApS|Corp\.?)$/;

/** Ends like a noun with its article. */
export const DEFINITE = /^[A-ZÆØÅÄÖ][a-zæøåäö]{3,}(?:en|et|ene|erne|an|na)$/;

/** "YouTube", "46elks", "AWS": no word of the language. */
export function isBrandLike(word: string): boolean {
  let capitals = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (isDigit(code)) return true;
    if (!isUpper(code)) continue;
    if (i > 0 && isLower(word.charCodeAt(i - 1))) return true;
    capitals++;
  }
  return capitals === word.length && capitals >= 2 && capitals <= 6;
}

/** Where the bracket right behind a name ends, or null. */
export function bracketBehind(name: Span, text: string): number | null {
  let at = name.end;
  if (text[at] === ',' || text[at] === '.') at++;
  if (text[at] === ' ') at++;
  if (text[at] !== '(') return null;
  const end = text.slice(at, at + MAX_BRACKET).indexOf(')');
  return end < 0 ? null : at + end + 1;
}

const MAX_PATH = 80;
const IN_PATH = /(?:\s|[.:/]\S*)\/$/;

/** Part of an e-mail or web address. */
export function isAddress(span: Span, mentions: Mentions): boolean {
  const { text } = mentions.document;
  const before = text[span.start - 1] ?? ' ';
  if (before === '@' || before === '.') return true;
  // Not "Collectum/Fora"
  if (before === '/' && IN_PATH.test(text.slice(Math.max(0, span.start - MAX_PATH), span.start))) return true;
  return text[span.end] === '@' || (text[span.end] === '.' && isLower(text.charCodeAt(span.end + 1)));
}

/** A negation around the words, or between them: "lämnar inte ut". */
export const isDenied = (act: Mention, mentions: Mentions): boolean =>
  act.polarity === 'negated' || mentions.marks('polarity.negation').subarray(act.from, act.to).includes(1);
