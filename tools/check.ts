/**
 * `npm run check`: reads all content without building, and says everything that is wrong at once.
 *
 *   npm run check                       for people
 *   npm run check -- --format json      for tools; `--format ci` for annotations beside the lines
 *   npm run check -- --fix              mends what needs no judgement, then says what is left
 *   npm run check -- --release          what the ledger does not know yet is an error too
 *
 * Ends with 1 when there is an error, with 0 when there are only warnings, with 2 when it was called wrongly.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mend } from '../src/checks/fix.ts';
import { faultsAsAnnotations, faultsAsJson, formatFaults, textsOf } from '../src/checks/report.ts';
import { checkContent, type CheckedContent } from '../src/checks/run.ts';
import { compare } from '../src/records/faults.ts';

const FORMATS = ['people', 'json', 'ci'] as const;
type Format = (typeof FORMATS)[number];

/** Enough for any file that is not refused; a limit so that no fault in the mending can turn for ever. */
const MOST_PASSES = 100;

function main(): number {
  const options = readOptions();
  if (!options) return 2;
  const root = process.cwd();
  let checked = checkContent(root, options);
  if (options.fix) {
    const mended = new Set<string>();
    // A text with very many faults is mended a part at a time.
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const written = fixAll(root, checked);
      if (written.length === 0) break;
      written.forEach((file) => mended.add(file));
      checked = checkContent(root, options);
    }
    if (options.format === 'people' && mended.size > 0)
      console.log(`Mended: ${[...mended].sort(compare).join(', ')}\n`);
  }
  say(checked, options.format);
  return checked.errors.length > 0 ? 1 : 0;
}

function readOptions(): { format: Format; fix: boolean; isRelease: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        format: { type: 'string', default: 'people' },
        fix: { type: 'boolean', default: false },
        release: { type: 'boolean', default: false },
      },
    });
    if (FORMATS.includes(values.format as Format))
      return { format: values.format as Format, fix: values.fix, isRelease: values.release };
    console.error(`There is no format “${values.format}”. Use one of: ${FORMATS.join(', ')}.`);
  } catch (error) {
    console.error((error as Error).message);
  }
  return undefined;
}

/** Writes the files that can be mended, and names them. What is not in UTF-8 would be spoilt by writing it. */
function fixAll(root: string, { faults, library }: CheckedContent): string[] {
  const misencoded = new Set(library.misencoded.map(({ file }) => file));
  const mended = faults.filter(({ canFix, file }) => canFix && !misencoded.has(file));
  const files = [...new Set(mended.map(({ file }) => file))].sort(compare);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    // Columns are counted without a byte order mark; one that is there stays.
    const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
    const own = mended.filter((fault) => fault.file === file);
    writeFileSync(join(root, file), mark + mend({ text: text.slice(mark.length) }, own));
  }
  return files;
}

function say({ faults, library }: CheckedContent, format: Format): void {
  if (format === 'json') console.log(faultsAsJson(faults));
  else if (format === 'ci') console.log(faultsAsAnnotations(faults) || 'No faults found.');
  else console.log(formatFaults(faults, textsOf(library)));
}

process.exitCode = main();
