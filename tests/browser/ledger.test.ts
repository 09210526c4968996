/**
 * What happens to links when published words move. One copy of the site in which, on the real content, a heading is
 * renamed, a section moves to another page, a page is renamed and a section is withdrawn; then the old links are followed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/run.ts';
import { useBrowser } from '../support/browser.ts';
import { startPreview, type Preview } from '../support/preview.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

const HOURS = 'content/explainers/detainers/forty-eight-hours.mdx';
const POLICY = 'content/explainers/sanctuary-policy/what-is-sanctuary-policy.mdx';
const MONEY = 'content/explainers/funding-threats/can-washington-cut-the-money.mdx';
const RENAMED = 'content/explainers/funding-threats/cutting-the-money.mdx';
const MONEY_PLACE = 'funding-threats/can-washington-cut-the-money';

const openPage = useBrowser();
const copy = new TemporaryProject();
let preview: Preview | undefined;
const at = (path: string) => new URL(path, preview!.address).href;

function change(file: string, edit: (text: string) => string): void {
  const before = copy.read(file);
  const after = edit(before);
  if (after === before) throw new Error(`Nothing changed in ${file}.`);
  copy.write(file, after);
}

/** Cuts a section of level 2 out of a text: from its heading to the next of its level. */
function cut(text: string, id: string): { rest: string; section: string } {
  const match = new RegExp(`^## [^\\n]*\\[#${id}\\]\\n[\\s\\S]*?(?=^## |$(?![\\s\\S]))`, 'm').exec(text)!;
  return { rest: text.replace(match[0], ''), section: match[0] };
}

/** Everywhere that names an id, for an editor who renames or removes it. */
function everywhere(edit: (text: string) => string): void {
  for (const file of copy.contentFiles()) {
    const before = copy.read(file);
    const after = edit(before);
    if (after !== before) copy.write(file, after);
  }
}

const search = (id: string) => new RegExp(`^    ${id}:\\n(?:      .*\\n)+`, 'm');

describe('a build', () => {
  it('stops when something published is gone, and says how to mend it', async () => {
    const kept = copy.read(HOURS);
    change(HOURS, (text) => cut(text, 'after-the-48-hours').rest.replace(search('after-the-48-hours'), ''));
    const { code, output } = await copy.build();
    copy.write(HOURS, kept);
    expect(code).toBe(1);
    expect(output).toContain('[#after-the-48-hours] was published and is gone.');
    expect(output).toContain('add a file to content/withdrawals/');
  });
});

describe('after words have moved', () => {
  beforeAll(async () => {
    // Renamed: the heading's id.
    everywhere((text) => text.replaceAll('bail-with-an-ice-hold', 'bail-and-holds'));
    change(HOURS, (text) =>
      text.replace('search:\n', 'formerly:\n  sections:\n    bail-and-holds: [bail-with-an-ice-hold]\nsearch:\n'),
    );
    // Moved: a section, to another page.
    const { rest, section } = cut(copy.read(HOURS), 'after-the-48-hours');
    const help = search('after-the-48-hours').exec(rest)![0];
    copy.write(HOURS, rest.replace(help, ''));
    change(POLICY, (text) => `${text.trimEnd()}\n\n${section}`.replace('  sections:\n', `  sections:\n${help}`));
    // Renamed: a page.
    const money = copy.read(MONEY).replace('search:\n', `formerly:\n  page: [${MONEY_PLACE}]\nsearch:\n`);
    copy.removeFile(MONEY);
    copy.write(RENAMED, money);
    everywhere((text) =>
      text
        .replaceAll('can-washington-cut-the-money]', 'cutting-the-money]')
        .replaceAll('can-washington-cut-the-money,', 'cutting-the-money,'),
    );
    change(RENAMED, (text) => text.replace(/page: \[.*\]/, `page: [${MONEY_PLACE}]`));
    // Withdrawn: a section, with everything that pointed to it.
    change(HOURS, (text) =>
      cut(text, 'what-is-still-open-48-hours').rest.replace(search('what-is-still-open-48-hours'), ''),
    );
    everywhere((text) =>
      text
        .replaceAll('(#what-is-still-open-48-hours)', '(#two-clocks)')
        .replaceAll(/,? ?what-is-still-open-48-hours/g, ''),
    );
    copy.write(
      'content/withdrawals/still-open.yaml',
      'sections: [what-is-still-open-48-hours]\ndate: 2026-11-21\nreason: It was out of date.\nsee: [two-clocks]\n',
    );
    // What only the withdrawn section cited goes with it, as the checks ask.
    for (const { rule, file } of checkContent(copy.root).errors) if (rule === 'unused') copy.removeFile(file);
    const { code, output } = await copy.build();
    expect(code, output).toBe(0);
    preview = await startPreview(copy.root);
  }, 240_000);

  afterAll(() => {
    preview?.stop();
    copy.remove();
  });

  it('a renamed section keeps its old anchor on the page', async () => {
    const page = await openPage();
    await page.goto(at('/detainers/forty-eight-hours/#bail-with-an-ice-hold'));
    const section = page.locator('[data-section="bail-and-holds"]');
    expect(await section.locator('[id="bail-with-an-ice-hold"]').count()).toBe(1);
    expect(await page.evaluate(() => document.querySelector(':target')?.closest('section')?.id)).toBe('bail-and-holds');
  });

  it.each([
    ['with script', true],
    ['without script', false],
  ])('the old permanent address of a renamed section leads to the new one, %s', async (_way, javaScriptEnabled) => {
    const page = await openPage({ javaScriptEnabled });
    await page.goto(at('/s/bail-with-an-ice-hold/'));
    await page.waitForURL(at('/s/bail-and-holds/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Bail');
  });

  it('a link into the old page of a moved section finds the way to its new page', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(at('/detainers/forty-eight-hours/#after-the-48-hours'));
    await page.locator('[id="after-the-48-hours"]').getByRole('link').click();
    await page.waitForURL(at('/sanctuary-policy/what-is-sanctuary-policy/#after-the-48-hours'));
    expect(await page.locator('section[data-section="after-the-48-hours"]').isVisible()).toBe(true);
  });

  it('the permanent address of a moved section shows it under its new page', async () => {
    const page = await openPage();
    await page.goto(at('/s/after-the-48-hours/'));
    expect(await page.getByRole('link', { name: /Section of/ }).getAttribute('href')).toContain(
      'what-is-sanctuary-policy',
    );
  });

  it('the old address of a renamed page leads to the new one, and script keeps the part after #', async () => {
    const page = await openPage();
    await page.goto(at(`/${MONEY_PLACE}/#section-1373-and-grants`));
    await page.waitForURL(at('/funding-threats/cutting-the-money/#section-1373-and-grants'));
    const plain = await openPage({ javaScriptEnabled: false });
    await plain.goto(at(`/${MONEY_PLACE}/`));
    await plain.waitForURL(at('/funding-threats/cutting-the-money/'));
  });

  it('a withdrawn section keeps its address, which says so and leads on', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(at('/s/what-is-still-open-48-hours/'));
    expect(await page.getByRole('main').textContent()).toContain('It was out of date.');
    await page
      .getByRole('main')
      .getByRole('link', { name: /48 hours/ })
      .click();
    await page.waitForURL(at('/detainers/forty-eight-hours/#two-clocks'));
  });
});
