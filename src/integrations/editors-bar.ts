/** In development only: gives every page the editor's bar, and the bar what it says of the page. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, IntegrationResolvedRoute } from 'astro';
import { contentWatch } from '../dev/content-watch.ts';
import { pageFacts } from '../dev/page-facts.ts';
import { withoutBase } from '../dev/page-files.ts';

/** Where the bar asks for its facts, below the base path: `/_editors-bar.json?page=/about/`. */
const FACTS = '/_editors-bar.json';

export function editorsBar(): AstroIntegration {
  let root = process.cwd();
  let base = '/';
  let routes: IntegrationResolvedRoute[] = [];
  /** The file that draws a page, from the project's folder. */
  const templateOf = (path: string) => {
    const route = routes.find(({ patternRegex, type }) => type === 'page' && patternRegex.test(path));
    return route?.entrypoint;
  };
  return {
    name: 'editors-bar',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', `import '/src/elements/editors-bar.ts';`);
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:routes:resolved': (found) => {
        routes = found.routes;
      },
      'astro:server:setup': ({ server, logger }) => {
        const watch = contentWatch(server, root, logger);
        watch.onChecked(() => server.ws.send('editors-bar:changed'));
        server.middlewares.use((request, response, next) => {
          const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
          if (withoutBase(pathname, base) !== FACTS) return next();
          const page = withoutBase(searchParams.get('page') ?? '/', base);
          const today = new Date().toISOString().slice(0, 10);
          void watch.settled().then((checked) => {
            response.setHeader('content-type', 'application/json');
            response.end(JSON.stringify(pageFacts(page, checked, today, templateOf(page))));
          });
        });
      },
    },
  };
}
