import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/checks/report.ts';
import type { CollectionName } from '../../src/records/collections.ts';
import { soundEntries } from '../../src/records/library.ts';
import { isLegal } from '../../src/schemas/source.ts';
import { TOPIC_IDS } from '../../src/schemas/fields.ts';
import { listSections } from '../../src/sections/registry.ts';
import { accounts, faults, library } from '../support/content.ts';

test('the content has no fault', () => {
  expect(formatFaults(faults)).toBe('No faults found.');
});

describe('the content holds', () => {
  /** What the site promised when it opened. Content may grow; it does not shrink unnoticed. */
  test.each<[number, CollectionName]>([
    [26, 'explainers'],
    [250, 'sources'],
    [45, 'claims'],
    [70, 'glossary'],
    [120, 'events'],
    [16, 'jurisdictions'],
    [6, 'series'],
    [21, 'comparisons'],
  ])('at least %d %s', (least, name) => {
    expect(soundEntries(library, name).length).toBeGreaterThanOrEqual(least);
  });

  test('at least 90 legal sources', () => {
    expect(soundEntries(library, 'sources').filter(({ data }) => isLegal(data)).length).toBeGreaterThanOrEqual(90);
  });

  test('the five accounts, numbered in order, each with statements held up to the record', () => {
    expect(accounts.map(([, { account }]) => account.order).sort()).toEqual([1, 2, 3, 4, 5]);
    for (const [, { passages }] of accounts) {
      expect(Object.values(passages).filter((passage) => passage.check).length).toBeGreaterThan(0);
    }
  });

  test('an explainer with sections for every topic', () => {
    expect(new Set(listSections(library).map((section) => section.topic))).toEqual(new Set(TOPIC_IDS));
  });
});
