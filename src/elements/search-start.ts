/** Sends the home page's search to the search page, which needs script; without script the form goes to the contents. */
import { beginSearch } from './search-intent.ts';

export class SearchStart extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const { withScript, engine, helps } = form?.dataset ?? {};
    if (!form || !withScript || !engine || !helps) return;
    form.action = withScript;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    // The search page needs them at once; by then the browser has them.
    const begin = () => beginSearch(engine, helps);
    for (const intent of ['pointerover', 'focusin']) this.addEventListener(intent, begin, { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

customElements.define('search-start', SearchStart);
