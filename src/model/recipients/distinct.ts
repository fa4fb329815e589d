/** One recipient, one name. */
import { keyOf } from '../names/keys.js';
import type { RecipientGround } from './ground.js';
import { COMPANY, FULL_NAME, type Named } from './named.js';

/** Letters of "(verksamhetssystemet ". */
const LONGEST_PRODUCT = 30;
/** Words from a product to its maker: ", som leveres av". */
const MAX_TO_MAKER = 4;
/** What stands between them: verbs, and no other of a list. */
const AHEAD_OF_MAKER =
  /^(?:(?:,| \()(?:(?!samt|eller)[a-zæøåäö]+)?(?: (?!samt|eller)[a-zæøåäö]+)* ?| (?:(?!og|och|samt|eller)[a-zæøåäö]+)?(?: (?!og|och|samt|eller)[a-zæøåäö]+)* ?)$/;

/**
 * Each organisation once. A product gives way to its maker where that is named too ("Google Analytics", "Google"); a short name
 * to the full one with its legal form; "AdMob" to "Google AdMob", and so does "Google", where the
 * text speaks of the product by its own name no less often.
 */
export function distinct(ground: RecipientGround): Named[] {
  const byKey = new Map<string, Named>();
  /** "Inspektionen för vård": where what is told there ends, by its start. */
  const reach = new Map<number, number>();
  for (const { start, end } of ground.found) if (end > (reach.get(start) ?? 0)) reach.set(start, end);
  const counts = new Map<string, number>();
  const makers = new Set<string>();
  const starts = new Set(ground.found.map(({ start }) => start));
  const runs = ground.mentions.marks('controller.operated');
  const ranks = new Map(ground.found.map((found) => [found, rank(ground, found)]));
  for (const found of [...ground.found].sort(
    (a, b) => ranks.get(a)! - ranks.get(b)! || a.start - b.start || b.end - a.end,
  )) {
    const key = keyOf(found.name);
    if (found.end < reach.get(found.start)!) continue;
    const first = byKey.get(key);
    // "Skysøk, utviklet av Nordsky": its maker is told as such.
    if (found.to > 1 && runs[found.to - 2] === 1) makers.add(key);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!first) byKey.set(key, found);
    else if (FULL_NAME.test(found.name) && !FULL_NAME.test(first.name)) byKey.set(key, { ...first, name: found.name });
  }
  const { text } = ground.mentions.document;
  const ends = new Set(ground.found.map(({ end }) => end));
  for (const [key, found] of [...byKey])
    if (isMade(ground, found, starts) || isMeans(ground, found, ends) || isWithin(ground, found)) byKey.delete(key);
  for (const key of bracketed(ground, counts)) byKey.delete(key);
  for (const [key, found] of [...byKey]) {
    // "Nordfjell Musikkforbund (NMF)": one recipient.
    if (!/^[A-ZÆØÅÄÖ]{2,6}$/.test(found.name) || text[found.start - 1] !== '(' || text[found.end] !== ')') continue;
    if (ground.found.some(({ end }) => end === found.start - 2)) byKey.delete(key);
  }
  const spare: string[] = [];
  const products = new Map<string, number>();
  for (const key of byKey.keys()) {
    const maker = key.slice(0, Math.max(0, key.indexOf(' ')));
    products.set(maker, (products.get(maker) ?? 0) + 1);
  }
  for (const [key, found] of [...byKey]) {
    const space = key.indexOf(' ');
    if (space < 0) continue;
    const short = key.slice(0, space);
    const product = key.slice(space + 1);
    if (byKey.has(product)) spare.push(product);
    if (byKey.has(product) && !makers.has(short) && (counts.get(product) ?? 0) >= (counts.get(short) ?? 0))
      spare.push(short);
    else if (byKey.has(short)) {
      // "Vi bruker Google Analytics", and "Google: https://..." in a list of links; not where there are several products.
      const passing =
        products.get(short) === 1 && isPassing(ground, byKey.get(short)!) && !isPassing(ground, byKey.get(key)!);
      byKey.delete(isFull(ground, found) || passing ? short : key);
    }
  }
  for (const key of spare) byKey.delete(key);
  for (const [key, found] of [...byKey]) if (isProductOf(ground, key, found, byKey)) byKey.delete(key);
  return [...byKey.values()];
}

/** "Nordkasse fra Nordfjell AS", "Nordkasse (leverandør: Nordfjell AS)": a product whose maker is told right behind it. */
function isMade(ground: RecipientGround, { start, end, to, name }: Named, starts: ReadonlySet<number>): boolean {
  const { tokens, document } = ground.mentions;
  if (COMPANY.test(name) || ground.vendorAt.has(ground.mentions.tokensIn({ start, end }).from)) return false;
  const makers = ground.mentions.marks('party.maker');
  for (let at = to; at < Math.min(to + MAX_TO_MAKER, tokens.length - 1); at++) {
    const gap = document.text.slice(end, tokens.starts[at]!);
    if (gap !== ' ' && !AHEAD_OF_MAKER.test(gap)) return false;
    if (makers[at] === 1) return starts.has(tokens.starts[at + 1]!);
  }
  return false;
}

/** "håndteres av Nordfjell gjennom Nordkasse": what somebody named right before it works with. */
function isMeans(ground: RecipientGround, { start, end, name }: Named, ends: ReadonlySet<number>): boolean {
  const { mentions } = ground;
  if (COMPANY.test(name)) return false;
  const means = mentions.marks('party.means');
  let at = mentions.tokensIn({ start, end }).from;
  if (at === 0 || means[at - 1] !== 1) return false;
  while (at > 0 && means[at - 1] === 1) at--;
  return at > 0 && ends.has(mentions.tokens.ends[at - 1]!);
}

/** "Nordfjell (systemet Nordkasse)": what a recipient delivers, in the brackets behind its name. */
function isWithin(ground: RecipientGround, { start, end, name }: Named): boolean {
  const { text } = ground.mentions.document;
  const open = text.lastIndexOf('(', start);
  // "Nordfjell AS (Nordkasse)"
  const isAlone = open === start - 1 && text[end] === ')';
  if (isAlone && ground.found.some((other) => other.end === open - 1 && COMPANY.test(other.name))) return true;
  if (COMPANY.test(name) || open < 0 || start - open > LONGEST_PRODUCT || start - open < 2) return false;
  if (!/^[a-zæøåäö -]+ $/.test(text.slice(open + 1, start))) return false;
  const ahead = text[open - 1] === ' ' ? open - 1 : open;
  return ground.found.some((other) => other.end === ahead);
}

/** "Nordkasse (Nordfjell Inc, Boston)", "Nordfjell Inc (Nordkasse)": a firm and its product are one; keys of what stands in the brackets. */
function bracketed(ground: RecipientGround, counts: ReadonlyMap<string, number>): Set<string> {
  const { text } = ground.mentions.document;
  const byEnd = new Map(ground.found.map((found) => [found.end, found]));
  const keys = new Set<string>();
  for (const { start, end, name } of ground.found) {
    if (text[start - 1] !== '(' || !/^\.?[),]/.test(text.slice(end, end + 2))) continue;
    const ahead = byEnd.get(text[start - 3] === '.' ? start - 3 : start - 2);
    if (!ahead) continue;
    // A maker that is named elsewhere too is one of its own.
    const isMaker = COMPANY.test(name) && counts.get(keyOf(name)) === 1;
    if (COMPANY.test(text.slice(ahead.start, ahead.end)) ? !COMPANY.test(name) : isMaker) keys.add(keyOf(name));
  }
  return keys;
}

/** "Nordkasse Faktura" beside "Nordkasse Bank AB": the product of a firm that is named in full. */
function isProductOf(ground: RecipientGround, key: string, found: Named, all: ReadonlyMap<string, Named>): boolean {
  const [maker] = key.split(' ') as [string];
  if (maker === key || COMPANY.test(found.name) || isFull(ground, found)) return false;
  const { from } = ground.mentions.tokensIn(found);
  if (!ground.vendorAt.has(from)) return false;
  for (const [other, { name }] of all) if (other.startsWith(`${maker} `) && COMPANY.test(name)) return true;
  return false;
}

/** With a legal form, or as a firm that is known under such a name. */
const isFull = (ground: RecipientGround, { name, start }: Named): boolean =>
  FULL_NAME.test(name) || ground.mentions.of('vendor.firm').some((firm) => firm.start === start);

/** An item of a list that is not about recipients. */
const isPassing = (ground: RecipientGround, { sentence }: Named): boolean =>
  ground.mentions.document.blocks[ground.mentions.sentences[sentence]!.block]!.kind === 'item' &&
  !ground.speaksOfData(sentence);

/** Which of several places tells best: a sentence that says what the recipient gets, before a mention in passing or a heading. */
function rank(ground: RecipientGround, found: Named): number {
  const { block } = ground.mentions.sentences[found.sentence]!;
  if (ground.mentions.document.blocks[block]!.kind === 'heading') return 2;
  return ground.speaksOfData(found.sentence) ? 0 : 1;
}
