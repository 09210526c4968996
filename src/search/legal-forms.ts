/** Legal citations in the many ways in which they are written, each brought to one form. Pure. */

/** A citation found in a text. */
export interface LegalForm {
  /** As it is written. */
  match: string;
  /** One word that stands for it, the same however it is written: `usc1373`, `sb54`, `eo14287`. */
  form: string;
  /** The subsection that it names, if any: `a`, `c1`. */
  part: string;
}

/** `54`, not part of a longer number or word. */
const NUMBER = String.raw`(\d{1,5})(?![\d\w])`;

/**
 * How citations are written, and the word that stands for each. Ways of writing follow the Bluebook (22nd ed.), rules 12
 * and 14, table T1, and what people type.
 */
const PATTERNS: [pattern: RegExp, form: (...groups: string[]) => string][] = [
  // Statutes and regulations: 8 U.S.C. § 1373(a), 8 CFR 287.7
  [
    /\b(\d{1,2})\s*u\.?\s?s\.?\s?c\.?(?:a\.?)?\s*(?:§+|sec(?:tion|\.)?)?\s*(\d+[a-z]?)((?:\s?\([a-z0-9]{1,4}\))*)/giu,
    (_t, section = '') => `usc${section}`,
  ],
  [
    /\b(\d{1,2})\s*c\.?\s?f\.?\s?r\.?\s*(?:§+|sec(?:tion|\.)?|part)?\s*(\d+(?:\.\d+)?)/giu,
    (_t, section = '') => `cfr${section.replace('.', 'p')}`,
  ],
  // Sections by number alone: § 1373, section 1373, 1373(a); 287(g), 287 g
  [/(?:§+\s*|\bsec(?:tion|\.)\s*)(\d{3,5}[a-z]?)\b(?!\s*\(g\)|\.\d)/giu, (section = '') => `usc${section}`],
  [
    /(?<![\w.])(1373|1644|1324|1226|1357|1252c)(?:\s?\([a-z0-9]{1,3}\))*(?![\w.])/giu,
    (section = '') => `usc${section}`,
  ],
  [/\b(?:§+\s*|section\s+|ina\s+)?287\s?[-(]?\s?g\b\)?/giu, () => 'ina287g'],
  // Bills: SB 54, S.B. 54, Senate Bill 54; H.R. 32; S. 3805, of Congress
  [
    new RegExp(String.raw`\b(?:s\.?\s?b\.?|(?:state )?senate bill)\s*-?(?:no\.?\s*)?${NUMBER}`, 'giu'),
    (number = '') => `sb${number}`,
  ],
  [
    new RegExp(String.raw`\b(?:h\.?\s?b\.?|house bill)\s*-?(?:no\.?\s*)?${NUMBER}`, 'giu'),
    (number = '') => `hb${number}`,
  ],
  [
    new RegExp(String.raw`\b(?:a\.?\s?b\.?|assembly bill)\s*-?(?:no\.?\s*)?${NUMBER}`, 'giu'),
    (number = '') => `ab${number}`,
  ],
  [new RegExp(String.raw`\bh\.?\s?r\.?\s*-?${NUMBER}`, 'giu'), (number = '') => `hr${number}`],
  [/\bs\.\s?(\d{2,4})(?![\d\w])/giu, (number = '') => `s${number}`],
  // Orders: EO 14287, E.O. 14287, Executive Order 14287, Order 14287; Special Order 40, S.O. 40
  [/\b(?:e\.?\s?o\.?|(?:executive )?order)\s*-?(?:no\.?\s*)?(1[34]\d{3})(?!\d)/giu, (number = '') => `eo${number}`],
  [/\b(?:special orders?(?: no\.?)?|s\.?\s?o\.?)\s*#?\s?(?:40|forty)(?![\d\w])/giu, () => 'so40'],
  // Forms: I-247A, I 247A, I247A
  [/\bi[-\s]?(2(?:47[a-z]?|00|05)|862|213)(?![\w])/giu, (number = '') => `i${number}`],
  // Reporters: 567 U.S. 387, 793 F.3d 208
  [
    /\b(\d{1,4})\s+(?:u\.?\s?s\.?|s\.?\s?ct\.?)\s+(\d{1,4})(?!\d)/giu,
    (volume = '', page = '') => `us${volume}p${page}`,
  ],
  [
    /\b(\d{1,4})\s+f\.?\s?(2d|3d|4th)\s+(\d{1,4})(?!\d)/giu,
    (volume = '', series = '', page = '') => `f${series}v${volume}p${page}`,
  ],
  [
    /\b(\d{1,4})\s+f\.?\s?supp\.?\s?(2d|3d)?\s+(\d{1,4})(?!\d)/giu,
    (volume = '', _s = '', page = '') => `fsuppv${volume}p${page}`,
  ],
];

/** The citations of a text, in the order of the patterns. Each stretch of text is taken once. */
export function legalForms(text: string): LegalForm[] {
  let rest = text.normalize('NFKC');
  const found: LegalForm[] = [];
  for (const [pattern, form] of PATTERNS) {
    rest = rest.replace(pattern, (match: string, ...groups: unknown[]) => {
      // After the groups come the place and the whole text.
      const named = groups.slice(
        0,
        groups.findIndex((group) => typeof group === 'number'),
      ) as string[];
      const part = match.match(/(?:\s?\([a-z0-9]{1,4}\))+\s*$/i)?.[0].replace(/[^a-z0-9]+/gi, '') ?? '';
      found.push({ match, form: form(...named).toLowerCase(), part: part.toLowerCase() });
      return ' \u0000 ';
    });
  }
  return found;
}
