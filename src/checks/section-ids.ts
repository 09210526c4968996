/** Rule: every section has a well-formed permanent id, unique over the site; search help names sections that exist. */
import type { HeadingSection } from '../markdown/headings.ts';
import type { Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { faultAt, type Check, type MarkdownText } from './context.ts';
import { didYouMean } from './suggest.ts';

export const sectionIds: Check = ({ texts }) => {
  const bodies = texts.filter((text) => text.isBody && text.tree);
  return [...bodies.flatMap(ownMessages), ...duplicates(bodies), ...bodies.flatMap(strayHelp)];
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

function strayHelp(text: MarkdownText): Fault[] {
  const entry = text.entry as Entry<'explainers'>;
  const known = sectionsOf(text).map((section) => section.id);
  return Object.keys(entry.data?.search.sections ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => ({
      rule: 'section-ids',
      file: entry.file,
      ...entry.yaml.locateKey(['search', 'sections', id]),
      message: `Gives search help for the section “${id}”, which is not on this page.`,
      cure: didYouMean(id, known, 'Name a section of this page, or remove the entry.'),
    }));
}
