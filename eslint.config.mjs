// ESLint for code, Prettier for its form: of the two choices, only ESLint's parser reads the code inside .astro files
// whole, and its import rules can say which folder may use which. Biome 2 reads .astro in part and MDX not at all.
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Folders in the order of the one way in which imports point. A folder may import those after it. */
const FORBIDDEN = {
  'src/layouts': ['pages'],
  'src/components': ['pages', 'layouts'],
  'src/queries': ['pages', 'layouts', 'components', 'elements', 'integrations'],
  'src/integrations': ['pages', 'layouts', 'components', 'elements', 'queries'],
  'src/elements': [
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
  ],
};

/** Folders that know nothing of Astro, pages or the browser. */
const PURE = ['schemas', 'records', 'checks', 'markdown', 'citing', 'sections', 'search', 'figures'];

/** The only pure files that may touch the disk. */
const READERS_AND_WRITERS = [
  'src/records/library.ts',
  'src/sections/ledger-files.ts',
  'src/sections/frozen-files.ts',
  'src/search/write-index.ts',
  'src/citing/csl-styles.ts',
];

const restrict = (folders, also = []) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        ...(folders.length > 0
          ? [
              {
                group: folders.flatMap((folder) => [`**/${folder}/**`, `../${folder}/*`]),
                message:
                  'Imports point one way: pages, layouts, components, queries, pure folders. See ARCHITECTURE.md.',
              },
            ]
          : []),
        ...also,
      ],
    },
  ],
});

/** `astro/zod` is the schema library itself; nothing else of Astro may enter the pure folders. */
const NO_ASTRO = { regex: '^astro(?!/zod$)|^astro:|^@astrojs/', message: 'Pure folders import no Astro.' };
const NO_DISK = {
  group: ['node:fs', 'node:fs/*', 'fs'],
  message: 'Pure folders do not touch the disk; records/library.ts reads and search/write-index.ts writes.',
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', '.cache/', 'tests/fixtures/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      'no-console': 'error',
    },
  },
  { files: ['tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
  ...Object.entries(FORBIDDEN).map(([folder, folders]) => ({ files: [`${folder}/**`], rules: restrict(folders) })),
  {
    files: PURE.map((folder) => `src/${folder}/**`),
    rules: restrict(['pages', 'layouts', 'components', 'queries', 'elements', 'integrations'], [NO_ASTRO, NO_DISK]),
  },
  {
    files: READERS_AND_WRITERS,
    rules: restrict(['pages', 'layouts', 'components', 'queries', 'elements', 'integrations'], [NO_ASTRO]),
  },
);
