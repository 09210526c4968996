/** Where the site is served: reading PORT and HOST, finding out whether they can be had, and writing the address. */
import { connect, createServer } from 'node:net';
import { LaunchFault } from './faults.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {{ host: string, port: number }} Place */

const DEFAULT_PORT = 4321;
const DEFAULT_HOST = 'localhost';
const HIGHEST_PORT = 65_535;

/**
 * @param {Environment} env
 * @returns {Place}
 */
export function readPlace(env) {
  const written = env.PORT?.trim() || String(DEFAULT_PORT);
  const port = Number(written);
  if (!/^\d+$/.test(written) || port < 1 || port > HIGHEST_PORT) {
    throw new LaunchFault(`PORT must be a whole number from 1 to ${HIGHEST_PORT}, and it is "${written}".`);
  }
  return { host: env.HOST?.trim() || DEFAULT_HOST, port };
}

/**
 * The path under which the site is published, taken from its public address as the site itself takes it.
 * @param {string | undefined} siteUrl for example `https://example.org/sanctuary`
 * @returns {string} with a slash at both ends: `/sanctuary/`
 */
export function basePath(siteUrl) {
  try {
    const { pathname } = new URL(siteUrl?.trim() ?? '');
    return pathname.endsWith('/') ? pathname : `${pathname}/`;
  } catch {
    // Not set, or not an address, which the build will say better.
    return '/';
  }
}

/**
 * The address to open in a browser on this machine.
 * @param {Place & { base: string }} place
 * @returns {string} for example `http://localhost:4321/`
 */
export function openableAddress({ host, port, base }) {
  const name = isWildcard(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}${base}`;
}

/**
 * Makes sure that the place can be served from.
 * @param {Place} place
 * @throws {LaunchFault} when it cannot
 */
export async function requireFree({ host, port }) {
  const problem = await findProblem({ host, port });
  if (problem === 'taken') {
    const other = await nextFreePort({ host, port });
    throw new LaunchFault(
      `Port ${port} is taken by another program. Stop that program or choose another port: PORT=${other} npm start`,
    );
  }
  if (problem === 'forbidden')
    throw new LaunchFault(`You may not serve on port ${port}. Choose one above 1023: PORT=${DEFAULT_PORT} npm start`);
  if (problem === 'elsewhere')
    throw new LaunchFault(
      `HOST is "${host}", which is not a name or address of this machine. Leave it out, or set HOST=0.0.0.0 to serve to your network.`,
    );
}

/**
 * Addresses by which the server can be reached from this machine. `localhost` may mean either, and so do browsers take it.
 * @param {string} host
 * @returns {string[]}
 */
export function localAddresses(host) {
  if (host === 'localhost' || isWildcard(host)) return ['127.0.0.1', '::1'];
  return [host];
}

/**
 * @param {Place} place
 * @returns {Promise<'taken' | 'forbidden' | 'elsewhere' | undefined>}
 */
async function findProblem({ host, port }) {
  const codes = await Promise.all(
    (host === 'localhost' ? localAddresses(host) : [host]).map((address) => tryListening(address, port)),
  );
  if (codes.includes('EADDRINUSE')) return 'taken';
  if (codes.includes('EACCES')) return 'forbidden';
  // A machine without IPv6 has one address for localhost, which is enough.
  if (!codes.includes(undefined)) return 'elsewhere';
  // Some systems let two programs listen on one port if one of them asked for all addresses.
  const answers = await Promise.all(localAddresses(host).map((address) => isAnswered(address, port)));
  return answers.includes(true) ? 'taken' : undefined;
}

/** @param {Place} place */
async function nextFreePort({ host, port }) {
  for (let other = port + 1; other <= Math.min(port + 20, HIGHEST_PORT); other++) {
    if ((await findProblem({ host, port: other })) === undefined) return other;
  }
  return port < HIGHEST_PORT ? port + 1 : DEFAULT_PORT;
}

/**
 * @param {string} address
 * @param {number} port
 * @returns {Promise<string | undefined>} the error's code
 */
function tryListening(address, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? 'unknown'));
    server.listen({ host: address, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {string} address
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isAnswered(address, port) {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 1000 });
    const end = (/** @type {boolean} */ answered) => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/** Whether the host stands for every address of this machine. @param {string} host */
function isWildcard(host) {
  return host === '0.0.0.0' || host === '::';
}
