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

/** The first sentence of a plain text: up to a stop that a capital or the end follows, as CLDR cuts sentences. */
export function firstSentence(text: string): string {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  let sentence = '';
  for (const { segment } of segments) {
    sentence += segment;
    // The rules cut behind “8 U.S.C.” and “v.”, where no sentence ends.
    if (
      !/(?:\b[A-Z]|\b(?:v|No|Nos|Inc|Gov|Cal|Tex|Fla|Ill|Const|Stat|Code|Reg|Fed|para|art|amend|Sec|Dr|Mr|Ms|Mrs|U\.S))\.\s*$/.test(
        sentence,
      )
    )
      break;
  }
  return sentence.trim();
}
