/** Finds a Chromium for the browser tests, or gets one. */
import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { runQuietly } from './child.mjs';
import { LaunchFault } from './faults.mjs';
import { withLock } from './lock.mjs';
import { readFraction, startProgress } from './progress.mjs';
import { commandScript, installedEnvironment, launchFolder, nodeBinary, pathEntries } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {import('./progress.mjs').Stream} Stream */

const execute = promisify(execFile);

/** What the programs are called, in the order in which we prefer them: Chrome keeps itself up to date. */
const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const MAC_APPS = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
/**
 * How to start it: Chromium refuses its sandbox to root, and by itself calls home, which would look like a page that does.
 */
export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];
const DOWNLOAD_PATIENCE = 10 * 60_000;
const DEBIAN_PATIENCE = 15 * 60_000;
const ANSWER_PATIENCE = 30_000;

/**
 * The browser for the tests: the one that CHROMIUM_PATH names, else an installed one, else Playwright's own, which is
 * downloaded if need be, else Debian's package, which is installed if need be.
 * @param {{ root: string, env?: Environment, stream?: Stream, isDebian?: boolean }} options
 * @returns {Promise<string>} its path
 * @throws {LaunchFault} when none can be had
 */
export async function ensureChromium({
  root,
  env = process.env,
  stream = process.stderr,
  isDebian = existsSync('/etc/debian_version'),
}) {
  const found = await findChromium({ env, playwrightPath: () => playwrightChromium(root, env) });
  if (found) return found;
  const onWait = () => stream.write('Another run is installing Chromium. Waiting for it.\n');
  return withLock(
    launchFolder(root),
    'chromium',
    async (lock) => {
      const again = await findChromium({ env, playwrightPath: () => playwrightChromium(root, env) });
      if (again) return again;
      /** @type {string[]} */
      const reasons = [];
      for (const get of [downloadFromPlaywright, installFromDebian]) {
        const result = await get({ root, env, stream, isDebian, onStart: lock.setChild });
        if ('path' in result) return result.path;
        reasons.push(result.reason);
      }
      throw new LaunchFault(
        `The browser tests need Chromium, and none could be had: no Chrome or Chromium is installed, ${reasons.join(', and ')}. ` +
          'Install one, or set CHROMIUM_PATH to one, then run the command again.',
      );
    },
    { onWait },
  );
}

/**
 * Looks for a browser that is there already.
 * @param {object} options
 * @param {Environment} options.env
 * @param {() => Promise<string | undefined>} options.playwrightPath where Playwright keeps the browser that it downloads
 * @param {NodeJS.Platform} [options.platform]
 * @returns {Promise<string | undefined>}
 * @throws {LaunchFault} when CHROMIUM_PATH names something else: to use another browser in silence would hide it
 */
export async function findChromium({ env, playwrightPath, platform = process.platform }) {
  if (env.CHROMIUM_PATH) {
    if (await isBrowser(env.CHROMIUM_PATH, platform)) return env.CHROMIUM_PATH;
    throw new LaunchFault(
      `CHROMIUM_PATH is "${env.CHROMIUM_PATH}", which is not a browser that runs. Correct it, or leave it out to have one found.`,
    );
  }
  for (const candidate of installedCandidates(env, platform)) {
    if (await isBrowser(candidate, platform)) return candidate;
  }
  const downloaded = await playwrightPath();
  return downloaded && (await isBrowser(downloaded, platform)) ? downloaded : undefined;
}

/**
 * Where an installed browser would be, best first.
 * @param {Environment} env
 * @param {NodeJS.Platform} platform
 * @returns {string[]}
 */
export function installedCandidates(env, platform) {
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => pathEntries(env).map((folder) => path.join(folder, name + suffix)));
  if (platform === 'darwin') {
    const folders = ['/Applications', path.join(env.HOME ?? homedir(), 'Applications')];
    return [...onPath, ...MAC_APPS.flatMap((app) => folders.map((folder) => path.join(folder, app)))];
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    );
    return [
      ...onPath,
      ...WINDOWS_PROGRAMS.flatMap((program) => folders.map((folder) => path.win32.join(folder, program))),
    ];
  }
  return onPath;
}

/**
 * Whether a file is a browser that runs. Ubuntu's `chromium-browser`, for one, may only tell how to install it.
 * @param {string} file
 * @param {NodeJS.Platform} platform
 * @returns {Promise<boolean>}
 */
async function isBrowser(file, platform) {
  if (!isExecutable(file)) return false;
  // There it opens a window instead of answering.
  if (platform === 'win32') return true;
  try {
    // Chromium refuses to start for root inside its sandbox.
    await execute(file, ['--version', '--no-sandbox'], { timeout: ANSWER_PATIENCE });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {Environment} env
 * @returns {Promise<string | undefined>}
 */
async function playwrightChromium(root, env) {
  const script = "import('playwright-core').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";
  try {
    const { stdout } = await execute(nodeBinary(root), ['-e', script], {
      cwd: root,
      env: installedEnvironment(root, env),
    });
    return stdout.trim() || undefined;
  } catch {
    // Playwright knows no browser for this kind of machine.
    return undefined;
  }
}

/** @typedef {{ path: string } | { reason: string }} Attempt */
/** @typedef {{ root: string, env: Environment, stream: Stream, isDebian: boolean, onStart: (pid: number) => void }} StepOptions */

/**
 * @param {StepOptions} options
 * @returns {Promise<Attempt>}
 */
async function downloadFromPlaywright({ root, env, stream, onStart }) {
  const progress = startProgress('Downloading Chromium from Playwright', { stream, env });
  const { code, timedOut } = await runQuietly(
    nodeBinary(root),
    [commandScript(root, 'playwright-core'), 'install', '--no-shell', 'chromium'],
    {
      cwd: root,
      env: installedEnvironment(root, env),
      log: path.join(launchFolder(root), 'playwright.log'),
      timeout: DOWNLOAD_PATIENCE,
      onStart,
      onLine: (line) => progress.update({ fraction: readFraction(line) }),
    },
  ).finally(progress.stop);
  const file = await playwrightChromium(root, env);
  if (file && (await isBrowser(file, process.platform))) {
    stream.write('Downloaded Chromium from Playwright.\n');
    return { path: file };
  }
  if (timedOut) return { reason: `Playwright's download took more than ${DOWNLOAD_PATIENCE / 60_000} minutes` };
  if (code !== 0) return { reason: "Playwright's download failed (see .cache/launch/playwright.log)" };
  return { reason: "Playwright's download does not run here" };
}

/**
 * @param {StepOptions} options
 * @returns {Promise<Attempt>}
 */
async function installFromDebian({ root, env, stream, isDebian, onStart }) {
  if (!isDebian) return { reason: 'this is not a Debian system that could install its package' };
  const asRoot = await rootPrefix(env);
  if (!asRoot) return { reason: "Debian's package cannot be installed without root" };

  const progress = startProgress("Installing Debian's Chromium", { stream, env });
  const run = async (/** @type {string[]} */ args) => {
    // sudo hands no environment on.
    const [command = '', ...rest] = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-o',
      'DPkg::Lock::Timeout=300',
      ...args,
    ];
    const log = path.join(launchFolder(root), `apt-${args[0]}.log`);
    return runQuietly(command, rest, {
      cwd: root,
      env,
      log,
      timeout: DEBIAN_PATIENCE,
      onStart,
      onLine: (line) => progress.update({ status: line }),
    });
  };
  try {
    const update = await run(['update']);
    const install = update.code === 0 ? await run(['install', '-y', '--no-install-recommends', 'chromium']) : update;
    if (install.code === 0) {
      const file = await findChromium({ env, playwrightPath: async () => undefined });
      if (file) {
        progress.done("Installed Debian's Chromium");
        return { path: file };
      }
    }
    return { reason: "Debian's package could not be installed (see .cache/launch/apt-update.log and apt-install.log)" };
  } finally {
    progress.stop();
  }
}

/**
 * What to put before a command to run it as root.
 * @param {Environment} env
 * @returns {Promise<string[] | undefined>} undefined when that would need a password
 */
async function rootPrefix(env) {
  if (process.getuid?.() === 0) return [];
  try {
    await execute('sudo', ['-n', 'true'], { env });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}
