import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ensureInstalled, installDigest, isInstallNeeded } from '../../../tools/launch/install.mjs';

const installModule = new URL('../../../tools/launch/install.mjs', import.meta.url).href;

/** What the fake npm does. It notes each call in calls.log and gives the project a `node` that tells this version. */
const FAKE_NPM = `
const { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
const [command] = process.argv.slice(2);
appendFileSync('calls.log', process.argv.slice(2).join(' ') + '\\n');
const giveNode = (version) => {
  mkdirSync('node_modules/node/bin', { recursive: true });
  writeFileSync('node_modules/node/bin/node', '#!/bin/sh\\necho ' + version + '\\n');
  chmodSync('node_modules/node/bin/node', 0o755);
};
const mode = process.env.FAKE_NPM;
if (command === 'ci') {
  if (mode === 'dies-early') {
    rmSync('node_modules/one', { recursive: true });
    process.kill(process.pid, 'SIGKILL');
  }
  rmSync('node_modules', { recursive: true, force: true });
  mkdirSync('node_modules/one', { recursive: true });
  writeFileSync('node_modules/one/package.json', '{}');
  if (mode === 'fails') {
    console.error('npm error code E404\\nnpm error 404 No such package.\\nnpm error\\nnpm error Usage:\\nnpm error npm ci');
    process.exit(1);
  }
  if (mode === 'dies') process.kill(process.pid, 'SIGKILL');
  if (mode === 'slow') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  if (mode !== 'no-scripts' && mode !== 'never-scripts') giveNode(mode === 'old-node' ? '20.1.0' : '24.1.0');
}
if (command === 'install') giveNode('24.1.0');
if (command === 'rebuild' && mode === 'no-scripts') giveNode('24.1.0');
`;

let root: string;
let printed: string;
const stream = { write: (text: string) => (printed += text) };

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'launch-install-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  printed = '';
  write('package.json', { scripts: { test: 'vitest' }, devDependencies: { one: '1.0.0' } });
  write('package-lock.json', {
    packages: { '': {}, 'node_modules/one': { version: '1.0.0' }, 'node_modules/node': { version: '24.1.0' } },
  });
  writeFileSync(path.join(root, 'npm-cli.js'), FAKE_NPM);
});

const write = (file: string, value: unknown) => writeFileSync(path.join(root, file), JSON.stringify(value));
const calls = () => readFileSync(path.join(root, 'calls.log'), 'utf8').trim().split('\n');
const environment = (mode = '') => ({
  PATH: process.env.PATH,
  CI: 'true',
  npm_execpath: path.join(root, 'npm-cli.js'),
  npm_node_execpath: process.execPath,
  FAKE_NPM: mode,
});
const install = (mode?: string) => ensureInstalled({ root, env: environment(mode), stream });

describe('what was installed', () => {
  test('a change to a pinned version makes a new installation needed', async () => {
    await install();
    expect(isInstallNeeded(root)).toBe(false);
    write('package-lock.json', { packages: { 'node_modules/one': { version: '1.0.1' } } });
    expect(isInstallNeeded(root)).toBe(true);
  });

  test('a change to a dependency in package.json makes a new installation needed', async () => {
    await install();
    write('package.json', { scripts: { test: 'vitest' }, devDependencies: { one: '^1.0.0' } });
    expect(isInstallNeeded(root)).toBe(true);
  });

  test('a change to a script in package.json does not', async () => {
    await install();
    write('package.json', { scripts: { test: 'something else' }, devDependencies: { one: '1.0.0' } });
    expect(isInstallNeeded(root)).toBe(false);
  });

  test('node_modules brought from another kind of machine does not count', () => {
    const here = installDigest(root, { platform: 'linux', arch: 'x64' });
    expect(installDigest(root, { platform: 'linux', arch: 'x64' })).toBe(here);
    expect(installDigest(root, { platform: 'linux', arch: 'arm64' })).not.toBe(here);
    expect(installDigest(root, { platform: 'darwin', arch: 'x64' })).not.toBe(here);
  });

  test('a Node that has gone from node_modules makes a new installation needed', async () => {
    await install();
    rmSync(path.join(root, 'node_modules/node'), { recursive: true });
    expect(isInstallNeeded(root)).toBe(true);
  });
});

describe('installing', () => {
  test('installs once, and not again while nothing changes', async () => {
    expect(await install()).toEqual({ installed: true });
    expect(await install()).toEqual({ installed: false });
    expect(calls()).toEqual([expect.stringMatching(/^ci /)]);
  });

  test('asks for the tools and the packages of this machine, whatever the user has set', async () => {
    await install();
    expect(calls()[0]).toBe('ci --no-audit --no-fund --include=dev --include=optional --no-engine-strict');
  });

  test('says what it does, in plain lines where nothing can be redrawn', async () => {
    await install();
    expect(printed).toMatch(/^Installing packages …\nInstalled 1 packages in \d+ s\.\n$/);
  });

  test('tells what npm said when it fails, without its usage, and leaves no stamp', async () => {
    await expect(install('fails')).rejects.toThrow(
      'npm could not install the packages (exit code 1). Put right what it says above, then run the command again. Its whole output is in .cache/launch/install.log.',
    );
    expect(printed).toBe('Installing packages …\nnpm error code E404\nnpm error 404 No such package.\n');
    expect(isInstallNeeded(root)).toBe(true);
    expect(readFileSync(path.join(root, '.cache/launch/install.log'), 'utf8')).toContain('npm error Usage:');
  });

  test('an installation that was cut off is done again', async () => {
    await install();
    write('package-lock.json', { packages: { 'node_modules/one': { version: '2.0.0' } } });
    await expect(install('dies')).rejects.toThrow('npm could not install the packages');
    expect(existsSync(path.join(root, 'node_modules/one'))).toBe(true);
    expect(isInstallNeeded(root)).toBe(true);
    expect(await install()).toEqual({ installed: true });
  });

  test('an installation that was cut off counts no more when the pinned versions are put back', async () => {
    await install();
    const before = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
    write('package-lock.json', { packages: { 'node_modules/one': { version: '2.0.0' } } });
    await expect(install('dies-early')).rejects.toThrow('npm could not install the packages');
    writeFileSync(path.join(root, 'package-lock.json'), before);
    expect(isInstallNeeded(root)).toBe(true);
  });

  test('two processes at once install once, and the second says that it waits', async () => {
    const code = `import { ensureInstalled } from ${JSON.stringify(installModule)};
      process.stdout.write(JSON.stringify(await ensureInstalled({ root: ${JSON.stringify(root)}, env: ${JSON.stringify(environment('slow'))} })) + '\\n');`;
    const runs = [0, 1].map(() => spawn(process.execPath, ['--input-type=module', '-e', code]));
    const outputs = await Promise.all(
      runs.map(async (run) => {
        let output = '';
        run.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
        run.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
        await once(run, 'close');
        return output;
      }),
    );
    expect(calls()).toHaveLength(1);
    expect(outputs.filter((output) => output.includes('{"installed":true}'))).toHaveLength(1);
    expect(outputs.filter((output) => output.includes('{"installed":false}'))).toHaveLength(1);
  });
});

describe('the Node among the packages', () => {
  test('is asked for once more when npm left its install script out', async () => {
    expect(await install('no-scripts')).toEqual({ installed: true });
    expect(calls()).toEqual([expect.stringMatching(/^ci /), 'rebuild node']);
  });

  test('stops the run with one sentence when it does not come', async () => {
    await expect(install('never-scripts')).rejects.toThrow(
      'The Node that npm installed does not run, and the site needs another (>=22.12.0). ' +
        'Let npm reach its registry and run the install script of the package "node" (see its settings ignore-scripts and allow-scripts), then run the command again.',
    );
    expect(isInstallNeeded(root)).toBe(true);
  });

  test('stops the run when it is too old', async () => {
    await expect(install('old-node')).rejects.toThrow(
      'The Node that npm installed is version 20.1.0, and the site needs another (>=22.12.0).',
    );
  });

  test('is fetched first, for npm to run on, when npm would leave packages out on its own', async () => {
    const bundler = { version: '1.0.0', optional: true, engines: { node: '>=99' } };
    write('package-lock.json', {
      packages: { 'node_modules/node': { version: '24.1.0' }, 'node_modules/bundler': bundler },
    });
    // This fake Node understands no npm, so that `npm ci` on it tells its version and does nothing.
    await expect(install()).rejects.toThrow('The Node that npm installed does not run');
    const folder = path.join(root, '.cache/launch/node');
    expect(readFileSync(path.join(folder, 'calls.log'), 'utf8')).toBe(
      'install --no-save --no-package-lock --no-audit --no-fund node@24.1.0\n',
    );
    expect(readFileSync(path.join(root, '.cache/launch/install.log'), 'utf8')).toContain(
      `$ ${path.join(folder, 'node_modules/node/bin/node')} `,
    );
    expect(printed).toMatch(/Fetched Node 24\.1\.0 in \d+ s\./);
  });
});

test('a fake Node that cannot be run does not pass for one', async () => {
  await install();
  chmodSync(path.join(root, 'node_modules/node/bin/node'), 0o644);
  rmSync(path.join(root, 'node_modules/.launch-stamp.json'));
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  await expect(install('never-scripts')).rejects.toThrow('does not run');
});
