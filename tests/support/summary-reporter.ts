/**
 * A Vitest reporter that closes a run with the line `N passed, N failed`.
 * Under `npm test` it leaves the line to tools/launch/test-command.mjs, which speaks last even when Vitest cannot.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, TestRunEndReason, TestSuite } from 'vitest/node';
import { COUNTS_FILE_VARIABLE, closingLine, settleCounts, type Counts } from '../../tools/launch/closing-line.mjs';

/** Counts every test case, and as one failure each thing that kept tests from being counted. */
export function countRun(
  testModules: ReadonlyArray<TestModule>,
  unhandledErrors: ReadonlyArray<SerializedError>,
  reason: TestRunEndReason,
): Counts {
  const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
  for (const testModule of testModules) {
    for (const test of testModule.children.allTests()) {
      const { state } = test.result();
      // A test that was still to run when the run ended has proved nothing.
      counts[state === 'pending' ? 'failed' : state]++;
    }
    // A file that did not load, or a hook around its tests that failed.
    counts.failed += [testModule, ...testModule.children.allSuites()].filter(hasOwnErrors).length;
  }
  return settleCounts(counts, reason === 'passed' ? 0 : 1);
}

export default class SummaryReporter implements Reporter {
  #countsFile: string | undefined;
  /** Until a run has ended nothing is known to have passed. */
  #counts: Counts | undefined;

  onInit(): void {
    this.#countsFile = process.env[COUNTS_FILE_VARIABLE];
    // A Vitest that a test starts must not write into the same file.
    delete process.env[COUNTS_FILE_VARIABLE];
    // Other reporters and the global teardown still print after the run has ended.
    if (!this.#countsFile)
      process.once('exit', (code) => process.stdout.write(`${closingLine(settleCounts(this.#counts, code))}\n`));
  }

  onTestRunEnd(
    testModules: ReadonlyArray<TestModule>,
    unhandledErrors: ReadonlyArray<SerializedError>,
    reason: TestRunEndReason,
  ): void {
    this.#counts = countRun(testModules, unhandledErrors, reason);
    if (this.#countsFile) writeFileSync(this.#countsFile, JSON.stringify(this.#counts));
  }
}

function hasOwnErrors(suite: TestModule | TestSuite): boolean {
  return suite.errors().length > 0;
}
