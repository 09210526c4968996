/** Sends the home page's search to the search page, which needs script; without script the form goes to the contents. */
export class SearchStart extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const { withScript, engine } = form?.dataset ?? {};
    if (!form || !withScript || !engine) return;
    form.action = withScript;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    // The search page needs the engine at once; by then the browser has its files.
    const begin = () =>
      void import('./search-engine.ts').then(({ startEngine }) => startEngine(engine)).catch(() => undefined);
    for (const intent of ['pointerover', 'focusin']) this.addEventListener(intent, begin, { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

customElements.define('search-start', SearchStart);
