import { expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/run.ts';
import { readLibrary } from '../../../src/records/library.ts';
import { gatherReport } from '../../../tools/report/gather.ts';
import { printReport } from '../../../tools/report/print.ts';
import { SMALL_CONTENT, smallContent } from '../../support/small-content.ts';

const TODAY = '2026-11-22';

function reportOn(added: Record<string, string> = {}, today = TODAY) {
  const { library, faults } = checkContent(smallContent(added), { today });
  return gatherReport(library, { today, faults });
}

test('an explainer’s figures are those of its answer and its text', () => {
  expect(reportOn().explainers).toEqual([
    {
      id: 'what-it-asks',
      topic: 'detainers',
      title: 'What does a detainer ask?',
      sections: 2,
      words: 32,
      citations: 4,
      citationsPer100Words: 12.5,
      uncited: 0,
      grade: expect.any(Number),
      daysSinceReview: 2,
      isStale: false,
      asOf: '2026-11-21',
    },
  ]);
});

test('a section counts with the sections inside it', () => {
  expect(reportOn().sections).toEqual({
    count: 2,
    shortest: { id: 'the-limit', title: 'The limit', words: 16, citations: 1, explainer: 'what-it-asks' },
    longest: { id: 'the-request', title: 'It is a request', words: 24, citations: 3, explainer: 'what-it-asks' },
  });
});

test('sources are counted by kind and by how they were read, the legal ones by where they stand', () => {
  const { sources, legal } = reportOn();
  expect(sources).toEqual({
    count: 2,
    byKind: { news: 1, regulation: 1 },
    byReading: { read: 2 },
    accounts: 0,
    passages: 3,
    unusedPassages: [],
  });
  expect(legal).toEqual({ count: 1, byKind: { regulation: 1 }, byStatus: { 'in-force': 1 } });
});

test('claims are counted by how they stand, and every collection has its number', () => {
  const { claims, records } = reportOn();
  expect(claims).toEqual({ count: 1, byStanding: { unsupported: 1 } });
  expect(records).toMatchObject({
    explainers: 1,
    sources: 2,
    claims: 1,
    glossary: 1,
    jurisdictions: 1,
    events: 0,
    series: 0,
  });
});

test('passages that nothing uses are named', () => {
  const added = {
    'glossary/more.yaml': 'term: more\ndefinition: More [@more#used].\n',
    'sources/more.yaml': `kind: news
title: More
publisher: The Gazette
checked: { date: 2026-11-21, how: read }
passages:
  used: { says: One. }
  idle: { says: Two. }
`,
  };
  expect(reportOn(added).sources.unusedPassages).toEqual(['more#idle']);
});

test('what the checks say is counted by rule, and uncited paragraphs by explainer', () => {
  const file = 'explainers/detainers/what-it-asks.mdx';
  const report = reportOn({ [file]: `${SMALL_CONTENT[file]!}\nThis cites nothing.\n\nNor  does this.\n` });
  expect(report.explainers[0]!.uncited).toBe(2);
  expect(report.totals.uncited).toBe(2);
  expect(report.faults).toEqual({
    errors: 3,
    warnings: 3,
    byRule: {
      ledger: { errors: 0, warnings: 3 },
      typography: { errors: 1, warnings: 0 },
      uncited: { errors: 2, warnings: 0 },
    },
  });
});

test('a page that was not reviewed for long is stale', () => {
  const { explainers, totals } = reportOn({}, '2027-06-01');
  expect(explainers[0]).toMatchObject({ daysSinceReview: 193, isStale: true });
  expect(totals.stale).toBe(1);
});

test('without faults at hand, the checks are run', () => {
  const library = readLibrary(smallContent());
  expect(gatherReport(library, { today: TODAY }).faults.byRule).toEqual({ ledger: { errors: 0, warnings: 3 } });
});

test('a content that is not there gives a report of nothing', () => {
  const report = gatherReport(readLibrary('/nowhere'), { today: TODAY });
  expect(report.totals).toEqual({ words: 0, citations: 0, citationsPer100Words: 0, uncited: 0, stale: 0 });
  expect(printReport(report)).toContain('There are none.');
});

test('people read it in columns', () => {
  expect(printReport(reportOn())).toMatchInlineSnapshot(`
    "Coverage on 2026-11-22

    Explainers
      Topic      Explainer     Sections  Words  Citations  Per 100 words  Uncited  Grade  Reviewed    As of
      detainers  what-it-asks         2     32          4           12.5        0    0.3  2 days ago  2026-11-21

    In all
      Explainers                          1
      Sections                            2
      Shortest section                    16 words: #the-limit in what-it-asks
      Longest section                     24 words: #the-request in what-it-asks
      Words                               32
      Citations                           4, 12.5 for every 100 words
      Uncited paragraphs, items and rows  0
      Pages not reviewed for 180 days     0
      Passages                            3, of which 0 unused

    Records
      explainers     1
      sources        2  1 of them legal, 0 founding articles
      claims         1
      comparisons    0
      glossary       1
      events         0
      jurisdictions  1
      series         0
      withdrawals    0
      corrections    0

    Sources by kind
      1  News report
      1  Regulation

    Sources by how they were checked
      2  Text read at its own address

    Legal sources by where they stand
      1  In force

    Claims by how they stand
      1  Unsupported

    What the check says, by rule
      Rule    Faults  Warnings
      ledger       0         3
      in all       0         3"
  `);
});

test('machines read every number as a number', () => {
  const read = JSON.parse(JSON.stringify(reportOn())) as { totals: Record<string, unknown> };
  expect(Object.values(read.totals).every((value) => typeof value === 'number')).toBe(true);
});
