/** Sources as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
import type { Author, Source, SourceKind } from '../schemas/source.ts';

/** A CSL-JSON item: only the fields we fill. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  'title-short'?: string;
  author?: ({ family: string; given?: string } | { literal: string })[];
  publisher?: string;
  'container-title'?: string;
  authority?: string;
  number?: string;
  references?: string;
  page?: string;
  issued?: { 'date-parts': number[][] };
  URL?: string;
  DOI?: string;
}

/** CSL 1.0.2 item types, by our kinds. */
const TYPES: Record<SourceKind, string> = {
  opinion: 'legal_case',
  'court-filing': 'document',
  statute: 'legislation',
  regulation: 'regulation',
  constitution: 'legislation',
  'executive-order': 'legislation',
  ordinance: 'legislation',
  bill: 'bill',
  news: 'article-newspaper',
  'agency-document': 'report',
  report: 'report',
  study: 'article-journal',
  dataset: 'dataset',
  speech: 'speech',
  form: 'document',
  commentary: 'webpage',
  'web-page': 'webpage',
  letter: 'personal_communication',
};

/** Turns a source into a CSL item. Legal citations go to `references`, as CSL has no field for them whole. */
export function toCsl(id: string, source: Source): CslItem {
  const container = source.container ?? (source.kind === 'news' ? source.publisher : undefined);
  const court = 'court' in source ? source.court : undefined;
  const docket = 'docket' in source ? source.docket : undefined;
  const citation = 'citation' in source ? source.citation : undefined;
  const number = source.number ?? docket;
  return {
    id,
    type: TYPES[source.kind],
    title: source.title,
    ...(source.short && { 'title-short': source.short }),
    ...(source.authors && { author: source.authors.map(toName) }),
    publisher: source.publisher,
    ...(container && { 'container-title': container }),
    ...(court && { authority: court }),
    ...(number && { number }),
    ...(citation && { references: citation }),
    ...(source.pages && { page: source.pages }),
    ...(source.date && { issued: { 'date-parts': [source.date.iso.split('-').map(Number)] } }),
    ...(source.url && { URL: source.url }),
    ...(source.doi && { DOI: source.doi }),
  };
}

function toName(author: Author) {
  if ('organisation' in author) return { literal: author.organisation };
  return { family: author.family, ...(author.given && { given: author.given }) };
}
