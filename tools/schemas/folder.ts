/** Where the JSON Schemas stand. Apart from the code that makes them, so that reading them needs no compiler. */
import type { CollectionName } from '../../src/records/collections.ts';

/** From the project’s folder. */
export const SCHEMA_FOLDER = 'schemas';

/** The file of a collection’s JSON Schema, from the project’s folder. */
export function schemaFile(name: CollectionName): string {
  return `${SCHEMA_FOLDER}/${name}.json`;
}
