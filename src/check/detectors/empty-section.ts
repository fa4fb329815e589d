/**
 * What is announced and does not come: a heading with nothing under it, "the following:" with nothing after it.
 */
import type { Mentions } from '../../match/mentions.js';
import type { Model } from '../../model/model.js';
import type { Block, Document, Section, Span } from '../../parse/document.js';
import { type Contacts, contactsOf, isWithin, linkFrom } from './contacts.js';

const FOLLOWING = 'reference.following';
const HERE = 'reference.here';
const CLAUSE_START = 'reference.clause-start';
/** Letters of a field's name, with its colon. */
const LONGEST_FIELD = 30;
/** Units between "the following" and its colon. */
const MAX_ANNOUNCED = 120;
/** Words that point back: what stands after the colon speaks of the list that should have stood there. */
const POINTS_BACK = new Set([
  'disse',
  'desse',
  'dessa',
  'ovennevnte',
  'ovannämnda',
  'opplysningene',
  'personopplysningene',
  'uppgifterna',
  'personuppgifterna',
]);

/** Spans of headings below which nothing stands, and of announcements that nothing follows. */
export function emptySections(model: Model): Span[] {
  const { mentions } = model;
  const { document } = mentions;
  const found: Span[] = [];
  const contacts = contactsOf(document);
  const prose = document.blocks.findIndex(
    (block) => block.kind !== 'heading' && block.chrome === null && document.text[block.end - 1] === '.',
  );
  document.blocks.forEach((block, index) => {
    if (block.chrome !== null || isForeign(index, mentions)) return;
    if (block.kind === 'heading') {
      if (prose >= 0 && prose < index && isEmptyHeading(index, mentions, contacts))
        found.push({ start: block.start, end: block.end });
      return;
    }
    if (isBlankField(index, document)) found.push({ start: block.start, end: block.end });
    const inner = lostWithin(index, mentions);
    if (inner) found.push(inner);
    if (announcesNothing(index, mentions, contacts)) {
      const { start, end } = mentions.sentences[lastSentence(index, mentions)]!;
      found.push({ start, end });
    }
  });
  return found;
}

/** "Lagringstid:" with nothing behind or below it, where the same field has a value elsewhere. */
function isBlankField(index: number, { blocks, text }: Document): boolean {
  const { start, end, kind } = blocks[index]!;
  if (text[end - 1] !== ':' || end - start > LONGEST_FIELD || (kind !== 'paragraph' && kind !== 'item')) return false;
  const next = blocks[index + 1];
  if (next && next.kind !== 'heading' && next.label === null && next.chrome === null) return false;
  const field = text.slice(start, end - 1).toLowerCase();
  return blocks.some(({ label, end: to }) => {
    if (label === null || label.end >= to - 1) return false;
    return text.slice(label.start, label.end).replace(/:\s*$/, '').toLowerCase() === field;
  });
}

const isForeign = (block: number, mentions: Mentions): boolean => {
  const { from, to } = mentions.sentencesOf(block);
  return to > from && mentions.isSkipped(from);
};

/** What a heading must speak of to be missed where the structure tells less. */
const TOPICS = [
  'cookies.mention',
  'rights.heading',
  'retention.heading',
  'data.heading',
  'source.heading',
  'purpose.heading',
  'recipients.heading',
  'transfer.heading',
  'contact.heading',
  'automation.mention',
  'dpo.mention',
];

/** What else a heading speaks of that is no part of a list. */
const OTHER_TOPICS = ['basis.heading', 'purpose.aside', 'complaint.act', 'practice.change', 'marketing.disclosed'];

const topicsOf = (block: number, mentions: Mentions): string[] =>
  TOPICS.filter((concept) => mentions.inBlock(concept, block).length > 0);

/** A company's name: the sections that follow are what the heading announced. */
const COMPANY = /(?:^|\s)(?:AS|ASA|AB|SA|BA|ANS|HB|KB|Oy|Ab|Inc|Ltd|LLC|GmbH|ApS|A\/S)\.?(?![\p{L}\p{N}])/u;

/** "2.9", "3." at a heading's start. */
const NUMBER = /^\s*(\d{1,2}(?:\.\d{1,2})*)[.):]?\s+\p{L}/u;

/** The rank that its number gives a heading: 2 for "2.9"; 0 for one without. */
const rankOf = (heading: string): number => NUMBER.exec(heading)?.[1]?.split('.').length ?? 0;

/** Whether an earlier heading of this rank has text below it: then the rank is that of a section here, not of a line above a title. */
const isUsual = (index: number, blocks: readonly Block[]): boolean =>
  blocks.some(
    ({ kind, level }, i) =>
      i < index && kind === 'heading' && level === blocks[index]!.level && blocks[i + 1]!.kind !== 'heading',
  );

/** A date, or the name of a table of contents: a heading by its rank alone. */
const NO_TITLE = /(?:19|20)\d\d|^\s*(?:innhold|innehåll)/i;

const isShouted = (text: string): boolean => text === text.toUpperCase();

/**
 * A heading that is followed by another of its rank, which has text; or by one of a higher rank or by nothing, where it speaks of what
 * a policy tells. Ranks are often wrong: the next must not speak of the same, nor be in small letters where the heading is in capitals.
 */
function isEmptyHeading(index: number, mentions: Mentions, contacts: Contacts): boolean {
  const { document } = mentions;
  const { blocks, text } = document;
  const heading = blocks[index]!;
  const next = blocks[index + 1];
  if (next?.chrome === null && next.kind !== 'heading') return false;
  // "2.6 Statistik. Vi räknar uppdrag.": its text stands in the same line.
  if (text[heading.end - 1] === '.' || isWithin(contacts.any, heading)) return false;
  const topics = topicsOf(index, mentions);
  const isTopic = topics.length > 0;
  if (document.source.format === 'text' && !isSurelyHeading(index, mentions)) return false;
  if (isAnsweredByElement(index, document)) return false;
  if (!next || next.chrome === 'footer') return isTopic;
  if (next.chrome !== null) return false;
  const title = text.slice(heading.start, heading.end);
  const following = text.slice(next.start, next.end);
  const [rank, nextRank] = [rankOf(title), rankOf(following)];
  if (rank > 0 && nextRank > 0) {
    // "2.9" before "3" has no part of its own; before "2.9.1" it has.
    if (nextRank > rank) return false;
  } else {
    if (next.level > heading.level || NO_TITLE.test(title)) return false;
    // Parts of one rank may stand below a heading of the same.
    const isAsked = isTopic || title.endsWith('?');
    if (next.level === heading.level && !(isAsked && isOfItsOwn(index, index + 1, mentions))) return false;
    if (next.level < heading.level && !isTopic && !isUsual(index, blocks)) return false;
    if (isShouted(title) && !isShouted(following)) return false;
    if (topicsOf(index + 1, mentions).some((topic) => topics.includes(topic))) return false;
  }
  if (COMPANY.test(following) || contactFollows(index, index + 1, mentions, contacts)) return false;
  return sectionOf(index + 1, document).endBlock > index + 2;
}

/**
 * In plain text a short line may be anything: it and the heading after it must speak of different things that a policy tells, or be
 * numbered, and no heading may stand before it, as in a table of contents.
 */
function isSurelyHeading(index: number, mentions: Mentions): boolean {
  const { blocks, text } = mentions.document;
  const next = blocks[index + 1];
  const topics = topicsOf(index, mentions);
  if (topics.length === 0 || !next || blocks[index - 1]?.kind === 'heading') return false;
  if ([blocks[index]!, next].every(({ start, end }) => /^\d{1,2}[.)]/.test(text.slice(start, end)))) return true;
  const others = topicsOf(index + 1, mentions);
  return others.length > 0 && !others.some((topic) => topics.includes(topic));
}

/** Units of a page's source after a block in which its answer may stand. */
const NEAR = 600;

/** A button, a form, a picture or a script stands between the block and the next: the page shows something there. */
function isAnsweredByElement(index: number, { blocks, source, starts, ends }: Document): boolean {
  if (source.format !== 'html') return false;
  const from = ends[blocks[index]!.end - 1]!;
  const next = blocks[index + 1];
  const to = Math.min(next ? starts[next.start]! : source.text.length, from + NEAR);
  return /<(?:button|form|input|select|iframe|script|img|svg|object|video)\b/i.test(source.text.slice(from, to));
}

const sectionOf = (block: number, document: Document): Section => document.sections[document.blocks[block]!.section]!;

/** Does the block end in a colon that nothing answers? */
function announcesNothing(index: number, mentions: Mentions, contacts: Contacts): boolean {
  const { document } = mentions;
  const { blocks, text } = document;
  const block = blocks[index]!;
  if (text[block.end - 1] !== ':' || block.kind === 'cell' || !isSentence(index, mentions)) return false;
  if (hasLink(block, document) || isAnsweredByElement(index, document)) return false;
  const next = index + 1;
  const after = blocks[next];
  // A form or a box may be the answer; the page's foot is none.
  if (!after || after.chrome === 'footer' || after.chrome === 'navigation') return true;
  if (after.chrome !== null) return false;
  if (after.kind === 'heading') {
    if (contactFollows(index, next, mentions, contacts)) return false;
    // In a flat text the parts of what is announced may have its rank.
    const level = sectionOf(index, document).level || 1;
    if (after.level === level)
      return isNextPart(index, next, document) || endsInField(index, mentions) || isOfItsOwn(index, next, mentions);
    return after.level < level || changesSubject(index, next, mentions);
  }
  if (after.kind !== 'paragraph') return false;
  if (invitesInVain(index, mentions, contacts)) return true;
  const last = lastSentence(index, mentions);
  const following = mentions.in(FOLLOWING, last).length > 0;
  if (following && text[after.end - 1] === ':' && announces(next, mentions)) return true;
  if (following && pointsBack(block, after, mentions)) return true;
  return endsInHere(index, mentions) && isProse(after, document) && !hasLink(after, document);
}

/** A heading on something else that a policy tells, or on a company: no part of what was announced before it. */
function isOfItsOwn(index: number, heading: number, mentions: Mentions): boolean {
  // "Du har følgende rettigheter:", and "Innsyn"
  if (mentions.inBlock('rights.heading', index).length > 0 && mentions.inBlock('rights.named', heading).length > 0)
    return false;
  if (['vendor.name', ...OTHER_TOPICS].some((concept) => mentions.inBlock(concept, heading).length > 0)) return true;
  const { start } = mentions.document.blocks[heading]!;
  if (mentions.inBlock('text.asks', heading).some((m) => m.start === start)) return true;
  const announced = topicsOf(index, mentions);
  const topics = topicsOf(heading, mentions);
  return topics.length > 0 && !topics.some((topic) => announced.includes(topic));
}

/** "Vi viser navnet ditt på listen. Grunnlag:" */
function endsInField(index: number, mentions: Mentions): boolean {
  const { from, to } = mentions.sentencesOf(index);
  const last = mentions.sentences[to - 1]!;
  return to - from > 1 && last.end - last.start <= LONGEST_FIELD;
}

/** "6. Rettigheter" before "7. Klage", not before "6.1 Innsyn". */
function isNextPart(index: number, next: number, document: Document): boolean {
  const { blocks, sections, text } = document;
  const rankOfBlock = (block: number): number => rankOf(text.slice(blocks[block]!.start, blocks[block]!.end));
  const { heading } = sections[blocks[index]!.section]!;
  const rank = rankOfBlock(next);
  return rank > 0 && (heading === null || rank <= rankOfBlock(heading));
}

/** Data are announced, say, and a heading about rights comes: no part of what was announced, whatever its rank. */
function changesSubject(index: number, heading: number, mentions: Mentions): boolean {
  const announced = topicsOf(index, mentions);
  const next = topicsOf(heading, mentions);
  // "Identitets- och kontaktuppgifter" is a kind of the data that were announced.
  if (announced.includes('data.heading') && mentions.inBlock('data.kind', heading).length > 0) return false;
  return (
    announced.length > 0 &&
    ['purpose.heading', 'rights.heading', 'retention.heading', 'contact.heading'].some((topic) =>
      next.includes(topic),
    ) &&
    !next.some((topic) => announced.includes(topic))
  );
}

/** The heading may be a name over an address: "Ta kontakt:". */
function contactFollows(index: number, heading: number, mentions: Mentions, contacts: Contacts): boolean {
  const { document } = mentions;
  const { blocks, text } = document;
  if (!/kontakt|skriv|henvend|vänd/i.test(text.slice(blocks[index]!.start, blocks[index]!.end))) return false;
  return isWithin(contacts.any, {
    start: blocks[heading]!.start,
    end: blocks[sectionOf(heading, document).endBlock - 1]!.end,
  });
}

/** "You are welcome to contact us:", and no means of contact in the rest of the section. */
function invitesInVain(index: number, { document }: Mentions, contacts: Contacts): boolean {
  const { blocks, text } = document;
  const { start, end } = blocks[index]!;
  if (
    !/(?:kontakte? oss|kontakta oss|skriv til oss|skriv till oss|av deg til oss|av dig till oss):$/i.test(
      text.slice(start, end),
    )
  )
    return false;
  return !isWithin(contacts.any, { start, end: blocks[sectionOf(index, document).endBlock - 1]!.end });
}

/** Long enough for a sentence, and no label with its value. */
const MIN_PROSE = 60;
const isProse = ({ start, end, label }: Block, { text }: Document): boolean =>
  end - start >= MIN_PROSE && label === null && text.slice(start, end).includes('.');

/** At least four words: shorter lines are labels, whose value may stand anywhere. */
function isSentence(index: number, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(mentions.document.blocks[index]!);
  return to - from >= 4;
}

const lastSentence = (block: number, mentions: Mentions): number => mentions.sentencesOf(block).to - 1;

const announces = (block: number, mentions: Mentions): boolean => mentions.inBlock(FOLLOWING, block).length > 0;

/** A link, or an address that is written out. */
function hasLink(block: Block, document: Document): boolean {
  const link = linkFrom(document.links, block.start);
  if (link && link.start <= block.end) return true;
  return /https?:|www\.|@|\w\.(?:no|se|com|org|eu)\b/.test(document.text.slice(block.start, block.end));
}

/** Letters that "rettighetene" and "rettigheter" share. */
const STEM = 8;

/** Does the text after the colon speak of "these rights", the very thing that was announced? */
function pointsBack(lead: Block, after: Block, mentions: Mentions): boolean {
  const announced = wordsOf(lead, mentions);
  const words = wordsOf(after, mentions);
  return words.some((word, i) => {
    const stem = POINTS_BACK.has(word) ? words[i + 1]?.slice(0, STEM) : undefined;
    return stem !== undefined && stem.length > 1 && announced.some((other) => other.startsWith(stem));
  });
}

function wordsOf(block: Block, mentions: Mentions): string[] {
  const { from, to } = mentions.tokensIn(block);
  return Array.from({ length: to - from }, (_, i) => mentions.word(from + i));
}

/** "Read more here:" */
function endsInHere(index: number, mentions: Mentions): boolean {
  const { to } = mentions.tokensIn(mentions.document.blocks[index]!);
  return mentions.in(HERE, lastSentence(index, mentions)).some((mention) => mention.to === to);
}

/** "... following data:We also keep ...": the list between was lost, and with it the blank. */
function lostWithin(index: number, mentions: Mentions): Span | null {
  const { document, sentences } = mentions;
  const block = document.blocks[index]!;
  for (const { end, sentence } of mentions.inBlock(FOLLOWING, index)) {
    const colon = end + document.text.slice(end, Math.min(block.end - 1, end + MAX_ANNOUNCED)).indexOf(':');
    if (colon < end) continue;
    const starts = mentions.inBlock(CLAUSE_START, index).some((m) => m.start === colon + 1);
    if (starts) return { start: sentences[sentence]!.start, end: colon + 1 };
  }
  return null;
}
