import { describe, expect, it } from 'vitest';
import { useBrowser, watch } from '../support/browser.ts';
import { ownComplaints, SearchBox, searchPage } from '../support/search-box.ts';

const openPage = useBrowser();

/** Queries that nobody means and somebody sends, as the address holds them. */
const QUERIES: [what: string, address: string][] = [
  ['one letter', 'a'],
  ['10,000 letters', 'a'.repeat(10_000)],
  ['10,000 words', encodeURIComponent('detainer '.repeat(700))],
  ['only punctuation', encodeURIComponent('?!.,;:()[]{}"\'“”…—')],
  ['an unfinished quotation', encodeURIComponent('"hold')],
  ['an empty quotation', encodeURIComponent('""')],
  ['only small words', encodeURIComponent('what is the')],
  ['an element', encodeURIComponent('<img src=x onerror=alert(1)><script>alert(2)</script>')],
  ['an attribute', encodeURIComponent('"onfocus="alert(1)" autofocus="')],
  ['a template', encodeURIComponent('${alert(1)} {{alert(1)}}')],
  ['an address that runs', encodeURIComponent('javascript:alert(1)')],
  ['right to left', encodeURIComponent('\u202Eאמר הממונה\u202C الشرطة')],
  ['combining characters', encodeURIComponent(`d${'\u0301'.repeat(200)}etainer`)],
  ['emoji', encodeURIComponent('👮🏽‍♀️🗽')],
  ['another script', encodeURIComponent('移民拘留')],
  ['characters of no width', encodeURIComponent('\u200B\u200D\uFEFF')],
  ['a null', '%00'],
  ['a broken escape', '%'],
  ['half an escape', 'detainer%2'],
  ['bytes that are no text', '%C3%28%A0%A1'],
  ['half a character', '%ED%A0%80'],
  ['names of the language', encodeURIComponent('__proto__ constructor toString')],
];

describe.each(QUERIES)('%s', (_what, address) => {
  it('gets a sentence, no error, and is only ever text', async () => {
    const page = await openPage();
    const seen = watch(page);
    let alerts = 0;
    page.on('dialog', (dialog) => {
      alerts += 1;
      void dialog.dismiss();
    });
    await page.goto(`/search/?q=${address}`);
    const box = await new SearchBox(page.getByRole('main')).answered();
    expect((await box.status.innerText()).trim()).not.toBe('');
    expect(await page.locator('main site-search').locator('img, script, iframe').count()).toBe(0);
    expect(alerts).toBe(0);
    expect(seen.complaints).toEqual([]);
  });
});

it.each(['', '?q=', '?q=%20%20', '?', '?topic=detainers', '?q=&q=detainer', '?%'])(
  'an address without a query, “%s”, shows the form and no error',
  async (address) => {
    const page = await openPage();
    const seen = watch(page);
    await page.goto(`/search/${address}`, { waitUntil: 'networkidle' });
    const box = new SearchBox(page.getByRole('main'));
    expect(await box.field.isVisible()).toBe(true);
    expect(await box.results.count()).toBe(0);
    expect(seen.complaints).toEqual([]);
  },
);

it('typing what makes no sense letter by letter says nothing to the console', async () => {
  const page = await openPage();
  const seen = watch(page);
  const box = await searchPage(page, 'bail');
  await box.field.fill('');
  await box.field.pressSequentially('<b>"\'\\%"&;( §', { delay: 5 });
  await expect.poll(() => box.status.innerText()).not.toBe('');
  expect(seen.complaints).toEqual([]);
});

describe('an index', () => {
  /** Files of the index, by what they hold. */
  const FILES = {
    engine: '**/pagefind/wasm.en.pagefind',
    'list of files': '**/search/index.json',
    'list of records': '**/search/records.json',
    words: '**/pagefind/index/**',
    records: '**/pagefind/fragment/**',
    everything: '**/pagefind/**',
  };
  const WAYS = ['blocked', 'missing', 'cut short', 'empty', 'another file'] as const;

  describe.each(Object.entries(FILES))('whose %s', (_what, pattern) => {
    it.each(WAYS)('is %s: search says that it failed, leads to the contents, and recovers', async (way) => {
      const page = await openPage();
      const seen = watch(page);
      await page.route(pattern, async (route) => {
        if (way === 'blocked') return route.abort();
        if (way === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
        if (way === 'empty') return route.fulfill({ status: 200, body: '' });
        if (way === 'another file') return route.fulfill({ status: 200, body: '<!doctype html><title>Hello</title>' });
        const body = await (await route.fetch()).body();
        return route.fulfill({ status: 200, body: body.subarray(0, Math.floor(body.length / 2)) });
      });
      const box = await searchPage(page, 'detainer');
      expect(await box.noteKind()).toBe('failed');
      expect(await box.results.count()).toBe(0);
      expect(await box.note.getByRole('link', { name: 'Contents, A to Z' }).getAttribute('href')).toBe('/contents/');
      await page.unroute(pattern);
      await box.field.fill('detainers');
      await box.results.first().waitFor();
      expect(await box.note.count()).toBe(0);
      expect(ownComplaints(seen.complaints)).toEqual([]);
    });
  });

  it('that was replaced meanwhile: search says that it failed, and goes on with the new one', async () => {
    const page = await openPage();
    await page.route('**/search/records.json', async (route) => {
      const lists = (await (await route.fetch()).json()) as object;
      return route.fulfill({ json: { ...lists, version: 'before' } });
    });
    const box = await searchPage(page, 'detainer');
    expect(await box.noteKind()).toBe('failed');
    await page.unroute('**/search/records.json');
    await box.field.fill('detainers');
    await box.results.first().waitFor();
    expect(await box.note.count()).toBe(0);
  });

  it('that is slow says so and offers the contents, then shows the results', async () => {
    const page = await openPage();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/pagefind/index/**', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('/search/?q=detainer');
    const box = new SearchBox(page.getByRole('main'));
    await box.status.getByText('Search is slow').waitFor();
    expect(await box.status.getByRole('link', { name: 'Contents, A to Z' }).isVisible()).toBe(true);
    release();
    await box.results.first().waitFor();
    expect(await box.status.innerText()).toMatch(/^\d+ results/);
  });

  it.each(['suggestions/**', 'vocabulary.json'])('without its %s still answers', async (name) => {
    const page = await openPage();
    const seen = watch(page);
    await page.route(`**/search/${name}`, (route) => route.abort());
    const box = await searchPage(page, 'bail');
    await box.field.pressSequentially(' bond');
    await expect.poll(() => box.status.innerText()).toMatch(/results?/);
    expect(ownComplaints(seen.complaints)).toEqual([]);
  });
});
