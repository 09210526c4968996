/**
 * The part of content/README.md that lists every fault is made from the broken examples in tests/fixtures, so that it is
 * complete and says what the checks say. To write it anew: UPDATE_GUIDE=1 npm test -- tests/content/fault-guide.test.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultGuide, type GuideRule } from '../../src/checks/guide.ts';
import { CHECKS } from '../../src/checks/run.ts';
import type { Fault } from '../../src/records/faults.ts';
import { BASE, BROKEN, checkFixture } from '../support/fixtures.ts';

const README = 'content/README.md';
const [BEGIN, END] = ['<!-- The guide to faults begins. -->', '<!-- The guide to faults ends. -->'];

/** What “Rule: …” says at the head of a rule's file. */
function meaningOf(rule: string): string {
  const head = readFileSync(`src/checks/${rule}.ts`, 'utf8').match(/^\/\*\*\s*(?:\*\s*)?Rule: ([\s\S]*?)(?:\n \*\n|\*\/)/)?.[1];
  return head?.replace(/\s*\n \* ?/g, ' ').trim() ?? '';
}

const rules = guideRules();

function guideRules(): GuideRule[] {
  const folders = readdirSync(BROKEN)
    .sort()
    .map((name) => join(BROKEN, name));
  const faults: Fault[] = [
    ...folders.flatMap((folder) => checkFixture(folder).faults),
    // What the ledger does not know yet shows in any content that was not published.
    ...checkFixture(BASE, { isPublished: false }).faults,
  ];
  return Object.keys(CHECKS).map((name) => ({ name, meaning: meaningOf(name), faults: faults.filter(({ rule }) => rule === name) }));
}

test('every rule says what it asks for, and has a broken example', () => {
  for (const { name, meaning, faults } of rules) {
    expect(meaning, name).toMatch(/^[^\s].*[.)]$/s);
    expect(faults.length, name).toBeGreaterThan(0);
  }
});

test('the guide to faults says every message with its cure', () => {
  const readme = readFileSync(README, 'utf8');
  const guide = `${BEGIN}\n\n${faultGuide(rules)}\n\n${END}`;
  const [before, after] = [readme.split(BEGIN)[0]!, readme.split(END)[1]!];
  if (process.env['UPDATE_GUIDE']) writeFileSync(README, before + guide + after);
  expect(readFileSync(README, 'utf8').slice(before.length, -after.length || undefined)).toBe(guide);
});
