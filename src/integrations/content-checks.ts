/** Runs the content checks before Astro renders anything: a build with errors stops, a page in development shows them. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFaults, textsOf } from '../checks/report.ts';
import { checkContent } from '../checks/run.ts';

export function contentChecks(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': () => {
        const { errors, library } = checkContent(root);
        if (errors.length > 0) {
          throw new Error(`The content has faults, so nothing was built.\n\n${formatFaults(errors, textsOf(library))}`);
        }
      },
      'astro:server:setup': ({ server, logger }) => {
        const say = () => {
          const { faults, library } = checkContent(root);
          if (faults.length > 0) logger.warn(`\n${formatFaults(faults, textsOf(library))}`);
        };
        say();
        server.watcher.on('change', (path) => {
          if (path.replaceAll('\\', '/').includes('/content/')) say();
        });
      },
    },
  };
}
