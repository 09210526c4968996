import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readLibrary, soundEntries } from '../../src/records/library.ts';
import { useBrowser } from '../support/browser.ts';
import { BuiltPage } from '../support/dist.ts';
import { EXPLAINERS } from '../support/page-kinds.ts';

const openPage = useBrowser();
const withoutScript = { javaScriptEnabled: false };

const titles = new Map(soundEntries(readLibrary('.'), 'sources').map(({ id, data }) => [id, data.title]));

/** The kinds of citation that a text can hold. */
const CITATIONS: [kind: string, selector: string][] = [
  ['a whole source', '.prose button[data-citation]:not([data-citation*="#"])'],
  ['a passage', '.prose p > sup > button[data-citation*="#"]'],
  ['one of several sources at one place', '.prose sup > button[data-citation] + button[data-citation]'],
  ['a passage set off as a quotation', '.quote button[data-citation]'],
  ['a passage in the answer', '[data-answer] button[data-citation]'],
];

/** Every kind that stands in an explainer. */
const CASES = EXPLAINERS.flatMap((path) => {
  const page = new BuiltPage(`${path.slice(1)}index.html`, readFileSync(`dist${path}index.html`, 'utf8'));
  return CITATIONS.filter(([, selector]) => page.all(selector).length > 0).map(
    ([kind, selector]) => [kind, path, selector] as const,
  );
});

const WAYS: [way: string, open: (mark: Locator) => Promise<void>][] = [
  ['a click', (mark) => mark.click()],
  ['the keyboard', (mark) => mark.press('Enter')],
];

async function expectCard(page: Page, mark: Locator, open: (mark: Locator) => Promise<void>): Promise<void> {
  const [source] = (await mark.getAttribute('data-citation'))!.split('#');
  const card = page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`);
  expect(await card.isVisible()).toBe(false);
  await open(mark);
  await card.waitFor({ state: 'visible' });
  expect(await card.getByRole('link', { name: titles.get(source!)!, exact: true }).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'hidden' });
}

it.each(CASES)('%s on %s opens its card by click and by keyboard', async (_kind, path, selector) => {
  const page = await openPage(withoutScript);
  await page.goto(path);
  for (const [way, open] of WAYS)
    await expect(expectCard(page, page.locator(selector).first(), open), way).resolves.toBeUndefined();
});

it('every kind of citation stands in some explainer', () => {
  const kinds = new Set(CASES.map(([kind]) => kind));
  // No explainer cites a whole source yet: each cites a passage of it.
  expect(CITATIONS.map(([kind]) => kind).filter((kind) => !kinds.has(kind) && kind !== 'a whole source')).toEqual([]);
});

describe.each(EXPLAINERS)('%s without JavaScript', (path) => {
  it('opens a definition by click, and Escape closes it', async () => {
    const page = await openPage(withoutScript);
    await page.goto(path);
    const term = page.locator('button.term').first();
    const card = page.locator(`[id="${await term.getAttribute('popovertarget')}"]`);
    await term.click();
    await card.waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
  });

  it('leads from “Cite” to the section’s own page, which has its text', async () => {
    const page = await openPage(withoutScript);
    await page.goto(path);
    const section = page.locator('section[data-section]').first();
    const id = await section.getAttribute('data-section');
    const title = await section.getByRole('heading').first().innerText();
    const words = await section.locator('p:not(.section-tools)').first().innerText();
    await section.getByRole('link', { name: 'Cite' }).first().click();
    await page.waitForURL(`**/s/${id}/`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
    expect(await page.getByRole('main').innerText()).toContain(words);
    expect(await page.locator('[data-cite-format=link]').innerText()).toContain(`/s/${id}/`);
  });

  it('leads from the contents list to each section', async () => {
    const page = await openPage(withoutScript);
    await page.goto(path);
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    expect(await links.count()).toBe(await page.locator('section[data-section]').count());
    const last = links.last();
    const target = (await last.getAttribute('href'))!.slice(1);
    await last.click();
    expect(new URL(page.url()).hash).toBe(`#${target}`);
    const top = (await page.locator(`section[id="${target}"]`).boundingBox())!.y;
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(top).toBeLessThan(page.viewportSize()!.height);
  });

  it('leads from a source in the list back to the place that cites it', async () => {
    const page = await openPage(withoutScript);
    await page.goto(path);
    const back = page.getByRole('link', { name: /^Back to the text: source 2, place 1$/ });
    const target = (await back.getAttribute('href'))!.slice(1);
    await back.click();
    expect(new URL(page.url()).hash).toBe(`#${target}`);
    expect(await page.locator(`button[id="${target}"]`).innerText()).toBe('2');
  });
});

it('the search button of the header leads to the contents', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await page.waitForURL('**/contents/**');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Contents');
});

it('the search box of the home page leads to the contents', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/');
  await page.getByRole('main').getByRole('searchbox').fill('detainer');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/contents/**');
});

it('the search page says that it needs JavaScript, and leads to the contents', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/search/?q=detainer');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Contents/ })
    .click();
  await page.waitForURL('**/contents/');
});

it('the contents list every explainer and every letter leads somewhere', async () => {
  const page = await openPage(withoutScript);
  await page.goto('/contents/');
  for (const path of EXPLAINERS) expect(await page.locator(`main a[href$="${path}"]`).count()).toBeGreaterThan(0);
  const letter = page.getByRole('navigation', { name: 'Letters' }).getByRole('link').last();
  await letter.click();
  expect(new URL(page.url()).hash).toBe(await letter.getAttribute('href'));
});

it('a wrong address gets a page that says so and leads on', async () => {
  const page = await openPage(withoutScript);
  const response = await page.goto('/no/such/page/');
  expect(response!.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/no page/i);
  await page.getByRole('main').getByRole('link', { name: 'Everything, A to Z' }).click();
  await page.waitForURL('**/contents/');
});
