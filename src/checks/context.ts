/** What every check is given: the library, read once, with each Markdown text parsed once. */
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import type { HeadingSection } from '../markdown/headings.ts';
import { readExplainer, readProse } from '../markdown/pipeline.ts';
import { COLLECTION_NAMES } from '../records/collections.ts';
import type { Fault, Place } from '../records/faults.ts';
import type { Entry, Library } from '../records/library.ts';
import type { Ledger } from '../sections/ledger.ts';
import { proseFields } from '../records/prose-fields.ts';

/** One Markdown text of the library, wherever it stands. */
export interface MarkdownText {
  entry: Entry;
  /** Whether it is the body of an explainer, where components may stand. */
  isBody: boolean;
  /** The parsed text; `undefined` when it could not be read. */
  tree: Root | undefined;
  file: VFile;
  /** What the parser objected to. */
  problem?: Place & { message: string };
  /** Turns a place in the text into a place in its file. */
  toFile(place: Place): Place;
}

export interface CheckContext {
  library: Library;
  texts: MarkdownText[];
  /** Ids of each collection, for references. */
  ids: { [name: string]: Set<string> };
  /** Ids of all sections, those of explainers with faults included, so that one fault does not breed others elsewhere. */
  sectionIds: Set<string>;
  /** The ledger of everything published. */
  ledger: Ledger;
  /** The day on which the check runs, as an ISO day. */
  today: string;
  /** Whether a release is being checked: then what the ledger does not know yet is an error. */
  isRelease: boolean;
}

/** What a check needs to know beside the library. */
export interface CheckOptions {
  ledger?: Ledger;
  today?: string;
  isRelease?: boolean;
}

/** A rule: looks at everything, returns what is wrong. */
export type Check = (context: CheckContext) => Fault[];

/** Parses the library's Markdown and gathers its ids. */
export function createContext(library: Library, options: CheckOptions = {}): CheckContext {
  const texts = COLLECTION_NAMES.flatMap((name) => (library.entries[name] as Entry[]).flatMap(textsOf));
  return {
    library,
    texts,
    ledger: options.ledger ?? { sections: new Map(), explainers: new Map() },
    today: options.today ?? new Date().toISOString().slice(0, 10),
    isRelease: options.isRelease ?? false,
    sectionIds: new Set(texts.filter((text) => text.isBody).flatMap(sectionIdsOf)),
    ids: Object.fromEntries(
      COLLECTION_NAMES.map((name) => [name, new Set((library.entries[name] as Entry[]).map((entry) => entry.id))]),
    ),
  };
}

function textsOf(entry: Entry): MarkdownText[] {
  const fields = proseFields(entry).map(({ path, text }): MarkdownText => {
    const { tree, file } = readProse(text);
    return { entry, isBody: false, tree, file, toFile: (place) => entry.yaml.locateInText(path, place) };
  });
  return entry.collection === 'explainers' ? [...fields, bodyOf(entry)] : fields;
}

function bodyOf(entry: Entry): MarkdownText {
  const toFile = (place: Place) => place;
  // Without front matter, nobody can tell fields from words; the rule for files reports it, and the rest would be noise.
  if (entry.body === entry.text) return { entry, isBody: true, tree: undefined, file: new VFile(), toFile };
  try {
    return { entry, isBody: true, ...readExplainer(entry.body), toFile };
  } catch (error) {
    const {
      reason,
      line = 1,
      column = 1,
      file,
    } = error as { reason?: string; line?: number; column?: number; file?: VFile };
    if (reason === undefined) throw error;
    return {
      entry,
      isBody: true,
      tree: undefined,
      file: file ?? new VFile(),
      problem: { message: reason, line, column },
      toFile,
    };
  }
}

/** A heading of a section, for explainers that cannot be read as MDX. */
const SECTION_HEADING = /^###? .*\[#([a-z0-9-]+)\][ \t]*$/gm;

function sectionIdsOf({ tree, file, entry }: MarkdownText): string[] {
  if (!tree) return [...entry.body.matchAll(SECTION_HEADING)].map((match) => match[1]!);
  return ((file.data['sections'] ?? []) as HeadingSection[]).map((section) => section.id);
}

/** Makes a fault at a place in a text. */
export function faultAt(text: MarkdownText, rule: string, place: Place, message: string, cure: string): Fault {
  const { line, column } = text.toFile(place);
  return { rule, file: text.entry.file, line, column, message, cure };
}
