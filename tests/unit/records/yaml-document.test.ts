import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/records/yaml-document.ts';

const SOURCE = `title: A day
checked: { date: 2026-11-21, how: read }
passages:
  request:
    quote: The form asks
  48:
    says: Two days.
words: [one, two]
`;

describe('the place of a value', () => {
  const yaml = readYaml(SOURCE);

  test.each([
    ['a field', ['title'], 1, 8],
    ['a field inside braces', ['checked', 'how'], 2, 35],
    ['a field two levels down', ['passages', 'request', 'quote'], 5, 12],
    ['an item of a list', ['words', 1], 8, 14],
    ['a field whose name is a number', ['passages', '48', 'says'], 7, 11],
    ['a missing field: the group that lacks it', ['passages', 'request', 'says'], 5, 5],
    ['a missing group: the nearest one around', ['passages', 'nowhere', 'says'], 4, 3],
    ['a missing field of the file: its beginning', ['kind'], 1, 1],
    ['the whole file', [], 1, 1],
  ])('is found for %s', (_what, path, line, column) => {
    expect(yaml.locate(path)).toMatchObject({ line, column });
  });

  test.each([
    ['a field', ['title'], 1, 1],
    ['a field two levels down', ['passages', 'request', 'quote'], 5, 5],
    ['a name that is a number', ['passages', '48'], 6, 3],
    ['a name inside braces', ['checked', 'how'], 2, 30],
    ['an item of a list, which has no name: its value', ['words', 1], 8, 14],
    ['a missing field: the group that lacks it', ['kind'], 1, 1],
  ])('is that of the name when the name is asked for: %s', (_what, path, line, column) => {
    expect(yaml.locateKey(path)).toMatchObject({ line, column });
  });

  test('counts from the line on which the front matter starts', () => {
    expect(readYaml(SOURCE, 2).locate(['title'])).toMatchObject({ line: 2, column: 8 });
    expect(readYaml(SOURCE, 2).locateKey(['words'])).toMatchObject({ line: 9, column: 1 });
  });
});

describe('the length of a value', () => {
  test.each([
    ['a text', 'a: one two\n', 7],
    ['a text in quotation marks: with them', 'a: "one"\n', 5],
    ['a text on two lines: not known', 'a: one\n  two\n', undefined],
    ['a block: not known', 'a: |\n  one\n', undefined],
    ['a list: not known', 'a: [one]\n', undefined],
    ['nothing: not known', 'a:\n', undefined],
  ])('is that of %s', (_what, written, length) => {
    expect(readYaml(written).locate(['a']).length).toBe(length);
  });

  test('is that of the name when the name is asked for', () => {
    expect(readYaml('abc: one two\n').locateKey(['abc'])).toEqual({ line: 1, column: 1, length: 3 });
  });
});

describe('a place inside a text', () => {
  /** Each text holds an X once; its place in the file must be found from its place in the text. */
  test.each([
    ['in a plain value', 'text: one X\n'],
    ['in a plain value on two lines', 'text: one\n  two X\n'],
    ['in double quotation marks', 'text: "one X"\n'],
    ['behind an escaped mark', 'text: "one \\"two\\" X"\n'],
    ['in single quotation marks', "text: 'it''s one X'\n"],
    ['in a block', 'text: |\n  one\n\n  two X\n'],
    ['in a block with empty lines above', 'text: |\n\n\n  one X\n'],
    ['in a list inside a block', 'text: |\n  - one\n    - two X\n'],
    ['in a block that is indented deeper', 'a:\n  b:\n    text: |\n          one\n          two X\n'],
    ['in a folded block', 'text: >-\n  one\n  two X\n'],
    ['in the second paragraph of a folded block', 'text: >\n  one\n  two\n\n  three\n  four X\n'],
    ['at the very beginning', 'text: X one\n'],
  ])('is found %s', (_what, written) => {
    const yaml = readYaml(written);
    const path = written.startsWith('a:') ? ['a', 'b', 'text'] : ['text'];
    const value = path.reduce<unknown>((data, key) => (data as Record<string, unknown>)[key], yaml.data);
    expect(yaml.locateInText(path, placeOfX((value as string).trim()))).toEqual(placeOfX(written));
  });

  function placeOfX(text: string) {
    const before = text.slice(0, text.indexOf('X')).split('\n');
    return { line: before.length, column: before.at(-1)!.length + 1 };
  }

  test('is the start of the value when the place lies outside it, or the value is no text', () => {
    expect(readYaml('text: one\n').locateInText(['text'], { line: 9, column: 9 })).toMatchObject({
      line: 1,
      column: 7,
    });
    expect(readYaml('text: [one]\n').locateInText(['text'], { line: 1, column: 3 })).toEqual({ line: 1, column: 7 });
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'a colon in a text',
      'a: b: c\n',
      1,
      4,
      'This text holds “: ”, which begins a new field, or a line is indented too far.',
    ],
    [
      'a double mark that is not closed',
      'a: b\nc: "d\ne: f\n',
      2,
      4,
      'A quotation mark is opened here and not closed.',
    ],
    ['a single mark that is not closed', "a: 'b\n", 1, 4, 'A quotation mark is opened here and not closed.'],
    ['a bracket that is not closed', 'a: [b, c\nd: e\n', 1, 4, 'A bracket is opened here and not closed.'],
    ['a brace that is not closed', 'a: { b: c\nd: e\n', 1, 4, 'A bracket is opened here and not closed.'],
    ['a field that is there twice', 'a: b\na: c\n', 2, 1, 'This field is written twice.'],
    ['a tab', 'a:\n\t- b\n', 2, 1, 'A tab stands where spaces must.'],
    ['a missing colon', 'a\nb: c\n', 1, 1, 'This line lacks a colon after the name of its field.'],
    [
      'uneven indentation',
      'a: |\n  b\n c\n',
      3,
      1,
      'This line does not begin in the same column as the lines it belongs with.',
    ],
    [
      'uneven dashes',
      'a:\n  - b\n - c\n',
      3,
      1,
      'This line does not begin in the same column as the lines it belongs with.',
    ],
    [
      'words behind a closing mark',
      'a: "b" c\n',
      1,
      8,
      'Something follows here that does not belong to the value before it.',
    ],
    [
      'a text that begins with @',
      'a: @b\n',
      1,
      4,
      'A text cannot begin with this sign unless it stands in quotation marks.',
    ],
    [
      'a text that begins with *',
      'a: b\nc: *d* e\n',
      2,
      4,
      'A text cannot begin with * unless it stands in quotation marks.',
    ],
    ['a second document', 'a: b\n---\nc: d\n', 2, 1, 'A line of --- begins a second document here.'],
    [
      'an unknown escape',
      'a: "b\\q"\n',
      1,
      6,
      'A backslash in double quotation marks begins a special sign, and this is none.',
    ],
  ])('is said in plain words, once, where it begins: %s', (_what, written, line, column, message) => {
    const { data, errors } = readYaml(written);
    expect(errors).toEqual([expect.objectContaining({ line, column, message })]);
    expect(data).toBeUndefined();
  });

  test.each([
    ['a name for a value', 'a: &b c\n', '“&b” gives the value behind it a name, which content may not do.'],
    ['a list with a name', 'a: &b [c]\n', '“&b” gives the value behind it a name, which content may not do.'],
    ['a tag', 'a: !secret c\n', '“!secret” before this value is an order to a program, which content may not hold.'],
    [
      'a tag of YAML’s own',
      'a: !!str 1\n',
      '“!!str” before this value is an order to a program, which content may not hold.',
    ],
    ['a value that stands for nothing', 'a: *b\n', 'A text cannot begin with * unless it stands in quotation marks.'],
  ])('is a value that stands for another: %s', (_what, written, message) => {
    expect(readYaml(written)).toMatchObject({ data: undefined, errors: [{ message }] });
  });

  test('is a value that repeats another, and the other too', () => {
    expect(readYaml('a: &x b\nc: *x\n').errors.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 “&x” gives the value behind it a name, which content may not do.',
      '2 “*x” repeats a value that stands elsewhere, which content may not do.',
    ]);
  });

  test('is not told more than three times of such values', () => {
    expect(readYaml('a: &x [b]\nc: [*x, *x, *x, *x, *x]\n').errors).toHaveLength(3);
  });

  test('is not filled in: values that stand for billions of others', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 30; n++)
      lines.push(
        `a${n}: &a${n} [${Array(10)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    const before = process.memoryUsage().heapUsed;
    expect(readYaml(lines.join('\n')).data).toBeUndefined();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
  });

  test.each([
    ['brackets', '['.repeat(10_000)],
    ['brackets that are closed', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['braces', `a: ${'{b: '.repeat(10_000)}`],
    ['dashes', `a: \n  ${'- '.repeat(10_000)}b`],
  ])('is what is nested too deeply: %s', (_what, written) => {
    expect(readYaml(written)).toMatchObject({ data: undefined, errors: [expect.anything()] });
  });

  test('is said for every line that is wrong', () => {
    expect(readYaml('a: b: c\nd: e\nf: g: h\n').errors.map((error) => error.line)).toEqual([1, 3]);
  });
});

test('dates stay texts, yes and no stay words, and an empty file holds nothing', () => {
  expect(readYaml('date: 2016-11-14\nanswer: no\n').data).toEqual({ date: '2016-11-14', answer: 'no' });
  expect(readYaml('')).toMatchObject({ data: null, errors: [] });
});

test.each(['constructor', 'toString', 'hasOwnProperty'])('a field named %s is a field like others', (name) => {
  const data = readYaml(`${name}: { polluted: yes }\n`).data as object;
  expect(Object.keys(data)).toEqual([name]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
