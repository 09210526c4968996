/** Numbers the sources of one page in the order in which they are read; the same source keeps its number. */
import type { CitationItem } from './citation-syntax.ts';

/** A card: what opens when a mark is pressed. One for each different thing cited from a source. */
export interface CitationCard {
  /** Id of the card's element. */
  id: string;
  passage?: string;
  locator?: string;
}

/** A source as cited on one page. */
export interface CitedSource {
  source: string;
  number: number;
  /** Ids of the marks that cite it, in reading order, for the back-links. */
  marks: string[];
  cards: CitationCard[];
}

/** A mark in the text. */
export interface CitationMark {
  number: number;
  markId: string;
  cardId: string;
}

/** What a page has cited so far. Ids hold an underscore, which no section id may, so that they never collide. */
export class CitationRegister {
  readonly #sources = new Map<string, CitedSource>();

  /** Records one more citation and returns its mark. */
  cite(item: CitationItem): CitationMark {
    const cited = this.#sources.get(item.source) ?? this.#add(item.source);
    const markId = `cite_${cited.number}_${cited.marks.length + 1}`;
    cited.marks.push(markId);
    return { number: cited.number, markId, cardId: this.#card(cited, item).id };
  }

  /** The sources cited, by number. */
  list(): CitedSource[] {
    return [...this.#sources.values()];
  }

  #add(source: string): CitedSource {
    const cited: CitedSource = { source, number: this.#sources.size + 1, marks: [], cards: [] };
    this.#sources.set(source, cited);
    return cited;
  }

  #card(cited: CitedSource, { passage, locator }: CitationItem): CitationCard {
    const known = cited.cards.find((card) => card.passage === passage && card.locator === locator);
    if (known) return known;
    const card: CitationCard = {
      id: `card_${cited.number}_${cited.cards.length + 1}`,
      ...(passage && { passage }),
      ...(locator && { locator }),
    };
    cited.cards.push(card);
    return card;
  }
}
