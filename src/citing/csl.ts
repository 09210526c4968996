/** Sources as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, appendix IV). */
import type { PartialDate } from '../schemas/fields.ts';
import type { Author, Source, SourceKind } from '../schemas/source.ts';
import { splitLegalCitation } from './legal-citation.ts';

/** A date as CSL-JSON has it: year, month, day, as far as they are known. */
export interface CslDate {
  'date-parts': number[][];
}

/** A person, or an organisation whole. */
export type CslName = { family: string; given?: string; suffix?: string } | { literal: string };

/** A CSL-JSON item: only the fields we fill. */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  'title-short'?: string;
  author?: CslName[];
  publisher?: string;
  'container-title'?: string;
  authority?: string;
  number?: string;
  volume?: string;
  issue?: string;
  section?: string;
  references?: string;
  genre?: string;
  page?: string;
  issued?: CslDate;
  accessed?: CslDate;
  language?: string;
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

/**
 * Turns a source into a CSL item. A legal citation is split into volume, reporter and page where its form is known, and
 * always kept whole in `references`, as CSL has no field for it.
 */
export function toCsl(id: string, source: Source): CslItem {
  const container = source.container ?? (source.kind === 'news' ? source.publisher : undefined);
  const court = 'court' in source ? source.court : undefined;
  const docket = 'docket' in source ? source.docket : undefined;
  const citation = 'citation' in source ? source.citation : undefined;
  const legal = citation === undefined ? {} : splitLegalCitation(citation);
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
    ...(source.pages && splitPages(source.pages)),
    ...legal,
    ...(source.date && { issued: toCslDate(source.date) }),
    ...(source.url && { URL: source.url }),
    ...(source.doi && { DOI: source.doi }),
  };
}

/** `117(44): 27262-27267` as volume, issue and pages; anything else is pages. */
export function splitPages(pages: string): Pick<CslItem, 'volume' | 'issue' | 'page'> {
  const match = /^(\d+)\s*(?:\(([^)]+)\))?\s*[:,]\s*(\S.*)$/.exec(pages);
  if (!match) return { page: pages };
  const [, volume, issue, page] = match;
  return { volume: volume!, ...(issue && { issue }), page: page! };
}

/** A date as exactly as it is known. */
export function toCslDate({ iso }: PartialDate): CslDate {
  return { 'date-parts': [iso.split('-').map(Number)] };
}

function toName(author: Author): CslName {
  if ('organisation' in author) return { literal: author.organisation };
  const [given, suffix] = author.given?.split(/,\s*(?=(?:Jr\.|Sr\.|II|III|IV)$)/) ?? [];
  return { family: author.family, ...(given && { given }), ...(suffix && { suffix }) };
}
