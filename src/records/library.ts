/** Reads all of `content/` into typed records that know their file and line. The only reader of content files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, posix, relative, sep } from 'node:path';
import type { z } from 'astro/zod';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionData, type CollectionName } from './collections.ts';
import { compare, type Place } from './faults.ts';
import { readYaml, type DataPath, type YamlDocument } from './yaml-document.ts';

/** One file of content. */
export interface Entry<Name extends CollectionName = CollectionName> {
  collection: Name;
  /** The file's name without its ending. */
  id: string;
  /** Path from the project's folder, with forward slashes. */
  file: string;
  /** The folder that holds it, from the collection's folder: the topic, for explainers. Empty for others. */
  folder: string;
  /** The whole file. */
  text: string;
  /** The fields as the schema returns them; `undefined` when they broke it. */
  data: CollectionData[Name] | undefined;
  /** What the schema objected to. */
  issues: readonly z.core.$ZodIssue[];
  /** The YAML: the whole file, or the front matter. */
  yaml: YamlDocument;
  /**
   * In explainers, the words below the front matter, with every character above blanked, so that places stay true.
   * The same as `text` when there is no front matter.
   */
  body: string;
}

/** An entry whose fields passed its schema. */
export type SoundEntry<Name extends CollectionName> = Entry<Name> & { data: CollectionData[Name] };

/** All content. Each collection is sorted by id. */
export interface Library {
  /** The project's folder. */
  root: string;
  entries: { [Name in CollectionName]: Entry<Name>[] };
  /** Files in `content/` that belong to no collection, or have the wrong ending. */
  strays: { file: string; reason: string }[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
/** Files that may stand in `content/` without being records: the editors’ guide, and what file managers leave behind. */
const OTHER_FILE = /^(?:README\.md$|\.)/;

/** Reads every record below `root/content`. Never throws for what a file says; the checks report that. */
export function readLibrary(root: string): Library {
  const library: Library = {
    root,
    entries: Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as Library['entries'],
    strays: [],
  };
  for (const path of listFiles(join(root, 'content'))) {
    const file = toPosix(relative(root, path));
    const [, top = '', ...rest] = file.split('/');
    if (OTHER_FILE.test(basename(path)) || top === 'ledger') continue;
    if (!(top in COLLECTIONS) || rest.length === 0) {
      library.strays.push({ file, reason: 'It is in none of the folders that hold content.' });
      continue;
    }
    const name = top as CollectionName;
    if (name === 'series' && extname(path) === '.csv') continue;
    if (extname(path) !== COLLECTIONS[name].extension) {
      library.strays.push({ file, reason: `Files in content/${name}/ end in ${COLLECTIONS[name].extension}.` });
      continue;
    }
    (library.entries[name] as Entry[]).push(
      readEntry(name, file, rest.slice(0, -1).join('/'), readFileSync(path, 'utf8')),
    );
  }
  for (const name of COLLECTION_NAMES) (library.entries[name] as Entry[]).sort((a, b) => compare(a.id, b.id));
  return library;
}

/** Reads one file's text into an entry. */
export function readEntry<Name extends CollectionName>(
  collection: Name,
  file: string,
  folder: string,
  text: string,
): Entry<Name> {
  const { extension, schema } = COLLECTIONS[collection];
  const { yaml, body } = extension === '.mdx' ? splitFrontMatter(text) : { yaml: readYaml(text), body: '' };
  const isReadable = yaml.errors.length === 0 && !(extension === '.mdx' && body === text);
  const result = isReadable ? schema.safeParse(yaml.data ?? {}) : undefined;
  return {
    collection,
    id: posix.basename(file, extension),
    file,
    folder,
    text,
    data: result?.success ? (result.data as CollectionData[Name]) : undefined,
    issues: result && !result.success ? result.error.issues : [],
    yaml,
    body,
  };
}

function splitFrontMatter(text: string): { yaml: YamlDocument; body: string } {
  const match = FRONT_MATTER.exec(text);
  if (!match || match.index !== 0) return { yaml: readYaml(''), body: text };
  const blank = match[0].replace(/[^\r\n]/g, ' ');
  return { yaml: readYaml(match[1]!, 2), body: blank + text.slice(match[0].length) };
}

/** The records of a collection that passed their schema. */
export function soundEntries<Name extends CollectionName>(library: Library, name: Name): SoundEntry<Name>[] {
  return (library.entries[name] as Entry<Name>[]).filter(
    (entry): entry is SoundEntry<Name> => entry.data !== undefined,
  );
}

/** The place of a field, for faults. */
export function placeOf(entry: Entry, path: DataPath): Place {
  return entry.yaml.locate(path);
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((item) => (item.isDirectory() ? listFiles(join(folder, item.name)) : [join(folder, item.name)]));
}

function toPosix(path: string): string {
  return path.split(sep).join('/');
}
