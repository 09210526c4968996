/** What the tools for search take from the built site. */
import { readLibrary } from '../../src/records/library.ts';
import { searchRecords, type SearchRecord } from '../../src/search/records.ts';
import { readPages } from '../../src/search/write-index.ts';
import { listSections } from '../../src/sections/registry.ts';
import { hasIndex } from './run-golden.ts';

/** The built site, from the project's root. */
export const DIST = 'dist';

/** Ends the program, saying why, when there is no built site with an index. */
export function requireIndex(): void {
  if (hasIndex(DIST)) return;
  console.error('There is no dist/. Run `npm run build` first.');
  process.exit(1);
}

/** Everything that search finds, from `content/` and the pages of the built site. */
export function builtRecords(): SearchRecord[] {
  const library = readLibrary('.');
  return searchRecords(library, listSections(library), readPages(library, DIST));
}
