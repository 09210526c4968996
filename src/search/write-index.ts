/** Writes the Pagefind index through its Node API. The one file of `search/` that touches the disk. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { site } from '../site.ts';
import { recordMeta, type SearchRecord } from './records.ts';

/** Pagefind's stock interfaces, which we neither use nor ship. */
const STOCK_INTERFACE = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/**
 * Indexes the records and writes `folder/pagefind/`.
 * @returns how many records the index holds
 * @throws when there are none, when Pagefind refuses one, or when the index holds another number than it was given
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  folder: string,
  withBase: (path: string) => string,
): Promise<number> {
  if (records.length === 0)
    throw new Error('There is nothing to search: no record was made. The index must not be empty.');
  const { index, errors } = await createIndex({ forceLanguage: site.language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    let added = 0;
    for (const record of records) {
      const result = await index.addCustomRecord({
        url: withBase(record.url),
        content: record.text,
        language: site.language,
        meta: recordMeta(record),
        filters: { kind: [record.kind], ...(record.topic && { topic: [record.topic] }) },
      });
      if (result.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${result.errors.join(' ')}`);
      added += 1;
    }
    const outputPath = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its files: ${written.errors.join(' ')}`);
    for (const name of readdirSync(outputPath)) if (STOCK_INTERFACE.test(name)) rmSync(join(outputPath, name));
    const fragments = readdirSync(join(outputPath, 'fragment')).length;
    if (fragments !== added) throw new Error(`The index holds ${fragments} records where ${added} were added.`);
    return added;
  } finally {
    await close();
  }
}
