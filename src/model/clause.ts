/**
 * Clauses: the small query language in which rule files say where the text tells something.
 */
import type { Mention, Mentions } from '../match/mentions.js';
import type { BlockKind, Span } from '../parse/document.js';
import { type Context, ownBlocksOf, TITLE_SHARE } from './context.js';
import type { FactName, Facts } from './facts.js';
import { sentenceAt } from './sentence.js';

/** Holds at each sentence (block, section) of the policy where all that it asks for is met. */
export interface Clause {
  readonly fact?: FactName;
  /** A fact that the policy must hold somewhere for the clause to count. */
  readonly given?: FactName;
  readonly all?: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
  readonly scope?: 'sentence' | 'block' | 'section' | 'document';
  readonly in?: readonly BlockKind[];
  readonly under?: readonly string[];
  readonly notUnder?: readonly string[];
  readonly introducedBy?: readonly string[];
  /** The first concept counts only where it is neither denied nor past. */
  readonly polarity?: 'told';
  readonly language?: 'nb' | 'sv';
}

/** A place where a clause holds. */
export interface Occurrence extends Span {
  readonly sentence: number;
  /** The words that met the clause's first concept. */
  readonly anchor: Span;
  /** All words that met the clause, for quoting long sentences by their telling part. */
  readonly focus: Span;
}

const isTold = ({ polarity }: Mention): boolean => polarity === 'asserted' || polarity === 'hypothetical';

/** All places where one of the clauses holds: those of the first clause first, in reading order, each sentence once. */
export const occurrences = (
  clauses: readonly Clause[],
  mentions: Mentions,
  context: Context,
  facts: Facts,
): Occurrence[] => Array.from(holding(clauses, mentions, context, facts)?.values() ?? [], ({ places }) => places[0]!);

/** Letters between the names of one thing: "personuppgiftslagen (1998:204) (PuL)". */
const BESIDE = 8;

/** The same, where other words of a sentence that meet its clause, further off, are a place of their own: "§ 18 ... og § 19" are two. */
export const references = (
  clauses: readonly Clause[],
  mentions: Mentions,
  context: Context,
  facts: Facts,
): Occurrence[] =>
  [...(holding(clauses, mentions, context, facts)?.values() ?? [])].flatMap(({ places }) => {
    const words = new Set<string>();
    let end = Number.NEGATIVE_INFINITY;
    return places.filter(({ anchor }) => {
      const said = mentions.document.text.slice(anchor.start, anchor.end).toLowerCase();
      const isOther = !words.has(said) && anchor.start - end > BESIDE;
      words.add(said);
      end = Math.max(end, anchor.end);
      return isOther;
    });
  });

/** Where a clause holds in one sentence. */
interface Holding {
  readonly clause: Clause;
  readonly places: Occurrence[];
}

/** By sentence, where the first clause that holds there holds; null where none holds anywhere. */
function holding(
  clauses: readonly Clause[],
  mentions: Mentions,
  context: Context,
  facts: Facts,
): ReadonlyMap<number, Holding> | null {
  let found: Map<number, Holding> | null = null;
  for (const clause of clauses) {
    if (clause.language && clause.language !== (mentions.language === 'sv' ? 'sv' : 'nb')) continue;
    for (const place of evaluate(clause, mentions, context, facts)) {
      found ??= new Map();
      const inSentence = found.get(place.sentence);
      if (!inSentence) found.set(place.sentence, { clause, places: [place] });
      else if (inSentence.clause === clause) inSentence.places.push(place);
    }
  }
  return found;
}

function evaluate(clause: Clause, mentions: Mentions, context: Context, facts: Facts): Occurrence[] {
  if (clause.given && !facts[clause.given]?.length) return [];
  // Most clauses of most policies end here: something that they ask for stands nowhere.
  if (clause.all?.some((concept) => mentions.of(concept).length === 0)) return [];
  const anchors = anchorsOf(clause, mentions, facts);
  const found: Occurrence[] = [];
  for (const anchor of anchors) {
    const block = mentions.document.blocks[mentions.sentences[anchor.sentence]!.block]!;
    const blockIndex = mentions.sentences[anchor.sentence]!.block;
    if (clause.in && !clause.in.includes(block.kind)) continue;
    if (clause.notUnder && context.carrying(blockIndex, clause.notUnder)) continue;
    if (clause.under && !context.carrying(blockIndex, clause.under)) continue;
    if (clause.introducedBy && !context.isIntroducedBy(blockIndex, clause.introducedBy)) continue;
    const range = unit(clause.scope ?? 'sentence', anchor.sentence, mentions);
    const inUnit = (concept: string): Mention | null => firstIn(concept, range, mentions);
    let focus: Span = anchor;
    let met = true;
    for (const concept of clause.all?.slice(clause.fact ? 0 : 1) ?? []) {
      const mention = inUnit(concept);
      if (!mention) {
        met = false;
        break;
      }
      if (mention.sentence === anchor.sentence) focus = widened(focus, mention);
    }
    if (!met) continue;
    if (clause.any && (clause.all || clause.fact) && !clause.any.some(inUnit)) continue;
    if (clause.none?.some(inUnit)) continue;
    const sentence = mentions.sentences[anchor.sentence]!;
    found.push({ start: sentence.start, end: sentence.end, sentence: anchor.sentence, anchor, focus });
  }
  return found;
}

/** Letters that a quote has room for: words further off than this are left out of the focus, so that it keeps the first concept's. */
const MAX_FOCUS = 200;

function widened(focus: Span, mention: Span): Span {
  const wide = { start: Math.min(focus.start, mention.start), end: Math.max(focus.end, mention.end) };
  return wide.end - wide.start <= MAX_FOCUS ? wide : focus;
}

/** Words at which a clause may hold, in their sentence. */
interface Anchor extends Span {
  readonly sentence: number;
}

function anchorsOf(clause: Clause, mentions: Mentions, facts: Facts): readonly Anchor[] {
  if (clause.fact) {
    return (facts[clause.fact] ?? []).flatMap((span) => {
      const sentence = sentenceAt(span, mentions);
      return sentence < 0 ? [] : [{ sentence, start: span.start, end: span.end }];
    });
  }
  const concepts = clause.all ? clause.all.slice(0, 1) : (clause.any ?? []);
  const told = (concept: string): readonly Mention[] =>
    clause.polarity === 'told' ? mentions.of(concept).filter(isTold) : mentions.of(concept);
  if (concepts.length === 1) return told(concepts[0]!);
  if (concepts.length > 1) return concepts.flatMap(told).sort((a, b) => a.sentence - b.sentence);
  return mentions.sentences.flatMap(({ start, end }, sentence) =>
    mentions.isSkipped(sentence) ? [] : [{ sentence, start, end }],
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The sentences that a scope takes in. */
function unit(scope: NonNullable<Clause['scope']>, sentence: number, mentions: Mentions): Range {
  if (scope === 'sentence') return { from: sentence, to: sentence + 1 };
  if (scope === 'document') return { from: 0, to: mentions.sentences.length };
  const block = mentions.sentences[sentence]!.block;
  if (scope === 'block') return mentions.sentencesOf(block);
  const { blocks, sections } = mentions.document;
  const index = blocks[block]!.section;
  const { firstBlock, endBlock } = sections[index]!;
  // What opens the policy, under its title or none, is no part of the sections that follow.
  const isOpening = endBlock - firstBlock > TITLE_SHARE * ownBlocksOf(mentions.document);
  const isWithin = (other: number): boolean =>
    other >= firstBlock && other < endBlock && (!isOpening || blocks[other]!.section === index);
  let from = sentence;
  let to = sentence + 1;
  while (from > 0 && isWithin(mentions.sentences[from - 1]!.block)) from--;
  while (to < mentions.sentences.length && isWithin(mentions.sentences[to]!.block)) to++;
  return { from, to };
}

function firstIn(concept: string, range: Range, mentions: Mentions): Mention | null {
  if (range.to - range.from <= 8) {
    for (let s = range.from; s < range.to; s++) {
      const mention = mentions.in(concept, s)[0];
      if (mention) return mention;
    }
    return null;
  }
  return mentions.of(concept).find((m) => m.sentence >= range.from && m.sentence < range.to) ?? null;
}
