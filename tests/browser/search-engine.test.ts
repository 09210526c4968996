import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

type Options = { filters?: Record<string, string[]>; sort?: Record<string, string> };

const CASES: [query: string | null, options: Options][] = [
  [null, { sort: { date: 'desc' } }],
  [null, { sort: { date: 'asc' } }],
  [null, { filters: { topic: ['detainers'], kind: ['section'] } }],
  ['warrant detainer', {}],
  ['Detainers, warrants & "bail"', {}],
  ['"probable cause"', {}],
  ['"qwarrantq"', {}],
  ['détainer', {}],
  ['§ 1373(a)', { filters: { kind: ['law'] } }],
  ['blorptangle', {}],
  ['移民', {}],
  ['?!', {}],
];

it('our engine finds what Pagefind’s own script finds, in the same order and fields', async () => {
  const page = await openPage();
  await page.goto('/about/');
  const name = readdirSync('dist/assets').find((file) => /^search-engine\..*\.js$/.test(file));
  // As text: the test runner would rewrite `import`.
  const [ours, theirs] = (await page.evaluate(`(async () => {
    const cases = ${JSON.stringify(CASES)};
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.options({ noWorker: true });
    const exported = Object.values(await import('/assets/${name}'));
    const engine = await exported.find((one) => one.length === 1)('/pagefind/');
    const answers = (one) =>
      Promise.all([
        one.filters(),
        ...cases.map(async ([query, options]) =>
          (await one.search(query, options)).results.map(({ id, matchedMetaFields = [] }) =>
            [id, ...matchedMetaFields].join(' '),
          ),
        ),
      ]);
    return Promise.all([answers(engine), answers(pagefind)]);
  })()`)) as [unknown[], unknown[]];
  expect((theirs[1] as string[]).length).toBeGreaterThan(100);
  expect(ours).toEqual(theirs);
});
