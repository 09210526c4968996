import { describe, expect, test } from 'vitest';
import { quoted } from '../../../src/elements/quoted-citation.ts';
import { accessDate } from '../../../src/elements/access-date.ts';
import { textDirective } from '../../../src/elements/text-fragment.ts';

const decode = (directive: string) => decodeURIComponent(directive);

describe('a directive names', () => {
  test('a short passage whole', () => {
    expect(decode(textDirective(['a request, not a warrant'], ''))).toBe('text=a request, not a warrant');
    expect(textDirective(['a request, not-a & warrant'], '')).toBe('text=a%20request%2C%20not%2Da%20%26%20warrant');
  });

  test('a long one by its first and last six words', () => {
    const words = Array.from({ length: 30 }, (_unused, index) => `w${index}`).join(' ');
    expect(textDirective([words], '')).toBe('text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29');
  });

  test('one with marks in it by the words before the first and behind the last', () => {
    expect(decode(textDirective(['one two.', 'three', 'four five six'], ''))).toBe('text=one two.,four five six');
  });

  test('the words above, when its start is found there too', () => {
    expect(decode(textDirective(['the jail holds people'], 'In 2014 the jail holds people no more. Since 2016'))).toBe(
      'text=people no more. Since 2016-,the jail holds people'.replace(
        'people no more. Since 2016',
        'holds people no more. Since 2016',
      ),
    );
  });

  test('nothing when nothing is selected', () => {
    expect(textDirective([], '')).toBe('');
    expect(textDirective([' '], 'x')).toBe('');
  });

  test.each([13, 14, 15, 25])('start and end that share no word, of %d words', (count) => {
    const words = Array.from({ length: count }, (_unused, index) => `w${index}`).join(' ');
    const [start, end] = decode(textDirective([words], '').slice(5)).split(',');
    const last = start!.split(' ').at(-1)!;
    expect(end!.split(' ').map((word) => Number(word.slice(1)))[0]).toBeGreaterThan(Number(last.slice(1)));
  });
});

describe('a quotation stands', () => {
  const QUOTATION = { quote: 'It “asks” a | jail.', directive: 'text=x', id: 'two-clocks' };
  const URL = 'https://example.org/s/two-clocks/2026-11-21/';
  const LINK = `${URL}#two-clocks:~:text=x`;
  test.each([
    ['apa', `Site. ${URL}`, `“It ‘asks’ a | jail.” Site. ${URL}`],
    ['ap', 'according to', '“It ‘asks’ a | jail.,” according to'],
    ['link', URL, LINK],
    ['markdown', `[T](${URL}), Site`, `> It “asks” a | jail.\n>\n> [T](${LINK}), Site`],
    ['wikipedia', '{{cite web |title=T}}', '{{cite web |title=T |quote=It "asks" a {{!}} jail.}}'],
    [
      'html',
      `<blockquote cite="${URL}">\n<p>First.</p>\n</blockquote>\n<p><a href="${URL}">T</a></p>`,
      `<blockquote cite="${LINK}">\n<p>It “asks” a | jail.</p>\n</blockquote>\n<p><a href="${LINK}">T</a></p>`,
    ],
  ])('in the form %s where it belongs', (form, citation, expected) => {
    expect(quoted(form, citation, URL, QUOTATION)).toBe(expected);
  });
});

test.each([
  ['mla', '5 Mar. 2027'],
  ['bluebook', 'Mar. 5, 2027'],
  ['iso', '2027-03-05'],
])('the day of access in the form %s is %s', (form, written) => {
  expect(accessDate(form, new Date(2027, 2, 5, 23, 59))).toBe(written);
});
