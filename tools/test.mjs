/**
 * `npm test`: installs what is missing, a browser included, and runs every test.
 * The work is in launch/; it is loaded only once this Node is known to understand it.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  console.error(
    `The tests need Node 18 or later to start, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  import('./launch/test-command.mjs').then(({ test }) => test(process.argv.slice(2)));
}
