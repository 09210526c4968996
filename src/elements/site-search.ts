/** Search: asks the index as the reader types, shows the results, keeps the address in step. Loaded when search is wanted. */
import { answer, LONGEST_QUERY, type SearchAnswer, type SearchRequest } from '../search/answer.ts';
import { fetchFinished } from '../search/look-up.ts';
import { recordsTable } from '../search/records-table.ts';
import { searchWords } from '../search-words.ts';
import { readAddress, writeAddress, type Asked } from './search-address.ts';
import { dropEngine, NotAtHand, startEngine, type BrowserEngine } from './search-engine.ts';
import { SearchFilters, type UnknownFilter } from './search-filters.ts';
import { helpsFrom } from './search-helps.ts';
import { certainFiles } from './search-intent.ts';
import { SearchOffers } from './search-offers.ts';
import { rememberSearch } from './search-recent.ts';
import { drawHit, summarize, withContents, type Child, type Places } from './search-results.ts';
import { TypingPace } from './typing-pace.ts';

/** A keystroke is not yet a question; this short wait saves a search per letter of a fast hand. */
const TYPING_PAUSE_MS = 50;
/** What was typed while this was loaded may be going on, at a pace that is not known yet. */
const LOADED_PAUSE_MS = 200;
/** A word that is still being typed is not yet a miss or a misspelling: so long its results wait. */
const UNFINISHED_MS = 350;
/** An answer that comes sooner needs no “Searching…”. */
const PATIENT_MS = 500;
/** After this the reader is offered another way. */
const SLOW_MS = 4000;

export class SiteSearch extends HTMLElement {
  #stop: AbortController | undefined;
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #pace = new TypingPace();
  /** How long the query was at the last key. */
  #length = 0;
  /** How many results the reader has asked for; 0 for the usual number. */
  #limit = 0;
  /** Whether the query is taken as typed. */
  #isExact = false;
  #unknown: UnknownFilter[] = [];
  /** Whether the address is of a query that is still being typed: what follows takes its place in the history. */
  #isDraft = false;
  #filters: SearchFilters | undefined;
  #offers: SearchOffers | undefined;
  readonly #files = certainFiles(this.dataset['engine']!, this.dataset['helps']!);
  readonly #helps = helpsFrom(this.dataset['helps']!, this.#files.records);

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const field = this.#field;
    this.#form.action = this.#places.searchPage;
    this.#offers = new SearchOffers(this.#form, {
      helps: this.#helps,
      onChoose: (text) => this.#ask(text),
      onForget: () => {
        this.#say(searchWords.recentCleared);
        field.focus();
      },
      signal,
    });
    const filters = this.querySelector<HTMLDetailsElement>('[data-filters]');
    if (filters) this.#filters = new SearchFilters(filters, () => this.#onFilter(), signal);
    this.#form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    field.addEventListener('input', () => this.#onInput(), { signal });
    field.addEventListener('focus', () => this.#onFocus(), { signal });
    this.addEventListener('pointerover', () => this.#begin(), { signal, once: true });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#more?.addEventListener('click', () => this.#showMore(), { signal });
    if (this.#keepsAddress) {
      window.addEventListener('popstate', () => void this.#fromAddress(), { signal });
      void this.#fromAddress();
    } else if (field.value) this.#onInput(LOADED_PAUSE_MS);
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

  /** On the search page alone. */
  get #more(): HTMLElement | null {
    return this.querySelector('[data-more]');
  }

  get #places(): Places {
    return { contents: this.dataset['contents']!, searchPage: this.dataset['searchPage']! };
  }

  get #keepsAddress(): boolean {
    return this.dataset['keepsAddress'] !== undefined;
  }

  get #asked(): Asked {
    return {
      query: this.#field.value,
      ...(this.#filters?.chosen ?? { filters: {}, sort: 'relevance' }),
      ...(this.#isExact && { exactly: true }),
    };
  }

  #engine() {
    return startEngine(this.dataset['engine']!, this.#files);
  }

  /** Fetches what every search needs. A failure is told when the reader asks something. */
  #begin(): void {
    void this.#engine()
      .then((engine) => recordsTable(engine, this.#helps))
      .catch(() => undefined);
  }

  async #fromAddress(): Promise<void> {
    const asked = readAddress(location.search);
    clearTimeout(this.#pause);
    this.#offers?.close();
    this.#fill(asked.query);
    this.#isExact = asked.exactly ?? false;
    this.#isDraft = false;
    this.#limit = Number((history.state as { limit?: unknown } | null)?.limit) || 0;
    const turn = ++this.#latest;
    const unknown =
      (await this.#filters?.choose(asked, async () => recordsTable(await this.#engine(), this.#helps))) ?? [];
    if (turn !== this.#latest) return;
    this.#unknown = unknown;
    await this.#search();
  }

  #fill(query: string): void {
    this.#field.value = query;
    this.#length = query.length;
  }

  /** Another query, by a suggestion or a link. */
  #ask(query: string, isExact = false): void {
    this.#fill(query);
    this.#field.focus();
    this.#isExact = isExact;
    this.#send();
  }

  /** The query is meant as it stands. */
  #send(): void {
    rememberSearch(this.#field.value);
    this.#change(this.#isDraft);
    this.#isDraft = false;
    void this.#search();
  }

  /**
   * Another search begins: what belonged to the last one goes, and the address follows.
   * @param isSameStep whether Back should leave both at once
   */
  #change(isSameStep: boolean): void {
    clearTimeout(this.#pause);
    this.#limit = 0;
    this.#unknown = [];
    if (!this.#keepsAddress) return;
    const url = this.#places.searchPage + writeAddress(this.#asked);
    if (url === location.pathname + location.search) return;
    // Nor is the empty form a step of its own.
    if (isSameStep || !location.search) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
  }

  #onFocus(): void {
    this.#begin();
    if (!this.#field.value) void this.#offers?.offer();
  }

  #onFilter(): void {
    this.#change(false);
    this.#isDraft = false;
    void this.#search();
  }

  #onSubmit(event: Event): void {
    this.#offers?.close();
    // In the dialog the form goes to the search page, whose address can be shared.
    if (!this.#keepsAddress) return rememberSearch(this.#field.value);
    event.preventDefault();
    this.#send();
  }

  #onInput(pause = TYPING_PAUSE_MS): void {
    this.#isExact = false;
    // What came as a whole, as by pasting, is finished.
    const isTyping = Math.abs(this.#field.value.length - this.#length) <= 1;
    this.#length = this.#field.value.length;
    this.#pace.key(performance.now());
    void this.#offers?.offer();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#change(this.#isDraft);
      this.#isDraft = true;
      void this.#search(isTyping);
    }, pause);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const stops = [this.#field, ...this.querySelectorAll<HTMLElement>('[data-search-result]')];
    const at = stops.indexOf(event.target as HTMLInputElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const dialog = this.closest('dialog');
    if (at === 0 && this.#offers?.useKey(event.key)) event.preventDefault();
    else if (at >= 0 && step) {
      // Down and Up walk on through the results.
      event.preventDefault();
      stops[at + step]?.focus();
    } else if (at === 0 && event.key === 'Escape' && dialog) {
      // The browser would empty the field, and close only then.
      event.preventDefault();
      this.#offers?.close();
      dialog.close();
    }
  }

  #onClick(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest('a');
    if (link?.dataset['searchInstead'] !== undefined) {
      event.preventDefault();
      this.#ask(link.dataset['searchInstead'], true);
    } else if (link?.dataset['searchResult'] !== undefined) {
      rememberSearch(this.#field.value);
      // The result may stand on the page at hand, behind the dialog.
      this.closest('dialog')?.close();
    }
  }

  #showMore(): void {
    const before = this.#results.children.length;
    this.#limit = before + this.#shown;
    history.replaceState({ limit: this.#limit }, '');
    void this.#search().then(() =>
      this.#results.children[before]?.querySelector<HTMLElement>('[data-search-result]')?.focus(),
    );
  }

  get #shown(): number {
    return this.#keepsAddress ? 10 : 6;
  }

  /** @param isTyping whether the last word may be unfinished */
  async #search(isTyping = false): Promise<void> {
    const turn = ++this.#latest;
    const isStill = () => turn === this.#latest;
    const asked = this.#asked;
    if (!asked.query.trim()) return this.#show(undefined, asked);
    const timers = [
      setTimeout(() => isStill() && this.#say(searchWords.searching), PATIENT_MS),
      setTimeout(() => isStill() && this.#say(...withContents(searchWords.slow, this.#places)), SLOW_MS),
    ];
    try {
      const found = await this.#answer(asked, isTyping, isStill);
      if (found && isStill()) this.#show(found, asked);
    } catch (error) {
      // A search that came after this one, for less.
      if (error instanceof NotAtHand) return;
      // After a fault in its memory the engine is of no more use; and the site may have been published anew meanwhile.
      dropEngine();
      this.#helps.forget();
      if (isStill()) this.#fail();
    } finally {
      timers.forEach(clearTimeout);
    }
    if (isStill()) this.#form.dataset['searchReady'] = '';
  }

  /** The answer; or nothing when the reader has typed on. */
  async #answer(asked: Asked, isTyping: boolean, isStill: () => boolean): Promise<SearchAnswer | undefined> {
    const engine = await this.#engine();
    const request = { ...asked, query: asked.query.trim(), limit: this.#limit || this.#shown };
    const { at } = this.#pace;
    const rest = async (time: number) => {
      const left = at + time - performance.now();
      if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
      return isStill() && at === this.#pace.at;
    };
    if (isTyping && isStill()) {
      const found = await this.#answerUnfinished(engine, request, rest);
      if (found?.notes.every(({ kind }) => kind !== 'miss')) return found;
      if (!(await rest(Math.max(UNFINISHED_MS, this.#pace.restMs)))) return undefined;
    }
    if (!isStill()) return undefined;
    engine.isFrugal = false;
    return answer(engine, this.#helps, request);
  }

  /**
   * The answer while the last word may be unfinished: there is nothing to mend in it yet, and parts of the index are
   * fetched for it only when it rests.
   */
  async #answerUnfinished(
    engine: BrowserEngine,
    request: SearchRequest,
    rest: (time: number) => Promise<boolean>,
  ): Promise<SearchAnswer | undefined> {
    const asTyped = { ...request, exactly: true };
    engine.isFrugal = false;
    fetchFinished(engine, this.#field.value);
    engine.isFrugal = true;
    try {
      return await answer(engine, this.#helps, asTyped);
    } catch (error) {
      if (!(error instanceof NotAtHand)) throw error;
    }
    if (!(await rest(this.#pace.restMs))) return undefined;
    engine.isFrugal = false;
    return answer(engine, this.#helps, asTyped);
  }

  #show(found: SearchAnswer | undefined, asked: Asked): void {
    const { hits, total } = found ?? { hits: [], total: 0 };
    this.#results.replaceChildren(...hits.map(drawHit));
    this.#filters?.show(found?.counts, found !== undefined);
    if (this.#more) this.#more.hidden = hits.length >= total;
    const all = this.querySelector<HTMLAnchorElement>('[data-all-results]');
    if (all) {
      all.href = this.#places.searchPage + writeAddress(asked);
      all.parentElement!.hidden = hits.length === 0;
    }
    const unknown = this.#unknown.map(({ label, value }) => searchWords.unknownFilter(label, value));
    if (asked.query.length > LONGEST_QUERY) unknown.push(searchWords.cut(LONGEST_QUERY));
    this.#say(...summarize(found, asked, unknown, this.#places));
  }

  #fail(): void {
    this.#results.replaceChildren();
    this.#say(this.#part<HTMLTemplateElement>('template').content.cloneNode(true));
  }

  /** Shows, and has screen readers say, what goes on. */
  #say(...message: Child[]): void {
    this.#part('[role=status]').replaceChildren(...message);
  }
}

customElements.define('site-search', SiteSearch);
