/** Writes the search index anew into `dist/`, from `content/` and the pages that are there: a build without its pages. */
import { rmSync } from 'node:fs';
import { readLibrary } from '../src/records/library.ts';
import { searchRecords } from '../src/search/records.ts';
import { readPages, writeSearchIndex } from '../src/search/write-index.ts';
import { listSections } from '../src/sections/registry.ts';

const library = readLibrary('.');
const records = searchRecords(library, listSections(library), readPages(library, 'dist'));
rmSync('dist/pagefind', { recursive: true, force: true });
console.log(`${await writeSearchIndex(records, 'dist', (path) => path)} records indexed.`);
