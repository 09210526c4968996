/** The addresses of the site's pages. The only module that builds them; none carries the site's base path. */
import type { Library } from '../records/library.ts';
import { TOPIC_IDS, type TopicId } from '../schemas/fields.ts';
import type { Section } from './registry.ts';

export const address = {
  home: () => '/',
  /** The feed of changes, of one topic or of all. */
  feed: (topic?: TopicId) => (topic ? `/${topic}/feed.xml` : '/feed.xml'),
  topic: (topic: TopicId) => `/${topic}/`,
  explainer: (topic: TopicId, slug: string) => `/${topic}/${slug}/`,
  /** A section where it is read: in its explainer. */
  inExplainer: ({ topic, explainer, id }: Pick<Section, 'topic' | 'explainer' | 'id'>) =>
    `${address.explainer(topic, explainer)}#${id}`,
  /** A section's permanent page. */
  section: (id: string) => `/s/${id}/`,
  /** One version of a section as it was published; and what has changed since. */
  version: (id: string, day: string) => `/s/${id}/${day}/`,
  versionChanges: (id: string, day: string) => `/s/${id}/${day}/changes/`,
  /** A section's citation as a file; endings are `bib`, `ris` and `json`. */
  citation: (id: string, ending: string) => `/s/${id}/cite.${ending}`,
  /** The citations of anything but a section, as a page and as files. */
  cite: (kind: string, id: string) => `/cite/${kind}/${id}/`,
  citeFile: (kind: string, id: string, ending: string) => `/cite/${kind}/${id}/cite.${ending}`,
  /** What an explainer cites, as a file; and its text in Markdown. */
  explainerSources: (topic: TopicId, slug: string, ending: string) => `/${topic}/${slug}/sources.${ending}`,
  explainerMarkdown: (topic: TopicId, slug: string) => `/${topic}/${slug}.md`,
  source: (id: string) => `/sources/${id}/`,
  claim: (id: string) => `/claims/${id}/`,
  claims: () => '/claims/',
  /** A term stands on the glossary page. */
  term: (id: string) => `/glossary/#${id}`,
  /** A series stands on the page of figures, an event on the timeline. */
  series: (id: string) => `/figures/#${id}`,
  seriesCsv: (id: string) => `/data/series/${id}.csv`,
  event: (id: string) => `/timeline/#${id}`,
  jurisdiction: (id: string) => `/jurisdictions/${id}/`,
};

/** Pages that stand by themselves. Each has a file of the same name in `src/pages/`. */
export const FIXED_PAGES = [
  '/',
  '/sources/',
  '/claims/',
  '/accounts/',
  '/glossary/',
  '/jurisdictions/',
  '/timeline/',
  '/figures/',
  '/law/',
  '/contents/',
  '/search/',
  '/about/',
  '/method/',
  '/how-to-cite/',
  '/changes/',
  '/corrections/',
  '/data/',
] as const;

/** Every page address of the site, for checking links. */
export function pageAddresses(library: Library, sectionIds: Iterable<string>): Set<string> {
  const ids = (name: 'sources' | 'claims' | 'jurisdictions') => library.entries[name].map((entry) => entry.id);
  return new Set<string>([
    ...FIXED_PAGES,
    ...TOPIC_IDS.map(address.topic),
    ...library.entries.explainers.map((entry) => address.explainer(entry.folder as TopicId, entry.id)),
    ...[...sectionIds].map(address.section),
    ...ids('sources').map(address.source),
    ...ids('claims').map(address.claim),
    ...ids('jurisdictions').map(address.jurisdiction),
  ]);
}
