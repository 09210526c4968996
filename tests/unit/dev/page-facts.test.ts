import { expect, it } from 'vitest';
import { checkContent, type CheckedContent } from '../../../src/checks/run.ts';
import { pageFacts } from '../../../src/dev/page-facts.ts';
import type { Fault } from '../../../src/records/faults.ts';
import { SOUND } from '../../support/fixtures.ts';
import { explainerMdx, libraryOf } from '../../support/library.ts';

const TODAY = '2026-11-21';
const sound = checkContent(SOUND, { today: TODAY });

function fault(file: string, fields: Partial<Fault> = {}): Fault {
  return { rule: 'made-up', file, line: 3, column: 5, message: 'It is wrong.', cure: 'Mend it.', ...fields };
}

/** A content with the given faults, whatever the checks say of it. */
function withFaults(faults: Fault[], { library }: Pick<CheckedContent, 'library'> = sound): CheckedContent {
  return { library, faults, errors: faults.filter(({ severity }) => severity !== 'warning') };
}

/** An explainer in a content of its own. */
function explainer(body: string, fields: Record<string, unknown> = {}, faults: Fault[] = []) {
  const library = libraryOf({ 'explainers/detainers/one.mdx': explainerMdx(body, { reviewed: TODAY, ...fields }) });
  return pageFacts('/detainers/one/', withFaults(faults, { library }), TODAY);
}
const FILE = 'content/explainers/detainers/one.mdx';

it('names the file of a page, its kind, and what draws it', () => {
  const facts = pageFacts('/sources/gazette-jail-day/', sound, TODAY, 'src/pages/sources/[id].astro');
  expect(facts).toEqual({
    record: { file: 'content/sources/gazette-jail-day.yaml', line: 1, column: 1, noun: 'a source' },
    folders: [],
    template: 'src/pages/sources/[id].astro',
    faults: [],
    summary: 'No faults found.',
  });
});

it('takes only the faults of that file, with their place and cure', () => {
  const own = 'content/sources/gazette-jail-day.yaml';
  const { faults, summary } = pageFacts(
    '/sources/gazette-jail-day/',
    withFaults([
      fault(own),
      fault(own, { line: 9, severity: 'warning' }),
      fault('content/sources/gazette-jail-day-two.yaml'),
      fault('content/sources/herald-jail-day.yaml'),
    ]),
    TODAY,
  );
  expect(faults).toEqual([
    { file: own, line: 3, column: 5, isError: true, message: 'It is wrong.', cure: 'Mend it.' },
    { file: own, line: 9, column: 5, isError: false, message: 'It is wrong.', cure: 'Mend it.' },
  ]);
  expect(summary).toBe('3 faults and 1 warning in 3 files.');
});

it('counts the figures beside a series among its own', () => {
  const { faults } = pageFacts(
    '/series/detainers-by-year/',
    withFaults([fault('content/series/detainers-by-year.csv')]),
    TODAY,
  );
  expect(faults).toHaveLength(1);
});

it('takes the faults of all folders that a page without a file is made from', () => {
  const { record, folders, faults } = pageFacts(
    '/glossary/',
    withFaults([
      fault('content/glossary/hold.yaml'),
      fault('content/glossary/detainer.yaml'),
      fault('content/claims/x.yaml'),
    ]),
    TODAY,
  );
  expect(record).toBeUndefined();
  expect(folders).toEqual(['content/glossary/']);
  expect(faults.map(({ file }) => file)).toEqual(['content/glossary/hold.yaml', 'content/glossary/detainer.yaml']);
});

it('has nothing to say of faults on a page without content', () => {
  const facts = pageFacts('/about/', withFaults([fault('content/glossary/hold.yaml')]), TODAY, 'src/pages/about.astro');
  expect(facts).toEqual({
    folders: [],
    template: 'src/pages/about.astro',
    faults: [],
    summary: '1 fault in 1 file.',
  });
});

it('counts the citations of each paragraph, list item and table row, and says which lack one', () => {
  const body = [
    '## Title [#title]',
    '',
    'One [@a]. Two [@b; @c, p. 2].',
    '',
    'None.',
    '',
    '- An item [@a].',
    '',
    '<Uncited because="it is ours">',
    '',
    'Ours.',
    '',
    '</Uncited>',
    '',
    '| Day | What |',
    '|---|---|',
    '| One | Two [@a] |',
  ].join('\n');
  const facts = explainer(body, {}, [fault(FILE, { rule: 'uncited', line: 9, column: 1 })]);
  expect(facts.explainer?.statements).toEqual([
    { file: FILE, line: 7, column: 1, opening: 'One. Two.', citations: 3, isUncited: false },
    { file: FILE, line: 9, column: 1, opening: 'None.', citations: 0, isUncited: true },
    { file: FILE, line: 11, column: 3, opening: 'An item.', citations: 1, isUncited: false },
    { file: FILE, line: 15, column: 1, opening: 'Ours.', citations: 0, isUncited: false },
    { file: FILE, line: 21, column: 1, opening: 'One | Two', citations: 1, isUncited: false },
  ]);
  expect(facts.explainer?.average).toBe(1);
});

it('shows no more than the first words of a paragraph', () => {
  const [statement] = explainer(`${'word '.repeat(40)}[@a].`).explainer!.statements;
  expect(statement!.opening).toBe(`${'word '.repeat(14).trimEnd()}…`);
});

it('gives the reading grade that the check goes by', () => {
  expect(explainer('The cat sat on the mat [@a].').explainer?.grade).toBeLessThan(2);
  expect(explainer('| A | B |\n|---|---|').explainer).not.toHaveProperty('grade');
});

it.each([
  ['2026-11-21', 0, false],
  ['2026-05-25', 180, false],
  ['2026-05-24', 181, true],
])('reviewed on %s: %i days ago, stale: %s', (reviewed, days, isStale) => {
  const dates = { published: '2026-01-01', updated: reviewed, 'as-of': reviewed, reviewed };
  expect(explainer('Words [@a].', dates).explainer).toMatchObject({ daysSinceReview: days, isStale });
});

it('says what it can of an explainer that cannot be read', () => {
  const { record, faults, explainer: facts } = explainer('<Note>\n\nOpen.', {}, [fault(FILE)]);
  expect(record?.file).toBe(FILE);
  expect(faults).toHaveLength(1);
  expect(facts).toEqual({ statements: [], average: 0, daysSinceReview: 0, isStale: false });

  const library = libraryOf({ 'explainers/detainers/one.mdx': '---\ntitle: "open\n---\n\nWords [@a].\n' });
  const { explainer: withoutFront } = pageFacts('/detainers/one/', withFaults([], { library }), TODAY);
  expect(withoutFront?.statements).toHaveLength(1);
  expect(withoutFront).not.toHaveProperty('daysSinceReview');
});
