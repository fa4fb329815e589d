import type { Mentions } from '../match/mentions.js';
import type { Occurrence } from './clause.js';
import { contactsIn } from './contacts.js';
import type { Context } from './context.js';
import { findController } from './controller.js';
import { findDate } from './date.js';
import type { Facts } from './facts.js';
import type { Telling } from './model.js';
import { Names } from './names.js';
import { findOfficer } from './officer.js';
import type { Policy, Statement } from './policy.js';
import { withRecipients } from './purposes/recipients.js';
import { findPurposes } from './purposes.js';
import { findRecipients } from './recipients.js';
import { findRights } from './rights.js';
import { findTransfers } from './transfers.js';
import { findVendors } from './vendors.js';

export interface Extraction {
  readonly facts: Facts;
  /** Completes the structure with what the elements' clauses found. */
  readonly structure: (told: ReadonlyMap<string, Telling>) => Policy;
}

const RIGHTS = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'object',
  'object-marketing',
  'portability',
  'withdraw-consent',
];

/** Reads the structured parts of a policy: who, why, on which basis, to whom, where to, how long. */
export function extract(mentions: Mentions, context: Context): Extraction {
  const names = new Names(mentions);
  const contacts = contactsIn(mentions);
  const { controller, own, facts: ofController } = findController(mentions, context, names, contacts);
  const { dpo, facts: ofOfficer } = findOfficer(mentions, context, names, contacts);
  const { recipients, facts: ofRecipients } = findRecipients(mentions, context, names, controller, own);
  const { transfers, facts: ofTransfers } = findTransfers(mentions, context);
  const { purposes, legalBases, retention, facts: ofPurposes } = findPurposes(mentions, context);
  const { date, facts: ofDate } = findDate(mentions, context);
  const { facts: ofRights } = findRights(mentions, context, contacts);
  const facts: Facts = {
    ...ofController,
    ...ofOfficer,
    ...ofRecipients,
    ...ofTransfers,
    ...ofPurposes,
    ...ofDate,
    ...ofRights,
    ...findVendors(mentions),
  };

  const statement = ({ start, end }: Occurrence): Statement => ({
    text: mentions.document.text.slice(start, end),
    evidence: { start, end },
  });
  return {
    facts,
    structure: (told) => {
      const all = (id: string): Statement[] => (told.get(id)?.occurrences ?? []).map(statement);
      const authority = all('complaint/authority')[0];
      const complaint = all('complaint/right')[0];
      return {
        controller,
        dpo,
        purposes: withRecipients(purposes, recipients, mentions),
        legalBases,
        dataCategories: all('data/categories'),
        sources: all('data/source'),
        recipients,
        transfers,
        retention,
        rights: Object.fromEntries(RIGHTS.map((right) => [right, all(`rights/${right}`)])),
        complaint: complaint ? { authority: authority?.text ?? null, evidence: complaint.evidence } : null,
        obligationToProvide: all('provision/obligation')[0] ?? null,
        automatedDecisions: all('automation/decisions')[0] ?? null,
        cookies: all('cookies/addressed'),
        date,
      };
    },
  };
}
