/** Puts what happened to sections into groups that readers can take in: by day, then by explainer. Pure. */
import { compare } from '../records/faults.ts';

/** One thing that happened to a section on a day. */
export interface Change {
  /** ISO day. */
  date: string;
  kind: 'new' | 'changed' | 'moved' | 'withdrawn';
  id: string;
  title: string;
  /** Topic and name of the explainer. */
  place: string;
  /** What changed and why, in words. */
  note?: string;
}

/** What happened on one explainer on one day. */
export interface ChangeGroup {
  date: string;
  place: string;
  changes: Change[];
  /** How many of each kind. */
  counts: Record<Change['kind'], number>;
}

/** Groups, newest day first; on a day, by explainer. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = Map.groupBy(changes, ({ date, place }) => `${date} ${place}`);
  return [...groups.values()]
    .map((own): ChangeGroup => {
      const { date, place } = own[0]!;
      const counts = { new: 0, changed: 0, moved: 0, withdrawn: 0 };
      for (const { kind } of own) counts[kind] += 1;
      return { date, place, changes: own, counts };
    })
    .sort((a, b) => compare(b.date, a.date) || compare(a.place, b.place));
}
