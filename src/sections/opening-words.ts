/** The first words of a text, for descriptions and previews. */
import { fromHtml } from 'hast-util-from-html';
import { blockText } from './extract.ts';

/** The opening of an HTML fragment as plain text, cut between words at `most` characters, with … when cut. */
export function openingWords(html: string, most: number): string {
  return cutWords(
    blockText(fromHtml(html, { fragment: true }), () => false),
    most,
  );
}

/** Cuts a text between words. */
export function cutWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : -1).replace(/[\s,;:–—-]+$/, '')}…`;
}
