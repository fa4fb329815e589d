/**
 * Facts: what the structured part of the model can find, by name, for the clauses of rules to refer to.
 */
import type { Span } from '../parse/document.js';

/** Every fact, and what it stands for. Those of countries, `controller.country.NO`, are as many as there are countries. */
export const FACTS = {
  'controller.entity': 'who is responsible, named so that it can be found in a register',
  'controller.brand': 'only a brand is named as responsible',
  'controller.contact': "the controller's means of contact",
  'dpo.contact': "the data protection officer's means of contact",
  'contact.any': 'any means of contact, whosever it is',
  'purpose.concrete': 'a purpose that says something',
  'purpose.vague': 'a purpose in empty words',
  'purposes.all-tied': 'passages that state lawful bases, where nearly every purpose has one',
  'purposes.untied': 'purposes without a lawful basis, where others have one',
  'basis.stated': 'a lawful basis',
  'basis.hinted': 'a lawful basis, or words that point to one',
  'basis.consent': 'consent as a lawful basis',
  'interest.relied-on': 'legitimate interests as a lawful basis',
  'interest.named': 'which interest that is',
  'recipients.named': 'a recipient by name',
  'recipients.category': 'a kind of recipient',
  'recipients.none': 'nobody gets the data',
  'transfers.disclosed': 'a transfer out of the EEA',
  'transfers.mechanism': 'what allows it, in force',
  'transfers.dead': 'what allowed it, no longer in force',
  'transfers.reassurance': 'a safeguard that is alluded to',
  'transfers.needing-copy': 'a transfer with safeguards that one may ask a copy of',
  'retention.concrete': 'how long data are kept: a period or a criterion',
  'retention.minor': 'the same of cookies, logs or bookkeeping alone',
  'retention.vague': 'how long data are kept, in empty words',
  'retention.unlimited': 'data are kept without a limit',
  'retention.one-period': 'how long one thing is kept, where the text says elsewhere that it is another time',
  'retention.other-period': 'that other time',
  'rights.any': 'any right of the data subject',
  'withdrawal.told': 'that consent may be withdrawn',
  'withdrawal.undone': "that one may change one's mind",
  'withdrawal.partly': 'either of these for pictures only, where other matters rest on consent too',
  'withdrawal.mailings': 'a way out of mailings that withdraws the only consent',
  'document.date': "the policy's date or version",
  'document.before-gdpr': 'the same, where it is older than the GDPR',
  'vendor.controller': 'a supplier in its own section, called a controller',
} as const;

/** `country`: where the controller seems to be established; `established`: where it surely is. */
type CountryFact = `controller.country.${string}` | `controller.established.${string}`;

export type FactName = keyof typeof FACTS | CountryFact;

/** Where the text holds each fact. */
export type Facts = { readonly [name in FactName]?: readonly Span[] };

export const isFact = (name: string): name is FactName =>
  Object.hasOwn(FACTS, name) || /^controller\.(?:country|established)\.[A-Z]{2}$/.test(name);
