/** Reads all of `content/` into typed records that know their file and line. The only reader of content files. */
import { closeSync, constants, existsSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, posix } from 'node:path';
import type { z } from 'astro/zod';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionData, type CollectionName } from './collections.ts';
import { compare, type Place } from './faults.ts';
import { MOST_BYTES, notOpened, tooLarge, toText, type FileText, type Misencoding } from './file-text.ts';
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
  /** The CSV of each series, by its name without the ending. */
  figures: Map<string, { file: string; text: string }>;
  /** Files in `content/` that belong to no collection, have the wrong ending or cannot be read: then with a cure. */
  strays: { file: string; reason: string; cure?: string }[];
  /** Files that are not in UTF-8. They were read as what they most likely are. */
  misencoded: (Misencoding & { file: string })[];
  /** The text of every file that was read, by its path. */
  texts: Map<string, string>;
}

/** A library with nothing in it. */
export function emptyLibrary(root: string): Library {
  return {
    root,
    entries: Object.fromEntries(COLLECTION_NAMES.map((name) => [name, []])) as unknown as Library['entries'],
    figures: new Map(),
    strays: [],
    misencoded: [],
    texts: new Map(),
  };
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
/** A name that only a file of content has. */
const FILE_NAME = /\.(?:yaml|mdx|csv)$/;
/** Files that may stand in `content/` without being records: the editors’ guide, and what file managers leave behind. */
const OTHER_FILE = /^(?:README\.md$|\.)/;

/** Reads every record below `root/content`. Never throws for what a file is or says; the checks report that. */
export function readLibrary(root: string): Library {
  const library = emptyLibrary(root);
  for (const { file, isFile } of listFiles(root, 'content')) {
    if (OTHER_FILE.test(basename(file))) continue;
    if (isFile) readInto(library, file);
    else library.strays.push({ file, reason: `It is a folder or a link, though it is named like a file.` });
  }
  for (const name of COLLECTION_NAMES) (library.entries[name] as Entry[]).sort((a, b) => compare(a.id, b.id));
  return library;
}

/** Reads one file to the place in the library where it belongs. */
function readInto(library: Library, file: string): void {
  const [, top = '', ...rest] = file.split('/');
  const isLedger = top === 'ledger';
  if (isLedger && rest[0] === 'frozen') return; // `src/sections/frozen-files.ts` reads these, one when it is asked for.
  if (!isLedger && (!Object.hasOwn(COLLECTIONS, top) || rest.length === 0)) {
    library.strays.push({ file, reason: 'It is in none of the folders that hold content.' });
    return;
  }
  const name = top as CollectionName;
  const isFigures = name === 'series' && rest.length === 1 && extname(file) === '.csv';
  if (!isLedger && !isFigures && extname(file) !== COLLECTIONS[name].extension) {
    const isFiguresAstray = name === 'series' && extname(file) === '.csv';
    const reason = isFiguresAstray
      ? 'Figures stand beside their series, in content/series/ itself.'
      : `Files in content/${name}/ end in ${COLLECTIONS[name].extension}.`;
    library.strays.push({ file, reason });
    return;
  }
  const { text, misencoding, obstacle } = readFileText(join(library.root, file));
  if (obstacle) library.strays.push({ file, ...obstacle });
  if (obstacle && (isLedger || isFigures)) return;
  if (misencoding) library.misencoded.push({ file, ...misencoding });
  library.texts.set(file, text);
  if (isLedger) return; // `src/sections/ledger-files.ts` reads it; the text is kept for showing its lines.
  if (isFigures) library.figures.set(basename(file, '.csv'), { file, text });
  else addEntry(library, readEntry(name, file, rest.slice(0, -1).join('/'), text, obstacle === undefined));
}

/** Each collection by id, made when it is first asked for. */
const byId = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();

/** Adds a record to its collection. */
export function addEntry(library: Library, entry: Entry): void {
  library.texts.set(entry.file, entry.text);
  const entries = library.entries[entry.collection] as Entry[];
  entries.push(entry);
  byId.delete(entries);
}

/**
 * Reads one file's text into an entry.
 * @param isRead whether the file could be read; when it could not, nothing is said of its fields
 */
export function readEntry<Name extends CollectionName>(
  collection: Name,
  file: string,
  folder: string,
  text: string,
  isRead = true,
): Entry<Name> {
  const { extension, schema } = COLLECTIONS[collection];
  const { yaml, body } = extension === '.mdx' ? splitFrontMatter(text) : { yaml: readYaml(text), body: '' };
  const hasFields = extension === '.mdx' ? body !== text : yaml.errors.length > 0 || isGiven(yaml.data);
  const isReadable = isRead && hasFields && yaml.errors.length === 0;
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

function isGiven(data: unknown): boolean {
  return data !== null && data !== undefined;
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

/** One record that passed its schema, by its id. Pages ask for thousands, so each collection is indexed once. */
export function soundEntry<Name extends CollectionName>(
  library: Library,
  name: Name,
  id: string,
): SoundEntry<Name> | undefined {
  const entries = library.entries[name] as Entry[];
  let index = byId.get(entries);
  // Of two with one id, which the checks object to, the first counts.
  if (!index) byId.set(entries, (index = new Map(entries.toReversed().map((entry) => [entry.id, entry]))));
  const entry = index.get(id) as Entry<Name> | undefined;
  return entry?.data === undefined ? undefined : (entry as SoundEntry<Name>);
}

/** The place of a field, for faults. */
export function placeOf(entry: Entry, path: DataPath): Place {
  return entry.yaml.locate(path);
}

/** Reads a file that is a file: not a folder, a link or a device. */
function readFileText(path: string): FileText {
  let handle: number | undefined;
  try {
    // A link would let content come from outside its folder; O_NONBLOCK keeps a pipe from waiting for its writer.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(handle);
    return size > MOST_BYTES ? tooLarge(size) : toText(readFileSync(handle));
  } catch (error) {
    return notOpened((error as NodeJS.ErrnoException).code);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Every file below a folder of the project, and whatever has the name of a file and is none. */
function listFiles(root: string, folder: string): { file: string; isFile: boolean }[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [{ file: folder, isFile: true }];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((item) => {
      const file = posix.join(folder, item.name);
      if (!item.isDirectory()) return [{ file, isFile: item.isFile() }];
      const inside = listFiles(root, file);
      return inside.length === 0 && FILE_NAME.test(item.name) ? [{ file, isFile: false }] : inside;
    });
}
