/** An event, for timelines. One file each in `content/events/`. */
import { z } from 'astro/zod';
import { id, line, partialDate, prose, topic } from './fields.ts';

export const event = z.strictObject({
  /** What happened, in a few words: `Los Angeles issues Special Order 40`. */
  title: line.max(120, 'Event titles are 120 characters or fewer.'),
  /** When, as exactly as it is known. */
  date: partialDate,
  /** When it ended, for something that lasted. */
  until: partialDate.optional(),
  /** The topic whose timeline it stands in. */
  topic,
  /** One or two sentences, with citations. */
  text: prose,
  /** Ids of the jurisdictions it concerns. */
  jurisdictions: z.array(id).default([]),
  /** Ids of sections that explain it. */
  sections: z.array(id).default([]),
});

export type Event = z.output<typeof event>;
