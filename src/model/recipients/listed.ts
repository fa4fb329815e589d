/** Recipients at the heads of items, rows and headings. */
import { isLower } from '../../language/characters.js';
import type { Block } from '../../parse/document.js';
import { ON_RECIPIENTS } from '../headings.js';
import type { ProperName } from '../names.js';
import { headsExamples, headsPlaces, isBesideWho } from './columns.js';
import type { RecipientGround } from './ground.js';
import { behindCategories, list, nextInList } from './list.js';
import { isDenied } from './named.js';

/** Words of a name that fills a cell. */
const MAX_CELL_WORDS = 5;
/** Numbers of a section: "5.4.1". */
const MAX_NUMBERS = 3;
const LEADS = ['recipients.disclosure', 'recipients.bound'];
/** Words between a cue and the end of what introduces a list: "følgende mottakere". */
const MAX_LED = 2;

/** Ends like a noun with its article. */
const LOWER_DEFINITE = /^[a-zæøåäö]{4,}(?:en|et|na|ne|an)$/;

/** The name with which a block opens. */
interface Opening {
  readonly name: ProperName;
  /** It is the whole block. */
  readonly whole: boolean;
  /** It labels what stands behind it. */
  readonly label: boolean;
}

/** Items, rows and headings under a heading about recipients that begin with a name. */
export function byList(ground: RecipientGround): void {
  const { blocks, sections } = ground.mentions.document;
  let open = false;
  /** Lone words at the heads of items, by section: names where another item there has a sure one. */
  const doubtful: { name: ProperName; section: number; sentence: number }[] = [];
  const sure = new Set<number>();
  /** Items about recipients, by section. */
  const items = new Map<number, number>();
  for (const [index, block] of blocks.entries()) {
    if (block.chrome !== null) continue;
    const about = ground.mentions.inBlock('recipients.heading', index).length > 0;
    if (block.kind === 'heading') {
      const opening = headOf(ground, index);
      const isName = opening?.whole ?? false;
      const parent = sections[block.section]!.parent;
      const above = parent === null ? null : sections[parent]!.heading;
      const nested = above !== null && ground.mentions.inBlock('recipients.heading', above).length > 0;
      if (opening?.whole && (open || nested)) ground.addName(opening.name, ground.mentions.sentencesOf(index).from);
      open = about || (open && isName);
      continue;
    }
    const inTable = block.kind === 'cell' && block.cell!.row > 0;
    const under =
      block.kind === 'item' || (inTable && block.cell!.column === 0)
        ? ground.context.carrying(index, ON_RECIPIENTS) !== null ||
          isInRecipientTable(ground, index) ||
          isLed(ground, block)
        : inTable && isInRecipientTable(ground, index);
    if (!under || (inTable && isBesideWho(ground, block))) continue;
    if (block.kind === 'item') items.set(block.section, (items.get(block.section) ?? 0) + 1);
    const trusted = inTable && isSupplierColumn(ground, block);
    const opening =
      (trusted ? cellOf(ground, index) : null) ??
      headOf(ground, index) ??
      labelled(ground, index) ??
      joinedTo(ground, index);
    const sentence = ground.mentions.sentencesOf(index).from;
    if (!opening) {
      const at = behindKinds(ground, block);
      if (at >= 0) list(ground, at, sentence, true);
      continue;
    }
    if (!(opening.whole || opening.label)) continue;
    if (ground.isCommon(opening.name) && !trusted)
      doubtful.push({ name: opening.name, section: block.section, sentence });
    else {
      sure.add(block.section);
      addOpening(ground, opening.name, sentence);
    }
  }
  const doubts = new Map<number, number>();
  for (const { section } of doubtful) doubts.set(section, (doubts.get(section) ?? 0) + 1);
  for (const { name, section, sentence } of doubtful)
    if (sure.has(section) || isRow(doubts.get(section)!, items.get(section))) addOpening(ground, name, sentence);
}

/** "Nordsky" above "Nordsky Arkiv og Nordsky Post": the maker of what the section names. */
export function byHeading(ground: RecipientGround): void {
  const { blocks, sections, text } = ground.mentions.document;
  // "Annonser (Nordvis)", where the section speaks of the one named
  for (const { heading, firstBlock, endBlock } of sections) {
    if (heading === null || text[blocks[heading]!.end - 1] !== ')') continue;
    const name = ground.names.in(blocks[heading]!).at(-1);
    if (!name || text[name.start - 1] !== '(' || text[name.end] !== ')' || endBlock <= heading + 1) continue;
    const body = ground.names.in({ start: blocks[heading]!.end, end: blocks[Math.max(firstBlock, endBlock - 1)]!.end });
    if (body.some((other) => other.text === name.text)) ground.addName(name, ground.mentions.sentencesOf(heading).from);
  }
  for (const { name, sentence } of [...ground.found]) {
    const space = name.indexOf(' ');
    if (space < 0) continue;
    const { heading } = sections[blocks[ground.mentions.sentences[sentence]!.block]!.section]!;
    if (heading === null) continue;
    const maker = ground.names.in(blocks[heading]!).at(-1);
    if (maker?.text === name.slice(0, space)) ground.add(maker, maker.text, maker.to, sentence);
  }
}

/** Every item of a list opens with what may be a name: then they are names. */
const isRow = (doubts: number, items: number | undefined): boolean => doubts > 1 && doubts === items;

/** "Fruktnett og Fjellkort" at the head of an item. */
function addOpening(ground: RecipientGround, name: ProperName, sentence: number): void {
  ground.addName(name, sentence);
  const { to } = ground.mentions.tokensIn(ground.mentions.sentences[sentence]!);
  if (name.to >= to || ground.joins[name.to] === 0) return;
  const next = nextInList(ground, name, to);
  if (next >= 0) list(ground, next, sentence);
}

/** "Uppgifterna lämnas till följande:" introduces the item. */
function isLed(ground: RecipientGround, { leadIn, kind }: Block): boolean {
  if (kind !== 'item' || leadIn === null) return false;
  if (LEADS.every((concept) => ground.mentions.inBlock(concept, leadIn).length === 0)) return false;
  const { to } = ground.mentions.tokensIn(ground.mentions.document.blocks[leadIn]!);
  return ground.mentions
    .inBlock('recipients.cue', leadIn)
    .some((cue) => cue.to - cue.from > 1 && to - cue.to <= MAX_LED && !isDenied(cue, ground.mentions));
}

/** The column's header says that its cells name suppliers or recipients. */
function isSupplierColumn(ground: RecipientGround, { cell }: Block): boolean {
  return cell?.header != null && ground.mentions.inBlock('recipients.heading', cell.header).length > 0;
}

/** "Nordsky Web Services": a cell of nothing but words with capitals. */
function cellOf(ground: RecipientGround, index: number): Opening | null {
  const { tokens, document } = ground.mentions;
  const block = document.blocks[index]!;
  const { from, to } = ground.mentions.tokensIn(block);
  const first = from < to ? ground.names.at(from) : null;
  if (!first || to - from > MAX_CELL_WORDS || first.to >= to || first.domain) return null;
  for (let at = from; at < to; at++) if (isLower(document.text.charCodeAt(tokens.starts[at]!))) return null;
  if (document.text.slice(block.start, block.end).search(/[(:/–,]/) >= 0) return null;
  const end = tokens.ends[to - 1]!;
  const name = { ...first, to, end, text: document.text.slice(first.start, end), organisation: true };
  return { name, whole: true, label: false };
}

/** "Nyhetsbrev: X" */
function labelled(ground: RecipientGround, index: number): Opening | null {
  const { label } = ground.mentions.document.blocks[index]!;
  if (!label) return null;
  const { from } = ground.mentions.tokensIn({ start: label.end, end: label.end });
  const name = from < ground.mentions.tokens.length ? ground.names.at(from) : null;
  if (!name || name.start - label.end > 3 || ground.isCategory(name) || ground.isNoun(name)) return null;
  // "Data: Anonymisert kjøps-ID"
  const isLone = name.to - name.from === 1 && !name.organisation && !name.domain && !ground.vendorAt.has(name.from);
  const { text } = ground.mentions.document;
  if (isLone && text[name.end] === ' ' && isLower(text.charCodeAt(name.end + 1)) && !isFollowed(ground, name))
    return null;
  return { name, whole: false, label: true };
}

/** What joins another name, or says what the one named is for. */
const isFollowed = (ground: RecipientGround, { to }: ProperName): boolean =>
  ground.joins[to] === 1 || ground.mentions.marks('recipients.qualifier')[to] === 1;

/** The header of a cell's column is that of a table about recipients. */
function isInRecipientTable(ground: RecipientGround, index: number): boolean {
  const header = ground.mentions.document.blocks[index]!.cell?.header ?? null;
  if (header === null) return false;
  if (ground.mentions.inBlock('recipients.column', header).length > 0) return true;
  return headsExamples(ground, header) || headsPlaces(ground, header);
}

/** The name at the head of a block; whether it is the whole block, or a label before a dash, colon, bracket or comma. */
function headOf(ground: RecipientGround, index: number): Opening | null {
  const block = ground.mentions.document.blocks[index]!;
  const tokens = ground.mentions.tokensIn(block);
  const { to } = tokens;
  const from = behindNumber(ground, tokens.from, to);
  if (from >= to) return null;
  // "2.3 Brukerrettigheter": a lone word behind a number may be any.
  const numbered = from > tokens.from ? ground.names.at(from) : null;
  const { text } = ground.mentions.document;
  const isLone = numbered?.to === from + 1 && !text.startsWith(' (', numbered.end);
  if (isLone && !ground.vendorAt.has(from)) return null;
  const name = ground.names.at(from) ?? behindNoun(ground, from, to);
  if (!name || ((ground.isCommon(name) || name.organisation) && ground.isNoun(name))) return null;
  if (to - from > 1 && !name.organisation && ground.isShouted(index)) return null;
  const rest = text.slice(name.end, block.end);
  const bracket = /^[ *_]{0,3}\([^()]{1,60}\)/.exec(rest)?.[0] ?? '';
  const behind = rest.slice(bracket.length).replace(/^[*_]{1,2}/, '');
  const full = ground.withMaker(name);
  if (full) return { name: full, whole: behind.trim() === '', label: true };
  // "Nordmoln Pvt. Ltd." in a cell of its own
  const isCell = block.kind === 'cell' && name.organisation;
  const isJoined = behind.startsWith(' ') && ground.joins[name.to] === 1 && !ground.isCommon(name);
  const isLabel =
    isCell ||
    isJoined ||
    bracket !== '' ||
    /^(?: ?[:–—-]|,| {2}| \||\/[a-zæøåäö])/.test(behind) ||
    isQualified(ground, name, behind);
  return { name, whole: behind.trim() === '', label: isLabel };
}

/** "Revisor og Nordkontroll": the name joined to a kind of recipient. */
function joinedTo(ground: RecipientGround, index: number): Opening | null {
  const { from, to } = ground.mentions.tokensIn(ground.mentions.document.blocks[index]!);
  if (from + 2 >= to || ground.joins[from + 1] === 0 || ground.mentions.marks('recipients.category')[from] === 0)
    return null;
  const name = ground.names.at(from + 2);
  if (!name || name.to !== to || ground.isNoun(name)) return null;
  return { name, whole: false, label: true };
}

/** "Vårt försäkringsbolag, Nordtillsynen och X": the token of the first name behind kinds of recipients at the head of an item, else -1. */
function behindKinds(ground: RecipientGround, { kind, start, end }: Block): number {
  if (kind !== 'item') return -1;
  const { from } = ground.mentions.tokensIn({ start, end });
  const first = ground.mentions.marks('party.our')[from] === 1 ? from + 1 : from;
  const at = behindCategories(ground, first);
  return at > first ? at : -1;
}

/** Behind "5.4" at the head of a heading. */
function behindNumber(ground: RecipientGround, from: number, to: number): number {
  let at = from;
  while (at < to && at - from < MAX_NUMBERS && /^\d{1,2}$/.test(ground.mentions.word(at))) at++;
  return at < to && at > from && /^[.)]? ?$|^\. $/.test(ground.gap(at)) ? at : from;
}

/** "centralorganisasjonen Nordlag": the name behind a noun with its article. */
function behindNoun(ground: RecipientGround, from: number, to: number): ProperName | null {
  if (from + 1 >= to || !LOWER_DEFINITE.test(ground.mentions.word(from)) || ground.gap(from + 1) !== ' ') return null;
  const name = ground.names.at(from + 1);
  return name && !name.domain ? name : null;
}

/** "Nordvik kommune når vi søker støtte", "Nordsky til lagring": what the recipient is for stands behind its name. */
function isQualified(ground: RecipientGround, name: ProperName, behind: string): boolean {
  return behind.startsWith(' ') && ground.mentions.marks('recipients.qualifier')[name.to] === 1;
}
