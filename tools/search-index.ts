/** Writes the search index anew into `dist/`, from `content/` and the pages that are there: a build without its pages. */
import { rmSync } from 'node:fs';
import { writeSearchIndex } from '../src/search/write-index.ts';
import { builtRecords, DIST } from './search/built-records.ts';

const records = builtRecords();
rmSync(`${DIST}/pagefind`, { recursive: true, force: true });
console.log(`${await writeSearchIndex(records, DIST, (path) => path)} records indexed.`);
