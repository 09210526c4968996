/** After the pages are written: reads their sections, and makes the list of sections and the search index from them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readLibrary } from '../records/library.ts';
import { searchRecords } from '../search/records.ts';
import { readPages, writeSearchIndex } from '../search/write-index.ts';
import { listSections } from '../sections/registry.ts';
import { readLedger } from '../sections/ledger-files.ts';
import { sectionHistory } from '../sections/ledger.ts';
import { sectionList } from '../sections/section-list.ts';

export function siteIndex(): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  let origin = '';
  return {
    name: 'site-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
        origin = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const withBase = (path: string) => base.replace(/\/$/, '') + path;
        const library = readLibrary(root);
        const sections = listSections(library);
        const texts = readPages(library, dist);
        mkdirSync(join(dist, 'data'), { recursive: true });
        const list = sectionList(
          library,
          sections,
          texts,
          sectionHistory(readLedger(root).ledger),
          (path) => new URL(withBase(path), origin).href,
        );
        writeFileSync(join(dist, 'data', 'sections.json'), `${JSON.stringify(list, null, 1)}\n`);
        const count = await writeSearchIndex(searchRecords(library, sections, texts), dist, withBase);
        logger.info(`${list.length} sections listed, ${count} records indexed for search.`);
      },
    },
  };
}
