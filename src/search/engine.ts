/** What the search engine offers; Pagefind's API in the browser and in Node, as far as it is used. Types only. */

/** One result of the engine: more than is used. */
export interface EngineResult {
  id: string;
  /** The fields in which it matched. */
  matchedMetaFields?: string[];
  data(): Promise<EngineData>;
}

/** The stored text of one record, fetched when it is shown. */
export interface EngineData {
  url: string;
  /** The address as it was indexed: Pagefind puts the site's base before `url`, although records carry it already. */
  raw_url?: string;
  content: string;
  meta: Record<string, string>;
}

export interface EngineAnswer {
  results: EngineResult[];
}

export interface Engine {
  /** Finds records; `null` gives all of them, in the order of the index. */
  search(query: string | null): Promise<EngineAnswer>;
}
