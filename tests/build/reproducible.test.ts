import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { BuiltSite, builtSite } from '../support/dist.ts';
import { TemporaryProject } from '../support/temporary-project.ts';

const copy = new TemporaryProject();
afterAll(() => copy.remove());

const digests = (site: BuiltSite) =>
  Object.fromEntries(site.files.map((file) => [file, createHash('sha256').update(site.bytes(file)).digest('hex')]));

it('the same content gives the same bytes in another folder, time zone and language', async () => {
  const { code, output } = await copy.build({ TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
  expect(code, output).toBe(0);
  const second = new BuiltSite(copy.path('dist'), process.env['SITE_URL']);
  expect(digests(second)).toEqual(digests(builtSite()));
});
