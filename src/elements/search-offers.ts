/**
 * What a search field offers: suggestions while the reader types, else the searches made on this device. The field is
 * a combobox with a listbox, after https://www.w3.org/WAI/ARIA/apg/patterns/combobox/; the focus stays in the field.
 */
import { suggest, type Helps } from '../search/answer.ts';
import { searchWords } from '../search-words.ts';
import { forgetSearches, recentSearches } from './search-recent.ts';
import { make } from './search-results.ts';

/** So many suggestions leave room for results on a small screen. */
const OFFERED = 4;

interface Offer {
  text: string;
  kind: keyof typeof searchWords.suggestionKinds;
}

/** What the search around the field does for it. */
export interface Surroundings {
  helps: Helps;
  /** Called with the text that the reader takes. */
  onChoose(text: string): void;
  /** Called when the reader has the recent searches forgotten. */
  onForget(): void;
  signal: AbortSignal;
}

export class SearchOffers {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #recent: HTMLElement;
  readonly #around: Surroundings;
  #active = -1;
  /** Each offer and each closing takes the next; an offer that comes after another is too late. */
  #turn = 0;

  /** @param form holds the field, the empty list and the line about recent searches */
  constructor(form: HTMLFormElement, around: Surroundings) {
    this.#field = form.querySelector<HTMLInputElement>('[name=q]')!;
    this.#list = form.querySelector<HTMLElement>('[role=listbox]')!;
    this.#recent = form.querySelector<HTMLElement>('[data-recent]')!;
    this.#around = around;
    const { signal } = around;
    this.#field.role = 'combobox';
    this.#field.ariaAutoComplete = 'list';
    this.#field.ariaExpanded = 'false';
    this.#field.setAttribute('aria-controls', this.#list.id);
    // A press must not take the focus out of the field.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    this.#list.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#field.addEventListener('click', () => this.#offerRecent(), { signal });
    this.#closeWithoutFocus(form, signal);
    this.#recent.querySelector('button')!.addEventListener(
      'click',
      () => {
        forgetSearches();
        this.close();
        around.onForget();
      },
      { signal },
    );
  }

  /** Closes the list when the focus leaves the form. Not while a press goes on: what is pressed must not move away. */
  #closeWithoutFocus(form: HTMLFormElement, signal: AbortSignal): void {
    let isPressing = false;
    const closeIfLeft = () => {
      if (!isPressing && !form.contains(document.activeElement)) this.close();
    };
    const release = () => {
      isPressing = false;
      // After the click that the press may have been.
      setTimeout(closeIfLeft);
    };
    document.addEventListener('pointerdown', () => (isPressing = true), { signal, capture: true });
    document.addEventListener('pointerup', release, { signal, capture: true });
    document.addEventListener('pointercancel', release, { signal, capture: true });
    form.addEventListener('focusout', () => setTimeout(closeIfLeft), { signal });
  }

  /** Offers what goes with the field's words. */
  async offer(): Promise<void> {
    const turn = ++this.#turn;
    const typed = this.#field.value;
    if (!typed.trim()) return this.#offerRecent();
    this.#recent.hidden = true;
    // Suggestions are an extra: without them search goes on.
    const offers = await suggest(this.#around.helps, typed, OFFERED).catch(() => []);
    // By now the reader may have typed on, sent the form or left.
    if (turn === this.#turn && document.activeElement === this.#field) this.#show(offers);
  }

  close(): void {
    this.#turn += 1;
    this.#show([]);
    this.#recent.hidden = true;
  }

  /** Enter takes the active offer, Escape closes the list, the arrows walk through it. Returns whether the key was used. */
  useKey(key: string): boolean {
    const active = this.#options[this.#active]?.dataset['text'];
    if (key === 'Enter' && active !== undefined) this.#choose(active);
    // Recent searches are part of an open dialog: Escape closes both.
    else if (key === 'Escape' && this.#isOpen && (this.#field.value !== '' || active !== undefined)) this.close();
    else if (key === 'ArrowDown' && !this.#isOpen && this.#field.value === '') this.#offerRecent();
    else if (key === 'ArrowDown' && this.#isOpen) return this.#activate(this.#active + 1);
    else if (key === 'ArrowUp' && this.#isOpen)
      return this.#activate(this.#active === -1 ? this.#options.length - 1 : this.#active - 1);
    else return false;
    return true;
  }

  get #isOpen(): boolean {
    return !this.#list.hidden;
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  #onClick(event: Event): void {
    const option = (event.target as Element).closest<HTMLElement>('[role=option]');
    if (option) this.#choose(option.dataset['text']!);
  }

  #choose(text: string): void {
    this.close();
    this.#around.onChoose(text);
  }

  #offerRecent(): void {
    if (this.#field.value) return;
    const recent = recentSearches();
    this.#show(recent.map((text) => ({ text, kind: 'recent' })));
    this.#recent.hidden = recent.length === 0;
  }

  #show(offers: readonly Offer[]): void {
    this.#list.replaceChildren(
      ...offers.map(({ text, kind }, index) =>
        make(
          'li',
          { id: `${this.#list.id}-${index}`, role: 'option', ariaSelected: 'false', data: { text } },
          make('span', { textContent: text }),
          make('span', { className: 'label', textContent: searchWords.suggestionKinds[kind] }),
        ),
      ),
    );
    this.#list.hidden = offers.length === 0;
    this.#field.ariaExpanded = String(offers.length > 0);
    this.#activate(-1);
  }

  /** Makes an option active, or none where there is none. Returns whether one is. */
  #activate(index: number): boolean {
    const options = this.#options;
    const active = options[index];
    this.#active = active ? index : -1;
    for (const option of options) option.ariaSelected = String(option === active);
    if (active) {
      this.#field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else this.#field.removeAttribute('aria-activedescendant');
    return active !== undefined;
  }
}
