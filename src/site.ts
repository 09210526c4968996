/** The site's name, address, topics and every interface string. Nothing else in the code holds words for readers. */
import type { TopicId } from './schemas/fields.ts';
import type { Standing } from './schemas/fields.ts';
import type { LegalStatus, Reading, SourceKind } from './schemas/source.ts';
import type { PolicyQuestion } from './schemas/jurisdiction.ts';

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
    { path: '/sources/', words: 'Sources' },
    { path: '/jurisdictions/', words: 'Jurisdictions' },
  ],
  trust: [
    { path: '/method/', words: 'How we work' },
    { path: '/how-to-cite/', words: 'How to cite' },
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

export const comparisonKinds: Record<'agreement' | 'difference' | 'contradiction', { word: string; lead: string }> = {
  contradiction: { word: 'Contradictions', lead: 'Points on which not all five can be right.' },
  difference: { word: 'Differences', lead: 'The same event in other words, times or frames.' },
  agreement: { word: 'Agreements', lead: 'What all or several report alike.' },
};

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
  copied: 'Link copied',
  copyFailed: 'Copying failed. Select the address and copy it by hand.',
  copyCitation: 'Copy citation',
  citationCopied: 'Citation copied',
  onThisPage: 'On this page',
  answer: 'In short',
  asOf: 'As of',
  references: 'Sources cited',
  related: 'Read next',
  previous: 'Previous',
  next: 'Next',
  backTo: 'Back to the text',
  sourcePage: 'Full record',
  original: 'Original',
  howChecked: 'How we checked',
  glossaryEntry: 'Glossary',
  suggestedCitation: 'Suggested citation',
  noResults: 'Nothing on this site matches',
  searchFailed: 'Search could not be loaded. Everything is listed under Contents.',
  searching: 'Searching…',
  searchWithoutScript: 'Search needs JavaScript. Without it, everything is listed under Contents, A to Z.',
} as const;

/** Kinds of search record, as shown on a result. */
export const recordKinds = {
  section: 'Section',
  explainer: 'Explainer',
  term: 'Term',
  claim: 'Claim',
  source: 'Source',
  jurisdiction: 'Jurisdiction',
} as const;
export type RecordKind = keyof typeof recordKinds;
