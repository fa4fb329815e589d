import type { Sentence } from '../language/sentences.js';
import type { Mention, Mentions } from '../match/mentions.js';
import { isBarePeriod } from './bare.js';
import { conflictingPeriods } from './conflicting-periods.js';
import type { Context } from './context.js';
import type { Facts } from './facts.js';
import { ON_RIGHTS } from './headings.js';
import type { Retention } from './policy.js';
import { contains, overlaps } from './spans.js';

const ON_COOKIES = ['cookies.mention'];

/** A statement on how long data are kept. */
export interface RetentionMention extends Retention {
  readonly sentence: number;
  readonly block: number;
  /** Speaks of cookies, logs or a statutory duty only. */
  readonly minor: boolean;
}

const HEADING = ['retention.heading'];
const KEEPING = ['retention.keeping'];
/** An answer to "how long?" needs no verb of keeping, when it is this short. */
const LONGEST_ANSWER = 12;

/**
 * Every sentence that says how long data are kept: a period or an event beside a word of keeping or deleting, or under a label,
 * column or heading that asks for it. What stands in the section on rights speaks of the reader's requests instead.
 */
export function findRetention(mentions: Mentions, context: Context): { retention: RetentionMention[]; facts: Facts } {
  const retention: RetentionMention[] = [];
  const sentences = new Set(
    ['retention.period', 'retention.event', 'retention.necessity', 'retention.limitless'].flatMap((c) =>
      mentions.of(c).map((m) => m.sentence),
    ),
  );
  for (const index of [...sentences].sort((a, b) => a - b)) {
    const sentence = mentions.sentences[index]!;
    const asked = isAsked(index, mentions, context);
    const limitless = mentions.in('retention.limitless', index)[0];
    // "med mindre og inntil du ber oss slette dem" is no end.
    const periods = mentions.in('retention.period', index);
    // "Etter kjøpet lagrer vi ordren" is a beginning, no end.
    const begun = periods.length > 0 ? [] : mentions.in('retention.begun', index);
    const event = mentions
      .in('retention.event', index)
      .find((m) => (!limitless || !overlaps(m, limitless)) && !begun.some(({ from }) => from === m.from));
    const isAnswer =
      asked &&
      // "Så länge du är medlem, och därefter i tio år med hänsyn till ..."
      (wordsOf(sentence, mentions) <= LONGEST_ANSWER || (event !== undefined && periods.length > 0));
    // "Når du sletter kontoen" is the reader's act; what happens to the data must be said beside it.
    const keeping = mentions.in('retention.keeping', index).some((m) => !event || !contains(event, m));
    if (!keeping && (!isAnswer || mentions.in('rights.deadline', index).length > 0)) continue;
    if (mentions.in('retention.answer', index).length > 0) continue;
    if (!asked && (isRequest(index, mentions) || context.carrying(sentence.block, ON_RIGHTS))) continue;
    const durations = periods.map((p) => durationOf(p, mentions));
    const necessity = mentions.in('retention.necessity', index)[0];
    if (periods.length === 0 && !event && !limitless && !necessity) continue;
    const { label } = mentions.document.blocks[sentence.block]!;
    const start = label && label.start === sentence.start ? label.end + 1 : sentence.start;
    const text = mentions.document.text.slice(start, sentence.end).trim();
    retention.push({
      text,
      period: durations.find((d) => d !== null) ?? null,
      criterion: event ? mentions.document.text.slice(event.start, event.end) : null,
      vague: periods.length === 0 && !event && !limitless,
      unlimited: limitless !== undefined,
      evidence: { start: sentence.start, end: sentence.end },
      sentence: index,
      block: sentence.block,
      minor: isMinor(periods.length, index, mentions) || context.carrying(sentence.block, ON_COOKIES) !== null,
    });
  }
  const concrete = retention.filter((r) => r.period || r.criterion);
  const spans = (list: readonly RetentionMention[]) => list.map((r) => r.evidence);
  const conflict = conflictingPeriods(retention, mentions);
  return {
    retention,
    facts: {
      'retention.concrete': spans(concrete.filter((r) => !r.minor)),
      'retention.minor': spans(concrete.filter((r) => r.minor)),
      'retention.vague': spans(retention.filter((r) => r.vague)),
      'retention.unlimited': spans(retention.filter((r) => r.unlimited)),
      'retention.one-period': conflict ? [conflict[0]] : [],
      'retention.other-period': conflict ? [conflict[1]] : [],
    },
  };
}

/**
 * Whether a sentence tells of cookies, logs or bookkeeping only. One with more periods than such things tells of other data too, and so
 * does "so long as you are a customer, and invoices for five years".
 */
function isMinor(periods: number, sentence: number, mentions: Mentions): boolean {
  const minor = mentions.in('retention.minor', sentence);
  const [small] = minor;
  // "Ordre og kvitteringer i fem år"
  if (!small || mentions.in('retention.main', sentence).length > 0 || (periods >= 2 && minor.length < periods))
    return false;
  const limits = [...mentions.in('retention.period', sentence), ...mentions.in('retention.event', sentence)];
  // "Bilag lagres i fem år, øvrige opplysninger til du slutter."
  const rest = mentions.in('retention.rest', sentence).find((m) => m.start > small.end);
  if (rest && limits.some((limit) => limit.end <= rest.start) && limits.some((limit) => limit.start >= rest.end))
    return false;
  const first = limits.find(
    (limit) => limit.end <= small.start && limits.some((next) => next.start > limit.end && !contains(next, small)),
  );
  return first === undefined;
}

/** Whether the sentence answers the question how long: its label, column, introduction, nearest heading or the sentence before asks it. */
function isAsked(sentence: number, mentions: Mentions, context: Context): boolean {
  const { block } = mentions.sentences[sentence]!;
  const before = mentions.sentences[sentence - 1];
  if (mentions.document.blocks[block]!.kind === 'heading') return false;
  if (context.asking(block, HEADING) !== null) return true;
  // "Ordrer" and below it "5 år", in a section on how long
  if (isBarePeriod(mentions.sentences[sentence]!, mentions) && context.carrying(block, HEADING) !== null) return true;
  // "Vi lagrer ikke opplysninger lenger enn nødvendig:" and a list of "Faktura: fem år".
  if (mentions.document.blocks[block]!.kind === 'item' && context.isIntroducedBy(block, KEEPING)) return true;
  return (
    before?.block === block &&
    mentions.document.text[before.end - 1] === '?' &&
    mentions.in('retention.heading', sentence - 1).length > 0
  );
}

/** The words of a sentence, without a label before them. */
function wordsOf(sentence: Sentence, mentions: Mentions): number {
  const { label } = mentions.document.blocks[sentence.block]!;
  const start = label && label.start === sentence.start ? label.end : sentence.start;
  const { from, to } = mentions.tokensIn({ start, end: sentence.end });
  return to - from;
}

const UNTIL = new Set(['til', 'inntil', 'till', 'tills', 'så']);

/** A sentence in which the reader asks for erasure says nothing about how long data are kept, unless they are kept until then. */
function isRequest(sentence: number, mentions: Mentions): boolean {
  if (mentions.in('rights.erasure', sentence).length === 0 || mentions.in('retention.period', sentence).length > 0)
    return false;
  const events = mentions.in('retention.event', sentence);
  if (events.some((m) => UNTIL.has(mentions.word(m.from)))) return false;
  // "slettes når du melder deg ut": the reader's act is the event, and no request.
  return mentions.in('rights.claim', sentence).some((claim) => !events.some((event) => contains(event, claim)));
}

const NUMBERS: Readonly<Record<string, number>> = {
  en: 1,
  ett: 1,
  et: 1,
  én: 1,
  ein: 1,
  ei: 1,
  eit: 1,
  eitt: 1,
  éin: 1,
  éi: 1,
  éitt: 1,
  to: 2,
  två: 2,
  tre: 3,
  fire: 4,
  fyra: 4,
  fem: 5,
  seks: 6,
  sex: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  åtta: 8,
  ni: 9,
  nio: 9,
  ti: 10,
  tio: 10,
  tolv: 12,
  fjorten: 14,
  fjorton: 14,
  femten: 15,
  atten: 18,
  arton: 18,
  elleve: 11,
  elva: 11,
  tretten: 13,
  tretton: 13,
  femton: 15,
  seksten: 16,
  sexton: 16,
  tjue: 20,
  tjugo: 20,
  tjuefire: 24,
  tjugofyra: 24,
  tjuefem: 25,
  tjugofem: 25,
  tretti: 30,
  trettio: 30,
  trettiseks: 36,
  trettiosex: 36,
  førti: 40,
  fyrtio: 40,
  førtifem: 45,
  fyrtiofem: 45,
  femti: 50,
  femtio: 50,
  seksti: 60,
  sextio: 60,
  nitti: 90,
  nittio: 90,
  hundre: 100,
  hundra: 100,
};
const UNITS: readonly (readonly [string, string])[] = [
  ['time', 'TH'],
  ['timm', 'TH'],
  ['dag', 'D'],
  ['døgn', 'D'],
  ['dygn', 'D'],
  ['arbeidsdag', 'D'],
  ['virkedag', 'D'],
  ['kalenderdag', 'D'],
  ['arbetsdag', 'D'],
  ['uke', 'W'],
  ['veke', 'W'],
  ['vecka', 'W'],
  ['veckor', 'W'],
  ['måned', 'M'],
  ['mnd', 'M'],
  ['månad', 'M'],
  ['mån', 'M'],
  ['år', 'Y'],
];
/** Half of the unit behind it. */
const HALF = ['halvt', 'halve'];
/** Parts of a year, in months. */
const PARTS: readonly (readonly [string, number])[] = [
  ['halvår', 6],
  ['kvartal', 3],
];

/** The period as an ISO 8601 duration; null where its number or unit is none that is known. */
function durationOf(mention: Mention, mentions: Mentions): string | null {
  let count: number | null = null;
  let unit: string | null = null;
  let months: number | null = null;
  let isHalf = false;
  for (let at = mention.from; at < mention.to; at++) {
    const word = mentions.word(at);
    count ??= NUMBERS[word] ?? (/^\d{1,4}$/.test(word) ? Number(word) : null);
    unit = UNITS.find(([stem]) => word.startsWith(stem))?.[1] ?? unit;
    months = PARTS.find(([stem]) => word.startsWith(stem))?.[1] ?? months;
    isHalf ||= HALF.includes(word);
  }
  if (months !== null) return `P${months * (count ?? 1)}M`;
  if (isHalf) return unit === 'Y' ? 'P6M' : null;
  if (count === null || unit === null) return null;
  return unit === 'TH' ? `PT${count}H` : `P${count}${unit}`;
}
