/** What every check is given: the library, read once, with each Markdown text parsed once. */
import type { Node, Parent, Root } from 'mdast';
import { VFile } from 'vfile';
import type { HeadingSection } from '../markdown/headings.ts';
import { readExplainer, readProse } from '../markdown/pipeline.ts';
import { COLLECTION_NAMES } from '../records/collections.ts';
import type { Fault, Place, Span } from '../records/faults.ts';
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
  /** What the parser objected to; with a cure, when we did so before it. */
  problem?: Place & { message: string; cure?: string };
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

/** The most faults of one rule that are told of in one text: who reads them has understood, and each costs time to place. */
export const MOST_IN_A_TEXT = 50;

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
    const toFile = (place: Place) => entry.yaml.locateInText(path, place);
    return { entry, isBody: false, ...readText(text, readProse), toFile };
  });
  return entry.collection === 'explainers' ? [...fields, bodyOf(entry)] : fields;
}

function bodyOf(entry: Entry): MarkdownText {
  const toFile = (place: Place) => place;
  // Without front matter, nobody can tell fields from words; the rule for files reports it, and the rest would be noise.
  if (entry.body === entry.text) return { entry, isBody: true, tree: undefined, file: new VFile(), toFile };
  return { entry, isBody: true, ...readText(entry.body, readExplainer), toFile };
}

type ReadText = Pick<MarkdownText, 'tree' | 'file' | 'problem'>;

/** Reads a Markdown text, or says where and why it cannot be read. */
function readText(text: string, read: (text: string) => { tree: Root; file: VFile }): ReadText {
  const unfit = unfitToRead(text);
  if (unfit) return unreadable(unfit);
  try {
    const result = read(text);
    return isDeep(result.tree) ? unreadable(TOO_DEEP) : result;
  } catch (error) {
    if (error instanceof RangeError) return unreadable(TOO_DEEP);
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    if (reason === undefined) throw error;
    return unreadable({ message: reason, line, column });
  }
}

function unreadable({
  line = 1,
  column = 1,
  ...problem
}: Partial<Place> & { message: string; cure?: string }): ReadText {
  return { tree: undefined, file: new VFile(), problem: { line, column, ...problem } };
}

/** Said of a text that readers and rules, which go down into it step by step, would not come back from. */
const TOO_DEEP = {
  message: 'Lists, quotations or emphasis are nested too deeply.',
  cure: 'Write it as separate paragraphs, or as a list of two levels at most.',
};
/** A line that opens twenty quotations or lists at once. */
const DEEPLY_NESTED = /^[ \t]*(?:(?:>[ \t]?|[-+*][ \t]+|\d{1,9}[.)][ \t]+)){20}/m;
/** The most characters from one empty line to the next: above it, a paragraph of brackets alone may take minutes. */
const MOST_IN_A_PARAGRAPH = 10_000;

/** What would take the Markdown reader very long, found before it starts. */
function unfitToRead(text: string) {
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const nested = DEEPLY_NESTED.exec(text);
  if (nested) return { ...TOO_DEEP, line: lineAt(nested.index) };
  let start = 0;
  for (const { 0: gap, index } of [...text.matchAll(/\n\s*\n|$/g)]) {
    if (index - start > MOST_IN_A_PARAGRAPH)
      return {
        line: lineAt(start),
        message: `This paragraph has ${index - start} characters; ${MOST_IN_A_PARAGRAPH} is the most.`,
        cure: 'Put empty lines between its parts.',
      };
    start = index + gap.length;
  }
  return undefined;
}

const MOST_LEVELS = 50;

function isDeep(tree: Root): boolean {
  let level: Node[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []));
  }
  return false;
}

/** A heading of a section, for explainers that cannot be read as MDX. */
const SECTION_HEADING = /^###? .*\[#([a-z0-9-]+)\][ \t]*\r?$/gm;

function sectionIdsOf({ tree, file, entry }: MarkdownText): string[] {
  if (!tree) return [...entry.body.matchAll(SECTION_HEADING)].map((match) => match[1]!);
  return ((file.data['sections'] ?? []) as HeadingSection[]).map((section) => section.id);
}

/** Makes a fault at a place in a text. */
export function faultAt(text: MarkdownText, rule: string, place: Span, message: string, cure: string): Fault {
  const { line, column } = text.toFile(place);
  const length = place.length === undefined ? {} : { length: place.length };
  return { rule, file: text.entry.file, line, column, ...length, message, cure };
}
