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

/** Where a link may lead. Anything else, such as `javascript:`, is not made a link; the links check reports it. */
const FOLLOWED = /^(?:#|\/(?!\/)|https?:\/\/)/;

export function links(options: LinkOptions) {
  return (tree: Root, file: VFile): void => {
    const here = new Set(((file.data['sections'] ?? []) as HeadingSection[]).map((section) => section.id));
    visit(tree, (node, index, parent) => {
      if (node.type !== 'link' && node.type !== 'definition') return undefined;
      if (!FOLLOWED.test(node.url)) {
        const words = node.type === 'link' ? node.children : [];
        parent!.children.splice(index!, 1, ...words);
        return index;
      }
      if (node.url.startsWith('#')) {
        const id = node.url.slice(1);
        const page = here.has(id) ? undefined : options.pageOfSection(id);
        if (page !== undefined) node.url = `${page}#${id}`;
      } else if (node.url.startsWith('/')) {
        node.url = options.withBase(node.url);
      } else {
        node.data = { ...node.data, hProperties: { rel: ['noreferrer'] } };
      }
      return undefined;
    });
  };
}
