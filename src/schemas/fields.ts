/**
 * Fields that two or more collections share. Each comment is written to the editor who fills the field in.
 */
import { z } from 'astro/zod';

/** How exactly a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A date as we keep it: an ISO 8601 string as long as its precision (`1979`, `1979-11`, `1979-11-27`). */
export interface PartialDate {
  iso: string;
  precision: DatePrecision;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a date as YAML gives it: a number (`1979`), a string (`1979-11`) or, where the parser makes one, a `Date`.
 * Returns `undefined` for anything that is not a day of the calendar, such as 2025-02-30.
 */
export function parsePartialDate(value: unknown): PartialDate | undefined {
  const text = value instanceof Date ? JSON.stringify(value).slice(1, 11) : String(value);
  const match = PARTIAL_DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match;
  if (!month) return { iso: text, precision: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return { iso: text, precision: 'month' };
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) return undefined;
  return { iso: `${year}-${month}-${day}`, precision: 'day' };
}

const DATE_CURE = 'Write a date of the calendar, as 1979, 1979-11 or 1979-11-27.';

/** A date known to the year, the month or the day: `1979`, `1979-11` or `1979-11-27`. Write only what is known. */
export const partialDate = z.union([z.string(), z.number(), z.date()], DATE_CURE).transform((value, context) => {
  const date = parsePartialDate(value);
  if (date) return date;
  context.addIssue({ code: 'custom', message: DATE_CURE });
  return z.NEVER;
});

/** A date that must be known to the day, such as the day on which something was checked: `2026-11-21`. */
export const day = partialDate.refine((date) => date.precision === 'day', 'Write the day too, as 2026-11-21.');

/** Lowercase words joined by hyphens: `ice-form-i247a`. Ids are permanent once published. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of a record or section. */
export const id = z.string().regex(ID_PATTERN, 'Write an id as lowercase words joined by hyphens, such as two-clocks.');

/** A passage, named as in a citation but without brackets: `cfr-8-287-7#48-hours`. */
export const passageRef = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'Name a passage as source#passage, such as cfr-8-287-7#48-hours.');

/** One of the site's three topics. */
export const TOPIC_IDS = ['sanctuary-policy', 'detainers', 'funding-threats'] as const;
export const topic = z.enum(TOPIC_IDS);
export type TopicId = (typeof TOPIC_IDS)[number];

/** A public web address. Only `https:` and `http:` are taken. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'Write a full web address that starts with https://.' });

/** A line of plain text: no line breaks, no space at either end. */
export const line = z
  .string()
  .min(1, 'Write something here, or leave the field out.')
  .regex(/^\S(?:.*\S)?$/u, 'Write this on one line, without a space at either end.');

/** Markdown in our own words, with citations: `Text [@source#passage].` No HTML and no components. */
export const prose = z.string().trim().min(1, 'Write something here, or leave the field out.');

/** How a claim, or one statement in an account, stands against the record. */
export const STANDINGS = [
  /** The record supports it. */
  'supported',
  /** Correct, but easily misread without what the assessment adds. */
  'needs-context',
  /** It was true once; something later replaced it. */
  'outdated',
  /** True in part, stated too widely. */
  'overbroad',
  /** The words differ from what was said. */
  'misquoted',
  /** Turns on a definition or a question that is disputed. */
  'contested',
  /** No support was found, or the record points the other way. */
  'unsupported',
  /** A view, a prediction or a way of framing: not a statement of fact. */
  'opinion',
] as const;
export const standing = z.enum(STANDINGS);
export type Standing = (typeof STANDINGS)[number];
