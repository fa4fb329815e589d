/**
 * The date or version of the policy itself: by a label beside it, in its title, or as a line of its own at the top or bottom. Dates of
 * laws, cases and examples are not the policy's: the nearest thing that a label can be about decides.
 */
import { isDigit, isLower, isUpper } from '../language/characters.js';
import { type DateFound, datesIn } from '../language/dates.js';
import type { Mention, Mentions } from '../match/mentions.js';
import type { Span } from '../parse/document.js';
import type { Context } from './context.js';
import type { Facts } from './facts.js';
import type { Policy } from './policy.js';
import { headersOf } from './tables.js';

const DATE_MARKS = ['date.updated', 'date.valid'];
/** Letters of a line of the page's footer that dates the page. */
const LONGEST_LINE = 90;
const DATE_LABELS = ['date.updated', 'date.log'];

/** What may stand between a label and its date ("Sist oppdatert av Kari Nordmann 1.3.2025"), and between a date and a label after it. */
const MAX_AFTER_LABEL = 8;
const MAX_BEFORE_LABEL = 4;
/** Without the policy's name near, a label must stand in a short line. */
const SHORT = 9;
/** What comes after the date is farther than all that comes before. */
const FAR = 1e6;
/** A label alone on its line, or in a cell. */
const LABEL_ALONE = 5;
/** A bare date line may carry a place or a name; it stands among the first or last lines. */
const MAX_BESIDE = 4;
/** A line with one of these says what was done on that day ("Vi slettet listene 1. januar"). */
const TELLS = ['date.other', 'controller.we'];
const TOP = 6;
/** Blocks within which a table of the document's control stands. */
const TOP_TABLE = 16;
/** Words between another thing that has a date and a label that is not about it. */
const MIN_APART = 4;
const BOTTOM = 4;
/** Words of a line that is the policy's title. */
const LONGEST_TITLE = 10;
/** Words between a version and what it is of. */
const MAX_OF = 1;
/** "XX.XX.2024": a day that nobody has filled in. */
const UNFILLED = /(?:xx|__|dd|mm)[./ -]{0,2}$/i;
/** Letters of "den", "av", "för". */
const LONGEST_PARTICLE = 3;

/** How surely a date is the policy's, surest first. */
const RANKS = ['updated', 'log', 'valid', 'title', 'bare', 'version'] as const;
type Rank = (typeof RANKS)[number];

interface Candidate extends Span {
  readonly rank: Rank;
  readonly value: string;
}

/** The day from which the GDPR applies in the EU. */
const GDPR = '2018-05-25';

/** Date or version of the policy. Facts: `document.date`, surest first; `document.before-gdpr`: the date, where it is older than the GDPR. */
export function findDate(mentions: Mentions, context: Context): { date: Policy['date']; facts: Facts } {
  const finder = new DateFinder(mentions, context);
  const found = finder
    .find()
    .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || later(a, b) || a.start - b.start);
  const best = found[0];
  const facts: Facts = {
    'document.date': found.map(({ start, end }) => ({ start, end })),
    ...(best && isBeforeGdpr(best.value, found) && { 'document.before-gdpr': [{ start: best.start, end: best.end }] }),
  };
  return { date: best ? { value: best.value, evidence: { start: best.start, end: best.end } } : null, facts };
}

/** A date, a month or a year before it; and no date of the policy is younger. */
function isBeforeGdpr(value: string, found: readonly Candidate[]): boolean {
  const isDate = (date: string): boolean => /^\d{4}(?:-|$)/.test(date);
  return (
    isDate(value) && found.every((other) => !isDate(other.value) || other.value < GDPR.slice(0, other.value.length))
  );
}

const later = (a: Candidate, b: Candidate): number => (a.value < b.value ? 1 : a.value > b.value ? -1 : 0);

class DateFinder {
  readonly #mentions: Mentions;
  readonly #context: Context;
  /** The policy's own blocks. */
  readonly #own: readonly number[];

  constructor(mentions: Mentions, context: Context) {
    this.#mentions = mentions;
    this.#context = context;
    this.#own = mentions.document.blocks.flatMap((_, i) => {
      const { from, to } = mentions.sentencesOf(i);
      return to > from && !mentions.isSkipped(from) ? [i] : [];
    });
  }

  find(): Candidate[] {
    const found = this.#own.flatMap((block, at) => [...this.#datesOf(block, at), ...this.#versionsOf(block)]);
    return found.length > 0 ? found : this.#furniture();
  }

  /** Where the policy's own text has none: "Sist gjennomgått 1.3.2024" in a short line of the page's footer. */
  #furniture(): Candidate[] {
    const { document, tokens, language } = this.#mentions;
    const marks = DATE_MARKS.map((label) => this.#mentions.marks(label));
    return document.blocks.flatMap((block) => {
      if (block.chrome === null || block.end - block.start > LONGEST_LINE) return [];
      const { from, to } = this.#mentions.tokensIn(block);
      return datesIn(document.text, tokens, from, to, language === 'sv')
        .filter((date) => marks.some((mark) => mark.subarray(Math.max(from, date.from - 2), date.from).includes(1)))
        .map((date) => this.#candidate(date.from, date.to, 'bare', date.value));
    });
  }

  #datesOf(block: number, at: number): Candidate[] {
    const { document, tokens, language } = this.#mentions;
    const { from, to } = this.#mentions.tokensIn(document.blocks[block]!);
    return datesIn(document.text, tokens, from, to, language === 'sv').flatMap((date) => {
      const start = tokens.starts[date.from]!;
      if (UNFILLED.test(document.text.slice(Math.max(0, start - 4), start))) return [];
      const rank = this.#rankOf(date, block, at, to - from);
      return rank ? [this.#candidate(date.from, date.to, rank, date.value)] : [];
    });
  }

  #rankOf(date: DateFound, block: number, at: number, words: number): Rank | null {
    if (this.#isOfPolicy('date.updated', date, block, words)) return 'updated';
    const beside = words - (date.to - date.from);
    if (beside <= MAX_BESIDE) {
      if (this.#context.carrying(block, DATE_LABELS)) return 'log';
      const before = this.#own[at - 1];
      if (before !== undefined && this.#isLabel(before)) return 'log';
    }
    if (this.#isLogged(date, block) || (at < TOP_TABLE && this.#isInColumn(block))) return 'log';
    if (this.#isOfPolicy('date.valid', date, block, words)) return 'valid';
    if (at < TOP && this.#isTitle(date, block, words)) return 'title';
    // "Sommerleir | 01.06.2022"
    const { cell } = this.#mentions.document.blocks[block]!;
    if (!date.sure || (cell && cell.header !== null)) return null;
    return this.#isAtEdge(at) && beside <= MAX_BESIDE && this.#isBare(date, block) ? 'bare' : null;
  }

  /** "Dokumenteier | Versjon | Dato" above the text: the cell below "Dato". */
  #isInColumn(block: number): boolean {
    const { blocks } = this.#mentions.document;
    const { cell } = blocks[block]!;
    if (!cell || cell.header === null || cell.header === block) return false;
    const { from } = this.#mentions.tokensIn(blocks[cell.header]!);
    const isDate = this.#mentions.inBlock('date.column', cell.header).some((m) => m.from === from);
    const headers = [...headersOf(cell, this.#mentions.document)];
    return isDate && headers.some((header) => this.#mentions.inBlock('date.control', header).length > 0);
  }

  /** "Endringslogg: 10.1.2024 – lagt til Vipps; 2.6.2022 – første utgave": a paragraph that opens with the word for such a list. */
  #isLogged(date: DateFound, block: number): boolean {
    const { from } = this.#mentions.tokensIn(this.#mentions.document.blocks[block]!);
    return this.#mentions.inBlock('date.log', block).some((log) => log.from === from && log.to <= date.from);
  }

  /** A heading, or a short line that ends with the date: "Personvernerklæring for Nordvik Tannklinikk, oktober 2020". */
  #isTitle(date: DateFound, block: number, words: number): boolean {
    const { kind, start, end } = this.#mentions.document.blocks[block]!;
    const named = this.#mentions.inBlock('date.policy', block);
    if (kind === 'heading') return named.length > 0;
    const { from, to } = this.#mentions.tokensIn({ start, end });
    return words <= LONGEST_TITLE && date.to === to && named.some((mention) => mention.from === from);
  }

  /** Whether a label stands by the date and is about the policy. */
  #isOfPolicy(label: string, date: DateFound, block: number, words: number): boolean {
    return this.#mentions.inBlock(label, block).some((mention) => {
      const isNear = mention.to <= date.from ? date.from - mention.to <= MAX_AFTER_LABEL : isAfter(mention, date);
      return isNear && this.#isAboutPolicy(mention, date, block, words);
    });
  }

  /** The nearest of what a label can be about, in its sentence: between it and its date, else before it, else after both. */
  #isAboutPolicy(label: Mention, date: DateFound, block: number, words: number): boolean {
    const distanceTo = (m: Mention): number => {
      if (m.from < label.from) return label.from - m.from;
      return m.from < Math.max(date.from, label.to) ? 0 : FAR + m.from;
    };
    const distance = (concept: string): number =>
      Math.min(Number.POSITIVE_INFINITY, ...this.#mentions.in(concept, label.sentence).map(distanceTo));
    // "Versjon 2.1, vedtatt 3. mai": a version before the label is the policy's.
    const policy = Math.min(distance('date.policy'), distance('date.version'));
    let other = distance('date.other');
    // "Sist oppdatert 1.3.2025, i tråd med GDPR": a label before its date is not about what follows both.
    if (other >= FAR && label.to <= date.from) other = Number.POSITIVE_INFINITY;
    // "Förordning (EU) 2016/679. Upprättad 1.5.2018, uppdaterad 3.2.2022", where lines run on.
    const isBeside = label.concept === 'date.updated' && label.to === date.from;
    if (isBeside && other > MIN_APART && this.#isAtEdge(this.#own.indexOf(block))) return true;
    if (policy !== other) return policy < other;
    if (words <= SHORT || this.#mentions.tokensIn(this.#mentions.document.blocks[block]!).from === label.from)
      return true;
    // "Nordfjäll AB. Upprättad 23.5.2018": a short sentence of its own in the first or last lines.
    const { from, to } = this.#mentions.tokensIn(this.#mentions.sentences[label.sentence]!);
    return this.#isAtEdge(this.#own.indexOf(block)) && from === label.from && to - from <= SHORT;
  }

  #isAtEdge(at: number): boolean {
    return at < TOP || at >= this.#own.length - BOTTOM;
  }

  /** A block that is no more than a label, such as the cell before. */
  #isLabel(block: number): boolean {
    const { from, to } = this.#mentions.tokensIn(this.#mentions.document.blocks[block]!);
    return to - from <= LABEL_ALONE && DATE_MARKS.some((label) => this.#mentions.inBlock(label, block).length > 0);
  }

  /** A line that begins or ends with the date, and speaks of nothing else. */
  #isBare(date: DateFound, block: number): boolean {
    const { from, to } = this.#mentions.tokensIn(this.#mentions.document.blocks[block]!);
    // "Bergen, 8. april 2019" and below it, or behind it where lines run on, "Styret"
    const endsLine = this.#mentions.document.text[this.#mentions.tokens.ends[date.to - 1]!] === '\n';
    const isInside = date.from !== from && date.to !== to && !endsLine;
    if (isInside && !this.#isCapital(date.to)) return false;
    if (TELLS.some((c) => this.#mentions.inBlock(c, block).length > 0)) return false;
    // "Generalforsamlingen holdes 24. april." is a sentence: places and names are written with a capital.
    const isSentence = this.#mentions.document.text.startsWith('.', this.#mentions.document.blocks[block]!.end - 1);
    if (!isSentence && !isInside) return true;
    for (let at = from; at < to; at++) if ((at < date.from || at >= date.to) && this.#isPlain(at)) return false;
    return true;
  }

  #isCapital(token: number): boolean {
    return isUpper(this.#mentions.document.text.charCodeAt(this.#mentions.tokens.starts[token]!));
  }

  /** A word in small letters that is more than a preposition or an article. */
  #isPlain(token: number): boolean {
    const { starts, ends } = this.#mentions.tokens;
    const { text } = this.#mentions.document;
    return ends[token]! - starts[token]! > LONGEST_PARTICLE && isLower(text.charCodeAt(starts[token]!));
  }

  /** `Versjon 2.1`, at the start of a line or beside the policy's name. */
  #versionsOf(block: number): Candidate[] {
    const { from, to: end } = this.#mentions.tokensIn(this.#mentions.document.blocks[block]!);
    const alone = end - from <= SHORT && TELLS.every((c) => this.#mentions.inBlock(c, block).length === 0);
    return this.#mentions.inBlock('date.version', block).flatMap((label) => {
      const to = this.#versionEnd(label);
      const names = this.#mentions
        .in('date.policy', label.sentence)
        .some((m) => m.from < label.from && label.from - m.to <= 2);
      if (to === 0 || !(label.from === from || names || alone)) return [];
      // "Versjon 2.0 av appen"
      if (this.#mentions.in('date.other', label.sentence).some((m) => m.from >= to && m.from - to <= MAX_OF)) return [];
      const { starts, ends } = this.#mentions.tokens;
      const value = this.#mentions.document.text.slice(starts[label.from], ends[to - 1]);
      return [this.#candidate(label.from, to, 'version', value)];
    });
  }

  /** Where the number after a version's label ends, 0 if there is none. */
  #versionEnd(label: Mention): number {
    const { tokens, document } = this.#mentions;
    const isNumber = (at: number): boolean =>
      at < tokens.length && isDigit(document.text.charCodeAt(tokens.starts[at]!));
    let at = label.to;
    if (!isNumber(at)) at++; // "Versjon nr. 2"
    if (!isNumber(at) || at >= this.#mentions.tokensIn(document.blocks[label.block]!).to) return 0;
    at++;
    while (isNumber(at) && document.text.slice(tokens.ends[at - 1], tokens.starts[at]) === '.') at++;
    return at;
  }

  #candidate(from: number, to: number, rank: Rank, value: string): Candidate {
    const { starts, ends } = this.#mentions.tokens;
    return { start: starts[from]!, end: ends[to - 1]!, rank, value };
  }
}

const isAfter = (mention: Mention, date: DateFound): boolean =>
  mention.from >= date.to && mention.from - date.to <= MAX_BEFORE_LABEL;
