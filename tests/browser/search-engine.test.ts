import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

const CASES: (string | null)[] = [
  null,
  'warrant detainer',
  'Detainers, warrants & "bail"',
  '"probable cause"',
  '"qwarrantq"',
  'détainer',
  '§ 1373(a)',
  'snake_case',
  'blorptangle',
  '移民',
  '?!',
];

it('our engine finds what Pagefind’s own script finds, in the same order and fields', async () => {
  const page = await openPage();
  await page.goto('/about/');
  // The build joins the engine with the interface, which no other script can import.
  await page.route('**/modules/**/*.ts', (route) => {
    const name = new URL(route.request().url()).pathname.replace('/modules/', '');
    const code = readFileSync(`src/${name}`, 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(code) });
  });
  // As text: the test runner would rewrite `import`.
  const [ours, theirs] = (await page.evaluate(`(async () => {
    const cases = ${JSON.stringify(CASES)};
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.options({ noWorker: true });
    const { startEngine } = await import('/modules/elements/search-engine.ts');
    const engine = await startEngine('/pagefind/', {
      code: '/pagefind/wasm.en.pagefind',
      list: '/search/index.json',
    });
    const answers = async (one) => {
      const all = [];
      // One after the other: what a word without quotation marks finds depends on the parts that are there.
      for (const query of cases) {
        const { results } = await one.search(query);
        // The order of a result's fields is Pagefind's own, and another each time.
        all.push(results.map(({ id, matchedMetaFields = [] }) => [id, ...matchedMetaFields.sort()].join(' ')));
      }
      return all;
    };
    return Promise.all([answers(engine), answers(pagefind)]);
  })()`)) as [string[][], string[][]];
  expect(theirs[0]!.length).toBeGreaterThan(100);
  expect(ours).toEqual(theirs);
});
