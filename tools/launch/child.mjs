/** Runs other programs: quietly, with their output kept in a log, or in the open. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Interrupted, exitCodeOfSignal } from './faults.mjs';

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long a program may take to end once it was asked to. */
const PATIENCE = 10_000;
/** How long the last output of an ended program may take to arrive. */
const FLUSH_TIME = 2000;

/**
 * @typedef {object} QuietResult
 * @property {number} code
 * @property {boolean} timedOut
 * @property {string[]} lines all that the program printed, without colour
 */

/**
 * Runs a program to its end. What it prints goes to a log and, line by line, to `onLine`.
 * @param {string} command
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {Environment} options.env
 * @param {string} options.log file that is begun anew
 * @param {(line: string) => void} [options.onLine]
 * @param {(pid: number) => void} [options.onStart]
 * @param {number} [options.timeout] in milliseconds
 * @param {boolean} [options.shell] needed on Windows for commands that are scripts
 * @returns {Promise<QuietResult>}
 * @throws {Interrupted} when a signal came meanwhile; the program has ended by then
 */
export async function runQuietly(
  command,
  args,
  { cwd, env, log, onLine = () => {}, onStart = () => {}, timeout, shell = false },
) {
  mkdirSync(path.dirname(log), { recursive: true });
  writeFileSync(log, `$ ${[command, ...args].join(' ')}\n`);
  const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  if (child.pid !== undefined) onStart(child.pid);

  /** @type {string[]} */
  const lines = [];
  for (const output of [child.stdout, child.stderr]) {
    readLines(output, (line) => {
      lines.push(line);
      appendFileSync(log, `${line}\n`);
      if (line.trim() !== '') onLine(line.trim());
    });
  }

  let timedOut = false;
  const alarm =
    timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          endProgram(child, 'SIGTERM');
        }, timeout);
  try {
    return { code: await untilClosed(child), timedOut, lines };
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    // The program could not be started at all.
    const message = error instanceof Error ? error.message : String(error);
    appendFileSync(log, `${message}\n`);
    return { code: 127, timedOut, lines: [...lines, message] };
  } finally {
    clearTimeout(alarm);
  }
}

/**
 * Waits for a program to end and passes signals on to it meanwhile, so that neither outlives the other.
 * @param {ChildProcess} child
 * @param {{ sharesTerminal?: boolean }} [options] whether the program gets Ctrl+C from the terminal as we do
 * @returns {Promise<number>} its exit code
 * @throws {Interrupted} once it has ended, when a signal came meanwhile
 */
export async function untilClosed(child, { sharesTerminal = false } = {}) {
  /** @type {NodeJS.Signals | undefined} */
  let received;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    const impatient = received !== undefined;
    received = signal;
    if (sharesTerminal && signal === 'SIGINT') return;
    endProgram(child, impatient ? 'SIGKILL' : signal);
  };
  for (const signal of SIGNALS) process.on(signal, passOn);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode, signal) => resolve(exitCode ?? exitCodeOfSignal(signal)));
      // A program that it left behind may hold its output open for ever.
      child.once('exit', (exitCode, signal) => {
        const late = setTimeout(() => {
          child.stdout?.destroy();
          child.stderr?.destroy();
          resolve(exitCode ?? exitCodeOfSignal(signal));
        }, FLUSH_TIME);
        child.once('close', () => clearTimeout(late));
      });
    });
    if (received !== undefined) throw new Interrupted(received);
    return code;
  } finally {
    for (const signal of SIGNALS) process.removeListener(signal, passOn);
  }
}

/**
 * Asks a program to end, and ends it if it does not.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function endProgram(child, signal) {
  child.kill(signal);
  const last = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  last.unref();
  child.once('close', () => clearTimeout(last));
}

/**
 * Reads a program's output line by line, without colour. A carriage return ends a line too, since bars are redrawn with it.
 * @param {import('node:stream').Readable} output
 * @param {(line: string) => void} onLine
 */
export function readLines(output, onLine) {
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (/** @type {string} */ text) => {
    const parts = (rest + text).split(/\r\n|\n|\r(?=.)/);
    rest = parts.pop() ?? '';
    for (const part of parts) onLine(stripVTControlCharacters(part));
  });
  output.on('end', () => {
    if (rest !== '') onLine(stripVTControlCharacters(rest));
  });
}
