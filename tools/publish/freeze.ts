/** Freezes sections: builds the site beside `dist/`, cuts them out of their pages and writes a page for each version. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { soundEntries, soundEntry, type Library } from '../../src/records/library.ts';
import type { PartialDate } from '../../src/schemas/fields.ts';
import type { Source } from '../../src/schemas/source.ts';
import { extractSection } from '../../src/sections/extract.ts';
import { freezeText } from '../../src/sections/frozen-text.ts';
import { frozenPage, fromFrozenPage } from '../../src/sections/frozen-page.ts';
import { frozenHash, writeFrozen } from '../../src/sections/frozen-files.ts';
import type { LedgerSection } from '../../src/schemas/ledger.ts';
import { frozenWords, readings } from '../../src/site.ts';

/** A version that has no page yet. */
export interface Unfrozen {
  id: string;
  /** Its place in the entry's list of versions is the last. */
  entry: LedgerSection;
}

/**
 * Writes the page of each section's last version.
 * @returns the entries with the hashes of their pages, by section id
 * @throws when the site cannot be built, or a page lacks a section
 */
export async function freeze(
  root: string,
  library: Library,
  unfrozen: readonly Unfrozen[],
): Promise<Map<string, LedgerSection>> {
  const folder = `.cache/freeze-${process.pid}`;
  try {
    await buildInto(root, folder);
    const sources = new Map(soundEntries(library, 'sources').map(({ id, data }) => [id, data]));
    return new Map(
      unfrozen.map(({ id, entry }) => {
        const last = entry.versions.at(-1)!;
        const html = pageOf(join(root, folder), library, sources, id, last);
        writeFrozen(root, id, last.date.iso, html);
        return [id, { ...entry, versions: [...entry.versions.slice(0, -1), { ...last, frozen: frozenHash(html) }] }];
      }),
    );
  } finally {
    rmSync(join(root, folder), { recursive: true, force: true });
  }
}

/** Frozen pages link by relative addresses, so the site is built without a base path. */
async function buildInto(root: string, folder: string): Promise<void> {
  const { SITE_URL: _unused, ...env } = process.env;
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, SANCTUARY_OUT_DIR: `./${folder}`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const code = await new Promise<number>((resolve) => astro.on('exit', (status) => resolve(status ?? 1)));
  if (code !== 0 || !existsSync(join(root, folder)))
    throw new Error('The site could not be built, so nothing was frozen.');
}

function pageOf(
  folder: string,
  library: Library,
  sources: ReadonlyMap<string, Source>,
  id: string,
  { title, explainer: place, date }: { title: string; explainer: string; date: PartialDate },
): string {
  const explainer = soundEntry(library, 'explainers', place.split('/')[1]!)!;
  const path = `/${place}/`;
  const { html } = extractSection(readFileSync(join(folder, path, 'index.html'), 'utf8'), id, path);
  return frozenPage(
    {
      id,
      title,
      explainer: { title: explainer.data.title, path },
      date,
      asOf: explainer.data['as-of'],
      text: freezeText(html, fromFrozenPage),
      sources,
      reading: ({ checked }) => readings[checked.how] + (checked.where ? ` (${checked.where})` : ''),
    },
    frozenWords,
  );
}
