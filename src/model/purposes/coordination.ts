import type { Mentions } from '../../match/mentions.js';
import type { Span } from '../../parse/document.js';
import { sentencesOver } from '../sentence.js';
import { contains } from '../spans.js';
import { LETTERS } from './numbers.js';
import { AIMING, COORDINATORS, FILLERS, INFINITIVE, POINTING } from './words.js';

/** So many coordinated verbs are a list of purposes; fewer are one errand, told in steps. */
const LIST = 3;
/** So many are a list also where they stand in brackets, behind "herunder", or are joined by "eller". */
const LONG_LIST = 5;
/** What opens an illustration of the aim before it. */
const ILLUSTRATING = new Set(['dvs', 'herunder', 'inklusive', 'inkludert', 'innbefattet', 'inkluderer', 'inkluderar']);

/** Characters of the longest particle of a verb: "følge opp", "lägga till". */
const PARTICLE = 4;

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
  // A conjunction at the end joins the next item of a list.
  for (let at = from + 2; at + 1 < to; at++) {
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

/**
 * Splits "sende faktura, følge opp betaling og svare deg" where a verb of its own begins after a comma or conjunction; an overview of
 * what is told elsewhere, only where it is long.
 */
export function coordinated(span: Span, mentions: Mentions, isOverview: boolean): Span[] {
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
  // "levere (avtale) og annonsere (samtykke)"
  const isList = cuts.length >= LONG_LIST || (cuts.length >= LIST && !isOverview && isPlain(cuts, span, mentions));
  if (!isList && !text.slice(span.start, cuts[1]).includes(')')) return [span];
  return cuts.map((start, i) => ({ start: withoutCoordinator(start, i, mentions), end: cuts[i + 1] ?? span.end }));
}

/** Whether verbs simply follow one another: they illustrate no aim before them ("å levere, dvs. å ..."), and offer no choice. */
function isPlain(cuts: readonly number[], { start }: Span, mentions: Mentions): boolean {
  const last = cuts.at(-1)!;
  const { from, to } = mentions.tokensIn({ start, end: last });
  for (let at = from; at <= to; at++)
    if (ILLUSTRATING.has(mentions.word(at)) || mentions.word(at) === 'eller') return false;
  return !mentions.document.text.slice(start, last).includes('(');
}

/** Where a part of a list begins behind its "og"; the first has none. */
export function withoutCoordinator(start: number, index: number, mentions: Mentions): number {
  if (index === 0) return start;
  const { from } = mentions.tokensIn({ start, end: start });
  return COORDINATORS.has(mentions.word(from)) ? mentions.tokens.starts[from + 1]! : start;
}

/** Tokens of a span at which a verb of purpose stands. */
export function aimsIn(span: Span, mentions: Mentions): Set<number> {
  const aims = new Set<number>();
  const { from, to } = sentencesOver(span, mentions);
  for (let s = from; s < to; s++)
    for (const aim of mentions.in('purpose.aim', s)) if (contains(span, aim)) aims.add(aim.from);
  return aims;
}
