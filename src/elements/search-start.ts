/** Sends the home page's search to the search page, which needs script; without script the form goes to the contents. */
export class SearchStart extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const target = form?.dataset['withScript'];
    if (form && target) form.action = target;
  }
}

customElements.define('search-start', SearchStart);
