/** An explainer: one MDX page that answers one question. This is its front matter, between the lines of `---`. */
import { z } from 'astro/zod';
import { day, id, line, prose } from './fields.ts';
import { explainerPlace } from './ledger.ts';

/** Search help for one section: how readers ask for it. */
export const sectionHelp = z.strictObject({
  /** Questions that the section answers, as a reader would type them: `how long can a jail hold someone for ICE`. */
  asks: z.array(line).default([]),
  /** Words and phrases people use for it, abbreviations and misspellings included: `48 hour rule`, `I247A`. */
  words: z.array(line).default([]),
});

export const explainer = z.strictObject({
  /** The title: a question or a plain noun phrase that a reader would type. */
  title: line.max(90, 'Titles are 90 characters or fewer.'),
  /** The one question the page answers, when the title does not put it as one. */
  question: line,
  /** The answer in two or three sentences, with citations. It opens the page. */
  answer: prose,
  /** One sentence for lists, search engines and shared links, without citations. */
  summary: line.max(200, 'Summaries are 200 characters or fewer.'),
  /** Its place within the topic, counted from 1. */
  order: z.int().min(1, 'Count from 1.'),
  /** The day up to which the facts on the page were brought: `2026-11-21`. */
  'as-of': day,
  /** The day it was first published. */
  published: day,
  /** The day its words last changed. */
  updated: day,
  /** The day it was last read against its sources. */
  reviewed: day,
  /** What this page took over, so that old links go on leading here. Leave out when there is nothing. */
  formerly: z
    .strictObject({
      /** Places at which the page stood before: `detainers/old-name`. */
      page: z.array(explainerPlace).default([]),
      /** Old ids of sections, by the id of the section that took each over: `two-clocks: [old-id]`. */
      sections: z.record(id, z.array(id).min(1, 'Name the old ids, or leave the section out.')).default({}),
    })
    .default({ page: [], sections: {} }),
  /** Ids of explainers that a reader would want next. */
  related: z.array(id).default([]),
  /** Search help for the page as a whole, and for each section by its id. */
  search: z.strictObject({
    /** How readers ask for the page as a whole. */
    page: sectionHelp.default({ asks: [], words: [] }),
    /** How readers ask for each section, by the section’s id. At least four ways each. */
    sections: z.record(id, sectionHelp).default({}),
  }),
});

export type Explainer = z.output<typeof explainer>;
export type SectionHelp = z.output<typeof sectionHelp>;
