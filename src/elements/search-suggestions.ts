/**
 * The list of suggestions under a search field: a combobox with a listbox, after
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/. The focus stays in the field.
 */
import { searchWords } from '../site.ts';
import { make } from './search-results.ts';

export interface Offer {
  text: string;
  kind: keyof typeof searchWords.suggestionKinds;
}

export class SuggestionList {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #active = -1;

  /** @param choose called with the text of the suggestion that the reader takes */
  constructor(field: HTMLInputElement, list: HTMLElement, choose: (text: string) => void, signal: AbortSignal) {
    this.#field = field;
    this.#list = list;
    // A press must not take the focus out of the field.
    list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
    list.addEventListener(
      'click',
      (event) => {
        const option = (event.target as Element).closest<HTMLElement>('[role=option]');
        if (option) choose(option.dataset['text']!);
      },
      { signal },
    );
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** The text of the active suggestion. */
  get active(): string | undefined {
    return this.#options[this.#active]?.dataset['text'];
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  /** Offers these, none of them active. None at all closes the list. */
  show(offers: readonly Offer[]): void {
    this.#list.replaceChildren(
      ...offers.map(({ text, kind }, index) => {
        const option = make(
          'li',
          { id: `${this.#list.id}-${index}`, role: 'option', data: { text } },
          make('span', { textContent: text }),
          make('span', { className: 'label', textContent: searchWords.suggestionKinds[kind] }),
        );
        option.ariaSelected = 'false';
        return option;
      }),
    );
    this.#list.hidden = offers.length === 0;
    this.#field.ariaExpanded = String(offers.length > 0);
    this.#activate(-1);
  }

  close(): void {
    this.show([]);
  }

  /**
   * Makes the next or the previous suggestion active.
   * @returns false when there is none in that direction: then none is active
   */
  move(step: 1 | -1): boolean {
    const count = this.#options.length;
    if (!this.isOpen || count === 0) return false;
    const next = this.#active === -1 && step === -1 ? count - 1 : this.#active + step;
    this.#activate(next >= count ? -1 : next);
    return this.#active !== -1;
  }

  #activate(index: number): void {
    this.#options.forEach((option, at) => (option.ariaSelected = String(at === index)));
    this.#active = index;
    const option = this.#options[index];
    if (option) {
      this.#field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else this.#field.removeAttribute('aria-activedescendant');
  }
}
