import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { canRedraw, formatBar, formatElapsed, readFraction, startProgress } from '../../../tools/launch/progress.mjs';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function recorder(isTTY: boolean, columns = 80) {
  const texts: string[] = [];
  return { texts, isTTY, columns, write: (text: string) => texts.push(text) };
}

describe('in a log', () => {
  test('says when it begins, every ten seconds how far it is, and how long it took', () => {
    const stream = recorder(false);
    const progress = startProgress('Installing packages', { stream, env: {} });
    vi.advanceTimersByTime(9_000);
    progress.update({ fraction: 0.257, status: '137 of 528' });
    vi.advanceTimersByTime(2_000);
    progress.update({ fraction: undefined, status: undefined });
    vi.advanceTimersByTime(10_000);
    progress.done('Installed 528 packages');
    vi.advanceTimersByTime(60_000);
    expect(stream.texts).toEqual([
      'Installing packages …\n',
      'Installing packages: 25 %, 10 s so far (137 of 528)\n',
      'Installing packages: 20 s so far\n',
      'Installed 528 packages in 21 s.\n',
    ]);
  });

  test('is kept in CI, even in a terminal, and in a terminal that cannot redraw', () => {
    expect(canRedraw({ isTTY: true, write: () => true }, {})).toBe(true);
    expect(canRedraw({ isTTY: false, write: () => true }, {})).toBe(false);
    expect(canRedraw({ isTTY: true, write: () => true }, { CI: 'true' })).toBe(false);
    expect(canRedraw({ isTTY: true, write: () => true }, { TERM: 'dumb' })).toBe(false);
  });
});

describe('in a terminal', () => {
  test('redraws one line and leaves only how long it took', () => {
    const stream = recorder(true);
    const progress = startProgress('Building', { stream, env: { NO_COLOR: '1' } });
    progress.update({ fraction: 0.5, status: 'pages 5 of 10' });
    vi.advanceTimersByTime(100);
    progress.done('Built the site.');
    expect(stream.texts).toEqual([
      '\r\u001b[2KBuilding  ⠋  0 s',
      '\r\u001b[2KBuilding  ████████████░░░░░░░░░░░░  50 %  0 s · pages 5 of 10',
      '\r\u001b[2K',
      'Built the site in 0 s.\n',
    ]);
  });

  test('colours the bar unless NO_COLOR is set', () => {
    const stream = recorder(true);
    startProgress('Building', { stream, env: {} }).stop();
    expect(stream.texts[0]).toBe('\r\u001b[2KBuilding  \u001b[36m⠋\u001b[39m  0 s');
  });

  test.each([10, 20, 40, 60])('never wraps a line at %i columns', (columns) => {
    const stream = recorder(true, columns);
    const progress = startProgress('Installing packages', { stream, env: { NO_COLOR: '1' } });
    progress.update({ fraction: 0.3, status: 'a status that is much too long for any of these terminals to show' });
    vi.advanceTimersByTime(100);
    progress.stop();
    for (const text of stream.texts) expect(text.replace('\r\u001b[2K', '').length).toBeLessThan(columns);
  });
});

test.each([
  [0, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min 00 s'],
  [125_000, '2 min 05 s'],
])('%i milliseconds are %s', (milliseconds, expected) => {
  expect(formatElapsed(milliseconds)).toBe(expected);
});

test.each([
  [0, '░░░░   0 %'],
  [0.5, '██░░  50 %'],
  [1, '████ 100 %'],
  [7, '████ 100 %'],
])('the bar of %f', (fraction, expected) => {
  expect(formatBar(fraction, 4)).toBe(expected);
});

test.each([
  ['Rendering pages: 120 of 400', 0.3],
  ['(3/12) search index', 0.25],
  ['|■■■■    |  40% of 170.1 MiB', 0.4],
  ['Took 12 s', undefined],
  ['updated 11/21/2025', undefined],
  ['content/a/1/2.mdx', undefined],
  ['9 of 3', undefined],
])('"%s" says that %s is done', (line, expected) => {
  expect(readFraction(line)).toBe(expected);
});
