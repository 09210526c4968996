import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/elements/search-address.ts';

const plain = { query: '', filters: {}, sort: 'relevance' } as const;

describe('readAddress', () => {
  it.each([
    ['', plain],
    ['?q=', plain],
    ['?q=bail', { ...plain, query: 'bail' }],
    ['?q=section%201373', { ...plain, query: 'section 1373' }],
    ['?q=section+1373', { ...plain, query: 'section 1373' }],
    ['?q=first&q=second', { ...plain, query: 'first' }],
    [
      '?q=a&topic=detainers&kind=law&jurisdiction=chicago&year=2017',
      { ...plain, query: 'a', filters: { topic: 'detainers', kind: 'law', jurisdiction: 'chicago', year: '2017' } },
    ],
    ['?q=a&kind=&colour=red', { ...plain, query: 'a' }],
    ['?q=a&sort=newest', { ...plain, query: 'a', sort: 'newest' }],
    ['?q=a&sort=oldest', { ...plain, query: 'a' }],
    ['?q=detaner&exactly=yes', { ...plain, query: 'detaner', exactly: true }],
  ])('%s', (address, asked) => {
    expect(readAddress(address)).toEqual(asked);
  });

  it.each(['?q=%', '?q=100%&topic=%E0%A4', '?%&%=%', '?q=%C3%28', '?q=\uD800'])(
    'takes broken escapes as they stand: %s',
    (address) => {
      expect(() => readAddress(address)).not.toThrow();
    },
  );
});

describe('writeAddress', () => {
  it('writes nothing for nothing', () => {
    expect(writeAddress(plain)).toBe('');
    expect(writeAddress({ ...plain, query: '   ' })).toBe('');
  });

  it('writes only what is asked for, spaces as %20', () => {
    expect(writeAddress({ ...plain, query: ' section 1373 ' })).toBe('?q=section%201373');
    expect(writeAddress({ query: 'a', filters: { year: '2017', topic: 'detainers' }, sort: 'newest' })).toBe(
      '?q=a&topic=detainers&year=2017&sort=newest',
    );
  });

  it.each(['§ 1373(a) & 100% +?#', 'a+b', '"two words"', '中文 العربية 🗽', 'e\u0301', '<b>', '%zz'])(
    'is read back as it was: %s',
    (query) => {
      const asked = { query, filters: { kind: 'a&b=c' }, sort: 'newest', exactly: true } as const;
      expect(readAddress(writeAddress(asked))).toEqual(asked);
    },
  );

  it('writes half a character without failing', () => {
    expect(() => writeAddress({ ...plain, query: '\uD800' })).not.toThrow();
  });
});
