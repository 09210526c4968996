import { describe, expect, it } from 'vitest';
import { foldersBehind, recordBehind, withoutBase } from '../../../src/dev/page-files.ts';
import { readLibrary } from '../../../src/records/library.ts';
import { SOUND } from '../../support/fixtures.ts';
import { explainerMdx, libraryOf } from '../../support/library.ts';

const library = readLibrary(SOUND);
const EXPLAINER = 'content/explainers/detainers/what-it-asks.mdx';
const WITHDRAWAL = 'content/withdrawals/the-old-hours.yaml';

/** The file behind an address, and the words of the line at which the page begins. */
function behind(path: string, of = library): [file: string, line: string] | undefined {
  const record = recordBehind(path, of);
  return record && [record.entry.file, record.entry.text.split('\n')[record.place.line - 1]!.trim()];
}

describe('the record behind an address', () => {
  it.each([
    ['/detainers/what-it-asks/', EXPLAINER, '---'],
    ['/detainers/the-old-page/', EXPLAINER, 'page: [detainers/the-old-page]'],
    ['/detainers/the-old-form/', WITHDRAWAL, 'explainer: detainers/the-old-form'],
    ['/s/the-request/', EXPLAINER, '## The request [#the-request]'],
    ['/s/the-form/', EXPLAINER, '### The form [#the-form]'],
    ['/s/the-form/2026-11-20/', EXPLAINER, '### The form [#the-form]'],
    ['/s/the-old-request/', EXPLAINER, 'the-request: [the-old-request]'],
    ['/s/the-old-hours/', WITHDRAWAL, 'sections: [the-old-hours]'],
    ['/sources/gazette-jail-day/', 'content/sources/gazette-jail-day.yaml', 'kind: news'],
    ['/claims/detainers-are-orders/', 'content/claims/detainers-are-orders.yaml', expect.anything()],
    ['/jurisdictions/gotham/', 'content/jurisdictions/gotham.yaml', expect.anything()],
  ])('%s is in %s, at “%s”', (path, file, line) => {
    expect(behind(path)).toEqual([file, line]);
  });

  it.each(['/', '/about/', '/sources/', '/detainers/', '/sources/no-such/', '/s/no-such/', '/nowhere/what-it-asks/'])(
    '%s shows none',
    (path) => {
      expect(behind(path)).toBeUndefined();
    },
  );

  it('is found also when the file cannot be read', () => {
    const broken = libraryOf({
      'explainers/detainers/front.mdx': '---\ntitle: "open\n---\n\n## A heading [#a-heading]\n',
      'explainers/detainers/body.mdx': explainerMdx('<Note>\n\n### Deeper [#deeper]\n'),
      'sources/open.yaml': 'title: "open\n',
    });
    expect(behind('/detainers/front/', broken)).toEqual(['content/explainers/detainers/front.mdx', '---']);
    expect(behind('/s/a-heading/', broken)?.[1]).toBe('## A heading [#a-heading]');
    expect(behind('/s/deeper/', broken)?.[1]).toBe('### Deeper [#deeper]');
    expect(behind('/sources/open/', broken)).toEqual(['content/sources/open.yaml', 'title: "open']);
  });
});

describe('the folders behind an address', () => {
  it.each([
    ['/', ['content/explainers/', 'content/claims/', 'content/sources/']],
    ['/detainers/', ['content/explainers/detainers/', 'content/claims/']],
    ['/glossary/', ['content/glossary/']],
    ['/sources/', ['content/sources/']],
    ['/accounts/', ['content/sources/', 'content/comparisons/', 'content/claims/']],
    ['/about/', []],
    ['/no-such-page/', []],
    ['/sources/no-such/', []],
  ])('%s: %j', (path, folders) => {
    expect(foldersBehind(path)).toEqual(folders);
  });
});

describe('an address without the base path', () => {
  it.each([
    ['/about/', '/', '/about/'],
    ['/site/about/', '/site/', '/about/'],
    ['/site/about/', '/site', '/about/'],
    ['/site', '/site/', '/'],
    ['/site/', '/site/', '/'],
    ['/sitemap/', '/site/', '/sitemap/'],
    ['/about/', '/site/', '/about/'],
  ])('%s below %s is %s', (path, base, expected) => {
    expect(withoutBase(path, base)).toBe(expected);
  });
});
