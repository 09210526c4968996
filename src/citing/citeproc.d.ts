/** What we use of citeproc-js, which ships no types. See https://citeproc-js.readthedocs.io/en/latest/running.html. */
declare module 'citeproc' {
  interface System {
    retrieveLocale: (language: string) => unknown;
    retrieveItem: (id: string) => unknown;
  }
  class Engine {
    constructor(system: System, style: unknown, language?: string, force?: boolean);
    setOutputFormat(format: 'html' | 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): unknown;
    processCitationCluster(
      citation: { citationItems: { id: string }[]; properties: { noteIndex: number } },
      before: unknown[],
      after: unknown[],
    ): unknown;
  }
  export default { Engine };
}
