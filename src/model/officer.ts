import type { Mention, Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { isOthers } from './contact-owner.js';
import type { FoundContact } from './contacts.js';
import type { Context } from './context.js';
import type { Facts } from './facts.js';
import type { Names } from './names.js';
import type { DataProtectionOfficer } from './policy.js';

/** Lines below a label or heading that may be the officer's. */
const MAX_LINES = 7;
/** An address that says itself whose it is. */
const OFFICERS_ADDRESS = /^(?:personvernombud|personvernombod|dataskyddsombud|dpo|dso|pvo)/i;

/** The data protection officer. Facts: `dpo.contact`. */
export function findOfficer(
  mentions: Mentions,
  context: Context,
  names: Names,
  found: readonly FoundContact[],
): { dpo: DataProtectionOfficer | null; facts: Facts } {
  const officers = mentions
    .of('dpo.mention')
    .filter((mention) => mention.polarity !== 'negated' || isInvited(mention, mentions));
  const first = officers[0];
  if (!first) return { dpo: null, facts: {} };
  const own = found.filter((contact) => mentions.document.blocks[contact.block]!.chrome === null);
  const reach = officers.map((officer) => spanOf(officer, mentions));
  // "Send e-post til ... og spør etter personvernombudet": the address may come first.
  const opens = officers.map(({ sentence, start }) =>
    mentions.in('dpo.alternative', sentence).length > 0 ? start : mentions.sentences[sentence]!.start,
  );
  const contacts = own.filter(
    (contact) =>
      (contact.kind === 'email' && OFFICERS_ADDRESS.test(contact.value)) ||
      (reach.some(({ end }, i) => contact.evidence.start >= opens[i]! && contact.evidence.start < end) &&
        !isOthers(contact, ['complaint.authority'], mentions, context)),
  );
  const person = reach
    .flatMap((span) => names.in(span))
    .find(
      (name) =>
        !name.organisation &&
        !name.domain &&
        name.to - name.from >= 2 &&
        name.to - name.from <= 4 &&
        !/\d/.test(name.text),
    );
  // "... som du når via adressen ovan"
  const pointed = officers.flatMap(({ sentence }) =>
    own.length > 0 ? mentions.in('reference.contact-above', sentence) : [],
  );
  return {
    dpo: {
      name: person?.text ?? null,
      contacts: contacts.map(({ kind, value, evidence }) => ({ kind, value, evidence })),
      evidence: { start: first.start, end: first.end },
    },
    facts: { 'dpo.contact': [...contacts.map((contact) => contact.evidence), ...pointed] },
  };
}

/** "Mener du at noe ikke er riktig, ber vi deg kontakte personvernombudet": who is to be contacted is there. */
function isInvited(officer: Mention, mentions: Mentions): boolean {
  const told = mentions.in('contact.invitation', officer.sentence);
  return (
    mentions.in('dpo.none', officer.sentence).length === 0 &&
    told.some(({ from, to }) => from < officer.from && to >= officer.from - 1)
  );
}

/** The words in which a contact is the officer's: what follows in the block, and the lines below a label, a heading or a full stop. */
function spanOf(officer: Mention, mentions: Mentions): Span {
  const { blocks, text } = mentions.document;
  const block = blocks[officer.block]!;
  const mark = text[block.end - 1];
  const isLabel = block.kind === 'heading' || mark === ':' || (mark !== '.' && block.end - block.start <= 60);
  const last = mark === ':' || block.kind === 'heading' ? MAX_LINES : isLabel ? 4 : 1;
  let end = block.end;
  for (let i = officer.block + 1; i <= Math.min(officer.block + last, blocks.length - 1); i++) {
    const next = blocks[i]!;
    if (next.kind === 'heading' || next.section !== block.section) break;
    const others =
      mentions.inBlock('controller.role', i).length > 0 || mentions.inBlock('complaint.authority', i).length > 0;
    if (
      others ||
      (!isLabel &&
        mentions.inBlock('contact.invitation', i).length > 0 &&
        mentions.inBlock('dpo.mention', i).length > 0)
    )
      break;
    end = next.end;
  }
  return { start: officer.start, end };
}
