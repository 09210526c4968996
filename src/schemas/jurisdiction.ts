/** A jurisdiction: a place or agency with its policies over time. One file each in `content/jurisdictions/`. */
import { z } from 'astro/zod';
import { day, line, partialDate, prose } from './fields.ts';

/** The six questions that every jurisdiction is asked, in this order. */
export const POLICY_QUESTIONS = [
  /** Do officers ask about immigration status? */
  'asks-status',
  /** Does the jail hold people on a detainer? */
  'holds',
  /** Does it tell ICE about release dates? */
  'notifies',
  /** May ICE interview people in the jail? */
  'jail-access',
  /** Is there a 287(g) agreement? */
  '287g',
  /** Is spending on immigration enforcement limited? */
  'spending-limits',
] as const;
export type PolicyQuestion = (typeof POLICY_QUESTIONS)[number];

/** One dated answer to one of the six questions. */
export const policyAnswer = z.strictObject({
  /** Since when it holds. Leave out when the start is not known. */
  from: partialDate.optional(),
  /** Until when it held. Leave out for the present answer. */
  until: partialDate.optional(),
  /** The answer in a word. `limited` means: in some cases, which the text names. */
  answer: z.enum(['yes', 'no', 'limited', 'not-known']),
  /** The answer in a sentence or two, with citations. */
  text: prose,
});

export const jurisdiction = z.strictObject({
  /** Name: `Los Angeles (city)`. */
  name: line,
  /** What it is. */
  kind: z.enum(['city', 'county', 'state', 'agency']),
  /** Postal abbreviation of the state: `CA`. */
  state: z.string().regex(/^[A-Z]{2}$/, 'Write the state as two capital letters, such as CA.'),
  /** Who runs the police and who runs the jail, with citations: it decides what an answer means. */
  summary: prose,
  /** The day up to which the answers were brought. */
  'as-of': day,
  /** The answers, oldest first under each question. Leave a question out only where nothing was found; it then shows as not known. */
  policies: z
    .partialRecord(z.enum(POLICY_QUESTIONS), z.array(policyAnswer).min(1, 'Give an answer, or leave the question out.'))
    .default({}),
  /** Other names for it, for search. */
  words: z.array(line).default([]),
});

export type Jurisdiction = z.output<typeof jurisdiction>;
