/** Characters that are not what they look like, and how messages name them. */

/** Letters of other scripts that are drawn like Latin ones, and the scripts’ names. */
const SCRIPTS: readonly [name: string, pattern: RegExp][] = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
  ['full-width', /[\uff01-\uff5e]/u],
];

/** `U+0430`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The script of a letter that may be taken for a Latin one; `undefined` for all others. */
export function foreignScript(character: string): string | undefined {
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0];
}

/** The first character of a name that an id cannot have, with what it is: for names in which nothing looks wrong. */
export function oddCharacter(name: string): string | undefined {
  const odd = [...name].find((character) => character > '~' || character < ' ');
  if (odd === undefined) return undefined;
  if (isUnseen(odd)) return `It holds ${nameOfUnseen(odd)}.`;
  const script = foreignScript(odd);
  if (script === undefined) return `It holds “${odd}” (${codePoint(odd)}).`;
  return `Its “${odd}” (${codePoint(odd)}) is a ${script} letter, not the Latin one that it looks like.`;
}

/** Characters that nobody sees, by what removing them would do. */
const UNSEEN = {
  /** They show nothing and join or part nothing in English: removing them changes no word. */
  idle: /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/u,
  /** They turn the direction of writing, so that a line reads otherwise than it is stored. */
  turning: /[\u202a-\u202e\u2066-\u2069]/u,
  /** Controls, line separators, tags, and characters that mean something in one font only. */
  other:
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ue000-\uf8ff\ufff0-\ufffb\u{e0000}-\u{e007f}]/u,
} as const;

const ALL = new RegExp(
  Object.values(UNSEEN)
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

export function isUnseen(character: string): boolean {
  return Object.values(UNSEEN).some((pattern) => pattern.test(character));
}

/** Whether a character may be removed without a look at the words around it. */
export function isIdle(character: string): boolean {
  return UNSEEN.idle.test(character);
}

export function turnsWriting(character: string): boolean {
  return UNSEEN.turning.test(character);
}

/** Every character in a text that nobody sees. */
export function findUnseen(text: string): { index: number; character: string }[] {
  return [...text.matchAll(ALL)].map(({ 0: character, index }) => ({ index, character }));
}

const NAMES: Record<string, string> = {
  '\r': 'a line end of very old machines',
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u200e': 'a left-to-right mark',
  '\u200f': 'a right-to-left mark',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
};

/** `a zero-width space (U+200B)`; like ones together: `a control character (U+0007, U+0008)`. */
export function nameOfUnseen(...characters: readonly string[]): string {
  const points = new Map<string, Set<string>>();
  for (const character of characters) {
    const name = NAMES[character] ?? kindOf(character);
    points.set(name, (points.get(name) ?? new Set()).add(codePoint(character)));
  }
  return [...points].map(([name, some]) => `${name} (${[...some].join(', ')})`).join(' and ');
}

function kindOf(character: string): string {
  if (turnsWriting(character)) return 'a mark that turns the direction of writing';
  return /[\ue000-\uf8ff]/.test(character) ? 'a character that exists in one font only' : 'a control character';
}

/** Makes characters that nobody sees visible: `‹202E›`. Without this, a message could lie about what stands in a file. */
export function showUnseen(text: string): string {
  return text.replace(ALL, (character) => `‹${codePoint(character).slice(2)}›`);
}
