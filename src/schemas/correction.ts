/** A correction: an error of fact in something published. One file each in `content/corrections/`. */
import { z } from 'astro/zod';
import { day, id, prose } from './fields.ts';

export const correction = z.strictObject({
  /** The day on which the words were corrected. */
  date: day,
  /** Ids of the sections corrected. */
  sections: z.array(id).min(1, 'Name at least one section that was corrected.'),
  /** What was wrong, in a sentence for readers: `The page said that the order was signed on 24 January.` */
  wrong: prose,
  /** What is right, with citations. */
  right: prose,
});

export type Correction = z.output<typeof correction>;
