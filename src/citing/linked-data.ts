/** Linked data in the words of schema.org (https://schema.org/Article and the types named below). */
import { isLegal, type Source } from '../schemas/source.ts';
import type { Citable } from './citable.ts';

/** A record behind a citation. */
interface CitedSource {
  id: string;
  data: Source;
}

const CONTEXT = 'https://schema.org';

function organisation(name: string) {
  return { '@type': 'Organization', name };
}

function article({ title, site, url }: Citable) {
  return {
    '@context': CONTEXT,
    '@type': 'Article',
    headline: title,
    url,
    inLanguage: 'en-US',
    author: organisation(site),
    publisher: organisation(site),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
  };
}

/** Everything but statutes and the like is a creative work with a publisher; law has a type of its own. */
function cited({ data }: CitedSource) {
  const date = data.date && { datePublished: data.date.iso };
  const url = data.url && { url: data.url };
  if (isLegal(data) && data.kind !== 'opinion')
    return { '@type': 'Legislation', name: data.title, legislationIdentifier: data.citation, ...date, ...url };
  return {
    '@type': data.kind === 'dataset' ? 'Dataset' : 'CreativeWork',
    name: data.title,
    ...('citation' in data && data.citation && { identifier: data.citation }),
    ...date,
    ...url,
  };
}

/** Where a section stands and when it changed. */
export interface SectionPlace {
  /** Absolute address of its explainer, and of its permanent page. */
  page: string;
  permalink: string;
  dates: { published: string; changed: string };
  cites: readonly CitedSource[];
}

/** A section: an article that is part of its explainer. */
export function sectionData(citable: Citable, { page, permalink, dates, cites }: SectionPlace): object {
  return {
    ...article(citable),
    url: permalink,
    isPartOf: { '@type': 'Article', headline: citable.within, url: page },
    datePublished: dates.published,
    dateModified: dates.changed,
    ...(citable.url !== permalink && { sameAs: citable.url }),
    citation: cites.map(cited),
    isBasedOn: cites.flatMap(({ data }) => data.url ?? []),
  };
}

/** An explainer: an article with its sections. What it is based on stands in its sections’ data, so as not to weigh twice. */
export function explainerData(
  citable: Citable,
  {
    published,
    changed,
    sections,
    cites,
  }: {
    published: string;
    changed: string;
    sections: readonly { title: string; url: string }[];
    cites: readonly CitedSource[];
  },
): object {
  return {
    ...article(citable),
    datePublished: published,
    dateModified: changed,
    hasPart: sections.map(({ title, url }) => ({ '@type': 'Article', headline: title, url })),
    citation: cites.map(cited),
  };
}

/** The glossary: a set of defined terms. */
export function glossaryData(
  name: string,
  url: string,
  terms: readonly { term: string; definition: string; url: string }[],
): object {
  return {
    '@context': CONTEXT,
    '@type': 'DefinedTermSet',
    name,
    url,
    hasDefinedTerm: terms.map(({ term, definition, url: own }) => ({
      '@type': 'DefinedTerm',
      name: term,
      description: definition,
      url: own,
    })),
  };
}

/** A series of figures as a dataset with its file. */
export function seriesData(
  { title, site, url, date }: Citable,
  { unit, caveats, csv }: { unit: string; caveats: string; csv: string },
): object {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: title,
    description: caveats,
    variableMeasured: unit,
    url,
    dateModified: date.iso,
    creator: organisation(site),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: csv }],
  };
}
