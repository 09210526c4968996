import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

const EXPLAINERS = [
  'content/explainers/detainers/forty-eight-hours.mdx',
  'content/explainers/funding-threats/can-washington-cut-the-money.mdx',
] as const;

const copy = new TemporaryProject();
afterAll(() => copy.remove());

/** An old site, which must not outlive a failed build. */
beforeEach(() => copy.write('dist/index.html', '<!doctype html><title>An old site</title>'));

/** Adds text at the end of a file and says where each of the given words came to stand. */
function append(file: string, text: string, words: string[]): string[] {
  const whole = `${copy.read(file).trimEnd()}\n\n${text}`;
  copy.write(file, whole);
  return words.map((word) => {
    const before = whole.slice(0, whole.lastIndexOf(word)).split('\n');
    return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  });
}

const timesIn = (output: string, place: string) => output.split('\n').filter((line) => line === place).length;

describe('with faults in the content', () => {
  it('says each once with its place, and leaves no site', async () => {
    const kept = EXPLAINERS.map((file) => [file, copy.read(file)] as const);
    const places = [
      ...append(
        EXPLAINERS[0],
        '## First [#made-for-a-test]\n\nA sentence [@cfr-8-287-7#no-such-passage].\n\nSee [a page](/no/such/page/).\n',
        ['## First', '[@cfr-8-287-7#no-such-passage]', '[a page]'],
      ),
      ...append(EXPLAINERS[1], '## Second [#made-for-a-test]\n\nSee [a section](#no-such-section).\n', [
        '## Second',
        '[a section]',
      ]),
    ];
    const { code, output } = await copy.build();
    for (const [file, text] of kept) copy.write(file, text);
    expect(code).not.toBe(0);
    for (const place of places) expect(timesIn(output, place), `${place} in:\n${output}`).toBe(1);
    expect(output).toMatch(/^7 faults in 2 files\.$/m);
    expect(existsSync(copy.path('dist'))).toBe(false);
  });
});

describe('with a page that throws', () => {
  it('fails, and leaves no site', async () => {
    const page = copy.read('src/pages/about.astro');
    copy.write('src/pages/about.astro', page.replace(/^---$/m, "---\nthrow new Error('Thrown for a test.');"));
    const { code, output } = await copy.build();
    copy.write('src/pages/about.astro', page);
    expect(code, output).not.toBe(0);
    expect(output).toContain('Thrown for a test.');
    expect(existsSync(copy.path('dist'))).toBe(false);
    expect(readdirSync(copy.path('.cache'))).toEqual([]);
  });
});

describe('with nothing to search', () => {
  it('fails before an empty index is written', async () => {
    await expect(writeSearchIndex([], copy.path('dist'), (path) => path)).rejects.toThrow('There is nothing to search');
    expect(existsSync(copy.path('dist/pagefind'))).toBe(false);
  });
});
