/** Faults: what is wrong in the content, where, and what to write instead. Found by checks, said by reporters. */

/** A place in a file. Lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A place, and how many characters there are meant: what a report underlines. */
export interface Span extends Place {
  /** Left out when the whole word is meant; 0 when the file as a whole is, so that no line is shown. */
  length?: number;
}

/** The place of what is wrong with a file as a whole. */
export const WHOLE_FILE: Span = { line: 1, column: 1, length: 0 };

/** One thing that is wrong in one place. */
export interface Fault extends Span {
  /** Which rule found it: the name of the rule's file in `src/checks/`. */
  rule: string;
  /** Path from the project's folder: `content/sources/x.yaml`. */
  file: string;
  /** What is wrong, as a full sentence in an editor's words. */
  message: string;
  /** What to write instead, or where to look, as full sentences. */
  cure: string;
  /** A warning does not stop a build. Everything else is an error. */
  severity?: 'warning';
  /** Whether `npm run check -- --fix` mends it. */
  canFix?: boolean;
  /** How: changes to the file, which do not overlap. */
  edits?: readonly Edit[];
}

/** Some characters of one line, and what is written in their place. */
export interface Edit extends Place {
  length: number;
  text: string;
}

/** Tells whether a fault stops a build. */
export function isError(fault: Fault): boolean {
  return fault.severity !== 'warning';
}

/** Puts faults in reading order: by file, then line, column and words, and drops exact repeats. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return [...faults]
    .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message))
    .filter((fault) => {
      const key = JSON.stringify([fault.file, fault.line, fault.column, fault.message]);
      return !seen.has(key) && seen.add(key);
    });
}

/** Orders two strings by code unit: the same on every machine, unlike `localeCompare`. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
