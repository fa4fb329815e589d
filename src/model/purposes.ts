import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import { type BasisMention, findBases } from './bases.js';
import type { Context } from './context.js';
import type { Facts } from './facts.js';
import type { LegalBasisStatement, Purpose, Retention } from './policy.js';
import type { PurposeSpan } from './purposes/span.js';
import { purposeSpans } from './purposes/spans.js';
import { findRetention, type RetentionMention } from './retention.js';
import { sentencesOver } from './sentence.js';
import { contains, overlaps } from './spans.js';
import { BESIDES_SERVICE, isByUse, SERVICE } from './ties/ground.js';
import { Ties } from './ties.js';

/** What the text says of purposes, their bases and their retention. */
export interface PurposeFindings {
  readonly purposes: readonly Purpose[];
  readonly legalBases: readonly LegalBasisStatement[];
  readonly retention: readonly Retention[];
  readonly facts: Facts;
}

/** A policy that ties this share of its purposes to a basis ties them all: the rest are readings of prose too fine for a lawyer. */
const ALL_TIED = 0.87;
/** Letters of an interest in brackets. */
const MAX_BRACKETS = 120;
/** A purpose is vague as a whole where, but for so many characters, vague words are half of it. */
const VAGUE_MARGIN = 30;

/**
 * Purposes with their bases and retention. Facts: `purpose.concrete`, `purpose.vague`, `basis.stated`, `basis.hinted`, `basis.consent`,
 * `purposes.all-tied`, `purposes.untied`, `interest.relied-on`, `interest.named`, `retention.*`.
 */
export function findPurposes(mentions: Mentions, context: Context): PurposeFindings {
  const spans = purposeSpans(mentions, context);
  const bases = findBases(mentions, context);
  const { retention, facts: ofRetention } = findRetention(mentions, context);
  const ties = new Ties(mentions, context, bases, spans);
  const purposes = spans.map((span): Purpose => {
    let empty = 0;
    for (const m of mentions.in('purpose.empty', span.sentence)) if (contains(span, m)) empty += m.end - m.start;
    const vague = empty > 0 && span.end - span.start < 2 * empty + VAGUE_MARGIN;
    return {
      text: mentions.document.text.slice(span.start, span.end),
      legalBases: ties.basesOf(span),
      retention: retentionOf(span, spans, retention, mentions),
      recipients: [],
      vague,
      evidence: { start: span.start, end: span.end },
    };
  });
  const isOpen = spans.some((span, i) => purposes[i]!.legalBases.length === 0 && ties.leavesOpen(span));
  const facts = { ...ofRetention, ...factsOf(purposes, bases, isOpen, mentions) };
  return { purposes, legalBases: bases, retention, facts };
}

/** Law or consent as the limit on giving data to others: no basis of one's own processing. */
const isLimit = ({ basis, sentence }: BasisMention, mentions: Mentions): boolean =>
  (basis === 'legal-obligation' || basis === 'consent') &&
  mentions.in('basis.limit', sentence).length > 0 &&
  mentions.in('basis.heading', sentence).length === 0;

/** "Å overholde gjeldende lover" on a list of purposes: an aim, which alone is no more than a hint of the basis. */
const isAim = ({ basis, sentence, words, block }: BasisMention, purposes: readonly Purpose[], mentions: Mentions) =>
  basis === 'legal-obligation' &&
  mentions.document.blocks[block]!.kind === 'item' &&
  mentions.in('basis.heading', sentence).length === 0 &&
  purposes.some(({ evidence }) => contains(evidence, words));

/** "En sessionskaka för inloggningen": what a cookie does for the service that the reader asks for, nobody gives a basis for. */
function isNeeded({ evidence }: Purpose, mentions: Mentions): boolean {
  const { from } = sentencesOver(evidence, mentions);
  const has = (concept: string): boolean => mentions.in(concept, from).length > 0;
  return has('cookies.mention') && has(SERVICE) && !BESIDES_SERVICE.some(has);
}

/** Passages that speak of the basis as such come before those in plain words. */
const explicitFirst = (bases: readonly BasisMention[], mentions: Mentions): BasisMention[] => {
  const explicit = (b: BasisMention): boolean => mentions.in('basis.heading', b.sentence).length > 0;
  return [...bases.filter(explicit), ...bases.filter((b) => !explicit(b))];
};

/** "Berettiget interesse (holde serveren oppe)": words of its own in brackets, and no article or method. */
const IN_BRACKETS =
  /^ ?\((?!art|bokstav|punkt|nr|jf|gdpr|dataskydd|personvern|se |etter|enligt|efter|interesseav|intresseav|(?:[a-zæøåäö]+ )?(?:(?:beretti|berätti|legitim)[a-zæøåäö]* )?in(?:te|t)resse[a-zæøåäö]*\))[a-zæøåäö]+ [^()]{5,}\)/i;
/** "Berettiget interesse – sikker drift": words of its own behind a dash. */
const BEHIND_DASH =
  /^ [–—-] (?!art|bokstav|punkt|nr|jf|gdpr|dataskydd|personvern|se |etter|enligt|efter|interesseav|intresseav)[a-zæøåäö]{5,}/;
const isSpelledOut = ({ places }: BasisMention, { document }: Mentions): boolean =>
  places.some(({ end }) => {
    const behind = document.text.slice(end, end + MAX_BRACKETS);
    return IN_BRACKETS.test(behind) || BEHIND_DASH.test(behind);
  });

/** `isOpen`: a basis is asked for and left open, which no share of the others makes good. */
function factsOf(
  purposes: readonly Purpose[],
  bases: readonly BasisMention[],
  isOpen: boolean,
  mentions: Mentions,
): Facts {
  const spans = (list: readonly { readonly evidence: Span }[]): Span[] => list.map((item) => item.evidence);
  const given = bases.filter((b) => !isByUse(b, mentions) && !isLimit(b, mentions));
  const stated = given.every((b) => isAim(b, purposes, mentions)) ? [] : given;
  const untied = purposes.filter((p) => p.legalBases.length === 0);
  const tied = purposes.filter((p) => p.legalBases.length > 0);
  const interests = bases.filter((b) => b.basis === 'legitimate-interests');
  const rests = ({ legalBases }: Purpose): boolean => legalBases.includes('legitimate-interests');
  const namedBeside = interests.filter(
    (b) =>
      mentions.in('interest.named', b.sentence).length > 0 ||
      // "Det gjør vi etter en interesseavveining. Vår interesse er å ..."
      (mentions.sentences[b.sentence + 1]?.block === b.block &&
        mentions.in('interest.named', b.sentence + 1).length > 0) ||
      isSpelledOut(b, mentions) ||
      purposes.some((p) => rests(p) && overlaps(p.evidence, b.evidence)),
  );
  // A statement about all purposes, in another section, says of none of them that it is the interest.
  const sectionOf = (sentence: number): number =>
    mentions.document.blocks[mentions.sentences[sentence]!.block]!.section;
  const sections = new Set(interests.map((b) => sectionOf(b.sentence)));
  const namedByTie = purposes.filter(
    (p) => rests(p) && sections.has(sectionOf(mentions.sentenceOf(mentions.tokensIn(p.evidence).from))),
  );
  const counted = purposes.length - untied.filter((p) => isNeeded(p, mentions)).length;
  const all = !isOpen && purposes.length > 0 && tied.length >= ALL_TIED * counted;
  return {
    'purpose.concrete': spans(purposes.filter((p) => !p.vague)),
    'purpose.vague': spans(purposes.filter((p) => p.vague)),
    'basis.stated': spans(explicitFirst(stated, mentions)),
    'basis.hinted': [...spans(bases), ...mentions.of('basis.hint')],
    'basis.consent': spans(bases.filter((b) => b.basis === 'consent')),
    'purposes.all-tied': all ? spans(explicitFirst(stated, mentions)) : [],
    'purposes.untied': tied.length > 0 ? spans(untied) : [],
    'interest.relied-on': spans(interests),
    'interest.named': [...spans(namedBeside), ...spans(namedByTie)],
  };
}

/** Retention told in the purpose's own sentence, row or block, before the section's next purpose, or in its section. */
function retentionOf(
  purpose: PurposeSpan,
  purposes: readonly PurposeSpan[],
  retention: readonly RetentionMention[],
  mentions: Mentions,
): Retention | null {
  const { blocks } = mentions.document;
  const own = blocks[purpose.block]!;
  const sameRow = (r: RetentionMention): boolean => {
    const cell = blocks[r.block]!.cell;
    return own.cell !== null && cell !== null && cell.table === own.cell.table && cell.row === own.cell.row;
  };
  const { endBlock } = mentions.document.sections[own.section]!;
  const next = purposes.find(({ block }) => block > purpose.block)?.block ?? endBlock;
  // What stands behind a list is told of all its items.
  const isOfEntry = (r: RetentionMention): boolean => own.kind !== 'item' || blocks[r.block]!.kind === 'item';
  const found =
    retention.find((r) => r.sentence === purpose.sentence) ??
    retention.find(sameRow) ??
    retention.find((r) => r.block === purpose.block) ??
    retention.find((r) => r.block > purpose.block && r.block < Math.min(next, endBlock) && isOfEntry(r)) ??
    (own.section > 0
      ? retention.find((r) => blocks[r.block]!.section === own.section && own.cell === null)
      : undefined);
  if (!found) return null;
  const { text, period, criterion, vague, unlimited, evidence } = found;
  return { text, period, criterion, vague, unlimited, evidence };
}
