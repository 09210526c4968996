/**
 * Head tags that reference managers read, by the rules of Zotero's translators “Embedded Metadata” and “RDF”, which Citoid
 * uses too: `og:type` “website” makes a web page (any `citation_…` tag would make a journal article); the title is
 * `DC.title`, the day `DC.date`, the site `og:site_name`; `eprints.official_url` goes before `og:url`, so that readers
 * keep the frozen address while a shared link shows the living one. A creator with a comma would be taken apart.
 */
import type { Citable } from './citable.ts';

/** One `<meta>`: by `name` or, for Open Graph, by `property`. */
export type MetaTag = ({ name: string } | { property: string }) & { content: string };

/** The tags of a page that is cited as one thing. */
export function citationTags({ title, site, date, url }: Citable): MetaTag[] {
  return [
    { name: 'DC.title', content: title },
    { name: 'DC.type', content: 'webpage' },
    { name: 'DC.creator', content: site.replaceAll(',', '') },
    { name: 'DC.publisher', content: site },
    { name: 'DC.date', content: date.iso },
    { name: 'DC.language', content: 'en-US' },
    { name: 'DC.rights', content: 'CC BY 4.0' },
    { name: 'eprints.official_url', content: url },
    { property: 'og:type', content: 'website' },
  ];
}
