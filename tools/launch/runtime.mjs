/** Where the installed programs are, and the environment in which they run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {Record<string, string | undefined>} Environment */

/** The repository's folder. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * The folder in which these commands keep stamps, logs and locks. It is outside node_modules, which `npm ci` empties.
 * @param {string} root
 */
export function launchFolder(root) {
  return path.join(root, '.cache', 'launch');
}

/**
 * The Node that runs everything but these start-up scripts: the npm package `node`.
 * @param {string} root
 * @param {NodeJS.Platform} [platform]
 */
export function nodeBinary(root, platform = process.platform) {
  return path.join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * The script behind a package's command, to be run with {@link nodeBinary}.
 * Its link in node_modules/.bin is a shell script on Windows, which cannot be started without a shell.
 * @param {string} root
 * @param {string} packageName also the command's name, as it is for all that we run
 */
export function commandScript(root, packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[packageName]);
}

/**
 * The environment for installed programs: their Node and their commands come before the machine's.
 * @param {string} root
 * @param {Environment} env
 * @returns {Environment}
 */
export function installedEnvironment(root, env) {
  const own = [path.join(root, 'node_modules', '.bin'), path.dirname(nodeBinary(root))];
  // Astro reports usage to its makers unless told not to, and this project contacts no third party.
  return {
    ...withPath(env, (entries) => [...own, ...entries.filter((entry) => !own.includes(entry))]),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}

/**
 * The environment for npm itself, which must not run on the Node that it is about to replace.
 * @param {string} root
 * @param {Environment} env
 * @returns {Environment}
 */
export function machineEnvironment(root, env) {
  return withPath(env, (entries) => entries.filter((entry) => !isInside(path.join(root, 'node_modules'), entry)));
}

/**
 * @param {Environment} env
 * @param {string[]} folders
 * @returns {Environment}
 */
export function withFirstOnPath(env, folders) {
  return withPath(env, (entries) => [...folders, ...entries.filter((entry) => !folders.includes(entry))]);
}

/**
 * Whether a file is in a folder, at any depth.
 * @param {string} folder
 * @param {string} file
 */
export function isInside(folder, file) {
  const way = path.relative(folder, path.resolve(file));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}

/**
 * The folders in which a shell looks for programs.
 * @param {Environment} env
 */
export function pathEntries(env) {
  return (env[pathKey(env)] ?? '').split(path.delimiter).filter(Boolean);
}

/**
 * @param {Environment} env
 * @param {(entries: string[]) => string[]} change
 */
function withPath(env, change) {
  return { ...env, [pathKey(env)]: change(pathEntries(env)).join(path.delimiter) };
}

/** Windows spells it `Path`. @param {Environment} env */
function pathKey(env) {
  return Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
}
