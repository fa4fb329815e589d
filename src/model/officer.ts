import type { Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import type { DataProtectionOfficer } from './policy.js';

/** The data protection officer. Facts: `dpo.contact`. */
export function findOfficer(mentions: Mentions, context: Context): { dpo: DataProtectionOfficer | null; facts: Facts } {
  void [mentions, context];
  return { dpo: null, facts: {} };
}
