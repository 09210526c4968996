import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isAbandoned, takeLock, tryLock } from '../../../tools/launch/lock.mjs';

const lockModule = new URL('../../../tools/launch/lock.mjs', import.meta.url).href;
const QUICK = { lookEvery: 5 };

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'launch-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a module in a process of its own, with `takeLock`, `tryLock` and `folder` at hand. */
function runProcess(folder: string, code: string): ChildProcess {
  const source = `import { takeLock, tryLock } from ${JSON.stringify(lockModule)}; const folder = ${JSON.stringify(folder)}; ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const saysSomething = (child: ChildProcess) => once(child.stdout!, 'data');

test('a process waits until another has given the lock back, and says so once', async () => {
  const folder = temporaryFolder();
  const holder = runProcess(
    folder,
    "const lock = await takeLock(folder, 'build'); console.log('taken'); process.stdin.once('data', () => { lock.release(); process.stdin.destroy(); });",
  );
  await saysSomething(holder);

  const onWait = vi.fn();
  let taken = false;
  const taking = takeLock(folder, 'build', { ...QUICK, onWait }).then((lock) => {
    taken = true;
    return lock;
  });
  await vi.waitFor(() => expect(onWait).toHaveBeenCalled());
  // Long enough for several more looks.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(taken).toBe(false);

  holder.stdin!.write('go\n');
  (await taking).release();
  expect(onWait).toHaveBeenCalledTimes(1);
});

test('a process that exits without giving the lock back leaves none', async () => {
  const folder = temporaryFolder();
  const holder = runProcess(folder, "await takeLock(folder, 'build'); process.exit(0);");
  await once(holder, 'exit');
  expect(existsSync(path.join(folder, 'build.lock'))).toBe(false);
});

test('the lock of a killed process is taken over without waiting', async () => {
  const folder = temporaryFolder();
  const holder = runProcess(folder, "await takeLock(folder, 'build'); process.kill(process.pid, 'SIGKILL');");
  await once(holder, 'exit');
  expect(existsSync(path.join(folder, 'build.lock'))).toBe(true);

  const onWait = vi.fn();
  const lock = await takeLock(folder, 'build', { ...QUICK, onWait });
  expect(onWait).not.toHaveBeenCalled();
  lock.release();
});

test('the lock of a killed process holds while the program that it started still works', async () => {
  const folder = temporaryFolder();
  const program = runProcess(folder, "setInterval(() => {}, 1000); console.log('works');");
  await saysSomething(program);
  const holder = runProcess(
    folder,
    `const lock = await takeLock(folder, 'build'); lock.setChild(${program.pid}); process.kill(process.pid, 'SIGKILL');`,
  );
  await once(holder, 'exit');

  const onWait = vi.fn();
  const taking = takeLock(folder, 'build', { ...QUICK, onWait });
  await vi.waitFor(() => expect(onWait).toHaveBeenCalled());
  expect(tryLock(folder, 'build')).toBeUndefined();

  program.kill('SIGKILL');
  (await taking).release();
});

test('a lock whose owner gives no sign of life is taken over, though a process has its number', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'build.lock'));
  writeFileSync(
    path.join(folder, 'build.lock', 'owner.json'),
    JSON.stringify({ pid: process.pid, host: hostname(), began: '' }),
  );

  const lock = await takeLock(folder, 'build', { ...QUICK, silence: 20 });
  expect(tryLock(folder, 'build')).toBeUndefined();
  lock.release();
});

test('giving a lock back leaves the lock of the next owner alone', () => {
  const folder = temporaryFolder();
  const first = tryLock(folder, 'build')!;
  rmSync(path.join(folder, 'build.lock'), { recursive: true });
  const second = tryLock(folder, 'build')!;
  first.release();
  expect(existsSync(path.join(folder, 'build.lock'))).toBe(true);
  second.release();
  expect(existsSync(path.join(folder, 'build.lock'))).toBe(false);
});

test('locks of different names do not hinder each other', () => {
  const folder = temporaryFolder();
  const build = tryLock(folder, 'build');
  const install = tryLock(folder, 'install');
  expect(build).toBeDefined();
  expect(install).toBeDefined();
  build?.release();
  install?.release();
});

test('of many processes that find an abandoned lock, one at a time holds it', async () => {
  const folder = temporaryFolder();
  const counter = path.join(folder, 'counter');
  writeFileSync(counter, '0');
  const dead = runProcess(folder, "await takeLock(folder, 'build'); process.kill(process.pid, 'SIGKILL');");
  await once(dead, 'exit');

  // Each adds one between reading and writing; two at once would lose a number.
  const code = `import { readFileSync, writeFileSync } from 'node:fs';
    for (let round = 0; round < 5; round++) {
      const lock = await takeLock(folder, 'build', { lookEvery: 3 });
      const count = Number(readFileSync(${JSON.stringify(counter)}, 'utf8'));
      await new Promise((resolve) => setTimeout(resolve, 5));
      writeFileSync(${JSON.stringify(counter)}, String(count + 1));
      lock.release();
    }`;
  const workers = Array.from({ length: 4 }, () => runProcess(folder, code));
  const exits = await Promise.all(workers.map((worker) => once(worker, 'exit')));
  expect(exits.map(([exitCode]) => exitCode)).toEqual([0, 0, 0, 0]);
  expect(readFileSync(counter, 'utf8')).toBe('20');
});

const limits = { silence: 30, orphanSilence: 600 };
const NO_PROCESS = 2 ** 30;

test.each([
  ['a running owner that was heard of lately', { pid: process.pid, host: hostname(), began: '' }, 29, false],
  ['a running owner that has been silent', { pid: process.pid, host: hostname(), began: '' }, 31, true],
  ['an owner that has ended', { pid: NO_PROCESS, host: hostname(), began: '' }, 0, true],
  [
    'an owner that has ended, whose program runs',
    { pid: NO_PROCESS, host: hostname(), began: '', child: process.pid },
    31,
    false,
  ],
  [
    'an owner that has ended, whose program seems to run for ever',
    { pid: NO_PROCESS, host: hostname(), began: '', child: process.pid },
    601,
    true,
  ],
  [
    'an owner that has ended, and its program too',
    { pid: NO_PROCESS, host: hostname(), began: '', child: NO_PROCESS },
    0,
    true,
  ],
  [
    'an owner on another machine, heard of lately',
    { pid: NO_PROCESS, host: 'elsewhere.invalid', began: '' },
    29,
    false,
  ],
  ['an owner on another machine, silent', { pid: NO_PROCESS, host: 'elsewhere.invalid', began: '' }, 31, true],
  ['no owner yet', undefined, 0, false],
])('whether a lock is abandoned: %s', (_, owner, silentFor, expected) => {
  expect(isAbandoned(owner, silentFor, limits)).toBe(expected);
});
