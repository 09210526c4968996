/** What can stop a command: a fault that a person can put right, or the person. */

/** A fault told in full sentences: what is wrong and what to do about it. It is printed without a stack. */
export class LaunchFault extends Error {
  /** @override */
  name = 'LaunchFault';
}

/** The run was stopped by a signal, as by Ctrl+C. */
export class Interrupted extends Error {
  /** @override */
  name = 'Interrupted';

  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.signal = signal;
  }
}

/** Exit codes by which shells name the signal that ended a program. */
const SIGNAL_EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/**
 * The exit code of a program that was ended by a signal: 128 and the signal's number.
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function exitCodeOfSignal(signal) {
  return /** @type {Record<string, number>} */ (SIGNAL_EXIT_CODES)[signal ?? ''] ?? 1;
}

/**
 * Tells a person why a command stopped, and gives the command's exit code.
 * A fault that we did not foresee is ours to repair, so it keeps its stack.
 * @param {unknown} error
 * @param {{ write(text: string): unknown }} [stream]
 * @returns {number}
 */
export function reportFault(error, stream = process.stderr) {
  if (error instanceof Interrupted) return exitCodeOfSignal(error.signal);
  if (error instanceof LaunchFault) stream.write(`${error.message}\n`);
  else stream.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
