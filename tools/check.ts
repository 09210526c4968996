/** `npm run check`: reads all content without building, and says everything that is wrong at once. */
import { formatFaults } from '../src/checks/report.ts';
import { checkContent } from '../src/checks/run.ts';

const { faults } = checkContent(process.cwd());
console.log(formatFaults(faults));
process.exitCode = faults.length > 0 ? 1 : 0;
