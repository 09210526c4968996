/** The commands as `npm run` starts them. What they do is shown by the tests of their parts. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { smallContent } from '../../support/small-content.ts';

/** Runs a tool in a folder, with nobody to ask. */
function run(tool: string, root: string, ...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('tools', tool), ...argv], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('npm run new writes a file', () => {
  const root = smallContent();
  const { status, stdout } = run(
    'new.ts',
    root,
    'term',
    '--term',
    'bail',
    '--id',
    'bail',
    '--definition',
    'Money [@gazette].',
  );
  expect(stdout).toContain('Written: content/glossary/bail.yaml');
  expect(status).toBe(0);
  expect(existsSync(join(root, 'content/glossary/bail.yaml'))).toBe(true);
});

test('npm run new tells what it can do when nobody can be asked', () => {
  const { status, stdout } = run('new.ts', smallContent());
  expect(stdout).toContain('npm run new <kind>');
  expect(status).toBe(2);
});

test('npm run report says the same to people and to machines', () => {
  const root = smallContent();
  const people = run('report.ts', root, '--today', '2026-11-22');
  const machines = run('report.ts', root, '--today', '2026-11-22', '--format', 'json');
  expect(people).toMatchObject({ status: 0, stderr: '' });
  const { totals } = JSON.parse(machines.stdout) as { totals: { words: number } };
  expect(people.stdout).toMatch(new RegExp(`Words +${totals.words}\\n`));
});

test.each([
  [['--format', 'xml'], 'There is no format “xml”. Use one of: people, json.\n'],
  [['--today', 'soon'], '--today is not a day of the calendar. Write it as 2026-11-21.\n'],
  [['--all'], /Unknown option '--all'/],
])('npm run report refuses %j', (argv, words) => {
  const { status, stderr } = run('report.ts', smallContent(), ...argv);
  expect(stderr).toMatch(words);
  expect(status).toBe(2);
});

test('npm run schemas -- --check names what is out of step, and writing mends it', () => {
  const root = smallContent();
  const before = run('schemas.ts', root, '--check');
  expect(before.stderr).toContain('schemas/claims.json is out of step with src/schemas/.\n');
  expect(before.status).toBe(1);
  expect(existsSync(join(root, 'schemas'))).toBe(false);
  expect(run('schemas.ts', root).status).toBe(0);
  expect(run('schemas.ts', root, '--check')).toEqual({ status: 0, stdout: '', stderr: '' });
});
