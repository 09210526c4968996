/** What ranking and filters must know of every record, read once from the index's filters. Pure. */
import type { RecordKind } from '../site.ts';
import type { Engine } from './engine.ts';

export const FILTER_NAMES = ['topic', 'kind', 'jurisdiction', 'year'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** What every record is, by its id in the index. */
export interface RecordsTable {
  /** Number of records. */
  size: number;
  kindOf(id: string): RecordKind;
  valuesOf(id: string, filter: FilterName): readonly string[];
  /** Whether any record has this value. */
  hasValue(filter: FilterName, value: string): boolean;
}

const tables = new WeakMap<Engine, Promise<RecordsTable>>();

/** The table of an engine's records, read when first asked for. A reading that failed is tried again. */
export function recordsTable(engine: Engine): Promise<RecordsTable> {
  const known = tables.get(engine);
  if (known) return known;
  const table = readTable(engine);
  tables.set(engine, table);
  table.catch(() => tables.delete(engine));
  return table;
}

async function readTable(engine: Engine): Promise<RecordsTable> {
  const filters = await engine.filters();
  const values = new Map<FilterName, Map<string, string[]>>(FILTER_NAMES.map((name) => [name, new Map()]));
  await Promise.all(
    FILTER_NAMES.flatMap((name) =>
      Object.keys(filters[name] ?? {}).map(async (value) => {
        const { results } = await engine.search(null, { filters: { [name]: [value] } });
        const own = values.get(name)!;
        for (const { id } of results) own.set(id, [...(own.get(id) ?? []), value]);
      }),
    ),
  );
  const kinds = values.get('kind')!;
  return {
    size: kinds.size,
    kindOf: (id) => (kinds.get(id)?.[0] ?? 'source') as RecordKind,
    valuesOf: (id, filter) => values.get(filter)!.get(id) ?? [],
    hasValue: (filter, value) => Object.hasOwn(filters[filter] ?? {}, value),
  };
}

/** Ids of all records from the newest to the oldest. */
export async function newestFirst(engine: Engine): Promise<Map<string, number>> {
  const { results } = await engine.search(null, { sort: { date: 'desc' } });
  return new Map(results.map(({ id }, place) => [id, place]));
}
