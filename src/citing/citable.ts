/** What can be cited, and as what: a section, explainer, claim, term, jurisdiction, series or event of this site. */
import type { PartialDate } from '../schemas/fields.ts';
import type { CslItem } from './csl.ts';
import { toCslDate } from './csl.ts';

/** One thing of this site as citations name it. */
export interface Citable {
  /** Key in reference managers: letters, digits and hyphens. */
  id: string;
  /** Its own title, without the site's name. */
  title: string;
  /** Title of the explainer that holds it, for a section. */
  within?: string;
  /** The site, which publishes it. */
  site: string;
  /** The day of the version that is cited. */
  date: PartialDate;
  /** The address to cite, absolute: of the frozen version where there is one. */
  url: string;
  /** Its first sentence, for a link with a quotation. */
  opening: string;
}

/** A citable thing as a CSL item for reference managers, who choose the style themselves. */
export function citableToCsl({ id, title, within, site, date, url }: Citable): CslItem {
  return {
    id,
    type: 'webpage',
    title,
    author: [{ literal: site }],
    publisher: site,
    'container-title': within ?? site,
    issued: toCslDate(date),
    URL: url,
    language: 'en-US',
  };
}
