import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentChecks } from './src/integrations/content-checks.ts';
import { siteIndex } from './src/integrations/site-index.ts';
import { explainerPlugins } from './src/markdown/pipeline.ts';
import { readLibrary } from './src/records/library.ts';
import { createMarkdownContext } from './src/sections/markdown-context.ts';
import { siteAddress } from './src/site.ts';

const { origin, base } = siteAddress(process.env.SITE_URL);

// Read again for every page in development, where content changes under us; once for a build.
const isDevelopment = process.argv.includes('dev');
let library;
const currentLibrary = () => (isDevelopment || !library ? (library = readLibrary(process.cwd())) : library);

export default defineConfig({
  site: origin,
  base,
  // A build is made beside dist/ and moved there when it is whole; see tools/build.ts.
  outDir: process.env.SANCTUARY_OUT_DIR ?? './dist',
  trailingSlash: 'always',
  output: 'static',
  devToolbar: { enabled: false },
  scopedStyleStrategy: 'where',
  // The content policy allows no inline style or script.
  build: { inlineStylesheets: 'never', format: 'directory', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  prefetch: false,
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false, // remark-gfm is among our plugins, with its settings.
      smartypants: false, // It would change quotations.
      remarkPlugins: explainerPlugins(createMarkdownContext(currentLibrary, base)),
    }),
  },
  integrations: [mdx({ optimize: { ignoreElementNames: [] } }), contentChecks(), siteIndex()],
});
