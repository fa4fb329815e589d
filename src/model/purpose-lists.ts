/** Lists that tell by their items what they are lists of. */
import { looksLikeInfinitive } from '../language/infinitives.js';
import type { Mentions } from '../match/mentions.js';
import type { Context } from './context.js';

/** A list is told by its items from so many on. */
const LIST = 3;
/** Share of the items that must be of a kind. */
const MOST = 0.6;
/** Headings and introductions below which infinitives are what the reader may do, or what is promised. */
const OTHER_LISTS = [
  'purpose.aside',
  'rights.list-heading',
  'rights.claim',
  'retention.heading',
  'transfer.heading',
  'recipients.heading',
  'data.heading',
  'basis.heading',
  'basis.label',
  'purpose.reader-act',
  'polarity.negation',
];

/** "Opprette konto", "Ge dig svar": the items of lists most of which begin with an infinitive, and whose headings ask for nothing else. */
export function aimedItems(mentions: Mentions, context: Context): ReadonlySet<number> {
  const lists = new Map<string, number[]>();
  mentions.document.blocks.forEach(({ kind, chrome, section, leadIn, level }, index) => {
    if (kind !== 'item' || chrome !== null) return;
    const key = `${section} ${leadIn} ${level}`;
    const list = lists.get(key);
    if (list) list.push(index);
    else lists.set(key, [index]);
  });
  const aimed = new Set<number>();
  for (const items of lists.values()) {
    if (items.length < LIST || context.carrying(items[0]!, OTHER_LISTS)) continue;
    const aims = items.filter((index) => beginsWithInfinitive(index, mentions));
    if (aims.length >= MOST * items.length) for (const index of items) aimed.add(index);
  }
  return aimed;
}

function beginsWithInfinitive(index: number, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(mentions.document.blocks[index]!);
  if (from === to) return false;
  if (mentions.marks('purpose.aim')[from] === 1) return true;
  return looksLikeInfinitive(mentions.word(from), mentions.language) && !isCapital(from + 1, mentions);
}

/** "Google Analytics" is a name. */
function isCapital(token: number, { document, tokens }: Mentions): boolean {
  const letter = document.text[tokens.starts[token] ?? -1] ?? '';
  return letter !== letter.toLowerCase();
}
