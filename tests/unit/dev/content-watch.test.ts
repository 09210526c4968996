import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkContent } from '../../../src/checks/run.ts';
import { contentWatch, type ContentWatch, type DevServer } from '../../../src/dev/content-watch.ts';
import { SOUND } from '../../support/fixtures.ts';

vi.mock(import('../../../src/checks/run.ts'), { spy: true });

let root: string;
let watcher: EventEmitter;
let server: DevServer;
let watch: ContentWatch;
let forgotten: unknown[];
const logger = { error: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  root = mkdtempSync(join(realpathSync(tmpdir()), 'sanctuary-'));
  cpSync(join(SOUND, 'content'), join(root, 'content'), { recursive: true });
  watcher = new EventEmitter();
  forgotten = [];
  const module = (file: string) => [file, { file: `${root.replaceAll('\\', '/')}/${file}` }] as const;
  const idToModuleMap = new Map([module('content/explainers/detainers/what-it-asks.mdx'), module('src/site.ts')]);
  const moduleGraph = { idToModuleMap, invalidateModule: (one: unknown) => forgotten.push(one) };
  server = { watcher, environments: { ssr: { moduleGraph } } } as unknown as DevServer;
  watch = contentWatch(server, root, logger as unknown as AstroIntegrationLogger);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

const change = (...path: string[]) => watcher.emit('all', 'change', join(root, ...path));

it('checks at once, and is the same for all who ask', () => {
  expect(watch.current().errors).toEqual([]);
  expect(watch.current().library.entries.explainers).toHaveLength(1);
  expect(contentWatch(server, root, logger as unknown as AstroIntegrationLogger)).toBe(watch);
});

it('checks once for many changes, when the files have come to rest', async () => {
  const listener = vi.fn();
  watch.onChecked(listener);
  writeFileSync(join(root, 'content', 'glossary', 'broken.yaml'), 'term: "open\n');
  for (let times = 0; times < 5; times++) {
    change('content', 'glossary', 'broken.yaml');
    vi.advanceTimersByTime(300);
  }
  expect(listener).not.toHaveBeenCalled();
  const settled = watch.settled();
  vi.advanceTimersByTime(2000);
  expect(listener).toHaveBeenCalledOnce();
  expect((await settled).errors).toMatchObject([{ file: 'content/glossary/broken.yaml' }]);
  expect(await watch.settled()).toBe(watch.current());
});

it('does not check for changes outside the content', () => {
  const listener = vi.fn();
  watch.onChecked(listener);
  change('src', 'content', 'x.ts');
  change('content.txt');
  vi.advanceTimersByTime(2000);
  expect(listener).not.toHaveBeenCalled();
  expect(forgotten).toEqual([]);
});

it('has explainers compiled anew after any change, since they hold words of other files', () => {
  change('content', 'sources', 'gazette-jail-day.yaml');
  expect(forgotten).toHaveLength(1);
  expect(forgotten).toMatchObject([{ file: expect.stringContaining('what-it-asks.mdx') }]);
});

it('outlives a check that fails itself', () => {
  const before = watch.current();
  vi.mocked(checkContent).mockImplementationOnce(() => {
    throw new Error('No checks today.');
  });
  change('content', 'glossary', 'hold.yaml');
  vi.advanceTimersByTime(2000);
  expect(watch.current()).toBe(before);
  expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('No checks today.'));
});
