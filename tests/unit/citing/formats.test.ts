import { describe, expect, test } from 'vitest';
import type { Citable } from '../../../src/citing/citable.ts';
import { CITATION_FORMATS, citationsOf } from '../../../src/citing/formats.ts';

const DAY = { iso: '2026-11-21', precision: 'day' } as const;
const SECTION: Citable = {
  id: 'x',
  title: 'Is a detainer a warrant?',
  within: 'What is an ICE detainer?',
  site: 'Sanctuary, Explained',
  date: DAY,
  url: 'https://example.org/s/is-a-detainer-a-warrant/2026-11-21/',
  opening: 'Officers issue detainers.',
};
const PAGE: Citable = {
  ...SECTION,
  title: 'The regulation and the form run different clocks',
  within: undefined as never,
  url: 'https://example.org/x/',
};
delete (PAGE as Partial<Citable>).within;
const cite = (citable: Citable) => citationsOf(citable, { unknown: 'day' });
const A = (form: string) => `<span data-accessed="${form}">[day]</span>`;

describe('a section is cited', () => {
  const URL = SECTION.url;
  test.each([
    [
      'apa',
      `Sanctuary, Explained. (2026, November 21). <i>Is a detainer a warrant?</i> [Section of “What is an ICE detainer?”]. ${URL}`,
    ],
    [
      'mla',
      `“Is a Detainer a Warrant?” <i>What Is an ICE Detainer?</i>, Sanctuary, Explained, 21 Nov. 2026, ${URL}. Accessed ${A('mla')}.`,
    ],
    [
      'chicago-notes',
      `“Is a Detainer a Warrant?,” in “What Is an ICE Detainer?” Sanctuary, Explained, November 21, 2026, ${URL}.`,
    ],
    [
      'chicago-author-date',
      `Sanctuary, Explained. 2026. “Is a Detainer a Warrant?” In “What Is an ICE Detainer?” November 21, 2026. ${URL}.`,
    ],
    [
      'bluebook',
      `<i>Is a Detainer a Warrant?</i>, <i>in</i> <i>What Is an ICE Detainer?</i>, Sanctuary, Explained (Nov. 21, 2026), ${URL} (last visited ${A('bluebook')}).`,
    ],
    [
      'ap',
      `according to Sanctuary, Explained, a nonpartisan reference site, in “Is a Detainer a Warrant?” as published Nov. 21, 2026 (${URL})`,
    ],
    [
      'wikipedia',
      `{{cite web |title=Is a detainer a warrant? |url=${URL} |website=Sanctuary, Explained |at=section of &quot;What is an ICE detainer?&quot; |date=2026-11-21 |access-date=${A('iso')}}}`.replaceAll(
        '&quot;What is an ICE detainer?&quot;',
        '"What is an ICE detainer?"',
      ),
    ],
    ['markdown', `[Is a detainer a warrant?](${URL}), What is an ICE detainer?, Sanctuary, Explained, 2026-11-21`],
    ['link', URL],
  ] as const)('in the form %s', (format, expected) => {
    expect(cite(SECTION)[format]).toBe(expected);
  });

  test('as HTML that quotes its first sentence', () => {
    expect(cite(SECTION).html).toBe(
      `&lt;blockquote cite=&quot;${URL}&quot;&gt;\n&lt;p&gt;Officers issue detainers.&lt;/p&gt;\n&lt;/blockquote&gt;\n&lt;p&gt;&lt;a href=&quot;${URL}&quot;&gt;Is a detainer a warrant?&lt;/a&gt;, Sanctuary, Explained, &lt;time datetime=&quot;2026-11-21&quot;&gt;2026-11-21&lt;/time&gt;&lt;/p&gt;`,
    );
  });
});

describe('a page by itself is cited', () => {
  test.each([
    [
      'apa',
      'Sanctuary, Explained. (2026, November 21). <i>The regulation and the form run different clocks</i>. https://example.org/x/',
    ],
    [
      'mla',
      `“The Regulation and the Form Run Different Clocks.” <i>Sanctuary, Explained</i>, 21 Nov. 2026, https://example.org/x/. Accessed ${A('mla')}.`,
    ],
    [
      'chicago-notes',
      '“The Regulation and the Form Run Different Clocks,” Sanctuary, Explained, November 21, 2026, https://example.org/x/.',
    ],
    [
      'chicago-author-date',
      'Sanctuary, Explained. 2026. “The Regulation and the Form Run Different Clocks.” November 21, 2026. https://example.org/x/.',
    ],
    [
      'bluebook',
      `<i>The Regulation and the Form Run Different Clocks</i>, Sanctuary, Explained (Nov. 21, 2026), https://example.org/x/ (last visited ${A('bluebook')}).`,
    ],
  ] as const)('in the form %s', (format, expected) => {
    expect(cite(PAGE)[format]).toBe(expected);
  });
});

describe('a title with signs of every language', () => {
  const odd = cite({ ...PAGE, title: "“A” & <b> | {x} [y] §\u00a01373 $5_a ''b'' — Ünï 中文 العربية" });
  test('breaks no form', () => {
    for (const format of CITATION_FORMATS) {
      const shown = odd[format].replace(/<\/?(?:i|span)\b[^>]*>/g, '');
      expect(shown, format).not.toMatch(/<(?!\/?(?:i|span)\b)/);
      if (format !== 'link') expect(shown, format).toContain('中文 العربية');
    }
    expect(odd.wikipedia).toContain('{{!}} &amp;#123;x&amp;#125; &amp;#91;y&amp;#93;');
    expect(odd.markdown).toContain('\\&lt;b\\&gt; | {x} \\[y\\] §');
  });

  test('has single marks inside double ones', () => {
    expect(odd.mla).toMatch(/^“‘A’ /);
    expect(odd['chicago-notes']).toMatch(/^“‘A’ /);
    expect(odd.ap).toContain('in “‘A’ ');
  });
});

test.each([
  [{ iso: '2026', precision: 'year' }, '(2026)', '2026,'],
  [{ iso: '2026-05', precision: 'month' }, '(2026, May)', 'May 2026,'],
] as const)('a date known to the %o is written so far', (date, apa, mla) => {
  expect(cite({ ...PAGE, date }).apa).toContain(apa);
  expect(cite({ ...PAGE, date }).mla).toContain(mla);
});
