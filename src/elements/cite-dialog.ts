/**
 * The dialog of citations. It opens from every link marked `data-cite` and from selected words, reads the forms from the
 * page that the link leads to, and remembers the form last used on this device.
 */
import { citeDialog, copyWords } from '../site.ts';
import { fillAccessDates } from './access-date.ts';
import { announceOn, copyText } from './clipboard.ts';
import { quoted } from './quoted-citation.ts';
import { selectedPassage, type SelectedPassage } from './selected-passage.ts';

const REMEMBERED = 'citation-form';

/** A page's citations, by form. */
type Citations = Map<string, string>;

export class CiteDialog extends HTMLElement {
  readonly #loaded = new Map<string, Promise<Citations>>();
  #citations: Citations | undefined;
  #passage: SelectedPassage | undefined;

  connectedCallback(): void {
    const dialog = this.querySelector('dialog')!;
    this.#part<HTMLButtonElement>('[data-close]').addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    const form = this.#part<HTMLSelectElement>('[data-cite-form]');
    form.value = remembered() ?? form.value;
    form.addEventListener('change', () => {
      remember(form.value);
      this.#show();
    });
    const copy = this.#part<HTMLButtonElement>('[data-copy]');
    copy.addEventListener('click', () => {
      const text = this.#part('[data-cite-text]').textContent ?? '';
      void copyText(text).then((isCopied) =>
        announceOn(copy, isCopied ? copyWords.citationCopied : copyWords.copyFailed),
      );
    });
    this.#part('[data-without-passage]').addEventListener('click', () => {
      this.#passage = undefined;
      this.#show();
      copy.focus();
    });
    document.addEventListener('click', (event) => this.#onClick(event));
    document.addEventListener('selectionchange', () => this.#onSelection());
  }

  #part<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    return this.querySelector<Kind>(selector)!;
  }

  #onClick(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-cite]');
    // A click that opens another tab or window is the reader's own way.
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#open(link.href, link.dataset['cite'] ?? '');
  }

  /** Shows the button while words of one section are selected. */
  #onSelection(): void {
    if (this.querySelector('dialog')!.open) return;
    const selection = document.getSelection();
    const passage = selectedPassage(selection);
    let button = document.querySelector<HTMLButtonElement>('.cite-passage');
    if (!passage) {
      // Safari and Firefox drop the selection when a button is pressed; the press itself must still count.
      if (document.activeElement !== button) button?.remove();
      return;
    }
    if (!button) {
      button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'button cite-passage',
        textContent: citeDialog.passage,
      });
      button.addEventListener('pointerdown', (event) => event.preventDefault());
    }
    const link = passage.section.querySelector<HTMLAnchorElement>('a[data-cite]');
    button.onclick = () => {
      if (!link) return;
      button.remove();
      this.#open(link.href, link.dataset['cite'] ?? '', passage);
    };
    // Next in the order of the keyboard, right behind the block in which the selection ends.
    const end = selection!.getRangeAt(0).endContainer;
    const block = (end instanceof Element ? end : end.parentElement)?.closest('p, li, td, blockquote');
    const place = block && !['LI', 'TD'].includes(block.tagName) ? block : block?.closest('ul, ol, .table-box');
    (place ?? passage.section.lastElementChild ?? passage.section).after(button);
  }

  #open(address: string, title: string, passage?: SelectedPassage): void {
    this.#passage = passage;
    this.#citations = undefined;
    this.#part('[data-cite-title]').textContent = citeDialog.title(title);
    this.#part<HTMLAnchorElement>('[data-cite-all]').href = address;
    this.#part('[data-cite-text]').textContent = citeDialog.loading;
    this.#part<HTMLButtonElement>('[data-copy]').disabled = true;
    const dialog = this.querySelector('dialog')!;
    dialog.showModal();
    void this.#load(address).then(
      (citations) => {
        this.#citations = citations;
        this.#show();
        const copy = this.#part<HTMLButtonElement>('[data-copy]');
        copy.disabled = false;
        copy.focus();
      },
      () => {
        this.#loaded.delete(address);
        this.#part('[data-cite-text]').textContent = `${citeDialog.failed} ${address}`;
      },
    );
  }

  #load(address: string): Promise<Citations> {
    const known = this.#loaded.get(address);
    if (known) return known;
    const loading = fetchCitations(address);
    this.#loaded.set(address, loading);
    return loading;
  }

  #show(): void {
    const form = this.#part<HTMLSelectElement>('[data-cite-form]').value;
    this.#part('[data-without-passage]').hidden = this.#passage === undefined;
    const citation = this.#citations?.get(form);
    if (citation === undefined) return;
    const address = this.#citations!.get('link') ?? '';
    this.#part('[data-cite-text]').textContent = this.#passage
      ? quoted(form, citation, address, { ...this.#passage, id: this.#passage.section.id })
      : citation;
  }
}

/** Reads the forms out of the page at an address. */
async function fetchCitations(address: string): Promise<Citations> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const citations = page.querySelectorAll<HTMLElement>('[data-citing] [data-cite-format]');
  if (citations.length === 0) throw new Error('The page has no citations.');
  fillAccessDates(page);
  return new Map([...citations].map((one) => [one.dataset['citeFormat'] ?? '', one.textContent?.trim() ?? '']));
}

/** Storage may be forbidden; then nothing is remembered. */
function remembered(): string | undefined {
  try {
    return localStorage.getItem(REMEMBERED) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(form: string): void {
  try {
    localStorage.setItem(REMEMBERED, form);
  } catch {
    // It is a convenience; the reader chooses again next time.
  }
}

customElements.define('cite-dialog', CiteDialog);
