import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { closingLine, parseCounts, settleCounts } from '../../../tools/launch/closing-line.mjs';
import { installDigest } from '../../../tools/launch/install.mjs';
import { vitestArguments } from '../../../tools/launch/test-command.mjs';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const reporter = path.join(project, 'tests/support/summary-reporter.ts');
const command = new URL('../../../tools/launch/test-command.mjs', import.meta.url).href;

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
  [{ passed: 0, failed: 3, skipped: 0 }, '0 passed, 3 failed'],
  [{ passed: 1, failed: 0, skipped: 2 }, '1 passed, 0 failed, 2 skipped'],
])('%j closes with "%s"', (counts, expected) => {
  expect(closingLine(counts)).toBe(expected);
});

test('a run that failed has a failure, whatever was counted', () => {
  expect(settleCounts({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  expect(settleCounts({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  expect(settleCounts({ passed: 5, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});

test('a run that counted nothing has a failure, though it says that all is well', () => {
  expect(settleCounts(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('counts that were cut off do not count', () => {
  expect(parseCounts('{"passed":3,"failed":0,"skipped":1}')).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(parseCounts('{"passed":3,"fai')).toBeUndefined();
  expect(parseCounts('{"passed":3}')).toBeUndefined();
  expect(parseCounts('')).toBeUndefined();
});

test('our reporter stays when others are named', () => {
  expect(vitestArguments(['tests/unit'])).toEqual(['run', 'tests/unit']);
  expect(vitestArguments(['--reporter=dot'])).toEqual([
    'run',
    '--reporter=dot',
    '--reporter=tests/support/summary-reporter.ts',
  ]);
  expect(vitestArguments(['--reporter', 'dot']).at(-1)).toBe('--reporter=tests/support/summary-reporter.ts');
});

/** The environment of a person at a shell; what this Vitest has set would change the one that we start. */
const shell = { PATH: process.env.PATH, CI: 'true', NO_COLOR: '1' };

let root: string;
beforeEach(() => {
  // Inside the project, so that `vitest` is found by the tests written here.
  mkdirSync(path.join(project, '.cache'), { recursive: true });
  root = temporaryFolder(path.join(project, '.cache', 'closing-line-'));
});

function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(prefix);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

describe('a run of Vitest', () => {
  const passes = "import { test, expect } from 'vitest'; test('one', () => {}); test.each([1, 2])('%i', () => {});";

  function runVitest(config = ''): { lines: string[]; status: number | null } {
    write(
      'vitest.config.mjs',
      `export default { test: { reporters: ['default', ${JSON.stringify(reporter)}], ${config} } };`,
    );
    const vitest = path.join(project, 'node_modules/vitest/vitest.mjs');
    const { stdout, status } = spawnSync(process.execPath, [vitest, 'run', '--root', root], {
      cwd: root,
      env: shell,
      encoding: 'utf8',
    });
    return { lines: stdout.trimEnd().split('\n'), status };
  }

  test('closes with what passed', () => {
    write('a.test.ts', passes);
    write('b.test.ts', "import { test } from 'vitest'; test('b', () => {}); test.skip('c', () => {}); test.todo('d');");
    const { lines, status } = runVitest();
    expect(lines.at(-1)).toBe('4 passed, 0 failed, 2 skipped');
    expect(status).toBe(0);
  });

  test('counts a failed test, a file that does not load, a failed hook and an error nobody awaited', () => {
    write('a.test.ts', passes);
    write('fails.test.ts', "import { test, expect } from 'vitest'; test('no', () => expect(1).toBe(2));");
    write('load.test.ts', "import './not-there.ts';");
    write(
      'hook.test.ts',
      "import { beforeAll, describe, test } from 'vitest'; describe('s', () => { beforeAll(() => { throw new Error('no'); }); test('never', () => {}); });",
    );
    write(
      'late.test.ts',
      "import { test } from 'vitest'; test('late', async () => { Promise.reject(new Error('no')); await new Promise((done) => setTimeout(done, 50)); });",
    );
    const { lines, status } = runVitest();
    expect(lines.at(-1)).toBe('4 passed, 4 failed, 1 skipped');
    expect(lines.filter((line) => / passed, \d+ failed/.test(line))).toHaveLength(1);
    expect(status).toBe(1);
  });

  test('closes with a failure when the global setup fails', () => {
    write('a.test.ts', passes);
    write('setup.ts', "export function setup() { throw new Error('no'); }");
    const { lines, status } = runVitest("globalSetup: ['./setup.ts']");
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });

  test('closes after all that others print', () => {
    write('a.test.ts', passes);
    write('setup.ts', "export function teardown() { console.log('from the teardown'); }");
    const { lines } = runVitest("globalSetup: ['./setup.ts']");
    expect(lines).toContain('from the teardown');
    expect(lines.at(-1)).toBe('3 passed, 0 failed');
  });

  test('closes with a failure when there is nothing to run', () => {
    expect(runVitest().lines.at(-1)).toBe('0 passed, 1 failed');
  });
});

describe('npm test', () => {
  /** A project in which everything is installed and Vitest is this script. */
  function fakeProject(vitest: string): void {
    root = temporaryFolder(path.join(tmpdir(), 'launch-test-'));
    write('package.json', '{}');
    write('package-lock.json', '{}');
    write('node_modules/vitest/package.json', JSON.stringify({ bin: { vitest: 'vitest.mjs' } }));
    write('node_modules/vitest/vitest.mjs', vitest);
    write('node_modules/.launch-stamp.json', JSON.stringify({ digest: installDigest(root) }));
    write('browser', '#!/bin/sh\n');
    chmodSync(path.join(root, 'browser'), 0o755);
    mkdirSync(path.join(root, 'node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, path.join(root, 'node_modules/node/bin/node'));
  }

  function runCommand(extra: Record<string, string> = {}, args: string[] = []) {
    const code = `import { test } from ${JSON.stringify(command)}; await test(${JSON.stringify(args)}, { root: ${JSON.stringify(root)} });`;
    const env = { ...shell, CHROMIUM_PATH: path.join(root, 'browser'), ...extra };
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      env,
      encoding: 'utf8',
    });
    return { lines: stdout.trimEnd().split('\n'), stderr, status };
  }

  const countsAs = (counts: string) =>
    `import { writeFileSync } from 'node:fs'; writeFileSync(process.env.SANCTUARY_COUNTS_FILE, ${JSON.stringify(counts)});`;

  test('closes with what the reporter counted and leaves no file behind', () => {
    fakeProject(
      `${countsAs('{"passed":7,"failed":0,"skipped":0}')} console.log(process.argv.slice(2).join(' '), process.env.CHROMIUM_PATH);`,
    );
    const { lines, status } = runCommand({}, ['tests/unit', '-t', 'a name']);
    expect(lines).toEqual([`run tests/unit -t a name ${path.join(root, 'browser')}`, '7 passed, 0 failed']);
    expect(status).toBe(0);
    expect(readdirSync(path.join(root, '.cache/launch'))).toEqual([]);
  });

  test('fails when Vitest fails after all has passed', () => {
    fakeProject(`${countsAs('{"passed":7,"failed":0,"skipped":0}')} process.exit(1);`);
    const { lines, status } = runCommand();
    expect(lines).toEqual(['7 passed, 1 failed']);
    expect(status).toBe(1);
  });

  test.each([
    ['ends before it has counted', "console.log('half a line');", 1],
    ['cannot start', 'throw new Error();', 1],
    ['is killed', "process.kill(process.pid, 'SIGKILL');", 137],
  ])('closes with a failure when Vitest %s', (_, vitest, expected) => {
    fakeProject(vitest);
    const { lines, status } = runCommand();
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(expected);
  });

  test('closes with a failure, and runs nothing, when the named browser does not run', () => {
    fakeProject("console.log('ran');");
    const { lines, stderr, status } = runCommand({ CHROMIUM_PATH: '/nowhere' });
    expect(lines).toEqual(['0 passed, 1 failed']);
    expect(stderr).toBe(
      'CHROMIUM_PATH is "/nowhere", which is not a browser that runs. Correct it, or leave it out to have one found.\n',
    );
    expect(status).toBe(1);
  });

  test('closes with a failure, and runs nothing, when the packages cannot be installed', () => {
    fakeProject("console.log('ran');");
    write('package-lock.json', '{ "changed": true }');
    write('npm-cli.js', "console.error('npm error code E1'); process.exit(1);");
    const { lines, stderr, status } = runCommand({
      npm_execpath: path.join(root, 'npm-cli.js'),
      npm_node_execpath: process.execPath,
    });
    expect(lines).toEqual(['0 passed, 1 failed']);
    expect(stderr).toContain('npm could not install the packages (exit code 1).');
    expect(status).toBe(1);
  });
});
