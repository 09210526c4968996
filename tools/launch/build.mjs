/** Builds the site when what it is made from has changed since the last build. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './child.mjs';
import { digestFiles } from './digest.mjs';
import { LaunchFault } from './faults.mjs';
import { withLock } from './lock.mjs';
import { readFraction, startProgress } from './progress.mjs';
import { installedEnvironment, launchFolder, nodeBinary, projectRoot } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

/** All that the built site depends on, besides SITE_URL. The build must not write to any of it. */
export const BUILD_INPUTS = [
  'src',
  'content',
  'public',
  'tools/build.ts',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];
/** Without these the build is not whole. */
const BUILD_OUTPUTS = ['dist/index.html', 'dist/pagefind/pagefind.js'];
/** Enough for the faults of a long content check. */
const TAIL = 200;
/** What a test runner sets and the site's own code must not see: a build is the same whoever asks for it. */
const TEST_VARIABLE = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;

/**
 * What a build was made from.
 * @param {string} root
 * @param {Environment} env
 * @returns {string}
 */
export function buildDigest(root, env) {
  return digestFiles(root, BUILD_INPUTS, { SITE_URL: env.SITE_URL ?? '' });
}

/**
 * Whether dist/ holds the build of what the digest stands for.
 * @param {string} root
 * @param {string} digest
 * @returns {boolean}
 */
export function isBuildCurrent(root, digest) {
  return readStamp(root) === digest && missingOutputs(root).length === 0;
}

/**
 * Builds the site unless dist/ is up to date. Runs at once share one build. The packages must be installed.
 *
 * Vitest's global setup calls it without arguments.
 * @param {{ root?: string, env?: Environment, stream?: import('./progress.mjs').Stream }} [options]
 * @returns {Promise<{ built: boolean }>}
 * @throws {LaunchFault} when the build fails; what it said has been printed by then
 */
export async function ensureBuilt({ root = projectRoot, env = process.env, stream = process.stderr } = {}) {
  if (isBuildCurrent(root, buildDigest(root, env))) return { built: false };
  const onWait = () => stream.write('Another run is building the site. Waiting for it.\n');
  return withLock(
    launchFolder(root),
    'build',
    async (lock) => {
      // Taken before the build: a file that changes meanwhile makes the next run build again.
      const digest = buildDigest(root, env);
      if (isBuildCurrent(root, digest)) return { built: false };
      rmSync(stampFile(root), { force: true });
      await build({ root, env, stream, onStart: lock.setChild });
      mkdirSync(path.dirname(stampFile(root)), { recursive: true });
      writeFileSync(stampFile(root), JSON.stringify({ digest }));
      return { built: true };
    },
    { onWait },
  );
}

/**
 * @param {{ root: string, env: Environment, stream: import('./progress.mjs').Stream, onStart: (pid: number) => void }} options
 */
async function build({ root, env, stream, onStart }) {
  const progress = startProgress('Building the site', { stream, env });
  try {
    const { code, lines } = await runQuietly(nodeBinary(root), [path.join('tools', 'build.ts')], {
      cwd: root,
      env: buildEnvironment(root, env),
      log: path.join(launchFolder(root), 'build.log'),
      onStart,
      onLine: (line) => progress.update({ status: withoutLabel(line), fraction: readFraction(line) }),
    });
    if (code !== 0) {
      progress.stop();
      stream.write(`${lines.slice(-TAIL).join('\n')}\n`);
      throw new LaunchFault(
        `The site could not be built (exit code ${code}); the messages above say why. The whole output is in .cache/launch/build.log.`,
      );
    }
    const missing = missingOutputs(root);
    if (missing.length > 0) {
      throw new LaunchFault(
        `The build ended without a fault but did not make ${missing.join(' and ')}. Its output is in .cache/launch/build.log.`,
      );
    }
    progress.done('Built the site');
  } finally {
    progress.stop();
  }
}

/**
 * @param {string} root
 * @param {Environment} env
 * @returns {Environment}
 */
export function buildEnvironment(root, env) {
  const kept = Object.entries(installedEnvironment(root, env)).filter(([name]) => !TEST_VARIABLE.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}

/** Astro begins its lines with the time and the part that speaks: `19:06:06 [build] `. @param {string} line */
function withoutLabel(line) {
  return line.replace(/^\d\d:\d\d:\d\d (\[[^\]]+\] )?/, '');
}

/** @param {string} root */
function missingOutputs(root) {
  return BUILD_OUTPUTS.filter((file) => !existsSync(path.join(root, file)));
}

/** @param {string} root */
function stampFile(root) {
  return path.join(launchFolder(root), 'build.json');
}

/** @param {string} root @returns {string | undefined} */
function readStamp(root) {
  try {
    return JSON.parse(readFileSync(stampFile(root), 'utf8')).digest;
  } catch {
    return undefined;
  }
}
