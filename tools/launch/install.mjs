/** Installs the packages that package-lock.json pins, when they are not there yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LaunchFault } from './faults.mjs';
import { expectedPackages, isCompleteOn, pinnedNode, readLockFile } from './lock-file.mjs';
import { withLock } from './lock.mjs';
import { fetchNode, isNewEnough, nodeFault, nodeVersion, npmNodeVersion, runNpm, sayErrors } from './npm.mjs';
import { startProgress } from './progress.mjs';
import { isInside, launchFolder, nodeBinary } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {import('./progress.mjs').Stream} Stream */
/** @typedef {{ root: string, env: Environment, stream: Stream, onStart: (pid: number) => void }} StepOptions */

/** The fields of package.json that decide what is installed; to change a script needs no new installation. */
const INSTALL_FIELDS = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'allowScripts'];
/**
 * Whatever the user has set for other projects, this one needs its tools and the packages for this machine, and runs on
 * the Node that comes with it.
 */
const NPM_FLAGS = ['--no-audit', '--no-fund', '--include=dev', '--include=optional', '--no-engine-strict'];
const LOOK_EVERY = 1000;

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
 * @param {{ root: string, env?: Environment, stream?: Stream }} options
 * @returns {Promise<{ installed: boolean }>}
 * @throws {LaunchFault} when it cannot; what npm said has been printed by then
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
      await requireNode({ root, env, stream, onStart: lock.setChild });
      writeFileSync(stampFile(root), JSON.stringify({ digest }));
      return { installed: true };
    },
    { onWait },
  );
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

/** @param {StepOptions} options */
async function installPackages(options) {
  const { root, env, stream } = options;
  const lockFile = readLockFile(root);
  const pinned = pinnedNode(lockFile);
  const needsNode = pinned !== undefined && !isCompleteOn(lockFile, process, npmNodeVersion(root, env));
  const node = needsNode ? await fetchNode(pinned, options) : undefined;

  const expected = expectedPackages(lockFile, process);
  const countInstalled = () => expected.filter((place) => existsSync(path.join(root, place, 'package.json'))).length;
  const progress = startProgress('Installing packages', { stream, env });
  const timer = setInterval(() => {
    const there = countInstalled();
    // The packages' own scripts run once all are there.
    progress.update({ fraction: (there / expected.length) * 0.99, status: `${there} of ${expected.length}` });
  }, LOOK_EVERY);
  try {
    const { code, lines } = await runNpm(['ci', ...NPM_FLAGS], {
      ...options,
      log: 'install.log',
      ...(node === undefined ? {} : { node }),
    });
    if (code !== 0) {
      progress.stop();
      stream.write(sayErrors(lines));
      throw new LaunchFault(
        `npm could not install the packages (exit code ${code}). Put right what it says above, then run the command again. Its whole output is in .cache/launch/install.log.`,
      );
    }
    progress.done(`Installed ${countInstalled()} packages`);
  } finally {
    clearInterval(timer);
    progress.stop();
  }
}

/**
 * Makes sure that the Node among the packages runs; npm may have left out the script that fetches it.
 * @param {StepOptions} options
 */
async function requireNode(options) {
  const { root, env, stream } = options;
  if (isNewEnough(nodeVersion(nodeBinary(root)))) return;
  const progress = startProgress('Installing Node', { stream, env });
  await runNpm(['rebuild', 'node'], { ...options, log: 'rebuild.log' }).finally(progress.stop);
  const version = nodeVersion(nodeBinary(root));
  if (!isNewEnough(version)) throw new LaunchFault(nodeFault(version));
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
