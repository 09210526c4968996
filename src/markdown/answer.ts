/** Remark plugin: puts the front matter's answer at the head of the page, so that its citations come first. */
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { element } from './nodes.ts';

interface AstroData {
  frontmatter?: { answer?: unknown };
}

/** Must run before `citations` and after nothing else. */
export function answer() {
  const parser = unified().use(remarkParse).use(remarkGfm);
  return (tree: Root, file: VFile): void => {
    const words = (file.data['astro'] as AstroData | undefined)?.frontmatter?.answer;
    if (typeof words !== 'string') return;
    const { children } = parser.parse(words) as Root;
    tree.children.unshift(
      element('div', { className: ['answer'], 'data-answer': '' }, children) as unknown as RootContent,
    );
  };
}
