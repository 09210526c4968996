/** Search: asks the index as the reader types, shows the results, keeps the address in step. Loaded when search is opened. */
import { asksExactly, attempts, BETWEEN_ASKS, holdsWords, type Attempt } from '../search/query.ts';
import { EXACT_QUESTION, KIND_WEIGHTS, RANKING } from '../search/ranking.ts';
import { words } from '../site.ts';
import { describeMiss, describeIgnored, renderResult, type ResultData } from './search-results.ts';

/** What Pagefind returns for one result: more than is shown. */
type FoundData = ResultData & { content: string };
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<FoundData>;
}
interface Pagefind {
  options(options: object): Promise<void>;
  search(text: string): Promise<{ results: PagefindResult[] }>;
}

/** A keystroke is not yet a question; this short wait saves a search per letter. */
const TYPING_PAUSE_MS = 120;
/** Results whose text is fetched and shown. */
const SHOWN = 12;
/** Fetched beyond those shown, so that the weight of their kind can move them. */
const WEIGHED = 24;

let engine: Promise<Pagefind> | undefined;
/** Browsers never again fetch a module that failed; another query string makes it another module. */
let failures = 0;

function loadEngine(bundle: string): Promise<Pagefind> {
  engine ??= import(/* @vite-ignore */ failures === 0 ? bundle : `${bundle}?retry=${failures}`).then(
    async (pagefind: Pagefind) => {
      await pagefind.options({ ranking: RANKING, excerptLength: 26 });
      return pagefind;
    },
  );
  engine.catch(() => {
    engine = undefined;
    failures += 1;
  });
  return engine;
}

export class SiteSearch extends HTMLElement {
  #stop: AbortController | undefined;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.#input;
    if (!form || !input) return;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    form.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    input.addEventListener('input', () => this.#onInput(), { signal });
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    if (this.#keepsAddress) window.addEventListener('popstate', () => this.#fromAddress(), { signal });
    if (this.#keepsAddress) this.#fromAddress();
    else if (input.value) void this.#search();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    clearTimeout(this.#timer);
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input[type=search]');
  }

  get #keepsAddress(): boolean {
    return this.dataset['keepsAddress'] !== undefined;
  }

  #fromAddress(): void {
    this.#input!.value = new URLSearchParams(location.search).get('q') ?? '';
    void this.#search();
  }

  #onInput(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#keepsAddress) this.#setAddress('replaceState');
      void this.#search();
    }, TYPING_PAUSE_MS);
  }

  /** In the dialog the form goes to the search page, whose address can be shared; there it makes a step of history. */
  #onSubmit(event: Event): void {
    if (!this.#keepsAddress) return;
    event.preventDefault();
    clearTimeout(this.#timer);
    this.#setAddress('pushState');
    void this.#search();
  }

  #setAddress(how: 'pushState' | 'replaceState'): void {
    const query = this.#input!.value.trim();
    const url = `${this.dataset['searchPage']}${query ? `?q=${encodeURIComponent(query)}` : ''}`;
    if (url !== location.pathname + location.search) history[how](null, '', url);
  }

  /** Down and Up walk through the field and the results; Escape closes the dialog by itself. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [this.#input!, ...this.querySelectorAll<HTMLElement>('[data-search-result]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1)))]!.focus();
  }

  /** A result may stand on the page at hand, behind the dialog. */
  #onClick(event: MouseEvent): void {
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!opensElsewhere && (event.target as Element).closest('[data-search-result]')) this.closest('dialog')?.close();
  }

  async #search(): Promise<void> {
    const turn = ++this.#latest;
    const query = this.#input!.value;
    const form = this.querySelector('form')!;
    const tries = attempts(query);
    if (tries.length === 0) {
      this.#show([], '');
      return;
    }
    this.#say(words.searching);
    try {
      const pagefind = await loadEngine(this.dataset['bundle']!);
      const { attempt, data } = await firstHit(pagefind, tries, query);
      if (turn !== this.#latest) return;
      this.#show(data, query.trim(), attempt);
    } catch {
      if (turn === this.#latest) this.#fail();
    }
    form.dataset['searchReady'] = '';
  }

  #show(results: ResultData[], query: string, attempt?: Attempt): void {
    this.querySelector('[data-search-results]')!.replaceChildren(
      ...results.map((result) => renderResult(result, query)),
    );
    if (!query) return this.#say('');
    if (results.length === 0) return this.#note('miss', describeMiss(query, this.dataset['contents']!));
    const count = `${results.length} ${results.length === 1 ? 'result' : 'results'}`;
    if (attempt && attempt.ignored.length > 0) return this.#note('ignored', describeIgnored(count, attempt.ignored));
    this.#say(count);
  }

  #fail(): void {
    this.querySelector('[data-search-results]')!.replaceChildren();
    const link = Object.assign(document.createElement('a'), {
      href: this.dataset['contents']!,
      textContent: 'Contents',
    });
    this.#note('failed', [
      words.searchFailed.replace(' Everything is listed under Contents.', ' Everything is listed under '),
      link,
      '.',
    ]);
  }

  #say(message: string): void {
    this.querySelector('.status')!.replaceChildren(message);
  }

  #note(kind: string, parts: (string | Node)[]): void {
    const note = document.createElement('span');
    note.dataset['searchNote'] = kind;
    note.append(...parts);
    this.querySelector('.status')!.replaceChildren(note);
  }
}

async function firstHit(
  pagefind: Pagefind,
  tries: Attempt[],
  query: string,
): Promise<{ attempt: Attempt; data: ResultData[] }> {
  let attempt = tries[0]!;
  let data: ResultData[] = [];
  for (attempt of tries) {
    const { results } = await pagefind.search(attempt.text);
    data = await byKind(results, attempt.text, query);
    if (data.length > 0) break;
  }
  return { attempt, data };
}

/** Whether the query is one of the questions or words by which a record says it is found. */
function isNamedBy({ asks = '', words: others = '' }: ResultData['meta'], query: string): boolean {
  return asksExactly([asks, others].join(BETWEEN_ASKS), query);
}

/** The best results, by score and kind; those that only seem to match are left out. */
async function byKind(results: PagefindResult[], asked: string, query: string): Promise<ResultData[]> {
  const weighed = await Promise.all(
    results.slice(0, WEIGHED).map(async (result) => {
      const data = await result.data();
      const score = result.score + (isNamedBy(data.meta, query) ? EXACT_QUESTION : 0);
      return { data, score: score * (KIND_WEIGHTS[data.meta.kind ?? ''] ?? 0.5) };
    }),
  );
  return weighed
    .filter(({ data }) => holdsWords([data.content, ...Object.values(data.meta)].join(' '), asked))
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ data }) => data);
}

customElements.define('site-search', SiteSearch);
