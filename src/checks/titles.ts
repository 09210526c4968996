/** Rule: no two pages have the same title. */
import { compare, type Fault } from '../records/faults.ts';
import { soundEntries, type Entry } from '../records/library.ts';
import { pageTitles } from '../sections/page-titles.ts';
import type { Check } from './context.ts';

export const titles: Check = ({ library }) => {
  const byTitle = new Map<string, { entry: Entry; path: string }[]>();
  const add = (title: string, entry: Entry, path: string) =>
    byTitle.set(title.toLowerCase(), [...(byTitle.get(title.toLowerCase()) ?? []), { entry, path }]);
  for (const entry of soundEntries(library, 'explainers')) add(pageTitles.explainer(entry.data), entry, 'title');
  for (const entry of soundEntries(library, 'claims')) add(pageTitles.claim(entry.data), entry, 'title');
  for (const entry of soundEntries(library, 'sources')) add(pageTitles.source(entry.data), entry, 'title');
  for (const entry of soundEntries(library, 'jurisdictions')) add(pageTitles.jurisdiction(entry.data), entry, 'name');
  for (const entry of soundEntries(library, 'glossary')) add(`term: ${entry.data.term}`, entry, 'term');
  return [...byTitle.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ entry, path }): Fault => ({
        rule: 'titles',
        file: entry.file,
        ...entry.yaml.locate([path]),
        message: 'Another page has the same title.',
        cure: `Readers and search engines tell pages apart by their titles. Change all but one of: ${same
          .map((one) => one.entry.file)
          .sort(compare)
          .join(', ')}.`,
      })),
    );
};
