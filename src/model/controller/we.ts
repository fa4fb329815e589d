/** The controller by how it speaks of itself, and of whose the site is: "X («vi»)", "vi i X", "nettstedet drives av X". */
import { isLower } from '../../language/characters.js';
import type { Hit } from '../../match/matcher.js';
import type { Mention } from '../../match/mentions.js';
import { ON_RECIPIENTS } from '../headings.js';
import { keyOf } from '../names/keys.js';
import { JOINED, type ProperName } from '../names.js';
import type { ControllerGround } from './ground.js';
import { joined, lowerRun } from './subjects.js';
import { OPENING, WEIGHT } from './weights.js';

/** Words of a subject before "er en forening", a bracket with its short name included. */
const MAX_SUBJECT = 6;
/** Words between a name and "vi" in a bracket, its address among them. */
const MAX_TO_WE = 10;
/** Words between a name and "heretter". */
const MAX_TO_HEREAFTER = 3;
/** Words between "X AS" and "utvikler". */
const MAX_TO_VERB = 8;
/** Words between "har laget" and the app. */
const MAX_TO_THING = 3;
/** Words between "drives av" and the name. */
const MAX_TO_OPERATOR = 2;

/** "og lager", "och driver", behind the name of a person. */
const MAKES = /^,? (?:og|och|som) [a-zæøåäö]+r /;
const MAX_MAKES = 32;

/** `X AS ("vi")`, "X AS (heretter Selskapet)", "vi i X", "oss på X". */
export function byWe(ground: ControllerGround): void {
  const { tokens, document } = ground.mentions;
  const links = ground.mentions.marks('recipients.source-link');
  const sources = ground.mentions.marks('recipients.source');
  const ours = ground.mentions.marks('party.our');
  const means = ground.mentions.marks('party.means');
  const hereafter = new Map(ground.mentions.everywhere('controller.hereafter').map((hit) => [hit.to, hit.from]));
  for (const [to, from] of hereafter) {
    if (to >= tokens.length || !isQuoted(document.text, tokens.starts[to]!)) continue;
    // "sendes videre (a-melding)": a word that says more than this
    const isBare = to - from === 1 && document.text[tokens.starts[to]! - 1] === '(';
    if (isBare && ground.mentions.marks('controller.onward')[from] === 1) continue;
    const name = ground.names.in({ start: ground.startOf(from), end: tokens.starts[from]! }).at(-1);
    if (name && from - name.to <= MAX_TO_HEREAFTER) ground.add(name, name.organisation ? WEIGHT.we : WEIGHT.weBrand);
  }
  for (const hit of ground.mentions.everywhere('controller.we')) {
    const sentence = ground.mentions.sentences[hit.sentence]!;
    // "Loggene er anonyme (vi bytter ut navnet)" names nobody.
    const isAlone =
      isQuoted(document.text, tokens.starts[hit.from]!) && isClosed(document.text, tokens.ends[hit.to - 1]!);
    if (isAlone || hereafter.has(hit.from)) {
      const from = hereafter.get(hit.from) ?? hit.from;
      const names = ground.names.in({ start: sentence.start, end: tokens.starts[from]! });
      if (isBlank(document.text, tokens.starts[from]!)) ground.isBlank = true;
      const near = names.filter((name) => from - name.to <= MAX_TO_WE);
      if (names.length === 0) ground.add(lowerRun(ground, sentence, from), WEIGHT.weBrand);
      if (names.every((name) => ground.isGeneric(name))) ground.add(definedAs(ground, hit), WEIGHT.we, { role: true });
      // "Föreningen", "selskapet": then the name is that of one.
      const organisation = ground.mentions.marks('controller.pronoun')[hit.from] === 0;
      const name = near.find((candidate) => candidate.organisation) ?? near.at(-1);
      ground.add(name, name?.organisation ? WEIGHT.we : WEIGHT.weBrand, { role: organisation });
      for (const other of names) if (other !== name && other.organisation) ground.add(other, WEIGHT.weBeside);
    }
    // "Vi («X AS») er ..."
    const behind = tokens.length > hit.to ? ground.names.at(hit.to) : null;
    if (behind && /^ \(["“”«»']?$/.test(document.text.slice(tokens.ends[hit.from]!, behind.start)))
      ground.add(behind, WEIGHT.we);
    // "Jeg, Kari Nordmann, ..."
    const apposed = ground.mentions.marks('controller.first-person')[hit.from] === 1 ? ground.names.at(hit.to) : null;
    if (apposed && document.text.slice(tokens.ends[hit.from]!, apposed.start) === ', ') {
      // "... lages av meg, Kari (hobbyutvikler)": a first name says less.
      if (apposed.to - apposed.from > 1) ground.add(apposed, WEIGHT.we, { role: true });
      else if (/^(?:,| \(|\.)/.test(document.text.slice(apposed.end, apposed.end + 2)))
        ground.add(apposed, WEIGHT.introduced, { role: true });
    }
    // "Følg oss på X", "regnskapsføreren vår hos X"
    if (links[hit.from] === 1 || ours[hit.from] === 1 || means[hit.to] === 1) continue;
    // "Adressen får vi fra X"; not "Vi fra X ..."
    if (sources[hit.to] === 1 && sentence.start !== tokens.starts[hit.from]) continue;
    if (tokens.length > hit.to + 1 && ground.mentions.marks('party.preposition')[hit.to] === 1) {
      const name = ground.names.at(hit.to + 1);
      // "Registeret fører vi i X"
      const cues = ground.mentions.in('recipients.cue', hit.sentence);
      if (cues.some(({ from, to }) => from < hit.from && to === hit.to + 1)) continue;
      if (name && isDoneIn(ground, hit, name)) continue;
      if (name && document.text.slice(tokens.ends[hit.to]!, name.start) === ' ') ground.add(name, WEIGHT.introduced);
    }
  }
}

/** "«Selskapet» («vi», «oss» eller «vår») viser til X AS": the name that the words are said to mean. */
function definedAs(ground: ControllerGround, { sentence, to }: Hit): ProperName | null {
  const defined = ground.mentions.in('controller.defined', sentence).find(({ from }) => from >= to);
  return defined ? nameFrom(ground, defined.to) : null;
}

/** "Tilbud skriver vi i Nordkasse.": where we do it, no name of ours. */
function isDoneIn({ mentions }: ControllerGround, { from, sentence }: Hit, name: ProperName): boolean {
  const { starts, ends } = mentions.tokens;
  const { text } = mentions.document;
  const verb = from - 1;
  if (
    name.organisation ||
    !NOMINATIVE.has(mentions.word(from)) ||
    verb < 1 ||
    mentions.sentenceOf(verb - 1) !== sentence
  )
    return false;
  if (text.slice(ends[verb], starts[from]) !== ' ' || mentions.marks('controller.copula')[verb] === 1) return false;
  return !OPENS_CLAUSE.has(mentions.word(verb)) && !/^ [a-zæøåäö]+r /.test(text.slice(name.end, name.end + MAX_MAKES));
}

const NOMINATIVE = new Set(['vi', 'jeg', 'jag', 'eg', 'me']);
const OPENS_CLAUSE = new Set([
  'som',
  'at',
  'att',
  'og',
  'och',
  'når',
  'när',
  'hvordan',
  'hur',
  'hva',
  'vad',
  'fordi',
  'eftersom',
  'om',
  'hvis',
]);

/** "Vi er X", "Jeg heter X", "Vi som driver sidan heter X". */
export function byIntroduction(ground: ControllerGround): void {
  for (const hit of ground.mentions.of('controller.introduces')) {
    const name = nameFrom(ground, hit.to);
    if (!name || ground.context.carrying(hit.block, ON_RECIPIENTS)) continue;
    // What heads the next item is another sentence's.
    if (ground.mentions.sentenceOf(name.from) !== hit.sentence) continue;
    // "Verktøyet vi bruker er X"
    const cues = ground.mentions.in('recipients.cue', hit.sentence);
    if (cues.some(({ from, to }) => to === hit.to && from > hit.from)) continue;
    // Who says "jeg" tells a person's name.
    const person = ground.mentions.marks('controller.person').subarray(hit.from, hit.to).includes(1);
    const greets = ground.mentions.marks('controller.greeting')[hit.from] === 1;
    // "Vi heter Kari og Ola", "Hilsen Kari": first names alone tell no one.
    const isFirstName = (person || greets) && name.to - name.from === 1 && !name.organisation && !name.domain;
    // "Vi som jobber her heter Kari, Ola og Per"
    const { end } = ground.mentions.sentences[hit.sentence]!;
    const [next] = isFirstName ? ground.names.in({ start: name.end, end }) : [];
    if (next && JOINED.test(ground.mentions.document.text.slice(name.end, next.start))) continue;
    // "Jeg heter Kari og lager Fjordly"
    const isMaker = isFirstName && MAKES.test(ground.mentions.document.text.slice(name.end, name.end + MAX_MAKES));
    const way = isMaker ? WEIGHT.introduced : WEIGHT.hostBrand;
    ground.add(name, isFirstName ? way : WEIGHT.introduced, { role: person && (isMaker || !isFirstName) });
  }
}

/** The name that begins at a token, or behind a title or a body there: "fotograf Kari Nordmann", "styret i Nordvik Vel". */
export function nameFrom(ground: ControllerGround, at: number): ProperName | null {
  const isTitle = ground.mentions.marks('party.title')[at] === 1 && at + 1 < ground.mentions.tokens.length;
  if (isBodyOf(ground, at)) return ground.names.at(at + 2);
  return ground.names.at(at) ?? (isTitle ? ground.names.at(at + 1) : null);
}

/** "styret i", "rektor ved". */
function isBodyOf(ground: ControllerGround, at: number): boolean {
  if (at + 2 >= ground.mentions.tokens.length || ground.mentions.marks('controller.generic')[at] === 0) return false;
  return ground.mentions.marks('party.preposition')[at + 1] === 1;
}

/** "X er en frivillig organisasjon": no brand only. */
export function byKind(ground: ControllerGround): void {
  for (const hit of ground.mentions.of('controller.kind')) {
    const sentence = ground.mentions.sentences[hit.sentence]!;
    const first = ground.names.in({ start: sentence.start, end: hit.start })[0];
    if (!first || first.start !== sentence.start || hit.from - first.from > MAX_SUBJECT) continue;
    const name = subject(ground, first, hit);
    if (ground.isSupplier(name) || ground.context.carrying(hit.block, ON_RECIPIENTS)) continue;
    ground.add(name, WEIGHT.subject, { role: true });
    // "X er et enkeltpersonforetak (Kari Nordmann ENK, org.nr. ...)"
    const form = ground.names.at(hit.to);
    if (form && form.country !== null && ground.mentions.document.text.slice(hit.end, form.start) === ' (')
      ground.addRun(name, form);
  }
}

/** "Vann til alle er en forening": the whole subject, where no bracket or comma follows the name that it begins with. */
function subject(ground: ControllerGround, first: ProperName, hit: Mention): ProperName {
  const { text } = ground.mentions.document;
  const end = ground.mentions.tokens.ends[hit.from - 1]!;
  if (first.to >= hit.from || /[(),:]/.test(text.slice(first.end, hit.start))) return first;
  return { ...first, to: hit.from, end, text: text.slice(first.start, end) };
}

/** "Når du handler hos X", "Velkommen til X", and at the head of a sentence "Hos X er vi ...". */
export function byHost(ground: ControllerGround): void {
  for (const hit of ground.mentions.of('controller.host')) {
    const sentence = ground.mentions.sentences[hit.sentence]!;
    const isBare = hit.to - hit.from === 1; // "hos", "i"
    const isHead = ground.mentions.tokens.starts[hit.from] === sentence.start;
    const we = ground.mentions.marks('controller.we');
    const isOurs = ({ to }: ProperName): boolean => we.subarray(to, to + 2).includes(1);
    const first = ground.names.at(hit.to);
    // "Hos Garn og Gull tar vi ..."
    const second = first && isBare && isHead ? ground.names.at(first.to + 1) : null;
    const both = first && second && isOurs(second) ? joined(ground, first, second) : null;
    const name = both ?? first;
    if (!name || ground.context.carrying(hit.block, ON_RECIPIENTS)) continue;
    const { to } = ground.mentions.tokensIn(sentence);
    // "Vi kjøper annonser hos X"
    const speaker = ground.mentions.marks('controller.pronoun').subarray(Math.max(0, hit.from - 1), hit.to);
    if (!isBare && speaker.includes(1)) continue;
    // "X er medlem i Y"
    if (!isBare && ground.names.in({ start: sentence.start, end: hit.start }).length > 0) continue;
    // "for å spille i X må vi registrere ..."
    if (isBare && !isHead && !(name.organisation && isOurs(name))) continue;
    if (isBare && hit.sentence >= OPENING && !we.subarray(name.to, to).includes(1)) continue;
    // "Hos X er vi ...", "I X behandler vi ...": the same as "vi i X".
    if (isBare && isHead && isOurs(name)) ground.add(name, WEIGHT.operator);
    else ground.add(name, name.organisation ? WEIGHT.subject : WEIGHT.hostBrand);
  }
}

/** "Nettstedet drives av X". */
export function byOperator(ground: ControllerGround): void {
  const owned = ground.mentions.marks('controller.owned');
  const things = ground.mentions.marks('controller.product-noun');
  const built = ground.mentions.marks('controller.built');
  const makes = ground.mentions.marks('controller.makes');
  for (const hit of ground.mentions.of('controller.operated')) {
    if (ground.context.carrying(hit.block, ON_RECIPIENTS)) continue;
    // "© Fjordly. Laget av Nordkode AS"
    const { start, end } = ground.spanOf(hit.block);
    if (built[hit.from] === 1 && ground.mentions.document.text.slice(start, end).includes('©')) continue;
    // "Bak appen står X, som er databehandleren vår"
    if (ground.mentions.in('practice.processors', hit.sentence).length > 0) continue;
    const sentence = ground.mentions.sentences[hit.sentence]!;
    const { to } = ground.mentions.tokensIn(sentence);
    const isWord = hit.to - hit.from === 1;
    // "X har laget": a verb with its subject before it, as in "X utvikler"; not "eies av X".
    const isActive = isWord || things.subarray(hit.to, Math.min(to, hit.to + MAX_TO_THING)).includes(1);
    const before = ground.names.in({ start: sentence.start, end: ground.mentions.tokens.starts[hit.from]! }).at(-1);
    // "Fjordlab AS utvikler Turvenn": a verb, with the one who does it before it.
    if (isActive && before && hit.from - before.to <= MAX_TO_VERB) {
      if (isOfAnother(ground, hit, before)) continue;
      if (before.organisation || before.to === hit.from)
        ground.add(before, before.organisation ? WEIGHT.operatorEntity : WEIGHT.operator);
      continue;
    }
    // "Vi er studenter som har laget Fjordly": what comes next is made, and makes nothing.
    if (makes[hit.from] === 1) continue;
    if (!isWord && ((before && isOthers(ground, hit, before)) || isOtherThing(ground, hit))) continue;
    // What is run is one's own by name.
    const isOwn = isWord || runsOwn(ground, hit, before);
    if (!isWord && isOwn && before?.start === sentence.start && hit.from - before.to <= MAX_TO_VERB)
      ground.add(before, WEIGHT.footer);
    const name = operatorBehind(ground, hit, to);
    if (!name) {
      // "Studieringen drives av to studenter": only a brand.
      if (before?.to === hit.from && before.start === sentence.start) ground.add(before, WEIGHT.subjectBrand);
      continue;
    }
    // "Utvikler Kari Nordmann": a role; "drives av" is none.
    // "Fjordtak AS er eid av ...": its owners are others.
    const isOwner = owned[hit.from] === 1 && hit.to - hit.from === 2;
    if (isOwner && before?.organisation) ground.add(before, WEIGHT.subject);
    else if (isOwn) {
      ground.add(name, weightOf(name, isOwner), { role: isWord });
      if (!isWord && before) ground.addRun(before, name);
    } else if (name.organisation) ground.add(name, WEIGHT.companyElsewhere, { own: false });
  }
}

/** "drives av firmaet X", "innehaver: fotograf X": the name behind the words, before the token `end`. */
function operatorBehind(ground: ControllerGround, hit: Mention, end: number): ProperName | null {
  const copulas = ground.mentions.marks('controller.copula');
  const titles = ground.mentions.marks('party.title');
  for (let at = hit.to; at <= Math.min(hit.to + MAX_TO_OPERATOR, end - 1); at++) {
    // "Opplysninger om eiere hentes fra X"
    const isRole = hit.to - hit.from === 1 && at > hit.to;
    if (isRole && copulas[hit.to] === 0 && titles[at - 1] === 0) return null;
    const name = ground.names.at(at);
    if (name) return name;
  }
  return null;
}

/** Who runs it says more than who owns it. */
function weightOf(name: ProperName, isOwner: boolean): number {
  if (isOwner) return name.organisation ? WEIGHT.subject : WEIGHT.subjectBrand;
  return name.organisation ? WEIGHT.operatorEntity : WEIGHT.operator;
}

/** "Nettbutikken drives av", "Fjordly eies av": what is run is one's own; not "kundeklubben administreres av". */
function runsOwn(ground: ControllerGround, hit: Mention, before: ProperName | undefined): boolean {
  // "Medlemsklubben" is a word for an organisation, and no name.
  const isNamed = before && !isNoun(ground, before.from) && (before.to - before.from > 1 || !before.organisation);
  if (isNamed && ground.isSure(before)) return true;
  const { from } = ground.mentions.tokensIn(ground.mentions.sentences[hit.sentence]!);
  if (from === hit.from) return true;
  return (
    ground.mentions.marks('controller.generic').subarray(from, hit.to).includes(1) ||
    ground.mentions.marks('controller.site').subarray(from, hit.to).includes(1)
  );
}

/** A kind of work or of supplier, but for "nettbutikken", which may be one's own. */
const isNoun = ({ mentions }: ControllerGround, at: number): boolean =>
  mentions.marks('recipients.noun')[at] === 1 && mentions.marks('controller.site')[at] === 0;

/** "driften kjøpes av X, som vi eier", "(X eier det)", "fra App Store; kjøp av ...": the name is not the subject, or what it owns is not ours. */
function isOfAnother({ mentions }: ControllerGround, hit: Mention, before: ProperName): boolean {
  const between = mentions.document.text.slice(before.end, hit.start);
  if (between.includes(';') || mentions.marks('controller.we')[hit.from - 1] === 1) return true;
  // "X har foreningen som eier"
  if (mentions.word(hit.from - 1) === AS) return true;
  return hit.to < mentions.tokens.length && mentions.marks('party.it')[hit.to] === 1;
}

/** "føres i medlemsregisteret, som forvaltes av X": what is run is a thing without a name, and no site. */
function isOtherThing({ mentions }: ControllerGround, { from, sentence }: Mention): boolean {
  const thing = from - 2;
  if (thing < 0 || mentions.sentenceOf(thing) !== sentence || !WHICH.has(mentions.word(from - 1))) return false;
  const { text } = mentions.document;
  const { starts, ends } = mentions.tokens;
  if (text.slice(ends[thing], starts[thing + 1]) !== ', ' || !isLower(text.charCodeAt(starts[thing]!))) return false;
  if (mentions.marks('party.our')[thing - 1] === 1) return false;
  return mentions.marks('controller.site')[thing] === 0 && mentions.marks('controller.generic')[thing] === 0;
}

const WHICH = new Set(['som', 'og', 'och']);
const AS = 'som';

/** "registreres i X, som leveres av Y", "journalsystemet X, som eies av Y": another's system, unless the policy is about it. */
function isOthers(ground: ControllerGround, { sentence }: Mention, before: ProperName): boolean {
  if (ground.isHeaded(keyOf(before.text))) return false;
  const isTitled = ground.mentions.sentenceOf(before.from - 1) === sentence && isNoun(ground, before.from - 1);
  if (ground.isSupplier(before) || isTitled) return true;
  return ground.mentions.in('recipients.cue', sentence).some(({ to }) => to === before.from);
}

/** Right behind a placeholder and an opening bracket. */
const isBlank = (text: string, start: number): boolean =>
  /[\]}>] ?\(["“”«»']?$/.test(text.slice(Math.max(0, start - 5), start));

/** Right before a closing quote or bracket, or another such word. */
const isClosed = (text: string, end: number): boolean =>
  /^(?:["“”«»'’),/.:]| (?:eller|og|och|\())/.test(text.slice(end, end + LONGEST_JOIN));

const LONGEST_JOIN = 6;

/** Right behind an opening quote or bracket. */
function isQuoted(text: string, start: number): boolean {
  const before = text[start - 1] === ' ' ? text[start - 2] : text[start - 1];
  return before !== undefined && '"“”«»\'’('.includes(before);
}
