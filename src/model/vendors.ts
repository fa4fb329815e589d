/**
 * Sections about a vendor each: "Underleverandører" with nothing under it, and then one heading of the same rank for every company.
 */
import type { Mentions } from '../match/mentions.js';
import type { Section } from '../parse/document.js';
import type { Facts } from './facts.js';

/** Facts: `vendor.controller`, sentences that call the company of such a section the controller. */
export function findVendors(mentions: Mentions): Facts {
  const vendors = vendorSections(mentions);
  const claims = mentions.of('practice.is-controller').filter(({ block, start, polarity, sentence }) => {
    const { section } = mentions.document.blocks[block]!;
    return (
      polarity === 'asserted' &&
      vendors.has(section) &&
      namesHeading(mentions.document.sections[section]!, mentions.sentences[sentence]!.start, start, mentions)
    );
  });
  return { 'vendor.controller': claims.map(({ start, end }) => ({ start, end })) };
}

/** Sections that follow an empty heading about processors, of its rank and under the same parent. */
function vendorSections(mentions: Mentions): ReadonlySet<number> {
  const { sections } = mentions.document;
  const announced = new Set<string>();
  const found = new Set<number>();
  sections.forEach((section, index) => {
    if (section.heading === null) return;
    const rank = `${section.parent} ${section.level}`;
    if (section.endBlock === section.firstBlock + 1) {
      if (mentions.inBlock('practice.processors', section.heading).length > 0) announced.add(rank);
      else announced.delete(rank);
    } else if (announced.has(rank)) found.add(index);
  });
  return found;
}

/** Whether the sentence, up to the claim, holds the first word of the section's heading. */
function namesHeading({ heading }: Section, from: number, to: number, mentions: Mentions): boolean {
  if (heading === null) return false;
  const name = mentions.word(mentions.tokensIn(mentions.document.blocks[heading]!).from);
  const words = mentions.tokensIn({ start: from, end: to });
  for (let at = words.from; at < words.to; at++) if (mentions.word(at) === name) return true;
  return false;
}
