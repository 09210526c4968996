import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordLoader } from '../../../src/integrations/record-loader.ts';
import { SOUND } from '../../support/fixtures.ts';

let root: string;
let file: string;
let watcher: EventEmitter;
let store: Map<string, { id: string; data: Record<string, unknown> }>;
const logger = { warn: vi.fn() };

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  root = mkdtempSync(join(realpathSync(tmpdir()), 'sanctuary-'));
  cpSync(join(SOUND, 'content'), join(root, 'content'), { recursive: true });
  file = join(root, 'content', 'explainers', 'detainers', 'what-it-asks.mdx');
  watcher = new EventEmitter();
  store = new Map();
  await recordLoader('explainers').load({
    store: {
      clear: () => store.clear(),
      set: (entry: { id: string; data: Record<string, unknown> }) => void store.set(entry.id, entry),
    },
    watcher,
    config: { root: pathToFileURL(`${root}/`) },
    generateDigest: (text: string) => text,
    logger,
  } as unknown as LoaderContext);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(root, { recursive: true });
});

const titles = () => [...store.values()].map(({ data }) => data.title);

it('hands over the records', () => {
  expect(titles()).toEqual(['What does a detainer ask?']);
});

it('follows a change', () => {
  writeFileSync(file, readFileSync(file, 'utf8').replace('What does a detainer ask?', 'What is asked?'));
  watcher.emit('change', file);
  vi.runAllTimers();
  expect(titles()).toEqual(['What is asked?']);
});

it('reads a file that is being written when it is whole, though only its beginning was an event', () => {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, '');
  watcher.emit('change', file);
  writeFileSync(file, text);
  vi.runAllTimers();
  expect(titles()).toEqual(['What does a detainer ask?']);
});

it('reads once for many changes', () => {
  const clear = vi.spyOn(store, 'clear');
  for (let times = 0; times < 5; times++) watcher.emit('change', file);
  vi.runAllTimers();
  expect(clear).toHaveBeenCalledOnce();
});

it('is not moved by other files', () => {
  const clear = vi.spyOn(store, 'clear');
  watcher.emit('change', join(root, 'content', 'sources', 'herald-jail-day.yaml'));
  vi.runAllTimers();
  expect(clear).not.toHaveBeenCalled();
});
