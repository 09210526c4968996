import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { frozenFaults, frozenFile, frozenHash, readFrozen, writeFrozen } from '../../../src/sections/frozen-files.ts';
import { frozenPage, fromFrozenPage, type FrozenVersion } from '../../../src/sections/frozen-page.ts';
import { freezeText } from '../../../src/sections/frozen-text.ts';
import type { Ledger } from '../../../src/sections/ledger.ts';
import { source as sourceSchema } from '../../../src/schemas/source.ts';
import { frozenWords } from '../../../src/site.ts';

const freeze = (html: string) => freezeText(html, fromFrozenPage);
const DAY = { iso: '2026-11-21', precision: 'day' } as const;

describe('frozen text', () => {
  test('has marks that lead to the list, and keeps what each cites', () => {
    const { html, marks } = freeze(
      '<p>Words.<sup class="citation">\u2060<button type="button" id="cite_1_1" class="citation-mark astro-x" popovertarget="card_1_1" data-citation="a#b" aria-label="Source 1: A">1</button></sup></p>',
    );
    expect(html).toBe('<p>Words.<sup class="citation"><a href="#source-1" aria-label="Source 1">1</a></sup></p>');
    expect(marks).toEqual([{ number: '1', source: 'a', passage: 'b' }]);
  });

  test.each([
    ['cards and scripts go', '<p>A</p><aside popover id="x">Card</aside><script>1</script>', '<p>A</p>'],
    [
      'what opened a card keeps its words',
      '<p>A <button popovertarget="x">detainer</button>.</p>',
      '<p>A detainer.</p>',
    ],
    ['links of ours are relative', '<a href="/sources/a/#b">A</a>', '<a href="../../../sources/a/#b">A</a>'],
    [
      'other links stay',
      '<a href="https://example.org/" rel="noreferrer">A</a>',
      '<a href="https://example.org/" rel="noreferrer">A</a>',
    ],
    [
      'this year’s classes go',
      '<p class="label astro-abc">A</p><p class="astro-abc">B</p>',
      '<p class="label">A</p><p>B</p>',
    ],
    [
      'ids stay on sections only',
      '<section id="s" data-section="s"><p id="p">A</p></section>',
      '<section id="s" data-section="s"><p>A</p></section>',
    ],
    [
      'charts keep their lengths',
      '<svg width="100%" height="9"><rect class="chart-bar-1" x="0" width="68%"></rect></svg>',
      '<svg width="100%" height="9"><rect class="chart-bar-1" x="0" width="68%"></rect></svg>',
    ],
    ['custom elements keep what they hold', '<copy-link><a href="#x">L</a></copy-link>', '<a href="#x">L</a>'],
  ])('%s', (_what, before, after) => {
    expect(freeze(before).html).toBe(after);
  });
});

describe('a frozen page', () => {
  const source = sourceSchema.parse({
    kind: 'news',
    title: 'A day & <a> night',
    publisher: 'The Gazette',
    date: '2016-11-14',
    checked: { date: '2026-11-21', how: 'read' },
    passages: { b: { quote: 'exact words', speaker: 'Roe' } },
  });
  const version: FrozenVersion = {
    id: 'two-clocks',
    title: 'Two “clocks” & more',
    explainer: { title: 'How long?', path: '/detainers/forty-eight-hours/' },
    date: DAY,
    asOf: DAY,
    text: {
      html: '<p>Words.</p>',
      marks: [
        { number: '2', source: 'a', passage: 'b' },
        { number: '2', source: 'a', passage: 'b' },
      ],
    },
    sources: new Map([['a', source]]),
    reading: () => 'Text read',
  };

  test('lists each source once under its number, with its passage, escaped', () => {
    const html = frozenPage(version, frozenWords);
    expect(html.match(/<li id="source-2" value="2">/g)).toHaveLength(1);
    expect(html).toContain('<a href="../../../sources/a/">A day &amp; &lt;a&gt; night</a>');
    expect(html.match(/<q>exact words<\/q>/g)).toHaveLength(1);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain('<link rel="canonical" href="../">');
  });

  test('is refused when it cites what has no record', () => {
    expect(() => frozenPage({ ...version, sources: new Map() }, frozenWords)).toThrow(
      '“a”, of which there is no record',
    );
  });

  test('cites nothing and lists nothing', () => {
    expect(frozenPage({ ...version, text: { html: '<p>Ours.</p>', marks: [] } }, frozenWords)).not.toContain('<ol');
  });
});

describe('the check of frozen pages', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sanctuary-frozen-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  const ledger = (frozen?: string): Ledger => ({
    explainers: new Map(),
    sections: new Map([
      [
        'two-clocks',
        {
          published: DAY,
          versions: [
            {
              date: DAY,
              fingerprint: `sha256-${'0'.repeat(32)}`,
              explainer: 'a/b',
              title: 'T',
              ...(frozen && { frozen }),
            },
          ],
        },
      ],
    ]),
  });
  const messages = (known: Ledger) => frozenFaults(root, known).map(({ message }) => message);

  test('finds nothing wrong with what it was given', () => {
    writeFrozen(root, 'two-clocks', DAY.iso, '<p>A</p>');
    expect(readFrozen(root, 'two-clocks', DAY.iso)).toBe('<p>A</p>');
    expect(messages(ledger(frozenHash('<p>A</p>')))).toEqual([]);
  });

  test('objects to a byte that changed', () => {
    writeFrozen(root, 'two-clocks', DAY.iso, '<p>A</p>');
    writeFileSync(join(root, frozenFile('two-clocks', DAY.iso)), '<p>A </p>');
    expect(messages(ledger(frozenHash('<p>A</p>')))).toEqual([
      'The page of the version of 2026-11-21 is not what was published.',
    ]);
  });

  test('objects to a page that is gone, and to one that nobody published', () => {
    expect(messages(ledger(frozenHash('<p>A</p>')))).toEqual([
      'The version of 2026-11-21 was published, and its page is gone.',
    ]);
    writeFrozen(root, 'another', DAY.iso, '<p>B</p>');
    expect(messages(ledger())).toEqual(['The ledger knows nothing of this frozen page.']);
  });
});
