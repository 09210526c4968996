/** The collections of `content/`: their folders, schemas and names. One list for records, checks and Astro alike. */
import type { z } from 'astro/zod';
import { claim, type Claim } from '../schemas/claim.ts';
import { comparison, type Comparison } from '../schemas/comparison.ts';
import { correction, type Correction } from '../schemas/correction.ts';
import { event, type Event } from '../schemas/event.ts';
import { explainer, type Explainer } from '../schemas/explainer.ts';
import { jurisdiction, type Jurisdiction } from '../schemas/jurisdiction.ts';
import { series, type Series } from '../schemas/series.ts';
import { source, type Source } from '../schemas/source.ts';
import { term, type Term } from '../schemas/term.ts';
import { withdrawal, type Withdrawal } from '../schemas/withdrawal.ts';

/** What one record of each collection holds. */
export interface CollectionData {
  explainers: Explainer;
  sources: Source;
  claims: Claim;
  comparisons: Comparison;
  glossary: Term;
  events: Event;
  jurisdictions: Jurisdiction;
  series: Series;
  withdrawals: Withdrawal;
  corrections: Correction;
}
export type CollectionName = keyof CollectionData;

interface CollectionInfo {
  schema: z.ZodType;
  /** What one record is called in messages, with its article. */
  noun: string;
  /** The ending of its files. */
  extension: '.yaml' | '.mdx';
}

export const COLLECTIONS: Record<CollectionName, CollectionInfo> = {
  explainers: { schema: explainer, noun: 'an explainer', extension: '.mdx' },
  sources: { schema: source, noun: 'a source', extension: '.yaml' },
  claims: { schema: claim, noun: 'a claim', extension: '.yaml' },
  comparisons: { schema: comparison, noun: 'a comparison', extension: '.yaml' },
  glossary: { schema: term, noun: 'a term', extension: '.yaml' },
  events: { schema: event, noun: 'an event', extension: '.yaml' },
  jurisdictions: { schema: jurisdiction, noun: 'a jurisdiction', extension: '.yaml' },
  series: { schema: series, noun: 'a series', extension: '.yaml' },
  withdrawals: { schema: withdrawal, noun: 'a withdrawal', extension: '.yaml' },
  corrections: { schema: correction, noun: 'a correction', extension: '.yaml' },
};

export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];
