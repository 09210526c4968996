/** Libraries made of texts in memory. They pass through the real readers and schemas, so that a test cannot lie about them. */
import { COLLECTIONS, type CollectionName } from '../../src/records/collections.ts';
import { addEntry, emptyLibrary, readEntry, type Library, type SoundEntry } from '../../src/records/library.ts';

/** A library of the given files, named as below `content/`: `{ 'glossary/hold.yaml': 'term: hold…' }`. */
export function libraryOf(files: Record<string, string>): Library {
  const library = emptyLibrary('.');
  for (const [file, text] of Object.entries(files)) {
    const [collection, ...path] = file.split('/');
    addEntry(library, readEntry(collection as CollectionName, `content/${file}`, path.slice(0, -1).join('/'), text));
  }
  return library;
}

/** A record read from YAML, or from the front matter of an explainer. Throws when its schema objects. */
export function soundEntry<Name extends CollectionName>(collection: Name, text: string, id = 'one'): SoundEntry<Name> {
  const { extension } = COLLECTIONS[collection];
  const entry = readEntry(collection, `content/${collection}/${id}${extension}`, '', text);
  if (entry.data === undefined) throw new Error(JSON.stringify([entry.yaml.errors, entry.issues]));
  return entry as SoundEntry<Name>;
}

/** A source with the least that its schema asks for, and what the test adds. */
export function sourceYaml(fields: Record<string, unknown> = {}): string {
  return JSON.stringify({
    kind: 'news',
    title: 'A day at the jail',
    publisher: 'The Gazette',
    checked: { date: '2026-11-21', how: 'read' },
    ...fields,
  });
}

/** An explainer’s file with the least that its schema asks for, and what the test adds. */
export function explainerMdx(body: string, fields: Record<string, unknown> = {}): string {
  const front = {
    title: 'What does a detainer ask?',
    question: 'What does a detainer ask?',
    answer: 'It asks a jail to hold a person.',
    summary: 'What a jail is asked to do.',
    order: 1,
    'as-of': '2026-11-21',
    published: '2026-11-01',
    updated: '2026-11-20',
    reviewed: '2026-11-21',
    search: {},
    ...fields,
  };
  return `---\n${JSON.stringify(front)}\n---\n\n${body}`;
}
