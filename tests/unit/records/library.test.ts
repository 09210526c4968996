import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../../src/records/collections.ts';
import { placeOf, readEntry, readLibrary, soundEntries } from '../../../src/records/library.ts';
import { proseFields } from '../../../src/records/prose-fields.ts';
import { explainerMdx } from '../../support/library.ts';
import { BROKEN, SOUND } from '../../support/fixtures.ts';

describe('reading a folder', () => {
  const library = readLibrary(SOUND);

  test('finds one sound record in every collection, and leaves the guide and hidden files alone', () => {
    expect(
      Object.fromEntries(COLLECTION_NAMES.map((name) => [name, soundEntries(library, name).map(({ id }) => id)])),
    ).toEqual({
      explainers: ['what-it-asks'],
      sources: ['gazette-jail-day', 'herald-jail-day'],
      claims: ['detainers-are-orders'],
      comparisons: ['two-days'],
      glossary: ['detainer', 'hold'],
      events: ['first-form'],
      jurisdictions: ['gotham'],
      series: ['detainers-by-year'],
      withdrawals: ['the-old-hours'],
      corrections: ['hours'],
    });
    expect(library.strays).toEqual([]);
  });

  test('gives each record its path, and explainers their topic', () => {
    const [explainer] = library.entries.explainers;
    expect(explainer).toMatchObject({ file: 'content/explainers/detainers/what-it-asks.mdx', folder: 'detainers' });
    expect(library.entries.sources[0]).toMatchObject({ file: 'content/sources/gazette-jail-day.yaml', folder: '' });
  });

  test('finds nothing where there is no content', () => {
    const empty = readLibrary('tests/fixtures/there-is-no-such-folder');
    expect(COLLECTION_NAMES.flatMap((name): unknown[] => empty.entries[name])).toEqual([]);
  });

  test.each([
    ['stray-file', 'content/notes.txt', 'It is in none of the folders that hold content.'],
    ['stray-folder', 'content/people/beck.yaml', 'It is in none of the folders that hold content.'],
    ['wrong-extension', 'content/sources/gazette-jail-day.yml', 'Files in content/sources/ end in .yaml.'],
  ])('sets aside what it cannot place: %s', (name, file, reason) => {
    expect(readLibrary(`${BROKEN}/${name}`).strays).toEqual([{ file, reason }]);
  });
});

describe('reading an explainer', () => {
  const read = (text: string) => readEntry('explainers', 'content/explainers/detainers/x.mdx', 'detainers', text);

  test('blanks the front matter, so that lines and columns of the body stay true', () => {
    const text = explainerMdx('## The request [#the-request]\n');
    const { body } = read(text);
    expect(body).toHaveLength(text.length);
    expect(body.split('\n').findIndex((line) => line.startsWith('##'))).toBe(4);
    expect(body.slice(0, text.indexOf('##')).trim()).toBe('');
  });

  test('finds the place of a field in the file', () => {
    const entry = read('---\ntitle: A day\norder: 0\n---\n\nText.\n');
    expect(placeOf(entry, ['order'])).toEqual({ line: 3, column: 8, length: 1 });
  });

  test('keeps the place of a body with line breaks of Windows', () => {
    const { body } = read('---\r\ntitle: A day\r\n---\r\nText.\r\n');
    expect(body.trimStart()).toBe('Text.\r\n');
    expect(body.split('\n')).toHaveLength(5);
  });

  test.each([
    ['without front matter', '## The request [#the-request]\n'],
    ['with front matter that is not closed', '---\ntitle: A day\n\nText.\n'],
    ['with front matter below the first line', '\n---\ntitle: A day\n---\n'],
    ['that is empty', ''],
  ])('does not blame the fields of one %s', (_what, text) => {
    expect(read(text)).toMatchObject({ body: text, data: undefined, issues: [] });
  });

  test('takes a line of --- in the text for a rule, not for front matter', () => {
    const text = explainerMdx('One.\n\n---\n\nTwo.\n');
    expect(read(text).body.trim()).toBe('One.\n\n---\n\nTwo.');
  });
});

test('the fields that hold Markdown are listed for every collection, in the order of their pages', () => {
  const library = readLibrary(SOUND);
  const listed = COLLECTION_NAMES.flatMap((name) =>
    soundEntries(library, name).flatMap((entry) => proseFields(entry).map(({ path }) => `${name} ${path.join('.')}`)),
  );
  expect(listed).toEqual([
    'explainers answer',
    'sources checked.note',
    'sources passages.the-request.check.note',
    'claims verdict',
    'claims assessment',
    'comparisons reading',
    'glossary definition',
    'glossary definition',
    'events text',
    'jurisdictions summary',
    'jurisdictions policies.holds.0.text',
    'jurisdictions policies.holds.1.text',
    'series caveats',
    'withdrawals reason',
    'corrections wrong',
    'corrections right',
  ]);
});
