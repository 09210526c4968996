/** Runs the content checks: a build with errors stops before anything is rendered, development shows them as they come. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatFaults, textsOf } from '../checks/report.ts';
import { checkContent, type CheckedContent } from '../checks/run.ts';
import { contentWatch } from '../dev/content-watch.ts';
import { showInOverlay } from '../dev/fault-overlay.ts';

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
        let said = '';
        const say = ({ faults, errors, library }: CheckedContent) => {
          const words = formatFaults(faults, textsOf(library));
          if (words === said) return;
          said = words;
          logger[errors.length > 0 ? 'error' : faults.length > 0 ? 'warn' : 'info'](`\n${words}`);
        };
        const watch = contentWatch(server, root, logger);
        say(watch.current());
        watch.onChecked(say);
        showInOverlay(server, watch);
      },
    },
  };
}
