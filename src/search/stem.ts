/** Takes a word down to its stem, so that `detainers` finds `detainer`. Pure. */

/**
 * Steps of M. F. Porter, “An algorithm for suffix stripping”, Program 14(3), 1980: endings of each step, what replaces
 * them, and the least measure (number of vowel-consonant turns) that what remains must have. Longest ending first.
 */
const STEP_2: [string, string][] = [
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['entli', 'ent'],
  ['ousli', 'ous'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['ator', 'ate'],
  ['eli', 'e'],
];
const STEP_3: [string, string][] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = 'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic ou'.split(' ');

/** Forms that no ending explains; only words that readers of this site use. */
const IRREGULAR: Record<string, string> = {
  held: 'hold',
  sued: 'sue',
  sues: 'sue',
  suing: 'sue',
  suit: 'sue',
  suits: 'sue',
  lawsuit: 'sue',
  lawsuits: 'sue',
  paid: 'pay',
  cities: 'city',
  city: 'city',
  counties: 'county',
  county: 'county',
  policies: 'policy',
  policy: 'policy',
  police: 'police',
  policing: 'police',
  detention: 'detent',
  men: 'man',
  women: 'woman',
  children: 'child',
  gave: 'give',
  given: 'give',
  told: 'tell',
  kept: 'keep',
  said: 'say',
  says: 'say',
  went: 'go',
  took: 'take',
  taken: 'take',
  wrote: 'write',
  written: 'write',
  lost: 'lose',
  states: 'state',
  stated: 'state',
  ices: 'ice',
  coercion: 'coerc',
  coercive: 'coerc',
  coerce: 'coerc',
  refusal: 'refus',
  refusals: 'refus',
  upheld: 'uphold',
  general: 'general',
  generally: 'general',
};

/** The stem of one lower-case word. Words with digits, and those of two letters or fewer, stay as they are. */
export function stem(word: string): string {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return word;
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word]!;
  let one = plural(word);
  one = pastAndParticiple(one);
  if (/[aeiouy].*y$/.test(one)) one = `${one.slice(0, -1)}i`;
  one = replaceEnding(one, STEP_2);
  one = replaceEnding(one, STEP_3);
  const last = STEP_4.find((ending) => one.endsWith(ending));
  if (last) {
    const rest = one.slice(0, -last.length);
    if (measure(rest) > 1 && (last !== 'ion' || /[st]$/.test(rest))) one = rest;
  }
  if (one.endsWith('e')) {
    const rest = one.slice(0, -1);
    if (measure(rest) > 1 || (measure(rest) === 1 && !endsShort(rest))) one = rest;
  }
  return measure(one) > 1 && one.endsWith('ll') ? one.slice(0, -1) : one;
}

function plural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

function pastAndParticiple(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ['ed', 'ing'].find((one) => word.endsWith(one) && /[aeiouy]/.test(word.slice(0, -one.length)));
  if (!ending) return word;
  const rest = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest;
}

function replaceEnding(word: string, endings: [string, string][]): string {
  const found = endings.find(([ending]) => word.endsWith(ending));
  if (!found) return word;
  const rest = word.slice(0, -found[0].length);
  return measure(rest) > 0 ? rest + found[1] : word;
}

/** How often a vowel is followed by a consonant. */
function measure(word: string): number {
  const kinds = word.replace(/[aeiou]|(?<=[^aeiou])y/g, 'V').replace(/[^V]/g, 'C');
  return kinds.match(/V+C+/g)?.length ?? 0;
}

/** Consonant, vowel, consonant, the last not w, x or y: `hop`, not `snow`. */
function endsShort(word: string): boolean {
  return /(?:^|[^aeiou])[aeiouy][^aeiouwxy]$/.test(word);
}
