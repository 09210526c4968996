import { describe, expect, it } from 'vitest';
import { useBrowser, watch } from '../support/browser.ts';
import { searchPage } from '../support/search-box.ts';

const openPage = useBrowser();

/** Questions and where a reader would want to land. */
const QUESTIONS: [query: string, section: string][] = [
  ['how long can a jail hold someone for ICE', '/detainers/forty-eight-hours/#two-clocks'],
  ['1373', '/funding-threats/can-washington-cut-the-money/#section-1373-and-grants'],
  ['is a detainer a warrant', '/detainers/forty-eight-hours/#is-a-detainer-a-warrant'],
];

describe('the questions that readers ask', () => {
  it.each(QUESTIONS)('“%s” is answered by %s, first', async (query, section) => {
    const page = await openPage();
    const { results } = await searchPage(page, query);
    const found = await results.evaluateAll((links) =>
      links.map((link) => `${link.getAttribute('data-search-result')} ${link.getAttribute('href')}`),
    );
    expect(found[0], `The order was:\n${found.join('\n')}\n`).toBe(`section ${section}`);
  });
});

describe('the address', () => {
  it('holds the query: the page answers it when opened', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'weekends and holidays');
    expect(await box.field.inputValue()).toBe('weekends and holidays');
    expect(await box.results.count()).toBeGreaterThan(0);
  });

  it('follows what is typed', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'bail');
    await box.field.fill('warrant');
    await page.waitForURL('**/search/?q=warrant');
    await box.field.fill('');
    await page.waitForURL('**/search/');
    await expect.poll(() => box.results.count()).toBe(0);
  });

  it('steps back and forward through the questions that were sent', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'bail');
    const firstOfBail = await box.results.first().innerText();
    await box.field.fill('section 1373');
    await box.field.press('Enter');
    await page.waitForURL('**/search/?q=section%201373');
    await box.field.fill('holidays');
    await box.field.press('Enter');
    await page.waitForURL('**/search/?q=holidays');
    await page.goBack();
    await expect.poll(() => box.field.inputValue()).toBe('section 1373');
    await page.goBack();
    await expect.poll(() => box.field.inputValue()).toBe('bail');
    await expect.poll(() => box.results.first().innerText()).toBe(firstOfBail);
    await page.goForward();
    await expect.poll(() => box.field.inputValue()).toBe('section 1373');
  });

  it('brings the reader back to the results from a section', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'bail');
    const first = await box.results.first().innerText();
    await box.results.first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await expect.poll(() => box.results.first().innerText()).toBe(first);
    expect(await box.field.inputValue()).toBe('bail');
  });

  it('keeps signs that have a meaning in addresses', async () => {
    const page = await openPage();
    const box = await searchPage(page, '§ 1373(a) & 100% +?#');
    expect(await box.field.inputValue()).toBe('§ 1373(a) & 100% +?#');
  });
});

describe('what cannot be answered', () => {
  it('nonsense: says that nothing matches, shows no result, and leads to the contents', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'qwxzv blorptangle');
    expect(await box.noteKind()).toBe('miss');
    expect(await box.note.innerText()).toContain('qwxzv blorptangle');
    expect(await box.results.count()).toBe(0);
    await box.note.getByRole('link').click();
    await page.waitForURL('**/contents/');
  });

  it('no word at all: shows nothing and says nothing', async () => {
    const page = await openPage();
    await page.goto('/search/?q=%20%3F%21%20', { waitUntil: 'networkidle' });
    expect(await page.locator('main [data-search-result]').count()).toBe(0);
    expect(await page.locator('main [data-search-note]').count()).toBe(0);
  });

  it('HTML and script: shown as text, never run', async () => {
    const page = await openPage();
    const seen = watch(page);
    const query = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    let alerts = 0;
    page.on('dialog', (dialog) => {
      alerts += 1;
      void dialog.dismiss();
    });
    const box = await searchPage(page, query);
    expect(await box.field.inputValue()).toBe(query);
    expect(await page.locator('main site-search').locator('img, script').count()).toBe(0);
    if ((await box.noteKind().catch(() => null)) === 'miss') expect(await box.note.innerText()).toContain(query);
    expect(alerts).toBe(0);
    expect(seen.complaints).toEqual([]);
  });

  it('a very long question: answered or missed, never broken', async () => {
    const page = await openPage();
    const seen = watch(page);
    await searchPage(page, 'detainer '.repeat(200));
    expect(seen.complaints).toEqual([]);
  });

  it('a blocked index: says that search failed, and leads to the contents', async () => {
    const page = await openPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    const box = await searchPage(page, 'detainer');
    expect(await box.noteKind()).toBe('failed');
    expect(await box.results.count()).toBe(0);
    await box.note.getByRole('link', { name: 'Contents' }).click();
    await page.waitForURL('**/contents/');
  });

  it('an index that comes back: the next question is answered', async () => {
    const page = await openPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    const box = await searchPage(page, 'detainer');
    expect(await box.noteKind()).toBe('failed');
    await page.unroute('**/pagefind/**');
    await box.field.fill('detainers');
    await box.results.first().waitFor();
    expect(await box.note.count()).toBe(0);
  });
});
