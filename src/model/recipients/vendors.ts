/** Suppliers and public bodies of the lexicon. */
import { isLower } from '../../language/characters.js';
import type { Mention, Mentions } from '../../match/mentions.js';
import { ON_RECIPIENTS } from '../headings.js';
import { isDelivered } from './columns.js';
import type { RecipientGround } from './ground.js';
import { COMPANY, isAddress, MAX_CLAUSE } from './named.js';

/** Words between a supplier and its policy: "Meta har en egen policy". */
const MAX_TO_POLICY = 3;

/** Words between a supplier and what is said of its use: "X, med forkortede IP-adresser, på egen server". */
const MAX_TO_STATE = 5;

/** Names in a list, up to one that is looked at. */
const MAX_BEFORE = 8;

/** Somebody else is the subject behind the comma. */
const OTHER_CLAUSE = /, (?:og |och |så |men )?(?:vi|jeg|eg|jag|me|du|de|dei) /;

/** Suppliers of the lexicon, wherever the text does not deny them or only reads about them. */
export function byVendor(ground: RecipientGround): void {
  const named = ground.mentions.of('vendor.agency');
  const ending = new Map(named.map((mention) => [mention.to, mention]));
  const agencies = named.filter((mention) => isGiven(ground, mention, ending));
  for (const mention of [...ground.vendors, ...agencies]) {
    if (ground.makers.has(mention.from)) continue;
    if (
      (mention.polarity === 'negated' && !isExcepted(ground, mention) && !isBeforeDenial(ground, mention)) ||
      ground.isSource(mention.from, mention.sentence) ||
      gives(ground, mention) ||
      isNotUsed(ground, mention) ||
      isDelivered(ground, ground.mentions.document.blocks[mention.block]!) ||
      isReference(ground, mention)
    )
      continue;
    addVendor(ground, mention);
  }
}

/** "Gir du via X, får vi navnet": it is a source there. */
function gives(ground: RecipientGround, mention: Mention): boolean {
  const { tokens } = ground.mentions;
  const receives = ground.mentions.marks('recipients.receives');
  const us = ground.mentions.marks('controller.pronoun');
  const at = mention.to;
  if (mention.from === 0 || ground.mentions.marks('party.preposition')[mention.from - 1] === 0) return false;
  return at + 1 < tokens.length && receives[at] === 1 && us[at + 1] === 1 && ground.gap(at).length <= 2;
}

/** "Vi droppet X", "X (fjernet)", "X på egen server": dropped, or run by the controller itself. */
function isNotUsed(ground: RecipientGround, { from, to, sentence }: Mention): boolean {
  const { mentions } = ground;
  const isAhead = (cue: Mention): boolean => cue.to === from;
  const isBehind = (cue: Mention): boolean =>
    cue.from >= to && cue.from - to <= MAX_TO_STATE && !hasVendor(ground, to, cue.from);
  const hosted = mentions.in('recipients.self-hosted', sentence);
  return (
    mentions.in('recipients.gone', sentence).some(isAhead) ||
    mentions.in('recipients.gone-behind', sentence).some(isBehind) ||
    hosted.some((cue) => isAhead(cue) || isBehind(cue))
  );
}

/** Another supplier stands between two tokens. */
function hasVendor(ground: RecipientGround, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (ground.vendorAt.has(at)) return true;
  return false;
}

/** "ikke til andre enn X", "aldri kortnummeret, det er X som ...": the denial ends before the name. */
export function isExcepted(ground: RecipientGround, mention: Mention): boolean {
  const { text } = ground.mentions.document;
  const sentence = ground.mentions.sentences[mention.sentence]!;
  const exception = ground.mentions.in('recipients.except', mention.sentence)[0];
  if (exception && exception.to <= mention.from) return true;
  return /(?:: |[,;] (?:det|de|men|vi|jeg|eg|jag|dette|den|detta|utan) )/.test(
    text.slice(Math.max(sentence.start, mention.start - MAX_CLAUSE), mention.start),
  );
}

/** "gjennom X, jeg ser ikke kortnummeret": the denial is that of the clause behind. */
function isBeforeDenial(ground: RecipientGround, mention: Mention): boolean {
  const denials = ground.mentions.in('polarity.negation', mention.sentence);
  const next = denials.find(({ from }) => from >= mention.to);
  if (!next || denials.some(({ to }) => to <= mention.from)) return false;
  return OTHER_CLAUSE.test(ground.mentions.document.text.slice(mention.end, next.start));
}

/** Under its fuller name where the text goes on with capitals ("Apple Push Notification Service"). */
function addVendor(ground: RecipientGround, mention: Mention): void {
  const name = ground.names.at(mention.from);
  const maker = name ? ground.withMaker(name) : null;
  const isOpening = mention.start - ground.mentions.document.blocks[mention.block]!.start <= 2;
  if (maker && (isOpening || COMPANY.test(maker.text.slice(0, -1)))) {
    ground.add(maker, maker.text, maker.to, mention.sentence);
    return;
  }
  if (name?.domain) {
    ground.add(name, name.text, name.to, mention.sentence);
    return;
  }
  const plain = nominative(mention, ground.mentions);
  const isWhole = plain === ground.mentions.document.text.slice(mention.start, mention.end);
  if (isWhole && name && name.start === mention.start && name.end > mention.end && !ground.isCompound(mention))
    ground.add(name, name.text, name.to, mention.sentence);
  else ground.add(mention, plain, mention.to, mention.sentence);
}

/** Only read about: part of an address, the text of a link outside lists, "Googles personvernregler". */
function isReference(ground: RecipientGround, mention: Mention): boolean {
  const { blocks, links } = ground.mentions.document;
  const cued = ground.mentions
    .in('recipients.cue', mention.sentence)
    .some((cue) => mention.from - cue.to >= 0 && mention.from - cue.to <= 2);
  const { text } = ground.mentions.document;
  if (text[mention.start - 1] === '@' || text[mention.end] === '@') return true;
  if (isPart(ground, mention) || (isAddress(mention, ground.mentions) && !cued)) return true;
  // "Apple App Store"
  if (ground.gap(mention.from) === ' ' && ground.vendorAt.has(mention.from - 1)) return true;
  const has =
    mention.to < ground.mentions.tokens.length && ground.mentions.marks('controller.copula')[mention.to] === 1;
  const reach = has ? MAX_TO_POLICY : 2;
  const policies = ground.mentions.in('recipients.policy', mention.sentence);
  if (policies.some((policy) => policy.from >= mention.to - 1 && policy.from - mention.to <= reach)) return true;
  const block = blocks[mention.block]!;
  if (mention.start - block.start <= 2 || block.kind === 'cell') return false;
  return links.some((link) => mention.start >= link.start && mention.end <= link.end);
}

/** "Vipps-gaver", "Apple-enheter"; not "YouTube-filmer", which come from there. */
function isPart(ground: RecipientGround, { end, to }: Mention): boolean {
  const { text } = ground.mentions.document;
  const isHyphened = text[end] === '-' && isLower(text.charCodeAt(end + 1));
  return isHyphened && ground.mentions.marks('vendor.part')[to] === 0;
}

/** A public body counts where data are given to it. `ending`: all of them, by the token behind. */
function isGiven(ground: RecipientGround, mention: Mention, ending: ReadonlyMap<number, Mention>): boolean {
  const act = ground.mentions
    .in('recipients.disclosure', mention.sentence)
    .some((other) => other.polarity !== 'negated');
  // Also "kan Politiet kreve innsyn"
  const gets = ground.mentions
    .in('recipients.gets', mention.sentence)
    .some((other) => other.from === mention.to || (other.from === mention.from - 1 && other.to > mention.to));
  // "statistikk til SSB", "søkes hos NAV"
  const heads = headsOf(ground, mention, ending);
  const cued = ground.mentions.in('recipients.cue', mention.sentence).some(({ to }) => heads.includes(to));
  return act || gets || cued || ground.context.carrying(mention.block, ON_RECIPIENTS) !== null;
}

/** Where a name, and those listed before it, begin: "kontrolleres hos Nordkreditt, NAV og Skatteetaten". */
function headsOf(ground: RecipientGround, { from }: Mention, ending: ReadonlyMap<number, Mention>): readonly number[] {
  const heads = [from];
  while (heads.length < MAX_BEFORE) {
    const at = heads.at(-1)!;
    const end = at > 1 && ground.joins[at - 1] === 1 ? at - 1 : at;
    if (end === at && ground.gap(at) !== ', ') break;
    const before = ground.vendorAt.get(end - 1) ?? ending.get(end);
    if (before?.to !== end) break;
    heads.push(before.from);
  }
  return heads;
}

/** The name of a supplier without the genitive's s: "Googles servere", "Facebooks pixel". */
function nominative(mention: Mention, mentions: Mentions): string {
  // "Facebook-piksel"
  const text = mentions.document.text.slice(mention.start, mention.end).replace(/(?:-[a-zæøåäö]| \().*$/s, '');
  if (!text.includes('s')) return text;
  const words = text.split(' ');
  const genitive = words.findIndex((word, i) => /[A-Za-zæøåäö]s$/.test(word) && !ends(mention.from + i, mentions));
  if (genitive < 0) return text;
  return [...words.slice(0, genitive), words[genitive]!.slice(0, -1)].join(' ');
}

const ends = (token: number, mentions: Mentions): boolean => mentions.marks('vendor.final-s')[token] === 1;
