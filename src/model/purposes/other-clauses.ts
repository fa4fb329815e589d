import type { Mention, Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { BASIS_QUESTION, isCited, namesMatter } from '../bases.js';
import type { Context } from '../context.js';
import { ON_PURPOSES } from '../headings.js';
import { LEGAL_BASES } from '../policy.js';
import { overlaps } from '../spans.js';
import { FIRST_WORDS } from './clauses.js';
import { COORDINATORS, INFINITIVE } from './words.js';

/** A basis in the statute's words begins within so many words of the marker. */
const STATUTE_WORDS = 7;

/** "Du kan logge inn for å ...": what the reader does, and for what, unless that is only when we do it. */
export const isOfReader = (marker: Mention, mentions: Mentions): boolean =>
  mentions
    .in('purpose.reader-act', marker.sentence)
    .some((act) => act.end <= marker.start && !isSupposed(act, marker, mentions));

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
export const isDenied = (mention: Mention, mentions: Mentions): boolean =>
  mentions.in('polarity.negation', mention.sentence).some((m) => overlaps(m, mention));

/** "Vi bruker Plausible, som ikke setter kapsler, for å ...": the denial of a relative clause ends with it. */
export const isBeside = (denial: Mention, { start }: Span, mentions: Mentions): boolean =>
  mentions.marks('purpose.relative')[denial.from - 1] === 1 &&
  mentions.document.text.slice(denial.end, start).includes(',');

/** "Google bruker informasjonen til å vurdere bruken, lage rapporter og for å yte tjenester": what a supplier does is one purpose. */
export function isVendors({ sentence, start }: Mention, mentions: Mentions): boolean {
  const first = mentions.sentences[sentence]!.start + FIRST_WORDS;
  return (
    mentions.in('vendor.name', sentence).some((m) => m.start <= first && m.end < start) &&
    !mentions.in('purpose.we', sentence).some((m) => m.start < start)
  );
}

/** Keeping data safe, or the reader's privacy, is owed anyway; not "for å følge bruken og lagre noen opplysninger", which tells an aim first. */
export const isPledge = (span: Span, sentence: number, mentions: Mentions): boolean =>
  mentions
    .in('purpose.none', sentence)
    .some((m) => overlaps(span, m) && !isMeans(m.from, mentions) && !isSecond(m.from, span, mentions));

const isSecond = (verb: number, span: Span, mentions: Mentions): boolean =>
  COORDINATORS.has(mentions.word(verb - 1)) && verb - mentions.tokensIn(span).from > SHORTEST_AIM;

/** Words of "for å sende varer". */
const SHORTEST_AIM = 4;

/** "for å forstå bruken ved å samle inn data": by what an aim is reached says nothing of it. */
const isMeans = (verb: number, mentions: Mentions): boolean =>
  INFINITIVE.has(mentions.word(verb - 1)) && BY.has(mentions.word(verb - 2));

/** What opens the means. */
const BY = new Set(['ved', 'gjennom', 'genom']);

const NEEDED = /^n[øö]dv[eä]ndi/;
/** A duty that is all that an aim names begins within so many words of it. */
const NEEDED_WORDS = 4;
const DUTIES = ['legal-obligation', 'public-task', 'vital-interests'] as const;

/** "for å oppfylle en avtale med deg", where the policy speaks of its bases: the basis, told in the statute's words. */
export function isBasisItself(span: Span, sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  const { from, to } = mentions.tokensIn(span);
  const { text } = mentions.document;
  if (namesContract(span, sentence, mentions) && mentions.in('basis.heading', sentence).length === 0) return false;
  // "nødvendig for å oppfylle en avtale", but not "nødvendig for å slippe deg inn (avtale)"
  const runsOver = (m: Mention): boolean =>
    m.from < from && m.to > from && !text.slice(span.start, m.end).includes('(');
  if (LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).some(runsOver))) return true;
  // "nødvendige for å oppfylle pliktene våre etter barnehageloven"
  const isNeeded = NEEDED.test(mentions.word(from - 1));
  const opensSpan = (m: Mention): boolean => m.from < to && m.to > from && m.from - from <= NEEDED_WORDS;
  if (isNeeded && DUTIES.some((basis) => mentions.in(`basis.${basis}`, sentence).some(opensSpan))) return true;
  const headings = mentions.in('basis.heading', sentence);
  // "Det rettslige grunnlaget for å behandle ..."
  if (headings.some((m) => m.to <= from && from - m.to <= 1)) return true;
  // "Alt dette gjør vi for å oppfylle avtalen", "Disse behandlingene trengs for å oppfylle ..."
  const isGeneral =
    mentions.in('basis.general', sentence).some((m) => m.to <= from) ||
    takesUp(mentions.sentences[sentence]!, mentions);
  // Below "Formål og behandlingsgrunnlag" both are told.
  const isAskedAlone = context.asking(block, BASIS_QUESTION) !== null && context.carrying(block, ON_PURPOSES) === null;
  if (headings.length === 0 && !isGeneral && !isAskedAlone) return false;
  return LEGAL_BASES.some((basis) =>
    mentions.in(`basis.${basis}`, sentence).some(
      (m) => m.from < to && m.to > from && m.from - from <= STATUTE_WORDS && text[m.start - 1] !== '(', // "for å sende tilbud (berettiget interesse)"
    ),
  );
}

/** "Dette ...", "Alt dette ...", "Disse behandlingene ...": a sentence on what was told before it. */
function takesUp(sentence: Span, mentions: Mentions): boolean {
  const { from } = mentions.tokensIn(sentence);
  const near = mentions.marks('basis.back-near');
  return near[from] === 1 || (mentions.marks('basis.back-before')[from] === 1 && near[from + 1] === 1);
}

/** "for å utføre en oppgave i allmennhetens interesse (artikkel 6 nr. 1 e)": the clause names nothing besides the basis. */
export function namesBasisAlone(span: Span, sentence: number, mentions: Mentions): boolean {
  const { text } = mentions.document;
  let end = span.start;
  while (end < span.end && !'(,'.includes(text[end]!)) end++;
  const words = mentions.tokensIn({ start: span.start, end });
  return (
    LEGAL_BASES.some((basis) =>
      mentions.in(`basis.${basis}`, sentence).some((m) => m.from < words.to && m.to > words.from),
    ) &&
    !namesMatter(words, mentions) &&
    !namesContract(span, sentence, mentions)
  );
}

/** "for å oppfylle leieavtalen": which contract it is tells what for. */
const namesContract = (span: Span, sentence: number, mentions: Mentions): boolean =>
  mentions.in('purpose.contract', sentence).some((m) => overlaps(m, span));

/** "Formål", and first below it "for å oppfylle avtalen med deg": who asks for the purpose is told that it is this, unless an article is cited. */
export const isAsked = (sentence: number, mentions: Mentions, context: Context): boolean =>
  mentions.sentencesOf(mentions.sentences[sentence]!.block).from === sentence &&
  context.carrying(mentions.sentences[sentence]!.block, ON_PURPOSES) !== null &&
  !LEGAL_BASES.some((basis) => mentions.in(`basis.${basis}`, sentence).some((m) => isCited(m, mentions)));
