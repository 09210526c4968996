/** Remark plugin: sends `#section-id` links to the page that holds the section, and adds the site's base path. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { HeadingSection } from './headings.ts';

export interface LinkOptions {
  /** The address of the page that holds a section, without fragment; `undefined` when there is no such section. */
  pageOfSection: (id: string) => string | undefined;
  /** Adds the base path to an address of ours that starts with a slash. */
  withBase: (path: string) => string;
}

export function links(options: LinkOptions) {
  return (tree: Root, file: VFile): void => {
    const here = new Set(((file.data['sections'] ?? []) as HeadingSection[]).map((section) => section.id));
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (node.url.startsWith('#')) {
        const id = node.url.slice(1);
        const page = here.has(id) ? undefined : options.pageOfSection(id);
        if (page !== undefined) node.url = `${page}#${id}`;
      } else if (node.url.startsWith('/') && !node.url.startsWith('//')) {
        node.url = options.withBase(node.url);
      } else if (/^https?:/.test(node.url)) {
        node.data = { ...node.data, hProperties: { rel: ['noreferrer'] } };
      }
    });
  };
}
