/**
 * The Policy: what a privacy policy tells its reader, as structure. Built from mentions and the document's shape; judges nothing.
 */
import type { Span } from '../parse/document.js';

/** GDPR Art. 6(1)(a)-(f). */
export const LEGAL_BASES = [
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** GDPR Art. 45-49, and what has been used in their place. `none`: a transfer is disclosed and no mechanism named. */
const MECHANISMS = [
  'adequacy',
  'dpf',
  'privacy-shield',
  'safe-harbor',
  'scc',
  'bcr',
  'consent',
  'other',
  'none',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export interface ContactPoint {
  readonly kind: 'email' | 'phone' | 'address' | 'form';
  readonly value: string;
  readonly evidence: Span;
}

export interface Party {
  readonly name: string;
  readonly evidence: Span;
}

export interface Controller extends Party {
  /** `entity`: a legal or natural person, authority or association; `brand`: only a brand, product or "we". */
  readonly kind: 'entity' | 'brand';
  readonly organisationNumber: string | null;
  /** ISO 3166-1 alpha-2, from the legal form, organisation number or address; null when nothing tells. */
  readonly country: string | null;
  readonly contacts: readonly ContactPoint[];
}

export interface DataProtectionOfficer {
  readonly name: string | null;
  readonly contacts: readonly ContactPoint[];
  readonly evidence: Span;
}

export interface Retention {
  readonly text: string;
  /** ISO 8601 duration (`P5Y`, `P30D`) where the text gives a period. */
  readonly period: string | null;
  /** An event that ends storage ("så lenge kundeforholdet varer"), in the text's words. */
  readonly criterion: string | null;
  /** Only "as long as necessary", or "according to law". */
  readonly vague: boolean;
  /** Kept without limit. */
  readonly unlimited: boolean;
  readonly evidence: Span;
}

export interface Purpose {
  readonly text: string;
  readonly legalBases: readonly LegalBasis[];
  readonly retention: Retention | null;
  /** Names of recipients that the policy tells of in the same row, section or paragraph. */
  readonly recipients: readonly string[];
  /** Only an empty aim ("forbedre tjenesten"). */
  readonly vague: boolean;
  readonly evidence: Span;
}

export interface LegalBasisStatement {
  readonly basis: LegalBasis;
  /** "All behandling er basert på samtykke": covers every purpose that names no other basis. */
  readonly general: boolean;
  readonly evidence: Span;
}

export interface Recipient {
  /** Null for a category ("leverandører av IT-drift"). */
  readonly name: string | null;
  /** ISO 3166-1 alpha-2, only where the text says it. */
  readonly country: string | null;
  readonly evidence: Span;
}

export interface Transfer {
  /** Country or region as written. */
  readonly to: string;
  readonly mechanism: Mechanism;
  readonly evidence: Span;
}

export interface Statement {
  readonly text: string;
  readonly evidence: Span;
}

export interface Policy {
  readonly controller: Controller | null;
  readonly dpo: DataProtectionOfficer | null;
  readonly purposes: readonly Purpose[];
  readonly legalBases: readonly LegalBasisStatement[];
  readonly dataCategories: readonly Statement[];
  readonly sources: readonly Statement[];
  readonly recipients: readonly Recipient[];
  readonly transfers: readonly Transfer[];
  readonly retention: readonly Retention[];
  /** By element: `access`, `rectification`, `erasure`, `restriction`, `object`, `object-marketing`, `portability`, `withdraw-consent`. */
  readonly rights: Readonly<Record<string, readonly Statement[]>>;
  readonly complaint: { readonly authority: string | null; readonly evidence: Span } | null;
  readonly obligationToProvide: Statement | null;
  readonly automatedDecisions: Statement | null;
  readonly cookies: readonly Statement[];
  readonly date: { readonly value: string; readonly evidence: Span } | null;
}
