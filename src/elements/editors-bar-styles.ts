/** How the editor's bar looks. It takes the site's colours and type, which reach into its shadow root. */

const BAR = `
  :host {
    position: fixed;
    inset-block-end: 0;
    inset-inline: 0;
    z-index: 1000;
    display: block;
    border-block-start: 2px solid var(--color-accent);
    background: var(--color-surface-raised);
    color: var(--color-text);
    font: 600 0.8125rem / 1.4 var(--font-label);
    box-shadow: 0 -0.25rem 1rem var(--color-shadow);
  }

  .strip {
    display: flex;
    align-items: baseline;
    gap: 0.25rem 1.25rem;
    padding: 0.4rem 1rem;
  }

  .strip > button {
    flex: none;
  }

  .headline {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1.25rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .sign::before {
    content: '▸ ';
  }

  [aria-expanded='true'] .sign::before {
    content: '▾ ';
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  a {
    color: inherit;
    text-underline-offset: 0.18em;
  }

  button:hover,
  a:hover {
    color: var(--color-accent);
  }

  :focus-visible {
    outline: 3px solid var(--color-accent);
    outline-offset: 2px;
  }

  #details {
    display: grid;
    gap: 0.6rem;
    max-block-size: 45vb;
    overflow-y: auto;
    padding: 0.6rem 1rem 1rem;
    border-block-start: 1px solid var(--color-line);
    font: 400 0.9375rem / 1.4 var(--font-text);
    overflow-wrap: anywhere;
  }

  #details[hidden] {
    display: none;
  }

  #details:focus-visible {
    outline-offset: -3px;
  }

  h2,
  p,
  ul {
    margin: 0;
    font-size: inherit;
  }

  ul {
    display: grid;
    gap: 0.4rem;
    padding: 0;
    list-style: none;
  }

  h2 {
    font-family: var(--font-label);
  }

  code {
    font-size: 0.875em;
  }

  summary {
    cursor: pointer;
  }

  details[open] > summary {
    margin-block-end: 0.4rem;
  }

  .good {
    color: var(--color-good);
  }

  .warning {
    color: var(--color-warn);
  }

  .error {
    color: var(--color-bad);
  }

  .soft {
    color: var(--color-text-soft);
  }

  .said {
    padding-inline: 1rem;
    color: var(--color-text-soft);
  }

  .said:not(:empty) {
    padding-block-end: 0.4rem;
  }

  @media print {
    :host {
      display: none;
    }
  }
`;

/** The bar's own style sheet. */
export function barStyles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(BAR);
  return sheet;
}

/** Room for the bar at the foot of the page, so that it covers nothing that is read or has the focus. */
export function pageStyles(height: number): string {
  return `@media screen { html { scroll-padding-block-end: ${height}px; } body { padding-block-end: ${height}px; } }`;
}
