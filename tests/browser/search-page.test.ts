import { describe, expect, inject, it } from 'vitest';
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
    const found = await (await searchPage(page, query)).landings();
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

  it('makes one step of history of a question that is typed, and none of the letters', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'bail');
    await box.field.fill('section');
    await page.waitForURL('**/search/?q=section');
    await box.field.pressSequentially(' 1373');
    await page.waitForURL('**/search/?q=section%201373');
    await box.field.press('Enter');
    await page.goBack();
    await page.waitForURL('**/search/?q=bail');
    await expect.poll(() => box.field.inputValue()).toBe('bail');
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

describe('a result', () => {
  it('opens its citations in the dialog, without leaving the results', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'is a detainer a warrant');
    const cite = box.items.first().getByRole('link', { name: /^Cite/ });
    expect(await cite.getAttribute('href')).toBe('/s/is-a-detainer-a-warrant/');
    await cite.click();
    const dialog = page.getByRole('dialog', { name: 'Cite: A detainer is a request, not a warrant' });
    await expect.poll(() => dialog.locator('[data-cite-text]').innerText()).toContain('/s/is-a-detainer-a-warrant/');
    await page.keyboard.press('Escape');
    expect(await cite.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('of every kind that can be cited leads to a page with its citation', async () => {
    const page = await openPage();
    await searchPage(page, 'detainer');
    for (const kind of ['section', 'explainer', 'term', 'claim', 'jurisdiction', 'series', 'event']) {
      const { items } = await searchPage(page, 'detainer', `&kind=${kind}`);
      const href = await items.first().getByRole('link', { name: /^Cite/ }).getAttribute('href');
      const answer = await page.request.get(href!);
      expect(answer.status(), href!).toBe(200);
      expect(await answer.text(), href!).toContain('data-cite-format');
    }
  });

  it.each(['law', 'source'])('of kind %s is cited on its own page, not in the dialog', async (kind) => {
    const page = await openPage();
    const { items } = await searchPage(page, 'detainer', `&kind=${kind}`);
    const cite = items.first().getByRole('link', { name: /^Cite/ });
    const address = (await cite.getAttribute('href'))!;
    await cite.click();
    await page.waitForURL(`**${address}`);
  });

  it('copies its permanent address, and says so', async () => {
    const page = await openPage();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: inject('siteAddress') });
    const box = await searchPage(page, 'is a detainer a warrant');
    await box.items
      .first()
      .getByRole('button', { name: /^Copy link/ })
      .click();
    await expect.poll(() => page.locator('#announcements').innerText()).toBe('Link copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${inject('siteAddress')}s/is-a-detainer-a-warrant/`,
    );
  });

  it('of a term shows the definition outright', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'what is a detainer');
    const term = box.items.filter({ has: page.locator('[data-search-result=term]') }).first();
    expect(await term.locator('.definition').innerText()).toMatch(/immigration officers ask a jail/);
  });

  it('of a claim shows how it stands, of a law where it stands', async () => {
    const page = await openPage();
    const claims = await searchPage(page, 'detainers', '&kind=claim');
    expect(await claims.items.first().locator('[data-standing]').innerText()).toMatch(/^[A-Z]/);
    const laws = await searchPage(page, '1373', '&kind=law');
    expect(await laws.items.locator('[data-status]').first().innerText()).toMatch(/^[A-Z]/);
  });

  it('leads to words that stand in its section', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'weekends and holidays');
    const link = box.results.and(page.locator('[data-search-result=section]')).first();
    const [path, directive] = (await link.getAttribute('href'))!.split(':~:text=');
    expect(directive).toBeTruthy();
    await link.click();
    await page.waitForURL((url) => `${url.pathname}${url.hash}`.startsWith(path!));
    const text = await page.locator(`[id="${path!.split('#')[1]}"]`).innerText();
    for (const words of directive!.split(',')) expect(text.replace(/\s+/g, ' ')).toContain(decodeURIComponent(words));
  });
});

describe('filters', () => {
  it('narrow the results, stand in the address, and go back', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'warrant');
    const kind = page.getByRole('combobox', { name: 'Kind' });
    const choice = (await kind.locator('option').allInnerTexts()).find((text) => text.startsWith('Claim'))!;
    const count = Number(/\((\d+)\)$/.exec(choice)![1]);
    await kind.selectOption(choice);
    await page.waitForURL('**/search/?q=warrant&kind=claim');
    await expect.poll(() => box.status.innerText()).toMatch(new RegExp(`^${count} results?`));
    expect(new Set((await box.landings()).map((one) => one.split(' ')[0]))).toEqual(new Set(['claim']));
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('Newest first');
    await page.waitForURL('**/search/?q=warrant&kind=claim&sort=newest');
    await page.goBack();
    await page.goBack();
    await page.waitForURL('**/search/?q=warrant');
    await expect.poll(() => kind.inputValue()).toBe('');
    await page.goForward();
    await expect.poll(() => kind.inputValue()).toBe('claim');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL('**/search/?q=warrant');
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Topic' }).evaluate((list) => list === document.activeElement))
      .toBe(true);
  });

  it('all stand in an address that is shared', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'detainer', '&topic=detainers&kind=event&year=2014&sort=newest');
    expect(await box.results.count()).toBeGreaterThan(0);
    expect(await page.getByRole('combobox', { name: 'Topic' }).inputValue()).toBe('detainers');
    expect(await page.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('event');
    expect(await page.getByRole('combobox', { name: 'Year' }).inputValue()).toBe('2014');
    expect(await page.getByRole('combobox', { name: 'Sort' }).inputValue()).toBe('newest');
    for (const text of await box.items.allInnerTexts()) expect(text).toContain('2014');
  });

  it('by place leaves what concerns the place', async () => {
    const page = await openPage();
    const all = Number(/^\d+/.exec(await (await searchPage(page, 'detainer')).status.innerText())![0]);
    const box = await searchPage(page, 'detainer', '&jurisdiction=chicago');
    expect(await page.getByRole('combobox', { name: 'Place' }).inputValue()).toBe('chicago');
    const left = Number(/^\d+/.exec(await box.status.innerText())![0]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
  });

  it.each([
    ['topic', 'taxes'],
    ['kind', '__proto__'],
    ['jurisdiction', '<b>atlantis</b>'],
    ['year', '1066'],
    ['year', 'constructor'],
  ])('%s=%s does not exist: it is left out, with a sentence', async (name, value) => {
    const page = await openPage();
    const seen = watch(page);
    const box = await searchPage(page, 'detainer', `&${name}=${encodeURIComponent(value)}`);
    expect(await box.noteKind()).toBe('ignored');
    expect(await box.note.innerText()).toContain(`“${value}”`);
    expect(await box.results.count()).toBeGreaterThan(0);
    expect(seen.complaints).toEqual([]);
  });

  it('that leave nothing say so, and can be cleared', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'weekends', '&kind=event&year=1979');
    expect(await box.results.count()).toBe(0);
    expect(await box.note.innerText()).toContain('within these filters');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await box.results.first().waitFor();
  });

  it('newest first: the dates only go back', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'detainer', '&kind=event&sort=newest');
    const years = (await box.items.allInnerTexts()).map((text) =>
      Number(/\b(?:19|20)\d\d\b/.exec(text.split('Event')[1]!)![0]),
    );
    expect(years.length).toBeGreaterThan(5);
    expect(years).toEqual([...years].sort((a, b) => b - a));
  });
});

it('“Show more results” adds results, moves the focus to the first of them, and Back finds them again', async () => {
  const page = await openPage();
  const box = await searchPage(page, 'detainer');
  const before = await box.results.count();
  await page.getByRole('button', { name: 'Show more results' }).click();
  await expect.poll(() => box.results.count()).toBe(2 * before);
  await expect.poll(() => box.results.nth(before).evaluate((link) => link === document.activeElement)).toBe(true);
  await box.results.nth(before).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
  await page.goBack();
  await expect.poll(() => box.results.count()).toBe(2 * before);
});

describe('what search did', () => {
  it('a misspelling: shows what it took it for, and searches for the literal words on wish', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'sherrifs');
    expect(await box.noteKind()).toBe('corrected');
    expect(await box.note.innerText()).toMatch(/^Showing results for sheriffs?\. Search instead for sherrifs\.$/);
    await box.note.getByRole('link', { name: 'sherrifs' }).click();
    await page.waitForURL('**/search/?q=sherrifs&exactly=yes');
    await expect.poll(() => box.noteKind()).toBe('miss');
    await page.reload();
    await box.answered();
    expect(await box.noteKind()).toBe('miss');
    await page.goBack();
    await expect.poll(() => box.noteKind()).toBe('corrected');
  });

  it('a word that is still being typed is not mended, until it rests', async () => {
    const page = await openPage();
    let fetches = 0;
    page.on('request', (request) => (fetches += Number(request.url().endsWith('/vocabulary.json'))));
    const box = await searchPage(page, 'warrant');
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await box.field.press('End');
    // The index has the part for `warran`, which is no word.
    await box.field.press('Backspace');
    await page.clock.runFor(450);
    await page.waitForTimeout(300);
    expect(fetches).toBe(0);
    await page.clock.runFor(100);
    await expect.poll(() => fetches).toBe(1);
    await page.clock.resume();
    await expect.poll(() => box.note.innerText()).toContain('warrant');
  });

  it('one unknown word among others is named', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'detainer blorptangle');
    expect(await box.noteKind()).toBe('miss');
    expect(await box.note.innerText()).toContain('“blorptangle”');
  });

  it('is said in one live region', async () => {
    const page = await openPage();
    await searchPage(page, 'detainer');
    expect(await page.getByRole('main').locator('[role=status], [aria-live], [role=alert]').count()).toBe(1);
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

  it('an unknown word beside others: offers to search without it', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'chicago welcoming ordinance zblorp');
    expect(await box.results.count()).toBe(0);
    const link = box.note.getByRole('link', { name: 'chicago welcoming ordinance' });
    expect(await link.getAttribute('href')).toMatch(/^\/search\/\?q=chicago%20welcoming%20ordinance&/);
    await link.click();
    await box.results.first().waitFor();
    expect(await box.field.inputValue()).toBe('chicago welcoming ordinance');
    expect(await box.note.count()).toBe(0);
  });

  it('words that stand here only apart: says so, and calls none of them unknown', async () => {
    const page = await openPage();
    const box = await searchPage(page, 'bird sanctuary opening hours');
    expect(await box.results.count()).toBe(0);
    expect(await box.note.innerText()).toMatch(
      /^Nothing on this site answers “bird sanctuary opening hours”\. Its words/,
    );
    expect(await box.note.innerText()).not.toContain('no match');
  });

  it('no word at all: shows nothing, and says what to type', async () => {
    const page = await openPage();
    const box = await searchPage(page, ' ?! ');
    expect(await box.results.count()).toBe(0);
    expect(await box.note.count()).toBe(0);
    expect(await box.status.innerText()).toMatch(/^Type a word or a question/);
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
});
