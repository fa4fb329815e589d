import type { Mention, Mentions } from '../match/mentions.js';
import type { FoundContact } from './contacts.js';
import type { Context } from './context.js';
import type { Facts } from './facts.js';
import { ON_RIGHTS } from './headings.js';

/** The rights of Art. 15-21 and 7(3), as the lexicon says them. */
const RIGHTS = [
  'rights.access',
  'rights.rectification',
  'rights.erasure-listed',
  'rights.restriction',
  'rights.objection',
  'rights.portability',
];

/**
 * Where any right is given or touched, every means of contact, whosever it is, and ways out of mailings that withdraw the only consent.
 * Facts: `rights.any`, `contact.any`, `withdrawal.mailings`, and where consent may be withdrawn.
 */
export function findRights(mentions: Mentions, context: Context, contacts: readonly FoundContact[]): { facts: Facts } {
  const isListed = ({ block }: Mention): boolean =>
    mentions.document.blocks[block]!.kind !== 'paragraph' && context.carrying(block, ON_RIGHTS) !== null;
  const isClaimed = ({ sentence }: Mention): boolean => mentions.in('rights.claim', sentence).length > 0;
  const found = [
    // Controllers erase of their own accord too: there the words themselves must say who asks.
    ...mentions.of('rights.erasure-demand'),
    ...mentions.of('rights.withdrawal'),
    ...mentions.of('rights.rectification-offer'),
    ...RIGHTS.flatMap((concept) => mentions.of(concept)).filter((m) => isClaimed(m) || isListed(m)),
    ...mentions.of('rights.erasure').filter(isListed),
  ];
  return {
    facts: {
      'rights.any': found.sort((a, b) => a.start - b.start),
      'contact.any': contacts.map(({ evidence }) => evidence),
      'withdrawal.mailings': findMailingsWithdrawn(mentions),
      ...withdrawalsIn(mentions),
    },
  };
}

/**
 * "Har du samtykket til bilder, kan du ombestemme deg" tells nothing of the consent to all else: `withdrawal.partly` where other matters
 * rest on consent too.
 */
function withdrawalsIn(mentions: Mentions): Facts {
  const { blocks, sections } = mentions.document;
  const isOfPictures = (block: number): boolean => {
    const { heading } = sections[blocks[block]!.section]!;
    return [block, heading].some((at) => at !== null && mentions.inBlock(PICTURES, at).length > 0);
  };
  const others = mentions
    .of('basis.consent')
    .filter(
      ({ block, polarity }) => polarity === 'asserted' && blocks[block]!.kind !== 'heading' && !isOfPictures(block),
    );
  const isPartly = ({ block }: Mention): boolean =>
    isOfPictures(block) && others.some((other) => blocks[other.block]!.section !== blocks[block]!.section);
  const told = mentions.of('rights.withdrawal');
  const undone = mentions.of('rights.undo');
  return {
    'withdrawal.told': told.filter((m) => !isPartly(m)),
    'withdrawal.undone': undone.filter((m) => !isPartly(m)),
    'withdrawal.partly': [...told, ...undone].filter(isPartly),
  };
}

const PICTURES = 'topic.images';

/** Ways out of mailings beside the consent to them, where mailings are all that the text bases on consent. */
function findMailingsWithdrawn(mentions: Mentions): Mention[] {
  const consents = mentions.of('consent.word').filter(({ polarity }) => polarity !== 'negated');
  const bases = mentions.of('basis.consent');
  const areMailings = bases.every(({ block }) =>
    ['marketing.disclosed', 'marketing.leave'].some((concept) => mentions.inBlock(concept, block).length > 0),
  );
  if (!areMailings) return [];
  return mentions
    .of('marketing.optout')
    .filter(
      ({ polarity, block }) => polarity !== 'negated' && [...consents, ...bases].some((told) => told.block === block),
    );
}
