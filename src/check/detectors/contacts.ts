import type { Document, Link, Span } from '../../parse/document.js';

const EMAIL = /[^\s@]@[^\s@]|\[at\]|\(at\)|\(a\)|krøllalfa|snabel/gi;
/** A phone number (no number of an organisation or a person), a postal town, or a page on the web. */
const OTHER =
  /(?<![\d-])(?!\d{6}-\d|\d{3} ?\d{3} ?\d{3}(?!\d))(?:\d[ -]?){8}|(?<!\d)\d{3} ?\d{2} [A-ZÀ-ÖØ-Þ]|(?<!\d)\d{4} [A-ZÀ-ÖØ-Þ]|https?:|www\./gu;

/** Where a text gives means of contact, written out or behind a link. */
export interface Contacts {
  /** Offsets, ascending. */
  readonly emails: readonly number[];
  readonly any: readonly number[];
}

const known = new WeakMap<Document, Contacts>();

/** All means of contact of a document; looked for once. */
export function contactsOf(document: Document): Contacts {
  let contacts = known.get(document);
  if (!contacts) {
    contacts = findContacts(document);
    known.set(document, contacts);
  }
  return contacts;
}

function findContacts({ text, links }: Document): Contacts {
  const emails = [...places(text, EMAIL), ...links.filter(({ href }) => isEmail(href)).map(({ start }) => start)];
  const others = [
    ...places(text, OTHER),
    ...links.filter(({ href }) => /^tel:|kontakt|contact/.test(href)).map(({ start }) => start),
  ];
  const ascending = (a: number, b: number): number => a - b;
  return { emails: emails.sort(ascending), any: [...emails, ...others].sort(ascending) };
}

const places = (text: string, pattern: RegExp): number[] => Array.from(text.matchAll(pattern), ({ index }) => index);

const isEmail = (href: string): boolean => href.startsWith('mailto:') || href.includes('email-protection');

/** Does one of the places (ascending) lie within the span? */
export function isWithin(offsets: readonly number[], { start, end }: Span): boolean {
  const at = firstFrom(offsets.length, (i) => offsets[i]! >= start);
  return at < offsets.length && offsets[at]! < end;
}

/** The first link that begins at or after `offset`, of links in reading order. */
export const linkFrom = (links: readonly Link[], offset: number): Link | undefined =>
  links[firstFrom(links.length, (i) => links[i]!.start >= offset)];

/** The first of `length` indexes for which `holds`, which holds for all after it. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
