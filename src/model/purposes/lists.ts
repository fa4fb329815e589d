/** Lists that tell by their items what they are lists of. */
import { isUpper } from '../../language/characters.js';
import { demandsInfinitive, looksLikeInfinitive } from '../../language/infinitives.js';
import type { Mentions } from '../../match/mentions.js';
import { byList } from '../blocks.js';
import type { Context } from '../context.js';

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
  'list.other',
  'list.words',
];
/** Words at the end of an introduction that hold what demands its infinitives: "skal:", "skal vi:". */
const LAST_WORDS = 2;

/**
 * "Opprette konto", "Ge dig svar": the items that begin with an infinitive, in lists most of whose items do, and whose headings ask for
 * nothing else.
 */
export function aimedItems(mentions: Mentions, context: Context): ReadonlySet<number> {
  const { blocks } = mentions.document;
  const listed = [...blocks.keys()].filter((index) => blocks[index]!.kind === 'item' && blocks[index]!.chrome === null);
  const aimed = new Set<number>();
  for (const items of byList(listed, (index) => blocks[index]!)) {
    if (items.length < LIST) continue;
    const aims = items.filter((index) => beginsWithInfinitive(index, mentions));
    if (aims.length < MOST * items.length || isOtherList(items, mentions, context)) continue;
    for (const index of aims) aimed.add(index);
  }
  return aimed;
}

/** Whether what stands above a list asks for something else or for any infinitive, or the list tells what is not done. */
function isOtherList(items: readonly number[], mentions: Mentions, context: Context): boolean {
  const { blocks } = mentions.document;
  if (context.carrying(items[0]!, OTHER_LISTS)) return true;
  const { leadIn } = blocks[items[0]!]!;
  if (leadIn !== null) {
    const { from, to } = mentions.tokensIn(blocks[leadIn]!);
    for (let at = Math.max(from, to - LAST_WORDS); at < to; at++)
      if (demandsInfinitive(mentions.word(at), mentions.language)) return true;
  }
  return items.some((index) => {
    const { from } = mentions.tokensIn(blocks[index]!);
    return mentions.marks('polarity.negation')[from] === 1;
  });
}

/** "Du kan:", and below it "Laste ned et tillegg for å hindre sporing": what an item tells that the reader may do. */
export function isReaders(index: number, mentions: Mentions): boolean {
  const { kind, leadIn } = mentions.document.blocks[index]!;
  if (kind !== 'item' || leadIn === null) return false;
  const { to } = mentions.tokensIn(mentions.document.blocks[leadIn]!);
  return mentions.in('purpose.reader-act', mentions.sentencesOf(leadIn).to - 1).some((m) => m.to === to);
}

/** A word alone, or before a colon, is a noun that looks like an infinitive: "Adresse", "Faktura: en räkning". */
function beginsWithInfinitive(index: number, mentions: Mentions): boolean {
  const block = mentions.document.blocks[index]!;
  const { from, to } = mentions.tokensIn(block);
  if (to - from < 2) return false;
  if (mentions.marks('purpose.aim')[from] === 1) return true;
  if (block.label && mentions.tokensIn(block.label).to - from === 1) return false;
  // "Google Analytics" is a name.
  const isName = isUpper(mentions.document.text.charCodeAt(mentions.tokens.starts[from + 1]!));
  return !isName && looksLikeInfinitive(mentions.word(from), mentions.language);
}
