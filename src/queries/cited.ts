/** Asks where sources are cited, and gathers the records behind a page's citations. */
import type { CitedSource } from '../markdown/citation-register.ts';
import { findCitations } from '../markdown/citation-syntax.ts';
import type { Entry } from '../records/library.ts';
import { proseFields } from '../records/prose-fields.ts';
import type { Section } from '../sections/registry.ts';
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

/** The claims, terms and jurisdictions whose text cites a source. */
export function recordsCiting(source: string): Entry[] {
  const { claims, glossary, jurisdictions } = content().library.entries;
  return ([...claims, ...glossary, ...jurisdictions] as Entry[]).filter((entry) =>
    proseFields(entry).some(({ text }) =>
      findCitations(text).some(({ items }) => items.some((item) => item.source === source)),
    ),
  );
}
