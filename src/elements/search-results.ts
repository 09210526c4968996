/** Draws results and notes as elements. Whatever comes from the index or the reader is text, never HTML. */
import type { Hit, SearchAnswer, SearchNote } from '../search/answer.ts';
import { withoutWords } from '../search/words.ts';
import { searchWords } from '../search-words.ts';
import { legalStatuses, recordKinds, standings, copyWords } from '../site.ts';
import { announceOn, copyText } from './clipboard.ts';
import { writeAddress, type Asked } from './search-address.ts';
import { textDirective } from './text-fragment.ts';

export type Child = Node | string;

/** Makes an element. `data` becomes `data-…` attributes. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { data = {}, ...properties }: Partial<Omit<HTMLElementTagNameMap[Name], 'style'>> & { data?: Record<string, string> },
  ...children: (Child | undefined | false)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  Object.assign(element.dataset, data);
  element.append(...children.filter((child) => typeof child === 'object' || typeof child === 'string'));
  return element;
}

/** So many characters of a query are shown in a sentence about it. */
const LONGEST_SHOWN = 120;

/** One result: its title, what it is, the words around the match, and ways to cite and to link to it. */
export function drawHit(hit: Hit): HTMLElement {
  const { kind, title, definition, excerpt, date, explainer } = hit;
  const link = make('a', { href: landing(hit), textContent: title, data: { searchResult: kind } });
  const standing = hit.standing && standings[hit.standing as keyof typeof standings]?.word;
  const status = hit.status && (legalStatuses[hit.status as keyof typeof legalStatuses] ?? hit.status);
  return make(
    'li',
    { className: 'result' },
    make('h2', { className: 'title' }, link),
    make(
      'p',
      { className: 'label' },
      make('span', { className: 'kind', textContent: recordKinds[kind] ?? kind }),
      standing && make('span', { className: 'chip', textContent: standing, data: { standing: hit.standing! } }),
      status && make('span', { className: 'chip', textContent: status, data: { status: hit.status! } }),
      explainer && make('span', { textContent: explainer }),
      date && make('span', { textContent: date }),
    ),
    definition !== undefined && make('p', { className: 'definition', textContent: definition }),
    definition === undefined &&
      make(
        'p',
        { className: 'excerpt' },
        ...excerpt.map(({ text, marked }) => (marked ? make('mark', { textContent: text }) : text)),
      ),
    tools(hit),
  );
}

/** The address of a result with a text fragment for the match. Browsers without text fragments would lose the section. */
function landing({ url, fragment }: Hit): string {
  if (!fragment || !('fragmentDirective' in document)) return url;
  const directive = textDirective([fragment], '');
  return directive ? `${url}${url.includes('#') ? '' : '#'}:~:${directive}` : url;
}

function tools({ cite, kind, title, url }: Hit): HTMLElement {
  // A document is cited as itself: its own page says how, and has no forms for the dialog.
  const isDocument = kind === 'law' || kind === 'source';
  const about = () => make('span', { className: 'visually-hidden', textContent: `: ${title}` });
  const copy = make('button', { type: 'button', className: 'tool' }, searchWords.copyLink, about());
  // A section's own page is its permanent address.
  const address = kind === 'section' && cite ? cite : url;
  copy.addEventListener(
    'click',
    () =>
      void copyText(new URL(address, location.href).href).then((isCopied) =>
        announceOn(copy, isCopied ? copyWords.copied : copyWords.copyFailed),
      ),
  );
  return make(
    'p',
    { className: 'tools' },
    cite !== undefined &&
      make('a', { href: cite, className: 'tool', data: isDocument ? {} : { cite: title } }, searchWords.cite, about()),
    copy,
  );
}

/** What the sentences of notes lead to. */
export interface Places {
  contents: string;
  searchPage: string;
}

/** A sentence that ends in a link to the contents. */
export function withContents(sentence: string, { contents }: Places): Child[] {
  return [`${sentence} `, make('a', { href: contents, textContent: searchWords.contents }), '.'];
}

/**
 * The sentences above the results: what search did with the query, and how many results there are.
 * @param found nothing when nothing was asked
 * @param leftOut sentences on parts of the address that search could not use
 */
export function summarize(
  found: SearchAnswer | undefined,
  { query, filters }: Asked,
  leftOut: readonly string[],
  places: Places,
): HTMLElement[] {
  const said = leftOut.map((sentence) => note('ignored', sentence));
  if (!found) return said;
  const { hits, total, notes } = found;
  // A filter that leaves nothing is no miss of the words.
  const isFilteredOut = total === 0 && Object.keys(filters).length > 0 && notes.every(({ kind }) => kind !== 'miss');
  const told = isFilteredOut ? notes.filter(({ kind }) => kind === 'corrected') : notes;
  said.push(...told.map((one) => describe(one, query, hits.length > 0, places)));
  if (isFilteredOut) said.push(note('miss', searchWords.missFiltered));
  if (hits.length > 0) said.push(make('p', { textContent: searchWords.count(hits.length, total) }));
  else if (said.length === 0) said.push(make('p', { textContent: searchWords.empty }));
  return said;
}

/** A sentence under the name that tests and styles know it by. */
function note(kind: string, ...children: (Child | false)[]): HTMLElement {
  return make('p', { data: { searchNote: kind } }, ...children);
}

/** Says one thing that search did. */
function describe(
  { kind, words: list = [], shown = '', asked = '' }: SearchNote,
  query: string,
  hasHits: boolean,
  places: Places,
): HTMLElement {
  const listed = quoted(list);
  switch (kind) {
    case 'miss':
      if (hasHits) return note('miss', searchWords.missPart(listed));
      return note(
        'miss',
        `${list.length > 0 ? searchWords.miss : searchWords.unanswered} ${quoted([shortened(query.trim())])}. `,
        list.length === 0 && `${searchWords.apart} `,
        list.length > 0 && letters(list.join('')) !== letters(query) && `${searchWords.missWords(listed)} `,
        ...searchWithout(query, list, places),
        ...withContents(searchWords.missHelp, places),
      );
    case 'ignored':
      return note('ignored', searchWords.ignored(listed));
    case 'relaxed':
      return note('relaxed', searchWords.relaxed(listed));
    case 'spread':
      return note('relaxed', searchWords.spread);
    case 'corrected': {
      return note(
        'corrected',
        `${searchWords.corrected} `,
        make('strong', { textContent: shown }),
        `. ${searchWords.instead} `,
        searchLink(asked, places),
        '.',
      );
    }
  }
}

/** Offers to search for the words of a query that the site has. */
function searchWithout(query: string, unknown: readonly string[], places: Places): Child[] {
  const left = withoutWords(query, unknown);
  return left && left.length <= LONGEST_SHOWN ? [`${searchWords.instead} `, searchLink(left, places), '. '] : [];
}

/** A link to a search for just these words, which the form makes in place. */
function searchLink(query: string, places: Places): HTMLElement {
  const href = places.searchPage + writeAddress({ query, filters: {}, sort: 'relevance', exactly: true });
  return make('a', { href, textContent: query, data: { searchInstead: query } });
}

/** `“one”, “two”`. Phrases come with their marks. */
function quoted(list: readonly string[]): string {
  return list.map((word) => (word.startsWith('“') ? word : `“${word}”`)).join(', ');
}

/** Only what makes words, to compare. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A query may be longer than a sentence can hold. */
function shortened(query: string): string {
  const characters = [...query];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : query;
}
