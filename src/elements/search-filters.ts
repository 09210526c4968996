/** The filters of the search page: lists of choices that say how many results each would leave. */
import type { Counts } from '../search/answer.ts';
import { FILTER_NAMES, type FilterName, type RecordsTable } from '../search/records-table.ts';
import type { Asked } from './search-address.ts';

/** A filter value that this site does not have. */
export interface UnknownFilter {
  /** What readers call the filter. */
  label: string;
  value: string;
}

export class SearchFilters {
  readonly #lists = new Map<FilterName, HTMLSelectElement>();
  /** What each value is called, in the order of the page. */
  readonly #names = new Map<FilterName, Map<string, string>>();
  readonly #box: HTMLDetailsElement;
  readonly #clear: HTMLButtonElement;
  readonly #sort: HTMLSelectElement;

  /** @param box holds a `<select>` for each filter and for the order, with every value in it but the years */
  constructor(box: HTMLDetailsElement, onChange: () => void, signal: AbortSignal) {
    this.#box = box;
    for (const list of box.querySelectorAll('select')) list.disabled = false;
    for (const name of FILTER_NAMES) {
      const list = box.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
      this.#lists.set(name, list);
      this.#names.set(name, new Map([...list.options].map((option) => [option.value, option.text])));
    }
    this.#sort = box.querySelector<HTMLSelectElement>('select[name=sort]')!;
    this.#clear = box.querySelector<HTMLButtonElement>('button')!;
    box.addEventListener('change', onChange, { signal });
    const isWide = matchMedia('(width >= 40rem)');
    const open = () => (box.open ||= isWide.matches);
    open();
    isWide.addEventListener('change', open, { signal });
    this.#clear.addEventListener(
      'click',
      () => {
        for (const list of this.#lists.values()) list.value = '';
        // The button goes; the focus must not be lost with it.
        this.#lists.get('topic')!.focus();
        onChange();
      },
      { signal },
    );
  }

  /** What is chosen now. */
  get chosen(): Pick<Asked, 'filters' | 'sort'> {
    const filters: Asked['filters'] = {};
    for (const [name, { value }] of this.#lists) if (value) filters[name] = value;
    return { filters, sort: this.#sort.value === 'newest' ? 'newest' : 'relevance' };
  }

  /**
   * Chooses what an address asks for.
   * @returns the values that do not exist; they are left out
   */
  async choose({ filters, sort }: Asked, records: () => Promise<RecordsTable>): Promise<UnknownFilter[]> {
    const unknown: UnknownFilter[] = [];
    // Only the index knows the years. When it cannot be loaded, the search itself will say so.
    const { year } = filters;
    if (year) {
      const isYear = await records()
        .then((table) => table.hasValue('year', year))
        .catch(() => true);
      if (isYear) this.#names.get('year')!.set(year, year);
    }
    for (const [name, list] of this.#lists) {
      const value = filters[name] ?? '';
      const isKnown = this.#names.get(name)!.has(value);
      if (!isKnown) unknown.push({ label: list.labels[0]!.textContent!.trim().toLowerCase(), value });
      this.#fill(name, { [value]: undefined }, isKnown ? value : '');
    }
    this.#sort.value = sort === 'newest' ? sort : '';
    return unknown;
  }

  /**
   * Offers the values that have results, and the one chosen.
   * @param isAsked whether there is a query; without one there is nothing to filter
   */
  show(counts: Counts | undefined, isAsked: boolean): void {
    for (const [name, list] of this.#lists) this.#fill(name, counts?.[name] ?? {}, list.value);
    const isFiltered = Object.keys(this.chosen.filters).length > 0;
    this.#clear.hidden = !isFiltered;
    this.#box.hidden = !isAsked && !isFiltered;
    if (isFiltered) this.#box.open = true;
  }

  #fill(name: FilterName, counts: Record<string, number | undefined>, chosen: string): void {
    const names = this.#names.get(name)!;
    const list = this.#lists.get(name)!;
    if (name === 'year')
      for (const year of Object.keys(counts).sort().reverse()) if (!names.has(year)) names.set(year, year);
    const offered = [...names].filter(([value]) => value === '' || value === chosen || counts[value]);
    if (name === 'year') offered.sort(([a], [b]) => (a === '' ? -1 : b === '' ? 1 : Number(b) - Number(a)));
    list.replaceChildren(
      ...offered.map(([value, text]) => new Option(counts[value] ? `${text} (${counts[value]})` : text, value)),
    );
    list.value = chosen;
  }
}
