import type { Mentions } from '../../match/mentions.js';
import type { BasisMention } from '../bases.js';
import type { LegalBasis } from '../policy.js';

/** So many of the six bases, one item each, are the list of Art. 6(1) GDPR. */
const LIST = 5;
/** A basis for emergencies, which no likeness of words ties to anything. */
export const VITAL: LegalBasis = 'vital-interests';

/**
 * "Vi kan behandle opplysninger på følgende vilkår:", and below it samtykke, avtale, ..., vitale interesser, one to each item: what the
 * law allows, of which no purpose is told.
 */
export function catalogued(bases: readonly BasisMention[], { document }: Mentions): ReadonlySet<BasisMention> {
  const lists = new Map<string, BasisMention[]>();
  for (const basis of bases) {
    const { kind, section, leadIn, level } = document.blocks[basis.block]!;
    if (kind !== 'item') continue;
    const key = `${section} ${leadIn} ${level}`;
    const list = lists.get(key);
    if (list) list.push(basis);
    else lists.set(key, [basis]);
  }
  const found = new Set<BasisMention>();
  for (const list of lists.values()) {
    const names = new Set(list.map(({ basis }) => basis));
    if (names.size >= LIST && names.has(VITAL)) for (const basis of list) found.add(basis);
  }
  return found;
}
