/** Writes the Pagefind index through its Node API, and the files that help queries. The one file of `search/` that touches the disk. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { compare } from '../records/faults.ts';
import { soundEntries, type Library } from '../records/library.ts';
import type { TopicId } from '../schemas/fields.ts';
import { address } from '../sections/addresses.ts';
import { readAnswer, readSections } from '../sections/extract.ts';
import { site } from '../site.ts';
import { recordFilters, recordMeta, type PageTexts, type SearchRecord } from './records.ts';
import { suggestionsOf } from './suggestions.ts';
import { hiddenFields } from './hidden-fields.ts';
import { cutPart, withParts } from './index-parts.ts';
import { isHiddenField } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';
import { textLength } from './weights.ts';

/** Pagefind's stock interfaces, its worker and the engine for other languages: we neither use nor ship them. */
const NOT_SHIPPED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

/** Pagefind packs each record with gzip, after a mark of its own. */
const MARK = 'pagefind_dcd';

/** Reads the words of every explainer's built page under `dist`. */
export function readPages(library: Library, dist: string): PageTexts {
  return new Map(
    soundEntries(library, 'explainers').map(({ id, folder }) => {
      const html = readFileSync(join(dist, address.explainer(folder as TopicId, id), 'index.html'), 'utf8');
      return [id, { answer: readAnswer(html), sections: readSections(html) }] as const;
    }),
  );
}

/**
 * Indexes the records: writes `folder/pagefind/` and `folder/search/`.
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
    const averageLength = records.reduce((sum, record) => sum + textLength(record), 0) / records.length;
    let added = 0;
    for (const record of records) {
      const result = await index.addCustomRecord({
        url: withBase(record.url),
        content: record.text,
        language: site.language,
        meta: { ...recordMeta(record, withBase), ...hiddenFields(record, averageLength) },
        filters: recordFilters(record),
        sort: { date: record.day ?? '0000' },
      });
      if (result.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${result.errors.join(' ')}`);
      added += 1;
    }
    const outputPath = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its files: ${written.errors.join(' ')}`);
    for (const name of readdirSync(outputPath)) if (NOT_SHIPPED.test(name)) rmSync(join(outputPath, name));
    const fragments = readdirSync(join(outputPath, 'fragment'));
    if (fragments.length !== added)
      throw new Error(`The index holds ${fragments.length} records where ${added} were added.`);
    for (const name of fragments) dropHiddenFields(join(outputPath, 'fragment', name));
    cutIndex(outputPath);
    writeHelps(records, join(folder, 'search'), withBase);
    return added;
  } finally {
    await close();
  }
}

/** Cuts the index into small parts, and says so in its metadata. Each part's name tells its content apart, for caches. */
function cutIndex(folder: string): void {
  const index = join(folder, 'index');
  const old = readdirSync(index);
  const parts = old
    .flatMap((name) => cutPart(unpack(join(index, name))))
    .sort((a, b) => compare(a.from, b.from))
    .map(({ from, to, bytes }) => ({ from, to, bytes, name: `${site.language}_${shortHash(bytes)}` }));
  for (const name of old) rmSync(join(index, name));
  for (const { name, bytes } of parts) pack(join(index, `${name}.pf_index`), bytes);
  const metaName = readdirSync(folder).find((name) => name.endsWith('.pf_meta'))!;
  const meta = withParts(unpack(join(folder, metaName)), parts);
  rmSync(join(folder, metaName));
  const hash = `${site.language}_${shortHash(meta)}`;
  pack(join(folder, `pagefind.${hash}.pf_meta`), meta);
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  entry.languages[site.language]!.hash = hash;
  writeFileSync(entryFile, JSON.stringify(entry));
}

function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

function unpack(file: string): Uint8Array {
  return gunzipSync(readFileSync(file)).subarray(MARK.length);
}

function pack(file: string, bytes: Uint8Array): void {
  writeFileSync(file, gzipSync(Buffer.concat([Buffer.from(MARK), bytes]), { level: 9 }));
}

/** Takes from a stored record the words that are in the index and never shown: they would double what a result costs. */
function dropHiddenFields(file: string): void {
  const stored = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8').slice(MARK.length)) as {
    meta: Record<string, string>;
  };
  stored.meta = Object.fromEntries(Object.entries(stored.meta).filter(([field]) => !isHiddenField(field)));
  writeFileSync(file, gzipSync(MARK + JSON.stringify(stored), { level: 9 }));
}

function writeHelps(records: readonly SearchRecord[], folder: string, withBase: (path: string) => string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(vocabularyOf(records)));
  writeFileSync(join(folder, 'suggestions.json'), JSON.stringify(suggestionsOf(records, withBase)));
}
