/** Capitals of titles in running text, as each style wants them. */
import { titleCase } from 'title-case';

/** Articles, conjunctions and prepositions that stay small, by how many letters they have at most. */
const SMALL = 'a an and as at but by for if in nor of off on or per so the to up v via vs yet'.split(' ');
const FOUR_LETTERS = 'from into like near once onto over past than that till upon when with'.split(' ');

/** The Bluebook, rule 8(a): articles stay small, and conjunctions and prepositions of four letters or fewer. */
export function bluebookTitle(title: string): string {
  return titleCase(title, { smallWords: new Set([...SMALL, ...FOUR_LETTERS]) });
}

/** AP Stylebook, “composition titles”: articles and prepositions of three letters or fewer stay small. */
export function apTitle(title: string): string {
  return titleCase(title, { smallWords: new Set(SMALL) });
}
