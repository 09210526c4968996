import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const withoutScript = { javaScriptEnabled: false };

it('the search page says that it needs JavaScript; its form and its link lead to the contents', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/search/?q=detainer');
  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('Search needs JavaScript');
  await main.getByRole('link', { name: 'Contents, A to Z' }).click();
  await page.waitForURL('**/contents/');
  await page.goto('/search/');
  await main.getByRole('searchbox').fill('bail');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contents/?q=bail');
});

it('the search page shows no filters, no suggestions and no buttons that could do nothing', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/search/');
  const main = page.getByRole('main');
  expect(await main.getByRole('combobox').count()).toBe(0);
  expect(await main.getByRole('listbox').count()).toBe(0);
  expect(await main.getByRole('button').allInnerTexts()).toEqual(['Search']);
});

it('the home page’s form says where it leads', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/');
  expect(await page.getByRole('main').innerText()).toContain('Search needs JavaScript');
  await page.getByRole('main').getByRole('searchbox').fill('bail');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contents/**');
});

it('the header leads to the contents, which say why, and hold every section', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/about/');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/contents/**');
  expect(await page.getByRole('main').innerText()).toContain('Search needs JavaScript');
  expect(await page.getByRole('main').locator('a[href$="#is-a-detainer-a-warrant"]').count()).toBeGreaterThan(0);
});

it('with script the contents say nothing of it', async () => {
  const page = await openPage();
  await page.goto('/contents/');
  expect(await page.getByRole('main').innerText()).not.toContain('JavaScript');
});
