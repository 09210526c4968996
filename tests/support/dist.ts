/** The built site as tests see it: every file of `dist/`, every page parsed. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { siteAddress } from '../../src/site.ts';

/** Paths of frozen versions. */
export const FROZEN = /^\/s\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}\/$/;

export class BuiltPage {
  /** Path within the site, without base: `/about/`, `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
  /** Every id on the page, in order, repeats included. */
  readonly ids: string[] = [];

  constructor(file: string, html: string) {
    this.path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    this.html = html;
    this.tree = fromHtml(html);
    visit(this.tree, 'element', (node) => {
      const id = attribute(node, 'id');
      if (id !== undefined) this.ids.push(id);
    });
  }

  /** The elements that a CSS selector names, in page order. */
  all(selector: string): Element[] {
    return selectAll(selector, this.tree);
  }
}

export class BuiltSite {
  readonly folder: string;
  readonly origin: string;
  /** With a slash at both ends. */
  readonly base: string;
  /** Paths from the site's folder, with forward slashes, in order. */
  readonly files: string[];
  readonly pages: BuiltPage[];

  constructor(folder: string, siteUrl: string | undefined) {
    this.folder = folder;
    ({ origin: this.origin, base: this.base } = siteAddress(siteUrl));
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort();
    this.pages = this.files
      .filter((file) => file.endsWith('.html'))
      .map((file) => new BuiltPage(file, this.text(file)));
  }

  text(file: string): string {
    return readFileSync(path.join(this.folder, file), 'utf8');
  }

  bytes(file: string): Buffer {
    return readFileSync(path.join(this.folder, file));
  }

  json(file: string): unknown {
    return JSON.parse(this.text(file));
  }

  page(address: string): BuiltPage | undefined {
    return this.pages.find((page) => page.path === address);
  }

  /** The explainers' pages. */
  get explainers(): BuiltPage[] {
    return this.pages.filter((page) => page.all('article [data-section]').length > 0);
  }

  /** The address of a page as readers see it. */
  addressOf(page: BuiltPage): string {
    return this.origin + this.base + page.path.slice(1);
  }

  /** The file behind an address of this site, or `undefined`: another host, outside the base path, or not there. */
  fileAt(address: string): string | undefined {
    const url = new URL(address);
    if (url.origin !== this.origin || !url.pathname.startsWith(this.base)) return undefined;
    const name = decodeURIComponent(url.pathname.slice(this.base.length));
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    return this.#fileSet.has(file) ? file : undefined;
  }

  /** Whether an address leads to a file of this site and, when it has a fragment, to an id on it. */
  leadsSomewhere(address: string): boolean {
    const file = this.fileAt(address);
    const fragment = decodeURIComponent(new URL(address).hash.slice(1));
    if (file === undefined || fragment === '') return file !== undefined;
    return this.page(`/${file.replace(/(^|\/)index\.html$/, '$1')}`)?.ids.includes(fragment) ?? false;
  }

  get #fileSet(): Set<string> {
    return (this.#filesByName ??= new Set(this.files));
  }
  #filesByName: Set<string> | undefined;
}

let site: BuiltSite | undefined;

/** The site in `dist/`, read once. */
export function builtSite(): BuiltSite {
  return (site ??= new BuiltSite('dist', process.env['SITE_URL']));
}

/** An attribute by its HTML name, as written in the page: `data-citation`, `popovertarget`. */
export function attribute(element: Element, name: string): string | undefined {
  const plain = { class: 'classname', for: 'htmlfor' }[name] ?? name.replaceAll('-', '');
  const key = Object.keys(element.properties).find((one) => one.toLowerCase() === plain);
  const value = key === undefined ? undefined : element.properties[key];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** All words in an element, as the page's source has them. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Bytes that a file takes on the way to a reader, packed as a good host packs it. */
export function weigh(content: Buffer | string): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
