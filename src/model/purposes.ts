import type { Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import type { LegalBasisStatement, Purpose, Retention } from './policy.js';

/** Purposes with their bases and retention. */
export function findPurposes(
  mentions: Mentions,
  context: Context,
): { purposes: Purpose[]; legalBases: LegalBasisStatement[]; retention: Retention[]; facts: Facts } {
  void [mentions, context];
  return { purposes: [], legalBases: [], retention: [], facts: {} };
}
