/** A claim: a statement made in public that we hold up to the record. One file each in `content/claims/`. */
import { z } from 'astro/zod';
import { day, id, line, partialDate, passageRef, prose, standing, topic } from './fields.ts';

/** One time the claim was made. */
const utterance = z.strictObject({
  /** The passage in which it was made: `city-news-service-2016-11-15#custody-48-to-72`. */
  passage: passageRef,
  /** When it was said. Leave out when that is the date of the source. */
  date: partialDate.optional(),
});

export const claim = z.strictObject({
  /** The claim in one sentence, in neutral words, as it was meant: `The LAPD holds no one longer than 72 hours.` */
  claim: line.max(200, 'Claims are 200 characters or fewer.'),
  /** A short heading that can stand alone: `“Sheriff takes the same stance as the LAPD”`. */
  title: line.max(90, 'Titles are 90 characters or fewer.'),
  /** The topic it belongs to. */
  topic,
  /** Who said it and where, earliest first. */
  said: z.array(utterance).min(1, 'Name at least one passage in which the claim was made.'),
  /** How it stands against the record. */
  standing,
  /** One sentence that says how it stands, for lists. It may carry citations. */
  verdict: prose,
  /** The day up to which the assessment holds: `2026-11-21`. */
  'as-of': day,
  /** Why it stands so, in our words, every factual sentence cited. */
  assessment: prose,
  /** Ids of sections that explain the matter. */
  sections: z.array(id).default([]),
  /** What people type when they look for it. */
  words: z.array(line).default([]),
});

export type Claim = z.output<typeof claim>;
