/** What a reader has selected in a section: its words, without citation marks, and where they stand. */
import { textDirective } from './text-fragment.ts';

/** A selected passage. */
export interface SelectedPassage {
  /** The section's element. */
  section: HTMLElement;
  /** The words as a quotation. */
  quote: string;
  /** The directive that leads to them. */
  directive: string;
}

/** Parts of the page that are not words of the text. */
const NOT_WORDS = 'sup.citation, [data-not-text], [popover], svg, button';
const BLOCKS = 'p, li, td, th, h2, h3, blockquote, figcaption, dt, dd, div, tr, ul, ol';

/** Reads the selection; `undefined` when it is empty, too short, or not inside one section. */
export function selectedPassage(selection: Selection | null): SelectedPassage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const section = sectionOf(range.commonAncestorContainer);
  if (!section) return undefined;
  toWholeWords(range);
  const phrases = phrasesOf(range);
  const quote = phrases
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:!?”’)])/g, '$1')
    .trim();
  if (quote.split(' ').length < 3) return undefined;
  const above = document.createRange();
  above.setStart(section, 0);
  above.setEnd(range.startContainer, range.startOffset);
  return { section, quote, directive: textDirective(phrases, phrasesOf(above).join(' ')) };
}

function sectionOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('section[data-section]') ?? undefined;
}

/** A word that is selected in part is taken whole: browsers find whole words only. */
function toWholeWords(range: Range): void {
  const { startContainer: start, endContainer: end } = range;
  if (start.nodeType === Node.TEXT_NODE) {
    const text = start.textContent ?? '';
    let at = range.startOffset;
    while (at > 0 && /[\p{L}\p{N}’'-]/u.test(text[at - 1]!) && /[\p{L}\p{N}’'-]/u.test(text[at] ?? ' ')) at -= 1;
    range.setStart(start, at);
  }
  if (end.nodeType === Node.TEXT_NODE) {
    const text = end.textContent ?? '';
    let at = range.endOffset;
    while (at < text.length && at > 0 && /[\p{L}\p{N}’'-]/u.test(text[at]!) && /[\p{L}\p{N}’'-]/u.test(text[at - 1]!))
      at += 1;
    range.setEnd(end, at);
  }
}

/** The words of a range, parted where a mark or the edge of a block stands between them. */
function phrasesOf(range: Range): string[] {
  const fragment = range.cloneContents();
  for (const mark of fragment.querySelectorAll(NOT_WORDS)) mark.replaceWith('\u0000');
  for (const block of fragment.querySelectorAll(BLOCKS)) {
    block.before('\u0000');
    block.after('\u0000');
  }
  return (fragment.textContent ?? '')
    .replaceAll('\u2060', '')
    .split('\u0000')
    .map((phrase) => phrase.replace(/\s+/g, ' ').trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
}
