import type { Mention, Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import type { Context } from './context.js';
import type { Facts } from './facts.js';
import { ON_RECIPIENTS } from './headings.js';
import type { Names } from './names.js';
import type { Controller, Recipient } from './policy.js';
import { countryOf } from './recipients/country.js';
import { byCompanions, byCompany, byCue, byGetting, byServing } from './recipients/cued.js';
import { distinct } from './recipients/distinct.js';
import { RecipientGround } from './recipients/ground.js';
import { byEnumeration } from './recipients/list.js';
import { byHeading, byList } from './recipients/listed.js';
import { isDenied, type Named } from './recipients/named.js';
import { byVendor } from './recipients/vendors.js';
import { contains } from './spans.js';

/** Kinds of recipients that the model lists at most. */
const MAX_CATEGORIES = 40;

/** Letters of an article. */
const ENDING = 2;

/** Words between "fra" and the last of its sources. */
const MAX_FROM = 4;

/**
 * To whom data go; `own`: keys of names by which the text speaks of the controller. Facts: `recipients.named`, `recipients.category`, `recipients.none`.
 */
export function findRecipients(
  mentions: Mentions,
  context: Context,
  names: Names,
  controller: Controller | null,
  own: ReadonlySet<string>,
): { recipients: Recipient[]; facts: Facts } {
  const named = namedIn(new RecipientGround(mentions, context, names, controller, own));
  const categories = categoriesIn(mentions, context, controller);
  const none = nobody(mentions);
  const recipients: Recipient[] = [
    ...[...named]
      .sort((a, b) => a.start - b.start)
      .map((found) => ({
        name: found.name,
        country: countryOf(found, mentions),
        evidence: { start: found.start, end: found.end },
      })),
    ...categories
      .slice(0, MAX_CATEGORIES)
      .map(({ start, end }) => ({ name: null, country: null, evidence: { start, end } })),
  ];
  return {
    recipients,
    facts: { 'recipients.named': named, 'recipients.category': categories, 'recipients.none': none },
  };
}

/** All organisations to which data go, by each way of naming them. */
function namedIn(ground: RecipientGround): Named[] {
  byVendor(ground);
  byCompany(ground);
  byCue(ground);
  byServing(ground);
  byGetting(ground);
  byList(ground);
  byEnumeration(ground);
  byCompanions(ground);
  byHeading(ground);
  return distinct(ground);
}

/** Kinds of recipients: where data are given on, or listed under a heading about recipients. */
function categoriesIn(mentions: Mentions, context: Context, controller: Controller | null): Mention[] {
  const name = controller?.name?.toLowerCase() ?? '';
  const told = mentions.of('recipients.category').filter((mention) => {
    if (mention.polarity === 'negated' || isOwn(mention, name, mentions) || isSource(mention, mentions)) return false;
    const given = mentions
      .in('recipients.disclosure', mention.sentence)
      .some((act) => !isDenied(act, mentions) && !contains(mention, act));
    if (given) return true;
    const block = mentions.document.blocks[mention.block]!;
    return block.kind !== 'heading' && context.carrying(mention.block, ON_RECIPIENTS) !== null;
  });
  // What stands under a heading about recipients says it best.
  const rank = (mention: Mention): number => (context.carrying(mention.block, ON_RECIPIENTS) ? 0 : 1);
  return told.sort((a, b) => rank(a) - rank(b) || a.start - b.start);
}

/** "kommunen", where the controller is one. */
function isOwn(mention: Mention, name: string, mentions: Mentions): boolean {
  if (mention.to - mention.from !== 1) return false;
  const word = mentions.document.text.slice(mention.start, mention.end - ENDING).toLowerCase();
  return word.length > ENDING && name.includes(word);
}

/** "fra Folkeregisteret, Skatteetaten": data come from there. */
function isSource(mention: Mention, mentions: Mentions): boolean {
  const source = mentions
    .in('recipients.source', mention.sentence)
    .findLast(({ to }) => to <= mention.from && mention.from - to <= MAX_FROM);
  if (source === undefined) return false;
  return !mentions
    .in('recipients.disclosure', mention.sentence)
    .some(({ from, to }) => from >= source.to && to <= mention.from);
}

/** Sentences that say that data go to nobody. */
function nobody(mentions: Mentions): Span[] {
  const denied = mentions
    .of('recipients.disclosure')
    .filter((mention) => isDenied(mention, mentions) && mentions.in('recipients.anyone', mention.sentence).length > 0);
  return [...denied, ...mentions.of('recipients.local')].sort((a, b) => a.start - b.start);
}
