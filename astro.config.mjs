import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { currentLibrary } from './src/dev/current-library.ts';
import { contentChecks } from './src/integrations/content-checks.ts';
import { editorsBar } from './src/integrations/editors-bar.ts';
import { siteIndex } from './src/integrations/site-index.ts';
import { explainerPlugins } from './src/markdown/pipeline.ts';
import { createMarkdownContext } from './src/sections/markdown-context.ts';
import { siteAddress } from './src/site.ts';

const { origin, base } = siteAddress(process.env.SITE_URL);

const isDevelopment = process.argv.includes('dev');

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
  // Lets the Astro extension complete the front matter of explainers; see .vscode/.
  experimental: { contentIntellisense: true },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false, // remark-gfm is among our plugins, with its settings.
      smartypants: false, // It would change quotations.
      remarkPlugins: explainerPlugins(createMarkdownContext(() => currentLibrary(process.cwd(), isDevelopment), base)),
    }),
  },
  integrations: [mdx({ optimize: { ignoreElementNames: [] } }), contentChecks(), editorsBar(), siteIndex()],
});
