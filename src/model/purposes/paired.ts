/** Lists whose items pair what is done with its basis: "Kundekonto: avtale", "Samtykke – nyhetsbrev". */
import type { Mentions } from '../../match/mentions.js';
import type { Block, Span } from '../../parse/document.js';
import { isBareBasis } from '../bare.js';
import { BASIS_QUESTION, basesAmong, namesMatter } from '../bases.js';
import type { Context } from '../context.js';
import { ON_RIGHTS } from '../headings.js';

/** Between what is done and its basis, where nothing else is told. */
const BETWEEN = /: | [–—-] | \((?=[^()]*\)[.;,]?\s*$)|\. /;
/** The longest name of what is done, in words. */
const LONGEST_MATTER = 12;
const LONGEST_STATUTE = 5;
/** Items that make such a list, below a question for the basis and anywhere else. */
const ASKED = 2;
const UNASKED = 3;
/** Share of the items that must be of the kind. */
const MOST = 0.6;

/** What the items of such lists tell that is done, by block. */
export function pairedItems(
  blocks: readonly number[],
  mentions: Mentions,
  context: Context,
): ReadonlyMap<number, Span> {
  const lists = new Map<string, number[]>();
  for (const index of blocks) {
    const { kind, section, leadIn, level } = mentions.document.blocks[index]!;
    if (kind !== 'item') continue;
    const key = `${section} ${leadIn} ${level}`;
    const list = lists.get(key);
    if (list) list.push(index);
    else lists.set(key, [index]);
  }
  const found = new Map<number, Span>();
  for (const items of lists.values()) {
    if (items.length < ASKED || context.carrying(items[0]!, ON_RIGHTS)) continue;
    const matters = items.flatMap((index): [number, Span][] => {
      const matter = matterOf(mentions.document.blocks[index]!, mentions, context);
      return matter ? [[index, matter]] : [];
    });
    const needed = context.asking(items[0]!, BASIS_QUESTION) !== null ? ASKED : UNASKED;
    if (matters.length < Math.max(needed, MOST * items.length)) continue;
    for (const [index, matter] of matters) found.set(index, matter);
  }
  return found;
}

/** What an item names beside the bare name of a basis, and nothing more. */
function matterOf({ start, end }: Block, mentions: Mentions, context: Context): Span | null {
  const text = mentions.document.text.slice(start, end);
  const between = BETWEEN.exec(text);
  if (!between) return null;
  const left = { start, end: start + between.index };
  const right = { start: left.end + between[0].length, end };
  const leads = isBareBasis(left, mentions);
  // "Regnskap – bokføringsloven"
  const isStatutory = leads && context.within(left, STATUTORY) !== null;
  if ((!leads || isStatutory) && isBasis(right, mentions)) return isShort(left, mentions) ? left : null;
  return leads && isShort(right, mentions) && namesMatter(mentions.tokensIn(right), mentions) ? right : null;
}

/** The bare name of a basis, or a statute: "helsepersonelloven § 45". */
function isBasis(span: Span, mentions: Mentions): boolean {
  if (isBareBasis(span, mentions)) return true;
  const { from, to } = mentions.tokensIn(span);
  return to - from <= LONGEST_STATUTE && isShort(span, mentions) && basesAmong(mentions, span, true).length > 0;
}

const STATUTORY = ['topic.statute'];

/** A name of what is done: "Du kan gi oss lov til noe bestemt" explains instead. */
function isShort(span: Span, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(span);
  if (to === from || to - from > LONGEST_MATTER) return false;
  return SPEAKING.every((concept) => !mentions.marks(concept).subarray(from, to).includes(1));
}

const SPEAKING = ['party.inverted', 'controller.we'];
