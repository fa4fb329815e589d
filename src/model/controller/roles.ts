/** The controller by its role: "Behandlingsansvarlig: X", "X er behandlingsansvarlig". */
import type { Mention } from '../../match/mentions.js';
import type { Block, Document, Span } from '../../parse/document.js';
import { ON_OTHERS, ON_RECIPIENTS } from '../headings.js';
import { keyOf } from '../names/keys.js';
import { INFLECTED, JOINED, type ProperName } from '../names.js';
import { headersOf, rowOf } from '../tables.js';
import type { ControllerGround } from './ground.js';
import { isOfPart } from './part.js';
import { withPlaceBehind } from './subjects.js';
import { ON_CONTROLLER, RECIPIENT_PENALTY, WEIGHT } from './weights.js';

/** Lines below a label or heading that may hold its value. */
const MAX_LINES = 6;
/** Words of a line or cell that is a label, and how many more a heading may have. */
const MAX_LABEL_WORDS = 9;
const MORE_IN_HEADING = 6;
/** Letters of a line that holds a label's value and nothing else. */
const MAX_VALUE = 80;
/** Words between the role and "er" before it, or behind it. */
const MAX_TO_ROLE = 8;
const MAX_FROM_ROLE = 10;

/** `Behandlingsansvarlig: X`, and headings and short lines that say the role, with the name below. */
export function byLabel(ground: ControllerGround): void {
  const { document } = ground.mentions;
  for (const mention of ground.mentions.of('controller.role')) {
    const block = document.blocks[mention.block]!;
    if (block.label && mention.end <= block.label.end) {
      const value = valueIn(ground, { start: block.label.end, end: block.end });
      // "Behandlingsansvarlig: den som bestemmer ...", in a list of words
      const [definition] = ground.mentions.inBlock('controller.definition', mention.block);
      if (!definition || (value && value.end <= definition.start)) ground.add(value, WEIGHT.label, { role: true });
      continue;
    }
    const { from, to } = ground.mentions.tokensIn(block);
    const isLabel =
      block.kind === 'heading' ||
      (mention.from === from && mention.to === to) ||
      (to - from <= MAX_LABEL_WORDS && document.text[block.end - 1] === ':' && !isToldOf(ground, mention));
    if (isLabel && to - from <= MAX_LABEL_WORDS + MORE_IN_HEADING) {
      const name = nameBelow(ground, mention.block);
      // A table of contents: the next item is no name.
      const isItem = block.kind === 'item' && document.blocks[mention.block + 1]?.kind === 'item';
      if (!isItem || name?.organisation) ground.add(name, WEIGHT.label, { role: true });
    } else if (block.kind === 'cell' && to - from <= MAX_LABEL_WORDS)
      ground.add(ground.names.in(ground.spanOf(mention.block + 1))[0], WEIGHT.label, { role: true });
    else inline(ground, mention, block);
  }
}

/** "Personuppgiftsansvarig Nordfjäll AB" and "Personuppgiftsansvarig: X" within a paragraph or item. */
function inline(ground: ControllerGround, mention: Mention, block: Block): void {
  const { text } = ground.mentions.document;
  const after = text.slice(mention.end, mention.end + 3);
  if (mention.start - block.start > 4 || !/^\s?[:–-]\s?|^ (?=[A-ZÀ-ÖØ-Þ])/.test(after)) return;
  ground.add(ground.names.at(mention.to), WEIGHT.label, { role: true });
}

/** "Foreningen er behandlingsansvarlig for:" says it of the one before. */
function isToldOf(ground: ControllerGround, { sentence, from, to }: Mention): boolean {
  const copulas = ground.mentions.in('controller.copula', sentence);
  return copulas.some((hit) => hit.to <= from) && !copulas.some((hit) => hit.from >= to);
}

/** The first name behind a label: "Nordvik Vel", "Styret i Nordvik Vel". */
function valueIn(ground: ControllerGround, own: Span): ProperName | undefined {
  const [first, second] = ground.names.in(own);
  const isBody = first && second && ground.isGeneric(first) && second.from === first.to + 1;
  return isBody && ground.isPreposed(second) ? second : first;
}

/** The first name in the lines under a label, until the next heading. */
function nameBelow(ground: ControllerGround, label: number): ProperName | null {
  const { blocks, text } = ground.mentions.document;
  for (let i = label + 1; i <= Math.min(label + MAX_LINES, blocks.length - 1); i++) {
    const block = blocks[i]!;
    if (block.kind === 'heading' && i > label + 1) return null;
    const own = block.label ? { start: block.label.end, end: block.end } : block;
    if (block.label && !ground.within('controller.name-label', block.label) && i > label + 1) continue;
    const names = ground.names.in(own);
    const first = names[0];
    if (!first) continue;
    const short = own.end - own.start <= MAX_VALUE;
    const organisation =
      names.find((name) => name.organisation) ??
      (ground.numbers.some((n) => n.start > own.start && n.end <= own.end) ? first : null);
    if (organisation && ground.mentions.sentenceOf(organisation.from) === ground.mentions.sentenceOf(first.from))
      return organisation;
    if (short && first.start - own.start <= 2 && !ground.isGeneric(first) && !isActivity(ground, first)) return first;
    if (/[.!?]$/.test(text.slice(own.start, own.end))) return null;
  }
  return null;
}

/** "Hantering av medlemskap", "Fakturering till kund": a lone noun that goes on, no one's name. */
function isActivity(ground: ControllerGround, { from, to, end, text, organisation, domain }: ProperName): boolean {
  if (organisation || domain || to - from > 1 || ground.names.isProper(from) || !INFLECTED.test(text)) return false;
  return /^ [a-zæøåäö]/.test(ground.mentions.document.text.slice(end, end + 2));
}

/** "X er behandlingsansvarlig", "Personuppgiftsansvarig är X". */
export function byRole(ground: ControllerGround): void {
  for (const mention of ground.mentions.of('controller.role')) {
    if (mention.polarity === 'negated' || isProcessor(ground, mention) || isForItself(ground, mention)) continue;
    const sentence = ground.mentions.sentences[mention.sentence]!;
    if (ground.mentions.in('dpo.mention', mention.sentence).some((m) => m.start < mention.start)) continue;
    const itself = headedByItself(ground, mention);
    const isAmongOthers =
      ground.context.carrying(mention.block, ON_RECIPIENTS) || (itself && ground.isSupplier(itself));
    const penalty = isAmongOthers ? RECIPIENT_PENALTY : 0;
    const manner = { role: true, own: itself === null };
    const isPart = isOfPart(ground, mention);
    const add = (name: ProperName | undefined): void => {
      const isOther = isPart && name !== undefined && !ground.isHeaded(keyOf(name.text));
      ground.add(name, isOther ? WEIGHT.frequent : WEIGHT.role - penalty, manner);
    };
    const names = ground.names.in(sentence);
    const copulas = ground.mentions.in('controller.copula', mention.sentence);
    const before = copulas.filter((hit) => hit.from <= mention.from && mention.from - hit.to <= MAX_TO_ROLE).at(-1);
    const ahead = names.filter((name) => name.to <= (before?.from ?? mention.from) && !ground.isGeneric(name));
    if (before) {
      // "Når du søker, er X behandlingsansvarlig"
      const inverted = names.find((name) => name.from === before.to && name.to <= mention.from);
      add(inverted ?? subjectOf(ground, ahead, sentence, before));
      if (!inverted && ahead.length === 0) add(calledByKind(ground, sentence, before));
    }
    const after = copulas.find((hit) => hit.from >= mention.to && hit.from - mention.to <= MAX_FROM_ROLE);
    if (after && ahead.every((name) => isFellowRole(ground, name, mention)))
      add(names.find((name) => name.from >= after.to && !ground.isGeneric(name)));
  }
}

/** "Kommunen ved rådmannen er behandlingsansvarlig": the one of that kind that the policy is about, "Fjordvik kommune". */
function calledByKind(ground: ControllerGround, sentence: Span, copula: Mention): ProperName | undefined {
  const { mentions, names } = ground;
  const { from } = mentions.tokensIn(sentence);
  const generic = mentions.marks('controller.generic').subarray(from, copula.from).indexOf(1);
  if (generic < 0) return undefined;
  const noun = mentions.word(from + generic);
  if (noun.length < LONG) return undefined;
  const isOfKind = (name: ProperName): boolean =>
    !ground.isGeneric(name) &&
    keyOf(name.text)
      .split(' ')
      .some((word) => word.length >= LONG && (isWithArticle(noun, word) || word.endsWith(noun)));
  const [first, ...others] = names.in({ start: 0, end: mentions.document.text.length }).filter(isOfKind);
  const titled = [first, ...others].find((name) => name && ground.inTitle(keyOf(name.text)));
  return titled ?? (others.every(({ text }) => keyOf(text) === keyOf(first!.text)) ? first : undefined);
}

/** Letters of a word that is long enough to tell a kind. */
const LONG = 5;
/** Letters of an article behind a noun. */
const MAX_ARTICLE = 3;

const isWithArticle = (noun: string, word: string): boolean =>
  noun.startsWith(word) && noun.length - word.length <= MAX_ARTICLE;

/** "Utleier og behandlingsansvarlig er ...": another role, no name. */
function isFellowRole({ mentions }: ControllerGround, { from, to, organisation }: ProperName, role: Mention): boolean {
  return !organisation && to - from === 1 && to + 1 === role.from && AND.has(mentions.word(to));
}

const AND = new Set(['og', 'och']);

/** "er behandlingsansvarlig som databehandler for oss": the roles are confused. */
const isProcessor = ({ mentions }: ControllerGround, { sentence, to }: Mention): boolean =>
  mentions.in('practice.processors', sentence).some(({ from }) => from >= to && from - to <= 2);

/** "selges til X AS, som da selv blir behandlingsansvarlig": another one, for its own part. */
function isForItself({ mentions }: ControllerGround, { sentence, from }: Mention): boolean {
  const head = mentions.tokensIn(mentions.sentences[sentence]!).from;
  const self = [from - 1, from - 2, from - 3].find((at) => at > head && SELF.has(mentions.word(at)));
  return self !== undefined && [self - 1, self - 2, self - 3].some((at) => at > head && mentions.word(at) === 'som');
}

const SELF = new Set(['selv', 'sjølv', 'själv', 'själva', 'självständigt', 'selvstendig']);

/** Of the names before "er behandlingsansvarlig": the person, the organisation, or what the sentence opens with. */
function subjectOf(
  ground: ControllerGround,
  ahead: readonly ProperName[],
  sentence: Span,
  copula: Mention,
): ProperName | undefined {
  const { text } = ground.mentions.document;
  const { from } = ground.mentions.tokensIn(sentence);
  // "Avisen eies av X, men det er avisen som er behandlingsansvarlig"
  const isCleft = ground.mentions.word(copula.from - 1) === 'som' && ground.mentions.word(copula.from - 4) === 'det';
  if (isCleft && ground.names.at(copula.from - 2) === null) return undefined;
  // "Når Fjordly leveres gjennom en skole, er skolen behandlingsansvarlig"
  const isInverted = text.startsWith(', ', ground.mentions.tokens.ends[copula.from - 1]);
  if (isInverted && ground.mentions.marks('party.subordinator')[from] === 1) return undefined;
  // "Jeg, Kari Nordmann, driver Leire & Lys og er ansvarlig ..."
  if (ground.mentions.marks('controller.first-person')[from] === 1) {
    const person = ahead.find((name) => name.from === from + 1 && text.startsWith(', ', name.start - 2));
    if (person) return person;
  }
  const free = ahead.filter((name) => !ground.isPreposed(name));
  const organisations = (free.length > 0 ? free : ahead).filter((name) => name.organisation || ground.hasNumber(name));
  let last = organisations.length - 1;
  // "X AS og Y AS er felles behandlingsansvarlige": the first.
  while (last > 0 && JOINED.test(text.slice(organisations[last - 1]!.end, organisations[last]!.start))) last--;
  const opening = ahead.find((name) => name.start === sentence.start);
  // "Tannlegene på Torget er behandlingsansvarlige"; not "Kari Nordmann ved Fjellskolen"
  const whole = opening && ground.isNoun(opening) ? withPlaceBehind(ground, opening) : opening;
  return organisations[last] ?? whole ?? free.at(-1) ?? ahead.at(-1);
}

/** The name in the heading of a section that is called responsible in it: of a supplier it says nothing about us. */
function headedByItself(ground: ControllerGround, mention: Mention): ProperName | null {
  const { blocks, sections, text } = ground.mentions.document;
  const { heading } = sections[blocks[mention.block]!.section]!;
  if (heading === null) return null;
  const first = ground.names.in(blocks[heading]!)[0];
  if (!first) return null;
  // "Nordfjells behandling av personopplysninger" is a heading about more than the one named.
  const isWhole = text.startsWith(' (', first.end) || first.end === blocks[heading]!.end;
  if (!isWhole && !ground.isSupplier(first)) return null;
  const own = ground.names.in(ground.mentions.sentences[mention.sentence]!);
  return own.some((name) => keyOf(name.text) === keyOf(first.text)) ? first : null;
}

/** Heads a column of several; in a table of two a row of its head is a label and its value. */
const isColumnHead = (index: number, cell: NonNullable<Block['cell']>, document: Document): boolean =>
  headersOf(cell, document).has(index) && rowOf(cell, document).length > 2;

/** "Redaktør og ansvarlig: Kari Nordmann": whoever answers for a page, where nothing says more. */
export function byAnswering(ground: ControllerGround): void {
  const { text } = ground.mentions.document;
  for (const mention of ground.mentions.of('controller.answering')) {
    if (text[mention.end] !== ':' || ground.context.carrying(mention.block, ON_OTHERS)) continue;
    const name = ground.names.at(mention.to);
    if (name && name.start - mention.end <= 3) ground.add(name, WEIGHT.imprint, { role: true });
  }
}

/** "Juridisk navn: X", "Utvikler: X" in a block about the controller. */
export function byNameLabel(ground: ControllerGround): void {
  const { document } = ground.mentions;
  for (const mention of ground.mentions.of('controller.name-label')) {
    const block = document.blocks[mention.block]!;
    if (mention.start - block.start > 3 || ground.context.carrying(mention.block, ON_OTHERS)) continue;
    // "| Virksomhet | X |"
    const beside = document.blocks[mention.block + 1];
    // "| Navn | Funksjon | Varighet |": what the columns hold
    if (block.cell && isColumnHead(mention.block, block.cell, document)) continue;
    if (block.cell?.column === 0 && mention.end >= block.end - 1 && beside?.cell?.row === block.cell.row) {
      const value = ground.names.in(beside)[0];
      if (value && value.start - beside.start <= 2) ground.add(value, WEIGHT.nameLabel, { role: true });
      continue;
    }
    if (block.kind === 'heading' && mention.end === block.end) {
      ground.add(nameBelow(ground, mention.block), WEIGHT.nameLabel, { role: true });
      continue;
    }
    if (!ground.context.carrying(mention.block, ON_CONTROLLER)) continue;
    if (block.label && mention.end > block.label.end) continue;
    const name = ground.names.at(mention.to);
    if (name && name.start - mention.end <= 3) ground.add(name, WEIGHT.nameLabel, { role: true });
  }
}
