import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { installDigest } from '../../../tools/launch/install.mjs';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const command = new URL('../../../tools/launch/start-command.mjs', import.meta.url).href;

/** A server that takes the arguments of `astro preview`, answers only under the base path, and at first not at all. */
const FAKE_ASTRO = `
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
const [, , command, , port, , host] = process.argv;
const base = new URL(process.env.SITE_URL ?? 'http://x/').pathname.replace(/\\/?$/, '/');
const moved = Number(process.env.FAKE_MOVES_TO ?? port);
if (process.env.FAKE_DIES) { console.error('no such dist'); process.exit(4); }
let warmUp = 5;
createServer((request, response) => {
  response.statusCode = warmUp-- > 0 ? 503 : request.url === base ? 200 : 404;
  response.end(command);
}).listen(moved, host, () => console.log('\\u001b[36m┃\\u001b[39m Local    http://localhost:' + moved + '/'));
`;
const FAKE_BUILD =
  "import { mkdirSync, writeFileSync } from 'node:fs'; mkdirSync('dist/pagefind', { recursive: true }); writeFileSync('dist/index.html', ''); writeFileSync('dist/pagefind/pagefind.js', '');";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'launch-start-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  write('package.json', '{}');
  write('package-lock.json', '{}');
  write('tools/build.ts', FAKE_BUILD);
  write('node_modules/astro/package.json', JSON.stringify({ bin: { astro: './bin/astro.mjs' } }));
  write('node_modules/astro/bin/astro.mjs', FAKE_ASTRO);
  write('node_modules/.launch-stamp.json', JSON.stringify({ digest: installDigest(root) }));
  mkdirSync(path.join(root, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, path.join(root, 'node_modules/node/bin/node'));
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/** A port that was free a moment ago. */
async function somePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function start(env: Record<string, string>) {
  const code = `import { start } from ${JSON.stringify(command)}; await start({ root: ${JSON.stringify(root)} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { PATH: process.env.PATH, CI: 'true', ...env },
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return { child, output, ended: once(child, 'close') as Promise<[number | null]> };
}

describe('npm start', () => {
  test.each([
    ['https://example.org', '/'],
    ['https://example.org/sanctuary', '/sanctuary/'],
  ])('builds the site of %s and says in one line where it can be opened', async (SITE_URL, base) => {
    const port = await somePort();
    const { child, output, ended } = start({ PORT: String(port), SITE_URL });
    await Promise.race([once(child.stdout, 'data'), ended]);
    expect(output.stdout).toBe(`Sanctuary, Explained is ready at http://localhost:${port}${base}\n`);
    expect(output.stderr).toMatch(/^Building the site …\nBuilt the site in \d+ s\.\n$/);
    const response = await fetch(`http://localhost:${port}${base}`);
    expect([response.status, await response.text()]).toEqual([200, 'preview']);

    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(143);
    await expect(fetch(`http://localhost:${port}${base}`)).rejects.toThrow('fetch failed');
  });

  test('names the port and another when it is taken, before it does anything', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { output, ended } = start({ PORT: String(port) });
    expect((await ended)[0]).toBe(1);
    expect(output.stdout).toBe('');
    expect(output.stderr).toMatch(
      new RegExp(
        `^Port ${port} is taken by another program\\. Stop that program or choose another port: PORT=\\d+ npm start\\n$`,
      ),
    );
  });

  test('does not announce a server that went to another port', async () => {
    const [port, other] = [await somePort(), await somePort()];
    const { output, ended } = start({ PORT: String(port), FAKE_MOVES_TO: String(other) });
    expect((await ended)[0]).toBe(1);
    expect(output.stdout).toBe('');
    expect(output.stderr).toContain(`Port ${port} was taken by another program meanwhile. Run the command again.\n`);
    await expect(fetch(`http://localhost:${other}/`)).rejects.toThrow('fetch failed');
  });

  test('shows what the server said when it does not start', async () => {
    const { output, ended } = start({ PORT: String(await somePort()), FAKE_DIES: '1' });
    expect((await ended)[0]).toBe(1);
    expect(output.stdout).toBe('');
    expect(output.stderr).toContain(
      'no such dist\nThe server stopped before the site was ready (exit code 4). What it said is above.\n',
    );
  });

  test('does not serve a site that could not be built', async () => {
    write('tools/build.ts', "console.error('A fault.'); process.exit(1);");
    const { output, ended } = start({ PORT: String(await somePort()) });
    expect((await ended)[0]).toBe(1);
    expect(output.stdout).toBe('');
    expect(output.stderr).toContain('A fault.\nThe site could not be built (exit code 1)');
  });

  test('ends when the npm that started it is gone', async () => {
    const port = await somePort();
    const code = `process.stderr.write(process.pid + ' '); import { start } from ${JSON.stringify(command)}; await start({ root: ${JSON.stringify(root)} });`;
    // A shell that stays between, as npm's does, and dies of the signal without passing it on.
    const parent = spawn('/bin/sh', ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, code], {
      env: { PATH: process.env.PATH, CI: 'true', PORT: String(port), npm_lifecycle_event: 'start' },
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [told] = (await once(parent.stderr, 'data')) as [Buffer];
    // If it does not end, it must not stay either.
    onTestFinished(() => endIfRunning(Number.parseInt(told.toString(), 10)));
    await once(parent.stdout, 'data');
    const ended = once(parent.stdout, 'close');
    parent.kill('SIGTERM');
    await ended;
    await expect(fetch(`http://localhost:${port}/`)).rejects.toThrow('fetch failed');
  });
});

function endIfRunning(pid: number): void {
  try {
    process.kill(pid, 'SIGTERM');
  } catch {
    // It has ended, as it should.
  }
}

describe('on a Node that is too old', () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '16.20.2' } });";
  const run = (file: string) =>
    spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `${pretend} await import(${JSON.stringify(path.join(project, file))});`],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      },
    );

  test('npm start says which is needed', () => {
    const { stdout, stderr, status } = run('tools/start.mjs');
    expect(stdout).toBe('');
    expect(stderr).toBe(
      'This site needs Node 18 or later to start, and this is Node 16.20.2. Install a newer one from https://nodejs.org.\n',
    );
    expect(status).toBe(1);
  });

  test('npm test says so too, and closes as ever', () => {
    const { stdout, stderr, status } = run('tools/test.mjs');
    expect(stdout).toBe('0 passed, 1 failed\n');
    expect(stderr).toBe(
      'The tests need Node 18 or later to start, and this is Node 16.20.2. Install a newer one from https://nodejs.org.\n',
    );
    expect(status).toBe(1);
  });
});
