/**
 * Dates, sums and what they are about in words. By hand, so that every Node writes them alike.
 */
import type { Case } from '../check/documentation.js';
import type { FrameLanguage } from './frame.js';

interface Figures {
  readonly months: readonly string[];
  readonly day: (day: number, month: string, year: string) => string;
  readonly thousands: string;
  readonly money: (amount: string, currency: string) => string;
}

const FIGURES: Readonly<Record<FrameLanguage, Figures>> = {
  nb: {
    months: [
      ...['januar', 'februar', 'mars', 'april', 'mai', 'juni'],
      ...['juli', 'august', 'september', 'oktober', 'november', 'desember'],
    ],
    day: (day, month, year) => `${day}. ${month} ${year}`,
    thousands: '\u00a0',
    money: (amount, currency) => `${amount} ${currency}`,
  },
  sv: {
    months: [
      ...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
      ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
    ],
    day: (day, month, year) => `${day} ${month} ${year}`,
    thousands: '\u00a0',
    money: (amount, currency) => `${amount} ${currency}`,
  },
  en: {
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June'],
      ...['July', 'August', 'September', 'October', 'November', 'December'],
    ],
    day: (day, month, year) => `${day} ${month} ${year}`,
    thousands: ',',
    money: (amount, currency) => `${currency} ${amount}`,
  },
};

/** `2019-10-01`, `2019-10` or `2019` as its readers write it. */
export function dateIn(language: FrameLanguage, date: string): string {
  const { months, day } = FIGURES[language];
  const [year, monthNumber, dayNumber] = date.split('-');
  if (monthNumber === undefined) return year!;
  const month = months[Number(monthNumber) - 1]!;
  return dayNumber === undefined ? `${month} ${year}` : day(Number(dayNumber), month, year!);
}

export function sumIn(language: FrameLanguage, { amount, currency }: { amount: number; currency: string }): string {
  const { thousands, money } = FIGURES[language];
  return money(`${amount}`.replace(/\B(?=(\d{3})+$)/g, thousands), currency);
}

/** When, who, whom and how much; the party is left out where the case's name has it. @param authority in this language */
export function caseHead(
  { date, country, party, sum, source }: Omit<Case, 'authority' | 'about'>,
  authority: string,
  language: FrameLanguage,
): string[] {
  return [
    dateIn(language, date),
    country ? `${authority} (${country})` : authority,
    ...(party && !source.includes(party) ? [party] : []),
    ...(sum ? [sumIn(language, sum)] : []),
  ];
}
