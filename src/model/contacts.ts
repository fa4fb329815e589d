/**
 * Means of contact in a text: e-mail and postal addresses, phone numbers, contact forms; and organisation numbers.
 */
import { isDigit, isUpper, isWordUnit } from '../language/characters.js';
import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { blockAt } from './blocks.js';
import type { ContactPoint } from './policy.js';

export interface FoundContact extends ContactPoint {
  readonly block: number;
  /** ISO 3166-1 alpha-2, where its shape tells. */
  readonly country: string | null;
}

export interface OrganisationNumber extends Span {
  readonly value: string;
  /** Its first token. */
  readonly at: number;
  readonly country: string;
}

// All repetitions are bounded, and looked for only beside a sign that tells of them, so that matching is linear and a start quick.
/** "(at)" at the bracket. */
const BRACKETED_AT = /^[([{] ?(?:at|a|snabel-?a|krøllalfa|alfakrøll|ät|æt) ?[)\]}] ?/i;
/** What follows the at sign. */
const DOMAIN = /^[A-Za-z0-9À-ž-]+(?:(?:\.| ?[([{] ?(?:dot|prikk|punkt|punktum) ?[)\]}] ?)[A-Za-z0-9À-ž-]+)+/;
const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 200;
const AT = '@';
const DIGITS = /(?:\+|\b)\(?\d[\d ()/.–-]{4,20}\d\b/g;
const ORGANISATION_NUMBER = /^(?:\d{3}[ .]?\d{3}[ .]?\d{3}|(?:SE|16)?\d{6}-(?:\d{4}|[Xx]{4})(?:01)?|\d{7}-\d)(?![\d-])/;
const MAX_NUMBER = 20;
const PLACEHOLDER_ADDRESS =
  /@(?:[a-z0-9-]{1,40}\.)?(?:example|eksempel|exempel|din-?bedrift|dittforetag|domene|domain|domän)\./i;

/** An address that stands in a line of its own is no longer. */
const MAX_ADDRESS_LINE = 60;
/** The address of a contact page up to its last part, and that part's end. */
const PAGE_HEAD =
  /(?:https?:\/\/)?[A-Za-zÀ-ÖØ-öø-ɏ\d-]{1,40}(?:\.[A-Za-zÀ-ÖØ-öø-ɏ\d-]{1,40}){1,3}\/(?:[A-Za-zÀ-ÖØ-öø-ɏ\d-]{1,30}\/){0,3}$/;
/** Heads of the last part of the address of a page on which one writes to those behind it. */
const PAGES = ['/kontakt', '/contact', '/issues', '/personvernombud', '/dataskyddsombud', '/dpo'];
const PAGE_TAIL = /^[A-Za-zÀ-ÖØ-öø-ɏ\d-]{0,30}/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** E-mail addresses in a piece of text, with their offsets in it. */
function emailsIn(text: string): { readonly value: string; readonly start: number; readonly end: number }[] {
  const found: { readonly value: string; readonly start: number; readonly end: number }[] = [];
  let last = 0;
  for (const [at, after] of atSigns(text)) {
    const start = localPart(text, at, last);
    if (start === at) continue;
    const domain = DOMAIN.exec(text.slice(after, after + MAX_DOMAIN));
    if (!domain) continue;
    let value = text.slice(start, after) + domain[0];
    while (value.endsWith('.') || value.endsWith('-')) value = value.slice(0, -1);
    if (value !== value.toLowerCase()) value = value.replace(/(\.[a-z]{2,8})[A-ZÆØÅÄÖ].*$/, '$1');
    found.push({ value, start, end: start + value.length });
    last = start + value.length;
  }
  return found;
}

/** Where an "@" or "(at)" begins and ends. */
function atSigns(text: string): [number, number][] {
  if (!/[@([{]/.test(text)) return [];
  const found: [number, number][] = [];
  for (let at = text.indexOf(AT); at >= 0; at = text.indexOf(AT, at + 1)) found.push([at, at + 1]);
  for (const bracket of '([{') {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      const first = text[at + 1] === ' ' ? text[at + 2] : text[at + 1];
      if (first === undefined || !'asækäAS'.includes(first)) continue;
      const sign = BRACKETED_AT.exec(text.slice(at, at + 16));
      if (sign) found.push([at, at + sign[0].length]);
    }
  }
  return found.sort((a, b) => a[0] - b[0]);
}

/** Where the part before the at sign begins; a space may stand before "(at)". */
function localPart(text: string, at: number, from: number): number {
  const end = text[at] !== AT && text[at - 1] === ' ' ? at - 1 : at;
  let start = end;
  while (start > from && end - start < MAX_LOCAL_PART && isLocal(text.charCodeAt(start - 1))) start--;
  return start === end ? at : start;
}

/** A letter, a digit, or one of ._%+- */
const isLocal = (code: number): boolean =>
  (code < LATIN_END && isWordUnit(code)) ||
  code === 0x2e ||
  code === 0x5f ||
  code === 0x25 ||
  code === 0x2b ||
  code === 0x2d;
/** Letters of Latin scripts end here. */
const LATIN_END = 0x17f;

/** Addresses of contact pages, written out, with their offsets. */
function contactPagesIn(text: string): { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = [];
  for (const word of PAGES) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const before = PAGE_HEAD.exec(text.slice(Math.max(0, at - MAX_DOMAIN), at + 1));
      if (!before) continue;
      const end = at + word.length + PAGE_TAIL.exec(text.slice(at + word.length, at + word.length + 30))![0].length;
      found.push({ start: at + 1 - before[0].length, end });
    }
  }
  return found;
}

/** Whether a run of digits has the shape of a Nordic phone number. A bare row of eight needs a word such as "telefon" before it. */
function phoneCountry(run: string, announced: boolean): string | null | undefined {
  const digits = digitsOf(run);
  if (/^\d{4}-\d{2}-\d{2}$/.test(run) || /^\d{6}-\d{4}$/.test(run) || /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(run))
    return undefined;
  if (run.startsWith('+') || digits.startsWith('00')) {
    const number = digits.replace(/^00/, '');
    if (number.length < 9 || number.length > 14) return undefined;
    return PREFIXES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? null;
  }
  if (digits.startsWith('0') && digits.length >= 7 && digits.length <= 11)
    return announced || /[ –-]/.test(run) || digits.startsWith('07') ? null : undefined;
  if (digits.length === 8 && (announced || /^\d{2} \d{2} \d{2} \d{2}$|^\d{3} \d{2} \d{3}$/.test(run)))
    return announced || /^[2-9]/.test(run) ? 'NO' : undefined;
  return announced && digits.length === 5 && /^0/.test(digits) ? 'NO' : undefined;
}

const PREFIXES: readonly (readonly [string, string])[] = [
  ['47', 'NO'],
  ['46', 'SE'],
  ['358', 'FI'],
  ['45', 'DK'],
];

/** Collects the means of contact of a whole document, page furniture included, in reading order. Placeholders are none. */
export function contactsIn(mentions: Mentions): FoundContact[] {
  const { document } = mentions;
  const streets = mentions.marks('contact.street');
  const phoneWords = mentions.marks('contact.phone');
  const numberWords = mentions.marks('contact.number-word');
  const found: FoundContact[] = [];
  document.blocks.forEach((block, index) => {
    if (block.chrome !== null && block.chrome !== 'footer' && block.chrome !== 'header') return;
    const text = document.text.slice(block.start, block.end);
    const add = (kind: ContactPoint['kind'], from: number, to: number, country: string | null = null): void => {
      const value = text.slice(from, to).trim();
      const start = block.start + from;
      found.push({ kind, value, country, block: index, evidence: { start, end: start + (to - from) } });
    };
    for (const { value, start, end } of emailsIn(text)) {
      if (!PLACEHOLDER_ADDRESS.test(value) && !isPlaceholder(text, start, end)) add('email', start, end);
    }
    for (const { start, end } of contactPagesIn(text)) add('form', start, end);
    if (!hasDigits(mentions, block)) return;
    for (const match of text.matchAll(DIGITS)) {
      const from = match.index;
      const run = match[0];
      const announced = near(mentions, phoneWords, block.start + from, 4);
      if (near(mentions, numberWords, block.start + from, 3) || isPlaceholder(text, from, from + run.length)) continue;
      const country = phoneCountry(run, announced);
      if (country !== undefined) add('phone', from, from + run.length, country);
    }
    const address = addressIn(text, mentions, block, streets);
    if (!address) return;
    const above = document.blocks[index - 1];
    const line =
      address.start <= 4 && above && isStreetLine(document.text.slice(above.start, above.end)) ? above : null;
    if (!line) add('address', address.start, address.end, address.country);
    else {
      const evidence = { start: line.start, end: block.start + address.end };
      if (found.at(-1)?.kind === 'address' && found.at(-1)?.block === index - 1) found.pop();
      found.push({
        kind: 'address',
        value: document.text.slice(evidence.start, evidence.end).replace('\n', ', '),
        country: address.country,
        block: index,
        evidence,
      });
    }
  });
  return found.concat(linksIn(mentions, found));
}

/** A postcode with a street or box before it (in the block or the one above), or a line that is only a postcode and a place. */
function addressIn(
  text: string,
  mentions: Mentions,
  block: Span,
  streets: Uint8Array,
): { start: number; end: number; country: string | null } | null {
  const unposted = streetIn(text, mentions, block, streets);
  const { starts } = mentions.tokens;
  const range = mentions.tokensIn(block);
  for (let at = range.from; at < range.to; at++) {
    const place = placeBehind(mentions, at, range.to);
    if (!place || !isPostcodeHead(mentions, at, range.from)) continue;
    const code = starts[at]! - block.start;
    const end = place.end - block.start;
    const { from } = mentions.tokensIn({ start: block.start + Math.max(0, code - 80), end: block.start + code });
    const own = streets.subarray(from, at).includes(1) ? streets.indexOf(1, from) : undefined;
    const alone = code <= 4 && text.length - end < 12;
    if (own === undefined && !alone) continue;
    const start = own === undefined ? code : openingOf(text, starts[own]! - block.start);
    return { start, end, country: place.country };
  }
  return unposted;
}

/** The place behind a postcode of four digits, five, or three and two; null where none begins at a token. */
function placeBehind(mentions: Mentions, at: number, to: number): { end: number; country: string | null } | null {
  const { text } = mentions.document;
  const { starts, ends } = mentions.tokens;
  const digits = digitsAt(mentions, at);
  const split = digits === 3 && at + 1 < to && digitsAt(mentions, at + 1) === 2 && starts[at + 1] === ends[at]! + 1;
  if (digits !== 4 && digits !== 5 && !split) return null;
  let last = split ? at + 2 : at + 1;
  if (last >= to || starts[last] !== ends[last - 1]! + 1 || text[starts[last]! - 1] !== ' ') return null;
  if (!isUpper(text.charCodeAt(starts[last]!)) || ends[last]! - starts[last]! < 2) return null;
  while (last + 1 < to && text[ends[last]!] === '-' && starts[last + 1] === ends[last]! + 1) last++;
  const next = last + 1 < to ? text.slice(ends[last]!, ends[last + 1]!) : '';
  if (next.startsWith(' ') && next === next.toUpperCase() && isUpper(next.charCodeAt(1))) last++;
  return { end: ends[last]!, country: split ? 'SE' : digits === 4 ? 'NO' : null };
}

/** As many digits as a phone number or postcode has, at least. */
function hasDigits(mentions: Mentions, block: Span): boolean {
  const { from, to } = mentions.tokensIn(block);
  let digits = 0;
  for (let at = from; at < to && digits < 4; at++)
    if (isDigit(mentions.document.text.charCodeAt(mentions.tokens.starts[at]!)))
      digits += mentions.tokens.ends[at]! - mentions.tokens.starts[at]!;
  return digits >= 4 || mentions.marks('contact.street').subarray(from, to).includes(1);
}

/** How many digits a word has that is a number; 0 for others. */
function digitsAt(mentions: Mentions, at: number): number {
  const { starts, ends } = mentions.tokens;
  for (let i = starts[at]!; i < ends[at]!; i++) if (!isDigit(mentions.document.text.charCodeAt(i))) return 0;
  return ends[at]! - starts[at]!;
}

/** At the head of a block, behind a space or comma, or behind a country's letters ("SE-111 22"). */
function isPostcodeHead(mentions: Mentions, at: number, from: number): boolean {
  if (at === from) return true;
  const { text } = mentions.document;
  const { starts, ends } = mentions.tokens;
  const before = text[starts[at]! - 1]!;
  if (' ,·|\n'.includes(before)) return true;
  const code = text.slice(starts[at - 1]!, ends[at - 1]!);
  return before === '-' && code.length <= 2 && code === code.toUpperCase();
}

/** A street with its number and no postcode, in a short line or behind a word such as "besøksadresse". */
function streetIn(
  text: string,
  mentions: Mentions,
  block: Span,
  streets: Uint8Array,
): { start: number; end: number; country: string | null } | null {
  const { from, to } = mentions.tokensIn(block);
  const announced = mentions.marks('contact.address-word').subarray(from, to).includes(1);
  if (!announced && text.length > MAX_ADDRESS_LINE) return null;
  for (let at = streets.indexOf(1, from); at >= 0 && at + 1 < to; at = streets.indexOf(1, at + 1)) {
    const { starts, ends } = mentions.tokens;
    const number = /^ \d{1,3} ?[A-Za-z]?(?:, [A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ]{1,20})?(?![A-Za-zÀ-ÖØ-öø-ɏ\d])/.exec(
      text.slice(ends[at]! - block.start),
    );
    if (!number) continue;
    const start = openingOf(text, starts[at]! - block.start);
    if (announced || start <= 2) return { start, end: ends[at]! - block.start + number[0].length, country: null };
  }
  return null;
}

/** A short line with a house number, above the line with the postcode. */
const isStreetLine = (text: string): boolean =>
  text.length <= 60 && /[A-Za-zÀ-ÖØ-öø-ɏ].*\d/.test(text) && !/[.:@]/.test(text);

/** "Grev Wedels Plass 5": back over the words with capitals before the street's own word. */
function openingOf(text: string, street: number): number {
  const before = /(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ɏ.-]{0,20} ){0,3}$/.exec(text.slice(Math.max(0, street - 66), street));
  return street - (before?.[0].length ?? 0);
}

/** `mailto:` and `tel:` links whose text says no address, and links to a contact page or form. */
function linksIn(mentions: Mentions, found: readonly FoundContact[]): FoundContact[] {
  const { document } = mentions;
  const invitations = new Set(mentions.everywhere('contact.invitation').map((hit) => hit.sentence));
  const byBlock = new Map<number, FoundContact[]>();
  for (const contact of found) byBlock.set(contact.block, [...(byBlock.get(contact.block) ?? []), contact]);
  const more: FoundContact[] = [];
  for (const { start, end, href } of document.links) {
    const block = blockAt(document, start);
    if (block < 0) continue;
    const chrome = document.blocks[block]!.chrome;
    if (chrome !== null && chrome !== 'footer' && chrome !== 'header') continue;
    const known = byBlock.get(block) ?? [];
    if (known.some((contact) => contact.evidence.start >= start && contact.evidence.end <= end + 1)) continue;
    const evidence = { start, end };
    const address = /^mailto:([^?]{3,120})/i.exec(href)?.[1];
    if (address) {
      if (address.includes('@') && !PLACEHOLDER_ADDRESS.test(address) && !/[{[<]/.test(address)) {
        more.push({ kind: 'email', value: address, country: null, block, evidence });
      }
    } else if (/^tel:/i.test(href)) more.push({ kind: 'phone', value: href.slice(4), country: null, block, evidence });
    else if (
      chrome === null &&
      end > start &&
      (isContactPage(href) || invitations.has(sentenceStarting(mentions, start)))
    ) {
      if (isContactPage(href) || /formul|skjema|her|här|kontakt|om oss|side/i.test(document.text.slice(start, end))) {
        more.push({ kind: 'form', value: href, country: null, block, evidence });
      }
    }
  }
  return more;
}

const isContactPage = (href: string): boolean =>
  /(?:^|[/.#-])(?:kontakt|contact|issues\b)/i.test(href) && !/google|facebook|apple|microsoft/i.test(href);

function sentenceStarting(mentions: Mentions, start: number): number {
  const { from } = mentions.tokensIn({ start, end: start + 1 });
  return from < mentions.tokens.length ? mentions.sentenceOf(from) : -1;
}

/** Organisation numbers, in reading order: nine digits that pass the Norwegian check, Swedish six and four (the last of a person hidden or not), Finnish seven and one. */
export function organisationNumbersIn(mentions: Mentions): OrganisationNumber[] {
  const { document } = mentions;
  const words = mentions.marks('contact.number-word');
  const { starts, ends, length } = mentions.tokens;
  const found: OrganisationNumber[] = [];
  for (let at = 0; at < length; at++) {
    const start = starts[at]!;
    if (ends[at]! - start < 3 || !isNumberHead(document.text, start)) continue;
    const match = ORGANISATION_NUMBER.exec(document.text.slice(start, start + MAX_NUMBER));
    if (!match) continue;
    const digits = digitsOf(match[0]);
    const country = digits.length === 9 ? 'NO' : digits.length === 8 ? 'FI' : 'SE';
    if (country === 'NO' && !isNorwegianNumber(digits) && !near(mentions, words, start, 4)) continue;
    found.push({ start, end: start + match[0].length, at, value: country === 'NO' ? digits : match[0], country });
  }
  return found;
}

/** A digit, or the "SE" of a VAT number; not in the middle of a longer number. */
function isNumberHead(text: string, start: number): boolean {
  if (start > 0 && (text[start - 1] === '-' || isDigit(text.charCodeAt(start - 1)))) return false;
  return isDigit(text.charCodeAt(start)) || text.startsWith('SE', start);
}

function isNorwegianNumber(digits: string): boolean {
  const sum = [3, 2, 7, 6, 5, 4, 3, 2].reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[8]);
}

/** Whether a marked word stands at most `reach` words before an offset, in its block or as the line above it. */
function near(mentions: Mentions, marks: Uint8Array, offset: number, reach: number): boolean {
  const { from } = mentions.tokensIn({ start: offset, end: offset });
  return marks.subarray(Math.max(0, from - reach), from).includes(1);
}

/** Within brackets or braces, or followed by the word. */
function isPlaceholder(text: string, start: number, end: number): boolean {
  const open = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  const close = text[end] === ' ' ? end + 1 : end;
  if (open !== undefined && '[{<'.includes(open) && ']}>'.includes(text[close] ?? ' ') && !text.startsWith('](', close))
    return true;
  const after = text.slice(end, end + 14).toLowerCase();
  return after.includes('placeholder') && /^\s*\(?placeholder/.test(after);
}
