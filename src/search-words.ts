/** Words that the script of search says. A part of site.ts, apart from it so that only who searches loads them. */
export const searchWords = {
  contents: 'Contents, A to Z',
  slow: 'Search is slow to load here. Meanwhile, everything is listed under',
  searching: 'Searching…',
  /** For a query that holds no word. */
  empty: 'Type a word or a question, such as “is a detainer a warrant”.',
  miss: 'Nothing on this site matches',
  /** For a query whose words all stand somewhere. */
  unanswered: 'Nothing on this site answers',
  apart: 'Its words stand here only in other connections.',
  missWords: (words: string) => `It has no match for ${words}.`,
  missHelp: 'Try other words, or look through',
  missFiltered: 'Nothing matches within these filters.',
  /** Some words match nothing; what is shown matches the others. */
  missPart: (words: string) => `Nothing on this site matches ${words}. These results match the other words.`,
  ignored: (words: string) => `Searched without ${words}.`,
  relaxed: (words: string) => `Nothing here has all of these words. These results leave out ${words}.`,
  spread: 'No single section has all of these words; they are spread over the pages of these results.',
  corrected: 'Showing results for',
  instead: 'Search instead for',
  cut: (letters: number) => `Only the first ${letters} letters were searched.`,
  unknownFilter: (name: string, value: string) => `There is no ${name} “${value}” here, so that filter was left out.`,
  count: (shown: number, total: number) =>
    shown < total ? `${total} results, the first ${shown} shown` : `${total} ${total === 1 ? 'result' : 'results'}`,
  suggestionKinds: { section: 'Section', term: 'Term', question: 'Question', recent: 'Recent' },
  recentCleared: 'Recent searches cleared.',
  copyLink: 'Copy link',
  cite: 'Cite',
} as const;
