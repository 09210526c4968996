/** `npm test`, from a fresh clone to the closing line. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { untilClosed } from './child.mjs';
import { ensureChromium } from './chromium.mjs';
import { COUNTS_FILE_VARIABLE, closingLine, parseCounts, settleCounts } from './closing-line.mjs';
import { reportFault } from './faults.mjs';
import { ensureInstalled } from './install.mjs';
import { endWithParent } from './parent.mjs';
import { commandScript, installedEnvironment, launchFolder, nodeBinary, projectRoot } from './runtime.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {import('./closing-line.mjs').Counts} Counts */

const SUMMARY_REPORTER = 'tests/support/summary-reporter.ts';

/**
 * Does each step that is not done yet, runs the tests, and closes with the counts, whatever happened. Sets the exit code.
 * @param {string[]} args handed to Vitest, as in `npm test -- tests/unit`
 * @param {{ root?: string, env?: Environment }} [options]
 */
export async function test(args, { root = projectRoot, env = process.env } = {}) {
  endWithParent(env);
  const countsFile = path.join(launchFolder(root), `counts-${process.pid}.json`);
  let exitCode = 1;
  try {
    mkdirSync(path.dirname(countsFile), { recursive: true });
    await ensureInstalled({ root, env });
    const chromium = await ensureChromium({ root, env });
    exitCode = await runVitest(args, {
      root,
      env: { ...env, CHROMIUM_PATH: chromium, [COUNTS_FILE_VARIABLE]: countsFile },
    });
  } catch (error) {
    exitCode = reportFault(error);
  }
  const counts = settleCounts(takeCounts(countsFile), exitCode);
  process.exitCode = counts.failed > 0 ? exitCode || 1 : 0;
  process.stdout.write(`${closingLine(counts)}\n`);
}

/**
 * The arguments for Vitest. A reporter named there replaces those of the configuration, and ours must stay among them.
 * @param {string[]} args
 * @returns {string[]}
 */
export function vitestArguments(args) {
  const namesReporter = args.some((arg) => /^--reporters?(=|$)/.test(arg));
  return ['run', ...args, ...(namesReporter ? [`--reporter=${SUMMARY_REPORTER}`] : [])];
}

/**
 * @param {string[]} args
 * @param {{ root: string, env: Environment }} options
 */
async function runVitest(args, { root, env }) {
  const child = spawn(nodeBinary(root), [commandScript(root, 'vitest'), ...vitestArguments(args)], {
    cwd: root,
    env: installedEnvironment(root, env),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return untilClosed(child, { sharesTerminal: Boolean(process.stdin.isTTY) });
}

/**
 * @param {string} file
 * @returns {Counts | undefined}
 */
function takeCounts(file) {
  try {
    return parseCounts(readFileSync(file, 'utf8'));
  } catch {
    // Vitest ended before the reporter counted.
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}
