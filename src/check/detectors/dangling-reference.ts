/**
 * References within the text to what is not there: "the address above", "see section 9", "the table below", "the date at the top".
 */
import type { Mention, Mentions } from '../../match/mentions.js';
import type { Model } from '../../model/model.js';
import { overlaps } from '../../model/spans.js';
import type { Block, Document, Span } from '../../parse/document.js';
import { type Contacts, contactsOf, isWithin, linkFrom } from './contacts.js';

/** Spans of words that point at something which the text lacks. */
export function danglingReferences({ mentions }: Model): Span[] {
  const { document } = mentions;
  const contacts = contactsOf(document);
  const { length } = document.text;
  const tables = document.blocks.filter(({ kind }) => kind === 'cell' || kind === 'item').map(({ start }) => start);
  const pages = Array.from(document.text.matchAll(PAGE), ({ index }) => index);
  const missing = (concept: string, holds: (mention: Mention) => boolean): number[] =>
    mentions.of(concept).flatMap((mention) => (holds(mention) ? [] : [mention.sentence]));
  const before = ({ start }: Mention): Span => ({ start: 0, end: start });
  const after = ({ end }: Mention): Span => ({ start: end, end: length });
  const meant = (mention: Mention): readonly number[] => (isEmail(mention, document) ? contacts.emails : contacts.any);
  const sentences = new Set([
    ...missing('reference.contact-above', (m) => isWithin(meant(m), before(m))),
    ...missing('reference.contact-below', (m) => isWithin(meant(m), after(m))),
    ...missing('reference.table-above', (m) => isWithin(tables, before(m))),
    ...missing('reference.table-below', (m) => isWithin(tables, after(m))),
    ...missing(
      'reference.link-below',
      (m) => linkFrom(document.links, m.end) !== undefined || isWithin(pages, after(m)),
    ),
    ...missing('reference.date-top', () => hasDate(document)),
    ...unknownNumbers(mentions, contacts),
    ...missing('reference.annex', annexed(mentions)),
  ]);
  return [...sentences]
    .sort((a, b) => a - b)
    .map((s) => ({ start: mentions.sentences[s]!.start, end: mentions.sentences[s]!.end }));
}

const isEmail = ({ start, end }: Span, { text }: Document): boolean =>
  /mail|mejl|e-?post/i.test(text.slice(start, end));

/** An address on the web, written out. */
const PAGE = /https?:|www\.|\.(?:no|se|com|org|eu)\b/g;

/** How much of the text is its top. */
const TOP = 1500;

/** A year, a date in figures or the label of one at the top, or front matter from which the page may show it. */
const hasDate = ({ text, source }: Document): boolean =>
  /(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d\d|(?:oppdatert|uppdaterad|revidert|reviderad)[^.\n]{0,12}:/i.test(
    text.slice(0, TOP),
  ) || /^---[\s\S]{0,600}?(?:date|dato|datum|updated|oppdatert|uppdaterad)/i.test(source.text.slice(0, 800));

/** Words around a reference that may tell that it leads to another text. */
const NEARBY = 6;

/** Sentences that refer to a numbered part that this text does not have, or to contact details in one that has none. */
function unknownNumbers(mentions: Mentions, contacts: Contacts): number[] {
  const { document } = mentions;
  const references = mentions.of('reference.numbered').flatMap((mention) => {
    const number = numberAfter(mention, mentions);
    if (number === null || leadsElsewhere(mention, mentions)) return [];
    return [{ sentence: mention.sentence, number, isPart: isSubdivided(mention, mentions) }];
  });
  if (references.length === 0) return [];
  const parts = numberedParts(document, true);
  const headed = references.some(({ isPart }) => isPart) ? numberedParts(document, false) : parts;
  return references
    .filter(({ sentence, number, isPart }) => {
      const part = (isPart ? headed : parts).get(number);
      if (part === undefined) return true;
      return part !== null && mentions.in('reference.contact', sentence).length > 0 && !isWithin(contacts.any, part);
    })
    .map(({ sentence }) => sentence);
}

/** Whether a numbered annex stands in the text, under its name, or a link leads to it. One without a number is not looked for. */
function annexed(mentions: Mentions): (annex: Mention) => boolean {
  const { document } = mentions;
  const named = new Map<string, boolean>();
  return (annex) => {
    const number = numberAfter(annex, mentions);
    if (number === null || document.links.some((link) => overlaps(link, annex))) return true;
    const name = `${mentions.word(annex.from)} ?${number}`;
    let isNamed = named.get(name);
    if (isNamed === undefined) {
      const opening = new RegExp(`^\\W*${name}(?!\\d)`, 'i');
      isNamed = [...document.blocks, ...document.links].some(({ start, end }) =>
        opening.test(document.text.slice(start, end)),
      );
      named.set(name, isNamed);
    }
    return isNamed;
  };
}

/** The whole number that follows "punkt"; of "punkt 4.2" the first. */
function numberAfter({ to, sentence }: Mention, mentions: Mentions): number | null {
  if (to >= mentions.tokens.length || mentions.tokens.starts[to]! >= mentions.sentences[sentence]!.end) return null;
  const word = mentions.word(to);
  const between = mentions.document.text.slice(mentions.tokens.ends[to - 1]!, mentions.tokens.starts[to]!);
  if (!/^\d{1,2}$/.test(word) || !/^\.? *$/.test(between)) return null;
  return Number(word);
}

/** "punkt 3.2": of a numbered section, not of a list. */
const isSubdivided = ({ to }: Mention, { document, tokens }: Mentions): boolean =>
  /^\.\d/.test(document.text.slice(tokens.ends[to], tokens.ends[to]! + 2));

function leadsElsewhere({ from, to, sentence }: Mention, mentions: Mentions): boolean {
  return mentions
    .in('reference.elsewhere', sentence)
    .some((other) => other.to > from - NEARBY && other.from < to + NEARBY);
}

/** The parts of the text by the number that they bear, or, where `counts`, by their place in a list: a section's span, or null for an item or a paragraph. */
function numberedParts(document: Document, counts: boolean): ReadonlyMap<number, Span | null> {
  const { blocks, sections } = document;
  const parts = new Map<number, Span | null>();
  let items = 0;
  for (const block of blocks) {
    items = counts && block.kind === 'item' ? items + 1 : 0;
    const number = numberOf(block, document) ?? (items > 0 ? items : null);
    if (number === null || parts.get(number)) continue;
    const section = sections[block.section]!;
    const span = { start: block.start, end: blocks[section.endBlock - 1]!.end };
    parts.set(number, block.kind === 'heading' ? span : null);
  }
  // Headings that a style sheet may number.
  if (document.source.format === 'html' && parts.size < 2) {
    for (let i = 1; i < sections.length; i++) parts.set(i, null);
  }
  return parts;
}

/** The number at a block's start, also where the parser has taken it off as an item's mark. */
function numberOf({ start, kind }: Block, { text, source, starts }: Document): number | null {
  const from = starts[start] ?? 0;
  const ahead = source.text
    .slice(Math.max(0, from - 12), from)
    .split(/[\n>]/)
    .at(-1)!;
  // "12 månader" in a table is a period.
  const mark = kind === 'cell' ? /^\W*(\d{1,2})(?:[.):]|$)/ : /^\W*(\d{1,2})(?:[.):\s]|$)/;
  const found = mark.exec(text.slice(start, start + 12)) ?? /^\W*(\d{1,2})[.)]\s*$/.exec(ahead);
  return found ? Number(found[1]) : null;
}
