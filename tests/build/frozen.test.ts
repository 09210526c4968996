import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { frozenFile, frozenHash } from '../../src/sections/frozen-files.ts';
import { readLedger } from '../../src/sections/ledger-files.ts';
import { attribute, builtSite, FROZEN, textOf } from '../support/dist.ts';

const versions = [...readLedger('.').ledger.sections].flatMap(([id, entry]) =>
  entry.versions.flatMap(({ date, frozen }) => (frozen ? [{ id, day: date.iso, frozen }] : [])),
);
const frozenPages = () => builtSite().pages.filter(({ path }) => FROZEN.test(path));

it('every version that the ledger knows is there, byte for byte as it was published', () => {
  expect(versions.length).toBeGreaterThan(200);
  const site = builtSite();
  for (const { id, day, frozen } of versions) {
    const built = site.bytes(`s/${id}/${day}/index.html`);
    expect(built.equals(readFileSync(frozenFile(id, day))), `${id} ${day}`).toBe(true);
    expect(frozenHash(built.toString('utf8')), `${id} ${day}`).toBe(frozen);
  }
});

it('there is no frozen page that the ledger does not know', () => {
  const known = new Set(versions.map(({ id, day }) => `/s/${id}/${day}/`));
  expect(frozenPages().filter(({ path }) => !known.has(path))).toEqual([]);
});

it('every one says that it is frozen, leads to the living section, and is kept out of search engines', () => {
  for (const page of frozenPages()) {
    const [, id, day] = /^\/s\/([^/]+)\/([^/]+)\/$/.exec(page.path)!;
    expect(page.all('meta[name=robots][content=noindex]'), page.path).toHaveLength(1);
    expect(attribute(page.all('link[rel=canonical]')[0]!, 'href'), page.path).toBe('../');
    expect(textOf(page.all('.frozen')[0]!), page.path).toMatch(/^\s*Version of \d/);
    expect(page.all('.frozen a').map((link) => attribute(link, 'href'))).toEqual(['../', 'changes/']);
    expect(page.all(`section[data-section="${id}"]`), page.path).toHaveLength(1);
    expect(attribute(page.all('meta[name="DC.date"]')[0]!, 'content')).toBe(day);
  }
});

it('none needs anything that may change: all addresses of ours are relative, and no script runs', () => {
  for (const page of frozenPages()) {
    expect(page.all('script, button, [popover], [style]'), page.path).toEqual([]);
    for (const link of page.all('[href]')) expect(attribute(link, 'href'), page.path).not.toMatch(/^\/|localhost/);
    expect(page.all('link[rel=stylesheet]').map((sheet) => attribute(sheet, 'href'))).toEqual([
      '../../../frozen/1.css',
    ]);
  }
});

it('every mark in one leads to its source in the list', () => {
  for (const page of frozenPages()) {
    for (const mark of page.all('sup a')) {
      const target = attribute(mark, 'href')!.slice(1);
      expect(page.ids, `${page.path} ${target}`).toContain(target);
    }
  }
});
