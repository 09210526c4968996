/** Adds a button that copies a formatted citation. Without script the citation is selected and copied by hand. */
import { words } from '../site.ts';
import { announceOn, copyText } from './clipboard.ts';

export class CopyCitation extends HTMLElement {
  connectedCallback(): void {
    const citation = this.querySelector('[data-cite-format]');
    if (!citation || this.querySelector('button')) return;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: words.copyCitation,
    });
    button.addEventListener(
      'click',
      () =>
        void copyText(citation.textContent?.trim() ?? '').then((isCopied) =>
          announceOn(button, isCopied ? words.citationCopied : words.copyFailed),
        ),
    );
    this.append(button);
  }
}

customElements.define('copy-citation', CopyCitation);
