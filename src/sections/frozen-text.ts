/** Turns a section as a page shows it into one that stands alone for good: no script, no cards, relative links. Pure. */
import type { Element, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** A mark in the text: which source, under which number, and which passage of it. */
export interface FrozenMark {
  number: string;
  source: string;
  passage?: string;
}

/** A section's text, ready to be frozen. */
export interface FrozenText {
  html: string;
  /** Every mark in reading order. */
  marks: FrozenMark[];
}

/** Attributes that carry meaning. All others serve this year's script and styles. */
const KEPT = new Set(
  `href cite datetime role ariaLabel ariaLabelledBy scope colSpan rowSpan dataSection dataQuote dataStatus dataStanding
  open download rel width height x y dx fill stroke`.split(/\s+/),
);
const SHAPES = new Set(['svg', 'rect', 'text', 'circle', 'path', 'g']);

/**
 * @param html the section without heading and tools, as `extractSection` gives it
 * @param toRelative turns an address of this site, from its root, into one that is relative to the frozen page
 */
export function freezeText(html: string, toRelative: (path: string) => string): FrozenText {
  const tree = fromHtml(html, { fragment: true });
  const marks: FrozenMark[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isLeftOut(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const mark = readMark(node);
    if (mark) {
      marks.push(mark);
      node.tagName = 'a';
      node.properties = { href: `#source-${mark.number}`, ariaLabel: `Source ${mark.number}` };
      return undefined;
    }
    // What opened a card keeps its words.
    if (node.tagName === 'button' || node.tagName.includes('-')) {
      parent.children.splice(index, 1, ...node.children);
      return index;
    }
    node.properties = keep(node, toRelative);
    return undefined;
  });
  return { html: toHtml(trimWordJoiners(tree)), marks };
}

/** Cards, scripts and what is shown only while a script runs. */
function isLeftOut({ tagName, properties }: Element): boolean {
  return tagName === 'script' || tagName === 'style' || properties['popover'] !== undefined;
}

function readMark({ tagName, properties, children }: Element): FrozenMark | undefined {
  const citation = properties['dataCitation'];
  if (tagName !== 'button' || typeof citation !== 'string') return undefined;
  const [source = '', passage] = citation.split('#');
  const number = children[0]?.type === 'text' ? children[0].value.trim() : '';
  return { number, source, ...(passage && { passage }) };
}

function keep(node: Element, toRelative: (path: string) => string): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (name === 'className') {
      const own = (value as string[]).filter((one) => !one.startsWith('astro-'));
      if (own.length > 0) kept['className'] = own;
    } else if (KEPT.has(name)) kept[name] = value;
    else if (name === 'id' && node.tagName === 'section') kept['id'] = String(value);
  }
  const { href } = kept;
  if (typeof href === 'string' && href.startsWith('/')) kept['href'] = toRelative(href);
  if (!SHAPES.has(node.tagName)) for (const name of ['width', 'height', 'x', 'y', 'dx']) delete kept[name];
  return kept;
}

/** U+2060 held marks to their words; a link needs none. */
function trimWordJoiners(tree: Root): Root {
  visit(tree, 'text', (node) => {
    node.value = node.value.replaceAll('\u2060', '');
  });
  return tree;
}
