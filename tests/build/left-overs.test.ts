import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { builtSite } from '../support/dist.ts';

const TEXT_FILE = /\.(html|css|js|json|xml|txt|svg|md)$/;

it('holds no source map', () => {
  const site = builtSite();
  expect(site.files.filter((file) => file.endsWith('.map'))).toEqual([]);
  expect(site.files.filter((file) => /\.(css|js)$/.test(file) && site.text(file).includes('sourceMappingURL'))).toEqual(
    [],
  );
});

it('names no folder of the machine that built it', () => {
  const site = builtSite();
  const own = [path.resolve('.'), tmpdir(), homedir(), 'file://', 'node_modules', '.cache/build-'];
  const isName = (text: string) => text.length > 3; // A home folder may be “/”.
  for (const file of site.files.filter((name) => TEXT_FILE.test(name))) {
    const text = site.text(file);
    expect(
      own.filter(isName).filter((folder) => text.includes(folder)),
      file,
    ).toEqual([]);
  }
});

it('holds no filler text', () => {
  const site = builtSite();
  const filler = /\blorem\b|\bipsum\b|\bTODO\b|\bFIXME\b|(?<![\w-])undefined(?![\w-])|\[object Object\]|\bNaN\b/;
  for (const page of site.pages) {
    const [body] = page.all('body');
    const found = filler.exec(JSON.stringify(body));
    expect(found?.[0], page.path).toBeUndefined();
  }
});

it('shows no Markdown or citation that was not read', () => {
  for (const page of builtSite().pages) {
    expect(/\[@[\w-]+|\[#[\w-]+\]|\]\(\//.exec(page.html)?.[0], page.path).toBeUndefined();
  }
});
