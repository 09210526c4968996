/** Looks up passages for the rules that need them, and words what to do about a missing one. */
import type { Entry, Library } from '../records/library.ts';
import { ID_PATTERN } from '../schemas/fields.ts';
import type { Passage } from '../schemas/source.ts';
import { own } from '../sections/own.ts';
import { didYouMean, listSome, nearest } from './suggest.ts';

/** What a name such as `cfr-8-287-7#48-hours` leads to. */
export interface Lookup {
  /** What is missing, to be put after a verb, and the cure; absent when nothing is. */
  missing?: { what: string; cure: string };
  /** The passages meant: one, or all of the source when none is named. Empty when the source’s own fields have faults. */
  passages: Passage[];
  /** Whether the source could be read, so that `passages` is complete. */
  isKnown: boolean;
}

/** Finds a source, and a passage in it when one is named. */
export function lookUp(library: Library, source: string, passage?: string): Lookup {
  const entry = library.entries.sources.find((one) => one.id === source);
  if (!entry) return { missing: missingSource(library, source), passages: [], isKnown: false };
  if (!entry.data) return { passages: [], isKnown: false };
  if (passage === undefined) return { passages: Object.values(entry.data.passages), isKnown: true };
  const found = own(entry.data.passages, passage);
  if (found) return { passages: [found], isKnown: true };
  return { missing: missingPassage(entry, passage), passages: [], isKnown: false };
}

function missingSource(library: Library, source: string) {
  const ids = library.entries.sources.map((entry) => entry.id);
  const otherwise = ID_PATTERN.test(source)
    ? `Add content/sources/${source}.yaml.`
    : 'Name a source by its id, which is the name of its file in content/sources/ without the ending.';
  return { what: `the source “${source}”`, cure: didYouMean(source, ids, otherwise) };
}

function missingPassage(entry: Entry<'sources'>, passage: string) {
  const known = Object.keys(entry.data?.passages ?? {});
  const near = nearest(passage, known);
  const others = known.length > 0 ? `, or name one of: ${listSome(known.map((id) => `#${id}`))}` : '';
  return {
    what: `the passage “${entry.id}#${passage}”`,
    cure: `${near ? `Did you mean “#${near}”? Otherwise, add` : 'Add'} it under \`passages\` in ${entry.file}${others}.`,
  };
}
