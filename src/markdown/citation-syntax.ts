/**
 * The written form of a citation: `[@source]`, `[@source#passage]`, `[@source, p. 640]`, `[@one; @two#x]`.
 * It is Pandoc's form (https://pandoc.org/MANUAL.html#citation-syntax) with a passage added.
 */

/** One source cited, as written. */
export interface CitationItem {
  source: string;
  passage?: string;
  /** Page, paragraph or section, as written after the comma. */
  locator?: string;
}

/** A bracketed citation found in a text. */
export interface CitationMatch {
  /** Where in the text the opening bracket stands, counted from 0. */
  index: number;
  /** The whole of it, with brackets. */
  raw: string;
  items: CitationItem[];
  /** Why it cannot be read, as a sentence. Then `items` is empty. */
  problem?: string;
}

/** Pandoc lets words stand before the first @ (`[see @x]`). We do not, but find them, so that the editor is told. */
const BRACKET = /\[(?:[^[\]@\n]*\s)?@[^[\]\n]*(?:\n[^[\]\n]*)*\]?/g;
const ITEM = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([a-z0-9]+(?:-[a-z0-9]+)*))?(?:,\s*(\S.*))?$/s;

/** Finds every citation in a text, the malformed ones with the reason. */
export function findCitations(text: string): CitationMatch[] {
  return [...text.matchAll(BRACKET)].map((match) => {
    const raw = match[0];
    if (!raw.endsWith(']'))
      return { index: match.index, raw, items: [], problem: 'This citation has no closing bracket.' };
    const items: CitationItem[] = [];
    for (const part of raw.slice(1, -1).split(';')) {
      const item = ITEM.exec(part.trim().replace(/\s+/g, ' '));
      if (!item) return { index: match.index, raw, items: [], problem: explain(part.trim()) };
      items.push({
        source: item[1]!,
        ...(item[2] && { passage: item[2] }),
        ...(item[3] && { locator: item[3].trim() }),
      });
    }
    return { index: match.index, raw, items };
  });
}

function explain(part: string): string {
  if (part === '') return 'This citation has a semicolon with nothing on one side.';
  if (!part.startsWith('@')) return `“${part}” in this citation does not start with @.`;
  if (part === '@') return 'This citation names no source.';
  return `“${part}” is not the id of a source, with or without a passage.`;
}
