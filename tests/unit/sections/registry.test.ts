import { describe, expect, test } from 'vitest';
import { createMarkdownContext } from '../../../src/sections/markdown-context.ts';
import { listSections } from '../../../src/sections/registry.ts';
import { sectionList } from '../../../src/sections/section-list.ts';
import { explainerMdx, libraryOf, sourceYaml } from '../../support/library.ts';

const BODY = `Before [@z].

## One [#one]

Text [@a; @b#x] and [@a].

<Quote of="c#x" />

### Inner [#inner]

- [@d, p. 1]

## Two [#two]

Text.
`;
const files = {
  'explainers/detainers/what-it-asks.mdx': explainerMdx(BODY, {
    search: { sections: { inner: { asks: ['what is inside'], words: ['inner'] } } },
  }),
  'explainers/funding-threats/the-money.mdx': explainerMdx('## Money [#money]\n'),
  'explainers/funding-threats/broken.mdx': explainerMdx('## Broken [#broken]\n\n<Note>\n'),
  'explainers/funding-threats/without-fields.mdx': '---\ntitle: x\n---\n\n## Fieldless [#fieldless]\n',
  'sources/gazette.yaml': sourceYaml({ short: 'Jail day' }),
};
const library = libraryOf(files);
const sections = listSections(library);

describe('the registry of sections', () => {
  test('lists the sections of sound explainers, page by page, in reading order', () => {
    expect(sections.map(({ id, title, depth, explainer, topic }) => [id, title, depth, explainer, topic])).toEqual([
      ['one', 'One', 2, 'what-it-asks', 'detainers'],
      ['inner', 'Inner', 3, 'what-it-asks', 'detainers'],
      ['two', 'Two', 2, 'what-it-asks', 'detainers'],
      ['money', 'Money', 2, 'the-money', 'funding-threats'],
    ]);
  });

  test('knows the section around an inner one', () => {
    expect(sections.map(({ parent }) => parent)).toEqual([undefined, 'one', undefined, undefined]);
  });

  test('knows what each section cites, in order, as often as it does, without its inner sections', () => {
    expect(sections.map(({ cites }) => cites)).toEqual([['a', 'b', 'a', 'c'], ['d'], [], []]);
  });

  test('gives each section its search help, or none', () => {
    expect(sections.map(({ help }) => help)).toEqual([
      { asks: [], words: [] },
      { asks: ['what is inside'], words: ['inner'] },
      { asks: [], words: [] },
      { asks: [], words: [] },
    ]);
  });
});

describe('the list of sections for machines', () => {
  const text = (id: string) => ({ id, title: id, text: 'Some words.', words: 2 });
  const texts = (...ids: string[]) =>
    new Map([
      ['what-it-asks', { sections: ids.map(text) }],
      ['the-money', { sections: [text('money')] }],
    ]);
  const absolute = (path: string) => `https://example.org/guide${path}`;
  const HISTORY = { published: '2026-10-01', changed: '2026-11-02', version: '2026-11-02' };

  test('names every section with its addresses, days and words', () => {
    const list = sectionList(library, sections, texts('one', 'inner', 'two'), new Map([['two', HISTORY]]), absolute);
    expect(list.map(({ id }) => id)).toEqual(['one', 'inner', 'two', 'money']);
    expect(list[1]).toEqual({
      id: 'inner',
      title: 'Inner',
      explainer: 'what-it-asks',
      topic: 'detainers',
      url: 'https://example.org/guide/detainers/what-it-asks/#inner',
      permalink: 'https://example.org/guide/s/inner/',
      published: '2026-11-01',
      changed: '2026-11-20',
      words: 2,
    });
    expect(list[2]).toMatchObject({
      published: '2026-10-01',
      changed: '2026-11-02',
      version: 'https://example.org/guide/s/two/2026-11-02/',
    });
  });

  test.each([
    ['the page lacks the section', texts('one', 'two')],
    ['the page was not read at all', new Map()],
  ])('is refused when %s', (_what, read) => {
    expect(() => sectionList(library, sections, read, new Map(), absolute)).toThrow(
      /^The section “(?:inner|one)” is not on the built page of “what-it-asks”\.$/,
    );
  });
});

describe('what Markdown is told about the site', () => {
  test('is the page of each section, under the site’s base path, with or without a slash at its end', () => {
    for (const base of ['/guide', '/guide/']) {
      const context = createMarkdownContext(() => library, base);
      expect(context.pageOfSection('inner')).toBe('/guide/detainers/what-it-asks/');
      expect(context.pageOfSection('nowhere')).toBeUndefined();
      expect(context.permalink('inner')).toBe('/guide/s/inner/');
      expect(context.withBase('/sources/')).toBe('/guide/sources/');
    }
    expect(createMarkdownContext(() => library, '/').withBase('/sources/')).toBe('/sources/');
  });

  test('is the short name of each source', () => {
    const { nameOf } = createMarkdownContext(() => library, '/');
    expect([nameOf('gazette'), nameOf('nowhere')]).toEqual(['Jail day', undefined]);
  });

  test('follows the library when it changes', () => {
    let current = library;
    const { pageOfSection } = createMarkdownContext(() => current, '/');
    expect(pageOfSection('money')).toBe('/funding-threats/the-money/');
    current = libraryOf({ 'explainers/detainers/the-money.mdx': files['explainers/funding-threats/the-money.mdx'] });
    expect(pageOfSection('money')).toBe('/detainers/the-money/');
  });
});
