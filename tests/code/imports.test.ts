import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

/** What the import rule says of one import in a file that need not exist. */
async function complaints(file: string, imported: string): Promise<string[]> {
  const code = `import { thing } from '${imported}';\nexport const used = thing;\n`;
  const text = file.endsWith('.astro') ? `---\n${code.replace('export ', '')}---\n\n<p>{used}</p>\n` : code;
  const [result] = await eslint.lintText(text, { filePath: file });
  return result!.messages
    .filter(({ ruleId, fatal }) => fatal || ruleId === 'no-restricted-imports')
    .map(({ message }) => message);
}

const ONE_WAY = 'Imports point one way';
const NO_ASTRO = 'Pure folders import no Astro';
const NO_DISK = 'Pure folders do not touch the disk';

const PURE = ['schemas', 'records', 'checks', 'markdown', 'citing', 'sections', 'search', 'figures'];

const FORBIDDEN: [file: string, imported: string, reason: string][] = [
  ['src/layouts/Made.astro', '../pages/about.astro', ONE_WAY],
  ['src/components/page/Made.astro', '../../pages/about.astro', ONE_WAY],
  ['src/components/page/Made.astro', '../../layouts/Page.astro', ONE_WAY],
  ['src/components/made.ts', '../layouts/Page.astro', ONE_WAY],
  ...['pages', 'layouts', 'components', 'elements', 'integrations'].map((folder): [string, string, string] => [
    'src/queries/made.ts',
    `../${folder}/thing.ts`,
    ONE_WAY,
  ]),
  ['src/queries/inner/made.ts', '../../components/prose/Term.astro', ONE_WAY],
  ...['pages', 'layouts', 'components', 'elements', 'queries'].map((folder): [string, string, string] => [
    'src/integrations/made.ts',
    `../${folder}/thing.ts`,
    ONE_WAY,
  ]),
  ...[
    'pages',
    'layouts',
    'components',
    'queries',
    'integrations',
    'records',
    'checks',
    'markdown',
    'sections',
    'citing',
  ].map((folder): [string, string, string] => ['src/elements/made.ts', `../${folder}/thing.ts`, ONE_WAY]),
  ...PURE.flatMap((pure) => [
    ...['pages', 'layouts', 'components', 'queries', 'elements', 'integrations'].map(
      (folder): [string, string, string] => [`src/${pure}/made.ts`, `../${folder}/thing.ts`, ONE_WAY],
    ),
    ...['astro', 'astro:content', 'astro/loaders', '@astrojs/mdx'].map((name): [string, string, string] => [
      `src/${pure}/made.ts`,
      name,
      NO_ASTRO,
    ]),
    ...['node:fs', 'node:fs/promises', 'fs'].map((name): [string, string, string] => [
      `src/${pure}/made.ts`,
      name,
      NO_DISK,
    ]),
  ]),
  ['src/records/library.ts', '../queries/records.ts', ONE_WAY],
  ['src/records/library.ts', 'astro:content', NO_ASTRO],
  ['src/search/write-index.ts', '../pages/about.astro', ONE_WAY],
];

const ALLOWED: [file: string, imported: string][] = [
  ['src/pages/made.astro', '../layouts/Page.astro'],
  ['src/layouts/Made.astro', '../components/page/PageHead.astro'],
  ['src/components/page/Made.astro', '../../queries/records.ts'],
  ['src/queries/made.ts', '../sections/registry.ts'],
  ['src/queries/made.ts', 'astro:content'],
  ['src/integrations/made.ts', '../search/write-index.ts'],
  ['src/elements/made.ts', '../search/query.ts'],
  ['src/elements/made.ts', './clipboard.ts'],
  ['src/schemas/made.ts', 'astro/zod'],
  ['src/checks/made.ts', '../records/faults.ts'],
  ['src/records/library.ts', 'node:fs'],
  ['src/search/write-index.ts', 'node:fs'],
];

describe('imports that point the wrong way are refused', () => {
  it.each(FORBIDDEN)('%s may not import %s', async (file, imported, reason) => {
    expect(await complaints(file, imported)).toEqual([expect.stringContaining(reason)]);
  });
});

describe('imports that point the right way pass', () => {
  it.each(ALLOWED)('%s may import %s', async (file, imported) => {
    expect(await complaints(file, imported)).toEqual([]);
  });
});
