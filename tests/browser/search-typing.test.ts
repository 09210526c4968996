import { expect, it } from 'vitest';
import { useBrowser, watch } from '../support/browser.ts';
import { searchDialog, type SearchBox } from '../support/search-box.ts';

const openPage = useBrowser();

const QUERY = 'jail hold detainer';
/** Between two keys of a hand that writes 40 words a minute. */
const SLOW_MS = 300;

/** What is fetched of the index when a query is entered in some way, on a clock that goes only when told. */
async function fetchedWhen(enter: (box: SearchBox, pass: (ms: number) => Promise<void>) => Promise<void>) {
  const page = await openPage();
  await page.clock.install();
  await page.goto('/about/');
  const box = await searchDialog(page);
  await page.waitForLoadState('networkidle');
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const { requests } = watch(page);
  await enter(box, async (ms) => {
    await page.clock.runFor(ms);
    // What is fetched comes in time of its own.
    await page.waitForTimeout(100);
  });
  await page.clock.resume();
  await box.results.first().waitFor();
  const names = requests.map((address) => new URL(address).pathname);
  return { parts: new Set(names.filter((name) => name.startsWith('/pagefind/index/'))), names };
}

it('a slow hand fetches no more of the index than one that pastes', async () => {
  const pasted = await fetchedWhen(async (box, pass) => {
    await box.field.fill(QUERY);
    await pass(50);
  });
  const typed = await fetchedWhen(async (box, pass) => {
    for (const letter of QUERY) {
      await box.field.pressSequentially(letter);
      await pass(SLOW_MS);
    }
  });
  expect(pasted.parts.size).toBeGreaterThan(0);
  expect([...typed.parts].filter((name) => !pasted.parts.has(name))).toEqual([]);
  expect(typed.names.filter((name) => name.endsWith('vocabulary.json'))).toEqual([]);
});
