/**
 * What Zotero makes of a page's `<meta>` tags: the rules of its translators “Embedded Metadata” and “RDF” for what we
 * write (https://github.com/zotero/translators), in the order in which they look.
 */

export interface Tag {
  /** The attribute `name`, or `property`. */
  name: string;
  content: string;
}

export interface ZoteroItem {
  itemType: string;
  title?: string;
  creators: { lastName: string; firstName?: string; fieldMode?: 1 }[];
  date?: string;
  websiteTitle?: string;
  url?: string;
  language?: string;
  rights?: string;
}

export function zoteroItem(tags: readonly Tag[]): ZoteroItem {
  // A prefix is what stands before the first . : or _; the property begins in lower case.
  const statements = tags.map(({ name, content }) => {
    const at = name.search(/[.:_]/);
    return {
      property: `${name.slice(0, at).toLowerCase()}:${name.charAt(at + 1).toLowerCase()}${name.slice(at + 2)}`,
      content,
    };
  });
  const first = (...properties: string[]) => {
    for (const property of properties) {
      const found = statements.find((statement) => statement.property === property);
      if (found) return found.content;
    }
    return undefined;
  };
  const isHighwire = tags.some(({ name }) => name === 'citation_title' || name === 'citation_series_title');
  const og = first('og:type') === 'website' ? 'webpage' : undefined;
  const dc = first('dc:type') === 'webpage' ? 'webpage' : undefined;
  const creator = first('dc:creator', 'dcterms:creator');
  const item = {
    itemType: og ?? dc ?? (isHighwire ? 'journalArticle' : 'webpage'),
    title: first('dc:title', 'dcterms:title', 'eprints:title', 'og:title'),
    creators: creator === undefined ? [] : [cleanAuthor(creator)],
    date: first(
      'eprints:date',
      'prism:publicationDate',
      'og:published_time',
      'dc:date.issued',
      'dcterms:issued',
      'dc:date',
    ),
    websiteTitle: first('prism:publicationName', 'eprints:publication', 'dc:source', 'dcterms:source', 'og:site_name'),
    url: first('eprints:official_url', 'og:url'),
    language: first('dc:language', 'dcterms:language'),
    rights: first('dc:rights', 'dcterms:rights'),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as unknown as ZoteroItem;
}

/** `Zotero.Utilities.cleanAuthor(text, type, true)`: a comma parts family from given name; without one, it is one name. */
function cleanAuthor(text: string): ZoteroItem['creators'][number] {
  const [lastName = '', firstName] = text.split(/, ?/);
  return firstName === undefined ? { lastName, fieldMode: 1 } : { lastName, firstName };
}
