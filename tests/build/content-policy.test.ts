import { expect, it } from 'vitest';
import { attribute, builtSite, FROZEN, type BuiltPage } from '../support/dist.ts';

/** The directives of a page's policy. */
function policyOf(page: BuiltPage): Map<string, string[]> {
  const metas = page.all('head > meta[http-equiv="content-security-policy" i]');
  expect(metas, `${page.path} must have one policy`).toHaveLength(1);
  const directives = attribute(metas[0]!, 'content')!.split(';');
  return new Map(directives.map((one) => one.trim().split(/\s+/)).map(([name, ...sources]) => [name!, sources]));
}

it('every page allows its own host alone, and of unsafe things only WebAssembly, to scripts', () => {
  for (const page of builtSite().pages) {
    const policy = policyOf(page);
    expect(policy.get('default-src'), page.path).toEqual(["'none'"]);
    if (FROZEN.test(page.path)) {
      // A frozen page needs no script and no form, and allows none.
      expect([...policy.keys()].sort(), page.path).toEqual(['base-uri', 'default-src', 'form-action', 'style-src']);
      expect([policy.get('style-src'), policy.get('form-action')]).toEqual([["'self'"], ["'none'"]]);
      continue;
    }
    expect(policy.get('script-src'), page.path).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(policy.get('style-src'), page.path).toEqual(["'self'"]);
    expect(policy.get('base-uri'), page.path).toEqual(["'none'"]);
    expect(policy.get('form-action'), page.path).toEqual(["'self'"]);
    for (const [name, sources] of policy) {
      if (name === 'script-src') continue;
      expect(["'none'", "'self'"], `${page.path}: ${name}`).toEqual(expect.arrayContaining(sources));
    }
  }
});

it('the policy stands before everything that it governs', () => {
  for (const page of builtSite().pages) {
    const [first] = page.all('head > meta[http-equiv], head > link, head > script');
    expect(attribute(first!, 'http-equiv'), page.path).toMatch(/^content-security-policy$/i);
  }
});
