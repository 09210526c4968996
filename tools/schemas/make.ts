/** The JSON Schemas of all collections, as texts. */
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/records/collections.ts';
import { DocComments } from './doc-comments.ts';
import { schemaFile } from './folder.ts';
import { toJsonSchema, type JsonSchema } from './json-schema.ts';

/** In which file of `src/schemas/` a collection’s schema stands, and under which name. */
const DECLARED: Record<CollectionName, string> = {
  explainers: 'explainer',
  sources: 'source',
  claims: 'claim',
  comparisons: 'comparison',
  glossary: 'term',
  events: 'event',
  jurisdictions: 'jurisdiction',
  series: 'series',
  withdrawals: 'withdrawal',
  corrections: 'correction',
};

/** The JSON Schema of one collection. For explainers, of their front matter. */
export function makeSchema(name: CollectionName, docs: DocComments): JsonSchema {
  const { schema, noun } = COLLECTIONS[name];
  const declared = DECLARED[name];
  const { $schema, ...rest } = toJsonSchema(schema, docs.of(`${declared}.ts`, declared));
  const title = noun.replace(/^an? (.)/, (_all, first: string) => first.toUpperCase());
  return { ...($schema && { $schema }), $id: `urn:sanctuary-explained:${name}`, title, ...rest };
}

/** Every schema file with its text, laid out as Prettier does. */
export async function makeSchemas(): Promise<Map<string, string>> {
  const docs = new DocComments(join(import.meta.dirname, '../../src/schemas'));
  const layout = await resolveConfig(import.meta.filename);
  const files = COLLECTION_NAMES.map(async (name): Promise<[string, string]> => {
    const file = schemaFile(name);
    return [file, await format(JSON.stringify(makeSchema(name, docs)), { ...layout, plugins: [], filepath: file })];
  });
  return new Map(await Promise.all(files));
}
