/** What the editor's bar says of a page: its file, what is wrong there, and how an explainer reads. */
import { blocksOf } from '../checks/blocks.ts';
import { createContext, type MarkdownText } from '../checks/context.ts';
import { gradeOf } from '../checks/reading-grade.ts';
import { countFaults } from '../checks/report.ts';
import type { CheckedContent } from '../checks/run.ts';
import { COLLECTIONS, type CollectionName } from '../records/collections.ts';
import { isError, type Fault } from '../records/faults.ts';
import { emptyLibrary, type Entry, type Library, type SoundEntry } from '../records/library.ts';
import { daysBetween, REVIEW_DAYS } from '../sections/dates.ts';
import { foldersBehind, recordBehind } from './page-files.ts';

/** A place in a file, to open in the editor. Lines and columns count from 1. */
export interface FilePlace {
  file: string;
  line: number;
  column: number;
}

export interface PageFault extends FilePlace {
  isError: boolean;
  message: string;
  cure: string;
}

/** A paragraph, list item or table row of an explainer. */
export interface Statement extends FilePlace {
  /** Its first words. */
  opening: string;
  /** How many sources it cites. */
  citations: number;
  /** Whether it should cite one and does not. */
  isUncited: boolean;
}

export interface ExplainerFacts {
  statements: Statement[];
  /** Citations per statement. */
  average: number;
  /** School grade; left out when there is nothing to read. */
  grade?: number;
  /** Left out when the front matter does not say. */
  daysSinceReview?: number;
  isStale: boolean;
}

export interface PageFacts {
  /** The file that the page shows, with what kind of record it is: `an explainer`. Left out when there is none. */
  record?: FilePlace & { noun: string };
  /** The folders of content that the page is made from, when it shows no single file. */
  folders: string[];
  /** The file that draws the page: `src/pages/about.astro`. */
  template?: string;
  /** The faults in that file, or in those folders. */
  faults: PageFault[];
  /** For explainers that can be read. */
  explainer?: ExplainerFacts;
  /** All faults of the content, counted, in a sentence. */
  summary: string;
}

/**
 * Gathers the facts.
 * @param path of the page, without base
 * @param today an ISO day
 */
export function pageFacts(
  path: string,
  { library, faults }: CheckedContent,
  today: string,
  template?: string,
): PageFacts {
  const record = recordBehind(path, library);
  const folders = record ? [] : foldersBehind(path);
  const isHere = ({ file }: Fault) =>
    record ? isPartOf(file, record.entry) : folders.some((folder) => file.startsWith(folder));
  const here = faults.filter(isHere);
  const isExplainer = record?.entry.collection === 'explainers';
  return {
    ...(record && {
      record: { file: record.entry.file, ...record.place, noun: COLLECTIONS[record.entry.collection].noun },
    }),
    folders,
    ...(template !== undefined && { template }),
    faults: here.map((fault) => ({
      file: fault.file,
      line: fault.line,
      column: fault.column,
      isError: isError(fault),
      message: fault.message,
      cure: fault.cure,
    })),
    ...(isExplainer && { explainer: explainerFacts(record.entry as Entry<'explainers'>, library, here, today) }),
    summary: faults.length === 0 ? 'No faults found.' : countFaults(faults),
  };
}

/** Whether a file is a record's own, or stands beside it under the same name, as the figures of a series do. */
function isPartOf(file: string, { file: own, collection }: Entry<CollectionName>): boolean {
  return file.startsWith(own.slice(0, -COLLECTIONS[collection].extension.length) + '.');
}

function explainerFacts(
  entry: Entry<'explainers'>,
  library: Library,
  faults: readonly Fault[],
  today: string,
): ExplainerFacts {
  const text = bodyOf(entry, library.root);
  const uncited = new Set(faults.filter(({ rule }) => rule === 'uncited').map(({ line }) => line));
  const statements = blocksOf(text)
    .filter(({ kind }) => kind !== 'heading')
    .map(({ plain, citations, place }): Statement => ({
      file: entry.file,
      ...place,
      opening: shorten(plain),
      citations: citations.reduce((sum, { items }) => sum + items.length, 0),
      isUncited: uncited.has(place.line),
    }));
  const total = statements.reduce((sum, { citations }) => sum + citations, 0);
  const grade = text.tree && gradeOf(text);
  const days = entry.data && daysBetween((entry as SoundEntry<'explainers'>).data.reviewed.iso, today);
  return {
    statements,
    average: statements.length === 0 ? 0 : total / statements.length,
    ...(grade !== undefined && { grade }),
    ...(days !== undefined && { daysSinceReview: days }),
    isStale: days !== undefined && days > REVIEW_DAYS,
  };
}

/** The explainer's words as the checks read them. */
function bodyOf(entry: Entry<'explainers'>, root: string): MarkdownText {
  const alone = emptyLibrary(root);
  alone.entries.explainers.push(entry);
  return createContext(alone).texts.find(({ isBody }) => isBody)!;
}

const OPENING_LENGTH = 72;

function shorten(words: string): string {
  return words.length <= OPENING_LENGTH ? words : `${words.slice(0, OPENING_LENGTH).replace(/\s+\S*$/, '')}…`;
}
