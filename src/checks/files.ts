/** Rule: every file can be read, stands in the right folder and is named as an id. */
import { COLLECTIONS } from '../records/collections.ts';
import { compare, type Fault } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { ID_PATTERN, TOPIC_IDS } from '../schemas/fields.ts';
import type { Check } from './context.ts';
import { listSome } from './suggest.ts';

export const files: Check = ({ library }) => {
  const entries = Object.values(library.entries).flat() as Entry[];
  return [
    ...library.strays.map(({ file, reason }) =>
      fault(
        file,
        `The site does not know what to do with this file. ${reason}`,
        'Move or rename it; content/README.md says where each thing goes.',
      ),
    ),
    ...entries.flatMap(brokenYaml),
    ...entries.flatMap(badName),
    ...duplicateIds(entries),
  ];
};

function fault(file: string, message: string, cure: string, line = 1, column = 1): Fault {
  return { rule: 'files', file, line, column, message, cure };
}

function brokenYaml(entry: Entry): Fault[] {
  if (entry.collection === 'explainers' && entry.body === entry.text) {
    const isOpen = /^---\s/.test(entry.text);
    return [
      fault(
        entry.file,
        isOpen ? 'The front matter of this explainer is not closed.' : 'This explainer has no front matter.',
        isOpen
          ? 'Put a line of --- below the last field.'
          : 'Start the file with a line of --- and its fields, and close them with another line of ---.',
      ),
    ];
  }
  return entry.yaml.errors.map(({ message, line, column }) =>
    fault(
      entry.file,
      `This cannot be read as YAML: ${message}`,
      'Check spaces and quotation marks on this line and the one above. A text that holds “: ” or starts with a quotation mark, @, *, [ or { must stand in quotation marks or after a |; inside { } or [ ], also one that holds a comma or a bracket.',
      line,
      column,
    ),
  );
}

function badName(entry: Entry): Fault[] {
  const faults: Fault[] = [];
  if (!ID_PATTERN.test(entry.id)) {
    faults.push(
      fault(
        entry.file,
        `“${entry.id}” cannot be an id.`,
        'Name the file with lowercase words joined by hyphens, such as forty-eight-hours.',
      ),
    );
  }
  const isTopic = (TOPIC_IDS as readonly string[]).includes(entry.folder);
  if (entry.collection === 'explainers' && !isTopic) {
    faults.push(
      fault(
        entry.file,
        'This explainer stands outside the topics.',
        `Move it to content/explainers/ and one of: ${TOPIC_IDS.join(', ')}.`,
      ),
    );
  } else if (entry.collection !== 'explainers' && entry.folder !== '') {
    faults.push(
      fault(
        entry.file,
        `Files of ${COLLECTIONS[entry.collection].noun.replace(/^an? /, '')}s are not put into folders.`,
        `Move it to content/${entry.collection}/.`,
      ),
    );
  }
  return faults;
}

/** Two files with one id: in two topics, or alike but for capitals. */
function duplicateIds(entries: readonly Entry[]): Fault[] {
  const byId = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.collection}/${entry.id.toLowerCase()}`;
    byId.set(key, [...(byId.get(key) ?? []), entry]);
  }
  return [...byId.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => {
      const message =
        new Set(same.map((entry) => entry.id)).size === 1
          ? 'is used more than once'
          : 'differs from another only in capitals';
      const fileNames = same.map((other) => other.file).sort(compare);
      return same.map((entry) =>
        fault(entry.file, `The id “${entry.id}” ${message}.`, `Rename all but one of: ${listSome(fileNames)}.`),
      );
    });
}
