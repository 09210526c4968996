/** Keeps a text from being read as the language that it is written into. */

/** For HTML, in text and in attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}

/** For the words of a Markdown link: everything that CommonMark may read as a sign. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}

/** For an address in a Markdown link. */
export function escapeMarkdownAddress(address: string): string {
  return address.replace(/[()\s<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** For a value in a template of MediaWiki: a bar ends it, braces and brackets open other things. */
export function escapeWikitext(text: string): string {
  return text
    .replace(/[{}[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('|', '{{!}}')
    .replace(/'{2,}/g, (marks) => '&#39;'.repeat(marks.length));
}

/** Typographic marks are written straight in Wikipedia’s citations (MOS:QUOTEMARKS). */
export function straightMarks(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\^{}',
};

/** For a value in a BibLaTeX file, which is in UTF-8: only what LaTeX takes for commands. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}~^]|[&%$#_]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}
