import { isDigit } from './characters.js';
import { monthOf } from './months.js';
import type { Tokens } from './tokens.js';

/** A date in the text: half-open range of tokens. */
export interface DateFound {
  readonly from: number;
  readonly to: number;
  /** ISO 8601, as precise as the text: `2025-03-01`, `2025-03`, `2025`. */
  readonly value: string;
  /** Unmistakably a date; `180525`, `05/2018` and `2018` are so only where a label says it. */
  readonly sure: boolean;
}

/** No policy that asks for a date is older than this century. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A word of digits, with its value. */
interface NumberWord {
  readonly value: number;
  readonly digits: number;
}

/** All dates between two tokens, in reading order. `yearFirst`: whether `21-10-05` begins with the year, as in Sweden. */
export function datesIn(text: string, tokens: Tokens, from: number, to: number, yearFirst: boolean): DateFound[] {
  const reader = new DateReader(text, tokens, to, yearFirst);
  const opening = openingWords(tokens);
  const found: DateFound[] = [];
  for (let at = from; at < to; ) {
    const date = opening[tokens.words[at]!] ? reader.at(at) : null;
    if (date) found.push(date);
    at = date ? date.to : at + 1;
  }
  return found;
}

const known = new WeakMap<Tokens, Uint8Array>();

/** 1 for each word of the vocabulary that may open a date: a number, or a month. */
function openingWords(tokens: Tokens): Uint8Array {
  let opening = known.get(tokens);
  if (!opening) {
    opening = Uint8Array.from(tokens.vocabulary, (word) => (isDigit(word.charCodeAt(0)) || monthOf(word) > 0 ? 1 : 0));
    known.set(tokens, opening);
  }
  return opening;
}

class DateReader {
  readonly #text: string;
  readonly #tokens: Tokens;
  readonly #to: number;
  readonly #yearFirst: boolean;

  constructor(text: string, tokens: Tokens, to: number, yearFirst: boolean) {
    this.#text = text;
    this.#tokens = tokens;
    this.#to = to;
    this.#yearFirst = yearFirst;
  }

  /** The date that begins at a token, if any. */
  at(at: number): DateFound | null {
    const word = this.#word(at);
    if (isDigit(word.charCodeAt(0))) {
      const first = this.#number(at);
      return (
        first &&
        (this.#numeric(at, first) ?? this.#named(at, first) ?? this.#compact(at, first) ?? this.#loose(at, first))
      );
    }
    const month = monthOf(word);
    return month > 0 ? this.#fromMonth(at, month) : null;
  }

  /** `2021-10-05`, `5.10.2021`, `5/10-21`. */
  #numeric(at: number, first: NumberWord): DateFound | null {
    const second = this.#number(at + 1);
    const third = this.#number(at + 2);
    const between = this.#between(at);
    if (!second || !third || second.digits > 2 || !isSeparator(between) || !isSeparator(this.#between(at + 1)))
      return null;
    const to = at + 3;
    if (first.digits === 4) return day(at, to, first.value, second.value, third.value);
    if (first.digits > 2) return null;
    if (third.digits === 4) {
      return day(at, to, third.value, second.value, first.value) ?? day(at, to, third.value, first.value, second.value);
    }
    if (third.digits !== 2) return null;
    if (this.#yearFirst && between === '-') return day(at, to, 2000 + first.value, second.value, third.value);
    return day(at, to, 2000 + third.value, second.value, first.value);
  }

  /** `1. mars 2025`, `den 1:a mars, 2025`. */
  #named(at: number, first: NumberWord): DateFound | null {
    if (first.digits > 2) return null;
    const next = ORDINALS.has(this.#word(at + 1)) ? at + 2 : at + 1;
    const month = this.#month(next);
    const year = this.#number(next + 1);
    return month > 0 && year?.digits === 4 ? day(at, next + 2, year.value, month, first.value) : null;
  }

  /** `mars 2025`, `mars -25`, `March 1, 2025`. */
  #fromMonth(at: number, month: number): DateFound | null {
    const next = this.#number(at + 1);
    const year = this.#number(at + 2);
    if (next && next.digits <= 2 && year?.digits === 4 && this.#between(at + 1).startsWith(',')) {
      return day(at, at + 3, year.value, month, next.value);
    }
    if (next?.digits === 2 && YEAR_MARK.test(this.#between(at))) {
      return { from: at, to: at + 2, value: monthValue(2000 + next.value, month), sure: false };
    }
    return next?.digits === 4 && isYear(next.value)
      ? { from: at, to: at + 2, value: monthValue(next.value, month), sure: true }
      : null;
  }

  /** `20250301`, `250301`. */
  #compact(at: number, { value, digits }: NumberWord): DateFound | null {
    if (digits !== 8 && digits !== 6) return null;
    const year = Math.floor(value / 10000);
    const found = day(at, at + 1, digits === 8 ? year : 2000 + year, Math.floor(value / 100) % 100, value % 100);
    return found && { ...found, sure: digits === 8 };
  }

  /** `05/2018`, `2018-05`, `2018`. */
  #loose(at: number, first: NumberWord): DateFound | null {
    const next = this.#number(at + 1);
    const joined = next !== null && isSeparator(this.#between(at));
    if (first.digits === 4) {
      if (!isYear(first.value)) return null;
      if (joined && next.digits === 2) return monthOfYear(at, first.value, next.value);
      const isReference = next !== null && this.#between(at).length === 1 && this.#between(at) !== ' '; // 2016/679, 2018:218
      return isReference ? null : { from: at, to: at + 1, value: `${first.value}`, sure: false };
    }
    if (first.digits > 2 || !joined || next.digits !== 4 || !isYear(next.value)) return null;
    return monthOfYear(at, next.value, first.value);
  }

  #word(at: number): string {
    return at < this.#to ? this.#tokens.vocabulary[this.#tokens.words[at]!]! : '';
  }

  #month(at: number): number {
    return monthOf(this.#word(at));
  }

  /** A token of digits; of a time stamp (`31T19`) the digits before the T. */
  #number(at: number): NumberWord | null {
    const word = this.#word(at);
    let digits = 0;
    while (digits < word.length && digits <= 8 && isDigit(word.charCodeAt(digits))) digits++;
    if (digits === 0 || digits > 8 || (digits < word.length && !(digits === 2 && word[2] === 't'))) return null;
    return { value: Number(word.slice(0, digits)), digits };
  }

  /** What stands between a token and the next. */
  #between(at: number): string {
    return this.#text.slice(this.#tokens.ends[at], this.#tokens.starts[at + 1]);
  }
}

/** What stands before a year without its century. */
const YEAR_MARK = /^ ?[-–'’]$/;
const ORDINALS = new Set(['a', 'e', 'st', 'nd', 'rd', 'th']);
const isSeparator = (between: string): boolean =>
  between.length <= 2 && '.-/–'.includes(between.trim()) && between.trim() !== '';
const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;
const pad = (n: number): string => `${n}`.padStart(2, '0');
const monthValue = (year: number, month: number): string => `${year}-${pad(month)}`;

const monthOfYear = (from: number, year: number, month: number): DateFound | null =>
  month >= 1 && month <= 12 ? { from, to: from + 2, value: monthValue(year, month), sure: false } : null;

function day(from: number, to: number, year: number, month: number, dayOfMonth: number): DateFound | null {
  const last = DAYS[month - 1];
  if (!isYear(year) || last === undefined || dayOfMonth < 1 || dayOfMonth > last) return null;
  return { from, to, value: `${monthValue(year, month)}-${pad(dayOfMonth)}`, sure: true };
}
