/** Rule: every section has a well-formed permanent id, unique over the site; front matter names sections that exist. */
import type { HeadingSection } from '../markdown/headings.ts';
import type { Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { faultAt, type Check, type MarkdownText } from './context.ts';
import { didYouMean } from './suggest.ts';

export const sectionIds: Check = ({ texts }) => {
  const bodies = texts.filter((text) => text.isBody && text.tree);
  return [...bodies.flatMap(ownMessages), ...duplicates(bodies), ...bodies.flatMap(strayNames)];
};

function sectionsOf(text: MarkdownText): HeadingSection[] {
  return (text.file.data['sections'] ?? []) as HeadingSection[];
}

/** What the heading plugin itself objected to. */
function ownMessages(text: MarkdownText): Fault[] {
  return text.file.messages
    .filter((message) => message.ruleId === 'section-ids')
    .map((message) =>
      faultAt(
        text,
        'section-ids',
        { line: message.line ?? 1, column: message.column ?? 1 },
        message.reason,
        message.note ?? '',
      ),
    );
}

function duplicates(bodies: readonly MarkdownText[]): Fault[] {
  const byId = new Map<string, { text: MarkdownText; section: HeadingSection }[]>();
  for (const text of bodies) {
    for (const section of sectionsOf(text)) byId.set(section.id, [...(byId.get(section.id) ?? []), { text, section }]);
  }
  return [...byId.entries()]
    .filter(([, uses]) => uses.length > 1)
    .flatMap(([id, uses]) =>
      uses.map(({ text, section }) => {
        const others = uses
          .filter((use) => use.section !== section)
          .map((use) => `${use.text.entry.file}:${use.section.place.line}`);
        return faultAt(
          text,
          'section-ids',
          section.place,
          `The section id “${id}” is used more than once.`,
          `Ids are unique over the whole site. It is also at ${others.join(', ')}; rename the newer one.`,
        );
      }),
    );
}

/** Front matter that speaks of a section by its id. */
function strayNames(text: MarkdownText): Fault[] {
  const entry = text.entry as Entry<'explainers'>;
  const known = sectionsOf(text).map((section) => section.id);
  const strays = (field: 'search' | 'formerly', message: (id: string) => string): Fault[] =>
    Object.keys(entry.data?.[field].sections ?? {})
      .filter((id) => !known.includes(id))
      .map((id) => ({
        rule: 'section-ids',
        file: entry.file,
        ...entry.yaml.locateKey([field, 'sections', id]),
        message: message(id),
        cure: didYouMean(id, known, 'Name a section of this page, or remove the entry.'),
      }));
  return [
    ...strays('search', (id) => `Gives search help for the section “${id}”, which is not on this page.`),
    ...strays('formerly', (id) => `Gives old ids to the section “${id}”, which is not on this page.`),
  ];
}
