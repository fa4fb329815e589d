/**
 * Dates and sums in words. By hand, so that every Node writes them alike.
 */
import type { FrameLanguage } from '../report/frame.js';
import { wordsOf } from './words.js';

/** `2019-10-01`, `2019-10` or `2019` as its readers write it. */
export function dateIn(language: FrameLanguage, date: string): string {
  const { months, day } = wordsOf(language);
  const [year, monthNumber, dayNumber] = date.split('-');
  if (monthNumber === undefined) return year!;
  const month = months[Number(monthNumber) - 1]!;
  return dayNumber === undefined ? `${month} ${year}` : day(Number(dayNumber), month, year!);
}

export function sumIn(language: FrameLanguage, { amount, currency }: { amount: number; currency: string }): string {
  const { thousands, money } = wordsOf(language);
  return money(`${amount}`.replace(/\B(?=(\d{3})+$)/g, thousands), currency);
}
