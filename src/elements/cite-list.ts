/** A list of citations: fills in the reader's day and adds a button that copies each. */
import { copyWords } from '../site.ts';
import { fillAccessDates } from './access-date.ts';
import { announceOn, copyText } from './clipboard.ts';

export class CiteList extends HTMLElement {
  connectedCallback(): void {
    fillAccessDates(this);
    this.querySelector('[data-by-hand]')?.remove();
    for (const citation of this.querySelectorAll<HTMLElement>('[data-cite-format]')) {
      const place = citation.parentElement!;
      if (place.querySelector('button')) continue;
      const form = place.parentElement?.querySelector('dt')?.textContent ?? '';
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'button small',
        textContent: copyWords.copy,
        ariaLabel: copyWords.copyForm(form),
      });
      button.addEventListener(
        'click',
        () =>
          void copyText(citation.textContent?.trim() ?? '').then((isCopied) =>
            announceOn(button, isCopied ? copyWords.citationCopied : copyWords.copyFailed),
          ),
      );
      place.append(button);
    }
  }
}

customElements.define('cite-list', CiteList);
