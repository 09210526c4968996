/** Opens the search dialog from the header's button and by Ctrl/Cmd+K. Loads search when the reader goes for it. */
import { beginSearch } from './search-intent.ts';

export class SearchOpener extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.querySelector('form')?.addEventListener('submit', (event) => this.#open(event), { signal });
    for (const intent of ['pointerenter', 'focusin']) this.addEventListener(intent, () => this.#load(), { signal });
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  get #dialog(): HTMLDialogElement | null {
    return document.querySelector<HTMLDialogElement>('#search-dialog');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)
      this.#open(event);
  }

  #open(event: Event): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
    const field = dialog.querySelector<HTMLInputElement>('[name=q]');
    field?.focus();
    field?.select();
    this.#load();
  }

  #load(): void {
    const search = this.#dialog?.querySelector<HTMLElement>('site-search');
    if (!search) return;
    beginSearch(search.dataset['engine']!, search.dataset['helps']!);
    import('./site-search.ts').catch(() => {
      // The interface itself is missing; its sentence for this stands in the page.
      const sentence = search.querySelector('template')!.content.cloneNode(true);
      search.querySelector('[role=status]')!.replaceChildren(sentence);
    });
  }
}

customElements.define('search-opener', SearchOpener);
