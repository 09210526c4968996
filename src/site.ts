/** The site's name, address, topics and every interface string. Nothing else in the code holds words for readers. */
import type { CitationFormat } from './citing/formats.ts';
import type { TopicId } from './schemas/fields.ts';
import type { Standing } from './schemas/fields.ts';
import type { LegalStatus, Reading, SourceKind } from './schemas/source.ts';
import type { PolicyQuestion } from './schemas/jurisdiction.ts';
import type { StepKind } from './sections/step-kinds.ts';

/** Where the site is served when nothing else is said. */
export const DEFAULT_SITE_URL = 'http://localhost:4321';

/**
 * Splits `SITE_URL` into what Astro wants.
 * @returns `origin` without a slash at the end, `base` with one at both ends
 * @throws when the address is not a web address
 */
export function siteAddress(siteUrl: string | undefined): { origin: string; base: string } {
  const url = siteUrl?.trim() || DEFAULT_SITE_URL;
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new Error(
      `SITE_URL is “${url}”, which is not a web address. Write it as https://example.org or https://example.org/folder.`,
    );
  }
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

export const site = {
  name: 'Sanctuary, Explained',
  language: 'en',
  description:
    'A non-partisan, source-cited guide to US sanctuary policy, immigration detainers and the threats to cut federal funding over them.',
  notAdvice: 'This site explains the law and the record. It is not legal advice.',
} as const;

export interface TopicInfo {
  id: TopicId;
  name: string;
  /** One sentence for the topic's page and the home page. */
  description: string;
}

export const topics: readonly TopicInfo[] = [
  {
    id: 'sanctuary-policy',
    name: 'Sanctuary policy',
    description: 'What these policies limit, what they do not, and how they differ from place to place.',
  },
  {
    id: 'detainers',
    name: 'Detainers',
    description: 'What happens in a jail when immigration officers ask it to hold someone.',
  },
  {
    id: 'funding-threats',
    name: 'Funding threats',
    description: 'What Washington may and may not do with a city’s money, and what happened when it tried.',
  },
];

/** A topic by its id. */
export function topicOf(id: TopicId): TopicInfo {
  return topics.find((topic) => topic.id === id)!;
}

/** Links in the header and footer, by the path they lead to. */
export const navigation = {
  main: [
    { path: '/sanctuary-policy/', words: 'Sanctuary policy' },
    { path: '/detainers/', words: 'Detainers' },
    { path: '/funding-threats/', words: 'Funding threats' },
    { path: '/accounts/', words: 'Five accounts' },
    { path: '/claims/', words: 'Claims' },
  ],
  more: [
    { path: '/contents/', words: 'Contents, A to Z' },
    { path: '/glossary/', words: 'Glossary' },
    { path: '/jurisdictions/', words: 'Jurisdictions' },
    { path: '/timeline/', words: 'Timeline' },
    { path: '/figures/', words: 'Figures' },
    { path: '/law/', words: 'Law' },
    { path: '/sources/', words: 'Sources' },
    { path: '/changes/', words: 'Changes' },
  ],
  trust: [
    { path: '/method/', words: 'How we work' },
    { path: '/how-to-cite/', words: 'How to cite' },
    { path: '/corrections/', words: 'Corrections' },
    { path: '/data/', words: 'Data' },
    { path: '/about/', words: 'About' },
  ],
} as const;

export const standings: Record<Standing, { word: string; meaning: string }> = {
  supported: { word: 'Supported', meaning: 'The record supports it.' },
  'needs-context': { word: 'Needs context', meaning: 'Correct, but easily misread without what we add.' },
  outdated: { word: 'Outdated', meaning: 'True once; something later replaced it.' },
  overbroad: { word: 'Too broad', meaning: 'True in part, stated too widely.' },
  misquoted: { word: 'Misquoted', meaning: 'The words differ from what was said.' },
  contested: { word: 'Contested', meaning: 'Turns on a question that is disputed.' },
  unsupported: { word: 'Unsupported', meaning: 'No support was found, or the record points the other way.' },
  opinion: { word: 'Opinion', meaning: 'A view or a way of framing, not a statement of fact.' },
};

export const legalStatuses: Record<LegalStatus, string> = {
  'in-force': 'In force',
  pending: 'Pending',
  enjoined: 'Enjoined',
  stayed: 'Stayed',
  affirmed: 'Affirmed',
  reversed: 'Reversed',
  vacated: 'Vacated',
  dismissed: 'Dismissed',
  settled: 'Settled',
  superseded: 'Superseded',
  rescinded: 'Rescinded',
  repealed: 'Repealed',
  expired: 'Expired',
  'not-enacted': 'Not enacted',
};

export const sourceKinds: Record<SourceKind, string> = {
  opinion: 'Court opinion',
  'court-filing': 'Court filing',
  statute: 'Statute',
  regulation: 'Regulation',
  constitution: 'Constitution',
  'executive-order': 'Executive order',
  ordinance: 'Ordinance',
  bill: 'Bill',
  news: 'News report',
  'agency-document': 'Agency document',
  report: 'Report',
  study: 'Study',
  dataset: 'Dataset',
  speech: 'Speech',
  form: 'Form',
  commentary: 'Commentary',
  'web-page': 'Web page',
  letter: 'Letter',
};

export const readings: Record<Reading, string> = {
  read: 'Text read at its own address',
  'read-in-part': 'Read in part at its own address',
  'read-in-reproduction': 'Read in a copy of the text',
  'read-in-description': 'Not read itself; known from descriptions of it',
  'official-address-not-read': 'Not read; the official address is given',
};

export const policyQuestions: Record<PolicyQuestion, string> = {
  'asks-status': 'Do officers ask about immigration status?',
  holds: 'Does the jail hold people on a detainer?',
  notifies: 'Does it tell ICE about release dates?',
  'jail-access': 'May ICE interview people in the jail?',
  '287g': 'Is there a 287(g) agreement?',
  'spending-limits': 'Is spending on immigration enforcement limited?',
};

export const policyAnswers: Record<'yes' | 'no' | 'limited' | 'not-known', string> = {
  yes: 'Yes',
  no: 'No',
  limited: 'In some cases',
  'not-known': 'Not known',
};

export const stepKinds: Record<StepKind, string> = {
  automatic: 'Happens everywhere',
  choice: 'A local or state choice',
  court: 'A court acts',
  federal: 'Federal officers act',
};

export const comparisonKinds: Record<'agreement' | 'difference' | 'contradiction', { word: string; lead: string }> = {
  contradiction: { word: 'Contradictions', lead: 'Points on which not all five can be right.' },
  difference: { word: 'Differences', lead: 'The same event in other words, times or frames.' },
  agreement: { word: 'Agreements', lead: 'What all or several report alike.' },
};

/** Titles, descriptions and opening lines of the pages that code makes. Functions take the figures they name. */
export const pages = {
  home: {
    title: `${site.name}: sanctuary policy, detainers and federal funding, with sources`,
    heading: 'What is a sanctuary policy, what is a detainer, and can Washington cut the money?',
    lead: (explainers: number, sections: number, sources: number) =>
      `${explainers} explainers so far, ${sections} sections you can cite, ${sources} sources. Every statement of fact leads to where it comes from. Law is marked with where it stands, and both sides are given in their own terms.`,
    topics: 'Topics',
    asked: 'Questions people ask',
    accountsTitle: 'Five articles, one police chief',
    accounts:
      'In November 2016 and January 2017, five articles reported what Charlie Beck, then chief of the Los Angeles police, said about deportation. We set them side by side and hold every statement up to the record.',
    accountsLink: 'Compare the five accounts',
    latest: 'Changed lately',
    eachPage: 'the date on each page.',
  },
  topic: { claims: 'Claims held up to the record', allClaims: 'All claims' },
  accounts: {
    title: 'Five accounts of what the LAPD chief said',
    description:
      'Five articles of November 2016 and January 2017 on Charlie Beck and deportation, side by side: where they agree, differ and contradict, and how each statement stands.',
    lead: 'Five articles reported what Charlie Beck said about deportation in November 2016 and January 2017. Here they stand side by side, and every statement is held up to the record.',
    articles: 'The five articles',
    statements: 'Every statement, and how it stands',
    silent: 'Says nothing on this.',
    statementCount: (count: number) => `${count} statements`,
    confidence: (confidence: string) => `Identified with ${confidence} confidence.`,
  },
  claims: {
    title: 'Claims and how they stand',
    description: (count: number) =>
      `${count} public statements about sanctuary policy, detainers and funding, each held up to the record with sources.`,
    lead: (count: number) =>
      `${count} statements made in public, each held up to the record. The label says how it stands; the page behind it says why.`,
    labels: 'What the labels mean',
    above: 'Claims',
    said: 'What was said',
    stands: 'How it stands',
    explained: 'Explained in',
    one: 'Claim',
  },
  contents: {
    title: 'Contents, A to Z',
    heading: 'Contents',
    description:
      'Every explainer, section, term, claim and jurisdiction of this site, by topic and in alphabetical order.',
    lead: 'Everything on this site, by topic and from A to Z. Sources have their own list.',
    allSources: 'All sources',
    byTopic: 'By topic',
    byLetter: 'From A to Z',
    letters: 'Letters',
  },
  glossary: {
    title: 'Glossary',
    description: (count: number) =>
      `${count} terms of sanctuary policy, detainers and federal funding, defined in a sentence or two with sources.`,
    lead: (count: number) =>
      `${count} terms, each defined in a sentence or two, with sources where the definition is legal.`,
    see: 'See',
  },
  jurisdictions: {
    title: 'Jurisdictions',
    description: 'Cities, counties and states side by side: what their policies say on six questions, with sources.',
    lead: 'Six questions, place by place. The table gives the latest answer; each page gives the history with sources.',
    place: 'Place',
    describe: (name: string) =>
      `What ${name} does on six questions of immigration enforcement, over time, with sources.`,
    notFound: 'Nothing was found in the sources read.',
    to: 'to',
    present: 'the date above',
  },
  timeline: {
    title: 'Timeline',
    description: (count: number, from: string, until: string) =>
      `${count} dated events of sanctuary policy, detainers and funding threats, ${from} to ${until}, each with its sources.`,
    lead: (count: number, from: string, until: string) =>
      `${count} events, ${from} to ${until}. Each is dated as exactly as the record allows and leads to its sources.`,
    years: 'Years',
    show: 'Show',
    everything: 'All topics',
  },
  figures: {
    title: 'Figures',
    description: (count: number) =>
      `${count} series of figures on detainers and transfers, each with its unit, source and what it cannot show.`,
    lead: (count: number) =>
      `${count} series, each with its unit, its source and what it cannot show. Every one can be downloaded.`,
    upTo: 'Read on',
  },
  law: {
    title: 'Law',
    description: (count: number) =>
      `${count} laws, orders and rulings on detainers, sanctuary policy and federal grants, each with where it stands and since when.`,
    lead: (count: number) =>
      `${count} laws, orders and rulings, by kind and court, newest first. The label gives the last step known; each record gives the history and how it was checked.`,
    kinds: 'Kinds of law',
    groups: {
      constitution: 'Constitution',
      statute: 'Statutes',
      regulation: 'Regulations',
      'executive-order': 'Executive orders',
      ordinance: 'Ordinances',
      bill: 'Bills',
      supreme: 'U.S. Supreme Court',
      appeals: 'U.S. courts of appeals',
      district: 'U.S. district courts',
      state: 'State courts',
    },
  },
  sources: {
    title: 'Sources',
    description: (count: number) =>
      `The ${count} documents this site cites, by kind, each with how and when it was checked.`,
    lead: (count: number) =>
      `The ${count} documents cited on this site. Each record says whether its text was read, when, and where.`,
    kinds: 'Kinds of source',
    describe: (kind: string, publisher: string) =>
      `${kind} from ${publisher}: what this site takes from it, how it was checked, and where it is cited.`,
    stands: 'Where it stands',
    passages: 'What we take from it',
    citedIn: 'Cited in',
    cite: 'Cite this document',
    facts: {
      by: 'By',
      publisher: 'Published by',
      container: 'In',
      citation: 'Citation',
      court: 'Court',
      docket: 'Docket',
      pages: 'Pages',
      number: 'Number',
      date: 'Date',
      identified: 'How identified',
    },
    archived: 'archived copy',
    identified: (how: string, confidence: string, drawsOn: string) =>
      `${how} Confidence: ${confidence}. It draws on: ${drawsOn}.`,
  },
  section: {
    title: (section: string, explainer: string) => `${section} (section of “${explainer}”)`,
    above: (explainer: string) => `Section of: ${explainer}`,
    changed: 'last changed',
    permalink: 'The permanent address of this section:',
    whichToCite:
      'These name the version of the date above, frozen at its own address, so that what you cite stays as you read it.',
    versions: 'Versions',
    version: (date: string) => `Version of ${date}`,
    newest: 'newest; cite this one',
    changesSince: 'what has changed since',
    inPlace: (explainer: string) => `Read it in its place in “${explainer}”`,
  },
  moved: {
    title: (title: string, from: string) => `Moved (${from}): ${title}`,
    description: (title: string) => `This address has moved. It now leads to “${title}”.`,
    heading: 'This has moved',
    lead: 'It now stands here:',
  },
  withdrawn: {
    title: (title: string, name: string) => `Withdrawn (${name}): ${title}`,
    description: (title: string) => `“${title}” was withdrawn. This page says when and why.`,
    published: 'First published',
    withdrawn: 'withdrawn',
    instead: 'Read instead',
  },
  howToCite: {
    title: 'How to cite',
    description:
      'How to cite a section of this site, what its permanent address promises, and what frozen versions are.',
    lead: 'Cite the section, not the page: each has a permanent address, and every version of it is kept.',
  },
  cite: {
    title: (title: string, kind: string) => `Cite: ${title} (${kind})`,
    description: (title: string) => `“${title}” in the forms of citation of academic, legal, news and web writing.`,
    heading: 'Cite',
    open: 'Cite',
    openPage: 'Cite this page',
    sources: 'Its sources:',
  },
  changes: {
    title: 'Changes',
    description: 'What was published, changed, moved or withdrawn on this site, by day, newest first.',
    lead: 'What was published, changed, moved or withdrawn, by day. Every earlier version is kept at its own address.',
    feeds: 'Follow the changes with a feed reader:',
    allTopics: 'all topics',
    kinds: { new: 'New', changed: 'Changed', moved: 'Moved here', withdrawn: 'Withdrawn' },
    count: (kinds: Record<string, number>) =>
      Object.entries(kinds)
        .filter(([, number]) => number > 0)
        .map(([kind, number]) => `${number} ${kind} ${number === 1 ? 'section' : 'sections'}`)
        .join(', '),
    before: 'the version before, and what has changed since',
    own: 'Changes to this page',
    first: 'first published',
    last: 'last changed',
  },
  corrections: {
    title: 'Corrections',
    description: 'Errors of fact found on this site, what was wrong and what is right.',
    lead: 'Errors of fact, what was wrong and what is right. We correct in the open: the version with the error stays at its own address.',
    none: 'No error of fact has been found in a published section so far.',
    wrong: 'What was wrong',
    right: 'What is right',
    touches: 'Sections corrected',
    report:
      'Found one? The repository’s list of issues takes reports; name the section’s address and, if you can, a source.',
  },
  versionChanges: {
    title: (section: string, id: string, date: string) => `What has changed since ${date}: ${section} (${id})`,
    heading: 'What has changed since',
    description: (section: string, date: string) =>
      `A word-level comparison of “${section}” as published on ${date} with the section as it stands now.`,
    lead: (date: string) => `The version of ${date}, compared word by word with the section as it stands now.`,
    nothing: 'Nothing: the words are the same.',
    gone: 'The section is no longer on the site as it was. Its permanent address says what became of it.',
    summary: (added: number, removed: number) =>
      `${added} ${added === 1 ? 'word' : 'words'} added, ${removed} removed. Removed words are struck through, added ones underlined.`,
    heading2: 'The heading was',
    leftOut: (count: number) => `[${count} unchanged words]`,
    added: 'added:',
    removed: 'removed:',
    corrections: 'Corrections since then',
    frozen: 'That version',
    current: 'The current version',
  },
  data: {
    title: 'Data',
    description:
      'Everything on this site as files for machines: sections, sources, claims, jurisdictions, events, terms and figures, each with its schema.',
    lead: 'Everything on this site as files. Addresses and fields are stable; a change that would break a reader gets a new version.',
    files: 'Files',
    schema: 'schema',
    bibliographies: 'Bibliographies',
    whole: 'Every source of the site',
    itsSources: 'its sources:',
    licenceTitle: 'Licence',
    markdown: 'Explainers in Markdown',
    markdownLead: 'Each explainer as plain Markdown, its citations as footnotes.',
    licence: 'Our words and records are under CC BY 4.0. Quotations belong to those who are quoted.',
  },
  search: {
    description:
      'Search every section, term, claim, law and source of this site. The address holds the search and can be shared.',
    contents: 'Contents, A to Z',
    withoutScript: 'Search needs JavaScript. Without it, this form leads to everything on the site, listed under',
    contentsWithoutScript:
      'Search needs JavaScript, so it leads here. Your browser’s own “Find in page” searches this list; the glossary defines each term.',
    failed: 'Search could not be loaded. Everything is listed under',
    suggestions: 'Suggestions',
    recent: 'Recent searches are kept on this device only.',
    clearRecent: 'Clear recent searches',
    filters: 'Filters and order',
    filterLabels: { topic: 'Topic', kind: 'Kind', jurisdiction: 'Place', year: 'Year' },
    anyFilter: { topic: 'All topics', kind: 'All kinds', jurisdiction: 'All places', year: 'All years' },
    clearFilters: 'Clear filters',
    sort: 'Sort',
    sorts: { relevance: 'Most relevant', newest: 'Newest first' },
    more: 'Show more results',
    allResults: 'All results, with filters',
  },
  notFound: {
    title: 'Page not found',
    description: 'There is no page at this address.',
    heading: 'There is no page at this address',
    lead: 'Published sections keep their address for good, so this one was probably mistyped or cut short. Search for it, or start from a list.',
    all: 'Everything, A to Z',
  },
} as const;

/** Words of copying, apart for the same reason as those of citing. */
export const copyWords = {
  copied: 'Link copied',
  copyFailed: 'Copying failed. Select the address and copy it by hand.',
  copy: 'Copy',
  copyForm: (form: string) => `Copy the citation: ${form}`,
  citationCopied: 'Citation copied',
} as const;

/** Pages and frozen versions say it alike. Not read out of `words`, which browsers would then load whole. */
const inOurWords = (says: string) => `In our words: ${says}`;

/** Every other word of the interface. */
export const words = {
  skip: 'Skip to the text',
  menu: 'Menu',
  mainNavigation: 'Main',
  search: 'Search',
  searchPrompt: 'Ask a question or type a word',
  searchHint: 'Search every section, term, claim and source',
  searchExamples: ['how long can a jail hold someone for ICE', '1373', 'is a detainer a warrant'],
  close: 'Close',
  cite: 'Cite',
  copyLink: 'Link',
  copied: copyWords.copied,
  copyFailed: copyWords.copyFailed,
  copy: copyWords.copy,
  copyForm: copyWords.copyForm,
  accessByHand: 'Where a form asks for the day you read it, fill it in by hand: that needs JavaScript.',
  accessUnknown: 'the day you read it',
  downloadCitation: 'For reference managers:',
  citationCopied: copyWords.citationCopied,
  onThisPage: 'On this page',
  answer: 'In short',
  asOf: 'As of',
  reviewed: 'last reviewed',
  overdue: (days: number) =>
    `This page was last reviewed more than ${days} days before the newest one. Check its dates.`,
  movedTitle: 'No longer on this page',
  sectionMoved: 'This section has moved:',
  sectionWithdrawn: 'This section was withdrawn:',
  references: 'Sources cited',
  related: 'Read next',
  previous: 'Previous',
  next: 'Next',
  sourcePage: 'Full record',
  original: 'Original',
  howChecked: 'How we checked',
  glossaryEntry: 'Glossary',
  suggestedCitation: 'Suggested citation',
  sourceNumber: (number: number, name: string) => `Source ${number}: ${name}`,
  backToPlace: (number: number, place: number) => `Back to the text: source ${number}, place ${place}`,
  otherExplainers: 'Other explainers',
  more: 'More',
  note: 'Note',
  inOurWords,
  via: (who: string) => `as reported through ${who}`,
  figureSource: 'Source:',
  figureCaveats: 'What these figures cannot show',
  figureTable: 'The figures as a table',
  figureDownload: 'Download as CSV',
  figureNotKnown: 'not known',
  answerColumns: ['Place', 'Answer', 'Since'] as const,
  tableScrolls: 'Table, scrolls sideways',
  footer: { licence: 'Words:', privacy: 'This site sets no cookies and contacts no other host.' },
  sourcesCount: (count: number) => `${count} sources`,
  searchPlace: { page: 'Search page', dialog: 'Search dialog', header: 'Site' },
  searchExamplesLead: 'For example:',
  results: 'Results',
  closeSearch: 'Close search',
} as const;

/** Words of the dialog of citations. Apart from the rest, since they go to the browser. */
export const citeDialog = {
  heading: 'Cite',
  title: (title: string) => `Cite: ${title}`,
  form: 'Form',
  passage: 'Cite this passage',
  withoutPassage: 'Without the quotation',
  loading: 'Loading…',
  failed: 'The citation could not be loaded. The section’s own page has it:',
  all: 'All forms, versions and files',
};

/** What each file under `/data/` holds. */
export const dataFiles: Record<string, string> = {
  sections: 'every section, with its addresses and dates',
  claims: 'public statements and how they stand',
  jurisdictions: 'places and their policies over time',
  events: 'the timeline',
  glossary: 'terms and their definitions',
  series: 'figures with units and caveats',
  sources: 'every document cited, as CSL-JSON',
};

/** The forms of citations, as readers know them. */
export const citationFormats: Record<CitationFormat, string> = {
  apa: 'APA, 7th edition',
  mla: 'MLA, 9th edition',
  'chicago-notes': 'Chicago, note',
  'chicago-author-date': 'Chicago, author-date',
  bluebook: 'Legal (Bluebook)',
  ap: 'News attribution (AP)',
  wikipedia: 'Wikipedia',
  markdown: 'Markdown link',
  html: 'HTML link with quotation',
  link: 'Plain link',
};

/** Files of citations, by their ending. */
export const citationFiles = { bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const;

/** Words on frozen versions. Pages frozen before keep the words of their day. */
export const frozenWords = {
  site: site.name,
  language: site.language,
  version: (date: string) => `Version of ${date}`,
  of: (explainer: string, date: string) => `section of “${explainer}”, version of ${date}`,
  description: (section: string, date: string) =>
    `“${section}” as it was published on ${date}, with its sources as they were cited then.`,
  lead: 'This is the section as it was published on that day. It does not change, so that citations stay true.',
  current: 'Read the current version',
  changes: 'See what has changed since',
  sectionOf: 'Section of:',
  asOf: 'Facts as of',
  sources: 'Sources as cited',
  inOurWords,
  checked: (how: string, date: string) => `How we checked: ${how}, ${date}.`,
  notAdvice: site.notAdvice,
};

/** Kinds of search record, as shown on a result. */
export const recordKinds = {
  section: 'Section',
  explainer: 'Explainer',
  term: 'Term',
  claim: 'Claim',
  law: 'Law',
  source: 'Source',
  jurisdiction: 'Jurisdiction',
  event: 'Event',
  series: 'Figures',
} as const;
export type RecordKind = keyof typeof recordKinds;
