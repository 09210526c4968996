/**
 * Pagefind's engine in the browser: its WebAssembly and its files, without its script. That script weighs six times as
 * much, writes to the console when a file is missing, and takes a part of the index that did not come for one that holds
 * no match. This follows `PagefindInstance` in the script of Pagefind 1.6 (pagefind.js, MIT).
 */
import type { Engine, EngineAnswer, EngineData } from '../search/engine.ts';
import { metadataOf, type IndexList } from '../search/index-list.ts';
import { takeFile, type CertainFiles } from './search-intent.ts';

/** A text or bytes in the memory of the engine: where, and how many bytes. */
type Span = [start: number, length: number];

/** What the WebAssembly exports, as far as it is used. `index` is a pointer that each change moves. */
interface Machine {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start(): void;
  __wbindgen_malloc(length: number, align: number): number;
  __wbindgen_free(start: number, length: number, align: number): void;
  init_pagefind(...meta: Span): number;
  load_index_chunk(index: number, ...chunk: Span): number;
  /** Names of files that a query needs, as JSON. */
  request_indexes(index: number, ...query: Span): Span;
  search(index: number, ...rest: [...Span, ...Span, ...Span, ...Span, isExact: number, areMarksExact: number]): Span;
}

/** What the WebAssembly says of a search, as far as it is used. */
interface Found {
  results: {
    p: string;
    /** Score. */
    s: number;
    /** File that holds the record with others. */
    g?: string;
    /** Fields that matched. */
    mf?: string[];
  }[];
}

/** Begins each file, packed or not. */
const MARK = 'pagefind_dcd';
/** Signs that are not searched. */
const SIGNS = /[\p{Pd}\p{Pe}\p{Pf}\p{Pi}\p{Po}\p{Ps}]/u;

/** Thrown where a part of the index would have to be fetched, and must not. */
export class NotAtHand extends Error {}

export interface BrowserEngine extends Engine {
  /** While set, a search that needs a part of the index which is not here throws `NotAtHand` instead of fetching it. */
  isFrugal: boolean;
}

let engine: Promise<BrowserEngine> | undefined;

/**
 * The engine, started when first asked for, once for a page.
 * @param folder address of `pagefind/`, with a slash at its end
 * @throws when a file cannot be loaded or is broken; the next call tries again
 */
export function startEngine(folder: string, files: Pick<CertainFiles, 'code' | 'list'>): Promise<BrowserEngine> {
  if (!engine) {
    engine = openIndex(folder, files);
    engine.catch(() => (engine = undefined));
  }
  return engine;
}

/** Forgets an engine that failed, so that the next search starts another. */
export function dropEngine(): void {
  engine = undefined;
}

async function openIndex(folder: string, { code, list }: Pick<CertainFiles, 'code' | 'list'>): Promise<BrowserEngine> {
  const [machine, fileList] = await Promise.all([
    takeFile(code).then(unpack).then(startMachine),
    takeFile(list).then(readList),
  ]);
  const { put, take } = memoryOf(machine);
  let index = machine.init_pagefind(...put(metadataOf(fileList)));

  const files = new Map<string, Promise<void>>();
  const load = async (name: string, add: (chunk: Uint8Array) => void) => {
    let loading = files.get(name);
    if (!loading) {
      if (opened.isFrugal) throw new NotAtHand();
      loading = fetch(folder + name)
        .then(unpack)
        .then(add);
      files.set(name, loading);
      loading.catch(() => files.delete(name));
    }
    return loading;
  };
  const loadParts = (names: Span) =>
    (JSON.parse(take(names)) as string[])
      .filter(Boolean)
      .map((name) =>
        load(`index/${name}.pf_index`, (chunk) => (index = machine.load_index_chunk(index, ...put(chunk)))),
      );
  const records = new Map<string, Promise<unknown>>();
  const record = <Content>(name: string) => {
    let loading = records.get(name);
    if (!loading) {
      loading = fetch(`${folder}fragment/${name}.pf_fragment`)
        .then(unpack)
        .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
      records.set(name, loading);
      loading.catch(() => records.delete(name));
    }
    return loading as Promise<Content>;
  };

  const search = async (query: string | null): Promise<EngineAnswer> => {
    const { words, plain } = normalized(query ?? '');
    if (!plain && query !== null) return { results: [] };
    await Promise.all(loadParts(machine.request_indexes(index, ...put(plain))));
    const isExact = /^\s*".+"\s*$/.test(query ?? '');
    const found = JSON.parse(
      take(machine.search(index, ...put(plain), ...put(words), ...put('{}'), ...put(''), Number(isExact), 0)),
    ) as Found;
    return {
      results: found.results
        .sort((one, other) => other.s - one.s)
        .map(({ p, g, mf }) => ({
          id: p,
          ...(mf && { matchedMetaFields: mf }),
          data: async () => (g ? (await record<Record<string, EngineData>>(g))[p]! : record<EngineData>(p)),
        })),
    };
  };
  const opened: BrowserEngine = { isFrugal: false, search };
  return opened;
}

async function readList(response: Response): Promise<IndexList> {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json() as Promise<IndexList>;
}

/** What a file of the index holds. Some servers unpack it on the way. */
async function unpack(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const packed = await response.blob();
  const bytes = new Uint8Array(
    (await startsWithMark(packed))
      ? await packed.arrayBuffer()
      : await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
  if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK) throw new Error(`Broken: ${response.url}`);
  return bytes.slice(MARK.length);
}

async function startsWithMark(file: Blob): Promise<boolean> {
  return (await file.slice(0, MARK.length).text()) === MARK;
}

/** The WebAssembly, started as wasm-bindgen starts it. */
async function startMachine(code: Uint8Array<ArrayBuffer>): Promise<Machine> {
  const { instance } = await WebAssembly.instantiate(code, {
    './pagefind_web_bg.js': {
      __wbindgen_init_externref_table: () => {
        const table = machine.__wbindgen_externrefs;
        const offset = table.grow(4);
        table.set(0, undefined);
        [undefined, null, true, false].forEach((value, place) => table.set(offset + place, value));
      },
    },
  });
  const machine = instance.exports as unknown as Machine;
  machine.__wbindgen_start();
  return machine;
}

/** Ways to hand texts and bytes to the engine, which then owns them, and to take its texts. */
function memoryOf(machine: Machine): { put(data: string | Uint8Array): Span; take(span: Span): string } {
  return {
    put: (data) => {
      const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
      const start = machine.__wbindgen_malloc(bytes.length, 1) >>> 0;
      new Uint8Array(machine.memory.buffer).set(bytes, start);
      return [start, bytes.length];
    },
    take: ([at, length]) => {
      const start = at >>> 0;
      const text = new TextDecoder().decode(new Uint8Array(machine.memory.buffer, start, length));
      machine.__wbindgen_free(start, length, 1);
      return text;
    },
  };
}

/** A query as the index keeps words: small letters without signs; `plain` also without accents. */
function normalized(query: string): { words: string; plain: string } {
  const words = [...query]
    .filter((sign) => !SIGNS.test(sign))
    .join('')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => [word, word.normalize('NFD').replace(/\p{M}/gu, '')] as const)
    .filter(([, plain]) => plain);
  return { words: words.map(([word]) => word).join(' '), plain: words.map(([, plain]) => plain).join(' ') };
}
