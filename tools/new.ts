/**
 * `npm run new <kind>`: makes a new file in `content/`, complete and checked, and says what to do next.
 * Asks in a terminal, or takes flags; `npm run new -- --help` tells more.
 *
 * Ends with 0 when a file was written, with 1 when it could not be, with 2 when it was called wrongly, with 130 on Ctrl+C.
 */
import { runNew } from './new/run.ts';

process.exitCode = await runNew(process.argv.slice(2), {
  root: process.cwd(),
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  isInteractive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
});
