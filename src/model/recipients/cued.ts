/** Recipients by what stands beside their name: a legal form, a cue before it, what it does behind it. */
import { isLower } from '../../language/characters.js';
import type { Mention } from '../../match/mentions.js';
import { isProduct } from '../controller/choose.js';
import { hasLegalForm } from '../names/legal-forms.js';
import { JOINED, type ProperName } from '../names.js';
import type { RecipientGround } from './ground.js';
import { behindCategories, list, nextInList } from './list.js';
import { COMPANY, DEFINITE, isBrandLike, isDenied, MAX_CLAUSE, type Named } from './named.js';
import { isExcepted } from './vendors.js';

/** Before a place, in both languages. */
const ON = 'på';
/** Letters of "(for tiden ". */
const MAX_NOW = 14;
/** "f.t. ", "p.t. ", "nå ": who has the task today. */
const NOW = /^[a-zæøåäö. ]+ $/;
/** Before a word in quotes and brackets. */
const DEFINED = /\(["«“”]$/;
/** Letters of a bracket behind a label, and its colon. */
const MAX_LABEL = 96;
/** More names, and the end of the bracket. */
const ENDS_LIST = /^((?:,| og| och| eller) [A-ZÆØÅÄÖ][^(),.]{1,30}){1,5}\)/;
const MAX_LISTED = 180;
/** Has the ending of a noun with its article. */
const PART_OF_HOUSE = /^[a-zæøåäö]{3,}(?:en|et|a|ene|na)$/;
/** Words from a name to what it does: "X i Oslo lagrer", "X AS, Oslo, sender". */
const MAX_TO_SERVING = 4;

/** Names with a legal form: another company than the controller. */
export function byCompany(ground: RecipientGround): void {
  for (const [index, sentence] of ground.mentions.sentences.entries()) {
    if (ground.mentions.isSkipped(index)) continue;
    const speaks = ground.speaksOfData(index);
    for (const name of ground.names.in(sentence)) {
      if (ground.makers.has(name.from) || ground.isOfficer(name.from, index)) continue;
      if (speaks && hasLegalForm(name)) ground.addName(name, index);
      else if (isBracketed(ground, name, speaks)) list(ground, name.from, index);
    }
  }
}

/**
 * "et saksbehandlingssystem (Nordsak)", "vaktmesteren (f.t. Nordvakt)", "statistikk (Nordtall og Fjelltall)": nothing else in
 * brackets, behind a common noun; of a tool or a task, where the sentence does not speak of data.
 */
function isBracketed(ground: RecipientGround, name: ProperName, speaks: boolean): boolean {
  const { text } = ground.mentions.document;
  if (name.domain || name.from === 0 || ground.mentions.marks('place.city')[name.from] === 1) return false;
  const isAlone = text[name.end] === ')';
  const isFirst = text[name.start - 1] === '(';
  if (!isAlone && !(isFirst && isOpeningList(ground, name))) return false;
  const open = text.lastIndexOf('(', name.start);
  if (open < 2 || name.start - open > MAX_NOW) return false;
  if (!isFirst && !NOW.test(text.slice(open + 1, name.start))) return false;
  const before = ground.mentions.tokensIn({ start: open, end: name.start }).from - 1;
  if (before < 0) return false;
  const noun = text.charCodeAt(ground.mentions.tokens.starts[before]!);
  const { mentions } = ground;
  const isTask = mentions.marks('recipients.part')[before] === 1 || mentions.marks('recipients.work')[before] === 1;
  if (!(speaks && isAlone) && !isTask) return false;
  return isLower(noun) && name.text !== name.text.toUpperCase();
}

/** "(Nordtall og Fjelltall)", "(Nordtall, Posten, Fjelltall)": of two; of more, where a supplier is among them. */
function isOpeningList(ground: RecipientGround, { to, end }: ProperName): boolean {
  const { text } = ground.mentions.document;
  const list = ENDS_LIST.exec(text.slice(end, end + MAX_LISTED));
  if (!list || list[1] === list[0].slice(0, -1)) return list !== null;
  const last = ground.mentions.tokensIn({ start: end, end: end + list[0].length }).to;
  for (let at = to; at < last; at++) if (ground.vendorAt.has(at)) return true;
  return false;
}

/** "banker, X AS og Y": what is joined by commas and "og" to a name that gets data gets them too. */
export function byCompanions(ground: RecipientGround): void {
  const known = new Set(ground.found.map(({ start }) => start));
  const listed = new Uint8Array(ground.mentions.tokens.length);
  for (const found of [...ground.found]) {
    const { block } = ground.mentions.sentences[found.sentence]!;
    if (ground.mentions.document.blocks[block]!.kind === 'heading' || !ground.speaksOfData(found.sentence)) continue;
    const name = ground.names.at(ground.mentions.tokensIn(found).from);
    if (name?.start !== found.start) continue;
    const next = nextInList(ground, name, ground.mentions.tokensIn(ground.mentions.sentences[found.sentence]!).to);
    const other = next < 0 ? null : ground.names.at(next);
    if (!other || listed[next] === 1 || known.has(other.start) || ground.isCommon(other) || ground.isNoun(other))
      continue;
    if (ground.isSource(next, found.sentence) || isSeat(ground, found, other)) continue;
    listed.fill(1, next, list(ground, next, found.sentence));
  }
}

/** "X AS, Gjøvik": where it is. */
function isSeat(ground: RecipientGround, { name, sentence }: Named, { from, to }: ProperName): boolean {
  const end = ground.mentions.tokensIn(ground.mentions.sentences[sentence]!).to;
  return (
    ground.mentions.marks('place.city')[from] === 1 || (COMPANY.test(name) && to === end && ground.gap(from) === ', ')
  );
}

/** Right behind "lagres hos", "deles med", "databehandler", "vi bruker"; with what is joined to it by commas and "og". */
export function byCue(ground: RecipientGround): void {
  const examples = ground.mentions.of('recipients.example').filter((cue) => tellsRecipients(ground, cue.sentence));
  const excepted = ground.mentions.of('recipients.except').filter((cue) => ground.speaksOfData(cue.sentence));
  const labels = new Map<Mention, number>();
  for (const cue of ground.mentions.of('recipients.work')) {
    const value = valueBehind(ground, cue);
    if (value >= 0) labels.set(cue, value);
  }
  const titles = ground.mentions.marks('party.title');
  const we = ground.mentions.marks('controller.we');
  const held = ground.mentions.marks('party.held');
  const ours = ground.mentions.marks('party.our');
  for (const cue of [...ground.mentions.of('recipients.cue'), ...examples, ...excepted, ...labels.keys()]) {
    const { text } = ground.mentions.document;
    const { length } = ground.mentions.tokens;
    // "regnskapssystemet X, som er ..."
    const inner = innerOf(ground, cue, held, ours);
    // "vår", "trykkeriet"; "bruker foreningen X"
    const isUs = (at: number): boolean => we[at] === 1 && at + 1 < length && ground.names.at(at + 1) !== null;
    const passed = cue.to < length && (ours[cue.to] === 1 || titles[cue.to] === 1 || isUs(cue.to));
    const behind = labels.get(cue) ?? behindCategories(ground, passed ? cue.to + 1 : cue.to);
    const at = inner ? inner.from : behind;
    const name = inner ?? (at < length ? ground.names.at(at) : null);
    if (!name || (passed && name.domain)) continue;
    if (labels.has(cue) && !isValue(ground, name)) continue;
    // "bl.a. PM"
    if (cue.concept === 'recipients.example' && name.end - name.start <= 2 && !ground.vendorAt.has(name.from)) continue;
    // "sendes til Oslo"; not "Oslo kommune"
    const isCity = ground.mentions.marks('place.city')[at] === 1 && !isBodyOf(ground, name);
    if (isCity || ground.isOfficer(at, cue.sentence) || isColleague(ground, name)) continue;
    // "en programvare (RPA)"
    if (!inner && ground.gap(at).endsWith('(') && isShort(name.text) && !ground.vendorAt.has(at)) continue;
    // "gjøres av meg, Kari, i Nordvik"
    if (!inner && isIn(ground, cue) && ground.gap(cue.to - 1) !== ' ') continue;
    if (!inner && isIn(ground, cue) && (passed || name.organisation || isThing(ground, cue, name))) continue;
    const isException = cue.concept === 'recipients.except' || isExcepted(ground, cue);
    const isDeniedAhead = isDenied(cue, ground.mentions) && !isException && !isMainClause(cue, text);
    if (isDeniedAhead || ground.isShouted(cue.block)) continue;
    const gap = ground.gap(at);
    // "regnskapskontoret vårt, Nordtall, ser fakturaene"
    const isOurs = ours[at - 1] === 1 || ours[cue.from] === 1;
    if (gap === ', ' && !(name.organisation || isOurs) && text[name.end] !== ',') continue;
    // 'brukes ("Bruksdata")': a word that the text explains
    if (DEFINED.test(gap)) continue;
    if (gap === ' ' || labels.has(cue) || /^[ :«“"(*,.]{1,3}$/.test(gap)) list(ground, at, cue.sentence);
  }
}

/** "datasenteret i Oslo, som drifter systemet". */
const isPlace = (ground: RecipientGround, { from }: ProperName): boolean =>
  from > 0 && ground.mentions.marks('place.city')[from] === 1 && ground.mentions.marks('party.within')[from - 1] === 1;

/** "Oslo kommune". */
const isBodyOf = (ground: RecipientGround, { to }: ProperName): boolean =>
  ground.mentions.marks('party.municipality')[to - 1] === 1;

/** "til Kari i resepsjonen": one of our own. */
function isColleague(ground: RecipientGround, name: ProperName): boolean {
  if (name.organisation || name.domain || name.to - name.from > 1 || ground.vendorAt.has(name.from)) return false;
  const { length } = ground.mentions.tokens;
  if (isBrandLike(name.text) || name.to + 1 >= length || ground.mentions.marks('party.within')[name.to] === 0)
    return false;
  const isCloud = ground.mentions.marks('recipients.part')[name.to + 1] === 1;
  return !isCloud && ground.gap(name.to) === ' ' && PART_OF_HOUSE.test(ground.mentions.word(name.to + 1));
}

/** "Betaler du ikke, sendes kravet til X": the denial is that of the clause before. */
const isMainClause = ({ start }: Mention, text: string): boolean => text.startsWith(', ', start - 2);

/** "Frakt: X", "Markedsføring (trykk og utsending): X": the token behind the colon, -1 where there is none. */
function valueBehind(ground: RecipientGround, { end }: Mention): number {
  const { text } = ground.mentions.document;
  if (text[end] !== ':' && text[end + 1] !== '(') return -1;
  const label = /^(?: \([^()]{1,90}\))?: /.exec(text.slice(end, end + MAX_LABEL));
  if (!label) return -1;
  const start = end + label[0].length;
  return ground.mentions.tokensIn({ start, end: start }).from;
}

/** A name behind a label, and no word: "Frakt: Nordpost eller Fjellpost"; not "Frakt: Gratis". */
function isValue(ground: RecipientGround, name: ProperName): boolean {
  if (name.organisation || name.domain || name.to - name.from > 1 || ground.vendorAt.has(name.from)) return true;
  if (ground.isNoun(name)) return false;
  if (isBrandLike(name.text) || ground.names.isProper(name.from)) return true;
  const { to } = ground.mentions.tokensIn(ground.mentions.sentences[ground.mentions.sentenceOf(name.from)]!);
  const next = nextInList(ground, name, to);
  return next >= 0 && ground.names.at(next) !== null;
}

/** Of so few letters a short form of what it stands behind. */
const isShort = (text: string): boolean => text.length <= 4 && text === text.toUpperCase();

/** "ordresystemet X, som er", "gjøres av X på", "lagres på Xs servere i", "regnskapsføreren vår, X, i": the name within the words. */
function innerOf(
  ground: RecipientGround,
  { from, to }: Mention,
  held: Uint8Array,
  ours: Uint8Array,
): ProperName | null {
  const parts = ground.mentions.marks('recipients.part');
  for (let at = from + 1; at < to - 1; at++) {
    const gap = ground.gap(at);
    const isOurs = gap === ', ' && ours[at - 1] === 1;
    const name = gap === ' ' || isOurs ? ground.names.at(at) : null;
    if (name && (isOurs || at === from + 1 || held[at - 1] === 1 || parts[name.to] === 1)) return name;
  }
  return null;
}

/** "lagres i", "ligger på": a place, an organisation or one's own product behind it is no system. */
function isIn(ground: RecipientGround, cue: Mention): boolean {
  return cue.to - cue.from > 1 && ground.mentions.marks('party.within')[cue.to - 1] === 1;
}

/** "på Messa": a place, by its article; or one's own product. */
function isThing(ground: RecipientGround, cue: Mention, name: ProperName): boolean {
  const isPlace = ground.mentions.word(cue.to - 1) === ON && name.to - name.from === 1 && DEFINITE.test(name.text);
  return (isPlace && !name.domain && !ground.vendorAt.has(name.from)) || isProduct(name, ground.mentions);
}

/** A sentence in which examples are those of recipients. */
function tellsRecipients(ground: RecipientGround, sentence: number): boolean {
  return ground.speaksOfData(sentence) || ground.mentions.in('recipients.category', sentence).length > 0;
}

/** "X drifter nettsiden for oss", "X er databehandler": the subject of what is done for the controller. */
export function byServing(ground: RecipientGround): void {
  for (const mention of ground.mentions.of('recipients.serves')) {
    if (mention.polarity === 'negated') continue;
    const sentence = ground.mentions.sentences[mention.sentence]!;
    const ahead = ground.names.in({ start: sentence.start, end: mention.start });
    const first = ahead[0];
    if (!first || first.start !== sentence.start || ground.isNoun(first) || ground.isWord(first)) continue;
    const next = nextInList(ground, first, mention.from);
    // "Ubetalte krav sendes X AS, som er databehandler"
    const between = mention.from - first.to;
    if (next < 0 && (between > MAX_TO_SERVING || (between > 1 && ground.isCommon(first)))) continue;
    ground.addName(first, mention.sentence);
    if (next >= 0) list(ground, next, mention.sentence);
  }
}

/** Between a name and what is told of it in a clause or apposition. */
const IN_BETWEEN = /^(?:, | \([^()]{1,60}\),? )$/;

/** "PPT får rapportene", "... Tall og Orden, som fører regnskapet": the name right before the words. */
export function byGetting(ground: RecipientGround): void {
  const { text } = ground.mentions.document;
  const ours = ground.mentions.marks('party.our');
  for (const mention of ground.mentions.of('recipients.gets')) {
    if (mention.polarity === 'negated') continue;
    // "X, som fører regnskapet", "X, vårt bookingsystem"
    const isApposed = (at: number): boolean => ours[mention.from] === 1 || text.startsWith('som', at);
    const sentence = ground.mentions.sentences[mention.sentence]!;
    // "Ved skade kan Nordtrygg få opplysningene"
    const first = mention.to - mention.from > 2 ? mention.from + 1 : 0;
    // "har renholderen Nordvask fått tilgang"
    const inner = first > 0 ? (ground.names.at(first) ?? ground.names.at(first + 1)) : null;
    if (inner && !inner.domain && inner.to < mention.to) list(ground, inner.from, mention.sentence);
    const start = Math.max(sentence.start, mention.start - MAX_CLAUSE);
    const ahead = ground.names.in({ start, end: mention.start });
    let behind = mention.start;
    // "NVE og Statnett kan kreve innsyn"; not "Logger du inn med Feide, får vi navnet"
    for (let at = ahead.length - 1; at >= 0; at--) {
      const name = ahead[at]!;
      const gap = text.slice(name.end, behind);
      const isNext =
        behind === mention.start
          ? gap === ' ' || (gap === ') ' && text[name.start - 1] === '(') || (IN_BETWEEN.test(gap) && isApposed(behind))
          : JOINED.test(gap);
      if (!isNext || name.domain || isPlace(ground, name) || ground.isWord(name) || ground.isNoun(name)) break;
      if (!ground.isArticled(name)) ground.addName(name, mention.sentence, true); // also "fra X, som får ..."
      behind = name.start;
    }
  }
}
