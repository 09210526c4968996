import { describe, expect, test } from 'vitest';
import { compare, sortFaults, type Fault } from '../../../src/records/faults.ts';

const fault = (file: string, line: number, column: number, message: string, cure = 'Mend it.'): Fault => ({
  rule: 'files',
  file,
  line,
  column,
  message,
  cure,
});

describe('sorting faults', () => {
  test('goes by file, then line, then column, then words', () => {
    const sorted = [
      fault('content/a.yaml', 2, 9, 'A'),
      fault('content/a.yaml', 10, 1, 'A'),
      fault('content/a.yaml', 10, 2, 'A'),
      fault('content/a.yaml', 10, 2, 'B'),
      fault('content/b.yaml', 1, 1, 'A'),
    ];
    expect(sortFaults(sorted.toReversed())).toEqual(sorted);
  });

  test('drops exact repeats and keeps faults that differ in place or words', () => {
    const faults = [
      fault('content/a.yaml', 1, 1, 'A'),
      fault('content/a.yaml', 1, 1, 'A'),
      fault('content/a.yaml', 1, 1, 'B'),
      fault('content/a.yaml', 1, 2, 'A'),
    ];
    expect(sortFaults(faults)).toHaveLength(3);
  });

  test('leaves the list it was given alone', () => {
    const faults = [fault('content/b.yaml', 1, 1, 'A'), fault('content/a.yaml', 1, 1, 'A')];
    sortFaults(faults);
    expect(faults[0]!.file).toBe('content/b.yaml');
  });
});

test('strings are ordered by code unit: capitals before small letters, digits before both', () => {
  expect(['b', 'a', 'B', '1', 'a'].sort(compare)).toEqual(['1', 'B', 'a', 'a', 'b']);
});
