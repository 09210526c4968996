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
  expect(await dialog.getByRole('searchbox').evaluate(FOCUSED)).toBe(true);
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

it('Escape closes the dialog at once also while the field holds words', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await box.field.fill('detainer');
  await box.results.first().waitFor();
  // In a search field the first Escape may empty it, as browsers do; the second closes at the latest.
  await page.keyboard.press('Escape');
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it('the close button closes the dialog', async () => {
  const page = await openPage();
  await page.goto('/about/');
  await searchDialog(page);
  await page.getByRole('button', { name: 'Close search' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

it('typing shows results, Down moves to the first, and Enter lands on its section', async () => {
  const page = await openPage();
  await page.goto('/about/');
  await page.keyboard.press('Control+K');
  const box = new SearchBox(page.getByRole('dialog', { name: 'Search' }));
  await page.keyboard.type('is a detainer a warrant');
  const first = box.results.first();
  await first.waitFor();
  const address = (await first.getAttribute('href'))!;
  await page.keyboard.press('ArrowDown');
  expect(await first.evaluate(FOCUSED)).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await box.field.evaluate(FOCUSED)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}`);
  const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  const box2 = (await target.boundingBox())!;
  expect(box2.y).toBeGreaterThanOrEqual(-1);
  expect(box2.y).toBeLessThan(page.viewportSize()!.height);
});

it('a result on the page at hand closes the dialog and shows the section', async () => {
  const page = await openPage();
  await page.goto('/detainers/forty-eight-hours/');
  const box = await searchDialog(page);
  await box.field.fill('is a detainer a warrant');
  const here = page.getByRole('dialog').locator('a[href*="/detainers/forty-eight-hours/#is-a-detainer-a-warrant"]');
  await here.click();
  await page.waitForURL('**#is-a-detainer-a-warrant');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const top = (await page.locator('#is-a-detainer-a-warrant').boundingBox())!.y;
  expect(top).toBeGreaterThanOrEqual(-1);
  expect(top).toBeLessThan(page.viewportSize()!.height);
});

it('Enter in the field leads to the search page, whose address can be shared', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await box.field.fill('weekends');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=weekends');
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
  const item = page.getByRole('dialog').getByRole('listitem').first();
  expect(await item.innerText()).toMatch(/Section|Explainer|Term|Claim|Source|Jurisdiction/);
  expect(await item.locator('mark').count()).toBeGreaterThan(0);
  expect((await page.getByRole('dialog').getByRole('status').innerText()).trim()).toMatch(/^\d+ results?/);
});
