import type { Mention, Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';

/** The rights of Art. 15-21, as the lexicon says them. */
const RIGHTS = ['access', 'rectification', 'erasure', 'restriction', 'objection', 'portability'].map(
  (right) => `rights.${right}`,
);

/** Where any right is given or touched. Facts: `rights.any`. */
export function findRights(mentions: Mentions, context: Context): { facts: Facts } {
  const isRight = ({ sentence, block }: Mention): boolean =>
    mentions.in('rights.claim', sentence).length > 0 || context.carrying(block, ['rights.heading']) !== null;
  const found = RIGHTS.flatMap((concept) => mentions.of(concept)).filter(isRight);
  return { facts: { 'rights.any': found.sort((a, b) => a.start - b.start) } };
}
