/** Rule: every id that a record names (a passage, section, term, claim, explainer, jurisdiction) exists. */
import type { Fault } from '../records/faults.ts';
import { soundEntries, type Entry } from '../records/library.ts';
import type { DataPath } from '../records/yaml-document.ts';
import { listSections } from '../sections/registry.ts';
import type { Check, CheckContext } from './context.ts';
import { didYouMean } from './suggest.ts';

interface Reference {
  entry: Entry;
  path: DataPath;
  value: string;
  to: 'passages' | 'sections' | 'claims' | 'glossary' | 'explainers' | 'jurisdictions';
}

const NOUNS: Record<Reference['to'], string> = {
  passages: 'passage',
  sections: 'section',
  claims: 'claim',
  glossary: 'term',
  explainers: 'explainer',
  jurisdictions: 'jurisdiction',
};

export const references: Check = (context) => {
  const known: Record<Reference['to'], Set<string>> = {
    passages: new Set(
      soundEntries(context.library, 'sources').flatMap(({ id, data }) =>
        Object.keys(data.passages).map((passage) => `${id}#${passage}`),
      ),
    ),
    sections: new Set(listSections(context.library).map((section) => section.id)),
    claims: context.ids['claims']!,
    glossary: context.ids['glossary']!,
    explainers: context.ids['explainers']!,
    jurisdictions: context.ids['jurisdictions']!,
  };
  return listReferences(context)
    .filter(({ to, value }) => !known[to].has(value))
    .map(({ entry, path, value, to }): Fault => ({
      rule: 'references',
      file: entry.file,
      ...entry.yaml.locate(path),
      message: `Names the ${NOUNS[to]} “${value}”, which does not exist.`,
      cure: didYouMean(
        value,
        known[to],
        to === 'passages'
          ? `Add it under \`passages\` in content/sources/${value.split('#')[0]}.yaml.`
          : `Name a ${NOUNS[to]} that exists, or remove it.`,
      ),
    }));
};

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
