import { expect, it } from 'vitest';
import { useBrowser, watch } from '../support/browser.ts';
import { SearchBox, searchDialog } from '../support/search-box.ts';

const openPage = useBrowser();

/** Whether a locator's element has the focus. */
const FOCUSED = (element: Element) => element === document.activeElement;

it.each(['Control+K', 'Meta+K'])('%s opens the dialog with the focus in its field', async (keys) => {
  const page = await openPage();
  await page.goto('/about/');
  await page.keyboard.press(keys);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await dialog.waitFor();
  expect(await new SearchBox(dialog).field.evaluate(FOCUSED)).toBe(true);
});

it('the button opens the dialog, Escape closes it, and the focus returns to the button', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const opener = page.getByRole('banner').getByRole('button', { name: 'Search' });
  const box = await searchDialog(page);
  expect(await box.field.evaluate(FOCUSED)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await opener.evaluate(FOCUSED)).toBe(true);
});

it('Escape closes the suggestions first, then the dialog, and leaves the words in the field', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await box.field.pressSequentially('detainer');
  await box.options.first().waitFor();
  await page.keyboard.press('Escape');
  expect(await box.options.count()).toBe(0);
  expect(await box.field.inputValue()).toBe('detainer');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.getByRole('banner').getByRole('button', { name: 'Search' }).evaluate(FOCUSED)).toBe(true);
  await page.keyboard.press('Control+K');
  expect(await box.field.inputValue()).toBe('detainer');
});

it('the close button closes the dialog', async () => {
  const page = await openPage();
  await page.goto('/about/');
  await searchDialog(page);
  await page.getByRole('button', { name: 'Close search' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it('Down walks through the suggestions to the first result, Up back to the field, and Enter lands on the section', async () => {
  const page = await openPage();
  await page.goto('/about/');
  await page.keyboard.press('Control+K');
  const box = new SearchBox(page.getByRole('dialog', { name: 'Search' }));
  await page.keyboard.type('warrant');
  await box.options.first().waitFor();
  await box.results.first().waitFor();
  const count = await box.options.count();
  for (let presses = 0; presses <= count; presses++) await page.keyboard.press('ArrowDown');
  expect(await box.results.first().evaluate(FOCUSED)).toBe(true);
  await page.keyboard.press('ArrowDown');
  expect(await box.results.nth(1).evaluate(FOCUSED)).toBe(true);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await box.field.evaluate(FOCUSED)).toBe(true);
  const [, address] = (await box.landings())[0]!.split(' ');
  await box.results.first().press('Enter');
  await page.waitForURL((url) => `${url.pathname}${url.hash}`.startsWith(address!));
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1).split(':~:')[0]}"]`);
  // The match itself may stand further down in the section.
  await expect.poll(async () => (await target.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height);
});

it('a result on the page at hand closes the dialog and shows the section', async () => {
  const page = await openPage();
  await page.goto('/detainers/forty-eight-hours/');
  const box = await searchDialog(page);
  await box.field.fill('is a detainer a warrant');
  const here = box.items.locator(
    'a[data-search-result][href*="/detainers/forty-eight-hours/#is-a-detainer-a-warrant"]',
  );
  await here.click();
  await page.waitForURL((url) => url.hash.startsWith('#is-a-detainer-a-warrant'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // The browser scrolls when it has found the words of the text fragment.
  const section = page.locator('#is-a-detainer-a-warrant');
  await expect.poll(async () => (await section.boundingBox())!.y).toBeLessThan(page.viewportSize()!.height);
  const { y, height } = (await section.boundingBox())!;
  expect(y + height).toBeGreaterThan(0);
});

it('Enter in the field leads to the search page, whose address can be shared', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await box.field.fill('weekends');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=weekends');
});

it('Enter searches also before search is loaded', async () => {
  const page = await openPage();
  await page.route('**/assets/site-search*', () => undefined);
  await page.goto('/about/');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('weekends');
  await page.keyboard.press('Enter');
  // Its script never comes.
  await page.waitForURL('**/search/?q=weekends', { waitUntil: 'commit' });
});

it('search that cannot be loaded says so, and leads to the contents', async () => {
  const page = await openPage();
  await page.route('**/assets/site-search*', (route) => route.abort());
  await page.goto('/about/');
  await page.keyboard.press('Control+K');
  const note = page.getByRole('dialog').locator('[data-search-note=failed]');
  await note.waitFor();
  await note.getByRole('link', { name: 'Contents, A to Z' }).click();
  await page.waitForURL('**/contents/');
});

it.each(['hover', 'focus'] as const)('starts the engine on %s of the button', async (intent) => {
  const page = await openPage();
  await page.goto('/about/', { waitUntil: 'networkidle' });
  const request = page.waitForRequest(/wasm\.en\.pagefind/);
  await page.getByRole('banner').getByRole('button', { name: 'Search' })[intent]();
  await request;
});

it('leads to all results on the search page', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await box.field.fill('warrant');
  await box.results.first().waitFor();
  await page.getByRole('dialog').getByRole('link', { name: 'All results, with filters' }).click();
  await page.waitForURL('**/search/?q=warrant');
});

it('loads search only when the dialog is opened', async () => {
  const page = await openPage();
  const seen = watch(page);
  const ofSearch = () => seen.requests.filter((address) => /pagefind|site-search/.test(address));
  await page.goto('/about/', { waitUntil: 'networkidle' });
  expect(ofSearch()).toEqual([]);
  const box = await searchDialog(page);
  await box.field.fill('bail');
  await box.results.first().waitFor();
  expect(ofSearch()).not.toEqual([]);
});

it('each result says what it is, and marks the match', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await box.field.fill('weekends');
  await box.results.first().waitFor();
  const item = box.items.first();
  expect(await item.innerText()).toMatch(/Section|Explainer|Term|Claim|Source|Jurisdiction/);
  expect(await item.locator('mark').count()).toBeGreaterThan(0);
  expect((await page.getByRole('dialog').getByRole('status').innerText()).trim()).toMatch(/\d+ results?/);
});
