import { describe, expect, test } from 'vitest';
import { compareWords } from '../../../src/sections/word-changes.ts';

const shown = (before: string, after: string) =>
  compareWords(before, after)
    .runs.map(({ kind, text }) => ({ same: text, added: `[+${text}+]`, removed: `[-${text}-]`, 'left-out': '…' })[kind])
    .join('');
const many = (count: number, word: string) =>
  Array.from({ length: count }, (_unused, index) => `${word}${index}`).join(' ');

describe('two texts compared', () => {
  test('that agree show nothing', () => {
    expect(compareWords('The same.', 'The same.')).toEqual({ runs: [], added: 0, removed: 0 });
  });

  test('show what was added and removed, and how much', () => {
    expect(shown('It asks for two days.', 'It asks for up to three days.')).toBe(
      'It asks for [-two-][+up+] [+to three +]days.',
    );
    expect(compareWords('It asks for two days.', 'It asks for up to three days.')).toMatchObject({
      added: 3,
      removed: 1,
    });
  });

  test('leave out the middle of what is the same, and nothing that is short', () => {
    const [a, b] = [many(80, 'a'), many(80, 'b')];
    const text = shown(`${a} old ${b}`, `${a} new ${b}`);
    expect(text).toMatch(/^… a55 .*a79 *\[-old-\]\[\+new\+\] *b0 .* b24 …$/);
    expect(shown(`${many(40, 'a')} x ${many(20, 'c')} y`, `${many(40, 'a')} ${many(20, 'c')} z`)).toContain(
      many(20, 'c'),
    );
  });

  test('may be empty', () => {
    expect(shown('', 'All new.')).toBe('[+All new.+]');
    expect(shown('All gone.', '')).toBe('[-All gone.-]');
  });
});
