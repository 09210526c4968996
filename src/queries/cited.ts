/** Asks where sources are cited, and gathers the records behind a page's citations. */
import type { CitedSource } from '../markdown/citation-register.ts';
import { findCitations } from '../markdown/citation-syntax.ts';
import type { CollectionData, CollectionName } from '../records/collections.ts';
import type { Entry, Library } from '../records/library.ts';
import { proseFields } from '../records/prose-fields.ts';
import type { Section } from '../sections/registry.ts';
import { address } from '../sections/addresses.ts';
import type { RecordKind } from '../site.ts';
import { content } from './context.ts';
import { record, type RecordEntry } from './records.ts';

/** A cited source with its record. */
export type CitedRecord = CitedSource & { record: RecordEntry<'sources'> };

/** The records behind what a page cites, by number. */
export async function citedRecords(cited: readonly CitedSource[]): Promise<CitedRecord[]> {
  return Promise.all(cited.map(async (one) => ({ ...one, record: await record('sources', one.source) })));
}

/** The sections whose text cites a source, in reading order. */
export function sectionsCiting(source: string): Section[] {
  return content().sections.filter((section) => section.cites.includes(source));
}

/** Whatever cites a source, with where it stands and what it is called. */
export interface CitingRecord {
  kind: RecordKind;
  title: string;
  /** Address without base path. */
  path: string;
}

type Named = { [Name in CollectionName]?: (entry: { id: string; data: CollectionData[Name] }) => CitingRecord };

/** The kinds of record whose text cites sources, and what a reader calls each. */
const NAMED: Named = {
  claims: ({ id, data }) => ({ kind: 'claim', title: data.title, path: address.claim(id) }),
  glossary: ({ id, data }) => ({ kind: 'term', title: data.term, path: address.term(id) }),
  jurisdictions: ({ id, data }) => ({ kind: 'jurisdiction', title: data.name, path: address.jurisdiction(id) }),
  events: ({ id, data }) => ({ kind: 'event', title: data.title, path: address.event(id) }),
  series: ({ id, data }) => ({ kind: 'series', title: data.title, path: address.series(id) }),
};

const citing = new WeakMap<Library, Map<string, CitingRecord[]>>();

/** The claims, terms, jurisdictions, events and series that cite a source. Their texts are read once for all sources. */
export function recordsCiting(source: string): CitingRecord[] {
  const { library } = content();
  let bySource = citing.get(library);
  if (!bySource) citing.set(library, (bySource = citingBySource(library)));
  return bySource.get(source) ?? [];
}

function citingBySource(library: Library): Map<string, CitingRecord[]> {
  const bySource = new Map<string, CitingRecord[]>();
  for (const name of Object.keys(NAMED) as CollectionName[])
    for (const entry of library.entries[name] as Entry[]) {
      if (entry.data === undefined) continue;
      const found = (NAMED[name] as (entry: Entry) => CitingRecord)(entry);
      for (const source of sourcesOf(entry)) bySource.set(source, [...(bySource.get(source) ?? []), found]);
    }
  return bySource;
}

/** The sources that a record names: in its text and, for series and claims, in its fields. */
function sourcesOf(entry: Entry): Set<string> {
  const inText = proseFields(entry).flatMap(({ text }) =>
    findCitations(text).flatMap(({ items }) => items.map((item) => item.source)),
  );
  const data = entry.data as { from?: unknown; said?: { passage: string }[] };
  const passages = [
    ...(Array.isArray(data.from) ? (data.from as string[]) : []),
    ...(data.said ?? []).map((one) => one.passage),
  ];
  return new Set([...inText, ...passages.map((passage) => passage.split('#')[0]!)]);
}
