import { expect, it } from 'vitest';
import { otherHosts, useBrowser, watch } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';

const openPage = useBrowser();

it('the watch hears the console and sees requests to other hosts', async () => {
  const page = await openPage({ bypassCSP: true });
  const seen = watch(page);
  await page.goto('/about/');
  await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => console.log('Said for a test.')));
  expect(seen.complaints).toContain('log: Said for a test.');
  expect(otherHosts(seen)).toEqual(['http://127.0.0.1:9/']);
});

it.each(PAGE_KINDS)('the %s page %s says nothing, asks no other host, and waits with search', async (kind, path) => {
  const page = await openPage();
  const seen = watch(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(seen.requests.length).toBeGreaterThan(1);
  expect(seen.complaints).toEqual([]);
  expect(otherHosts(seen)).toEqual([]);
  const early = seen.requests.filter((address) => /pagefind|site-search/.test(address));
  if (kind === 'search') expect(early.filter((address) => address.includes('pagefind'))).toEqual([]);
  else expect(early).toEqual([]);
});

it('a whole visit with search says nothing to the console and asks no other host', async () => {
  const page = await openPage();
  const seen = watch(page);
  await page.goto('/search/?q=detainer', { waitUntil: 'networkidle' });
  await page.locator('[data-search-result]').first().click();
  await page.waitForLoadState('networkidle');
  expect(seen.complaints).toEqual([]);
  expect(otherHosts(seen)).toEqual([]);
});
