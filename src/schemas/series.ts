/** A series: figures with units and caveats. One YAML file and one CSV of the same name in `content/series/`. */
import { z } from 'astro/zod';
import { day, line, passageRef, prose, topic } from './fields.ts';

export const series = z.strictObject({
  /** What is counted, where and when: `ICE detainers by fiscal year`. */
  title: line,
  topic,
  /** What one unit is: `detainers prepared`. */
  unit: line,
  /** The passages the figures come from. */
  from: z.array(passageRef).min(1, 'Name at least one passage that the figures come from.'),
  /** What each column of the CSV means, by its header. */
  columns: z.record(z.string(), line),
  /** What the figures cannot show, and where sources conflict, with citations. */
  caveats: prose,
  /** The day the figures were read. */
  'as-of': day,
  /** What people type when they look for it. */
  words: z.array(line).default([]),
});

export type Series = z.output<typeof series>;
