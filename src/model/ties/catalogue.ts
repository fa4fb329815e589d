import type { Mentions } from '../../match/mentions.js';
import type { Block } from '../../parse/document.js';
import type { BasisMention } from '../bases.js';
import { byList } from '../blocks.js';
import type { LegalBasis } from '../policy.js';

/** So many of the six bases, one item each, are the list of Art. 6(1) GDPR. */
const LIST = 5;
/** So many, where the policy offers to say which of them holds. */
const SHORT_LIST = 4;
const ON_REQUEST = 'basis.on-request';
/** A basis for emergencies, which no likeness of words ties to anything. */
export const VITAL: LegalBasis = 'vital-interests';

/**
 * "Vi kan behandle opplysninger på følgende vilkår:", and below it samtykke, avtale, ..., vitale interesser, one to each item: what the
 * law allows, of which no purpose is told.
 */
export function catalogued(bases: readonly BasisMention[], mentions: Mentions): ReadonlySet<BasisMention> {
  const { document } = mentions;
  const isLeftOpen = mentions.of(ON_REQUEST).length > 0;
  const blockOf = ({ block }: BasisMention): Block => document.blocks[block]!;
  const listed = bases.filter((basis) => blockOf(basis).kind === 'item');
  const found = new Set<BasisMention>();
  for (const list of byList(listed, blockOf)) {
    const names = new Set(list.map(({ basis }) => basis));
    const isAll = names.size >= LIST && names.has(VITAL);
    if (isAll || (isLeftOpen && names.size >= SHORT_LIST)) for (const basis of list) found.add(basis);
  }
  return found;
}
