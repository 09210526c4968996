import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { satisfies } from '../../../tools/launch/engines.mjs';
import { expectedPackages, isCompleteOn, pinnedNode } from '../../../tools/launch/lock-file.mjs';
import { locateNpm, npmErrorLines } from '../../../tools/launch/npm.mjs';

test.each([
  ['18.20.8', '>=18', true],
  ['18.20.8', '^20.19.0 || >=22.12.0', false],
  ['20.18.3', '^20.19.0 || >=22.12.0', false],
  ['20.19.0', '^20.19.0 || >=22.12.0', true],
  ['21.9.0', '^20.19.0 || >=22.12.0', false],
  ['22.12.0', '^20.19.0 || >=22.12.0', true],
  ['24.1.0', '>= 12.0.0', true],
  ['24.1.0', '*', true],
  ['24.1.0', '20.x', false],
])('Node %s and the range %s: %s', (version, range, expected) => {
  expect(satisfies(version, range)).toBe(expected);
});

const lockFile = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/everywhere': { version: '1.0.0' },
    'node_modules/node': { version: '24.21.0' },
    'node_modules/native-linux': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      engines: { node: '>=22' },
    },
    'node_modules/native-gnu': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
      engines: { node: '>=20' },
    },
    'node_modules/native-mac': { version: '1.0.0', optional: true, os: ['darwin'], engines: { node: '>=23' } },
    'node_modules/not-windows': { version: '1.0.0', os: ['!win32'], engines: { node: '>=99' } },
  },
};

describe('package-lock.json', () => {
  test.each([
    ['linux', 'x64', ['everywhere', 'node', 'native-linux', 'not-windows']],
    ['linux', 'arm64', ['everywhere', 'node', 'not-windows']],
    ['darwin', 'arm64', ['everywhere', 'node', 'native-mac', 'not-windows']],
    ['win32', 'x64', ['everywhere', 'node']],
  ])('names the packages of a machine with %s on %s', (platform, arch, names) => {
    expect(expectedPackages(lockFile, { platform, arch })).toEqual(names.map((name) => `node_modules/${name}`));
  });

  test.each([
    ['linux', '22.0.0', true],
    ['linux', '21.0.0', false],
    ['linux', '19.0.0', false],
    ['darwin', '22.0.0', false],
    ['win32', '18.0.0', true],
  ])('tells whether npm leaves out an optional package on %s and Node %s', (platform, version, expected) => {
    expect(isCompleteOn(lockFile, { platform, arch: 'x64' }, version)).toBe(expected);
  });

  test('names the pinned Node', () => {
    expect(pinnedNode(lockFile)).toBe('24.21.0');
    expect(pinnedNode({})).toBeUndefined();
  });
});

describe('npm', () => {
  test('that started us is used, on its own Node', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'launch-npm-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const script = path.join(root, 'npm-cli.js');
    writeFileSync(script, '');
    expect(locateNpm(root, { npm_execpath: script, npm_node_execpath: process.execPath }, 'win32')).toEqual({
      script,
      node: process.execPath,
    });
  });

  test.each([
    ['another package manager', (root: string) => [path.join(root, 'yarn.js'), process.execPath]],
    [
      'a Node inside node_modules, which npm is about to delete',
      (root: string) => [path.join(root, 'npm-cli.js'), path.join(root, 'node_modules/node')],
    ],
    ['an npm that has gone', (root: string) => [path.join(root, 'gone/npm-cli.js'), process.execPath]],
  ])('is not taken from %s', (_, variables) => {
    const root = mkdtempSync(path.join(tmpdir(), 'launch-npm-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    for (const file of ['yarn.js', 'npm-cli.js']) writeFileSync(path.join(root, file), '');
    const [script, node] = variables(root);
    if (node && !existsSync(node)) {
      mkdirSync(path.dirname(node), { recursive: true });
      writeFileSync(node, '');
    }
    expect(locateNpm(root, { npm_execpath: script, npm_node_execpath: node }, 'win32')).toBeUndefined();
  });

  test('is quoted with its errors only, or with its last words when it named none', () => {
    expect(
      npmErrorLines(['npm warn old', 'npm ERR! code E1', 'npm ERR! ', 'npm ERR! Usage:', 'npm ERR! npm ci']),
    ).toEqual(['npm ERR! code E1']);
    expect(npmErrorLines(['one', 'two'])).toEqual(['one', 'two']);
  });
});
