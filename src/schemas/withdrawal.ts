/** A withdrawal: sections, or a whole explainer, taken back for a reason. Their addresses stay and say so. */
import { z } from 'astro/zod';
import { day, id, prose } from './fields.ts';
import { explainerPlace } from './ledger.ts';

export const withdrawal = z
  .strictObject({
    /** Ids of the sections withdrawn. */
    sections: z.array(id).default([]),
    /** The explainer withdrawn with all its sections, by topic and name: `detainers/old-page`. */
    explainer: explainerPlace.optional(),
    /** The day of the withdrawal. */
    date: day,
    /** Why, in a sentence or two for readers, with citations where it states facts. */
    reason: prose,
    /** Ids of sections to read instead. */
    see: z.array(id).default([]),
  })
  .refine(
    ({ sections, explainer }) => sections.length > 0 || explainer !== undefined,
    'Name the `sections` withdrawn, or the `explainer`.',
  );

export type Withdrawal = z.output<typeof withdrawal>;
