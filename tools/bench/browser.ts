/** What a reader's browser fetches and how long it takes, for our search and for Pagefind's own interface. */
import type { Browser, CDPSession, Page } from 'playwright-core';

/** An interface under measurement. */
export interface Interface {
  /** Its page. */
  address: string;
  /** Selector of what a reader presses to get to the field; on it the pointer rests for a moment first. */
  opener: string;
  /** Selector of the field. */
  field: string;
  /** Expression in the page: a sign of the results that are shown, which new results change. Empty when there are none. */
  sign: string;
}

/** Ours, in the dialog that every page has. */
export const ours = (address: string): Interface => ({
  address,
  opener: 'header search-opener button',
  field: '#search-dialog [name=q]',
  // Each answer draws its results anew.
  sign: `document.querySelector('#search-dialog [data-search-result]')`,
});

/** Pagefind's own. */
export const stock = (address: string): Interface => ({
  address,
  opener: '.pagefind-ui__search-input',
  field: '.pagefind-ui__search-input',
  // Its message names the query; results come after it, or it says that there are none.
  sign: `(() => {
    const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
    if (document.querySelector('.pagefind-ui__loading')) return false;
    const isAnswer = /^No results/.test(message) || (/ for /.test(message) && document.querySelector('.pagefind-ui__result-link'));
    return isAnswer && !/^Searching/.test(message) && message;
  })()`,
});

/** A link as the slow ones of phones are. */
export interface Link {
  latencyMs: number;
  bitsPerSecond: number;
}

/** One request: what it asked for and how many bytes its body had as it was sent. */
export interface Fetched {
  url: string;
  bytes: number;
}

/** Between two keys, in milliseconds and in the mean: some 150 words a minute, and 40. */
export const HANDS = { fast: 80, slow: 300 } as const;
/** No hand is even: its gaps, one after the other, in parts of their mean, and again from the start. */
const RHYTHM = [0.6, 1.4, 0.8, 1, 1.6, 0.7, 1, 0.9];
/** Between seeing the button and pressing it. */
const AIM_MS = 150;
/** After this nothing more comes. */
const SETTLED_MS = 1500;

/**
 * Types a query on a page that has nothing of search yet, and lists what was fetched from the moment at which the
 * reader went for the field.
 * @param keyMs between two keys, in the mean
 */
export async function fetchedBy(browser: Browser, what: Interface, query: string, keyMs: number): Promise<Fetched[]> {
  return withPage(browser, what, async (page, session) => {
    const list = await listen(session);
    await goFor(page, what);
    await type(page, what, query, keyMs);
    await page.waitForFunction(`Boolean(${what.sign})`);
    await page.waitForTimeout(SETTLED_MS);
    return list;
  });
}

/** What a first search took on a slow link, in milliseconds to the first result. */
export interface SlowSearch {
  /** From the last key, typed at the pace of a fast hand. */
  typed: number;
  /** From the moment at which the field has the words, all at once, as when pasted. */
  pasted: number;
}

export async function slowSearch(browser: Browser, what: Interface, query: string, link: Link): Promise<SlowSearch> {
  const first = (isPasted: boolean) =>
    withPage(browser, what, async (page, session) => {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: link.latencyMs,
        downloadThroughput: link.bitsPerSecond / 8,
        uploadThroughput: link.bitsPerSecond / 8,
      });
      await startClock(page, what);
      await goFor(page, what);
      const field = page.locator(what.field);
      if (isPasted) await field.fill(query);
      else await type(page, what, query, HANDS.fast);
      return readClock(page);
    });
  return { typed: await first(false), pasted: await first(true) };
}

/**
 * Milliseconds from the last key of each query to its results, when the parts of the index are there: every query is
 * asked once before. Waiting after a key, drawing and all.
 */
export async function keystrokes(browser: Browser, what: Interface, queries: readonly string[]): Promise<number[]> {
  return withPage(browser, what, async (page) => {
    await startClock(page, what);
    await goFor(page, what);
    const field = page.locator(what.field);
    const times: number[] = [];
    for (const isMeasured of [false, true])
      for (const query of queries) {
        await field.fill(query.slice(0, -1));
        await page.waitForTimeout(isMeasured ? 700 : 250);
        await field.press('End');
        await field.pressSequentially(query.slice(-1));
        const time = await readClock(page).catch((error: unknown) => {
          throw new Error(`No results came for “${query}”.`, { cause: error });
        });
        if (isMeasured) times.push(time);
      }
    return times;
  });
}

async function goFor(page: Page, what: Interface): Promise<void> {
  await page.locator(what.opener).hover();
  await page.waitForTimeout(AIM_MS);
  await page.locator(what.opener).click();
  await page.locator(what.field).waitFor();
}

/** Types as a hand does. The last key is followed by no wait. */
async function type(page: Page, what: Interface, text: string, keyMs: number): Promise<void> {
  const field = page.locator(what.field);
  for (const [place, letter] of [...text].entries()) {
    if (place > 0) await page.waitForTimeout(keyMs * RHYTHM[place % RHYTHM.length]!);
    await field.pressSequentially(letter);
  }
}

/** Starts, in the page, a clock that each change of the field sets to nothing and the next results stop. */
async function startClock(page: Page, what: Interface): Promise<void> {
  await page.evaluate(`
    globalThis.benchClock = { at: 0, time: undefined, sign: undefined };
    const sign = () => ${what.sign} || undefined;
    document.addEventListener('input', () => Object.assign(benchClock, { at: performance.now(), time: undefined, sign: sign() }), true);
    new MutationObserver(() => {
      const now = sign();
      if (benchClock.at && benchClock.time === undefined && now !== undefined && now !== benchClock.sign)
        benchClock.time = performance.now() - benchClock.at;
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  `);
}

async function readClock(page: Page): Promise<number> {
  await page.waitForFunction('benchClock.time !== undefined', undefined, { polling: 20 });
  return page.evaluate<number>('benchClock.time');
}

/** Lists what the page asks for from now on. */
async function listen(session: CDPSession): Promise<Fetched[]> {
  const list: Fetched[] = [];
  session.on('Network.responseReceived', ({ response: { url, headers } }) =>
    list.push({ url, bytes: Number(headers['content-length'] ?? 0) }),
  );
  await session.send('Network.enable');
  return list;
}

/** Opens the page on a profile of its own and waits until all of it is there. */
async function withPage<Result>(
  browser: Browser,
  { address }: Interface,
  use: (page: Page, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    return await use(page, await context.newCDPSession(page));
  } finally {
    await context.close();
  }
}
