import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtSite, weigh } from '../support/dist.ts';

const kB = 1000;
/** Engine and interface of search together: Pagefind's engine alone, with its two scripts, is 83 kB. */
const LIMIT = 92 * kB;
/** The interface alone, with the understanding of queries. */
const INTERFACE_LIMIT = 24 * kB;

/** A script and all that it imports, at once or later. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, name] of builtSite()
    .text(file)
    .matchAll(/(?:from|import\(?)\s*["'`]\.\/([\w.-]+\.js)["'`]/g))
    withImports(`assets/${name}`, seen);
  return seen;
}

it('engine and interface of search are small', () => {
  const site = builtSite();
  const [start] = readdirSync(`${site.folder}/assets`).filter((name) => /^site-search\..*\.js$/.test(name));
  const scripts = [...withImports(`assets/${start}`)];
  const interfaceWeight = scripts.reduce((sum, file) => sum + weigh(site.bytes(file)), 0);
  const engineWeight = weigh(site.bytes('pagefind/wasm.en.pagefind'));
  expect(scripts.length).toBeGreaterThan(1);
  expect(interfaceWeight, scripts.join(' ')).toBeLessThanOrEqual(INTERFACE_LIMIT);
  expect(engineWeight + interfaceWeight).toBeLessThanOrEqual(LIMIT);
});
