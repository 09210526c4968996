/** Rule: a question or word by which readers find a section leads to one section only. A citation is one in all its forms. */
import type { Fault } from '../records/faults.ts';
import { soundEntries, type SoundEntry } from '../records/library.ts';
import type { DataPath } from '../records/yaml-document.ts';
import { legalForms } from '../search/legal-forms.ts';
import type { Check } from './context.ts';

interface Alias {
  entry: SoundEntry<'explainers'>;
  path: DataPath;
  section: string;
  alias: string;
}

export const aliases: Check = ({ library }) => {
  const byAlias = new Map<string, Alias[]>();
  for (const alias of soundEntries(library, 'explainers').flatMap(aliasesOf)) {
    const key = keyOf(alias.alias);
    byAlias.set(key, [...(byAlias.get(key) ?? []), alias]);
  }
  return [...byAlias.values()]
    .filter((same) => new Set(same.map(({ section }) => section)).size > 1)
    .flatMap((same) =>
      same.map(({ entry, path, alias }): Fault => ({
        rule: 'aliases',
        file: entry.file,
        ...entry.yaml.locate(path),
        message: `“${alias}” leads to more than one section.`,
        cure: `A search for it can have one best answer. Leave it with one of: ${[...new Set(same.map((one) => one.section))].join(', ')}.`,
      })),
    );
};

/** What is the same in all ways of writing an alias. */
function keyOf(alias: string): string {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const citations = legalForms(alias);
  const rest = citations.reduce((text, { match }) => text.replace(match, ' '), alias);
  return words(rest) ? words(alias) : citations.map(({ form, part }) => `${form} ${part}`).join('; ');
}

function aliasesOf(entry: SoundEntry<'explainers'>): Alias[] {
  return Object.entries(entry.data.search.sections).flatMap(([section, { asks, words }]) => [
    ...asks.map((alias, index) => ({ entry, section, alias, path: ['search', 'sections', section, 'asks', index] })),
    ...words.map((alias, index) => ({ entry, section, alias, path: ['search', 'sections', section, 'words', index] })),
  ]);
}
