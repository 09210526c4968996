/** Rule: every link inside the site leads to a page or section that exists; every other link is a web address. */
import { visit } from 'unist-util-visit';
import { startOf } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { address, pageAddresses } from '../sections/addresses.ts';
import { ID_PATTERN } from '../schemas/fields.ts';
import { faultAt, type Check, type CheckContext } from './context.ts';
import { lookUp } from './passages.ts';
import { didYouMean } from './suggest.ts';

interface Problem {
  message: string;
  cure: string;
}

export const links: Check = (context) => {
  const pages = pageAddresses(context.library, context.sectionIds);
  return context.texts.flatMap((text) => {
    if (!text.tree) return [];
    const faults: Fault[] = [];
    visit(text.tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const problem = problemWith(node.url, pages, context);
      if (problem) faults.push(faultAt(text, 'links', startOf(node), problem.message, problem.cure));
    });
    return faults;
  });
};

function problemWith(url: string, pages: ReadonlySet<string>, context: CheckContext): Problem | undefined {
  if (url.startsWith('#')) return sectionProblem(url.slice(1), context);
  if (url.startsWith('/') && !url.startsWith('//')) return pageProblem(url, pages, context);
  if (/^https?:\/\/[^/\s]+\.[^/\s]+/.test(url)) return undefined;
  return {
    message: `“${url}” is not a link we can follow.`,
    cure: 'Write #section-id, an address of this site that starts with /, or a web address that starts with https://.',
  };
}

function sectionProblem(id: string, { sectionIds }: CheckContext): Problem | undefined {
  if (sectionIds.has(id)) return undefined;
  return {
    message: `Links to the section “${id}”, which does not exist.`,
    cure: didYouMean(id, sectionIds, 'Name a section by the id at the end of its heading.'),
  };
}

function pageProblem(url: string, pages: ReadonlySet<string>, context: CheckContext): Problem | undefined {
  const { 0: path, 1: fragment } = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url)!.slice(1) as [string, string?];
  if (!pages.has(path)) {
    return {
      message: `Links to the page “${path}”, which does not exist.`,
      cure: didYouMean(
        path,
        pages,
        'Write the address of a page with a slash at both ends, such as /detainers/forty-eight-hours/.',
      ),
    };
  }
  if (fragment === undefined) return undefined;
  if (path === '/glossary/') {
    const terms = context.ids['glossary']!;
    if (terms.has(fragment)) return undefined;
    return {
      message: `Links to the term “${fragment}”, which does not exist.`,
      cure: didYouMean(
        fragment,
        terms,
        ID_PATTERN.test(fragment)
          ? `Add content/glossary/${fragment}.yaml, or link to a term that exists.`
          : 'Link to a term that exists.',
      ),
    };
  }
  const source = context.library.entries.sources.find((entry) => address.source(entry.id) === path);
  const passage = /^passage_(.+)$/.exec(fragment)?.[1];
  if (source && passage) {
    const { missing } = lookUp(context.library, source.id, passage);
    return missing && { message: `Links to ${missing.what}, which does not exist.`, cure: missing.cure };
  }
  return {
    message: `Links to “#${fragment}” on ${path}. Only sections, terms and passages have addresses that last.`,
    cure: `Link to a section by its id alone, as [words](#section-id), or to the whole page, as [words](${path}).`,
  };
}
