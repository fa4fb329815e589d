import type { Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import type { Controller, Recipient } from './policy.js';

/** To whom data go. Facts: `recipients.named`, `recipients.category`, `recipients.none`. */
export function findRecipients(
  mentions: Mentions,
  context: Context,
  controller: Controller | null,
): { recipients: Recipient[]; facts: Facts } {
  void [mentions, context, controller];
  return { recipients: [], facts: {} };
}
