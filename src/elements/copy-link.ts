/** A link to a section that, pressed, also copies the section's permanent address and says so. */
import { copyWords } from '../site.ts';
import { announceOn, copyText } from './clipboard.ts';

export class CopyLink extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback(): void {
    const link = this.querySelector('a');
    const permalink = link?.dataset['permalink'];
    if (!link || !permalink) return;
    this.#stop = new AbortController();
    link.addEventListener(
      'click',
      () =>
        void copyText(new URL(permalink, location.href).href).then((isCopied) =>
          announceOn(link, isCopied ? copyWords.copied : copyWords.copyFailed),
        ),
      { signal: this.#stop.signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }
}

customElements.define('copy-link', CopyLink);
