/**
 * What is announced and does not come: a heading with nothing under it, "the following:" with nothing after it.
 */
import type { Mentions } from '../../match/mentions.js';
import type { Model } from '../../model/model.js';
import type { Block, Document, Section, Span } from '../../parse/document.js';
import { hasContact } from './contacts.js';

const FOLLOWING = 'reference.following';
const HERE = 'reference.here';
const CLAUSE_START = 'reference.clause-start';
/** Units between "the following" and its colon. */
const MAX_ANNOUNCED = 120;
/** Words that point back: what stands after the colon speaks of the list that should have stood there. */
const POINTS_BACK = new Set(['disse', 'desse', 'dessa', 'ovennevnte', 'ovannämnda']);

export function emptySections(model: Model): Span[] {
  const { mentions } = model;
  const { document } = mentions;
  const found: Span[] = [];
  document.blocks.forEach((block, index) => {
    if (block.chrome !== null || isForeign(index, mentions)) return;
    if (block.kind === 'heading') {
      if (isEmptyHeading(index, document)) found.push({ start: block.start, end: block.end });
      return;
    }
    const inner = lostWithin(index, mentions);
    if (inner) found.push(inner);
    if (announcesNothing(index, mentions)) {
      const { start, end } = mentions.sentences[lastSentence(index, mentions)]!;
      found.push({ start, end });
    }
  });
  return found;
}

const isForeign = (block: number, mentions: Mentions): boolean => {
  const { from, to } = mentions.sentencesOf(block);
  return to > from && mentions.isSkipped(from);
};

/** Index of the next block of the policy's own text after `index`, or null. */
function nextOwn(index: number, document: Document): number | null {
  for (let i = index + 1; i < document.blocks.length; i++) if (document.blocks[i]!.chrome === null) return i;
  return null;
}

/**
 * A heading that is followed by another of its rank. Only where headings are marked up: in plain text a short line may be anything.
 * The document's first headings are its titles.
 */
function isEmptyHeading(index: number, document: Document): boolean {
  if (document.source.format === 'text') return false;
  const { blocks, sections } = document;
  const block = blocks[index]!;
  const section = sections[block.section]!;
  if (section.endBlock > index + 1) return false;
  const next = nextOwn(index, document);
  if (next === null || blocks[next]!.kind !== 'heading' || blocks[next]!.level > block.level) return false;
  if (next !== index + 1) return false;
  // Prose must have begun, and siblings must have text: otherwise it is a title, or a page of cards.
  const parent = section.parent === null ? null : sections[section.parent]!;
  return (
    parent !== null &&
    hasProse(parent, index, document) &&
    blocks[next]!.level === block.level &&
    sectionOf(next, document).endBlock > next + 1
  );
}

const sectionOf = (block: number, document: Document): Section => document.sections[document.blocks[block]!.section]!;

function hasProse(parent: Section, before: number, document: Document): boolean {
  for (let i = parent.firstBlock; i < before; i++) {
    const block = document.blocks[i]!;
    if (block.kind !== 'heading' && block.chrome === null && document.text[block.end - 1] === '.') return true;
  }
  return false;
}

/** Does the block end in a colon that nothing answers? */
function announcesNothing(index: number, mentions: Mentions): boolean {
  const { document } = mentions;
  const { blocks, text } = document;
  const block = blocks[index]!;
  if (text[block.end - 1] !== ':' || block.kind === 'cell' || !isSentence(index, mentions)) return false;
  if (hasLink(block, document)) return false;
  const next = nextOwn(index, document);
  if (next === null) return true;
  // Something between that is page furniture (a form, a box) may be the answer.
  if (next !== index + 1) return false;
  const after = blocks[next]!;
  if (after.kind === 'heading')
    return after.level <= (sectionOf(index, document).level || 1) && !contactFollows(index, next, mentions);
  if (after.kind !== 'paragraph') return false;
  const last = lastSentence(index, mentions);
  const following = mentions.in(FOLLOWING, last).length > 0;
  if (following && text[after.end - 1] === ':' && announces(next, mentions)) return true;
  if (following && pointsBack(block, after, mentions)) return true;
  return endsInHere(index, mentions) && isProse(after, document) && !hasLink(after, document);
}

/** The heading may be a name over an address: "Ta kontakt:". */
function contactFollows(index: number, heading: number, mentions: Mentions): boolean {
  const { document } = mentions;
  const { blocks, text } = document;
  if (!/kontakt|skriv|henvend|vänd/i.test(text.slice(blocks[index]!.start, blocks[index]!.end))) return false;
  return hasContact(document, {
    start: blocks[heading]!.start,
    end: blocks[sectionOf(heading, document).endBlock - 1]!.end,
  });
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
  if (document.links.some((link) => link.start <= block.end && link.end >= block.start)) return true;
  return /https?:|www\.|@|\w\.(?:no|se|com|org|eu)\b/.test(document.text.slice(block.start, block.end));
}

/** Does the text after the colon speak of "these rights", the very thing that was announced? */
function pointsBack(lead: Block, after: Block, mentions: Mentions): boolean {
  const announced = wordsOf(lead, mentions);
  const words = wordsOf(after, mentions);
  return words.some((word, i) => POINTS_BACK.has(word) && i + 1 < words.length && announced.includes(words[i + 1]!));
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
    const colon = document.text.indexOf(':', end);
    if (colon < 0 || colon >= block.end - 1 || colon - end > MAX_ANNOUNCED) continue;
    const starts = mentions.inBlock(CLAUSE_START, index).some((m) => m.start === colon + 1);
    if (starts) return { start: sentences[sentence]!.start, end: colon + 1 };
  }
  return null;
}
