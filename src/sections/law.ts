/** Puts legal sources into the groups of the page of law. */
import { compare } from '../records/faults.ts';
import { isLegal, type LegalSource, type Source } from '../schemas/source.ts';

/** Groups in the order in which lawyers rank them: texts first, then rulings from the highest court down. */
export const LAW_GROUPS = [
  'constitution',
  'statute',
  'regulation',
  'executive-order',
  'ordinance',
  'bill',
  'supreme',
  'appeals',
  'district',
  'state',
] as const;
export type LawGroup = (typeof LAW_GROUPS)[number];

/** A court by its name, as Bluebook table T1 groups courts. */
export function courtGroup(court: string): LawGroup {
  if (court === 'Supreme Court of the United States' || court === 'U.S. Supreme Court') return 'supreme';
  if (/^U\.S\. Court of Appeals\b/.test(court)) return 'appeals';
  if (/^U\.S\. District Court\b/.test(court)) return 'district';
  return 'state';
}

/** The group of a legal source; `undefined` for any other source. */
export function lawGroup(source: Source): LawGroup | undefined {
  if (!isLegal(source)) return undefined;
  return source.kind === 'opinion' ? courtGroup(source.court) : source.kind;
}

/** Legal sources by group, those of each group from the newest to the oldest. Empty groups are left out. */
export function groupLaw<Entry extends { id: string; data: Source }>(
  sources: readonly Entry[],
): { group: LawGroup; items: (Entry & { data: LegalSource })[] }[] {
  return LAW_GROUPS.map((group) => ({
    group,
    items: sources
      .filter((entry): entry is Entry & { data: LegalSource } => lawGroup(entry.data) === group)
      .sort((a, b) => compare(b.data.date?.iso ?? '', a.data.date?.iso ?? '') || compare(a.id, b.id)),
  })).filter(({ items }) => items.length > 0);
}
