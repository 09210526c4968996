/** Ends with the npm that started us. */

const LOOK_EVERY = 500;

/**
 * Stops this process when the one that started it is gone. When npm is asked to end it asks the shell between us, and
 * most shells end without passing that on: a server would go on serving with nobody to stop it.
 * @param {Record<string, string | undefined>} env
 */
export function endWithParent(env) {
  // Only npm's shell is sure to outlive us; a person's may be closed while we run.
  if (!env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_EVERY);
  timer.unref();
}
