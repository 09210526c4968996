import { describe, expect, it } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { EXPLAINERS, PAGE_KINDS } from '../support/page-kinds.ts';
import { searchDialog } from '../support/search-box.ts';

const openPage = useBrowser();
const WIDTHS = [360, 390, 768, 1024, 1440, 1600];
const SMALL = { viewport: { width: 360, height: 740 } };

/** What reaches beyond the screen, unless it stands in a box that scrolls by itself. */
function overflow(): string[] {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const isInScroller = (element: Element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > page.clientWidth + 0.5 && !isInScroller(element),
  );
  return [
    `${page.scrollWidth} px wide on ${page.clientWidth} px`,
    ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
  ];
}

describe('no page scrolls sideways', () => {
  it.each(PAGE_KINDS)('the %s page %s at any width from 360 to 1600 px', async (_kind, path) => {
    const page = await openPage();
    await page.goto(path);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(overflow), `${width} px`).toEqual([]);
    }
  });

  it('the search dialog with results at 360 px', async () => {
    const page = await openPage(SMALL);
    await page.goto('/about/');
    const box = await searchDialog(page);
    await box.field.fill('how long can a jail hold someone for ICE');
    await box.results.first().waitFor();
    expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
    expect(await page.evaluate(overflow)).toEqual([]);
  });
});

describe.each(EXPLAINERS)('%s on a screen of 360 px', (path) => {
  it('has every citation mark where a finger reaches it', async () => {
    const page = await openPage(SMALL);
    await page.goto(path);
    const covered = await page.evaluate(() => {
      const marks = [...document.querySelectorAll('button[data-citation]')];
      return marks.flatMap((mark) => {
        mark.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = mark.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit && mark.contains(hit) ? [] : [`${mark.id} is covered by ${hit?.outerHTML.slice(0, 100)}`];
      });
    });
    expect(covered).toEqual([]);
  });

  it('shows a citation’s card whole', async () => {
    const page = await openPage(SMALL);
    await page.goto(path);
    const mark = page.locator('.prose p button[data-citation*="#"]').first();
    await mark.click();
    const card = page.locator(`[id="${await mark.getAttribute('popovertarget')}"]`);
    await card.waitFor();
    const { x, y, width, height } = (await card.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(SMALL.viewport.width);
    expect(y + height).toBeLessThanOrEqual(SMALL.viewport.height);
  });
});
