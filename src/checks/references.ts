/** Rule: every id that a record names (a passage, section, term, claim, explainer, jurisdiction) exists. */
import { COLLECTIONS } from '../records/collections.ts';
import type { Fault } from '../records/faults.ts';
import { soundEntries, type Entry } from '../records/library.ts';
import type { DataPath } from '../records/yaml-document.ts';
import type { Check, CheckContext } from './context.ts';
import { lookUp } from './passages.ts';
import { didYouMean } from './suggest.ts';

interface Reference {
  entry: Entry;
  path: DataPath;
  value: string;
  to: 'passages' | 'sections' | 'claims' | 'glossary' | 'explainers' | 'jurisdictions';
}

/** What the names lead to, with the article. */
const NOUNS: Record<Exclude<Reference['to'], 'passages'>, string> = {
  sections: 'a section',
  claims: COLLECTIONS.claims.noun,
  glossary: COLLECTIONS.glossary.noun,
  explainers: COLLECTIONS.explainers.noun,
  jurisdictions: COLLECTIONS.jurisdictions.noun,
};

export const references: Check = (context) =>
  listReferences(context).flatMap((reference): Fault[] => {
    const problem = problemWith(reference, context);
    const { entry, path } = reference;
    return problem ? [{ rule: 'references', file: entry.file, ...entry.yaml.locate(path), ...problem }] : [];
  });

function problemWith({ to, value }: Reference, { library, ids, sectionIds }: CheckContext) {
  if (to === 'passages') {
    const [source = '', passage] = value.split('#');
    const { missing } = lookUp(library, source, passage);
    return missing && { message: `Names ${missing.what}, which does not exist.`, cure: missing.cure };
  }
  const known = to === 'sections' ? sectionIds : ids[to]!;
  if (known.has(value)) return undefined;
  return {
    message: `Names the ${NOUNS[to].replace(/^an? /, '')} “${value}”, which does not exist.`,
    cure: didYouMean(value, known, `Name ${NOUNS[to]} that exists, or remove it.`),
  };
}

function listReferences({ library }: CheckContext): Reference[] {
  const list = (entry: Entry, path: DataPath, to: Reference['to'], values: readonly string[]): Reference[] =>
    values.map((value, index) => ({ entry, path: [...path, index], value, to }));
  return [
    ...soundEntries(library, 'explainers').flatMap((entry) =>
      list(entry, ['related'], 'explainers', entry.data.related),
    ),
    ...soundEntries(library, 'claims').flatMap((entry) => [
      ...entry.data.said.map(({ passage }, index): Reference => ({
        entry,
        path: ['said', index, 'passage'],
        value: passage,
        to: 'passages',
      })),
      ...list(entry, ['sections'], 'sections', entry.data.sections),
    ]),
    ...soundEntries(library, 'glossary').flatMap((entry) => [
      ...list(entry, ['sections'], 'sections', entry.data.sections),
      ...list(entry, ['see'], 'glossary', entry.data.see),
    ]),
    ...soundEntries(library, 'events').flatMap((entry) => [
      ...list(entry, ['sections'], 'sections', entry.data.sections),
      ...list(entry, ['jurisdictions'], 'jurisdictions', entry.data.jurisdictions),
    ]),
    ...soundEntries(library, 'series').flatMap((entry) => list(entry, ['from'], 'passages', entry.data.from)),
    ...soundEntries(library, 'withdrawals').flatMap((entry) => list(entry, ['see'], 'sections', entry.data.see)),
    ...soundEntries(library, 'corrections').flatMap((entry) =>
      list(entry, ['sections'], 'sections', entry.data.sections),
    ),
    ...soundEntries(library, 'comparisons').flatMap((entry) => [
      ...entry.data.accounts.map(({ passage }, index): Reference => ({
        entry,
        path: ['accounts', index, 'passage'],
        value: passage,
        to: 'passages',
      })),
      ...(entry.data.claim
        ? [{ entry, path: ['claim'], value: entry.data.claim, to: 'claims' } satisfies Reference]
        : []),
    ]),
  ];
}
