/**
 * Two periods for one thing: "Kundedata slettes etter to år" and elsewhere "Opplysninger om kunder oppbevares i fem år".
 */
import type { Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import type { RetentionMention } from './retention.js';

/** Letters by which the words for one thing are told from those for another: "kunde" and "kunder", not "kjøp". */
const STEM = 3;
/** "12 måneder" and "ett år" are one period, and a month has 30 days or 31. */
const SAME = 0.9;

const DAYS: Readonly<Record<string, number>> = { H: 1 / 24, D: 1, W: 7, M: 30.4, Y: 365 };

/** A plain statement of one period for one thing. */
interface Plain {
  readonly thing: string;
  readonly days: number;
  readonly evidence: Span;
}

/**
 * The first two plain statements that give one thing two periods, or null. A statement is plain where nothing in its sentence narrows it
 * (a condition, a purpose, a part of the data), and no row of a table: rows tell of one purpose each.
 */
export function conflictingPeriods(
  retention: readonly RetentionMention[],
  mentions: Mentions,
): readonly [Span, Span] | null {
  const firsts = new Map<string, Plain>();
  for (const statement of retention) {
    const plain = plainOf(statement, mentions);
    if (!plain) continue;
    const first = firsts.get(plain.thing);
    if (!first) firsts.set(plain.thing, plain);
    else if (differ(first.days, plain.days)) return [first.evidence, plain.evidence];
  }
  return null;
}

function plainOf({ period, sentence, block, evidence }: RetentionMention, mentions: Mentions): Plain | null {
  const days = period === null ? null : daysOf(period);
  if (days === null || mentions.document.blocks[block]!.kind === 'cell') return null;
  if (mentions.in('retention.period', sentence).length !== 1 || mentions.in('retention.narrowed', sentence).length > 0)
    return null;
  const things = new Set(
    mentions.in('retention.thing', sentence).map(({ from }) => mentions.word(from).slice(0, STEM)),
  );
  const [thing] = things;
  return thing === undefined || things.size > 1 ? null : { thing, days, evidence };
}

const differ = (a: number, b: number): boolean => Math.min(a, b) / Math.max(a, b) < SAME;

/** The length of an ISO 8601 duration of one unit (`P5Y`, `PT24H`), in days. */
function daysOf(period: string): number | null {
  const found = /^PT?(\d+)([A-Z])$/.exec(period);
  const unit = found && DAYS[found[2]!];
  return unit ? Number(found[1]) * unit : null;
}
