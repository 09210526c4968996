/**
 * `npm run build`: checks the content, builds the site beside `dist/`, and moves it there only when it is whole.
 * After a fault there is no `dist/`, so that nothing half-built looks finished.
 */
import { spawn } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { formatFaults, textsOf } from '../src/checks/report.ts';
import { checkContent } from '../src/checks/run.ts';

const OUT = 'dist';
const PARTIAL = `.cache/build-${process.pid}`;
const OLD = `.cache/old-${process.pid}`;

async function build(): Promise<number> {
  console.log('Checking the content.');
  const { faults, errors, library } = checkContent(process.cwd(), { isRelease: process.argv.includes('--release') });
  if (faults.length > 0) console.error(`\n${formatFaults(faults, textsOf(library))}\n`);
  if (errors.length > 0) {
    console.error('Nothing was built.');
    return 1;
  }
  console.log('Building the pages and the search index.');
  const code = await runAstro();
  if (code !== 0) {
    console.error('The build failed; see above. Nothing was built.');
    return code;
  }
  replaceOut();
  console.log(`Built: ${OUT}/`);
  return 0;
}

function runAstro(): Promise<number> {
  const astro = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    stdio: 'inherit',
    env: { ...process.env, SANCTUARY_OUT_DIR: `./${PARTIAL}`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // Whoever ends us ends the build too: without this Astro would go on alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => astro.kill(signal));
  return new Promise((resolve) => {
    astro.on('error', () => resolve(1));
    astro.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The old site is moved aside first: a rename is done or not done, a copy can be half done. */
function replaceOut(): void {
  try {
    renameSync(OUT, OLD);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  renameSync(PARTIAL, OUT);
  rmSync(OLD, { recursive: true, force: true });
}

const code = await build();
rmSync(PARTIAL, { recursive: true, force: true });
if (code !== 0) rmSync(OUT, { recursive: true, force: true });
process.exitCode = code;
