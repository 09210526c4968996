/** The list of collections. Records are read by `src/records/`, so that Astro and the checks see the same. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { COLLECTIONS, type CollectionName } from './records/collections.ts';
import { recordLoader } from './integrations/record-loader.ts';

/** A collection of YAML records. */
function records<Name extends Exclude<CollectionName, 'explainers'>>(name: Name) {
  return defineCollection({ loader: recordLoader(name) });
}

export const collections = {
  explainers: defineCollection({
    loader: glob({
      base: './content/explainers',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => entry.replace(/^.*\/|\.mdx$/g, ''),
    }),
    schema: COLLECTIONS.explainers.schema,
  }),
  sources: records('sources'),
  claims: records('claims'),
  comparisons: records('comparisons'),
  glossary: records('glossary'),
  events: records('events'),
  jurisdictions: records('jurisdictions'),
  series: records('series'),
  withdrawals: records('withdrawals'),
};
