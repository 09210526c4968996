/** Draws search results as elements. Never writes text into HTML unescaped: only Pagefind's own `<mark>` survives. */
import { isTellingMatch } from '../search/query.ts';
import { recordKinds, words, type RecordKind } from '../site.ts';

/** What the index returns for one result. */
export interface ResultData {
  url: string;
  /** Text around the match, escaped, with the match in `<mark>`. */
  excerpt: string;
  meta: { title?: string; kind?: string; explainer?: string; date?: string; asks?: string; words?: string };
}

/** One result: title, excerpt, and what it is. */
export function renderResult({ url, excerpt, meta }: ResultData, query: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'result';
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta.title ?? url });
  link.dataset['searchResult'] = meta.kind ?? '';
  const what = Object.assign(document.createElement('span'), {
    className: 'label',
    textContent: [recordKinds[(meta.kind ?? '') as RecordKind], meta.explainer, meta.date].filter(Boolean).join(' · '),
  });
  const text = document.createElement('span');
  text.className = 'excerpt';
  text.append(...markedText(excerpt, query));
  item.append(link, text, what);
  return item;
}

/** Splits Pagefind's excerpt into text and marks. Everything but the marks is taken as text. */
function markedText(excerpt: string, query: string): (string | Node)[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    if (!part.startsWith('<mark>')) return decode(part);
    const words = decode(part.slice(6, -7));
    return isTellingMatch(words, query) ? Object.assign(document.createElement('mark'), { textContent: words }) : words;
  });
}

/** Pagefind escapes the text of an excerpt; as text it is shown as it was. */
function decode(text: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}

/** Says that nothing matched, and where to look instead. */
export function describeMiss(query: string, contents: string): (string | Node)[] {
  const link = Object.assign(document.createElement('a'), { href: contents, textContent: 'the contents, A to Z' });
  return [`${words.noResults} “${query}”. Try fewer or other words, or `, link, '.'];
}

/** Says which small words were left out. */
export function describeIgnored(count: string, ignored: string[]): string[] {
  return [`${count}, leaving out ${[...new Set(ignored)].map((word) => `“${word}”`).join(', ')}`];
}
