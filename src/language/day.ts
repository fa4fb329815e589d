/** Midnight UTC of a day written as `YYYY-MM-DD`, or null where that is no day of the calendar. */
export function dayOf(text: string): Date | null {
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN);
  return !Number.isNaN(date.valueOf()) && isoDay(date) === text ? date : null;
}

/** The day of a date in UTC, as `YYYY-MM-DD`. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);
