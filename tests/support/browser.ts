/** A real browser for tests, and a watch on what pages do in it. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { CHROMIUM_ARGUMENTS } from '../../tools/launch/chromium.mjs';

const PATIENCE_MS = 10_000;

/** Opens a page in a profile of its own, closed when the test ends. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<Page>;

/** Starts one browser for the tests of a file. */
export function useBrowser(): OpenPage {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    const context = await browser.newContext({
      baseURL: inject('siteAddress'),
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    contexts.push(context);
    return context.newPage();
  };
}

/** What a page has said and fetched since the watch began. */
export interface Watch {
  /** Console messages, uncaught errors and answers that say that something failed. */
  complaints: string[];
  /** Every address asked for. */
  requests: string[];
}

export function watch(page: Page): Watch {
  const seen: Watch = { complaints: [], requests: [] };
  page.on('console', (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => seen.complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) seen.complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => seen.requests.push(request.url()));
  return seen;
}

/** Requests that left the served site. */
export function otherHosts({ requests }: Watch): string[] {
  return requests.filter((address) => !address.startsWith(inject('siteAddress')));
}
