/** Rule: every link inside the site leads to a page or section that exists; every other link is a web address. */
import { visit } from 'unist-util-visit';
import { startOf } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { listSections } from '../sections/registry.ts';
import { pageAddresses } from '../sections/addresses.ts';
import { faultAt, type Check } from './context.ts';
import { didYouMean } from './suggest.ts';

export const links: Check = ({ library, texts }) => {
  const sectionIds = new Set(listSections(library).map((section) => section.id));
  const pages = pageAddresses(library);
  return texts.flatMap((text) => {
    if (!text.tree) return [];
    const faults: Fault[] = [];
    visit(text.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
      const problem = problemWith(node.url, sectionIds, pages);
      if (problem) faults.push(faultAt(text, 'links', startOf(node), problem.message, problem.cure));
    });
    return faults;
  });
};

function problemWith(
  url: string,
  sectionIds: ReadonlySet<string>,
  pages: ReadonlySet<string>,
): { message: string; cure: string } | undefined {
  if (url.startsWith('#')) {
    const id = url.slice(1);
    if (sectionIds.has(id)) return undefined;
    return {
      message: `Links to the section “${id}”, which does not exist.`,
      cure: didYouMean(id, sectionIds, 'Name a section by the id at the end of its heading.'),
    };
  }
  if (url.startsWith('/') && !url.startsWith('//')) {
    const [path = '', fragment] = url.split('#');
    if (!pages.has(path)) {
      return {
        message: `Links to the page “${path}”, which does not exist.`,
        cure: didYouMean(
          path,
          pages,
          'Page addresses start and end with a slash, such as /detainers/forty-eight-hours/.',
        ),
      };
    }
    if (fragment && !path.startsWith('/glossary/') && !sectionIds.has(fragment)) {
      return {
        message: `Links to “#${fragment}” on ${path}, which does not exist.`,
        cure: 'Link to a section by its id alone: [words](#section-id).',
      };
    }
    return undefined;
  }
  if (/^https?:\/\/[^/\s]+\.[^/\s]+/.test(url)) return undefined;
  return {
    message: `“${url}” is not a link we can follow.`,
    cure: 'Write #section-id, an address of this site that starts with /, or a web address that starts with https://.',
  };
}
