/**
 * Readers come with what the five articles say. Every statement in them that the record corrects, and every point on which
 * they contradict each other, is answered by a claim. The names on the left are those of our list of findings.
 */
import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/markdown/citation-syntax.ts';
import { soundEntries } from '../../src/records/library.ts';
import { accounts, library } from '../support/content.ts';

const STATEMENTS_TO_CORRECT: Record<string, string> = {
  'always-steered-clear': 'lapd-always-steered-clear',
  'no-authority': 'local-police-have-no-authority',
  'most-law-enforcement': 'most-agencies-take-this-stance',
  'same-stance': 'sheriff-takes-same-stance',
  'jails-not-notify': 'jails-do-not-notify-ice',
  'serious-sent-to-ice': 'serious-offenders-sent-to-ice',
  'no-work-since-1979': 'no-federal-work-since-1979',
  'detainers-illegal': 'detainers-shown-to-be-illegal',
  'warrant-system': 'warrant-check-notifies-ice',
  '500k': 'half-million-undocumented-angelenos',
  '3-million': 'three-million-with-criminal-records',
  'this-that': 'this-is-not-our-job',
  orders: 'trump-orders-to-local-police',
  impound: 'impound-change-after-mid-1990s',
  'not-sanctuary': 'los-angeles-not-a-sanctuary-city',
  'release-dates': 'lapd-gives-ice-release-dates',
  denver: 'denver-police-never-took-part',
};

/** The first claim is the one to which the comparison of the accounts leads. */
const CONTRADICTIONS: Record<string, [main: string, ...others: string[]]> = {
  detainers: ['lapd-holds-no-one-for-ice'],
  'sanctuary-label': ['los-angeles-is-a-sanctuary-city'],
  notification: ['jails-do-not-notify-ice', 'lapd-does-not-hide-custody'],
  authority: [
    'local-police-have-no-authority',
    'immigration-enforcement-is-federal-only',
    'trump-wants-local-police-help',
  ],
  sheriff: ['sheriff-takes-same-stance', 'sheriff-never-asks-about-status'],
  'always-since-1979': ['lapd-always-steered-clear', 'status-stops-barred-since-1979'],
};

const claims = new Map(soundEntries(library, 'claims').map(({ id, data }) => [id, data]));
const isAccountId = (id: string | undefined) => accounts.some(([account]) => account === id);

/** The claim is made in one of the articles, and its assessment rests on something other than them. */
function expectAnswer(id: string): void {
  const claim = claims.get(id);
  expect(claim, `There is no claim “${id}”.`).toBeDefined();
  const saidIn = claim!.said.map(({ passage }) => passage.split('#')[0]);
  const cited = findCitations(claim!.assessment).flatMap(({ items }) => items.map(({ source }) => source));
  expect(saidIn.some(isAccountId), `“${id}” is said in none of the articles.`).toBe(true);
  expect(cited.some((source) => !isAccountId(source)), `“${id}” is not held up to the record.`).toBe(true);
}

describe('a statement to correct is answered', () => {
  test.each(Object.entries(STATEMENTS_TO_CORRECT))('%s: by “%s”', (_statement, claim) => {
    expectAnswer(claim);
    expect(claims.get(claim)!.standing).not.toBe('opinion');
  });
});

describe('a contradiction is answered', () => {
  const comparisons = soundEntries(library, 'comparisons').filter(({ data }) => data.kind === 'contradiction');

  test.each(Object.entries(CONTRADICTIONS))('%s', (_point, [main, ...others]) => {
    for (const claim of [main, ...others]) expectAnswer(claim);
    expect(comparisons.map(({ data }) => data.claim)).toContain(main);
  });

  test('and each comparison of that kind is one of these, and quotes two articles or more', () => {
    expect(comparisons.map(({ data }) => data.claim).sort()).toEqual(
      Object.values(CONTRADICTIONS)
        .map(([main]) => main)
        .sort(),
    );
    for (const { data } of comparisons) {
      const articles = new Set(data.accounts.map(({ passage }) => passage.split('#')[0]).filter(isAccountId));
      expect(articles.size).toBeGreaterThanOrEqual(2);
    }
  });
});
