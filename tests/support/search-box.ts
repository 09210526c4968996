/** Search as a reader uses it: in the dialog of every page, or on the search page. */
import type { Locator, Page } from 'playwright-core';

export class SearchBox {
  readonly field: Locator;
  readonly results: Locator;
  readonly note: Locator;
  readonly #scope: Locator;

  constructor(scope: Locator) {
    this.#scope = scope;
    this.field = scope.getByRole('searchbox');
    this.results = scope.getByRole('list', { name: 'Results' }).getByRole('link');
    this.note = scope.locator('[data-search-note]');
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
}

/** Opens the search page at a query and waits for the answer. */
export async function searchPage(page: Page, query: string): Promise<SearchBox> {
  await page.goto(`search/?q=${encodeURIComponent(query)}`);
  return new SearchBox(page.getByRole('main')).answered();
}

/** The dialog, opened by its button. */
export async function searchDialog(page: Page): Promise<SearchBox> {
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  return new SearchBox(page.getByRole('dialog', { name: 'Search' }));
}
