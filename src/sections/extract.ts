/** Takes sections out of rendered HTML: for their own pages, for search and for exports. Pure. */
import type { Element, Nodes, Root } from 'hast';
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
 * @param page the explainer's address, for links to what lies outside the section
 * @throws when the section is not there, which means that the page and the registry disagree
 */
export function extractSection(html: string, id: string, page: string): SectionHtml {
  const section = select(`[data-section="${id}"]`, fromHtml(html, { fragment: true }));
  if (!section) throw new Error(`The section “${id}” is not in the page that should hold it.`);
  removeTools(section);
  section.children = section.children.filter((child) => !(child.type === 'element' && /^h[23]$/.test(child.tagName)));
  const inside = new Set(selectAll('[id]', section).map((node) => node.properties['id']));
  visit(section, 'element', (node) => {
    if (node.tagName === 'h3') node.tagName = 'h2';
    const { href } = node.properties;
    if (typeof href === 'string' && href.startsWith('#') && !inside.has(href.slice(1)))
      node.properties['href'] = page + href;
  });
  const marks = selectAll('[data-citation], [data-mark]', section).map((node) =>
    String(node.properties['dataMark'] ?? node.properties['id']),
  );
  return { html: toHtml(section.children), marks: new Set(marks) };
}

/** Takes out what is not the section's text. Definitions stay, since the words that open them do. */
function removeTools(tree: Element | Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node.properties['dataNotText'] === undefined) return undefined;
    if (node.properties['popover'] !== undefined) return undefined;
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

/** The words of an HTML fragment, without marks, cards and tools. */
export function textOf(html: string): string {
  return blockText(fromHtml(html, { fragment: true }), () => false);
}

function sectionText(section: Element, withInner: boolean): string {
  return blockText(section, (node) => {
    if (node.tagName === 'h2' || node.tagName === 'h3')
      return node.properties['id'] === `${String(section.properties['dataSection'])}_heading`;
    return !withInner && node.tagName === 'section' && node !== section;
  });
}

const BLOCKS = new Set(
  `address aside blockquote br caption dd details div dl dt figcaption figure footer h2 h3 h4 header hr li ol p pre section summary
  table td th tr ul`.split(/\s+/),
);

/** Words of an element, one space between blocks; marks, cards, tools and what `leaveOut` names are skipped. */
export function blockText(root: Element | Root, leaveOut: (node: Element) => boolean): string {
  return clean(wordsOf(root, leaveOut));
}

function wordsOf(node: Nodes, leaveOut: (node: Element) => boolean): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && (isNoText(node) || leaveOut(node)))) return '';
  const words = node.children.map((child) => wordsOf(child, leaveOut)).join('');
  return node.type === 'element' && BLOCKS.has(node.tagName) ? ` ${words} ` : words;
}

/** Marks, cards and tools. */
function isNoText({ tagName, properties }: Element): boolean {
  if (properties['dataNotText'] !== undefined || properties['popover'] !== undefined) return true;
  if (tagName === 'svg') return true; // A chart says what the table beside it says.
  return tagName === 'sup' && String(properties['className']).includes('citation');
}

function clean(text: string): string {
  return text
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
