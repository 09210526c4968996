/** Dates in words, the same on every machine. */
import type { PartialDate } from '../schemas/fields.ts';

/** Names of the months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `21 November 2026`, `November 2026` or `2026`, as exactly as the date is known. */
export function formatDate({ iso }: PartialDate): string {
  const [year, month, day] = iso.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A day, or what lasted: `27 November 1979`, `2008 to November 2014`. */
export function formatSpan(from: PartialDate, until?: PartialDate): string {
  return until ? `${formatDate(from)} to ${formatDate(until)}` : formatDate(from);
}

/** `November 21, 2026`, as Chicago and Bluebook style write it. */
export function formatDateAmerican({ iso }: PartialDate): string {
  const [year, month, day] = iso.split('-');
  if (!month) return year!;
  const name = MONTHS[Number(month) - 1];
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
}

/** A page not reviewed for longer than this says so. */
export const REVIEW_DAYS = 180;

/** Whole days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
