import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser, watch } from '../support/browser.ts';
import { SearchBox, searchDialog, searchPage } from '../support/search-box.ts';

const openPage = useBrowser();

describe('suggestions', () => {
  it('come while typing, and the field says that there is a list', async () => {
    const page = await openPage();
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    expect(await box.field.getAttribute('aria-expanded')).toBe('false');
    await box.field.pressSequentially('detain');
    await box.options.first().waitFor();
    expect(await box.field.getAttribute('aria-expanded')).toBe('true');
    expect(await box.field.getAttribute('aria-autocomplete')).toBe('list');
    const list = page.locator(`#${await box.field.getAttribute('aria-controls')}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    for (const text of await box.options.allInnerTexts()) expect(text).toMatch(/detain[^]*(Section|Term|Question)$/i);
  });

  it('are walked through by the arrows, the focus staying in the field', async () => {
    const page = await openPage();
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    await box.field.pressSequentially('warrant');
    await box.options.first().waitFor();
    const texts = await box.options.locator('span:first-child').allInnerTexts();
    expect(await box.active()).toBe(null);
    await page.keyboard.press('ArrowDown');
    expect(await box.active()).toBe(texts[0]);
    await page.keyboard.press('ArrowUp');
    expect(await box.active()).toBe(null);
    await page.keyboard.press('ArrowUp');
    expect(await box.active()).toBe(texts.at(-1));
    expect(await box.field.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await box.field.inputValue()).toBe('warrant');
  });

  it.each(['Enter', 'click'])('are taken by %s: the field holds them and they are searched', async (way) => {
    const page = await openPage();
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    await box.field.pressSequentially('judicial');
    await box.options.first().waitFor();
    const text = (await box.options.first().locator('span').first().innerText()).trim();
    if (way === 'click') await box.options.first().click();
    else {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await page.waitForURL((url) => url.searchParams.get('q') === text);
    expect(await box.field.inputValue()).toBe(text);
    expect(await box.options.count()).toBe(0);
    expect(await box.field.evaluate((field) => field === document.activeElement)).toBe(true);
    await expect.poll(() => box.results.first().innerText()).toContain(text);
  });

  it('close by Escape, and when the focus leaves', async () => {
    const page = await openPage();
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    await box.field.pressSequentially('warrant');
    await box.options.first().waitFor();
    await page.keyboard.press('Escape');
    expect(await box.options.count()).toBe(0);
    expect(await box.field.inputValue()).toBe('warrant');
    await box.field.pressSequentially('s');
    await box.options.first().waitFor();
    await page.getByRole('contentinfo').getByRole('link').first().focus();
    await expect.poll(() => box.options.count()).toBe(0);
  });

  it('do not come back after the question was sent', async () => {
    const page = await openPage();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/search/suggestions/**', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    await box.field.pressSequentially('warrant');
    await page.keyboard.press('Enter');
    await box.results.first().waitFor();
    const response = page.waitForResponse('**/search/suggestions/**');
    release();
    await (await response).finished();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await box.options.count()).toBe(0);
  });
});

describe('recent searches', () => {
  const storage = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage)));

  async function searchedBefore(page: Page, ...queries: string[]): Promise<void> {
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    for (const query of queries) {
      await box.field.fill(query);
      await box.field.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === query);
    }
  }

  it('come when the dialog opens, the last first, and can be taken by keyboard', async () => {
    const page = await openPage();
    await searchedBefore(page, 'bail', 'weekends', 'bail');
    await page.goto('/about/');
    const box = await searchDialog(page);
    await box.options.first().waitFor();
    expect(await box.options.locator('span:first-child').allInnerTexts()).toEqual(['bail', 'weekends']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await box.active()).toBe('weekends');
    await page.keyboard.press('Enter');
    await box.results.first().waitFor();
    expect(await box.field.inputValue()).toBe('weekends');
  });

  it('can be cleared by keyboard: nothing stays on the device', async () => {
    const page = await openPage();
    await searchedBefore(page, 'bail');
    await page.goto('/about/');
    const box = await searchDialog(page);
    await box.options.first().waitFor();
    expect(await storage(page)).toContain('bail');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await box.options.count()).toBe(0);
    expect(await storage(page)).not.toContain('bail');
    expect(await box.status.innerText()).toBe('Recent searches cleared.');
    expect(await box.field.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('close with the dialog at one Escape', async () => {
    const page = await openPage();
    await searchedBefore(page, 'bail');
    await page.goto('/about/');
    await (await searchDialog(page)).options.first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('hold what was sent, not each word that was typed', async () => {
    const page = await openPage();
    await page.goto('/search/');
    const box = new SearchBox(page.getByRole('main'));
    await box.field.pressSequentially('weekends');
    await box.results.first().waitFor();
    expect(await storage(page)).not.toContain('weekend');
    await box.results.first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    expect(await storage(page)).toContain('weekends');
  });

  it.each(['refused', 'absent', 'another’s'])('where storage is %s there are none, and search works', async (way) => {
    const page = await openPage();
    const seen = watch(page);
    await page.addInitScript((how) => {
      if (how === 'another’s') localStorage.setItem('recent-searches', '{"not": ["ours"');
      else
        Object.defineProperty(globalThis, 'localStorage', {
          get: () => {
            if (how === 'refused') throw new DOMException('Refused for a test.', 'SecurityError');
            return undefined;
          },
        });
    }, way);
    const box = await searchPage(page, 'bail');
    await box.field.press('Enter');
    await box.results.first().waitFor();
    await box.field.fill('');
    await box.field.click();
    expect(await box.options.count()).toBe(way === 'another’s' ? 1 : 0);
    expect(seen.complaints).toEqual([]);
  });
});
