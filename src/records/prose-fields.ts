/** Which fields of which records hold Markdown, so that checks and pages treat them all alike. */
import type { CollectionData, CollectionName } from './collections.ts';
import type { Entry } from './library.ts';
import type { DataPath } from './yaml-document.ts';

export interface ProseField {
  path: DataPath;
  text: string;
}

type Lister<Name extends CollectionName> = (data: CollectionData[Name]) => ProseField[];

const LISTERS: { [Name in CollectionName]: Lister<Name> } = {
  explainers: (data) => [field(['answer'], data.answer)],
  sources: (data) => [
    ...optional(['checked', 'note'], data.checked.note),
    ...Object.entries(data.passages).flatMap(([id, passage]) =>
      optional(['passages', id, 'check', 'note'], passage.check?.note),
    ),
  ],
  claims: (data) => [field(['verdict'], data.verdict), field(['assessment'], data.assessment)],
  comparisons: (data) => [field(['reading'], data.reading)],
  glossary: (data) => [field(['definition'], data.definition)],
  events: (data) => [field(['text'], data.text)],
  jurisdictions: (data) => [
    field(['summary'], data.summary),
    ...Object.entries(data.policies).flatMap(([question, answers]) =>
      (answers ?? []).map((answer, index) => field(['policies', question, index, 'text'], answer.text)),
    ),
  ],
  series: (data) => [field(['caveats'], data.caveats)],
  withdrawals: (data) => [field(['reason'], data.reason)],
  corrections: (data) => [field(['wrong'], data.wrong), field(['right'], data.right)],
};

/** The Markdown fields of a record, in the order in which its page shows them. */
export function proseFields(entry: Entry): ProseField[] {
  if (entry.data === undefined) return [];
  return (LISTERS[entry.collection] as Lister<CollectionName>)(entry.data);
}

function field(path: DataPath, text: string): ProseField {
  return { path, text };
}

function optional(path: DataPath, text: string | undefined): ProseField[] {
  return text === undefined ? [] : [field(path, text)];
}
