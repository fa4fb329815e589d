import type { Span } from '../../parse/document.js';

/** Words of the policy that name one purpose, with their sentence and block. */
export interface PurposeSpan extends Span {
  readonly sentence: number;
  readonly block: number;
}

/** Characters of the shortest words that can name a purpose. */
export const SHORTEST_PURPOSE = 4;
