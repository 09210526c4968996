import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/page-kinds.ts';
import { searchDialog, searchPage } from '../support/search-box.ts';

const openPage = useBrowser();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Opens a page that has axe in it. The content policy refuses added scripts, but not those that a browser starts with. */
async function openWithAxe(colorScheme: 'light' | 'dark', viewport?: { width: number; height: number }): Promise<Page> {
  const page = await openPage({ colorScheme, ...(viewport && { viewport }) });
  await page.addInitScript({ content: axe.source });
  return page;
}

/** What axe finds, one line for each element. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`),
  );
}

it('axe finds a fault that is put into a page', async () => {
  const page = await openWithAxe('light');
  await page.goto('/about/');
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('img')));
  expect(await findings(page)).toEqual([expect.stringMatching(/^image-alt:/)]);
});

describe.each(['light', 'dark'] as const)('in %s colours axe finds nothing', (scheme) => {
  it.each(PAGE_KINDS)('on the %s page %s', async (_kind, path) => {
    const page = await openWithAxe(scheme);
    await page.goto(path);
    expect(await findings(page)).toEqual([]);
  });

  it('on an explainer with a citation card open', async () => {
    const page = await openWithAxe(scheme);
    await page.goto('/detainers/forty-eight-hours/');
    const mark = page.locator('.prose p button[data-citation*="#"]').first();
    await mark.click();
    await page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on an explainer with a definition open', async () => {
    const page = await openWithAxe(scheme);
    await page.goto('/detainers/forty-eight-hours/');
    const term = page.locator('button.term').first();
    await term.click();
    await page.locator(`[id="${await term.getAttribute('popovertarget')}"]`).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('on a page with the search dialog open and results in it', async () => {
    const page = await openWithAxe(scheme);
    await page.goto('/about/');
    const box = await searchDialog(page);
    expect(await findings(page)).toEqual([]);
    await box.field.fill('how long can a jail hold someone for ICE');
    await box.results.first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it.each(['detainer', 'qwxzv blorptangle'])('on the search page that has answered “%s”', async (query) => {
    const page = await openWithAxe(scheme);
    await searchPage(page, query);
    expect(await findings(page)).toEqual([]);
  });

  it('on a page with suggestions open, one of them active', async () => {
    const page = await openWithAxe(scheme);
    await page.goto('/about/');
    const box = await searchDialog(page);
    await box.field.pressSequentially('warrant');
    await box.options.first().waitFor();
    await box.results.first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await box.active()).not.toBe(null);
    expect(await findings(page)).toEqual([]);
  });

  it('on a page with recent searches open', async () => {
    const page = await openWithAxe(scheme);
    await page.addInitScript(() => localStorage.setItem('recent-searches', '["bail","warrant"]'));
    await page.goto('/about/');
    await (await searchDialog(page)).options.first().waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it.each(['&kind=claim', '&kind=law&sort=newest', '&kind=term', '&year=1066'])(
    'on a small search page with the filter %s',
    async (filter) => {
      const page = await openWithAxe(scheme, { width: 360, height: 740 });
      await searchPage(page, 'detainer', filter);
      expect(await findings(page)).toEqual([]);
    },
  );

  it('on an explainer on a small screen', async () => {
    const page = await openWithAxe(scheme, { width: 360, height: 740 });
    await page.goto('/detainers/forty-eight-hours/');
    expect(await findings(page)).toEqual([]);
  });
});
