/** Remark plugin: hands what the other plugins gathered to the Astro page, as `remarkPluginFrontmatter`. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { CitedSource } from './citation-register.ts';
import type { HeadingSection } from './headings.ts';

/** What an explainer's page finds in `remarkPluginFrontmatter`. */
export interface ExplainerFindings {
  citations: CitedSource[];
  sections: HeadingSection[];
}

export function exportToPage() {
  return (_tree: Root, file: VFile): void => {
    const astro = file.data['astro'] as { frontmatter?: Record<string, unknown> } | undefined;
    if (!astro?.frontmatter) return;
    astro.frontmatter['citations'] = file.data['citations'];
    astro.frontmatter['sections'] = file.data['sections'];
  };
}
