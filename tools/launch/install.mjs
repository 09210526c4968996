/** Installs the packages that package-lock.json pins, when they are not there yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { LaunchFault } from './faults.mjs';
import { withLock } from './lock.mjs';
import { startProgress } from './progress.mjs';
import { isInside, launchFolder, machineEnvironment, nodeBinary } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {{ root: string, env?: Environment, stream?: import('./progress.mjs').Stream }} InstallOptions */

/** The oldest Node that Astro runs on, as [major, minor]. */
const OLDEST_INSTALLED_NODE = /** @type {const} */ ([22, 12]);
/** The fields of package.json that decide what is installed; to change a script needs no new installation. */
const INSTALL_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'allowScripts'];
const LOOK_EVERY = 1000;
const MOST_ERROR_LINES = 25;

/**
 * What an installation was made from: the pinned versions and the machine, since some packages hold programs for one kind.
 * @param {string} root
 * @param {{ platform?: string, arch?: string }} [machine]
 * @returns {string}
 */
export function installDigest(root, { platform = process.platform, arch = process.arch } = {}) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const asked = INSTALL_FIELDS.map((field) => manifest[field] ?? null);
  return createHash('sha256')
    .update(JSON.stringify([platform, arch, asked]))
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * Whether packages must be installed. The stamp is written last, so that an interrupted installation leaves none.
 * @param {string} root
 * @param {{ platform?: NodeJS.Platform, arch?: string }} [machine]
 * @returns {boolean}
 */
export function isInstallNeeded(root, machine = {}) {
  return readStamp(root) !== installDigest(root, machine) || !existsSync(nodeBinary(root, machine.platform));
}

/**
 * Installs what is missing. Runs at once wait for each other.
 * @param {InstallOptions} options
 * @returns {Promise<{ installed: boolean }>}
 */
export async function ensureInstalled({ root, env = process.env, stream = process.stderr }) {
  if (!isInstallNeeded(root)) return { installed: false };
  const onWait = () => stream.write('Another run is installing packages. Waiting for it.\n');
  return withLock(
    launchFolder(root),
    'install',
    async (lock) => {
      if (!isInstallNeeded(root)) return { installed: false };
      refuseToReplaceOurselves(root);
      const digest = installDigest(root);
      rmSync(stampFile(root), { force: true });
      await installPackages({ root, env, stream, onStart: lock.setChild });
      await checkInstalledNode({ root, env, stream, onStart: lock.setChild });
      mkdirSync(path.dirname(stampFile(root)), { recursive: true });
      writeFileSync(stampFile(root), JSON.stringify({ digest }));
      return { installed: true };
    },
    { onWait },
  );
}

/**
 * Where in node_modules this machine's packages will be, as the lock file has them. Those for another kind of machine are
 * left out, and those for one C library too, since npm alone knows which one it will choose.
 * @param {{ packages?: Record<string, LockedPackage> }} lockFile
 * @param {{ platform: string, arch: string }} machine
 * @returns {string[]}
 */
export function expectedPackages(lockFile, { platform, arch }) {
  return Object.entries(lockFile.packages ?? {})
    .filter(([place, entry]) => place !== '' && !entry.libc && isFor(entry.os, platform) && isFor(entry.cpu, arch))
    .map(([place]) => place);
}

/** @typedef {{ os?: string[], cpu?: string[], libc?: string[], link?: boolean }} LockedPackage */

/**
 * What npm said was wrong. It prints its usage after some faults, which would hide them.
 * @param {string[]} lines
 * @returns {string[]}
 */
export function npmErrorLines(lines) {
  const errors = lines.filter((line) => /^npm (error|ERR!)/i.test(line));
  return errors.length > 0 ? errors.slice(0, MOST_ERROR_LINES) : lines.slice(-MOST_ERROR_LINES);
}

/**
 * How to run npm: the one that started us, on its own Node, or else the one on the path.
 * @param {string} root
 * @param {Environment} env
 * @param {NodeJS.Platform} [platform]
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(root, env, platform = process.platform) {
  const script = env.npm_execpath;
  const node = env.npm_node_execpath;
  // Other package managers set npm_execpath too, and a Node that is about to be replaced cannot do the replacing.
  if (
    script &&
    node &&
    /npm-cli\.js$/.test(script) &&
    existsSync(script) &&
    existsSync(node) &&
    !isInside(path.join(root, 'node_modules'), node)
  ) {
    return { command: node, args: [script], shell: false };
  }
  return platform === 'win32'
    ? { command: 'npm.cmd', args: [], shell: true }
    : { command: 'npm', args: [], shell: false };
}

/**
 * Once packages are installed, npm runs these scripts on the Node among them, and Windows deletes no program that runs.
 * @param {string} root
 */
function refuseToReplaceOurselves(root) {
  if (process.platform !== 'win32' || !isInside(path.join(root, 'node_modules'), process.execPath)) return;
  throw new LaunchFault(
    'The packages have changed, and Windows cannot replace the Node that is running. Delete the folder node_modules, then run the command again.',
  );
}

/** @typedef {Required<InstallOptions> & { onStart: (pid: number) => void }} StepOptions */

/** @param {StepOptions} options */
async function installPackages({ root, env, stream, onStart }) {
  const lockFile = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const expected = expectedPackages(lockFile, process);
  const progress = startProgress('Installing packages', { stream, env });
  const timer = setInterval(() => {
    const there = expected.filter((place) => existsSync(path.join(root, place, 'package.json'))).length;
    // The packages' own scripts run once all are there.
    progress.update({ fraction: (there / expected.length) * 0.99, status: `${there} of ${expected.length}` });
  }, LOOK_EVERY);

  try {
    // Whatever the user has set for other projects, this one needs its tools and the packages for this machine,
    // and runs on the Node that comes with it.
    const flags = ['--no-audit', '--no-fund', '--include=dev', '--include=optional', '--no-engine-strict'];
    const { code, lines } = await runNpm(['ci', ...flags], { root, env, log: 'install.log', onStart });
    if (code !== 0) {
      progress.stop();
      stream.write(`${npmErrorLines(lines).join('\n')}\n`);
      throw new LaunchFault(
        `npm could not install the packages (exit code ${code}). Put right what it says above, then run the command again. Its whole output is in .cache/launch/install.log.`,
      );
    }
    progress.done(`Installed ${expected.length} packages`);
  } finally {
    clearInterval(timer);
    progress.stop();
  }
}

/**
 * The package `node` fetches its program in an install script, which npm leaves out under some settings.
 * @param {StepOptions} options
 */
async function checkInstalledNode({ root, env, stream, onStart }) {
  if (isNewEnough(installedNodeVersion(root))) return;
  const progress = startProgress('Installing Node', { stream, env });
  const { lines } = await runNpm(['rebuild', 'node'], { root, env, log: 'rebuild.log', onStart }).finally(
    progress.stop,
  );
  const version = installedNodeVersion(root);
  if (isNewEnough(version)) return;
  stream.write(`${npmErrorLines(lines).join('\n')}\n`);
  const found = version ? `is version ${version}` : 'does not run';
  throw new LaunchFault(
    `The Node that npm installed with the packages ${found}, and the site needs ${OLDEST_INSTALLED_NODE.join('.')} or later. ` +
      'Let npm run the install script of the package "node" (see its settings ignore-scripts and allow-scripts), then run the command again.',
  );
}

/**
 * @param {string[]} args
 * @param {{ root: string, env: Environment, log: string, onStart: (pid: number) => void }} options
 */
async function runNpm(args, { root, env, log, onStart }) {
  const { command, args: first, shell } = npmCommand(root, env);
  return runQuietly(command, [...first, ...args], {
    cwd: root,
    env: machineEnvironment(root, env),
    log: path.join(launchFolder(root), log),
    onStart,
    shell,
  });
}

/**
 * @param {string} root
 * @returns {string | undefined} for example `24.21.0`; undefined when it does not run
 */
function installedNodeVersion(root) {
  const { status, stdout } = spawnSync(nodeBinary(root), ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    windowsHide: true,
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * @param {string | undefined} version
 * @returns {boolean}
 */
export function isNewEnough(version) {
  if (!version) return false;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_INSTALLED_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Whether a package for these systems is for this one; `!` before a name excludes it.
 * @param {string[] | undefined} kinds
 * @param {string} kind
 */
function isFor(kinds, kind) {
  if (!kinds || kinds.length === 0) return true;
  if (kinds.includes(`!${kind}`)) return false;
  return kinds.includes(kind) || kinds.every((name) => name.startsWith('!'));
}

/** @param {string} root */
function stampFile(root) {
  return path.join(root, 'node_modules', '.launch-stamp.json');
}

/** @param {string} root @returns {string | undefined} */
function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8')).digest;
  } catch {
    return undefined;
  }
}
