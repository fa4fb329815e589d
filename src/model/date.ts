import type { Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import type { Policy } from './policy.js';

/** Date or version of the policy. Facts: `document.date`. */
export function findDate(mentions: Mentions, context: Context): { date: Policy['date']; facts: Facts } {
  void [mentions, context];
  return { date: null, facts: {} };
}
