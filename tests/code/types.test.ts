import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('has no type error in any file, Astro components included', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'check'], {
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const output = stdout + stderr;
  expect(output).toMatch(/^- 0 errors$/m);
  expect(status, output).toBe(0);
});
