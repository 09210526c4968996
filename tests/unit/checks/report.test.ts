import { describe, expect, test } from 'vitest';
import { countFaults, faultsAsAnnotations, faultsAsJson, formatFaults } from '../../../src/checks/report.ts';
import type { Fault } from '../../../src/records/faults.ts';

const fault = (changes: Partial<Fault> = {}): Fault => ({
  rule: 'files',
  file: 'content/a.yaml',
  line: 1,
  column: 1,
  message: 'This is wrong.',
  cure: 'Write it right.',
  ...changes,
});
const warning = fault({ severity: 'warning' });

describe('for people', () => {
  /** What stands between the place and the message. */
  const excerpt = (line: string, changes: Partial<Fault>) =>
    formatFaults([fault(changes)], () => line)
      .split('\n')
      .slice(1, -4);

  test('a fault is its place, its line with a mark below, what is wrong and what to write', () => {
    expect(formatFaults([fault({ line: 2, column: 3 })], () => 'one\na b c\n')).toBe(
      [
        'content/a.yaml:2:3',
        '  2 | a b c',
        '    |   ~',
        '  This is wrong.',
        '  Write it right.',
        '',
        '1 fault in 1 file.',
      ].join('\n'),
    );
  });

  test('a warning says that it is one', () => {
    expect(formatFaults([warning])).toContain('\n  Warning: This is wrong.\n');
  });

  test('faults stand apart by an empty line', () => {
    expect(formatFaults([fault(), fault({ line: 2 })])).toContain('Write it right.\n\ncontent/a.yaml:2:1\n');
  });

  test.each([
    ['the length that the fault gives', 'a b c', { column: 3, length: 3 }, ['  1 | a b c', '    |   ~~~']],
    ['a citation whole', 'a [@b, p. 3].', { column: 3 }, ['  1 | a [@b, p. 3].', '    |   ~~~~~~~~~~']],
    ['a link whole', '[a b](c d) e', { column: 1 }, ['  1 | [a b](c d) e', '    | ~~~~~~~~~~']],
    ['a heading whole', '## A b [#c]', { column: 1 }, ['  1 | ## A b [#c]', '    | ~~~~~~~~~~~']],
    ['no more than the line has', 'a b', { column: 3, length: 99 }, ['  1 | a b', '    |   ~']],
    ['a sign behind the last one', 'a b', { column: 4 }, ['  1 | a b', '    |    ~']],
    ['in the right column behind a tab', 'a:\tb', { column: 4 }, ['  1 | a: b', '    |    ~']],
    [
      'with what hides shown, and as long as it is shown',
      'a \u202eb',
      { column: 3, length: 1 },
      ['  1 | a ‹202E›b', '    |   ~~~~~~'],
    ],
    ['in the right column behind what hides', '\u200ba b', { column: 4 }, ['  1 | ‹200B›a b', '    |         ~']],
  ])('underlines %s', (_what, line, changes, lines) => {
    expect(excerpt(line, changes)).toEqual(lines);
  });

  test.each([
    ['the file as a whole is meant', { length: 0 }, 'a b'],
    ['the line is empty', {}, '   '],
    ['the place lies behind the end of the line', { column: 9 }, 'a b'],
    ['the place lies behind the end of the file', { line: 9 }, 'a b'],
  ])('shows no line when %s', (_what, changes, line) => {
    expect(excerpt(line, changes)).toEqual([]);
  });

  test('shows no line of a file that is not at hand', () => {
    expect(formatFaults([fault()]).split('\n')[1]).toBe('  This is wrong.');
  });

  test('cuts a long line around the place', () => {
    const long = `${'a '.repeat(100)}X ${'b '.repeat(100)}`;
    const [line, mark] = excerpt(long, { column: 201, length: 1 });
    expect(line).toMatch(/^ {2}1 \| ….*X.*…$/);
    expect(line!.length).toBeLessThan(110);
    expect(line![mark!.indexOf('~')]).toBe('X');
  });

  test('cuts a long line at its end alone when the place stands near its beginning', () => {
    const [line] = excerpt(`X ${'b '.repeat(100)}`, { column: 1 });
    expect(line).toMatch(/^ {2}1 \| X.*…$/);
  });

  test.each(['\n', '\r\n', '\r'])('finds lines that end with %j', (end) => {
    expect(formatFaults([fault({ line: 2 })], () => `one${end}two${end}`)).toContain('  2 | two\n');
  });

  test('shows what hides in names and messages', () => {
    const text = formatFaults([fault({ file: 'content/a\u202e.yaml', message: '“a\u200b” is wrong.' })]);
    expect(text).toContain('content/a‹202E›.yaml:1:1');
    expect(text).toContain('“a‹200B›” is wrong.');
  });

  test('nothing wrong is said too', () => {
    expect(formatFaults([])).toBe('No faults found.');
  });
});

describe('the count at the end', () => {
  test.each([
    [[fault()], '1 fault in 1 file.'],
    [[fault(), fault()], '2 faults in 1 file.'],
    [[fault(), fault({ file: 'b' })], '2 faults in 2 files.'],
    [[warning], '1 warning in 1 file.'],
    [[warning, warning], '2 warnings in 1 file.'],
    [[fault(), warning, warning], '1 fault and 2 warnings in 1 file.'],
  ])('of %o is “%s”', (faults, count) => {
    expect(countFaults(faults)).toBe(count);
  });
});

describe('as JSON', () => {
  test('a fault has these fields and no others, whatever it was found with', () => {
    const edits = [{ line: 1, column: 1, length: 1, text: '' }];
    expect(JSON.parse(faultsAsJson([fault({ canFix: true, edits, length: 4 }), warning]))).toEqual({
      faults: [
        {
          rule: 'files',
          severity: 'error',
          file: 'content/a.yaml',
          line: 1,
          column: 1,
          message: 'This is wrong.',
          cure: 'Write it right.',
          canFix: true,
        },
        {
          rule: 'files',
          severity: 'warning',
          file: 'content/a.yaml',
          line: 1,
          column: 1,
          message: 'This is wrong.',
          cure: 'Write it right.',
          canFix: false,
        },
      ],
      summary: '1 fault and 1 warning in 1 file.',
    });
  });

  test('nothing wrong is an empty list', () => {
    expect(JSON.parse(faultsAsJson([]))).toEqual({ faults: [], summary: 'No faults found.' });
  });
});

describe('as annotations', () => {
  test('a fault is one line with its place', () => {
    expect(faultsAsAnnotations([fault({ line: 3, column: 5 }), warning])).toBe(
      '::error file=content/a.yaml,line=3,col=5,title=files::This is wrong.%0AWrite it right.\n' +
        '::warning file=content/a.yaml,line=1,col=1,title=files::This is wrong.%0AWrite it right.',
    );
  });

  test('what would end a field or a line is escaped', () => {
    const odd = fault({ file: 'content/a,b:c%.yaml', message: '100 % wrong\r\n::error::really.' });
    expect(faultsAsAnnotations([odd])).toBe(
      '::error file=content/a%2Cb%3Ac%25.yaml,line=1,col=1,title=files::100 %25 wrong%0D%0A::error::really.%0AWrite it right.',
    );
  });

  test('nothing wrong is nothing', () => {
    expect(faultsAsAnnotations([])).toBe('');
  });
});
