/** Finds the content behind an address: the one file that a page shows, or the collections that it is made from. */
import { address } from '../sections/addresses.ts';
import { COLLECTION_NAMES, type CollectionName } from '../records/collections.ts';
import type { Place } from '../records/faults.ts';
import { soundEntries, type Entry, type Library } from '../records/library.ts';
import { TOPIC_IDS } from '../schemas/fields.ts';

/** A record and the place in its file at which the page begins. */
export interface RecordPlace {
  entry: Entry;
  place: Place;
}

/** The path of an address without the site's base path, whether or not the base ends with a slash. */
export function withoutBase(path: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  if (path === prefix) return '/';
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path;
}

/**
 * The record that a page shows. Goes by the names of files, so that it finds also those that cannot be read.
 * @param path without base: `/detainers/forty-eight-hours/`
 */
export function recordBehind(path: string, library: Library): RecordPlace | undefined {
  const [first = '', second] = path.split('/').filter(Boolean);
  if (second === undefined) return undefined;
  if (first === 's') return sectionBehind(second, library);
  if (isTopic(first)) return explainerBehind(first, second, library);
  if (!isCollection(first)) return undefined;
  return atStart((library.entries[first] as Entry[]).find(({ id }) => id === second));
}

function explainerBehind(topic: string, slug: string, library: Library): RecordPlace | undefined {
  const entry = library.entries.explainers.find(({ folder, id }) => folder === topic && id === slug);
  if (entry) return atStart(entry);
  const place = `${topic}/${slug}`;
  const heir = soundEntries(library, 'explainers').find(({ data }) => data.formerly.page.includes(place));
  if (heir) return at(heir, ['formerly', 'page']);
  const withdrawal = soundEntries(library, 'withdrawals').find(({ data }) => data.explainer === place);
  return withdrawal && at(withdrawal, ['explainer']);
}

function sectionBehind(id: string, library: Library): RecordPlace | undefined {
  for (const entry of library.entries.explainers) {
    const line = entry.body.split('\n').findIndex((text) => /^###? /.test(text) && text.trimEnd().endsWith(`[#${id}]`));
    if (line >= 0) return { entry, place: { line: line + 1, column: 1 } };
  }
  for (const entry of soundEntries(library, 'explainers')) {
    const heir = Object.entries(entry.data.formerly.sections).find(([, old]) => old.includes(id))?.[0];
    if (heir !== undefined) return at(entry, ['formerly', 'sections', heir]);
  }
  const withdrawal = soundEntries(library, 'withdrawals').find(({ data }) => data.sections.includes(id));
  return withdrawal && at(withdrawal, ['sections']);
}

function at(entry: Entry, path: readonly PropertyKey[]): RecordPlace {
  return { entry, place: entry.yaml.locate(path) };
}

function atStart(entry: Entry | undefined): RecordPlace | undefined {
  return entry && { entry, place: { line: 1, column: 1 } };
}

/** The collections of pages that show many records, where the address does not name them. */
const MADE_FROM: Record<string, CollectionName[]> = {
  [address.home()]: ['explainers', 'claims', 'sources'],
  '/accounts/': ['sources', 'comparisons', 'claims'],
  '/contents/': ['explainers', 'glossary', 'claims', 'jurisdictions'],
  '/law/': ['sources'],
  '/timeline/': ['events'],
  '/figures/': ['series'],
  '/changes/': ['explainers'],
};

/** The folders of content that a page without a file of its own is made from: `content/glossary/`. */
export function foldersBehind(path: string): string[] {
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  if (isTopic(first) && rest.length === 0) return [`content/explainers/${first}/`, 'content/claims/'];
  const names = isCollection(first) && rest.length === 0 ? [first] : (MADE_FROM[path] ?? []);
  return names.map((name) => `content/${name}/`);
}

function isTopic(name: string): boolean {
  return (TOPIC_IDS as readonly string[]).includes(name);
}

function isCollection(name: string): name is CollectionName {
  return (COLLECTION_NAMES as string[]).includes(name);
}
