/** The files that stand beside the index, in `dist/search/`. Types only. */
import type { RecordLists } from './records-table.ts';
import type { Suggestion } from './suggestions.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The files beside the index, each fetched when first needed. */
export interface Helps {
  /** What every record is: needed by every search. */
  records(): Promise<RecordLists>;
  /** Places of all records from the newest to the oldest. */
  newest(): Promise<number[]>;
  /** For mending spelling. */
  vocabulary(): Promise<Vocabulary>;
  /** The suggestions of one file: see `suggestionStart`. */
  suggestions(start: string): Promise<Suggestion[]>;
}
