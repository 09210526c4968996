/** Content that is made to break its reader: too large, too deep, or no file at all. Made here rather than kept in fixtures. */
import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readExplainer } from '../../../src/markdown/pipeline.ts';
import { renderProse } from '../../../src/markdown/pipeline.ts';
import { CitationRegister } from '../../../src/markdown/citation-register.ts';
import { EXPLAINER, LaidContent } from '../../support/fixtures.ts';
import { testContext } from '../../support/markdown.ts';

const TERM = 'content/glossary/hold.yaml';
let content: LaidContent;
beforeEach(() => void (content = new LaidContent()));
afterEach(() => content.remove());

/** Every fault as `file:line rule: message`. Nothing may take longer than the test’s time limit. */
function faults(): string[] {
  return content.check().faults.map(({ rule, file, line, message }) => `${file}:${line} ${rule}: ${message}`);
}

const UNREAD = 'files: This file was not read.';
const STRAY = 'files: The site does not know what to do with this file.';

describe('what is too large is refused', () => {
  test.each([
    ['a record', TERM, 'term: hold\ndefinition: '],
    ['an explainer', EXPLAINER, '---\ntitle: x\n---\n\n'],
    ['figures', 'content/series/x.csv', 'year\n'],
  ])(
    '%s with a line of 1 MB',
    (_what, file, start) => {
      content.write(file, start + 'x'.repeat(1_000_000));
      expect(faults()).toContain(`${file}:1 ${UNREAD} It is 1001 kB long; 100 kB is the most.`);
    },
    5_000,
  );

  test('a line of 20 kB', () => {
    content.write(TERM, `term: hold\ndefinition: ${'a '.repeat(10_000)}\n`);
    expect(faults()).toEqual([`${TERM}:1 ${UNREAD} Its line 2 has 20012 characters; 10000 is the most.`]);
  });

  test('a paragraph of 20 kB', () => {
    content.write(EXPLAINER, content.read(EXPLAINER) + `\n${`${'a '.repeat(100)}\n`.repeat(100)}`);
    expect(faults()).toEqual([
      expect.stringMatching(
        /^content\/explainers\/.*:18 markdown: This paragraph has 201\d\d characters; 10000 is the most\.$/,
      ),
    ]);
  });
});

/** Signs that Markdown, YAML and our own rules look at closely. A reader that looks back at each of them takes minutes. */
const SIGNS = [
  '[',
  '[@',
  '[@a] ',
  '[@a; @b]',
  '“',
  '"a ',
  "'a ",
  "'''",
  '*',
  '*a ',
  '<',
  '<a ',
  '<!--',
  '{',
  '![',
  '`',
  '`a ',
  '- ',
  '&',
  '_a',
  'AB ',
  'A. ',
  '| a ',
  '[a](b) ',
  '[a](',
  'http://a.b ',
  'www.',
  'a@b ',
  '~~a ',
  '[^a]',
  '<Term id="detainer">',
  '\\',
  'аa ',
  '\u200b',
  '\u202e',
  'no as of 1 ',
];

describe('a paragraph of nothing but', () => {
  test.each(SIGNS)(
    '%j is read in a few seconds, in an explainer and a record',
    (sign) => {
      const words = sign.repeat(Math.floor(9_000 / sign.length));
      content.write(EXPLAINER, `${content.read(EXPLAINER)}\n${words}\n`);
      content.write(TERM, `term: hold\ndefinition: |\n  ${words}\n`);
      content.write('content/glossary/cell.yaml', `term: cell\ndefinition: ${words}\n`);
      for (const { file } of content.check().faults) expect(file).toMatch(/^content\//);
    },
    10_000,
  );
});

describe('what is nested too deeply is refused', () => {
  test.each([
    ['quotations', '> '.repeat(2_000)],
    ['quotations without spaces', '>'.repeat(5_000)],
    ['lists', '- '.repeat(2_000)],
    ['numbered lists', '1. '.repeat(2_000)],
    ['lists on lines of their own', Array.from({ length: 80 }, (_one, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['emphasis', `${'*a **b '.repeat(400)}${'** *'.repeat(400)}`],
    ['components', `${'<Note>\n\n'.repeat(60)}a\n\n${'</Note>\n\n'.repeat(60)}`],
  ])(
    'in Markdown: %s',
    (what, words) => {
      content.write(EXPLAINER, `${content.read(EXPLAINER)}\n${words}\n`);
      const said = faults().filter((fault) => fault.includes('nested too deeply'));
      if (what !== 'emphasis') expect(said).toHaveLength(1);
    },
    10_000,
  );

  test.each([
    ['brackets', `words: ${'['.repeat(9_000)}`],
    ['braces', `words: ${'{a: '.repeat(2_000)}`],
    ['brackets that are closed', `words: ${'['.repeat(4_000)}${']'.repeat(4_000)}`],
  ])(
    'in YAML: %s',
    (_what, line) => {
      content.write(TERM, `term: hold\ndefinition: Time in jail.\n${line}\n`);
      const said = faults();
      expect(said.length).toBeGreaterThan(0);
      for (const fault of said) expect(fault).toMatch(/^content\/glossary\/hold\.yaml:\d+ (?:files|fields): /);
    },
    10_000,
  );
});

describe('what is no file is named', () => {
  const LINK = 'It is a folder or a link, though it is named like a file.';

  test('a link to itself', () => {
    symlinkSync('hold.yaml', join(content.root, TERM));
    expect(faults()).toEqual([`${TERM}:1 ${STRAY} ${LINK}`]);
  });

  test('a folder that links to the folder above', () => {
    symlinkSync('..', join(content.root, 'content/glossary/more'));
    expect(faults()).toEqual([`content/glossary/more:1 ${STRAY} ${LINK}`]);
  });

  test('a link out of the content', () => {
    symlinkSync('/etc/passwd', join(content.root, TERM));
    expect(faults()).toEqual([`${TERM}:1 ${STRAY} ${LINK}`]);
  });

  test('a link to nothing', () => {
    symlinkSync('nothing.yaml', join(content.root, TERM));
    expect(faults()).toEqual([`${TERM}:1 ${STRAY} ${LINK}`]);
  });

  test('an empty folder that is named like a file', () => {
    mkdirSync(join(content.root, TERM));
    expect(faults()).toEqual([`${TERM}:1 ${STRAY} ${LINK}`]);
  });

  test('a file in place of the folder of content', () => {
    const root = join(content.root, 'elsewhere');
    mkdirSync(root);
    content.write('elsewhere/content', 'term: hold\n');
    expect(content.check().faults).toEqual([]);
  });

  test('a file that may not be read', () => {
    content.write(TERM, 'term: hold\n');
    chmodSync(join(content.root, TERM), 0o000);
    chmodSync(content.root, 0o755);
    // Nothing is forbidden to root, so the check then runs as somebody else.
    const asWhom = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const { stdout, stderr } = spawnSync(process.execPath, [resolve('tools/check.ts'), '--format', 'json'], {
      cwd: content.root,
      encoding: 'utf8',
      ...asWhom,
    });
    expect(stdout, stderr).toContain('This file was not read. Its permissions forbid it.');
  });
});

describe('nothing is written by a check', () => {
  test('whatever names a file holds', () => {
    for (const name of ['..yaml', '...mdx', '%2e%2e%2fx.yaml', 'a\\..\\b.yaml', 'x\ny.yaml', ' .yaml', '-rf.yaml'])
      content.write(`content/glossary/${name}`, 'term: hold\ndefinition: Time in jail.\n');
    const inside = readdirSync(content.root, { recursive: true }).sort();
    expect(faults().every((fault) => fault.startsWith('content/'))).toBe(true);
    expect(readdirSync(content.root, { recursive: true }).sort()).toEqual(inside);
    // Others make folders beside ours at the same time, so only the names above are looked for.
    expect(readdirSync(dirname(content.root)).filter((name) => /^(?:x|y|b|rf|-rf)?\.(?:yaml|mdx)$/.test(name))).toEqual(
      [],
    );
  });
});

/** The build is stopped by the faults; this is what would come out if it were not. That built titles are escaped is a test of the build. */
describe('what would run on a page is not rendered', () => {
  const render = (text: string) => renderProse(text, testContext, new CitationRegister());

  test.each([
    ['a script', 'One. <script>alert(1)</script>', '<p>One. alert(1)</p>'],
    ['a block of script', '<script>alert(1)</script>', ''],
    ['a handler', 'One <img src=x onerror=alert(1)> two.', '<p>One  two.</p>'],
    ['a comment', 'One <!-- two --> three.', '<p>One  three.</p>'],
  ])('%s', (_what, text, html) => {
    expect(render(text)).toBe(html);
  });

  test('a tag that is written as words is shown as words', () => {
    expect(render('\\<script>alert(1)\\</script>')).toBe('<p>&#x3C;script>alert(1)&#x3C;/script></p>');
  });

  test('code is not run, and no expression is', () => {
    expect(render('{process.exit(1)}')).toBe('<p>{process.exit(1)}</p>');
    expect(readExplainer('{process.exit(1)}').tree.children[0]!.type).toBe('mdxFlowExpression');
  });
});

test('nothing is added to what every object has', () => {
  content.write(
    TERM,
    '__proto__: { polluted: yes }\nterm: hold\ndefinition: x\nconstructor: { prototype: { polluted: yes } }\n',
  );
  content.write(
    EXPLAINER,
    content.read(EXPLAINER).replace('search: {}', 'search: { sections: { __proto__: { asks: [polluted] } } }'),
  );
  expect(faults().length).toBeGreaterThan(1);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(({} as Record<string, unknown>)['asks']).toBeUndefined();
});
