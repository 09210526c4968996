/** `npm run check` as its users run it: in a folder of its own, by the words and the number with which it ends. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { EXPLAINER, LaidContent, type FixtureOptions } from '../support/fixtures.ts';

let content: LaidContent;
afterEach(() => content.remove());

function lay(files: Record<string, string | Buffer> = {}, options?: FixtureOptions): void {
  content = new LaidContent(undefined, options);
  for (const [file, data] of Object.entries(files)) content.write(file, data);
}

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('tools/check.ts'), ...args], {
    cwd: content.root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const WRONG = { 'content/glossary/hold.yaml': 'term: hold\ndefinition: See [it](/nowhere/).\n' };
const STRAIGHT = "term: hold\ndefinition: A jail's  time.\n";

describe('npm run check', () => {
  test('ends with 0 when nothing is wrong', () => {
    lay();
    expect(check()).toEqual({ status: 0, stdout: 'No faults found.\n', stderr: '' });
  });

  test('ends with 1 when something is, and says what', () => {
    lay(WRONG);
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^content\/glossary\/hold\.yaml:2:17\n {2}2 \| definition: See \[it\]/);
    expect(stdout).toMatch(/\n1 fault in 1 file\.\n$/);
  });

  test('ends with 0 when there are only warnings, and says them', () => {
    lay({}, { isPublished: false });
    const { status, stdout } = check();
    expect(status).toBe(0);
    expect(stdout).toMatch(/\n2 warnings in 1 file\.\n$/);
  });

  test('ends with 1 on a release when the ledger does not know something', () => {
    lay({}, { isPublished: false });
    const { status, stdout } = check('--release');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n2 faults in 1 file\.\n$/);
  });

  test.each([
    [['--format', 'xml'], 'There is no format “xml”. Use one of: people, json, ci.\n'],
    [['--fixx'], /--fixx/],
    [['content/glossary'], /content\/glossary/],
  ])('ends with 2 when it is called with %o', (args, words) => {
    lay();
    const { status, stdout, stderr } = check(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(words);
  });
});

describe('npm run check -- --format', () => {
  test('json gives JSON alone', () => {
    lay(WRONG);
    const { status, stdout } = check('--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      faults: [{ rule: 'links', severity: 'error', file: 'content/glossary/hold.yaml', line: 2, column: 17 }],
      summary: '1 fault in 1 file.',
    });
  });

  test('json gives JSON alone when it mends, too', () => {
    lay({ 'content/glossary/hold.yaml': STRAIGHT });
    expect(JSON.parse(check('--format', 'json', '--fix').stdout)).toEqual({ faults: [], summary: 'No faults found.' });
  });

  test('ci gives annotations', () => {
    lay(WRONG);
    expect(check('--format', 'ci').stdout).toMatch(
      /^::error file=content\/glossary\/hold\.yaml,line=2,col=17,title=links::Links to .*\n$/,
    );
  });
});

describe('npm run check -- --fix', () => {
  /** Every file with the time it was written and its text. */
  const files = () =>
    readdirSync(content.root, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path.slice(content.root.length + 1), statSync(path).mtimeMs] as const);

  test('mends what it can, names the files, and says what is left', () => {
    lay({ 'content/glossary/hold.yaml': STRAIGHT.replace('time', '[time](/nowhere/)') });
    const { status, stdout } = check('--fix');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Mended: content\/glossary\/hold\.yaml\n\n/);
    expect(stdout).toMatch(/\n1 fault in 1 file\.\n$/);
    expect(content.read('content/glossary/hold.yaml')).toBe('term: hold\ndefinition: A jail’s [time](/nowhere/).\n');
  });

  test('writes no other file', () => {
    lay({ 'content/glossary/hold.yaml': STRAIGHT });
    const before = new Map(files());
    expect(check('--fix').status).toBe(0);
    expect(
      files()
        .filter(([file, time]) => before.get(file) !== time)
        .map(([file]) => file),
    ).toEqual(['content/glossary/hold.yaml']);
  });

  test('writes nothing when nothing can be mended', () => {
    lay(WRONG);
    const before = files();
    check('--fix');
    expect(files()).toEqual(before);
  });

  test('leaves the byte order mark and the line ends of a file', () => {
    lay({ 'content/glossary/hold.yaml': `\ufeff${STRAIGHT.replaceAll('\n', '\r\n')}` });
    expect(check('--fix').status).toBe(0);
    expect(content.read('content/glossary/hold.yaml')).toBe('\ufeffterm: hold\r\ndefinition: A jail’s time.\r\n');
  });

  test('does not write a file that is not in UTF-8', () => {
    const bytes = Buffer.from("term: hold\ndefinition: Jos\u00e9's time.\n", 'latin1');
    lay({ 'content/glossary/hold.yaml': bytes });
    expect(check('--fix').status).toBe(1);
    expect(content.read('content/glossary/hold.yaml')).toBe(bytes.toString('utf8'));
  });

  test('mends every mark of a long text, however many there are', () => {
    const body = `\n${"A jail's time [@gazette-jail-day]. ".repeat(120)}\n`;
    lay();
    content.write(EXPLAINER, content.read(EXPLAINER) + body);
    content.publish();
    check('--fix');
    expect(content.read(EXPLAINER)).not.toContain("'");
  });
});
