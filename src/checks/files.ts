/** Rule: every file can be read, stands in the right folder and is named as an id. */
import { COLLECTIONS } from '../records/collections.ts';
import { compare, WHOLE_FILE, type Fault, type Span } from '../records/faults.ts';
import type { Entry } from '../records/library.ts';
import { ID_PATTERN, TOPIC_IDS } from '../schemas/fields.ts';
import type { Check } from './context.ts';
import { oddCharacter } from './characters.ts';
import { listSome } from './suggest.ts';

export const files: Check = ({ library }) => {
  const entries = Object.values(library.entries).flat() as Entry[];
  const unread = new Set(library.strays.map(({ file }) => file));
  return [
    ...library.strays.map(({ file, reason, cure }) =>
      cure === undefined
        ? fault(
            file,
            `The site does not know what to do with this file. ${reason}`,
            'Move or rename it; content/README.md says where each thing goes.',
          )
        : fault(file, `This file was not read. ${reason}`, cure),
    ),
    ...library.misencoded.map(({ file, looksLike, line, column }) =>
      fault(
        file,
        `This file is not in UTF-8; it looks like ${looksLike}.`,
        'Save it again as UTF-8, which every editor offers under “Save as” or “Encoding”; then look at its accents and quotation marks.',
        // The line is shown as it was guessed, and where it begins to be wrong: for UTF-16, all of it is.
        looksLike === 'UTF-16' ? WHOLE_FILE : { line, column },
      ),
    ),
    ...entries.filter(({ file }) => !unread.has(file)).flatMap(brokenYaml),
    ...entries.flatMap(badName),
    ...duplicateIds(entries),
  ];
};

function fault(file: string, message: string, cure: string, place: Span = WHOLE_FILE): Fault {
  return { rule: 'files', file, ...place, message, cure };
}

function brokenYaml(entry: Entry): Fault[] {
  if (entry.text.trim() === '')
    return [fault(entry.file, 'This file is empty.', 'Write it as content/README.md shows, or delete it.')];
  if (entry.collection === 'explainers' && entry.body === entry.text) {
    const isOpen = /^---\s/.test(entry.text);
    const isLower = /^\s+---\s/.test(entry.text);
    return [
      fault(
        entry.file,
        isOpen
          ? 'The front matter of this explainer is not closed.'
          : isLower
            ? 'The front matter of this explainer does not begin on the first line.'
            : 'This explainer has no front matter.',
        isOpen
          ? 'Put a line of --- below the last field.'
          : isLower
            ? 'Remove everything above its first line of ---.'
            : 'Start the file with a line of --- and its fields, and close them with another line of ---.',
      ),
    ];
  }
  if (entry.collection !== 'explainers' && entry.yaml.errors.length === 0 && (entry.yaml.data ?? null) === null)
    return [
      fault(entry.file, 'This file has no fields.', 'Write them as content/README.md shows, or delete the file.'),
    ];
  return entry.yaml.errors.map(({ message, cure, isRefused, line, column }) =>
    fault(entry.file, isRefused ? message : `This cannot be read as YAML: ${message}`, cure ?? QUOTE_IT, {
      line,
      column,
    }),
  );
}

const QUOTE_IT =
  'Check spaces and quotation marks on this line and the one above. A text that holds “: ” or starts with a quotation mark, @, &, *, !, [ or { must stand in quotation marks or after a |; inside { } or [ ], also one that holds a comma or a bracket.';

function badName(entry: Entry): Fault[] {
  const faults: Fault[] = [];
  if (!ID_PATTERN.test(entry.id)) {
    faults.push(
      fault(
        entry.file,
        [`“${entry.id}” cannot be an id.`, oddCharacter(entry.id)].filter(Boolean).join(' '),
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
