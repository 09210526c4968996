/** Search: asks the index as the reader types, shows the results, keeps the address in step. Loaded when search is wanted. */
import { answer, suggest, type SearchAnswer } from '../search/answer.ts';
import { searchWords } from '../site.ts';
import { LONGEST_QUERY, readAddress, writeAddress, type Asked } from './search-address.ts';
import { helpsFrom, startEngine } from './search-engine.ts';
import { SearchFilters, type UnknownFilter } from './search-filters.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search-recent.ts';
import { describe, drawHit, drawNote, make, withContents, type Places } from './search-results.ts';
import { SuggestionList } from './search-suggestions.ts';

/** A keystroke is not yet a question; this short wait saves a search per letter of a fast hand. */
const TYPING_PAUSE_MS = 50;
/** An answer that comes sooner needs no “Searching…”. */
const PATIENT_MS = 400;
/** After this the reader is offered another way. */
const SLOW_MS = 4000;
const OFFERED = 4;

export class SiteSearch extends HTMLElement {
  #stop: AbortController | undefined;
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #limit = 0;
  #unknown: UnknownFilter[] = [];
  #filters: SearchFilters | undefined;
  #suggestions!: SuggestionList;
  readonly #helps = helpsFrom(this.dataset['helps']!);

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const field = this.#field;
    this.#form.action = this.#places.searchPage;
    this.#suggestions = new SuggestionList(
      field,
      this.#part('[role=listbox]'),
      (text) => {
        this.#ask(text);
        field.focus();
        this.#suggestions.close();
      },
      signal,
    );
    field.role = 'combobox';
    const filters = this.querySelector<HTMLElement>('[data-filters]');
    if (filters) this.#filters = new SearchFilters(filters, () => this.#step(), signal);
    const on = <Type extends keyof HTMLElementEventMap>(
      target: HTMLElement,
      type: Type,
      handle: (event: HTMLElementEventMap[Type]) => void,
    ) => target.addEventListener(type, handle, { signal });
    on(this.#form, 'submit', (event) => this.#onSubmit(event));
    on(field, 'input', () => this.#onInput());
    on(field, 'focus', () => this.#onFocus());
    on(field, 'click', () => this.#onFocus());
    on(this, 'pointerover', () => void this.#engine().catch(() => undefined));
    on(this.#form, 'focusout', ({ relatedTarget }) => {
      if (!this.#form.contains(relatedTarget as Node | null)) this.#closeOffers();
    });
    on(this, 'keydown', (event) => this.#onKey(event));
    on(this, 'click', (event) => this.#onClick(event));
    on(this.#part('[data-forget]'), 'click', () => {
      forgetSearches();
      this.#closeOffers();
      this.#say(searchWords.recentCleared);
      field.focus();
    });
    on(this.#part('[data-more]'), 'click', () => this.#showMore());
    if (this.#keepsAddress) {
      window.addEventListener('popstate', () => void this.#fromAddress(), { signal });
      void this.#fromAddress();
    } else if (field.value) void this.#search();
    else if (document.activeElement === field) this.#onFocus();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    clearTimeout(this.#pause);
  }

  #part<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    return this.querySelector<Kind>(selector)!;
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #field(): HTMLInputElement {
    return this.#part('[name=q]');
  }

  get #results(): HTMLElement {
    return this.#part('[data-search-results]');
  }

  get #places(): Places {
    return { contents: this.dataset['contents']!, searchPage: this.dataset['searchPage']! };
  }

  get #keepsAddress(): boolean {
    return this.dataset['keepsAddress'] !== undefined;
  }

  get #shown(): number {
    return this.#keepsAddress ? 10 : 6;
  }

  get #asked(): Asked {
    return { query: this.#field.value, ...(this.#filters?.chosen ?? { filters: {}, sort: 'relevance' }) };
  }

  #engine() {
    return startEngine(this.dataset['engine']!);
  }

  async #fromAddress(): Promise<void> {
    const asked = readAddress(location.search);
    clearTimeout(this.#pause);
    this.#field.value = asked.query;
    this.#limit = Number((history.state as { limit?: unknown } | null)?.limit) || 0;
    const turn = ++this.#latest;
    const unknown = (await this.#filters?.choose(asked, () => this.#engine())) ?? [];
    if (turn !== this.#latest) return;
    this.#unknown = unknown;
    await this.#search();
  }

  /** Another query, by a suggestion or a link. */
  #ask(query: string): void {
    this.#field.value = query;
    rememberSearch(query);
    this.#step();
  }

  /** A step that Back undoes, where the address follows. */
  #step(): void {
    clearTimeout(this.#pause);
    this.#limit = 0;
    this.#unknown = [];
    this.#setAddress('pushState');
    void this.#search();
  }

  #onSubmit(event: Event): void {
    rememberSearch(this.#field.value);
    this.#closeOffers();
    // In the dialog the form goes to the search page, whose address can be shared.
    if (!this.#keepsAddress) return;
    event.preventDefault();
    this.#step();
  }

  #onInput(): void {
    clearTimeout(this.#pause);
    const query = this.#field.value;
    void this.#engine().then(
      (engine) => engine.preload(query.slice(0, LONGEST_QUERY)),
      () => undefined,
    );
    void this.#offer(query);
    this.#pause = setTimeout(() => {
      this.#limit = 0;
      this.#unknown = [];
      this.#setAddress('replaceState');
      void this.#search();
    }, TYPING_PAUSE_MS);
  }

  #onFocus(): void {
    void this.#engine().catch(() => undefined);
    if (!this.#field.value && !this.#suggestions.isOpen) this.#offerRecent();
  }

  #offerRecent(): void {
    const recent = recentSearches();
    this.#suggestions.show(recent.map((text) => ({ text, kind: 'recent' })));
    this.#part('[data-recent]').hidden = recent.length === 0;
  }

  async #offer(query: string): Promise<void> {
    if (!query.trim()) return this.#offerRecent();
    this.#part('[data-recent]').hidden = true;
    const offers = await suggest(this.#helps, query.slice(0, LONGEST_QUERY), OFFERED).catch(() => []);
    // By now the reader may have typed on, sent the form or left.
    if (this.#field.value === query && this.#form.contains(document.activeElement)) this.#suggestions.show(offers);
  }

  #closeOffers(): void {
    this.#suggestions.close();
    this.#part('[data-recent]').hidden = true;
  }

  #setAddress(how: 'pushState' | 'replaceState'): void {
    if (!this.#keepsAddress) return;
    const url = this.#places.searchPage + writeAddress(this.#asked);
    if (url !== location.pathname + location.search) history[how](null, '', url);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const isInField = event.target === this.#field;
    if (event.key === 'Enter' && isInField && this.#suggestions.active !== undefined) {
      event.preventDefault();
      this.#ask(this.#suggestions.active);
      this.#closeOffers();
    } else if (event.key === 'Escape' && isInField) this.#onEscape(event);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      this.#onArrow(event, event.key === 'ArrowDown' ? 1 : -1);
  }

  /** The first Escape closes suggestions, the next the dialog. Recent searches are part of the open dialog. */
  #onEscape(event: KeyboardEvent): void {
    const dialog = this.closest('dialog');
    const onlyCloses = this.#suggestions.isOpen && (this.#field.value !== '' || this.#suggestions.active !== undefined);
    if (!onlyCloses && !dialog) return;
    // The browser would empty the field, and only then close.
    event.preventDefault();
    if (!onlyCloses) dialog!.close();
    this.#closeOffers();
  }

  /** Down and Up walk through the field, its suggestions and the results. */
  #onArrow(event: KeyboardEvent, step: 1 | -1): void {
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('[data-search-result]')];
    const at = stops.indexOf(event.target as HTMLInputElement);
    if (at < 0) return;
    event.preventDefault();
    if (at === 0) {
      if (!this.#suggestions.isOpen && !this.#field.value) return this.#offerRecent();
      if (this.#suggestions.move(step) || step === -1) return;
    }
    stops[Math.min(stops.length - 1, Math.max(0, at + step))]!.focus();
  }

  #onClick(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.target as Element;
    const instead = target.closest<HTMLElement>('[data-search-instead]');
    if (instead) {
      event.preventDefault();
      this.#ask(instead.dataset['searchInstead']!);
      this.#field.focus();
    } else if (target.closest('[data-search-result]')) {
      rememberSearch(this.#field.value);
      // The result may stand on the page at hand, behind the dialog.
      this.closest('dialog')?.close();
    }
  }

  #showMore(): void {
    const before = this.#results.children.length;
    this.#limit = Math.max(this.#limit, this.#shown) + this.#shown;
    if (this.#keepsAddress) history.replaceState({ limit: this.#limit }, '');
    void this.#search().then(() =>
      this.#results.children[before]?.querySelector<HTMLElement>('[data-search-result]')?.focus(),
    );
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const asked = this.#asked;
    const query = asked.query
      .trim()
      .slice(0, LONGEST_QUERY)
      .replace(/\p{Cs}/gu, '');
    if (!query) return this.#show(undefined, asked, '');
    const isStill = () => turn === this.#latest;
    const patience = setTimeout(() => isStill() && this.#say(searchWords.searching), PATIENT_MS);
    const slow = setTimeout(() => isStill() && this.#say(...withContents(searchWords.slow, this.#places)), SLOW_MS);
    try {
      const limit = Math.max(this.#limit, this.#shown);
      const found = await answer(await this.#engine(), this.#helps, { ...asked, query, limit });
      if (isStill()) this.#show(found, asked, query);
    } catch {
      if (isStill()) this.#fail();
    } finally {
      clearTimeout(patience);
      clearTimeout(slow);
    }
    if (isStill()) this.#form.dataset['searchReady'] = '';
  }

  #show(found: SearchAnswer | undefined, asked: Asked, query: string): void {
    const hits = found?.hits ?? [];
    const total = found?.total ?? 0;
    const isFiltered = Object.keys(asked.filters).length > 0;
    this.#results.replaceChildren(...hits.map(drawHit));
    this.#filters?.show(found?.counts, query !== '');
    this.#part('[data-more]').hidden = !this.#keepsAddress || hits.length >= total;
    const all = this.querySelector<HTMLAnchorElement>('[data-all-results]');
    if (all) {
      all.href = this.#places.searchPage + writeAddress(asked);
      all.parentElement!.hidden = hits.length === 0;
    }
    const notes = this.#unknown.map(({ label, value }) => drawNote('ignored', searchWords.unknownFilter(label, value)));
    if (asked.query.trim().length > LONGEST_QUERY) notes.push(drawNote('ignored', searchWords.cut(LONGEST_QUERY)));
    if (hits.length === 0 && isFiltered && query) notes.push(drawNote('miss', searchWords.missFiltered));
    else for (const note of found?.notes ?? []) notes.push(describe(note, query, hits.length > 0, this.#places));
    if (hits.length > 0) notes.push(make('p', { textContent: searchWords.count(hits.length, total) }));
    else if (query && notes.length === 0) notes.push(make('p', { textContent: searchWords.empty }));
    this.#say(...notes);
  }

  #fail(): void {
    this.#results.replaceChildren();
    this.#say(this.#part<HTMLTemplateElement>('template').content.cloneNode(true));
  }

  /** Shows, and has screen readers say, what goes on. */
  #say(...message: Parameters<typeof make>[2][]): void {
    this.#part('[role=status]').replaceChildren(...message.filter((one) => one !== undefined && one !== false));
  }
}

customElements.define('site-search', SiteSearch);
