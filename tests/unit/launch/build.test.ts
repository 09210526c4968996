import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { buildDigest, buildEnvironment, ensureBuilt } from '../../../tools/launch/build.mjs';

const buildModule = new URL('../../../tools/launch/build.mjs', import.meta.url).href;

/** A build that notes each run in builds.log and does what content/mode says. */
const FAKE_BUILD = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const mode: string = readFileSync('content/mode', 'utf8');
appendFileSync('builds.log', mode + '\\n');
await new Promise((resolve) => setTimeout(resolve, 200));
if (mode === 'fails') {
  console.error('content/a.mdx:1:1\\n  Cites nothing.');
  process.exit(3);
}
mkdirSync('dist/pagefind', { recursive: true });
writeFileSync('dist/index.html', '');
if (mode !== 'no-index') writeFileSync('dist/pagefind/pagefind.js', '');
`;

let root: string;
let printed: string;
const stream = { write: (text: string) => (printed += text) };
const env = { PATH: process.env.PATH, CI: 'true' };

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'launch-build-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  printed = '';
  write('src/pages/index.astro', 'home');
  write('content/mode', 'works');
  write('public/robots.txt', '');
  write('tools/build.ts', FAKE_BUILD);
  write('package-lock.json', '{}');
  write('README.md', 'read me');
  mkdirSync(path.join(root, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, path.join(root, 'node_modules/node/bin/node'));
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

const builds = () => readFileSync(path.join(root, 'builds.log'), 'utf8').trim().split('\n');
const build = (extra = {}) => ensureBuilt({ root, env: { ...env, ...extra }, stream });

describe('what a build was made from', () => {
  test.each<[string, () => void]>([
    ['a source file', () => write('src/pages/index.astro', 'Home')],
    ['a content file', () => write('content/mode', 'fails')],
    ['a new file', () => write('content/sources/new.yaml', 'id: new')],
    ['a deleted file', () => rmSync(path.join(root, 'public/robots.txt'))],
    ['a renamed file', () => renameSync(path.join(root, 'public/robots.txt'), path.join(root, 'public/humans.txt'))],
    [
      'a file moved to another folder',
      () => renameSync(path.join(root, 'public/robots.txt'), path.join(root, 'src/robots.txt')),
    ],
    ['the build itself', () => write('tools/build.ts', 'process.exit(1)')],
    ['a configuration that was not there', () => write('astro.config.mjs', 'export default {}')],
    ['the pinned versions', () => write('package-lock.json', '{ }')],
  ])('changes with %s', (_, change) => {
    const before = buildDigest(root, env);
    change();
    expect(buildDigest(root, env)).not.toBe(before);
  });

  test.each<[string, () => void]>([
    ['a file that no page shows', () => write('README.md', 'read me again')],
    ['a test', () => write('tests/unit/a.test.ts', '')],
    ['the built site', () => write('dist/index.html', 'built')],
    ['writing the same again', () => write('content/mode', 'works')],
  ])('does not change with %s', (_, change) => {
    const before = buildDigest(root, env);
    change();
    expect(buildDigest(root, env)).toBe(before);
  });

  test('changes with the public address', () => {
    expect(buildDigest(root, { SITE_URL: 'https://example.org' })).not.toBe(buildDigest(root, env));
    expect(buildDigest(root, { ...env, HOME: '/elsewhere' })).toBe(buildDigest(root, env));
  });
});

describe('building', () => {
  test('builds once, and again only when something has changed', async () => {
    expect(await build()).toEqual({ built: true });
    expect(await build()).toEqual({ built: false });
    write('src/pages/index.astro', 'Home');
    expect(await build()).toEqual({ built: true });
    expect(builds()).toHaveLength(2);
  });

  test.each(['dist/index.html', 'dist/pagefind/pagefind.js'])('builds again when %s has gone', async (file) => {
    await build();
    rmSync(path.join(root, file));
    expect(await build()).toEqual({ built: true });
    expect(existsSync(path.join(root, file))).toBe(true);
  });

  test('shows what the build said when it fails, and builds again next time', async () => {
    write('content/mode', 'fails');
    await expect(build()).rejects.toThrow(
      'The site could not be built (exit code 3); the messages above say why. The whole output is in .cache/launch/build.log.',
    );
    expect(printed).toBe('Building the site …\ncontent/a.mdx:1:1\n  Cites nothing.\n');
    await expect(build()).rejects.toThrow('could not be built');
    expect(builds()).toEqual(['fails', 'fails']);
  });

  test('does not take a build without a search index for a whole one', async () => {
    write('content/mode', 'no-index');
    await expect(build()).rejects.toThrow(
      'The build ended without a fault but did not make dist/pagefind/pagefind.js. Its output is in .cache/launch/build.log.',
    );
  });

  test('is shared by two processes at once', async () => {
    const code = `import { ensureBuilt } from ${JSON.stringify(buildModule)};
      console.log(JSON.stringify(await ensureBuilt({ root: ${JSON.stringify(root)}, env: ${JSON.stringify(env)} })));`;
    const outputs = await Promise.all(
      [0, 1].map(async () => {
        const run = spawn(process.execPath, ['--input-type=module', '-e', code]);
        let output = '';
        run.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
        await once(run, 'close');
        return output.trim();
      }),
    );
    expect(outputs.sort()).toEqual(['{"built":false}', '{"built":true}']);
    expect(builds()).toHaveLength(1);
  });
});

test('a build sees nothing of the test runner that asked for it', () => {
  const seen = buildEnvironment(root, {
    VITEST: 'true',
    VITEST_POOL_ID: '1',
    TEST: 'true',
    NODE_ENV: 'test',
    SITE_URL: 'https://example.org',
    PATH: '/bin',
  });
  expect(Object.keys(seen).sort()).toEqual(['ASTRO_TELEMETRY_DISABLED', 'NODE_ENV', 'PATH', 'SITE_URL']);
  expect(seen.NODE_ENV).toBe('production');
  expect(seen.PATH?.split(path.delimiter)).toEqual([
    path.join(root, 'node_modules/.bin'),
    path.join(root, 'node_modules/node/bin'),
    '/bin',
  ]);
});
