/** A term of the glossary. One file each in `content/glossary/`; the file's name is the term's id. */
import { z } from 'astro/zod';
import { id, line, prose } from './fields.ts';

export const term = z.strictObject({
  /** The term as it stands in a sentence: `detainer`, `287(g) agreement`. */
  term: line,
  /** What it stands for, when it is an abbreviation: `Immigration and Customs Enforcement`. */
  'short-for': line.optional(),
  /** One or two sentences in our words, with citations where the definition is legal. */
  definition: prose,
  /** Other words for it, abbreviations and misspellings, for search. */
  words: z.array(line).default([]),
  /** Ids of sections that explain it. */
  sections: z.array(id).default([]),
  /** Ids of terms to compare. */
  see: z.array(id).default([]),
});

export type Term = z.output<typeof term>;
