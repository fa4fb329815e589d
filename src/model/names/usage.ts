/** How words are written in one text, which tells names from words. */
import { isLower, isWordUnit } from '../../language/characters.js';
import type { Mentions } from '../../match/mentions.js';

const DOT = 0x2e;
const COLON = 0x3a;
const AT = 0x40;
const SLASH = 0x2f;

export const CAPITAL = 1;
export const LOWER_CASE = 2;

/** How each word is written in the middle of sentences: `CAPITAL` where always so, `LOWER_CASE` where ever so. */
export function usageOf(mentions: Mentions, first: Uint8Array): Uint8Array {
  const { tokens, sentences, document } = mentions;
  const usage = new Uint8Array(tokens.vocabulary.length);
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens.words[i]!;
    if (usage[word] === LOWER_CASE) continue;
    if (isLower(document.text.charCodeAt(tokens.starts[i]!))) {
      if (!isInAddress(tokens.starts[i]!, tokens.ends[i]!, document.text)) usage[word] = LOWER_CASE;
      continue;
    }
    if (usage[word] === CAPITAL) continue;
    // "Betaling: Kortnummer"
    if (document.text.charCodeAt(tokens.starts[i]! - 2) === COLON) continue;
    const sentence = sentences[mentions.sentenceOf(i)];
    if (sentence && first[i] === 0 && document.blocks[sentence.block]!.kind !== 'heading') usage[word] = CAPITAL;
  }
  return usage;
}

/** "fjordly" of www.fjordly.no, https://fjordly.no/personvern and post@fjordly.no: not what stands before the "@" or in the path. */
function isInAddress(start: number, end: number, text: string): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === SLASH) return text.charCodeAt(start - 2) === SLASH;
  return before === AT || before === DOT || (text.charCodeAt(end) === DOT && isWordUnit(text.charCodeAt(end + 1)));
}
