/** Opens the search dialog from the header's button and by Ctrl/Cmd+K. Loads search only then. */
export class SearchOpener extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.querySelector('form')?.addEventListener('submit', (event) => this.#open(event), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
      this.#open(event);
  }

  #open(event: Event): void {
    const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
    if (!dialog) return;
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    void import('./site-search.ts');
  }
}

customElements.define('search-opener', SearchOpener);
