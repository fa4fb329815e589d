/**
 * In which country the controller is established, from its legal form, organisation number and means of contact.
 */
import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import type { FoundContact } from './contacts.js';
import { countriesIn, countryNamed } from './countries.js';
import type { Facts } from './facts.js';

export interface Signs {
  /** Of its legal form. */
  readonly form: string | null;
  /** Of an organisation number beside its name, or the only one in the text. */
  readonly number: string | null;
  /** The name as written. */
  readonly name: string;
  readonly contacts: readonly FoundContact[];
  /** Where the facts stand. */
  readonly evidence: readonly Span[];
}

export interface Established {
  readonly country: string | null;
  /** `controller.country.NO`: where it seems to be; `controller.established.NO`: by form or number, and nothing speaks against it. */
  readonly facts: Facts;
}

const ALAND = 'AX';
/** Domains of countries whose authorities the rules know. */
const DOMAINS: Readonly<Record<string, string>> = { no: 'NO', se: 'SE', fi: 'FI', ax: ALAND, dk: 'DK' };
/** Codes before a postcode: "FI-65100". */
const CODES = new Set(Object.values(DOMAINS));
/** Letters behind an address that may hold its country. */
const BEHIND = 24;
/** Åland and its town; its postcodes; its district's number of phones. */
const ALAND_NAME = /(?:^|[\s,])(?:Mariehamn|Åland)/;
const ALAND_POSTCODE = /(?:^|\D)22\d{3} [A-ZÅÄÖ]/;
const ALAND_PHONE = /^(?:\+|00)358[ ()0-]{0,4}18/;

/** The country of establishment, ISO 3166-1 alpha-2 (Åland: AX). */
export function establishedIn({ form, number, name, contacts, evidence }: Signs, mentions: Mentions): Established {
  const told = contacts.map((contact) => countryTold(contact, mentions)).filter((country) => country !== null);
  const domains = contacts.map(domainOf).filter((country) => country !== null);
  const shaped = contacts.map((contact) => contact.country).filter((country) => country !== null);
  const isFinnish = (country: string | null): boolean => country === 'FI' || country === ALAND;
  // "AB" is written in Finland too.
  const others = [number, ...told, ...shaped, ...domains];
  const weakForm = form === 'SE' && others.some(isFinnish) && !others.includes('SE');
  const country = number ?? (weakForm ? 'FI' : form) ?? told[0] ?? shaped[0] ?? domains[0] ?? null;
  const against = [form, ...others].some(
    (other) => other !== null && other !== country && !(isFinnish(other) && isFinnish(country)),
  );
  const sure = (form !== null || number !== null) && !weakForm && !against;
  const onAland =
    (country === null || isFinnish(country)) &&
    (domains.includes(ALAND) || told.includes(ALAND) || isAland(name, contacts, country !== null));
  const place = onAland ? ALAND : country;
  return {
    country: place,
    facts: {
      ...(place !== null && { [`controller.country.${place}`]: evidence }),
      ...(sure && { [`controller.established.${place}`]: evidence }),
    },
  };
}

/** The country named right behind an address, or the code before its postcode. */
function countryTold({ kind, value, evidence }: FoundContact, mentions: Mentions): string | null {
  if (kind !== 'address') return null;
  const code = /(?:^|[\s,])([A-Z]{2})-\d{3}/.exec(value)?.[1] ?? '';
  if (CODES.has(code)) return code;
  const behind = countriesIn(mentions, { start: evidence.end, end: evidence.end + BEHIND })[0];
  if (behind) return behind.code;
  const last = /([A-ZÅÄÖ][A-Za-zÅÄÖåäö]+)$/.exec(value)?.[1];
  return (last && countryNamed(last)?.code) ?? null;
}

function domainOf({ kind, value }: FoundContact): string | null {
  return (kind === 'email' && DOMAINS[/\.([a-z]{2})$/i.exec(value)?.[1]?.toLowerCase() ?? '']) || null;
}

/** By the name, an address or a phone number. A bare postcode counts in Finland alone: Lund's are the same. */
function isAland(name: string, contacts: readonly FoundContact[], isFinland: boolean): boolean {
  return (
    ALAND_NAME.test(name) ||
    contacts.some(
      ({ kind, value }) =>
        (kind === 'address' && (ALAND_NAME.test(value) || (isFinland && ALAND_POSTCODE.test(value)))) ||
        (kind === 'phone' && ALAND_PHONE.test(value)),
    )
  );
}
