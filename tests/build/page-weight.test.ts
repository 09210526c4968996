import { expect, it } from 'vitest';
import { attribute, builtSite, weigh, type BuiltPage, type BuiltSite } from '../support/dist.ts';

const kB = 1000;
const LIMITS = { all: 60 * kB, scripts: 6 * kB, fonts: 60 * kB };

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** What a first view of an explainer fetches, as files of the site. */
function firstView(site: BuiltSite, page: BuiltPage): { styles: string[]; scripts: string[]; fonts: string[] } {
  const files = (selector: string, name: string) =>
    page.all(selector).map((element) => site.fileAt(new URL(attribute(element, name)!, site.addressOf(page)).href)!);
  const styles = files('link[rel=stylesheet]', 'href');
  const fonts = styles.flatMap((file) =>
    [...site.text(file).matchAll(/url\(["']?([^"')]+\.woff2?)["']?\)/g)].map((match) =>
      site.fileAt(new URL(match[1]!, `${site.origin}${site.base}${file}`).href)!,
    ),
  );
  const scripts = new Set(files('script[src], link[rel=modulepreload]', 'src'));
  for (const script of scripts) for (const imported of staticImports(site, script)) scripts.add(imported);
  return {
    styles,
    scripts: [...scripts],
    fonts: [...new Set([...fonts, ...files('link[rel=preload][as=font]', 'href')])],
  };
}

/** Files that a script imports before it runs. `import(…)` is another thing: it fetches when it is asked to. */
function staticImports(site: BuiltSite, script: string): string[] {
  return [...site.text(script).matchAll(/\b(?:import|export)\b[^;("'`]*?["'`](\.[^"'`]+)["'`]/g)].map((match) =>
    site.fileAt(new URL(match[1]!, `${site.origin}${site.base}${script}`).href)!,
  );
}

it.each(builtSite().explainers.map((page) => [page.path, page] as const))(
  '%s is light at first view',
  (_path, page) => {
    const site = builtSite();
    const { styles, scripts, fonts } = firstView(site, page);
    const scriptWeight = sum(scripts.map((file) => weigh(site.bytes(file))));
    const weight = weigh(page.html) + sum(styles.map((file) => weigh(site.bytes(file)))) + scriptWeight;
    const fontWeight = sum(fonts.map((file) => site.bytes(file).length));
    expect(scripts.length).toBeGreaterThan(0);
    expect(fonts.length).toBeGreaterThan(0);
    expect(scriptWeight, `scripts: ${scripts.join(' ')}`).toBeLessThanOrEqual(LIMITS.scripts);
    expect(weight, 'HTML, CSS and scripts').toBeLessThanOrEqual(LIMITS.all);
    expect(fontWeight, `fonts: ${fonts.join(' ')}`).toBeLessThanOrEqual(LIMITS.fonts);
  },
);

it('no page but the search page asks for search before it is wanted', () => {
  const site = builtSite();
  for (const page of site.pages.filter(({ path }) => path !== '/search/')) {
    const { styles, scripts } = firstView(site, page);
    const early = [...styles, ...scripts].filter((file) => /pagefind|site-search/.test(file));
    expect(early, page.path).toEqual([]);
    const named = page.all('link[href*=pagefind], link[href*=site-search], script[src*=pagefind]');
    expect(named, page.path).toEqual([]);
  }
});
