/** The list of checks, and the one way to run them. */
import { isError, sortFaults, type Fault } from '../records/faults.ts';
import { readLibrary, type Library } from '../records/library.ts';
import { frozenFaults } from '../sections/frozen-files.ts';
import { readLedger } from '../sections/ledger-files.ts';
import { abbreviations } from './abbreviations.ts';
import { aliases } from './aliases.ts';
import { citations } from './citations.ts';
import { createContext, type Check, type CheckOptions } from './context.ts';
import { dates } from './dates.ts';
import { fields } from './fields.ts';
import { files } from './files.ts';
import { headings } from './headings.ts';
import { invisible } from './invisible.ts';
import { ledger } from './ledger.ts';
import { legalCitations } from './legal-citations.ts';
import { links } from './links.ts';
import { loadedTerms } from './loaded-terms.ts';
import { lookAlikes } from './look-alikes.ts';
import { longQuotations } from './long-quotations.ts';
import { longSentences } from './long-sentences.ts';
import { markdown } from './markdown.ts';
import { mirrors } from './mirrors.ts';
import { quotations } from './quotations.ts';
import { reading } from './reading.ts';
import { readingGrade } from './reading-grade.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import { sectionIds } from './section-ids.ts';
import { seriesFiles } from './series-files.ts';
import { tables } from './tables.ts';
import { titles } from './titles.ts';
import { typography } from './typography.ts';
import { uncited } from './uncited.ts';
import { unused } from './unused.ts';

/** Every rule by its name, which is its file's. */
export const CHECKS: Record<string, Check> = {
  files,
  invisible,
  'look-alikes': lookAlikes,
  fields,
  'series-files': seriesFiles,
  markdown,
  citations,
  uncited,
  reading,
  unused,
  'section-ids': sectionIds,
  ledger,
  links,
  mirrors,
  references,
  quotations,
  'long-quotations': longQuotations,
  'legal-citations': legalCitations,
  dates,
  review,
  titles,
  aliases,
  headings,
  tables,
  abbreviations,
  'loaded-terms': loadedTerms,
  'long-sentences': longSentences,
  'reading-grade': readingGrade,
  typography,
};

/** Runs every check over a library and returns all faults, sorted. */
export function runChecks(library: Library, options: CheckOptions = {}): Fault[] {
  const context = createContext(library, options);
  return sortFaults(Object.values(CHECKS).flatMap((check) => check(context)));
}

/** What checking `root/content` found. */
export interface CheckedContent {
  library: Library;
  /** All faults, sorted. */
  faults: Fault[];
  /** Those that stop a build. */
  errors: Fault[];
}

/** Reads `root/content`, with its ledger, and checks it. */
export function checkContent(root: string, options: Omit<CheckOptions, 'ledger'> = {}): CheckedContent {
  const library = readLibrary(root);
  const { ledger: known, faults: unreadable } = readLedger(root);
  const faults = sortFaults([
    ...unreadable,
    ...frozenFaults(root, known),
    ...runChecks(library, { ...options, ledger: known }),
  ]);
  return { library, faults, errors: faults.filter(isError) };
}
