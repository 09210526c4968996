import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const EXPLAINER = '/detainers/forty-eight-hours/';
const SECTION = 'is-a-detainer-a-warrant';

async function allowCopying(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('siteAddress') });
}

/** Browsers refuse without a permission or a secure address. */
async function refuseCopying(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('Refused for a test.'));
  });
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const announcement = (page: Page) => page.locator('#announcements[role=status]');
const link = (page: Page) => page.locator(`[data-section="${SECTION}"] > .section-tools`).getByRole('link').first();

it('“Link” copies the permanent address, says so, and shows it in the address', async () => {
  const page = await openPage();
  await allowCopying(page);
  await page.goto(EXPLAINER);
  expect(await link(page).innerText()).toBe('Link');
  await link(page).click();
  await expect.poll(() => announcement(page).innerText()).toBe('Link copied');
  expect(await link(page).innerText()).toBe('Link copied');
  expect(await copied(page)).toBe(`${inject('siteAddress')}s/${SECTION}/`);
  expect(new URL(page.url()).hash).toBe(`#${SECTION}`);
  await expect.poll(() => link(page).innerText(), { timeout: 6000 }).toBe('Link');
});

it('the keyboard copies as the mouse does', async () => {
  const page = await openPage();
  await allowCopying(page);
  await page.goto(EXPLAINER);
  await link(page).press('Enter');
  await expect.poll(() => copied(page)).toBe(`${inject('siteAddress')}s/${SECTION}/`);
});

it('when copying fails, “Link” says so and the address still shows the section', async () => {
  const page = await openPage();
  await refuseCopying(page);
  await page.goto(EXPLAINER);
  await link(page).click();
  await expect.poll(() => announcement(page).innerText()).toMatch(/^Copying failed/);
  expect(new URL(page.url()).hash).toBe(`#${SECTION}`);
});
