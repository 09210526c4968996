import { describe, expect, test } from 'vitest';
import { chicagoNote } from '../../../src/citing/section-citation.ts';
import { parsePartialDate } from '../../../src/schemas/fields.ts';

const note = (section: string, explainer = 'What is asked?') =>
  chicagoNote({
    section,
    explainer,
    site: 'Sanctuary, Explained',
    changed: parsePartialDate('2026-11-21')!,
    permalink: 'https://example.org/s/two-clocks/',
  });

test('a note names section, explainer, site, day and permanent address', () => {
  expect(note('Two clocks', 'How long can a jail hold someone')).toBe(
    '“Two clocks,” in “How long can a jail hold someone,” Sanctuary, Explained, last modified November 21, 2026, https://example.org/s/two-clocks/.',
  );
});

describe('a title inside a note', () => {
  test.each([
    ['takes a comma inside its marks', 'Two clocks', '“Two clocks,”'],
    ['takes none behind a question mark', 'Is it a warrant?', '“Is it a warrant?”'],
    ['takes none behind an exclamation mark', 'It is!', '“It is!”'],
    ['has single marks inside its own', 'The “hold” of two days', '“The ‘hold’ of two days,”'],
    ['has its comma inside single marks that end it', 'What they call a “hold”', '“What they call a ‘hold,’”'],
    [
      'takes none behind a question inside single marks',
      'They ask “Is it a warrant?”',
      '“They ask ‘Is it a warrant?’”',
    ],
    ['takes none behind a question about quoted words', 'Is it a “hold”?', '“Is it a ‘hold’?”'],
    ['has two inner quotations', 'Not “that” but “this” job', '“Not ‘that’ but ‘this’ job,”'],
    ['keeps an apostrophe', 'The judges’ order', '“The judges’ order,”'],
    ['keeps an apostrophe at its end apart from the comma', 'An order of the judges’', '“An order of the judges’,”'],
  ])('%s', (_rule, title, written) => {
    expect(note(title)).toContain(`${written} in “What is asked?” Sanctuary`);
    expect(note('Two clocks', title)).toContain(`“Two clocks,” in ${written} Sanctuary`);
  });
});
