/** Asks Astro's collections for records, typed by our schemas and sorted for readers. */
import { getCollection, getEntry } from 'astro:content';
import type { CollectionData, CollectionName } from '../records/collections.ts';
import { compare } from '../records/faults.ts';

/** One record as pages use it. */
export interface RecordEntry<Name extends CollectionName> {
  id: string;
  data: CollectionData[Name];
}

/** Every record of a collection, by id. */
export async function allRecords<Name extends Exclude<CollectionName, 'explainers'>>(
  name: Name,
): Promise<RecordEntry<Name>[]> {
  const entries = (await getCollection(name)) as unknown as RecordEntry<Name>[];
  return entries.map(({ id, data }) => ({ id, data })).sort((a, b) => compare(a.id, b.id));
}

/**
 * One record that the checks have proved to exist.
 * @throws when there is none, which means that the checks and this reader disagree
 */
export async function record<Name extends Exclude<CollectionName, 'explainers'>>(
  name: Name,
  id: string,
): Promise<RecordEntry<Name>> {
  const entry = (await getEntry(name, id)) as unknown as RecordEntry<Name> | undefined;
  if (!entry) throw new Error(`There is no record “${id}” in ${name}.`);
  return { id: entry.id, data: entry.data };
}
