/**
 * `npm start`: installs what is missing, builds the site and its index, and serves it.
 * The work is in launch/; it is loaded only once this Node is known to understand it.
 */
const major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  console.error(
    `This site needs Node 18 or later to start, and this is Node ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
  process.exitCode = 1;
} else {
  import('./launch/start-command.mjs').then(({ start }) => start());
}
