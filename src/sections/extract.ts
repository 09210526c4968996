/** Takes sections out of rendered HTML: for their own pages, for search and for exports. Pure. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A section as its page shows it. */
export interface SectionHtml {
  /** Its text without heading and links, with headings of inner sections one level up. */
  html: string;
  /** Ids of the citation marks in it. */
  marks: Set<string>;
}

/**
 * Cuts one section out of an explainer's HTML.
 * @throws when the section is not there, which means that the page and the registry disagree
 */
export function extractSection(html: string, id: string): SectionHtml {
  const section = select(`[data-section="${id}"]`, fromHtml(html, { fragment: true }));
  if (!section) throw new Error(`The section “${id}” is not in the page that should hold it.`);
  removeTools(section);
  section.children = section.children.filter((child) => !(child.type === 'element' && /^h[23]$/.test(child.tagName)));
  visit(section, 'element', (node) => {
    if (node.tagName === 'h3') node.tagName = 'h2';
  });
  const marks = selectAll('[data-citation], [data-mark]', section).map((node) =>
    String(node.properties['dataMark'] ?? node.properties['id']),
  );
  return { html: toHtml(section.children), marks: new Set(marks) };
}

function removeTools(tree: Element | Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node.properties['dataNotText'] === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A section's words, as search and exports have them. */
export interface SectionText {
  id: string;
  title: string;
  /** Words without heading, marks, cards and inner sections. */
  text: string;
  /** Number of words, those of inner sections included. */
  words: number;
}

/** Reads every section of a page. */
export function readSections(html: string): SectionText[] {
  const page = fromHtml(html);
  return selectAll('section[data-section]', page).map((section) => {
    const id = String(section.properties['dataSection']);
    const heading = select('h2, h3', section);
    return {
      id,
      title: clean(heading ? toString(heading) : ''),
      text: sectionText(section, false),
      words: sectionText(section, true).split(' ').filter(Boolean).length,
    };
  });
}

/** The words of the answer that opens an explainer; empty when there is none. */
export function readAnswer(html: string): string {
  const answer = select('[data-answer]', fromHtml(html));
  return answer ? blockText(answer, () => false) : '';
}

function sectionText(section: Element, withInner: boolean): string {
  return blockText(section, (node) => {
    if (node.tagName === 'h2' || node.tagName === 'h3')
      return node.properties['id'] === `${String(section.properties['dataSection'])}_heading`;
    return !withInner && node.tagName === 'section' && node !== section;
  });
}

const BLOCKS = new Set([
  'p',
  'li',
  'td',
  'th',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'figcaption',
  'dt',
  'dd',
  'div',
  'section',
  'tr',
]);

/** Words of an element, one space between blocks; marks, cards, tools and what `leaveOut` names are skipped. */
export function blockText(root: Element | Root, leaveOut: (node: Element) => boolean): string {
  const words: string[] = [];
  visit(root, (node) => {
    if (node.type === 'text') words.push(node.value);
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'sup' && String(node.properties['className']).includes('citation')) return SKIP;
    if (node.properties['dataNotText'] !== undefined || node.properties['popover'] !== undefined || leaveOut(node))
      return SKIP;
    if (BLOCKS.has(node.tagName)) words.push(' ');
    return undefined;
  });
  return clean(words.join(''));
}

function clean(text: string): string {
  return text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
