/** Compares quotations to the letter, letting pass only what printing changes: kinds of quotation mark, dash and space. */

/** A text with straight marks, plain hyphens and single spaces. */
export function foldQuotation(text: string): string {
  return text
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Tells whether a passage holds the quoted words. An ellipsis (…) or a bracketed insertion in the quotation stands for
 * words left out or changed: the parts between must follow each other in the passage. Closing punctuation inside the
 * marks is American style, not a quoted character, so one trailing comma or full stop is let pass.
 */
export function holdsQuotation(passage: string, quoted: string): boolean {
  const whole = foldQuotation(passage);
  const parts = foldQuotation(quoted)
    .replace(/[.,;]$/, '')
    .split(/\s*(?:\.\.\.|\[[^\]]*\])\s*/)
    .filter(Boolean);
  let from = 0;
  return parts.every((part, index) => {
    const at = find(whole, part, from, index === 0);
    from = at + part.length;
    return at >= 0;
  });
}

/** The first letter of a quotation may be set in the other case when it opens or joins a sentence. */
function find(whole: string, part: string, from: number, isFirst: boolean): number {
  const at = whole.indexOf(part, from);
  if (at >= 0 || !isFirst) return at;
  const first = part[0]!;
  const other = first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase();
  return whole.indexOf(other + part.slice(1), from);
}
