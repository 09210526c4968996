/** Sends the reader of an old address on to the new one, with the part after # that the address came with. */
export class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const to = this.dataset['to'];
    // `replace`, so that Back does not return here and send the reader on again.
    if (to) location.replace(to + location.hash);
  }
}

customElements.define('moved-page', MovedPage);
