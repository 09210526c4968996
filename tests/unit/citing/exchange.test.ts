/** What we write for reference managers, read back by a parser that is not ours. */
import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { toBibLatex } from '../../../src/citing/biblatex.ts';
import { citableToCsl } from '../../../src/citing/citable.ts';
import { toCsl, type CslItem } from '../../../src/citing/csl.ts';
import { toRis } from '../../../src/citing/ris.ts';
import { readLibrary, soundEntries } from '../../../src/records/library.ts';

const OWN = citableToCsl({
  id: 'sanctuary-explained-section-two-clocks-2026-11-21',
  title: 'Is “X” & § 100% a $5 {warrant}? ~ _ ^ # \\ Ünï 中文 العربية',
  within: 'What is a detainer?',
  site: 'Sanctuary, Explained',
  date: { iso: '2026-11-21', precision: 'day' },
  url: 'https://example.org/s/a_b/?q=1&r=2#x%20y',
  opening: '',
});
const ODD: CslItem[] = [
  OWN,
  { id: 'no-author-no-date', type: 'report', title: 'A report', publisher: 'Agency & Co.' },
  {
    id: 'year-only',
    type: 'article-journal',
    title: 'A study',
    author: [{ family: 'Núñez', given: 'José' }],
    'container-title': 'Law & Society',
    volume: '50',
    issue: '2',
    page: '1-20',
    issued: { 'date-parts': [[2016]] },
    DOI: '10.1111/x_y',
  },
  {
    id: 'ten-authors',
    type: 'article-journal',
    title: 'Ten',
    author: Array.from({ length: 10 }, (_unused, index) => ({ family: `Name${index}`, given: 'A. B.' })),
    'container-title': 'J',
    issued: { 'date-parts': [[2020, 5]] },
  },
  {
    id: 'organisations',
    type: 'report',
    title: 'Two',
    author: [{ literal: 'Department of Justice and Others' }, { family: 'Roe' }],
    publisher: 'DOJ',
    number: 'R1',
  },
  {
    id: 'case',
    type: 'legal_case',
    title: 'Arizona v. United States',
    'container-title': 'U.S.',
    volume: '567',
    page: '387',
    authority: 'Supreme Court of the United States',
    number: 'No. 11-182',
    references: '567 U.S. 387 (2012)',
    issued: { 'date-parts': [[2012, 6, 25]] },
  },
  {
    id: 'statute',
    type: 'legislation',
    title: 'Communication',
    'container-title': 'U.S.C.',
    volume: '8',
    section: '1373',
    references: '8 U.S.C. § 1373',
  },
  {
    id: 'news',
    type: 'article-newspaper',
    title: '“Quoted” headline',
    author: [{ family: 'Mather', given: 'Kate' }],
    'container-title': 'Los Angeles Times',
    publisher: 'Los Angeles Times',
    issued: { 'date-parts': [[2016, 11, 14]] },
    URL: 'https://www.latimes.com/x',
  },
];
const REAL = soundEntries(readLibrary(process.cwd()), 'sources').map(({ id, data }) => toCsl(id, data));
const ALL = [...ODD, ...REAL];

/** All texts in a parsed value, whatever its shape. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textsIn).join(' ');
  if (value && typeof value === 'object') {
    const { text, ...rest } = value as { text?: string; type?: string; marks?: unknown };
    delete rest.marks;
    if (text !== undefined) return text;
    delete rest.type;
    return Object.values(rest).map(textsIn).join(' ');
  }
  return '';
}
const squeeze = (text: string) =>
  text
    .replace(/[\s\u00a0]+/g, '')
    .replaceAll('–', '-')
    .replaceAll('--', '-');

/** Every text of an item that must survive. */
function textsOf(item: CslItem): string[] {
  const names = (item.author ?? []).flatMap((author) =>
    'literal' in author ? [author.literal] : [author.family, author.given ?? '', author.suffix ?? ''],
  );
  const { title, URL, DOI, volume, issue, section, references, authority } = item;
  return [
    title,
    item['container-title'],
    item.publisher,
    ...names,
    URL,
    DOI,
    volume,
    issue,
    section,
    references,
    authority,
    item['title-short'],
  ].filter((text): text is string => Boolean(text));
}

describe('BibLaTeX', () => {
  const parser = new BibLatexParser(toBibLatex(ALL), { processUnexpected: true, processUnknown: true });
  const { entries, errors } = parser.parse() as unknown as {
    entries: Record<string, Record<string, unknown>>;
    errors: unknown[];
  };
  const byKey = new Map(Object.values(entries).map((entry) => [entry['entry_key'] as string, entry]));

  test('is read without an error, entry for entry', () => {
    expect(errors).toEqual([]);
    expect([...byKey.keys()].sort()).toEqual(ALL.map(({ id }) => id).sort());
  });

  test.each(ODD.map((item) => [item.id, item] as const))('loses nothing of %s', (id, item) => {
    const found = squeeze(textsIn(byKey.get(id)));
    for (const text of textsOf(item)) expect(found, text).toContain(squeeze(text));
    const parts = item.issued?.['date-parts'][0];
    if (parts) expect(found).toContain(parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-'));
  });

  test('loses nothing of any source of the site', () => {
    const lost = REAL.flatMap((item) => {
      const found = squeeze(textsIn(byKey.get(item.id)));
      return textsOf(item)
        .filter((text) => !found.includes(squeeze(text)))
        .map((text) => `${item.id}: ${text}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('RIS', () => {
  const text = toRis(ALL);
  const parsed = new RISParser(text).parse() as unknown;
  const entries = Object.values((parsed as { entries?: object }).entries ?? (parsed as object));

  test('is read entry for entry', () => {
    expect(entries).toHaveLength(ALL.length);
  });

  test('has lines as the specification wants them', () => {
    for (const line of text.split('\r\n').filter(Boolean)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  test('loses no title, name, container, address or day', () => {
    const found = squeeze(textsIn(entries));
    const lost = ALL.flatMap(({ id, title, author = [], ...item }) =>
      [
        title,
        item['container-title'],
        item.URL,
        ...author.flatMap((one) =>
          'literal' in one ? [one.literal.replaceAll(',', '')] : [one.family, one.given, one.suffix],
        ),
      ]
        .filter((one): one is string => Boolean(one))
        .filter((one) => !found.includes(squeeze(one)))
        .map((one) => `${id}: ${one}`),
    );
    expect(lost).toEqual([]);
  });
});
