/** Search as a reader uses it: in the dialog of every page, or on the search page. */
import type { Locator, Page } from 'playwright-core';

export class SearchBox {
  readonly field: Locator;
  /** The main link of each result. */
  readonly results: Locator;
  /** The whole of each result. */
  readonly items: Locator;
  readonly note: Locator;
  /** What screen readers are told. */
  readonly status: Locator;
  readonly options: Locator;
  readonly #scope: Locator;

  constructor(scope: Locator) {
    this.#scope = scope;
    this.field = scope.getByRole('combobox', { name: /^Search every/ });
    this.items = scope.getByRole('list', { name: 'Results' }).getByRole('listitem');
    this.results = this.items.locator('[data-search-result]');
    this.note = scope.locator('[data-search-note]');
    this.status = scope.getByRole('status');
    this.options = scope.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  }

  /** Waits for the first answer. */
  async answered(): Promise<this> {
    await this.#scope.locator('form[data-search-ready]').waitFor();
    return this;
  }

  /** The sentence that says what search did. */
  noteKind(): Promise<string | null> {
    return this.note.getAttribute('data-search-note');
  }

  /** Where results lead, by kind and address, without the words to highlight. */
  landings(): Promise<string[]> {
    return this.results.evaluateAll((links) =>
      links.map(
        (link) => `${link.getAttribute('data-search-result')} ${link.getAttribute('href')!.replace(/#?:~:.*$/, '')}`,
      ),
    );
  }

  /** The text of the option that the field says is active. */
  async active(): Promise<string | null> {
    return this.field.evaluate((field) => {
      const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
      return option?.getAttribute('aria-selected') === 'true' ? option.firstElementChild!.textContent : null;
    });
  }
}

/** Opens the search page at a query and waits for the answer. */
export async function searchPage(page: Page, query: string, rest = ''): Promise<SearchBox> {
  await page.goto(`search/?q=${encodeURIComponent(query)}${rest}`);
  return new SearchBox(page.getByRole('main')).answered();
}

/** The dialog, opened by its button. */
export async function searchDialog(page: Page): Promise<SearchBox> {
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  const box = new SearchBox(page.getByRole('dialog', { name: 'Search' }));
  // A combobox from the moment at which its script runs.
  await box.field.waitFor();
  return box;
}

/** What pages said that is their own doing: browsers themselves complain of files that do not come. */
export function ownComplaints(complaints: readonly string[]): string[] {
  return complaints.filter((one) => !/^(?:error: Failed to load resource|failed: |\d{3}: )/.test(one));
}
