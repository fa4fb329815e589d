/** The controller by where its name stands: beside its number, in the footer, at the head of the page. */
import { blockAt } from '../blocks.js';
import { ON_OTHERS, ON_RECIPIENTS } from '../headings.js';
import { keyOf } from '../names/keys.js';
import type { ProperName } from '../names.js';
import { linesOf, standingOf, titlesOf } from '../standing.js';
import type { ControllerGround } from './ground.js';
import { joined, withPlaceBehind } from './subjects.js';
import { nameFrom } from './we.js';
import { ABOUT_CONTROLLER, MAX_ABOUT, WEIGHT } from './weights.js';

/** Letters between a name and its organisation number, at most. */
const MAX_BEFORE_NUMBER = 400;
/** Sentences that open a policy, where a company's name is most likely the controller's. */
const FIRST_LINES = 4;

const CARE_OF = /℅|\bc\/o\b/i;
/** Behind a name that is a line's first part: its address, or the next line. */
const IMPRINT_END = /^(?:,| ?[·|•\n])/;

/** A name with an organisation number behind it, and one in a block about us. */
export function byNumber(ground: ControllerGround): void {
  const { document } = ground.mentions;
  for (const number of ground.numbers) {
    const block = blockAt(document, number.start);
    if (block < 0 || ground.context.carrying(block, ON_RECIPIENTS)) continue;
    if (ground.mentions.inBlock('recipients.disclosure', block).length > 0) continue;
    const lines = [ground.spanOf(block), ground.spanOf(block - 1)];
    for (const line of lines) {
      const start = Math.max(line.start, number.start - MAX_BEFORE_NUMBER);
      const names = ground.names.in({ start, end: Math.min(line.end, number.start) });
      // "Bokhjørnet, 3700 Skien, org.nr. ..."
      const name = names.findLast(
        (one) => !ground.isPlace(one) && !ground.isStreet(one) && !ground.isGeneric(one) && !isTown(one, document.text),
      );
      if (!name || isUsed(ground, name)) continue;
      const before = names.find(({ to }) => to === name.from - 1);
      ground.add(before ? wholeOf(ground, before, name) : name, WEIGHT.numbered);
      break;
    }
  }
  for (const [index, block] of document.blocks.entries()) {
    if (!ground.context.carrying(index, ABOUT_CONTROLLER)) continue;
    const name = ground.names.in(block)[0];
    const isFirst = name && name.start === block.start;
    const copula = name && ground.mentions.marks('controller.copula')[name.to] === 1;
    if (isFirst && copula && !name.organisation) ground.add(name, WEIGHT.contact);
    if (block.end - block.start > MAX_ABOUT) continue;
    if (name && name.start - block.start <= 2 && name.organisation && !isCareOf(ground, index))
      ground.add(name, WEIGHT.contact);
  }
}

/** "Kvarngatan 12, Örnsköldsvik", "891 33 Örnsköldsvik". */
const isTown = ({ start, organisation }: ProperName, text: string): boolean =>
  !organisation && TOWN.test(text.slice(Math.max(0, start - TO_TOWN), start));

const TO_TOWN = 10;
const TOWN = /\d ?[A-Z]?, $|(?:^|\D)(?:\d{4}|\d{3} ?\d{2}) $/;

/** "Vi bruker Ridebok til timene (Ridesystem, org.nr. ...)": whose system we use. */
function isUsed({ mentions }: ControllerGround, { from }: ProperName): boolean {
  const sentence = mentions.sentenceOf(from);
  if (sentence < 0 || mentions.document.blocks[mentions.sentences[sentence]!.block]!.kind === 'heading') return false;
  const we = mentions.in('controller.we', sentence).filter((hit) => hit.to <= from);
  return mentions
    .in('recipients.cue', sentence)
    .some((cue) => cue.to <= from && we.some((hit) => cue.from <= hit.to && hit.from <= cue.to));
}

/** "Glassverket i Vik, org.nr. ...", "Vik Hår og Hud, org.nr. ...": what stands behind a name's small word, with it where that is one name. */
function wholeOf(ground: ControllerGround, before: ProperName, name: ProperName): ProperName {
  if (ground.isPreposed(name)) return withPlaceBehind(ground, before);
  return joined(ground, before, name) ?? name;
}

/** A line of nothing but an organisation, above or beside our own means of contact: "Styret i X", "X AS". */
export function byImprint(ground: ControllerGround): void {
  const { blocks, text } = ground.mentions.document;
  for (const index of linesOf(ground.contacts, ground.mentions)) {
    if (blocks[index]!.kind === 'cell' || ground.context.carrying(index, ON_OTHERS) || isCareOf(ground, index))
      continue;
    const { from, to } = ground.mentions.sentencesOf(index);
    for (let s = from; s < to; s++) {
      const line = ground.mentions.sentences[s]!;
      const name = nameFrom(ground, ground.mentions.tokensIn(line).from);
      if (!name?.organisation || name.end > line.end) continue;
      if (name.end === line.end || IMPRINT_END.test(text.slice(name.end, name.end + 2)))
        ground.add(name, name.country === null ? WEIGHT.imprint : WEIGHT.imprintEntity);
    }
  }
}

/** Somebody else's address: "X AS, c/o Kari Nordmann". */
function isCareOf(ground: ControllerGround, index: number): boolean {
  const { start } = ground.spanOf(index);
  return CARE_OF.test(ground.mentions.document.text.slice(start, start + MAX_ABOUT));
}

/** The page's footer, a line with "©" anywhere, and the name at the head of the page that its title has too. */
export function byFooter(ground: ControllerGround): void {
  const whole = ground.mentions.document.text;
  const isSigned = whole.includes('©');
  const titled = titlesOf(ground.mentions.document);
  const runs = ground.mentions.marks('controller.operated');
  const built = ground.mentions.marks('controller.built');
  for (const block of ground.mentions.document.blocks) {
    if (block.chrome !== null && titled.has(whole.slice(block.start, block.end).toLowerCase())) {
      const name = ground.names.in(block)[0];
      // One word is most often the name of a thing.
      const isWhole = name?.start === block.start && name.end === block.end;
      if (isWhole && name.to - name.from > 1) ground.add(name, WEIGHT.footer);
    }
    const isFooter = block.chrome === 'footer';
    if (!isFooter && !isSigned) continue;
    const text = whole.slice(block.start, block.end);
    const copyright = (isFooter ? /©|copyright/i : /©/).exec(text);
    if (!isFooter && !copyright) continue;
    const at = block.start + (copyright?.index ?? 0);
    const all = ground.names.in(copyright ? { start: at, end: Math.min(block.end, at + MAX_ABOUT) } : block);
    // "© Fjordly. Laget av Nordkode AS"
    const names = copyright
      ? all.filter(({ from }) => built[from] === 0 && (from === 0 || built[from - 1] === 0))
      : all;
    // "Fjordly drives av Fjord og Fjell i Vik"
    const run = names.find(({ from, start }) => start > block.start && from > 0 && runs[from - 1] === 1);
    if (run && names[0]!.start === block.start) {
      ground.add(run, WEIGHT.operator);
      ground.addRun(names[0]!, run);
    }
    const name = names.find((candidate) => candidate.organisation) ?? (copyright ? names[0] : undefined);
    ground.add(name, copyright ? WEIGHT.footer : WEIGHT.footerOther);
  }
}

/** Names with a legal form that are no recipient's; in the opening lines they count for more. */
export function byCompany(ground: ControllerGround): void {
  const opening = ground.mentions.sentences.findIndex((_, i) => !ground.mentions.isSkipped(i));
  const held = ground.mentions.marks('party.held');
  for (const [index, sentence] of ground.mentions.sentences.entries()) {
    if (ground.mentions.isSkipped(index)) continue;
    for (const name of ground.names.in(sentence)) {
      const kind = name.organisation && name.to - name.from > 1 && index < opening + FIRST_LINES;
      if ((name.country === null && !kind) || ground.recipients.has(keyOf(name.text))) continue;
      // "hjemmesiden er bygget av X"
      if (name.from > 0 && held[name.from - 1] === 1) continue;
      if (ground.context.carrying(sentence.block, ON_RECIPIENTS)) break;
      const weight = index < opening + FIRST_LINES ? WEIGHT.company : WEIGHT.companyElsewhere;
      ground.add(name, name.country === null ? WEIGHT.frequent : weight, { own: false });
    }
  }
}

/** Nothing says who: a name that stands where one's own name stands. */
export function byStanding(ground: ControllerGround): void {
  for (const { name, score } of standingOf(
    ground.mentions,
    ground.context,
    ground.names,
    ground.contacts,
    ground.domains,
  )) {
    if (ground.recipients.has(keyOf(name.text)) || ground.isPlace(name) || isFirstName(ground, name)) continue;
    ground.add(name, Math.min(WEIGHT.standing, score));
  }
}

/** Where somebody says "jeg", a lone word that neither the title nor an address has is how a letter ends. */
function isFirstName(ground: ControllerGround, name: ProperName): boolean {
  if (name.to - name.from > 1 || name.organisation || name.domain) return false;
  if (ground.isHeaded(keyOf(name.text))) return false;
  const { mentions } = ground;
  return mentions.everywhere('controller.first-person').length > mentions.everywhere('controller.pronoun').length;
}
