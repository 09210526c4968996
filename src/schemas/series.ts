/** A series: figures with units and caveats. One YAML file and one CSV of the same name in `content/series/`. */
import { z } from 'astro/zod';
import { day, line, passageRef, prose, topic } from './fields.ts';

/** Which columns a chart shows, and which rows it must leave to the table. */
export const chart = z.strictObject({
  /** The column that names each bar: `fiscal_year`. */
  label: line,
  /** The columns whose plain numbers are drawn, one or two: `[detainers]`. Cells in words are shown and not drawn. */
  values: z
    .array(line)
    .min(1, 'Name at least one column whose numbers are drawn.')
    .max(2, 'A chart shows one or two columns.'),
  /** A column by which rows stand apart and are never read as one line, such as the report that they come from. */
  apart: line.optional(),
  /** Rows that only the table shows, each by the cells that pick it: `{ fiscal_year: '2019' }`. Say why in `caveats`. */
  'leave-out': z.array(z.record(z.string(), line)).default([]),
});

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
  /** How the chart is drawn from the columns. Leave out for figures that a chart would make look comparable when they are not. */
  chart: chart.optional(),
  /** Columns whose numbers count something, when there is no chart to say so: they are written with commas. */
  quantities: z.array(line).default([]),
  /** What the figures cannot show, and where sources conflict, with citations. */
  caveats: prose,
  /** The day the figures were read. */
  'as-of': day,
  /** What people type when they look for it. */
  words: z.array(line).default([]),
});

export type Series = z.output<typeof series>;
export type Chart = z.output<typeof chart>;
