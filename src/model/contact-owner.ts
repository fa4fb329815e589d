/**
 * Whose a means of contact is: the controller's, the data protection officer's, or someone else's (the authority's, a supplier's).
 */
import type { Mentions } from '../match/mentions.js';
import type { FoundContact } from './contacts.js';
import type { Context } from './context.js';
import type { ContactPoint } from './policy.js';

const ON_CONTACT = ['controller.role', 'contact.heading', 'contact.invitation'];

/** Kinds in the order in which a reader is served by them. */
const ORDER: Readonly<Record<ContactPoint['kind'], number>> = { email: 0, phone: 1, address: 2, form: 3 };
const OTHERS = ['complaint.authority', 'recipients.heading'];
const SUPPLIERS = ['vendor.name', 'contact.theirs'];

/** The contacts by which the controller can be reached: those of its own blocks first, page furniture last. */
export function ownContacts(found: readonly FoundContact[], mentions: Mentions, context: Context): FoundContact[] {
  const foreign = (contact: FoundContact): boolean =>
    isOthers(contact, OTHERS, mentions, context) || isSuppliers(contact, mentions);
  const furniture = (contact: FoundContact): boolean => mentions.document.blocks[contact.block]!.chrome !== null;
  const about = (contact: FoundContact): boolean => context.carrying(contact.block, ON_CONTACT) !== null;
  const rank = (contact: FoundContact): number =>
    (furniture(contact) ? 20 : 0) + (about(contact) ? 0 : 10) + ORDER[contact.kind];
  const seen = new Set<string>();
  return found
    .filter((contact) => !foreign(contact))
    .sort((a, b) => rank(a) - rank(b) || a.evidence.start - b.evidence.start)
    .filter(({ value }) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()));
}

/** Whether an authority is named before the contact in its block, or one of the concepts introduces it. */
export function isOthers(
  contact: FoundContact,
  concepts: readonly string[],
  mentions: Mentions,
  context: Context,
): boolean {
  const { from } = mentions.tokensIn(mentions.document.blocks[contact.block]!);
  const at = mentions.tokensIn(contact.evidence).from;
  const named = mentions
    .marks('complaint.authority')
    .subarray(Math.min(from, at), at + 4)
    .includes(1);
  if (named) return true;
  const other = context.carrying(contact.block, concepts);
  // "Behandlingsansvarlig og databehandler" heads both.
  return other !== null && mentions.in('controller.role', mentions.sentenceOf(other.from)).length === 0;
}

/** "Klarna, tlf. 21 01 61 00": in its sentence a known supplier or "their support" is named before it, and nobody says "us". */
function isSuppliers({ evidence }: FoundContact, mentions: Mentions): boolean {
  const at = mentions.tokensIn(evidence).from;
  const sentence = mentions.sentenceOf(at);
  if (sentence < 0 || mentions.in('controller.we', sentence).length > 0) return false;
  const { from } = mentions.tokensIn(mentions.sentences[sentence]!);
  return SUPPLIERS.some((concept) => mentions.marks(concept).subarray(from, at).includes(1));
}
