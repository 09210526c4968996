import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { attribute, builtSite, FROZEN } from '../support/dist.ts';

/** The layers in the order in which a stylesheet first names them, which is the order in which they win. */
function layerOrder(css: string): string[] {
  const named = [...css.matchAll(/@layer\s+([\w\s,-]+?)\s*[{;]/g)].flatMap((match) => match[1]!.split(/\s*,\s*/));
  return [...new Set(named)];
}

const declared = layerOrder(readFileSync('src/styles/layers.css', 'utf8'));

it('the first stylesheet of every page opens with all layers in our order', () => {
  const site = builtSite();
  expect(declared).toEqual(['reset', 'tokens', 'base', 'prose', 'components', 'print']);
  const firsts = new Set<string>();
  // Frozen pages have a stylesheet of their own, which never changes.
  for (const page of site.pages.filter(({ path }) => !FROZEN.test(path))) {
    const [first] = page.all('link[rel=stylesheet]');
    firsts.add(site.fileAt(new URL(attribute(first!, 'href')!, site.addressOf(page)).href)!);
  }
  for (const file of firsts) {
    const css = site.text(file);
    expect(css.trimStart(), file).toMatch(/^@layer\b/);
    expect(layerOrder(css), file).toEqual(declared);
  }
});

it('every rule stands in a layer', () => {
  const site = builtSite();
  for (const file of site.files.filter((name) => name.endsWith('.css') && !name.startsWith('frozen/'))) {
    let depth = 0;
    let heads = '';
    for (const character of site.text(file)) {
      if (character === '{') depth += 1;
      if (depth === 0) heads += character;
      if (character === '}') depth -= 1;
    }
    const outside = heads.split(/[}]|(?=@layer)/).map((head) => head.trim());
    expect(
      outside.filter((head) => head !== '' && !/^@layer\b/.test(head)),
      file,
    ).toEqual([]);
  }
});
