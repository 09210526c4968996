/** One page of every kind, the longest where it matters. Their addresses are permanent. */
export const EXPLAINERS = [
  '/sanctuary-policy/what-is-sanctuary-policy/',
  '/detainers/forty-eight-hours/',
  '/funding-threats/can-washington-cut-the-money/',
] as const;

export const PAGE_KINDS: readonly (readonly [kind: string, path: string])[] = [
  ['home', '/'],
  ['topic', '/detainers/'],
  ...EXPLAINERS.map((path) => ['explainer', path] as const),
  ['section', '/s/is-a-detainer-a-warrant/'],
  ['list of sources', '/sources/'],
  ['source', '/sources/cfr-8-287-7/'],
  ['source that is an account', '/sources/huffpost-2016-11-14-lapd/'],
  ['accounts', '/accounts/'],
  ['list of claims', '/claims/'],
  ['claim', '/claims/lapd-holds-no-one-for-ice/'],
  ['glossary', '/glossary/'],
  ['list of jurisdictions', '/jurisdictions/'],
  ['jurisdiction', '/jurisdictions/los-angeles-city/'],
  ['timeline', '/timeline/'],
  ['figures', '/figures/'],
  ['law', '/law/'],
  ['contents', '/contents/'],
  ['search', '/search/'],
  ['about', '/about/'],
  ['method', '/method/'],
  ['how to cite', '/how-to-cite/'],
  ['not found', '/404.html'],
];
