import { spawnSync } from 'node:child_process';
import { ESLint } from 'eslint';
import { expect, it } from 'vitest';

it('follows every lint rule, without a warning', async () => {
  const eslint = new ESLint();
  const results = await eslint.lintFiles(['.']);
  expect(results.length).toBeGreaterThan(0);
  const formatter = await eslint.loadFormatter('stylish');
  expect(await formatter.format(results, {})).toBe('');
});

it('is laid out as Prettier lays it out', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prettier/bin/prettier.cjs', '--check', '.'],
    {
      encoding: 'utf8',
    },
  );
  expect(status, stdout + stderr).toBe(0);
});
