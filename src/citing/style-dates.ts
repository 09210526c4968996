/** Dates as styles print them. */
import type { PartialDate } from '../schemas/fields.ts';
import { MONTHS } from '../sections/dates.ts';

/** MLA Handbook, 9th ed., appendix 1, and The Bluebook, table T12, cut months alike. */
const CUT = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
/** AP Stylebook, “months”: March to July are never cut. */
const AP = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
/** The forms of dates that citations need, as functions of a day, month or year. */
export const DATE_FORMS = {
  /** `21 Nov. 2026`; MLA Handbook, 9th ed., 5.78 and appendix 1. */
  mla: (date: PartialDate) => dayFirst(date, CUT),
  /** `Nov. 21, 2026`. */
  bluebook: (date: PartialDate) => monthFirst(date, CUT),
  /** `Nov. 21, 2026`; a month without a day is never cut. */
  ap: (date: PartialDate) => monthFirst(date, date.precision === 'day' ? AP : MONTHS),
  /** `2026-11-21`. */
  iso: ({ iso }: PartialDate) => iso,
} as const;
export type DateForm = keyof typeof DATE_FORMS;

function parts({ iso }: PartialDate): [year: string, month: number | undefined, day: number | undefined] {
  const [year = '', month, day] = iso.split('-');
  return [year, month ? Number(month) : undefined, day ? Number(day) : undefined];
}

function dayFirst(date: PartialDate, months: readonly string[]): string {
  const [year, month, day] = parts(date);
  return [day, month && months[month - 1], year].filter(Boolean).join(' ');
}

function monthFirst(date: PartialDate, months: readonly string[]): string {
  const [year, month, day] = parts(date);
  if (!month) return year;
  return day ? `${months[month - 1]} ${day}, ${year}` : `${months[month - 1]} ${year}`;
}
