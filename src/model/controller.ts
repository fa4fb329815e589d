import type { Mentions } from '../match/mentions.js';
import type { Facts } from './clause.js';
import type { Context } from './context.js';
import type { Controller } from './policy.js';

/** Who is responsible. Facts: `controller.entity`, `controller.brand`, `controller.contact`. */
export function findController(mentions: Mentions, context: Context): { controller: Controller | null; facts: Facts } {
  void [mentions, context];
  return { controller: null, facts: {} };
}
