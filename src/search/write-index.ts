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
import { recordMeta, type PageTexts, type SearchRecord } from './records.ts';
import { newestPlaces, recordLists } from './record-lists.ts';
import { packSuggestions, suggestionGroups, suggestionsOf } from './suggestions.ts';
import { commonWords } from './common-words.ts';
import { hiddenFields } from './hidden-fields.ts';
import { fieldNames, fileName, indexListOf, metadataOf, pageNames, type IndexList } from './index-list.ts';
import { cutPart } from './index-parts.ts';
import { isHiddenField } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';
import { textLength } from './weights.ts';

/** Pagefind's stock interfaces, its worker and the engine for other languages: we neither use nor ship them. */
const NOT_SHIPPED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;

/** Stands in the name of the file that lists all others. */
const META = site.language;
/** Characters by which the files of one index are told from those of another: enough that caches hardly ever mix them up. */
const VERSION_LENGTH = 6;
/** Bytes of a part of the index before packing, about: smaller parts make a longer list of them. */
const PART_BYTES = 9000;

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
      });
      if (result.errors.length > 0) throw new Error(`Pagefind refused ${record.url}: ${result.errors.join(' ')}`);
      added += 1;
    }
    const outputPath = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write its files: ${written.errors.join(' ')}`);
    for (const name of readdirSync(outputPath)) if (NOT_SHIPPED.test(name)) rmSync(join(outputPath, name));
    const list = slimIndex(
      outputPath,
      records.map(({ url }) => withBase(url)),
    );
    writeHelps(records, list, join(folder, 'search'), withBase);
    return added;
  } finally {
    await close();
  }
}

/**
 * Writes Pagefind's index anew, for fewer bytes: in small parts, without what only search sees in the stored records.
 * Pagefind's own script can still read it, by its own list of files; readers fetch a shorter one.
 * @param urls of the records, in the order in which they were added
 * @returns the list for readers
 * @throws when the index holds other records, or in another order
 */
function slimIndex(folder: string, urls: readonly string[]): IndexList {
  const metaFile = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.pf_meta'))!,
  );
  const meta = unpack(metaFile);
  const old = pageNames(meta);
  if (old.length !== urls.length)
    throw new Error(`The index holds ${old.length} records where ${urls.length} were added.`);
  const pages = old.map((name, place) => readRecord(join(folder, 'fragment', `${name}.pf_fragment`), urls[place]!));
  const title = fieldNames(meta).indexOf('title');
  const parts = readFolder(join(folder, 'index'))
    .flatMap((part) => cutPart(part, title, PART_BYTES))
    .sort((a, b) => compare(a.from, b.from));
  const version = hashOf([...pages, ...parts.map(({ bytes }) => bytes)]);
  rmSync(metaFile);
  writeNumbered(join(folder, 'fragment'), 'pf_fragment', version, pages);
  writeNumbered(
    join(folder, 'index'),
    'pf_index',
    version,
    parts.map(({ bytes }) => bytes),
  );
  const list = indexListOf(meta, version, parts);
  pack(join(folder, `pagefind.${META}.pf_meta`), metadataOf(list));
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = JSON.parse(readFileSync(entryFile, 'utf8')) as { languages: Record<string, { hash: string }> };
  entry.languages[site.language]!.hash = META;
  writeFileSync(entryFile, JSON.stringify(entry));
  return list;
}

/** A stored record without the words that are in the index and never shown: they would double what a result costs. */
function readRecord(file: string, url: string): Uint8Array {
  const stored = JSON.parse(Buffer.from(unpack(file)).toString('utf8')) as {
    url: string;
    meta: Record<string, string>;
  };
  if (stored.url !== url)
    throw new Error(`The index holds ${stored.url} where ${url} was added: its order is another.`);
  stored.meta = Object.fromEntries(Object.entries(stored.meta).filter(([field]) => !isHiddenField(field)));
  return Buffer.from(JSON.stringify(stored));
}

function readFolder(folder: string): Uint8Array[] {
  return readdirSync(folder).map((name) => unpack(join(folder, name)));
}

/** Writes files in the place of those that are there, in order. */
function writeNumbered(folder: string, extension: string, version: string, files: readonly Uint8Array[]): void {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  files.forEach((bytes, number) => pack(join(folder, `${fileName(number, version)}.${extension}`), bytes));
}

function hashOf(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(bytes);
  return BigInt(`0x${hash.digest('hex')}`)
    .toString(36)
    .slice(0, VERSION_LENGTH);
}

function unpack(file: string): Uint8Array {
  return gunzipSync(readFileSync(file)).subarray(MARK.length);
}

function pack(file: string, bytes: Uint8Array): void {
  writeFileSync(file, gzipSync(Buffer.concat([Buffer.from(MARK), bytes]), { level: 9 }));
}

function writeHelps(
  records: readonly SearchRecord[],
  list: IndexList,
  folder: string,
  withBase: (path: string) => string,
): void {
  const groups = suggestionGroups(suggestionsOf(records, withBase));
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  mkdirSync(join(folder, 'suggestions'), { recursive: true });
  write('index', list);
  write('records', recordLists(records, list.version, [...groups.keys()]));
  write('newest', newestPlaces(records));
  write('vocabulary', vocabularyOf(records, commonWords));
  for (const [start, group] of groups) write(`suggestions/${start}`, packSuggestions(group));
}
