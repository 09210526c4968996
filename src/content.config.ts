/** The list of collections. Records are read by `src/records/`, so that Astro and the checks see the same. */
import { defineCollection } from 'astro:content';
import type { CollectionName } from './records/collections.ts';
import { recordLoader } from './integrations/record-loader.ts';

/** A collection of records, or of explainers. */
function records(name: CollectionName) {
  return defineCollection({ loader: recordLoader(name) });
}

export const collections = {
  explainers: records('explainers'),
  sources: records('sources'),
  claims: records('claims'),
  comparisons: records('comparisons'),
  glossary: records('glossary'),
  events: records('events'),
  jurisdictions: records('jurisdictions'),
  series: records('series'),
  withdrawals: records('withdrawals'),
  corrections: records('corrections'),
};
