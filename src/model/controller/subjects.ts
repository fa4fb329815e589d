/** The controller by what it does: "X behandler personopplysninger", "X sin personvernerklæring". */
import type { Sentence } from '../../language/sentences.js';
import type { Mention } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { ON_RECIPIENTS } from '../headings.js';
import { keyOf } from '../names/keys.js';
import { hasLegalForm } from '../names/legal-forms.js';
import type { ProperName } from '../names.js';
import { overlaps } from '../spans.js';
import type { ControllerGround } from './ground.js';
import { isOfPart } from './part.js';
import { OPENING, WEIGHT } from './weights.js';

/** Before the one who has made it, in both languages. */
const BY = 'av';
/** Letters of " i ", " på " between a name and its place. */
const MAX_PREPOSITION = 6;
/** Words of a brand in lower case. */
const MAX_LOWER_CASE = 3;
/** Sentences from the first on in which "X sin personvernerklæring" tells whose it is. */
const POLICY_SENTENCES = 12;
/** Words between a name and "personvernerklæring". */
const MAX_TO_POLICY = 12;
/** A heading-like sentence "Slik behandler X ..." stands among so many from the first on. */
const LAST_OPENING = 3;

/** A heading or opening sentence that says whose policy it is, and the page's title. */
export function byPolicy(ground: ControllerGround): void {
  const { document, sentences } = ground.mentions;
  for (const mention of ground.mentions.of('controller.policy')) {
    const block = document.blocks[mention.block]!;
    const sentence = sentences[mention.sentence]!;
    const names = ground.names.in(sentence).filter((name) => !overlaps(name, mention));
    const found = names.find((candidate) => candidate.organisation) ?? names[0];
    const name = found && found.to === mention.from ? nominative(found) : found;
    if (!name || ground.context.carrying(mention.block, ON_RECIPIENTS)) continue;
    // "Policyen er utarbeidet av X"
    if (name.from > mention.to && ground.mentions.word(name.from - 1) === BY) continue;
    if (block.kind === 'heading' && block.level <= 1) ground.add(name, WEIGHT.heading);
    else if (mention.sentence < POLICY_SENTENCES && Math.abs(name.from - mention.to) <= MAX_TO_POLICY)
      ground.add(name, name.organisation ? WEIGHT.subject : WEIGHT.subjectBrand);
  }
}

/** "X behandler personopplysninger": the name that does what a controller does. */
export function bySubject(ground: ControllerGround): void {
  for (const hit of ground.mentions.of('controller.acts')) {
    const sentence = ground.mentions.sentences[hit.sentence]!;
    if (ground.context.carrying(hit.block, ON_RECIPIENTS)) continue;
    // "X behandler opplysninger på våre vegne"
    if (ground.mentions.in('party.on-behalf', hit.sentence).length > 0 || isOfPart(ground, hit)) continue;
    const behind = ground.names.at(hit.to);
    if (behind && hit.from > 0 && opens(ground, hit)) {
      const whole = withPlaceBehind(ground, behind);
      ground.add(whole, whole.organisation ? WEIGHT.subject : WEIGHT.subjectBrand);
    }
    const near = ground.names.in({ start: sentence.start, end: ground.mentions.tokens.ends[hit.from]! }).at(-1);
    if (!near) {
      const brand = lowerCased(ground, hit, sentence);
      if (brand) {
        const key = keyOf(brand.text);
        ground.acted.set(key, (ground.acted.get(key) ?? 0) + 1);
        if (ground.stands(brand.from) > 1 || ground.isHeaded(key)) ground.add(brand, WEIGHT.subjectBrand);
      }
      continue;
    }
    const { text } = ground.mentions.document;
    const gap = text.slice(near.end, ground.mentions.tokens.starts[hit.from]!);
    const isClose = gap === ' ' || /^ ?(?:\([^()]{0,60}\))? ?$/.test(gap);
    // "X, idrettslaget i Nordvik, lagrer ..."; not "hos X, lagrer vi ..."
    const inverted = ground.mentions.marks('controller.we')[hit.to] === 1;
    if (!isClose && hit.sentence < OPENING && !inverted) {
      const first = ground.names.in(sentence)[0]!;
      if (first.start === sentence.start && text[first.end] === ',' && gap.endsWith(', '))
        ground.add(first, WEIGHT.subjectApposed);
      if (gap === ', ' && first === near) ground.add(near, WEIGHT.subjectApposed);
    }
    if (!isClose) continue;
    const subject = wholeSubject(ground, near, sentence);
    ground.acted.set(keyOf(subject.text), (ground.acted.get(keyOf(subject.text)) ?? 0) + 1);
    // "PPT fører egen journal", "X AS fører lønn", said once and late: one of many.
    const isLate = hit.sentence >= OPENING && ground.stands(subject.from) === 1;
    const isOnData = ground.mentions.in('text.subject', hit.sentence).length > 0;
    const way = isLate
      ? WEIGHT.frequent
      : opensPolicy(ground, hit, subject)
        ? WEIGHT.subjectOpening
        : WEIGHT.subjectBrand;
    ground.add(subject, subject.organisation && (!isLate || isOnData) ? WEIGHT.subject : way, { own: false });
  }
}

/** "Fjordly behandler personopplysninger om deg ...": who opens the policy and handles our data. */
function opensPolicy(ground: ControllerGround, hit: Mention, subject: ProperName): boolean {
  const { mentions } = ground;
  const sentence = mentions.sentences[hit.sentence]!;
  if (hit.sentence > LAST_OPENING || subject.start !== sentence.start) return false;
  return mentions.in('text.subject', hit.sentence).some(({ from }) => from >= hit.to);
}

/** "Menneskeverd i Agder". */
export function withPlaceBehind(ground: ControllerGround, name: ProperName): ProperName {
  const { tokens, document } = ground.mentions;
  if (name.organisation || name.domain || name.to + 1 >= tokens.length) return name;
  if (ground.mentions.marks('party.preposition')[name.to] === 0) return name;
  const place = ground.names.at(name.to + 1);
  if (!place || place.start - name.end > MAX_PREPOSITION) return name;
  return { ...name, to: place.to, end: place.end, text: document.text.slice(name.start, place.end) };
}

/** Between two words of one name. */
const AND = /^ (?:og|och|&) $/;

/** "Vik Hår og Hud": two names that are one, null where each has a legal form or is an address. */
export function joined({ mentions }: ControllerGround, first: ProperName, second: ProperName): ProperName | null {
  const { text } = mentions.document;
  if (!AND.test(text.slice(first.end, second.start)) || hasLegalForm(first) || first.domain) return null;
  return {
    ...second,
    start: first.start,
    from: first.from,
    text: text.slice(first.start, second.end),
    organisation: first.organisation || second.organisation,
  };
}

/** "Berg Rør og Varme AS behandler ...", "Bygdekinoen i Vik behandler ...", where the sentence opens so. */
function wholeSubject(ground: ControllerGround, near: ProperName, sentence: Span): ProperName {
  const first = ground.names.in(sentence)[0]!;
  const both = first.start === sentence.start && first.to + 1 === near.from ? joined(ground, first, near) : null;
  return both ?? withPlace(ground, near, sentence);
}

/** "Bygdekinoen i Vik", where the sentence opens so. */
function withPlace(ground: ControllerGround, place: ProperName, sentence: Span): ProperName {
  const first = ground.names.in(sentence)[0]!;
  const isWhole = first.start === sentence.start && first.to + 1 === place.from && !first.domain;
  if (!isWhole || place.organisation || !ground.isPreposed(place)) return place;
  if (ground.isGeneric(first)) return place;
  const text = ground.mentions.document.text.slice(first.start, place.end);
  return { ...first, end: place.end, to: place.to, text };
}

/** "fjordgarn behandler ...": a sentence of prose that opens with the name in lower case, and goes on with the verb. */
function lowerCased(ground: ControllerGround, hit: Mention, sentence: Sentence): ProperName | null {
  const name = lowerRun(ground, sentence, hit.from);
  return name && name.to - name.from === 1 && ground.mentions.document.text[name.end] === ' ' ? name : null;
}

/** The few words in lower case between the head of a sentence of prose and a token. */
export function lowerRun(ground: ControllerGround, sentence: Sentence, to: number): ProperName | null {
  const { tokens, document } = ground.mentions;
  const { from } = ground.mentions.tokensIn(sentence);
  if (to <= from || to - from > MAX_LOWER_CASE || document.blocks[sentence.block]!.kind !== 'paragraph') return null;
  if (ground.mentions.marks('party.never').subarray(from, to).includes(1)) return null;
  const span = { start: tokens.starts[from]!, end: tokens.ends[to - 1]! };
  const text = document.text.slice(span.start, span.end);
  if (text !== text.toLowerCase() || span.start !== sentence.start) return null;
  return { ...span, from, to, text, country: null, organisation: false, domain: false };
}

/** "Slik behandler X opplysningene dine": a heading, or a sentence that begins so near the top. */
function opens(ground: ControllerGround, hit: Mention): boolean {
  const { document, sentences } = ground.mentions;
  if (document.blocks[hit.block]!.kind !== 'heading' && hit.sentence > LAST_OPENING) return false;
  const { starts, ends } = ground.mentions.tokens;
  const { from } = ground.mentions.tokensIn(sentences[hit.sentence]!);
  const how = ground.mentions.marks('controller.how');
  let first = hit.from;
  while (first > from && how[first - 1] === 1) first--;
  // "GDPR – slik behandler X opplysningene dine"
  const isHead = first === from || /[-–—:|] ?$/.test(document.text.slice(ends[first - 1], starts[first]));
  return isHead && first < hit.from && hit.from - first <= 2;
}

/** Nothing else says who: the first organisation of the opening sentences. */
export function byOpening(ground: ControllerGround): void {
  const { sentences } = ground.mentions;
  const first = sentences.findIndex((_, i) => !ground.mentions.isSkipped(i));
  for (let s = Math.max(0, first); s < Math.min(sentences.length, first + OPENING / 2); s++) {
    const { kind } = ground.mentions.document.blocks[sentences[s]!.block]!;
    if (kind === 'item' || kind === 'cell' || ground.mentions.isSkipped(s)) continue;
    if (ground.mentions.in('recipients.disclosure', s).length > 0) continue;
    for (const found of ground.names.in(sentences[s]!)) {
      const name = found.start === sentences[s]!.start ? withPlaceBehind(ground, found) : found;
      // "Fjord Keramikk sender ..."; not "Nettleserutvidelsen Fjordly leser ..."
      const isThing = ground.mentions.marks('controller.product-noun')[name.from] === 1;
      const isFirst = name.to - name.from > 1 && name.start === sentences[s]!.start && !isThing;
      // "Brukernes Ansvar": a heading with a word that stands in lower case too
      const isTitled = kind === 'heading' && ground.names.isCommon(name.to - 1);
      const isSubject = isFirst && !isTitled && !ground.isShouted(name);
      if (ground.recipients.has(keyOf(name.text)) || !(name.organisation || isSubject)) continue;
      ground.add(name, WEIGHT.frequent, { own: false });
    }
  }
}

/** "Nordfjell Medias integritetspolicy": the name without its genitive. */
function nominative(name: ProperName): ProperName {
  if (!/[^s]s$/.test(name.text)) return name;
  return { ...name, end: name.end - 1, text: name.text.slice(0, -1) };
}
