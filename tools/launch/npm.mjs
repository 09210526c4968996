/** Finds npm and runs it, if need be on a Node on which it leaves nothing out. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { satisfies } from './engines.mjs';
import { LaunchFault } from './faults.mjs';
import { startProgress } from './progress.mjs';
import { isInside, launchFolder, machineEnvironment, nodeBinary, withFirstOnPath } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * @typedef {object} NpmOptions
 * @property {string} root the repository's folder
 * @property {Environment} env
 * @property {(pid: number) => void} onStart
 */

/** What the site's tools run on, in the words of Astro's package. */
const NEEDED_NODE = '>=22.12.0';
const MOST_ERROR_LINES = 25;

/** @typedef {{ script: string, node: string }} Npm npm's own script, and the Node that runs it */

/**
 * Finds the npm that started us, or else the one on the path, by asking it: what the path names may be a shell script.
 * @param {string} root
 * @param {Environment} env
 * @param {NodeJS.Platform} [platform]
 * @returns {Npm | undefined} undefined when it cannot be told apart from the command `npm`
 */
export function locateNpm(root, env, platform = process.platform) {
  const starter = usableNpm(root, env.npm_execpath, env.npm_node_execpath);
  // On Windows a command's argument with a space in it would need quoting for two shells.
  if (starter || platform === 'win32') return starter;
  const machine = machineEnvironment(root, env);
  const ask = (/** @type {string} */ variable) =>
    spawnSync('npm', ['exec', '--offline', '--call', `node -p process.env.${variable}`], {
      cwd: root,
      env: machine,
      encoding: 'utf8',
    }).stdout?.trim();
  return usableNpm(root, ask('npm_execpath'), ask('npm_node_execpath'));
}

/**
 * Other package managers set the same variables, and a Node that is about to be replaced cannot do the replacing.
 * @param {string} root
 * @param {string | undefined} script
 * @param {string | undefined} node
 * @returns {Npm | undefined}
 */
function usableNpm(root, script, node) {
  if (!script || !node || !/npm-cli\.js$/.test(script) || isInside(path.join(root, 'node_modules'), node))
    return undefined;
  return existsSync(script) && existsSync(node) ? { script, node } : undefined;
}

/**
 * Runs npm to its end, with its output in a log.
 * @param {string[]} args
 * @param {NpmOptions & { log: string, cwd?: string, node?: string }} options `node` is to run it in place of its own
 */
export async function runNpm(args, { root, env, onStart, log, cwd = root, node }) {
  const npm = locateNpm(root, env);
  const [command, first] = npm
    ? [node ?? npm.node, [npm.script]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const machine = machineEnvironment(root, env);
  return runQuietly(command, [...first, ...args], {
    cwd,
    // Its own scripts, too, run on the Node that it was given.
    env: node === undefined ? machine : withFirstOnPath(machine, [path.dirname(node)]),
    log: path.join(launchFolder(root), log),
    onStart,
    shell: command === 'npm.cmd',
  });
}

/**
 * The version of the Node on which npm runs here.
 * @param {string} root
 * @param {Environment} env
 * @returns {string}
 */
export function npmNodeVersion(root, env) {
  return nodeVersion(locateNpm(root, env)?.node ?? 'node', machineEnvironment(root, env)) ?? process.versions.node;
}

/**
 * Gets the pinned Node into a folder of its own, for npm to run on.
 * @param {string} version
 * @param {NpmOptions & { stream: import('./progress.mjs').Stream }} options
 * @returns {Promise<string>} its path
 */
export async function fetchNode(version, { root, env, stream, onStart }) {
  const folder = path.join(launchFolder(root), 'node');
  const binary = nodeBinary(folder);
  if (nodeVersion(binary) === version) return binary;

  const progress = startProgress(`Fetching Node ${version}`, { stream, env });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, allowScripts: { node: true } }));
  const args = ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', `node@${version}`];
  const { lines } = await runNpm(args, { root, env, onStart, log: 'node.log', cwd: folder }).finally(progress.stop);
  if (nodeVersion(binary) === version) {
    progress.done(`Fetched Node ${version}`);
    return binary;
  }
  stream.write(sayErrors(lines));
  throw new LaunchFault(`${nodeFault(nodeVersion(binary))} npm's whole output is in .cache/launch/node.log.`);
}

/**
 * Why the Node that npm installed cannot be used, and what to do. It comes in an install script, which npm leaves out under some settings.
 * @param {string | undefined} version undefined when it does not run
 */
export function nodeFault(version) {
  return (
    `The Node that npm installed ${version ? `is version ${version}` : 'does not run'}, and the site needs another (${NEEDED_NODE}). ` +
    'Let npm reach its registry and run the install script of the package "node" (see its settings ignore-scripts and allow-scripts), then run the command again.'
  );
}

/**
 * @param {string} binary
 * @param {Environment} [env]
 * @returns {string | undefined} for example `24.21.0`; undefined when it does not run
 */
export function nodeVersion(binary, env = process.env) {
  const { status, stdout } = spawnSync(binary, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    env,
    windowsHide: true,
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Whether the site's tools run on this Node.
 * @param {string | undefined} version
 * @returns {boolean}
 */
export function isNewEnough(version) {
  return version !== undefined && satisfies(version, NEEDED_NODE);
}

/**
 * What npm said was wrong, without the usage that it prints after some faults, or else the last of what it said.
 * @param {string[]} lines
 * @returns {string[]}
 */
export function npmErrorLines(lines) {
  const usage = lines.findIndex((line) => /^npm (error|ERR!) Usage:/i.test(line));
  const errors = lines.slice(0, usage === -1 ? undefined : usage).filter((line) => /^npm (error|ERR!) *\S/i.test(line));
  return errors.length > 0 ? errors.slice(0, MOST_ERROR_LINES) : lines.slice(-MOST_ERROR_LINES);
}

/** @param {string[]} lines */
export function sayErrors(lines) {
  return npmErrorLines(lines)
    .map((line) => `${line}\n`)
    .join('');
}
