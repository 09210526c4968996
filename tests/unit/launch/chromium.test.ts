import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { ensureChromium, findChromium, installedCandidates } from '../../../tools/launch/chromium.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'launch-chromium-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
});

/** Makes a program that answers `--version` with this exit code, and returns its path. */
function program(file: string, exitCode = 0): string {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, `#!/bin/sh\n[ "$1" = --version ] && exit ${exitCode}\nexit 9\n`);
  chmodSync(place, 0o755);
  return place;
}

const folder = (name: string) => path.join(root, name);
const none = async () => undefined;
const find = (env: Record<string, string>, playwrightPath: () => Promise<string | undefined> = none) =>
  findChromium({ env: { PATH: folder('bin'), ...env }, playwrightPath, platform: 'linux' });

describe('finding a browser', () => {
  test('takes the one that CHROMIUM_PATH names before any other', async () => {
    program('bin/google-chrome-stable');
    const named = program('mine/browser');
    expect(await find({ CHROMIUM_PATH: named })).toBe(named);
  });

  test.each([
    ['is not there', () => folder('nowhere')],
    [
      'may not be run',
      () => {
        const file = program('mine/browser');
        chmodSync(file, 0o644);
        return file;
      },
    ],
    ['is a folder', () => root],
    ['does not answer', () => program('mine/browser', 1)],
  ])('uses no other in its place when the named one %s', async (_, named) => {
    program('bin/chromium');
    const CHROMIUM_PATH = named();
    await expect(find({ CHROMIUM_PATH })).rejects.toThrow(
      `CHROMIUM_PATH is "${CHROMIUM_PATH}", which is not a browser that runs. Correct it, or leave it out to have one found.`,
    );
  });

  test('prefers the names in their order, in whichever folder of the path they are', async () => {
    const inOrder = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
    const env = { PATH: [folder('bin'), folder('more')].join(path.delimiter) };
    const files = inOrder.map((name, index) => program(`${index % 2 === 0 ? 'more' : 'bin'}/${name}`));
    for (const file of files) {
      expect(await find(env)).toBe(file);
      rmSync(file);
    }
    expect(await find(env)).toBeUndefined();
  });

  test('passes over a program that only tells how to install the browser', async () => {
    program('bin/chromium', 1);
    const working = program('bin/chromium-browser');
    expect(await find({})).toBe(working);
  });

  test('takes what Playwright has downloaded when none is installed', async () => {
    const downloaded = program('cache/chrome');
    expect(await find({}, async () => downloaded)).toBe(downloaded);
  });

  test('does not ask Playwright when one is installed', async () => {
    program('bin/chromium');
    const playwrightPath = vi.fn(none);
    await find({}, playwrightPath);
    expect(playwrightPath).not.toHaveBeenCalled();
  });

  test('finds nothing in what Playwright would download but has not', async () => {
    expect(await find({}, async () => folder('cache/chrome'))).toBeUndefined();
  });

  test('looks among the applications of a Mac', () => {
    expect(installedCandidates({ PATH: '', HOME: '/Users/me' }, 'darwin')).toEqual([
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]);
  });

  test('looks among the programs of Windows', () => {
    expect(
      installedCandidates(
        { Path: '', ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' },
        'win32',
      ),
    ).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe',
    ]);
  });
});

describe('getting a browser', () => {
  let printed: string;
  const stream = { write: (text: string) => (printed += text) };

  beforeEach(() => {
    printed = '';
    mkdirSync(folder('node_modules/node/bin'), { recursive: true });
    symlinkSync(process.execPath, folder('node_modules/node/bin/node'));
    mkdirSync(folder('bin'));
    // `env` and `true` are run by their names, and the path of these tests has no others.
    symlinkSync('/usr/bin/env', folder('bin/env'));
    writeFileSync(folder('bin/true'), '#!/bin/sh\n');
    writeFileSync(folder('bin/sudo'), '#!/bin/sh\nshift\nexec "$@"\n');
    for (const name of ['true', 'sudo']) chmodSync(folder(`bin/${name}`), 0o755);
  });

  /** A Playwright whose download runs this code. */
  function playwright(download: string): void {
    mkdirSync(folder('node_modules/playwright-core'), { recursive: true });
    writeFileSync(
      folder('node_modules/playwright-core/package.json'),
      JSON.stringify({ main: 'index.js', bin: { 'playwright-core': 'cli.js' } }),
    );
    writeFileSync(
      folder('node_modules/playwright-core/index.js'),
      `exports.chromium = { executablePath: () => ${JSON.stringify(folder('cache/chrome'))} };`,
    );
    writeFileSync(
      folder('node_modules/playwright-core/cli.js'),
      `require('node:fs').appendFileSync('calls.log', process.argv.slice(2).join(' ') + '\\n'); ${download}`,
    );
  }

  /** A Debian whose package puts `chromium` on the path, or fails. */
  function debian(succeeds: boolean): void {
    program('package/chromium');
    const install = succeeds ? `/bin/mv ${folder('package/chromium')} ${folder('bin/chromium')}` : 'exit 100';
    writeFileSync(
      folder('bin/apt-get'),
      `#!/bin/sh\necho "apt-get $*" >> ${folder('calls.log')}\ncase "$*" in *install*) ${install};; esac\n`,
    );
    chmodSync(folder('bin/apt-get'), 0o755);
  }

  const calls = () => readFileSync(folder('calls.log'), 'utf8').trim().split('\n');
  const get = (isDebian: boolean) =>
    ensureChromium({ root, env: { PATH: folder('bin'), CI: 'true' }, stream, isDebian });

  test("downloads Playwright's, and does not touch Debian's", async () => {
    program('downloaded');
    playwright(`require('node:fs').mkdirSync('cache'); require('node:fs').renameSync('downloaded', 'cache/chrome');`);
    debian(true);
    expect(await get(true)).toBe(folder('cache/chrome'));
    expect(calls()).toEqual(['install --no-shell chromium']);
    expect(await get(true)).toBe(folder('cache/chrome'));
    expect(calls()).toHaveLength(1);
  });

  test("installs Debian's when Playwright's cannot be downloaded", async () => {
    playwright('process.exit(1);');
    debian(true);
    expect(await get(true)).toBe(folder('bin/chromium'));
    expect(calls()).toEqual([
      'install --no-shell chromium',
      'apt-get -o DPkg::Lock::Timeout=300 update',
      'apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends chromium',
    ]);
    expect(printed).toMatch(
      /^Downloading Chromium from Playwright …\nInstalling Debian's Chromium …\nInstalled Debian's Chromium in \d+ s\.\n$/,
    );
  });

  test("installs Debian's when Playwright's was downloaded but lacks what it needs to run", async () => {
    program('downloaded', 127);
    playwright(`require('node:fs').mkdirSync('cache'); require('node:fs').renameSync('downloaded', 'cache/chrome');`);
    debian(true);
    expect(await get(true)).toBe(folder('bin/chromium'));
  });

  test('says in one sentence what was tried when none can be had', async () => {
    playwright('process.exit(1);');
    debian(false);
    await expect(get(true)).rejects.toThrow(
      "The browser tests need Chromium, and none could be had: no Chrome or Chromium is installed, Playwright's download failed (see .cache/launch/playwright.log), " +
        "and Debian's package could not be installed (see .cache/launch/apt-update.log and apt-install.log). " +
        'Install one, or set CHROMIUM_PATH to one, then run the command again.',
    );
    expect(existsSync(folder('.cache/launch/apt-install.log'))).toBe(true);
  });

  test('does not look for a package where there is no Debian', async () => {
    playwright('process.exit(1);');
    debian(true);
    await expect(get(false)).rejects.toThrow('and this is not a Debian system that could install its package.');
    expect(calls()).toEqual(['install --no-shell chromium']);
  });
});
