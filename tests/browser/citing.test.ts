import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { DEFAULT_SITE_URL } from '../../src/site.ts';
import { useBrowser, watch } from '../support/browser.ts';

const openPage = useBrowser();
const EXPLAINER = '/detainers/forty-eight-hours/';
const SECTION = 'two-clocks';

async function allowCopying(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('siteAddress') });
}
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const announcement = (page: Page) => page.locator('#announcements[role=status]');
const dialog = (page: Page) => page.getByRole('dialog', { name: /^Cite: / });
const citation = (page: Page) => page.locator('[data-cite-text]');
const citeLink = (page: Page, id = SECTION) =>
  page.locator(`[data-section="${id}"] > .section-tools`).getByRole('link', { name: 'Cite' });

async function openDialog(page: Page, link: Locator): Promise<void> {
  await link.click();
  await dialog(page).getByRole('button', { name: 'Copy' }).and(page.locator(':focus')).waitFor();
}

/** Selects from the n-th word of one paragraph of a section to the m-th of another. */
async function select(
  page: Page,
  id: string,
  from: [paragraph: number, word: number],
  to: [paragraph: number, word: number],
) {
  await page.evaluate(
    ({ id: section, from: start, to: end }) => {
      const paragraphs = document.querySelectorAll(`[data-section="${section}"] > p:not(.section-tools)`);
      const place = ([paragraph, word]: [number, number]): [Text, number] => {
        const walker = document.createTreeWalker(paragraphs[paragraph]!, NodeFilter.SHOW_TEXT);
        let seen = 0;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          if (node.parentElement!.closest('sup')) continue;
          for (const match of node.data.matchAll(/\S+/g)) {
            if (seen === word) return [node, match.index];
            seen += 1;
          }
        }
        throw new Error('There are not so many words.');
      };
      const range = document.createRange();
      range.setStart(...place(start));
      range.setEnd(...place(end));
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    { id, from, to },
  );
}

describe('the dialog', () => {
  it('opens from a section with the citation ready to copy: two actions, by mouse', async () => {
    const page = await openPage();
    await allowCopying(page);
    await page.goto(EXPLAINER);
    await openDialog(page, citeLink(page));
    await dialog(page).getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => announcement(page).innerText()).toBe('Citation copied');
    expect(await copied(page)).toMatch(/^Sanctuary, Explained\. \(2026, .*\/s\/two-clocks\/\d{4}-\d{2}-\d{2}\/$/);
  });

  it('and by keyboard; Escape closes it and gives the focus back', async () => {
    const page = await openPage();
    await allowCopying(page);
    await page.goto(EXPLAINER);
    await citeLink(page).press('Enter');
    await page.locator('[data-copy]:focus').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => announcement(page).innerText()).toBe('Citation copied');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await citeLink(page).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('offers every form, and remembers the last on this device', async () => {
    const page = await openPage();
    await page.goto(EXPLAINER);
    await openDialog(page, citeLink(page));
    const form = dialog(page).getByLabel('Form');
    expect(await form.locator('option').allInnerTexts()).toHaveLength(10);
    await form.selectOption({ label: 'Legal (Bluebook)' });
    expect(await citation(page).innerText()).toMatch(
      /^A Hold Runs up to 48 Hours.*\(last visited \w+\.? \d+, 20\d\d\)\.$/,
    );
    await page.goto('/claims/lapd-holds-no-one-for-ice/');
    await openDialog(page, page.getByRole('link', { name: 'Cite this page' }));
    expect(await citation(page).innerText()).toMatch(/\(last visited /);
  });

  it('fills in the reader’s own day', async () => {
    const page = await openPage({ timezoneId: 'Pacific/Kiritimati' });
    await page.clock.setFixedTime(new Date('2031-03-04T12:00:00Z'));
    await page.goto(EXPLAINER);
    await openDialog(page, citeLink(page));
    await dialog(page).getByLabel('Form').selectOption('mla');
    expect(await citation(page).innerText()).toMatch(/Accessed 5 Mar\. 2031\.$/);
  });

  it('says so when the citation cannot be loaded, and where it is', async () => {
    const page = await openPage();
    await page.route('**/s/two-clocks/', (route) => route.abort());
    await page.goto(EXPLAINER);
    await citeLink(page).click();
    await expect.poll(() => citation(page).innerText()).toMatch(/could not be loaded.*\/s\/two-clocks\/$/s);
    expect(await dialog(page).getByRole('button', { name: 'Copy' }).isDisabled()).toBe(true);
  });

  it('says so when copying is refused', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Refused for a test.'));
    });
    await page.goto(EXPLAINER);
    await openDialog(page, citeLink(page));
    await dialog(page).getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => announcement(page).innerText()).toMatch(/^Copying failed/);
  });

  it('works where nothing can be remembered', async () => {
    const page = await openPage();
    const seen = watch(page);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Refused for a test.', 'SecurityError');
        },
      });
    });
    await page.goto(EXPLAINER);
    await openDialog(page, citeLink(page));
    await dialog(page).getByLabel('Form').selectOption('mla');
    expect(await citation(page).innerText()).toMatch(/Accessed/);
    expect(seen.complaints).toEqual([]);
  });

  it.each(['/glossary/', '/figures/', '/timeline/', '/jurisdictions/los-angeles-city/'])(
    'opens on %s too',
    async (path) => {
      const page = await openPage();
      await page.goto(path);
      await openDialog(page, page.locator('main a[data-cite]').first());
      expect(await citation(page).innerText()).toMatch(/^Sanctuary, Explained\. \(\d{4}/);
    },
  );

  it('by touch', async () => {
    const page = await openPage({ hasTouch: true, viewport: { width: 360, height: 740 } });
    await page.goto(EXPLAINER);
    await citeLink(page).tap();
    await page.locator('[data-copy]:enabled').waitFor();
    const box = (await dialog(page).boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    await dialog(page).getByRole('button', { name: 'Close' }).tap();
    await dialog(page).waitFor({ state: 'hidden' });
  });
});

describe('selected words', () => {
  it('can be cited: the quotation without its marks, and a link that lands on the words', async () => {
    const page = await openPage({ viewport: { width: 800, height: 400 } });
    await page.goto(EXPLAINER);
    await select(page, SECTION, [1, 2], [2, 20]);
    await page.getByRole('button', { name: 'Cite this passage' }).click();
    await page.locator('[data-copy]:enabled').waitFor();
    const text = await citation(page).innerText();
    expect(text).toMatch(/^“[^”\d]*Saturdays, Sundays and holidays\. .+” Sanctuary, Explained\./);
    await dialog(page).getByLabel('Form').selectOption('link');
    const link = await citation(page).innerText();
    expect(link).toMatch(/\/s\/two-clocks\/\d{4}-\d{2}-\d{2}\/#two-clocks:~:text=/);

    const target = await openPage({ viewport: { width: 800, height: 400 } });
    await target.goto(link.replace(`${DEFAULT_SITE_URL}/`, inject('siteAddress')));
    await expect.poll(() => target.evaluate(() => scrollY)).toBeGreaterThan(0);
    const top = await target.evaluate(
      () => document.querySelectorAll('section[data-section] p')[1]!.getBoundingClientRect().top,
    );
    expect(top).toBeGreaterThan(-100);
    expect(top).toBeLessThan(400);
  });

  it('that are no longer there still lead to the section', async () => {
    const page = await openPage({ viewport: { width: 800, height: 400 } });
    await page.goto(`/s/${SECTION}/#${SECTION}:~:text=no%20such%20words%20anywhere`);
    // Chromium looks for the words for a while before it goes to the section.
    await expect
      .poll(() => page.evaluate(() => document.querySelector(':target')?.id), { timeout: 9000 })
      .toBe(SECTION);
  });

  it('offer a button that the keyboard reaches next, and that goes when nothing is selected', async () => {
    const page = await openPage();
    await page.goto(EXPLAINER);
    await select(page, SECTION, [1, 0], [1, 6]);
    const button = page.getByRole('button', { name: 'Cite this passage' });
    await button.waitFor();
    await button.press('Enter');
    await page.locator('[data-copy]:enabled').waitFor();
    await dialog(page).getByRole('button', { name: 'Without the quotation' }).click();
    expect(await citation(page).innerText()).toMatch(/^Sanctuary, Explained\./);
    await page.keyboard.press('Escape');
    await select(page, SECTION, [1, 0], [1, 6]);
    await button.waitFor();
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await button.waitFor({ state: 'detached' });
  });

  it('outside a section, or too few, offer nothing', async () => {
    const page = await openPage();
    await page.goto(EXPLAINER);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
    await select(page, SECTION, [1, 0], [1, 1]);
    await page.waitForTimeout(200);
    expect(await page.getByRole('button', { name: 'Cite this passage' }).count()).toBe(0);
  });
});

describe('without script', () => {
  it('“Cite” leads to the section’s page, which has every form, says what to fill in, and offers files', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(EXPLAINER);
    await citeLink(page).click();
    expect(new URL(page.url()).pathname).toBe(`/s/${SECTION}/`);
    expect(await page.locator('[data-cite-format]').count()).toBe(10);
    expect(await page.locator('[data-cite-format=mla]').innerText()).toMatch(/Accessed \[the day you read it\]\.$/);
    expect(await page.getByText('fill it in by hand').isVisible()).toBe(true);
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON'])
      expect(await page.locator('[data-citing]').getByRole('link', { name }).isVisible()).toBe(true);
  });

  it('a frozen version can be read, with its sources, and leads to what has changed', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`/s/${SECTION}/`);
    await page
      .getByRole('link', { name: /^Version of/ })
      .first()
      .click();
    expect(new URL(page.url()).pathname).toMatch(/^\/s\/two-clocks\/\d{4}-\d{2}-\d{2}\/$/);
    await page.locator('sup a').first().click();
    expect(await page.locator(':target q, :target .passage').first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'See what has changed since' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('What has changed since');
  });
});

it('a section’s page copies each form and says so', async () => {
  const page = await openPage();
  await allowCopying(page);
  await page.goto(`/s/${SECTION}/`);
  await page.getByRole('button', { name: 'Copy the citation: Wikipedia' }).click();
  await expect.poll(() => announcement(page).innerText()).toBe('Citation copied');
  expect(await copied(page)).toMatch(/^\{\{cite web \|title=.*\|access-date=\d{4}-\d{2}-\d{2}\}\}$/);
});
