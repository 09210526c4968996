/** Remark plugin: puts the front matter's answer at the head of the page, so that its citations come first. */
import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { element } from './nodes.ts';

interface AstroData {
  frontmatter?: { answer?: unknown };
}

export interface AnswerOptions {
  /** Reads Markdown as the rest of the pipeline does. */
  read: (markdown: string) => Root;
}

/** Must run before `citations`, so that its marks have the first numbers. */
export function answer({ read }: AnswerOptions) {
  return (tree: Root, file: VFile): void => {
    const words = (file.data['astro'] as AstroData | undefined)?.frontmatter?.answer;
    if (typeof words !== 'string') return;
    const { children } = read(words);
    tree.children.unshift(
      element('div', { className: ['answer'], 'data-answer': '' }, children) as unknown as RootContent,
    );
  };
}
