/** Titles of the pages made from records, without the site's name. */
import type { Claim } from '../schemas/claim.ts';
import type { Explainer } from '../schemas/explainer.ts';
import type { Jurisdiction } from '../schemas/jurisdiction.ts';
import type { Source } from '../schemas/source.ts';

export const pageTitles = {
  explainer: ({ title }: Explainer) => title,
  claim: ({ title }: Claim) => `Claim: ${title}`,
  /** Titles alone repeat among sources, so publisher and date are added. */
  source: ({ title, publisher, date }: Source) => `${title} (${publisher}${date ? `, ${date.iso}` : ''})`,
  jurisdiction: ({ name }: Jurisdiction) => `${name}: policies over time`,
};
