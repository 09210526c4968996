import { describe, expect, test } from 'vitest';
import { STANDINGS, TOPIC_IDS } from '../../src/schemas/fields.ts';
import { LEGAL_STATUSES, READINGS } from '../../src/schemas/source.ts';
import { legalStatuses, navigation, readings, siteAddress, standings, topicOf, topics } from '../../src/site.ts';
import { FIXED_PAGES } from '../../src/sections/addresses.ts';

describe('the address of the site', () => {
  test.each([
    ['nothing', undefined, 'http://localhost:4321', '/'],
    ['an empty text', '', 'http://localhost:4321', '/'],
    ['space', '  ', 'http://localhost:4321', '/'],
    ['an origin', 'https://example.org', 'https://example.org', '/'],
    ['an origin with a slash', 'https://example.org/', 'https://example.org', '/'],
    ['an origin with a port', 'http://example.org:8080', 'http://example.org:8080', '/'],
    ['a folder', 'https://example.org/guide', 'https://example.org', '/guide/'],
    ['a folder with a slash', 'https://example.org/guide/', 'https://example.org', '/guide/'],
    ['a folder in a folder', 'https://example.org/a/b', 'https://example.org', '/a/b/'],
    ['space around it', ' https://example.org/guide ', 'https://example.org', '/guide/'],
  ])('is read from %s', (_what, written, origin, base) => {
    expect(siteAddress(written)).toEqual({ origin, base });
  });

  test.each(['example.org', '/guide', 'ftp://example.org', 'javascript:alert(1)', 'https://', 'https:// example'])(
    'is refused when it is “%s”, with an example of a good one',
    (written) => {
      expect(() => siteAddress(written)).toThrow(
        `SITE_URL is “${written}”, which is not a web address. Write it as https://example.org or https://example.org/folder.`,
      );
    },
  );
});

describe('interface words', () => {
  test('every topic has a name and a description, in the order of the list of topics', () => {
    expect(topics.map((topic) => topic.id)).toEqual([...TOPIC_IDS]);
    for (const id of TOPIC_IDS) {
      const words = { id, name: expect.stringMatching(/\S/), description: expect.stringMatching(/\.$/) };
      expect(topicOf(id)).toEqual(words);
    }
  });

  test('every standing, legal status and way of reading has a word', () => {
    expect(Object.keys(standings)).toEqual([...STANDINGS]);
    expect(Object.keys(legalStatuses)).toEqual([...LEGAL_STATUSES]);
    expect(Object.keys(readings)).toEqual([...READINGS]);
  });

  test('navigation leads to topics and pages that exist', () => {
    const pages = [...FIXED_PAGES, ...TOPIC_IDS.map((id) => `/${id}/`)];
    const paths = Object.values(navigation).flatMap((links) => links.map((link) => link.path));
    expect(pages).toEqual(expect.arrayContaining(paths));
  });
});
