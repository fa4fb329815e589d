/** Lists, or short paragraphs one after another, that pair what is done with its basis: "Kundekonto: avtale", "Samtykke – nyhetsbrev". */
import type { Mentions } from '../../match/mentions.js';
import type { Block, Span } from '../../parse/document.js';
import { isBareBasis, isBriefBasis, speaks } from '../bare.js';
import { BASIS_QUESTION, namesMatter } from '../bases.js';
import { byList } from '../blocks.js';
import type { Context } from '../context.js';
import { ON_RIGHTS } from '../headings.js';
import { asksBasis, opensAsBasis } from './answers.js';

/** Between what is done and its basis, where nothing else is told. */
const BETWEEN = /: | [–—-] | \((?=[^()]*\)[.;,]?\s*$)|\. /;
/** "A. ", "2) " */
const NUMBER = /^\(?[A-Za-z0-9]{1,2}[.)] /;
/** The longest name of what is done, in words. */
const LONGEST_MATTER = 12;
/** Items that make such a list, below a question for the basis and anywhere else. */
const ASKED = 2;
const UNASKED = 3;
/** Share of the items that must be of the kind. */
const MOST = 0.6;

/** What such lists and paragraphs tell that is done, by block. */
export function pairedItems(
  blocks: readonly number[],
  mentions: Mentions,
  context: Context,
): ReadonlyMap<number, Span> {
  const blockOf = (index: number): Block => mentions.document.blocks[index]!;
  const listed = blocks.filter((index) => ['item', 'paragraph'].includes(blockOf(index).kind));
  const found = new Map<number, Span>();
  for (const items of byList(listed, blockOf)) {
    if (items.length < ASKED || context.carrying(items[0]!, ON_RIGHTS)) continue;
    const isOfBases = asksBasis(mentions.document.blocks[items[0]!]!.leadIn, mentions, context);
    const matters = items.flatMap((index): [number, Span][] => {
      if (isOfBases && opensAsBasis(index, mentions)) return [];
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
  const whole = mentions.document.text.slice(start, end);
  const first = start + (NUMBER.exec(whole)?.[0].length ?? 0);
  const between = BETWEEN.exec(mentions.document.text.slice(first, end));
  if (!between) return null;
  const left = { start: first, end: first + between.index };
  const right = { start: left.end + between[0].length, end };
  const leads = isBareBasis(left, mentions);
  // "Regnskap – bokføringsloven"
  const isStatutory = leads && context.within(left, STATUTORY) !== null;
  if ((!leads || isStatutory) && isBriefBasis(right, mentions)) return isShort(left, mentions) ? left : null;
  return leads && isShort(right, mentions) && namesMatter(mentions.tokensIn(right), mentions) ? right : null;
}

const STATUTORY = ['topic.statute'];

/** A name of what is done: "Du kan gi oss lov til noe bestemt" explains instead. */
function isShort(span: Span, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(span);
  return to > from && to - from <= LONGEST_MATTER && !speaks(span, mentions);
}
