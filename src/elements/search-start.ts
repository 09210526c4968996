/** Sends the home page's search to the search page, which needs script; without script the form goes to the contents. */
import { beginSearch } from './search-intent.ts';

export class SearchStart extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const { withScript, engine } = form?.dataset ?? {};
    if (!form || !withScript || !engine) return;
    form.action = withScript;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    // The search page will need it at once; by then the browser has it.
    for (const intent of ['pointerenter', 'focusin'])
      this.addEventListener(intent, () => beginSearch(engine), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

customElements.define('search-start', SearchStart);
