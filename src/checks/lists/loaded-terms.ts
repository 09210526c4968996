/** Words that take a side, each with what to write instead. The one list; add to it when a reviewer of any side objects. */
export const LOADED_TERMS: readonly { pattern: RegExp; instead: string }[] = [
  { pattern: /\billegal (?:im)?migrants?\b/i, instead: '“people without legal status”' },
  {
    pattern: /\billegal aliens?\b/i,
    instead: '“people without legal status”, or “noncitizens” where status does not matter',
  },
  { pattern: /\billegals\b/i, instead: '“people without legal status”' },
  { pattern: /\bcriminal aliens?\b/i, instead: '“noncitizens with criminal convictions”, if that is what is meant' },
  { pattern: /\baliens?\b/i, instead: '“noncitizen”; in a statute’s own words, quote it' },
  { pattern: /\billegal immigration\b/i, instead: '“unauthorized immigration”, or say what happened' },
  { pattern: /\bin the country illegally\b/i, instead: '“without legal status”' },
  { pattern: /\bdreamers?\b/, instead: 'who is meant: people who came as children, or people with DACA' },
  {
    pattern: /\bsanctuary (?:city|cities|county|counties|state|states)\b/i,
    instead: '“places with sanctuary policies”, and say which policy',
  },
  { pattern: /\banchor bab(?:y|ies)\b/i, instead: '“children born here”' },
  { pattern: /\bopen[- ]borders\b/i, instead: 'what the policy is' },
  { pattern: /\bcatch[- ]and[- ]release\b/i, instead: '“release while a case is pending”' },
  { pattern: /\bchain migration\b/i, instead: '“family-based immigration”' },
  { pattern: /\b(?:kidnapp?(?:ed|ing)|abduct(?:ed|ing|ions?))\b/i, instead: '“arrested” or “detained”' },
  { pattern: /\bgestapo\b/i, instead: 'what the officers did' },
  { pattern: /\bpro-amnesty\b|\bamnesty\b/i, instead: '“legalization”, or the name of the program' },
  { pattern: /\bxenophob\w+|\bracist\b/i, instead: 'what was said or done' },
  { pattern: /\blawless(?:ness)?\b/i, instead: 'which law is said to be broken' },
  { pattern: /\bdefy|defied|defiance\b/i, instead: '“declined”, “refused” or “did not”' },
  { pattern: /\bcrackdown\b/i, instead: 'what was done' },
];
