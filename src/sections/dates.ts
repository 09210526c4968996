/** Dates in words, the same on every machine. */
import type { PartialDate } from '../schemas/fields.ts';

const MONTHS = [
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

/** `November 21, 2026`, as Chicago and Bluebook style write it. */
export function formatDateAmerican({ iso }: PartialDate): string {
  const [year, month, day] = iso.split('-');
  if (!month) return year!;
  const name = MONTHS[Number(month) - 1];
  return day ? `${name} ${Number(day)}, ${year}` : `${name} ${year}`;
}
