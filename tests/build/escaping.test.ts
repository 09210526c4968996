import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TemporaryProject } from '../support/temporary-project.ts';

/** What an editor could paste into fields that are not Markdown. */
const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const SOURCE = 'content/sources/cfr-8-287-7.yaml';
const TERM = 'content/glossary/detainer.yaml';

const copy = new TemporaryProject();
beforeAll(async () => {
  for (const [file, field] of [
    [SOURCE, 'title'],
    [TERM, 'term'],
  ] as const) {
    const text = copy.read(file);
    copy.write(file, text.replace(new RegExp(`^${field}: .*$`, 'm'), `${field}: ${JSON.stringify(`Safe ${HOSTILE}`)}`));
  }
  const { code, output } = await copy.build();
  expect(code, output).toBe(0);
}, 240_000);
afterAll(() => copy.remove());

it.each([
  'sources/cfr-8-287-7/index.html',
  'sources/index.html',
  'glossary/index.html',
  'contents/index.html',
  'detainers/forty-eight-hours/index.html',
])('HTML in a field comes out as text in %s', (page) => {
  const tree = fromHtml(copy.read(`dist/${page}`));
  expect(toString(tree)).toContain(`Safe ${HOSTILE}`);
  // Inside an attribute the same words are harmless; what counts is which elements a browser makes of the page.
  expect(selectAll('script:not([src]):not([type="application/ld+json"]), img', tree)).toEqual([]);
});
