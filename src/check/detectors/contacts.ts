import type { Document, Span } from '../../parse/document.js';

const EMAIL = /[^\s@]@[^\s@]|\[at\]|\(at\)|\(a\)|krøllalfa|snabel/i;
/** A phone number, a postal town, or a page on the web. */
const OTHER = /(?:\d[ -]?){8}|(?<!\d)\d{3} ?\d{2} \p{Lu}|(?<!\d)\d{4} \p{Lu}|https?:|www\./u;

/** Does the span hold a means of contact, written out or behind a link? With `email`, only an e-mail address will do. */
export function hasContact({ text, links }: Document, span: Span, email = false): boolean {
  const within = text.slice(span.start, span.end);
  if (EMAIL.test(within) || (!email && OTHER.test(within))) return true;
  return links.some(({ href, start, end }) => start >= span.start && end <= span.end && leadsToContact(href, email));
}

const leadsToContact = (href: string, email: boolean): boolean =>
  href.startsWith('mailto:') || href.includes('email-protection') || (!email && /^tel:|kontakt|contact/.test(href));
