import { expect, it } from 'vitest';
import { builtSite } from '../support/dist.ts';

const TEXT_FILE = /\.(html|css|js|json|xml|txt|svg|md)$/;

it('is in no file of the built site', () => {
  const site = builtSite();
  const files = site.files.filter((file) => TEXT_FILE.test(file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => /editors-bar|EditorsBar|Editor’s bar|__open-in-editor/.test(site.text(file)))).toEqual(
    [],
  );
});
