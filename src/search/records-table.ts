/**
 * What ranking and filters must know of every record. The index's own filters would say it too, in four times as many
 * bytes and five requests. Pure.
 */
import type { RecordKind } from '../site.ts';
import type { Engine } from './engine.ts';
import type { Helps } from './helps.ts';

export const FILTER_NAMES = ['topic', 'kind', 'jurisdiction', 'year'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** `dist/search/records.json`. Places count from 0 in the order in which the index holds the records. */
export interface RecordLists {
  /** Of the index: the ids of its records end in it. */
  version: string;
  /** Number of records. */
  size: number;
  /** By filter and value: the places of the records that have it, each as its distance from the one before. */
  filters: Record<FilterName, Record<string, number[]>>;
  /** First letters of words for which there is a file of suggestions: see `unpackWords`. */
  suggestions: string;
}

/** What every record is, by its id in the index. */
export interface RecordsTable {
  /** Every record, in the order of the index. */
  ids: readonly string[];
  kindOf(id: string): RecordKind;
  valuesOf(id: string, filter: FilterName): readonly string[];
  /** Whether any record has this value. */
  hasValue(filter: FilterName, value: string): boolean;
}

const tables = new WeakMap<Engine, Promise<RecordsTable>>();

/**
 * The table of an engine's records, read when first asked for. A reading that failed is tried again.
 * @throws when the lists are not of this index, as when the site was published anew in between
 */
export function recordsTable(engine: Engine, helps: Helps): Promise<RecordsTable> {
  const known = tables.get(engine);
  if (known) return known;
  const table = readTable(engine, helps);
  tables.set(engine, table);
  table.catch(() => tables.delete(engine));
  return table;
}

async function readTable(engine: Engine, helps: Helps): Promise<RecordsTable> {
  const [{ results }, { version, size, filters }] = await Promise.all([engine.search(null), helps.records()]);
  const ids = results.map(({ id }) => id);
  if (ids.length !== size) throw new Error(`The lists are of ${size} records, the index of ${ids.length}.`);
  if (!ids.every((id) => id.endsWith(version))) throw new Error(`The lists are of ${version}, the index is another.`);
  const values = new Map(
    FILTER_NAMES.map((name) => {
      const own = new Map<string, string[]>();
      for (const [value, steps] of Object.entries(filters[name])) {
        let place = 0;
        for (const step of steps) {
          place += step;
          const id = ids[place]!;
          own.set(id, [...(own.get(id) ?? []), value]);
        }
      }
      return [name, own];
    }),
  );
  return {
    ids,
    kindOf: (id) => (values.get('kind')!.get(id)?.[0] ?? 'source') as RecordKind,
    valuesOf: (id, filter) => values.get(filter)!.get(id) ?? [],
    hasValue: (filter, value) => Object.hasOwn(filters[filter], value),
  };
}

/** By id: its place when all records stand from the newest to the oldest. */
export async function newestFirst({ ids }: RecordsTable, helps: Helps): Promise<Map<string, number>> {
  const newest = await helps.newest();
  return new Map(newest.map((place, rank) => [ids[place]!, rank]));
}
