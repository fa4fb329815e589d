import { isLower } from '../language/characters.js';
import type { Mentions } from '../match/mentions.js';
import type { Document, Span } from '../parse/document.js';
import type { FoundContact } from './contacts.js';
import type { Context } from './context.js';
import { ON_OTHERS } from './headings.js';
import { keyOf } from './names/keys.js';
import type { Names, ProperName } from './names.js';
import { folded, type OwnDomains, sitesIn } from './own-domains.js';

/** What each place is worth in which one's own name stands. */
const SCORE = { title: 22, top: 18, domain: 22, contact: 20, opening: 4, often: 16, furniture: 10, site: 10 } as const;
/** With less, a name is anyone's. */
const ENOUGH = 16;
/** A name that stands so often is most likely our own. */
const OFTEN = 3;
/** More occurrences count no more. */
const MOST = 8;
const SPACE = 0x20;
const COMMA = 0x2c;
/** Sentences from the first on that open a policy. */
const OPENING = 4;
/** Letters of a line with a name above an address, or under a greeting. */
const MAX_LINE = 60;
/** Letters of a line of the page's header or footer that says whose it is. */
const MAX_FURNITURE = 90;
/** A page has a few means of contact of its own; more are somebody's list. */
const MAX_CONTACTS = 30;

/** A name with what its places are worth. */
export interface Standing {
  readonly name: ProperName;
  readonly score: number;
}

/** Where a name stands, while the places are counted. */
interface Places {
  readonly name: ProperName;
  count: number;
  /** What its places in the policy are worth. */
  score: number;
  /** And those in the page's header and footer. */
  furniture: number;
}

/** In capitals throughout, where any word looks like a name. */
function isShouted({ start, end }: Span, { text }: Document): boolean {
  const line = text.slice(start, end);
  return line === line.toUpperCase();
}

/** Behind a small letter or a comma. */
function isInside(at: number, start: number, text: string): boolean {
  if (at - 2 < start || text.charCodeAt(at - 1) !== SPACE) return false;
  const code = text.charCodeAt(at - 2);
  return code === COMMA || isLower(code);
}

/** Names by where they stand alone: the page's title, the top heading, the lines of our own address, our e-mail's domain, how often. */
export function standingOf(
  mentions: Mentions,
  context: Context,
  names: Names,
  contacts: readonly FoundContact[],
  domains: OwnDomains,
): Standing[] {
  const { document, sentences } = mentions;
  const { blocks } = document;
  const title = titleOf(document);
  const top = blocks.findIndex((block) => block.chrome === null);
  const opening = sentences.findIndex((_, i) => !mentions.isSkipped(i));
  const beside = linesOf(contacts, mentions);
  const found = new Map<string, Places>();
  const sites = sitesIn(mentions);
  const entryOf = (name: ProperName): Places => {
    const key = keyOf(name.text);
    let entry = found.get(key);
    if (!entry) {
      const isSite = !name.domain && sites.has(folded(key));
      entry = {
        name,
        count: 0,
        furniture: 0,
        score: (domains.isOf(key) ? SCORE.domain : 0) + (isSite ? SCORE.site : 0),
      };
      found.set(key, entry);
    }
    return entry;
  };
  for (const block of blocks) {
    if (block.chrome === null || block.end - block.start > MAX_FURNITURE) continue;
    for (const name of names.in(block)) {
      const entry = entryOf(name);
      // One word is most often the name of a thing.
      if (name.to - name.from > 1 && title.includes(` ${keyOf(name.text)} `))
        entry.score = Math.max(entry.score, SCORE.title);
      entry.furniture = SCORE.furniture;
    }
  }
  for (const [index, sentence] of sentences.entries()) {
    if (mentions.isSkipped(index) || context.carrying(sentence.block, ON_OTHERS)) continue;
    const block = blocks[sentence.block]!;
    if (block.kind === 'cell') continue;
    const isTop =
      sentence.block === top &&
      (block.kind === 'heading' || (!block.label && block.end - block.start <= MAX_LINE)) &&
      !isShouted(block, document);
    for (const name of names.in(sentence)) {
      const key = keyOf(name.text);
      const entry = entryOf(name);
      const alone = name.to - name.from === 1 && !name.organisation && !name.domain;
      // What heads a line has its capital from there.
      if (!alone || (isInside(name.start, sentence.start, document.text) && names.isProper(name.from))) entry.count++;
      if (entry.count === (alone ? 2 : 1) && title.includes(` ${key} `))
        entry.score = Math.max(entry.score, SCORE.title);
      // "Brukernes Ansvar" has a word that stands in lower case too.
      const isName = alone ? names.isProper(name.from) : name.organisation || !names.isCommon(name.to - 1);
      if (isTop && isName) entry.score = Math.max(entry.score, SCORE.top);
      if (beside.has(sentence.block) && name.start - block.start <= 2 && !alone)
        entry.score = Math.max(entry.score, SCORE.contact);
      if (index < opening + OPENING && entry.count === 1) entry.score += SCORE.opening;
    }
  }
  return [...found.values()]
    .map(({ name, count, score, furniture }) => ({
      name,
      score: score + furniture + (count >= OFTEN ? SCORE.often : 0) + Math.min(count, MOST),
    }))
    .filter(({ score }) => score > ENOUGH);
}

/** The words of the page's title and of its top heading in lower case, with a space around each. */
export function titleOf(document: Document): string {
  let title = titles.get(document);
  if (title === undefined) {
    const top = document.blocks.find(({ chrome }) => chrome === null);
    const heading = top?.kind === 'heading' && top.level <= 1 ? document.text.slice(top.start, top.end) : '';
    const text = `${document.title ?? ''} | ${heading}`;
    title = ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
    titles.set(document, title);
  }
  return title;
}
const titles = new WeakMap<Document, string>();

/** The parts of the page's title, in lower case: "Personvern – Fjordly" has two. */
export const titlesOf = (document: Document): ReadonlySet<string> =>
  new Set(document.title === null ? [] : document.title.toLowerCase().split(/ [|–—·»-] |: /));

/** Blocks with our own means of contact, and the short lines right above them. */
export function linesOf(contacts: readonly FoundContact[], mentions: Mentions): Set<number> {
  const { blocks } = mentions.document;
  const lines = new Set<number>();
  for (const { block } of contacts.slice(0, MAX_CONTACTS)) {
    lines.add(block);
    for (let at = block - 1; at >= Math.max(0, block - 3); at--) {
      if (blocks[at]!.kind === 'heading' || blocks[at]!.end - blocks[at]!.start > MAX_LINE) break;
      lines.add(at);
    }
  }
  return lines;
}
