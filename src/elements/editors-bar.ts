/** The editor's bar at the foot of every page in `npm run dev`: what stands behind the page, and what is wrong there. */
import type { PageFacts } from '../dev/page-facts.ts';
import { barStyles, pageStyles } from './editors-bar-styles.ts';
import { announcement, details, headline } from './editors-bar-view.ts';

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');
const FOLDED = 'editors-bar-folded';

const FRAME = `
  <aside aria-label="Editor’s bar">
    <div class="strip">
      <button type="button" aria-controls="details"><span class="sign" aria-hidden="true"></span>Editor’s bar</button>
      <div class="headline"></div>
    </div>
    <div id="details" tabindex="0" role="group" aria-label="Details"></div>
    <p class="said" role="status"></p>
  </aside>`;

export class EditorsBar extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #page = new CSSStyleSheet();
  #stop: AbortController | undefined;
  #known = '';

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#root.innerHTML = FRAME;
    this.#root.adoptedStyleSheets = [barStyles()];
    document.adoptedStyleSheets.push(this.#page);
    this.#fold(localStorage.getItem(FOLDED) !== 'no');
    this.#find('button').addEventListener('click', () => this.#fold(!this.#isFolded), { signal });
    this.#root.addEventListener('click', (event) => this.#openInEditor(event), { signal });
    const height = new ResizeObserver(() => this.#page.replaceSync(pageStyles(this.offsetHeight)));
    height.observe(this);
    signal.addEventListener('abort', () => height.disconnect());
    const refresh = () => void this.#refresh();
    // Also when the connection is made: what was said before that was missed.
    for (const event of ['editors-bar:changed', 'vite:ws:connect']) {
      import.meta.hot?.on(event, refresh);
      signal.addEventListener('abort', () => import.meta.hot?.off(event, refresh));
    }
    refresh();
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#page);
  }

  get #isFolded(): boolean {
    return this.#find('button').getAttribute('aria-expanded') !== 'true';
  }

  #fold(isFolded: boolean): void {
    this.#find('button').setAttribute('aria-expanded', String(!isFolded));
    this.#find('#details').hidden = isFolded;
    localStorage.setItem(FOLDED, isFolded ? 'yes' : 'no');
  }

  async #refresh(): Promise<void> {
    const response = await fetch(`${BASE}/_editors-bar.json?page=${encodeURIComponent(location.pathname)}`);
    const text = await response.text();
    if (text === this.#known) return;
    const facts = JSON.parse(text) as PageFacts;
    this.#find('.headline').replaceChildren(...headline(facts));
    this.#find('#details').replaceChildren(...details(facts));
    if (this.#known !== '') this.#say(announcement(facts));
    this.#known = text;
  }

  #openInEditor(event: Event): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-place]');
    if (!link) return;
    event.preventDefault();
    const { place } = link.dataset;
    void fetch(link.href).then(
      ({ ok }) => this.#say(ok ? `Opening ${place} in your editor.` : `${place} could not be opened.`),
      () => this.#say('`npm run dev` does not answer.'),
    );
  }

  #say(words: string): void {
    this.#find('.said').textContent = words;
  }

  #find(selector: string): HTMLElement {
    return this.#root.querySelector<HTMLElement>(selector)!;
  }
}

customElements.define('editors-bar', EditorsBar);
document.body.append(document.createElement('editors-bar'));
