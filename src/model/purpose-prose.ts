import type { Mention, Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { BASIS_QUESTION, isCited, isData, namesMatter, PURPOSE_OR_BASIS } from './bases.js';
import type { Context } from './context.js';
import { ON_PURPOSES, ON_RECIPIENTS } from './headings.js';
import { LEGAL_BASES } from './policy.js';
import { LETTERS } from './purpose-numbers.js';
import { sentenceAt, sentencesOver } from './sentence.js';
import { contains, overlaps } from './spans.js';

const ON_RETENTION = ['retention.heading'];

/** A basis in the statute's words begins within so many words of the marker. */
const STATUTE_WORDS = 7;
/** So many bases in one sentence are those that there are. */
const CATALOGUE = 3;
/** So many coordinated verbs are a list of purposes; fewer are one, told in steps: readers take three and four together too. */
const LONG_LIST = 5;
/** An activity with its basis has more words than this. */
const SHORTEST_FOUNDED = 2;
/** A marker within this many characters of its sentence's beginning opens it. */
const FIRST_WORDS = 6;

/** A sentence with none of these tells no purpose. */
const TELLING = [
  'purpose.marker',
  'purpose.wish',
  'purpose.noun',
  'purpose.occasion',
  'purpose.act',
  'purpose.more',
  'purpose.short',
  'purpose.aim-noun',
  'purpose.handover',
  ...LEGAL_BASES.map((basis) => `basis.${basis}`),
];
/** Headings under which an act is told for another reason than that it is what data are for. */
const OTHER_MATTERS = [
  'purpose.aside',
  'retention.heading',
  'recipients.heading',
  'transfer.heading',
  'contact.heading',
];

/**
 * Purpose clauses of one sentence: what "for å", "för att", "formålet er" open, each coordinated verb by itself;
 * or the whole sentence, where its occasion or a statute tells the purpose. `listed`: the policy has a list of its purposes.
 */
export function purposesIn(sentence: number, mentions: Mentions, context: Context, listed: boolean): Span[] {
  const told = (concept: string): readonly Mention[] => {
    const found = mentions.in(concept, sentence);
    return found.length === 0 ? found : found.filter((m) => m.polarity !== 'negated');
  };
  const handed = handedOver(sentence, mentions);
  if (
    !TELLING.some((concept) => mentions.in(concept, sentence).length > 0) ||
    isQuestion(sentence, mentions) ||
    isAboutRights(sentence, mentions) ||
    mentions.in('purpose.definition', sentence).length > 0 ||
    mentions.in('controller.role', sentence).length > 0 ||
    isAboutBasis(sentence, mentions) ||
    isCatalogue(sentence, mentions) ||
    (listed && handed.length === 0 && isRetold(sentence, mentions, context)) ||
    isAboutRetention(sentence, mentions, context)
  )
    return [];
  const whole = mentions.sentences[sentence]!;
  if (handed.length > 0) return handed;
  const isItem = mentions.document.blocks[whole.block]!.kind !== 'paragraph';
  const { label } = mentions.document.blocks[whole.block]!;
  const opens = (m: Mention): boolean =>
    m.start - whole.start <= FIRST_WORDS || (label !== null && Math.abs(m.start - label.end) <= FIRST_WORDS);
  const denials = mentions.in('polarity.negation', sentence);
  // "for at ingen skal bli syke": what is avoided is the aim.
  const opening = mentions
    .in('purpose.marker', sentence)
    .filter((m) => m.polarity !== 'negated' || denials.every((n) => n.start >= m.end || isBeside(n, m, mentions)));
  // "Hva bruker vi dem til? Til å sende faktura"
  const answering = (m: Mention): boolean => opens(m) && context.carrying(whole.block, ON_PURPOSES) !== null;
  const more = told('purpose.more').filter((m) => answering(m) || opening.some((o) => o.end <= m.start));
  const all = [...told('purpose.wish'), ...opening, ...more].sort((a, b) => a.start - b.start);
  const markers: Mention[] = [];
  let isBegun = true;
  all.forEach((marker, i) => {
    const before = all[i - 1];
    // Words that run over those of another marker open no clause that it does not.
    if (before && (marker.from > before.to || !isBegun)) isBegun = begins(before, marker, mentions);
    if (isBegun) markers.push(marker);
  });
  const spans: Span[] = [];
  const ofReader = mentions.in('purpose.reader-act', sentence);
  markers.forEach((marker, i) => {
    if (ofReader.some((act) => act.end <= marker.start && !isSupposed(act, marker, mentions))) return;
    if (isDenied(marker, mentions)) return;
    const next = markers[i + 1];
    const end = next ? mentions.tokens.starts[beginningOf(next, mentions)]! : whole.end;
    if (!hasAim({ start: marker.end, end }, mentions) && !isCompound(marker, mentions)) return;
    const clause = clauseFrom(marker, end, mentions);
    const isOfVendor = isVendors(marker, mentions);
    const before = spans.at(-1);
    if (isOfVendor && before) {
      spans[spans.length - 1] = { start: before.start, end: clause.end };
      return;
    }
    for (const span of isOfVendor ? [clause] : coordinated(clause, mentions)) {
      // Behind another aim, the law is one more.
      const isBasis = spans.length === 0 && namesBasisAlone(span, sentence, mentions);
      if (isBasis && !isAsked(sentence, mentions, context)) continue;
      // What stands before the aim ("samler inn data til å ...") pledges nothing.
      const aim = { start: Math.max(span.start, marker.end), end: span.end };
      if (!isPledge(aim, sentence, mentions) && !isBasisItself(span, sentence, mentions, context)) spans.push(span);
    }
  });
  for (const noun of told('purpose.noun')) {
    if (isDenied(noun, mentions) || isExample(noun, mentions) || announcesList(whole, mentions)) continue;
    // "For å analysere dette bruker vi ..." is a clause.
    if (INFINITIVE.has(mentions.word(noun.from + 1))) continue;
    if (ofReader.some((act) => act.end <= noun.start && !isSupposed(act, noun, mentions))) continue;
    if (spans.some((span) => overlaps(span, noun))) continue;
    // A clause of purpose behind the nouns stands for itself.
    const next = spans.findIndex((span) => span.start > noun.start);
    if (next >= 0 && isVendors(noun, mentions)) {
      spans[next] = { start: noun.start, end: spans[next]!.end };
      continue;
    }
    const limit = spans[next]?.start ?? whole.end;
    const rest = { start: noun.start, end: whole.end };
    if (spans.length === 0 && enumerated(rest, mentions).length > 0) return joined(rest, mentions);
    const end = nounEnd(mentions.tokens.starts[noun.to - 1]!, limit, noun.from, mentions);
    spans.push({ start: noun.start, end }, ...furtherNouns(end, limit, mentions));
  }
  if (spans.length > 0) return spans;
  const short = isItem ? shortIn(sentence, mentions, context) : undefined;
  if (short) return [{ start: short.start, end: clauseEnd(short.end, whole.end, mentions) }];
  if (told('purpose.occasion').some((m) => !isDenied(m, mentions))) return [whole];
  const cases = casesIn(sentence, mentions, context);
  if (cases.length > 0) return cases;
  const acts = actsIn(sentence, told('purpose.act'), mentions, context);
  return acts.length > 0 ? acts : statutory(sentence, mentions, context);
}

/** "Fakturering av leie skjer på grunnlag av avtale": an activity, and behind it its basis. */
export function isFounded(sentence: number, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(mentions.sentences[sentence]!);
  if (to - from <= SHORTEST_FOUNDED || mentions.marks('purpose.aim-noun')[from] !== 1) return false;
  // "Kontakt- og betalingsopplysninger"
  if (isData(mentions.word(from)) || isData(mentions.word(from + 2))) return false;
  const bases = LEGAL_BASES.flatMap((basis) => mentions.in(`basis.${basis}`, sentence));
  return (
    bases.length > 0 &&
    bases.every((m) => m.from > from + 1 && m.polarity !== 'negated') &&
    RIGHTS.every((concept) => mentions.in(concept, sentence).length === 0) &&
    !isQuestion(sentence, mentions)
  );
}

/** "Samtykke ber vi om når vi legger ut bilder og når du melder deg på nyhetsbrev": what a sentence on a basis tells that it is of. */
function casesIn(sentence: number, mentions: Mentions, context: Context): Span[] {
  const whole = mentions.sentences[sentence]!;
  if (
    !(tellsBasis(sentence, mentions) || (goesOn(sentence, mentions) && tellsBasis(sentence - 1, mentions))) ||
    context.asking(whole.block, PURPOSE_OR_BASIS) === null ||
    RIGHTS.some((concept) => mentions.in(concept, sentence).length > 0)
  )
    return [];
  const cases = mentions.in('basis.case', sentence);
  return cases.flatMap(({ from, start }, i) => {
    const { to } = mentions.tokensIn({ start, end: cases[i + 1]?.start ?? whole.end });
    if (!namesMatter({ from, to }, mentions)) return [];
    return [{ start, end: mentions.tokens.ends[to - 1]! }];
  });
}

const tellsBasis = (sentence: number, mentions: Mentions): boolean =>
  LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).length > 0);

/** "Det gäller när vi ...", behind another sentence of the paragraph. */
const goesOn = (sentence: number, mentions: Mentions): boolean => {
  const { block, start, end } = mentions.sentences[sentence]!;
  return (
    mentions.sentences[sentence - 1]?.block === block &&
    POINTING.has(mentions.word(mentions.tokensIn({ start, end }).from))
  );
};

/** "Vi krever oppgjør fra Helfo, og sender faktura": the whole sentence, or its parts where further acts follow the first. */
function actsIn(sentence: number, acts: readonly Mention[], mentions: Mentions, context: Context): Span[] {
  const whole = mentions.sentences[sentence]!;
  const first = acts.find((m) => !isDenied(m, mentions) && isMainClause(m, mentions));
  if (
    !first ||
    mentions.document.text[whole.end - 1] === ':' || // "Der spør vi om:", above what is asked for
    mentions.in('purpose.reader-act', sentence).some((act) => act.start < first.start) ||
    context.carrying(whole.block, OTHER_MATTERS) ||
    RIGHTS.some((concept) => mentions.in(concept, sentence).length > 0)
  )
    return [];
  const cuts = [whole.start];
  let last = first.to;
  let isRow = false;
  for (const verb of mentions.in('purpose.act-verb', sentence)) {
    if (verb.from <= last) continue; // "pakker og sender varene" is one
    const at = COORDINATORS.has(mentions.word(verb.from - 1)) ? verb.from - 1 : verb.from;
    const follows = at < verb.from || ',;'.includes(mentions.document.text[mentions.tokens.ends[at - 1]!]!);
    if (!follows) continue;
    cuts.push(mentions.tokens.starts[at]!);
    last = verb.to;
    isRow ||= mentions.document.text[mentions.tokens.ends[at - 1]!] === ',';
  }
  // "Vi sender kallelse og minner om timen" is one errand.
  if (!isRow) return [whole];
  return cuts.map((start, i) => ({ start: withoutCoordinator(start, i, mentions), end: cuts[i + 1] ?? whole.end }));
}

/** "... til innkreving av kontingent, innkalling til årsmøte og til påmelding": what else stands on a list of nouns. */
function furtherNouns(from: number, end: number, mentions: Mentions): Span[] {
  const parts: Span[] = [];
  for (let start = from; start < end; ) {
    const next = nounEnd(start + 1, end, mentions.tokensIn({ start, end }).from, mentions);
    const words = mentions.tokensIn({ start, end: next });
    const first = COORDINATORS.has(mentions.word(words.from)) ? words.from + 1 : words.from;
    if (words.to - first < 2) break;
    if (!mentions.marks('purpose.aim-noun')[first] && !isFurtherAim(first, mentions)) break;
    parts.push({ start: mentions.tokens.starts[first]!, end: next });
    start = next;
  }
  return parts;
}

/** Where a noun that names a purpose ends: at the comma behind `from`, or where "og til" behind the token `first` begins another one. */
function nounEnd(from: number, end: number, first: number, mentions: Mentions): number {
  const close = clauseEnd(from, end, mentions);
  const { to } = mentions.tokensIn({ start: from, end: close });
  let aims = false;
  for (let at = first; at + 1 < to; at++) {
    if (aims && COORDINATORS.has(mentions.word(at)) && isFurtherAim(at + 1, mentions))
      return mentions.tokens.starts[at]!;
    const aim = isFurtherAim(at, mentions);
    // "til utlån av bøker, for purring"
    if (aims && aim && mentions.document.text[mentions.tokens.ends[at - 1]!] === ',')
      return mentions.tokens.ends[at - 1]!;
    aims ||= aim;
  }
  return close;
}

/** "for", "til" before a noun, not before "å". */
const isFurtherAim = (at: number, mentions: Mentions): boolean =>
  AIMING.has(mentions.word(at)) && !INFINITIVE.has(mentions.word(at + 1)) && !EXAMPLE.has(mentions.word(at + 1));

/** Prepositions that open an aim. */
const AIMING = new Set(['for', 'för', 'til', 'till']);
/** Behind them stands a verb. */
const INFINITIVE = new Set(['å', 'att', 'at']);

/** "Personnummer – til kredittvurdering": behind a dash, a colon or a bracket; behind a dash the bare noun will do. */
const shortIn = (sentence: number, mentions: Mentions, context: Context): Mention | undefined =>
  mentions.in('purpose.short', sentence).find((m) => isSetOff(m, SET_OFF, mentions)) ??
  (context.carrying(mentions.sentences[sentence]!.block, ON_RECIPIENTS) === null
    ? mentions.in('purpose.aim-noun', sentence).find((m) => isSetOff(m, DASHES, mentions))
    : undefined);

function isSetOff(mention: Mention, marks: string, mentions: Mentions): boolean {
  if (mention.from === 0) return false;
  const gap = mentions.document.text.slice(mentions.tokens.ends[mention.from - 1]!, mention.start);
  return [...gap].some((c) => marks.includes(c));
}

/** What sets an aim off from the data before it. */
const DASHES = '–—';
const SET_OFF = '–—-:(=';

/** "for å gruppere kunder, slik at du får tips" tells more of the aim before it. */
const THEREBY = new Set(['slik', 'så']);

/** "for å måle bruken for å forbedre nettsiden" is one aim within another: a further one begins behind a comma or a conjunction. */
function begins(before: Mention, marker: Mention, mentions: Mentions): boolean {
  const last = marker.from - 1;
  const { text } = mentions.document;
  if (beginningOf(marker, mentions) < marker.from) return true;
  if (THEREBY.has(mentions.word(marker.from))) return false;
  const gap = text.slice(mentions.tokens.ends[last]!, marker.start);
  if (text.slice(before.end, marker.start).includes(')')) return true; // "for å levere varer (avtale) og e-posten for å ..."
  return COORDINATORS.has(mentions.word(last)) || gap.includes(',') || gap.includes(';');
}

/** "... for å telle besøk og Hotjar for å se ...": the token with which a further tool begins, which has the aim behind it; else the aim's own. */
function beginningOf({ from }: Mention, mentions: Mentions): number {
  let at = from - 1;
  while (TOOLS.some((concept) => mentions.marks(concept)[at] === 1)) at--;
  return at < from - 1 && COORDINATORS.has(mentions.word(at)) ? at : from;
}

const TOOLS = ['vendor.name', 'cookies.mention'];

/** Whether more than "å" stands behind a marker. */
function hasAim(span: Span, mentions: Mentions): boolean {
  const { from, to } = mentions.tokensIn(span);
  for (let at = from; at < to; at++) if (!FILLERS.has(mentions.word(at))) return true;
  return false;
}

/** Whether "vi sender" is a main clause, which begins with it: behind a noun ("brev vi sender ut") it says which. */
function isMainClause(act: Mention, mentions: Mentions): boolean {
  const { tokens, sentences, document } = mentions;
  const { start } = sentences[act.sentence]!;
  if (mentions.marks('purpose.we')[act.from] !== 1) return true;
  if (act.from === 0 || tokens.starts[act.from - 1]! < start || COORDINATORS.has(mentions.word(act.from - 1)))
    return true;
  return (
    document.text.slice(tokens.ends[act.from - 1]!, act.start).trim() !== '' || mentions.word(act.from - 1) === 'så'
  );
}

/** "Hvis du logger inn, lagrer vi navnet for å ...": the reader's act is when, and the aim is of the clause behind it. */
function isSupposed(act: Mention, marker: Span, mentions: Mentions): boolean {
  const between = (concept: string): boolean =>
    mentions.in(concept, act.sentence).some((m) => m.start >= act.end && m.end <= marker.start);
  if (between('purpose.we')) return true;
  return (
    (act.polarity === 'hypothetical' || WHEN.has(mentions.word(act.from - 1))) &&
    (mentions.document.text.slice(act.end, marker.start).includes(',') || between('purpose.actor'))
  );
}

/** Words that make the reader's act a condition. */
const WHEN = new Set(['når', 'när', 'idet', 'då', 'om']);

/** "brukes ikke til markedsføring": the denial stands inside the words that were found. */
const isDenied = (mention: Mention, mentions: Mentions): boolean =>
  mentions.in('polarity.negation', mention.sentence).some((m) => overlaps(m, mention));

/** "Vi bruker Plausible, som ikke setter kapsler, for å ...": the denial of a relative clause ends with it. */
const isBeside = (denial: Mention, { start }: Span, mentions: Mentions): boolean =>
  mentions.marks('purpose.relative')[denial.from - 1] === 1 &&
  mentions.document.text.slice(denial.end, start).includes(',');

/** "Google bruker informasjonen til å vurdere bruken, lage rapporter og for å yte tjenester": what a supplier does is one purpose. */
function isVendors({ sentence, start }: Mention, mentions: Mentions): boolean {
  const first = mentions.sentences[sentence]!.start + FIRST_WORDS;
  return (
    mentions.in('vendor.name', sentence).some((m) => m.start <= first && m.end < start) &&
    !mentions.in('purpose.we', sentence).some((m) => m.start < start)
  );
}

/** Keeping data safe, or the reader's privacy, is owed anyway. */
const isPledge = (span: Span, sentence: number, mentions: Mentions): boolean =>
  mentions.in('purpose.none', sentence).some((m) => overlaps(span, m) && !isMeans(m.from, mentions));

/** "for å forstå bruken ved å samle inn data": by what an aim is reached says nothing of it. */
const isMeans = (verb: number, mentions: Mentions): boolean =>
  INFINITIVE.has(mentions.word(verb - 1)) && BY.has(mentions.word(verb - 2));

/** What opens the means. */
const BY = new Set(['ved', 'gjennom', 'genom']);

/** "Vi lagrer opplysninger om deg, for eksempel betalingskort": the preposition that opens the aim opens an example. */
function isExample({ from, to }: Mention, mentions: Mentions): boolean {
  let at = to - 1;
  while (at > from && !AIMING.has(mentions.word(at))) at--;
  return EXAMPLE.has(mentions.word(at + 1));
}

const EXAMPLE = new Set(['eksempel', 'exempel']);

/** "Opplysningene vi samler inn for et medlemskap er:" announces data. */
const announcesList = ({ start, end }: Span, mentions: Mentions): boolean =>
  mentions.document.text[end - 1] === ':' && COPULA.has(mentions.word(mentions.tokensIn({ start, end }).to - 1));

const COPULA = new Set(['er', 'är']);

/** One word that is a purpose of its own: "markedsføringsformål". */
const isCompound = (marker: Mention, mentions: Mentions): boolean =>
  mentions.in('purpose.compound', marker.sentence).some((m) => contains(marker, m));

/** "for å oppfylle en avtale med deg", where the policy speaks of its bases: the basis, told in the statute's words. */
function isBasisItself(span: Span, sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  const { from, to } = mentions.tokensIn(span);
  const { text } = mentions.document;
  // "nødvendig for å oppfylle en avtale"
  if (LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).some((m) => m.from < from && m.to > from)))
    return true;
  const headings = mentions.in('basis.heading', sentence);
  // "Det rettslige grunnlaget for å behandle ..."
  if (headings.some((m) => m.to <= from && from - m.to <= 1)) return true;
  // "Alt dette gjør vi for å oppfylle avtalen"
  const isGeneral = mentions.in('basis.general', sentence).some((m) => m.to <= from);
  // Below "Formål og behandlingsgrunnlag" both are told.
  const isAskedAlone = context.asking(block, BASIS_QUESTION) !== null && context.carrying(block, ON_PURPOSES) === null;
  if (headings.length === 0 && !isGeneral && !isAskedAlone) return false;
  return LEGAL_BASES.some((basis) =>
    mentions.in(`basis.${basis}`, sentence).some(
      (m) => m.from < to && m.to > from && m.from - from <= STATUTE_WORDS && text[m.start - 1] !== '(', // "for å sende tilbud (berettiget interesse)"
    ),
  );
}

/** "for å utføre en oppgave i allmennhetens interesse (artikkel 6 nr. 1 e)": the clause names nothing besides the basis. */
function namesBasisAlone(span: Span, sentence: number, mentions: Mentions): boolean {
  const { text } = mentions.document;
  let end = span.start;
  while (end < span.end && !'(,'.includes(text[end]!)) end++;
  const words = mentions.tokensIn({ start: span.start, end });
  return (
    LEGAL_BASES.some((basis) =>
      mentions.in(`basis.${basis}`, sentence).some((m) => m.from < words.to && m.to > words.from),
    ) && !namesMatter(words, mentions)
  );
}

/** "Formål", and first below it "for å oppfylle avtalen med deg": who asks for the purpose is told that it is this, unless an article is cited. */
const isAsked = (sentence: number, mentions: Mentions, context: Context): boolean =>
  mentions.sentencesOf(mentions.sentences[sentence]!.block).from === sentence &&
  context.carrying(mentions.sentences[sentence]!.block, ON_PURPOSES) !== null &&
  !LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).some((m) => isCited(m, mentions)));

/** "Den rättsliga grunden för detta ändamål är ..." tells the basis of a purpose named before. */
const isAboutBasis = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('basis.heading', sentence).length > 0 && mentions.in('purpose.reference', sentence).length > 0;

/** "Vi må ha et grunnlag: samtykke, å oppfylle avtaler, rettslige plikter eller berettigede interesser": the bases that there are. */
const isCatalogue = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('basis.heading', sentence).length > 0 &&
  LEGAL_BASES.filter((basis) => mentions.in(`basis.${basis}`, sentence).length > 0).length >= CATALOGUE;

/** "Etter kjennelse utleveres opplysninger til politiet", wherever it is told. */
export const handedOver = (sentence: number, mentions: Mentions): Span[] =>
  mentions.in('purpose.handover', sentence).some((m) => m.polarity !== 'negated' && !isDenied(m, mentions))
    ? [mentions.sentences[sentence]!]
    : [];

/** "Fakturaer oppbevares i fem år etter bokføringsloven": the duty is the purpose. */
export const statutory = (sentence: number, mentions: Mentions, context: Context): Span[] =>
  mentions.in('basis.legal-obligation', sentence).some((m) => m.polarity !== 'negated') &&
  mentions.in('purpose.statutory', sentence).some((m) => m.polarity !== 'negated') &&
  !isBasisOfList(sentence, mentions, context) &&
  mentions.in('purpose.handover', sentence).length === 0 &&
  mentions.in('rights.erasure', sentence).length === 0 &&
  !isAboutRights(sentence, mentions)
    ? [mentions.sentences[sentence]!]
    : [];

/** "Behandlingen er nødvendig for å oppfylle en rettslig plikt, herunder å bevare bilag", on a list of the bases. */
function isBasisOfList(sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  return mentions.document.blocks[block]!.kind === 'item' && context.asking(block, BASIS_QUESTION) !== null;
}

/** Where a policy lists its purposes, what it says of recipients and of bases takes up purposes from the list; not so what it uses tools for. */
function isRetold(sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  const isOfTool = mentions.in('vendor.name', sentence).length > 0 && mentions.in('purpose.we', sentence).length > 0;
  return (
    mentions.in('basis.heading', sentence).length > 0 ||
    (!isOfTool &&
      mentions.in('basis.legal-obligation', sentence).length === 0 &&
      context.carrying(block, ON_RECIPIENTS) !== null &&
      !context.carrying(block, ON_PURPOSES))
  );
}

/** Under a heading on storage that does not ask for purposes too, "for å oppfylle avtalen" measures time. */
const isAboutRetention = (sentence: number, mentions: Mentions, context: Context): boolean =>
  mentions.in('retention.keeping', sentence).length > 0 &&
  mentions.in('basis.legal-obligation', sentence).length === 0 &&
  (isLabelled(sentence, ON_RETENTION, mentions, context) ||
    (context.carrying(mentions.sentences[sentence]!.block, ON_RETENTION) !== null &&
      context.carrying(mentions.sentences[sentence]!.block, ON_PURPOSES) === null));

/** "Lagringstid: til saken er løst, for å ...": a block whose own label asks. */
function isLabelled(sentence: number, concepts: readonly string[], mentions: Mentions, context: Context): boolean {
  const { label } = mentions.document.blocks[mentions.sentences[sentence]!.block]!;
  return label !== null && context.within(label, concepts) !== null;
}

const RIGHTS = [
  'rights.access',
  'rights.erasure',
  'rights.rectification',
  'rights.objection',
  'rights.withdrawal',
  'complaint.act',
];

/** "Hva bruker vi opplysningene til?" */
const isQuestion = (sentence: number, mentions: Mentions): boolean =>
  mentions.document.text[mentions.sentences[sentence]!.end - 1] === '?';

/** "Kontakt oss for å få innsyn" tells how to use a right. */
const isAboutRights = (sentence: number, mentions: Mentions): boolean =>
  mentions.in('rights.claim', sentence).length > 0 &&
  RIGHTS.some((concept) => mentions.in(concept, sentence).length > 0);

/** From the marker to the end of its clause: in front of the main clause ("For å sende faktura, lagrer vi ...") it ends at the comma. */
function clauseFrom(marker: Span, end: number, mentions: Mentions): Span {
  const sentence = mentions.sentences[sentenceAt(marker, mentions)]!;
  // "Brukes til å ...", "Formålet er å ..." are the main clause.
  const opens =
    marker.start - sentence.start <= FIRST_WORDS && FRONTED.has(mentions.word(mentions.tokensIn(marker).from));
  if (!opens) return { start: marker.start, end };
  // "Til å føre register, kreve inn avgiften og sende ut brev" goes on behind the comma.
  const aims = aimsIn({ start: marker.start, end }, mentions);
  let close = clauseEnd(marker.end, end, mentions);
  while (close < end && aims.has(mentions.tokensIn({ start: close, end }).from))
    close = clauseEnd(close + 1, end, mentions);
  return { start: marker.start, end: mainVerb(marker, close, mentions) ?? close };
}

/** "För att motverka bedrägerier kan vi behandla ...": where the main clause begins without a comma. */
function mainVerb(marker: Span, end: number, mentions: Mentions): number | undefined {
  const { from } = mentions.tokensIn({ start: marker.end, end });
  for (const we of mentions.in('purpose.we', mentions.sentenceOf(from))) {
    const verb = we.from - 1;
    if (verb <= from || we.end > end) continue;
    const word = mentions.word(verb);
    if (word.endsWith('r') || MODAL.has(word)) return mentions.tokens.starts[verb]!;
  }
  return undefined;
}

/** Verbs of a main clause that do not end as the others do. */
const MODAL = new Set(['kan', 'må', 'måste', 'skal', 'ska', 'vil', 'vill']);

/** What a clause of purpose in front of the main clause begins with. */
const FRONTED = new Set(['for', 'för', 'til', 'till', 'i', 'med', 'av']);

/** The first comma or semicolon after `from` that has at least two words before it, else `end`. */
function clauseEnd(from: number, end: number, mentions: Mentions): number {
  const { text } = mentions.document;
  for (let i = from; i < end; i++) {
    if ((text[i] === ',' || text[i] === ';') && text.slice(from, i).trim().includes(' ')) return i;
  }
  return end;
}

/** Where the parts of "a) fakturering, b) utsendelse" begin, behind their letters; none where there is only one. */
export function enumerated(span: Span, mentions: Mentions): number[] {
  const { text } = mentions.document;
  const { starts, ends } = mentions.tokens;
  const { from, to } = mentions.tokensIn(span);
  const found: number[] = [];
  for (let at = from; at + 1 < to; at++) {
    if (text[ends[at]!] !== ')' || mentions.word(at) !== LETTERS[found.length]) continue;
    if (at === 0 || text.slice(ends[at - 1]!, starts[at]!) !== '') found.push(at + 1);
  }
  return found.length > 1 ? found : [];
}

/** The answer to a label or item is one purpose, or several joined by "samt" or "+", or lettered. */
export function joined(span: Span, mentions: Mentions): Span[] {
  const { text } = mentions.document;
  const lettered = enumerated(span, mentions).map((at) => mentions.tokens.starts[at]!);
  if (lettered.length > 0)
    return lettered.map((start, i) => ({
      start,
      end: lettered[i + 1] === undefined ? span.end : letterBefore(lettered[i + 1]!, mentions),
    }));
  const { tokens } = mentions;
  const { from, to } = mentions.tokensIn(span);
  const cuts = [span.start];
  const aims = aimsIn(span, mentions);
  for (let at = from + 2; at < to; at++) {
    if (
      (mentions.word(at) === 'samt' && aims.has(at + 1)) ||
      // "Utsending av boken, og til å sende tilbud"
      (COORDINATORS.has(mentions.word(at)) &&
        INFINITIVE.has(mentions.word(AIMING.has(mentions.word(at + 1)) ? at + 2 : at + 1))) ||
      text.slice(tokens.ends[at - 1]!, tokens.starts[at]!).includes('+')
    )
      cuts.push(tokens.starts[at]!);
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? span.end }));
}

/** Where the letter begins behind which a part stands. */
function letterBefore(start: number, mentions: Mentions): number {
  const { from } = mentions.tokensIn({ start, end: start });
  return mentions.tokens.starts[from - 1]!;
}

/** Words that join the parts of a list. */
const COORDINATORS = new Set(['og', 'samt', 'och', 'eller', 'men', 'herunder', 'inklusive', 'inkludert']);
/** Words that may stand between the coordinator and its verb: "og eventuelt å sende". */
const FILLERS = new Set([
  'å',
  'att',
  'også',
  'även',
  'for',
  'för',
  'til',
  'till',
  'eventuelt',
  'eventuellt',
  'kunne',
  'kunna',
  'eksempel',
  'exempel',
]);

/** Characters of the longest particle of a verb: "følge opp", "lägga till". */
const PARTICLE = 4;

/** The object of a verb that goes on with what was named before it. */
const POINTING = new Set(['den', 'det', 'dem', 'dei', 'disse', 'dessa']);

/** Splits "sende faktura, følge opp betaling og svare deg" where a verb of its own begins after a comma or conjunction. */
function coordinated(span: Span, mentions: Mentions): Span[] {
  const { text } = mentions.document;
  const { tokens } = mentions;
  const lettered = enumerated(span, mentions);
  if (lettered.length > 0) return joined(span, mentions);
  const aims = aimsIn(span, mentions);
  const { from, to } = mentions.tokensIn(span);
  const cuts = [span.start];
  for (let at = from + 2; at < to; at++) {
    if (!aims.has(at)) continue;
    let before = at - 1;
    while (before > from && FILLERS.has(mentions.word(before))) before--;
    const between = text.slice(tokens.ends[before]!, tokens.starts[before + 1]!);
    const isJoined =
      COORDINATORS.has(mentions.word(before)) ||
      between.includes(',') ||
      between.includes(';') ||
      between.includes('+');
    // "utvikle og tilpasse butikken" is one, "følge opp og sende" too
    if (!isJoined || aims.has(before) || (aims.has(before - 1) && mentions.word(before).length <= PARTICLE)) continue;
    if (POINTING.has(mentions.word(to - 1))) continue; // "gi opplæring og dokumentere den" too
    cuts.push(COORDINATORS.has(mentions.word(before)) ? tokens.starts[before]! : tokens.starts[before + 1]!);
  }
  // "behandle og sende bestillingen" is one errand; five verbs are a list, and so are "levere (avtale) og annonsere (samtykke)".
  if (cuts.length < LONG_LIST && !text.slice(span.start, cuts[1]).includes(')')) return [span];
  return cuts.map((start, i) => ({ start: withoutCoordinator(start, i, mentions), end: cuts[i + 1] ?? span.end }));
}

/** Where a part of a list begins behind its "og"; the first has none. */
function withoutCoordinator(start: number, index: number, mentions: Mentions): number {
  if (index === 0) return start;
  const { from } = mentions.tokensIn({ start, end: start });
  return COORDINATORS.has(mentions.word(from)) ? mentions.tokens.starts[from + 1]! : start;
}

/** Tokens of a span at which a verb of purpose stands. */
function aimsIn(span: Span, mentions: Mentions): Set<number> {
  const aims = new Set<number>();
  const { from, to } = sentencesOver(span, mentions);
  for (let s = from; s < to; s++)
    for (const aim of mentions.in('purpose.aim', s)) if (contains(span, aim)) aims.add(aim.from);
  return aims;
}
