/**
 * `npm run report`: the coverage of the content at a glance.
 *
 *   npm run report                       for people
 *   npm run report -- --format json      for tools
 *   npm run report -- --today 2026-11-21 as it stood on another day, as far as days count
 */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/checks/run.ts';
import { day } from '../src/schemas/fields.ts';
import { gatherReport } from './report/gather.ts';
import { printReport } from './report/print.ts';

const FORMATS = ['people', 'json'];

function main(): number {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'people' }, today: { type: 'string' } },
  });
  if (!FORMATS.includes(values.format)) {
    console.error(`There is no format “${values.format}”. Use one of: ${FORMATS.join(', ')}.`);
    return 2;
  }
  if (values.today !== undefined && !day.safeParse(values.today).success) {
    console.error('--today is not a day of the calendar. Write it as 2026-11-21.');
    return 2;
  }
  const { library, faults } = checkContent(process.cwd(), { today: values.today });
  const report = gatherReport(library, { today: values.today, faults });
  console.log(values.format === 'json' ? JSON.stringify(report, null, 2) : printReport(report));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  // parseArgs says in words what is wrong with a flag.
  if (!String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
  console.error((error as Error).message);
  process.exitCode = 2;
}
