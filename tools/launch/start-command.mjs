/** `npm start`, from a fresh clone to an address that can be opened. */
import { basePath, readPlace, requireFree } from './address.mjs';
import { ensureBuilt } from './build.mjs';
import { reportFault } from './faults.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithParent } from './parent.mjs';
import { projectRoot } from './runtime.mjs';
import { serve } from './serve.mjs';

/**
 * Does each step that is not done yet, then serves until it is stopped. Sets the exit code.
 * @param {{ root?: string, env?: Record<string, string | undefined> }} [options]
 */
export async function start({ root = projectRoot, env = process.env } = {}) {
  endWithParent(env);
  try {
    const place = { ...readPlace(env), base: basePath(env.SITE_URL) };
    // Before the long steps, so that nobody waits in vain, and after them, since another run may have been quicker.
    await requireFree(place);
    await ensureInstalled({ root, env });
    await ensureBuilt({ root, env });
    await requireFree(place);
    process.exitCode = await serve({
      root,
      env,
      ...place,
      onReady: (address) => process.stdout.write(`Sanctuary, Explained is ready at ${address}\n`),
    });
  } catch (error) {
    process.exitCode = reportFault(error);
  }
}
