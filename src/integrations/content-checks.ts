/** Runs the content checks before Astro renders anything, and stops a build that has faults. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFaults } from '../checks/report.ts';
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
        const { faults } = checkContent(root);
        if (faults.length > 0)
          throw new Error(`The content has faults, so nothing was built.\n\n${formatFaults(faults)}`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const say = () => {
          const { faults } = checkContent(root);
          if (faults.length > 0) logger.warn(`\n${formatFaults(faults)}`);
        };
        say();
        server.watcher.on('change', (path) => {
          if (path.replaceAll('\\', '/').includes('/content/')) say();
        });
      },
    },
  };
}
