import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { formatFaults, textsOf } from '../../src/checks/report.ts';
import { checkContent } from '../../src/checks/run.ts';
import { useBrowser } from '../support/browser.ts';
import { DevServer } from '../support/dev-server.ts';
import { SOUND } from '../support/fixtures.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

const EXPLAINER = 'content/explainers/detainers/what-it-asks.mdx';
const SOURCE = 'content/sources/herald-jail-day.yaml';
const FIGURES = 'content/series/detainers-by-year.csv';
/** A change is seen, waited for, checked and reloaded for; on a busy machine this takes a while. */
const PATIENCE_MS = 20_000;

/** Opens a quotation mark that is never closed. */
const BREAK_YAML = (text: string) => text.replace('title: ', 'title: "');

const openPage = useBrowser();
let project: TemporaryProject;
let server: DevServer;

/** The texts to put back, by file. */
const changed = new Map<string, string>();
afterEach(() => [...changed.keys()].forEach(mend));

/** Changes a file. A test mends it and waits for the page to follow, so that no reload is left over for the next. */
function change(file: string, edit: (text: string) => string): void {
  const text = project.read(file);
  expect(edit(text)).not.toBe(text);
  if (!changed.has(file)) changed.set(file, text);
  project.write(file, edit(text));
}

function mend(file: string): void {
  project.write(file, changed.get(file)!);
  changed.delete(file);
}

beforeAll(async () => {
  project = new TemporaryProject();
  // A small content: what is tried here is not the site's own.
  rmSync(project.path('content'), { recursive: true });
  cpSync(join(SOUND, 'content'), project.path('content'), { recursive: true });
  change(EXPLAINER, BREAK_YAML);
  change(SOURCE, BREAK_YAML);
  server = await DevServer.start(project.root);
});
afterAll(async () => {
  await server?.stop();
  project?.remove();
});

async function open(path: string): Promise<Page> {
  const page = await openPage({ baseURL: server.address });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(path);
  return page;
}

const barOf = (page: Page) => page.getByRole('complementary', { name: 'Editor’s bar' });
const overlayOf = (page: Page) => page.locator('vite-error-overlay');
/** The words of the overlay, once they are those of the content's faults. */
async function overlayWords(page: Page): Promise<string> {
  await overlayOf(page).locator('#name', { hasText: 'Content' }).waitFor();
  return overlayOf(page).locator('#message-content').innerText();
}

/** What `npm run check` would say of the errors. */
function checkWords(): string {
  const { errors, library } = checkContent(project.root);
  expect(errors.length).toBeGreaterThan(0);
  return formatFaults(errors, textsOf(library));
}

it('the server starts with content that cannot be read, says so, and recovers', async () => {
  const page = await open('/detainers/what-it-asks/');
  expect(await overlayWords(page)).toBe(checkWords());
  mend(EXPLAINER);
  mend(SOURCE);
  await overlayOf(page).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: 'What does a detainer ask?' }).waitFor();
  await barOf(page).getByText('No faults', { exact: true }).waitFor();
});

it('an explainer’s bar names its file, its faults, its citations, its grade and its review', async () => {
  const bar = barOf(await open('/detainers/what-it-asks/'));
  await bar.getByRole('link', { name: EXPLAINER }).waitFor();
  expect(await bar.innerText()).toMatch(
    /^Editor’s bar\s+content\/\S+\s+No faults\s+\d\.\d citations per paragraph\s+Grade -?\d+\.\d\s+Reviewed [\w ]+/,
  );
});

it('the bar of a page without a file says what the page is made from', async () => {
  const bar = barOf(await open('/'));
  await bar.getByText('Made from content/explainers/, content/claims/ and content/sources/').waitFor();
});

it('the bar unfolds by keyboard, stays as it was left, and covers nothing', async () => {
  const page = await open('/sources/herald-jail-day/');
  const bar = barOf(page);
  const button = bar.getByRole('button', { name: 'Editor’s bar' });
  await bar.getByRole('link', { name: SOURCE }).waitFor();
  expect(await bar.getByText('This page shows a source').isVisible()).toBe(false);
  await button.focus();
  await page.keyboard.press('Enter');
  await bar.getByText('This page shows a source').waitFor();
  await page.reload();
  await bar.getByText('This page shows a source').waitFor();
  await page.keyboard.press('End');
  await page.waitForFunction(() => {
    const bar = document.querySelector('editors-bar')!.getBoundingClientRect();
    return Math.round(document.querySelector('body > footer')!.getBoundingClientRect().bottom) <= Math.round(bar.top);
  });
});

it('the bar opens the file in the editor without leaving the page', async () => {
  const page = await open('/s/the-form/');
  const asked: string[] = [];
  await page.route('**/__open-in-editor?*', (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('file')!);
    return route.fulfill({ body: '' });
  });
  const bar = barOf(page);
  await bar.getByRole('link', { name: EXPLAINER }).click();
  await bar.getByRole('status').filter({ hasText: 'Opening' }).waitFor();
  const line = readFileSync(project.path(EXPLAINER), 'utf8').split('\n').indexOf('### The form [#the-form]') + 1;
  expect(asked).toEqual([`${EXPLAINER}:${line}:1`]);
  expect(new URL(page.url()).pathname).toBe('/s/the-form/');
});

it('a change in the figures of a series reloads the page', async () => {
  const page = await open('/about/');
  await page.evaluate(() => Object.assign(window, { isOld: true }));
  change(FIGURES, (text) => `${text}\n`);
  await page.waitForFunction(() => !('isOld' in window), undefined, { timeout: PATIENCE_MS });
});

it('a fault raises the overlay with the words of the check, also after a reload, until it is mended', async () => {
  const page = await open('/detainers/what-it-asks/');
  await barOf(page).getByText('No faults', { exact: true }).waitFor();
  change(EXPLAINER, (text) => `${text}\nTwo days <are> \\{long\\} [@no-such-source].\n\nNothing cited.\n`);
  const words = await overlayWords(page);
  expect(words).toBe(checkWords());
  expect(words).toContain('~~~');
  expect(server.output.replaceAll('\r', '')).toContain(words.split('\n\n')[0]);
  // The server may be reloading the page itself just then, which calls ours off; either way it is loaded anew.
  await page.reload().catch(() => page.waitForLoadState('load'));
  expect(await overlayWords(page)).toBe(words);

  change(EXPLAINER, (text) => text.replace(' [@no-such-source]', ''));
  await overlayOf(page).getByText('no-such-source').waitFor({ state: 'detached' });
  expect(await overlayWords(page)).toBe(checkWords());

  mend(EXPLAINER);
  await overlayOf(page).waitFor({ state: 'detached' });
  await barOf(page).getByText('No faults', { exact: true }).waitFor();
  expect(await overlayOf(page).count()).toBe(0);
});

it.each([
  ['front matter that cannot be read', EXPLAINER, BREAK_YAML],
  ['Markdown that cannot be read', EXPLAINER, (text: string) => `${text}\n<Note>\n\nOpen.\n`],
  ['a source that cannot be read', SOURCE, BREAK_YAML],
])('%s: the overlay says so, and the page comes back', async (_, file, edit) => {
  const page = await open('/detainers/what-it-asks/');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  change(file, edit);
  expect(await overlayWords(page)).toBe(checkWords());
  mend(file);
  await overlayOf(page).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await barOf(page).getByText('No faults', { exact: true }).waitFor();
});

it('a warning stands in the bar and raises no overlay', async () => {
  const page = await open('/detainers/what-it-asks/');
  const bar = barOf(page);
  await bar.getByText('No faults', { exact: true }).waitFor();
  change(EXPLAINER, (text) => `${text}\nIt ${'goes on and '.repeat(20)}ends [@herald-jail-day].\n`);
  await bar.getByText(/^\d warnings?$/).waitFor();
  await bar.getByRole('button').click();
  const warning = bar.getByRole('listitem').filter({ hasText: 'Warning: ' }).filter({ hasText: 'words' }).first();
  expect(await warning.getByRole('link', { name: /^Line \d+$/ }).getAttribute('href')).toContain('/__open-in-editor?');
  expect(await overlayOf(page).count()).toBe(0);
  mend(EXPLAINER);
  await bar.getByText('No faults', { exact: true }).waitFor();
});

it('a change in a source reloads a page that cites it, with the new words', async () => {
  const page = await open('/detainers/what-it-asks/');
  const mark = page.locator('[data-citation^="herald-jail-day"]').first();
  const before = await mark.getAttribute('aria-label');
  change(SOURCE, (text) => `short: Another name\n${text.replace(/^short: .*\n/m, '')}`);
  await page.locator('[data-citation^="herald-jail-day"][aria-label*="Another name"]').first().waitFor();
  expect(before).not.toContain('Another name');
  mend(SOURCE);
  await page.locator(`[data-citation^="herald-jail-day"][aria-label="${before}"]`).first().waitFor();
});
