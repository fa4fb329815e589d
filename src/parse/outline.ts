/**
 * From the blocks as they were written to the outline of the document: headings that only look like headings,
 * labels, what introduces what, sections.
 */
import { isLetter, isWordUnit } from './characters.js';
import type { Block, Section, Span } from './document.js';
import { isName, isTitleLike, labelEnd, numberingOf } from './look.js';

/** A block on its way. */
export interface Draft {
  kind: Block['kind'];
  level: number;
  leadIn: number | null;
  label: Span | null;
  readonly start: number;
  readonly end: number;
  readonly chrome: Block['chrome'];
  readonly cell: Block['cell'];
  /** All of it is bold. */
  readonly strong: boolean;
  /** How many units are bold from its first on. */
  readonly lead: number;
  /** A heading whose level is found from the headings before it. */
  pseudo: boolean;
  /** On the line after the previous block, not in a paragraph of its own. */
  readonly tight: boolean;
  readonly scope: number;
}

const MAX_PSEUDO_HEADING = 80;
/** A bold line that is followed by at least so much on the next line is its heading, not part of an address. */
const MIN_PROSE = 40;
const MAX_VALUE = 120;
const MAX_SHORT_LINE = 100;

/** Finds bold headings, labels and values, in place. */
export function finishBlocks(drafts: Draft[], text: string): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind !== 'heading') {
      const colon = labelEnd(text, draft.start, draft.end);
      const end = colon >= 0 ? colon : leadEnd(draft, text);
      if (end >= 0) draft.label = { start: labelStart(text, draft.start, end), end };
    }
    if (
      draft.kind === 'paragraph' &&
      (draft.strong ? isBoldHeading(draft, drafts[i + 1], text) : isPlainHeading(drafts, i, text))
    )
      makeHeading(draft);
  }
  for (const draft of numberedTitles(drafts, text)) makeHeading(draft);
  for (const title of itemTitles(drafts, text)) openSection(drafts, title);
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind === 'paragraph' && draft.leadIn === null) draft.leadIn = announcedBy(drafts, i, text);
  }
}

function makeHeading(draft: Draft): void {
  draft.kind = 'heading';
  draft.pseudo = true;
  draft.leadIn = null;
}

/** Titles in a row that make them those of a text, at least. */
const MIN_TITLES = 3;

/** "1. Hvem vi er", "2. Formål", ... with text below each, and nothing else that is numbered: whatever they are set in. */
function numberedTitles(drafts: readonly Draft[], text: string): Draft[] {
  const titles: Draft[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const [i, draft] of drafts.entries()) {
    if (draft.chrome || draft.kind === 'item' || draft.kind === 'cell') continue;
    if (draft.end - draft.start > MAX_PSEUDO_HEADING) continue;
    const line = text.slice(draft.start, draft.end);
    const numbering = numberingOf(line);
    if (numbering?.depth !== 1) continue;
    if (numbering.value !== titles.length + 1 || i - previous < 2 || !isTitleLike(line, numbering)) return [];
    titles.push(draft);
    previous = i;
  }
  return titles.length >= MIN_TITLES ? titles.filter((draft) => draft.kind === 'paragraph') : [];
}

/**
 * "1. **Formål**" with paragraphs below, and so all items of a list: its sections. Some of them have more than one block; else it is a list
 * of terms.
 */
function itemTitles(drafts: readonly Draft[], text: string): number[] {
  const titles: number[] = [];
  let run: number[] = [];
  let filled = 0;
  let isLong = false;
  const finish = (): void => {
    if (filled >= MIN_TITLES && isLong) for (const at of run) titles.push(at);
    run = [];
    filled = 0;
    isLong = false;
  };
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind === 'heading') finish();
    if (draft.kind !== 'item' || draft.level > 1 || draft.chrome) continue;
    const length = draft.end - draft.start;
    const isTitle =
      draft.strong && !draft.label && length <= MAX_PSEUDO_HEADING && !'.,;'.includes(text[draft.end - 1]!);
    if (!isTitle) {
      filled = 0;
      run = [];
      continue;
    }
    run.push(i);
    if (!isWithinItem(drafts[i + 1])) continue;
    filled++;
    isLong ||= isWithinItem(drafts[i + 2]);
  }
  finish();
  return titles;
}

/** Whether what follows an item of a list still stands in it. */
const isWithinItem = (draft: Draft | undefined): boolean =>
  draft !== undefined && !draft.chrome && draft.kind !== 'heading' && (draft.kind !== 'item' || draft.level > 1);

/** Makes a section of an item: what stood in it, and in lists within it, stands there as in any section. */
function openSection(drafts: readonly Draft[], title: number): void {
  makeHeading(drafts[title]!);
  for (let i = title + 1; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (draft.kind === 'heading' || (draft.kind === 'item' && draft.level === 1)) return;
    const before = drafts[i - 1]!.kind === 'paragraph' ? i - 1 : title;
    if (draft.leadIn === title) draft.leadIn = draft.kind === 'item' ? before : null;
    if (draft.kind === 'item') draft.level--;
  }
}

/** Characters and words of a bold lead that is a label, at most; a longer one is a title, if nobody speaks in it. */
const MAX_LEAD = 60;
const MAX_LEAD_WORDS = 5;
const MAX_TITLE_WORDS = 9;
/** "Vi selger aldri opplysningene dine." is a sentence. */
const SPEAKING =
  /(?:^| )(?:vi|du|dere|jeg|jag|ni|man|det|den|de|dette|detta|er|är|kan|har|skal|ska|ikke|inte|aldri|aldrig)(?: |$)/i;

/** Where bold first words that a full stop sets off ("**Betaling.** Vi ...") end, or -1. */
function leadEnd(draft: Draft, text: string): number {
  if (draft.lead === 0 || draft.lead > MAX_LEAD || draft.cell !== null) return -1;
  const end = draft.start + draft.lead;
  if (end + 1 >= draft.end) return -1;
  const stop = '.?'.includes(text[end - 1]!) ? end - 1 : '.?'.includes(text[end]!) ? end : -1;
  if (stop <= 0) return -1;
  const lead = text.slice(draft.start, stop);
  const words = lead.split(' ').length;
  return words <= MAX_LEAD_WORDS || (words <= MAX_TITLE_WORDS && !SPEAKING.test(lead)) ? stop : -1;
}

/** A label starts after an emoji or stray asterisks, but with its bracket or quotation mark. */
function labelStart(text: string, start: number, colon: number): number {
  let at = start;
  while (at < colon && !isWordUnit(text.charCodeAt(at)) && !'([{«"'.includes(text[at]!)) at++;
  return at;
}

/** A line that reads like a heading, before a paragraph of prose and not after other short lines. */
function isPlainHeading(drafts: readonly Draft[], index: number, text: string): boolean {
  const draft = drafts[index]!;
  const next = drafts[index + 1];
  if (draft.leadIn !== null || draft.chrome || next?.kind !== 'paragraph' || next.chrome) return false;
  if (next.scope !== draft.scope || next.label || !isProse(next, text)) return false;
  const before = drafts[index - 1];
  if (before?.kind === 'paragraph' && (!isProse(before, text) || text[before.end - 1] === ':')) return false;
  const line = text.slice(draft.start, draft.end);
  return isTitleLike(line) && !isName(line);
}

function isProse(draft: Draft, text: string): boolean {
  return draft.end - draft.start >= MIN_PROSE && /[.!?:)]/.test(text[draft.end - 1]!);
}

function isBoldHeading(draft: Draft, next: Draft | undefined, text: string): boolean {
  const length = draft.end - draft.start;
  if (length > MAX_PSEUDO_HEADING || draft.label || !next || next.chrome !== draft.chrome) return false;
  if (next.kind === 'heading') return false;
  const isNumbered = numberingOf(text.slice(draft.start, draft.end)) !== null;
  if (!isNumbered && next.tight && next.kind === 'paragraph' && next.end - next.start < MIN_PROSE) return false;
  const last = text[draft.end - 1]!;
  if (last === '.' || last === ',' || last === ';') return false;
  let letters = 0;
  for (let i = draft.start; i < draft.end; i++) {
    if (text[i] === '@') return false;
    if (isLetter(text.charCodeAt(i))) letters++;
  }
  return letters > 1;
}

/** The block ending in a colon whose value a paragraph is, or one of whose short lines it is. */
function announcedBy(drafts: readonly Draft[], index: number, text: string): number | null {
  const draft = drafts[index]!;
  const before = drafts[index - 1]!;
  if (before.kind !== 'paragraph' || before.chrome !== draft.chrome || before.scope !== draft.scope) return null;
  if (text[draft.end - 1] === ':') return null;
  if (text[before.end - 1] === ':') {
    if (draft.tight || labelEnd(text, before.start, before.end, true) === before.end - 1) return index - 1;
    // Two short lines at least are a list that lost its bullets.
    const next = drafts[index + 1];
    return isShortLine(draft, text) && next?.kind === 'paragraph' && isShortLine(next, text) ? index - 1 : null;
  }
  if (before.leadIn === null || before.label || draft.label) return null;
  const carriesOn = draft.tight
    ? draft.end - draft.start <= MAX_VALUE
    : isShortLine(draft, text) && isShortLine(before, text);
  return carriesOn && text[drafts[before.leadIn]!.end - 1] === ':' ? before.leadIn : null;
}

function isShortLine(draft: Draft, text: string): boolean {
  return draft.end - draft.start <= MAX_SHORT_LINE && text[draft.end - 1] !== '.' && text[draft.end - 1] !== ':';
}

/** Builds the sections. `scopeEnds[s]` is the first block after scope s: no section opened in it reaches further. */
export function outline(
  drafts: readonly Draft[],
  scopeEnds: readonly number[],
): { blocks: Block[]; sections: Section[] } {
  const sections: (Section & { endBlock: number })[] = [
    { heading: null, level: 0, parent: null, firstBlock: 0, endBlock: drafts.length },
  ];
  const blocks: Block[] = [];
  const stack: { section: number; scope: number; pseudo: boolean }[] = [{ section: 0, scope: -1, pseudo: false }];
  const top = () => stack[stack.length - 1]!;
  const pop = (endBlock: number) => {
    sections[stack.pop()!.section]!.endBlock = endBlock;
  };
  const tail = trailingChrome(drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (i === tail) while (stack.length > 1) pop(i);
    while (stack.length > 1 && (scopeEnds[top().scope] ?? Number.POSITIVE_INFINITY) <= i) pop(i);
    let level = draft.level;
    if (draft.kind === 'heading') {
      if (draft.pseudo) level = pseudoLevel(stack, sections);
      // A heading ends its equals and those below it, but only within its own scope.
      while (stack.length > 1 && top().scope >= draft.scope && sections[top().section]!.level >= level) pop(i);
      sections.push({ heading: i, level, parent: top().section, firstBlock: i, endBlock: drafts.length });
      stack.push({ section: sections.length - 1, scope: draft.scope, pseudo: draft.pseudo });
    }
    const { kind, leadIn, label, start, end, chrome, cell } = draft;
    blocks.push({ kind, level, section: top().section, leadIn, label, cell, chrome, start, end });
  }
  return { blocks, sections };
}

/** The first block of the page furniture that ends the document: it belongs to no section of the policy. */
function trailingChrome(drafts: readonly Draft[]): number {
  let tail = drafts.length;
  while (tail > 0 && drafts[tail - 1]!.chrome !== null) tail--;
  return tail;
}

/** One below the nearest real heading. */
function pseudoLevel(stack: readonly { section: number; pseudo: boolean }[], sections: readonly Section[]): number {
  for (let i = stack.length - 1; i > 0; i--) {
    const entry = stack[i]!;
    if (!entry.pseudo) return Math.min(6, sections[entry.section]!.level + 1);
  }
  return 2;
}
