import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LedgerSection } from '../../../src/schemas/ledger.ts';
import { ledgerFile, readLedger, writeLedger } from '../../../src/sections/ledger-files.ts';
import type { LedgerUpdate } from '../../../src/sections/ledger.ts';

const day = (iso: string) => ({ iso, precision: 'day' as const });

function entry(title: string): LedgerSection {
  return {
    published: day('2026-11-21'),
    versions: [
      {
        date: day('2026-11-21'),
        fingerprint: `sha256-${'0'.repeat(32)}`,
        explainer: 'detainers/forty-eight-hours',
        title,
      },
    ],
  };
}

function newSection(id: string, title = 'A title: with a colon'): LedgerUpdate {
  return { of: 'section', id, why: 'new', entry: entry(title) };
}

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what is written is read back the same', () => {
  const moved: LedgerUpdate = {
    of: 'explainer',
    place: 'detainers/old',
    why: 'moved',
    entry: {
      published: day('2026-11-21'),
      title: 'Old “name”',
      'moved-to': { place: 'detainers/new', since: day('2027-01-01') },
    },
  };
  writeLedger(root, [newSection('two-clocks'), moved]);
  const { ledger, faults } = readLedger(root);
  expect(faults).toEqual([]);
  expect(ledger.sections.get('two-clocks')).toEqual(entry('A title: with a colon'));
  expect(ledger.explainers.get('detainers/old')).toEqual(moved.entry);
});

test('an empty project has an empty ledger', () => {
  const { ledger, faults } = readLedger(root);
  expect([ledger.sections.size, ledger.explainers.size, faults.length]).toEqual([0, 0, 0]);
});

test('a file that was edited by hand and broken is named, and the rest still counts', () => {
  writeLedger(root, [newSection('two-clocks'), newSection('broken'), newSection('misspelt')]);
  writeFileSync(join(root, ledgerFile({ of: 'section', id: 'broken' })), 'published: [\n');
  writeFileSync(join(root, ledgerFile({ of: 'section', id: 'misspelt' })), 'publishd: 2026-11-21\n');
  const { ledger, faults } = readLedger(root);
  expect([...ledger.sections.keys()]).toEqual(['two-clocks']);
  expect(faults.map(({ file, message }) => `${file} ${message}`)).toEqual([
    'content/ledger/sections/broken.yaml This file of the ledger cannot be read.',
    'content/ledger/sections/misspelt.yaml This file of the ledger cannot be read.',
  ]);
});

test('writing the same entry again gives the same bytes', () => {
  const file = join(root, ledgerFile({ of: 'section', id: 'two-clocks' }));
  writeLedger(root, [newSection('two-clocks')]);
  const before = readFileSync(file, 'utf8');
  writeLedger(root, [
    { of: 'section', id: 'two-clocks', why: 'again', entry: readLedger(root).ledger.sections.get('two-clocks')! },
  ]);
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('two branches that add sections merge without a conflict', () => {
  const git = (...args: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', '-c', 'init.defaultBranch=main', ...args],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-qm', message);
  };
  mkdirSync(join(root, 'content'));
  git('init', '-q');
  writeLedger(root, [newSection('first')]);
  commit('first');
  git('checkout', '-qb', 'other');
  writeLedger(root, [newSection('from-other')]);
  commit('other');
  git('checkout', '-q', 'main');
  writeLedger(root, [newSection('from-main')]);
  commit('main');
  git('merge', '-q', '--no-edit', 'other');
  expect([...readLedger(root).ledger.sections.keys()]).toEqual(['first', 'from-main', 'from-other']);
});
