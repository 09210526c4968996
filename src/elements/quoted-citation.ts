/** A citation together with the words that it is cited for. Pure. */

/** What is quoted, and how to lead to it. */
export interface Quotation {
  /** The words. */
  quote: string;
  /** Directive of a text fragment. */
  directive: string;
  /** Id of the section: where the link leads if the words are not found. */
  id: string;
}

/**
 * Puts the quotation where a form wants it.
 * @param form id of the form of citation
 * @param citation the citation in that form
 * @param address the address in it
 */
export function quoted(form: string, citation: string, address: string, { quote, directive, id }: Quotation): string {
  const link = directive === '' ? address : `${address}#${id}:~:${directive}`;
  switch (form) {
    case 'link':
      return link;
    case 'markdown':
      return `> ${quote}\n>\n> ${citation.replace(`(${address})`, `(${link.replaceAll('(', '%28').replaceAll(')', '%29')})`)}`;
    case 'html':
      return citation
        .replaceAll(address, escapeHtml(link))
        .replace(/<p>.*?<\/p>/s, () => `<p>${escapeHtml(quote)}</p>`);
    case 'wikipedia':
      return citation.replace(/}}$/, () => ` |quote=${wikitext(quote)}}}`);
    case 'ap':
      return `“${inner(quote)},” ${citation}`;
    default:
      return `“${inner(quote)}” ${citation}`;
  }
}

/** Double marks inside double marks become single ones. */
function inner(quote: string): string {
  return quote.replace(/“([^”]*)”/g, '‘$1’');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function wikitext(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[{}[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('|', '{{!}}');
}
