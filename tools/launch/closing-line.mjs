/** The line by which a test run closes, and what it counts. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Names the file to which the reporter writes its counts, when `npm test` wants to print the closing line itself. */
export const COUNTS_FILE_VARIABLE = 'SANCTUARY_COUNTS_FILE';

/**
 * @param {Counts} counts
 * @returns {string} `12 passed, 0 failed`, and how many were skipped if any were
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Makes counts agree with how the run ended: a run that failed has at least one failure, whatever was counted.
 * @param {Counts | undefined} counts undefined when the run ended before anything was counted
 * @param {number} exitCode
 * @returns {Counts}
 */
export function settleCounts(counts, exitCode) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 1, skipped: 0 };
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed), skipped };
}

/**
 * Reads counts that a reporter wrote.
 * @param {string} text
 * @returns {Counts | undefined} undefined when it wrote only half of them, or something else
 */
export function parseCounts(text) {
  try {
    const { passed, failed, skipped } = JSON.parse(text);
    return [passed, failed, skipped].every(Number.isInteger) ? { passed, failed, skipped } : undefined;
  } catch {
    return undefined;
  }
}
