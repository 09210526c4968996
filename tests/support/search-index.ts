/** What a built search index holds. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One record, as Pagefind stores it. */
export interface IndexedRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
}

/** Pagefind packs each record with gzip, after a mark of its own. */
const MARK = 'pagefind_dcd';

export function indexedRecords(siteFolder: string): IndexedRecord[] {
  const folder = path.join(siteFolder, 'pagefind/fragment');
  return readdirSync(folder).map((name) => {
    const unpacked = gunzipSync(readFileSync(path.join(folder, name))).toString('utf8');
    return JSON.parse(unpacked.slice(MARK.length)) as IndexedRecord;
  });
}
