/** Serves the built site and says so once it can be opened. */
import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { localAddresses, openableAddress, requireFree } from './address.mjs';
import { endProgram, readLines, untilClosed } from './child.mjs';
import { LaunchFault } from './faults.mjs';
import { commandScript, installedEnvironment, nodeBinary } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

const LOOK_EVERY = 100;
/** The server answers within a second or two; a machine under load gets a minute. */
const PATIENCE = 60_000;
/** Lines of the server's output to show when it does not start. */
const TAIL = 30;

/**
 * Serves dist/ until it is stopped.
 * @param {object} options
 * @param {string} options.root
 * @param {Environment} options.env
 * @param {string} options.host
 * @param {number} options.port
 * @param {string} options.base
 * @param {(address: string) => void} options.onReady
 * @returns {Promise<number>} the server's exit code
 */
export async function serve({ root, env, host, port, base, onReady }) {
  const args = [commandScript(root, 'astro'), 'preview', '--port', String(port), '--host', host, '--ignore-lock'];
  const child = spawn(nodeBinary(root), args, {
    cwd: root,
    // Set to anything, the variable keeps Astro from putting the server into the background when it thinks that an
    // agent runs it; --ignore-lock lets a second server run on another port.
    env: { ...installedEnvironment(root, env), ASTRO_PREVIEW_BACKGROUND: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const ended = untilClosed(child);

  /** @type {string[]} */
  const lines = [];
  /** @type {number | undefined} */
  let servedPort;
  let ready = false;
  for (const output of [child.stdout, child.stderr]) {
    readLines(output, (line) => {
      servedPort ??= readServedPort(line);
      // Until it is ready its banner would only repeat our line; later it speaks when something is wrong.
      if (ready) process.stderr.write(`${line}\n`);
      else lines.push(line);
    });
  }

  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const outcome = await Promise.race([
    ended,
    untilAnswered({ host, port, base, servedPort: () => servedPort, isOver }),
  ]);
  if (outcome === 'answered') {
    ready = true;
    onReady(openableAddress({ host, port, base }));
    return ended;
  }
  if (typeof outcome === 'string') endProgram(child, 'SIGTERM');
  const exitCode = await ended;
  // Vite takes the next port when another program was quicker.
  if (outcome === 'moved') {
    await requireFree({ host, port });
    throw new LaunchFault(`Port ${port} was taken by another program meanwhile. Run the command again.`);
  }
  process.stderr.write(`${lines.slice(-TAIL).join('\n')}\n`);
  throw new LaunchFault(
    outcome === 'silent'
      ? `The site did not answer at ${openableAddress({ host, port, base })} within ${PATIENCE / 1000} seconds. What the server said is above.`
      : `The server stopped before the site was ready (exit code ${exitCode}). What it said is above.`,
  );
}

/**
 * The port in the address that the server prints when it listens.
 * @param {string} line
 * @returns {number | undefined}
 */
export function readServedPort(line) {
  const written = /https?:\/\/(?:\[[^\]]+\]|[^\s/:]+):(\d+)/.exec(line)?.[1];
  return written === undefined ? undefined : Number(written);
}

/**
 * Waits until our server, and not another on the same port, answers with the home page.
 * @param {{ host: string, port: number, base: string, servedPort: () => number | undefined, isOver: () => boolean }} options
 * @returns {Promise<'answered' | 'moved' | 'silent' | 'over'>}
 */
async function untilAnswered({ host, port, base, servedPort, isOver }) {
  const began = performance.now();
  while (performance.now() - began < PATIENCE) {
    // The other side of the race tells how it ended.
    if (isOver()) return 'over';
    const served = servedPort();
    if (served !== undefined && served !== port) return 'moved';
    if (served === port) {
      const answers = await Promise.all(localAddresses(host).map((address) => isHomePageThere(address, port, base)));
      if (answers.includes(true)) return 'answered';
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
  return 'silent';
}

/**
 * @param {string} address
 * @param {number} port
 * @param {string} path
 * @returns {Promise<boolean>}
 */
function isHomePageThere(address, port, path) {
  return new Promise((resolve) => {
    const request = get({ host: address, port, path, timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
