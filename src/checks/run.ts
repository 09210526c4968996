/** The list of checks, and the one way to run them. */
import { sortFaults, type Fault } from '../records/faults.ts';
import { readLibrary, type Library } from '../records/library.ts';
import { citations } from './citations.ts';
import { createContext, type Check } from './context.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { quotations } from './quotations.ts';
import { references } from './references.ts';
import { sectionIds } from './section-ids.ts';
import { titles } from './titles.ts';

export const CHECKS: Record<string, Check> = {
  files,
  fields,
  markdown,
  citations,
  'section-ids': sectionIds,
  links,
  references,
  quotations,
  titles,
};

/** Runs every check over a library and returns all faults, sorted. */
export function runChecks(library: Library): Fault[] {
  const context = createContext(library);
  return sortFaults(Object.values(CHECKS).flatMap((check) => check(context)));
}

/** Reads `root/content` and checks it. */
export function checkContent(root: string): { library: Library; faults: Fault[] } {
  const library = readLibrary(root);
  return { library, faults: runChecks(library) };
}
