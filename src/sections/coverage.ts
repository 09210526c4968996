/**
 * How well an explainer is covered: its words, citations and reading grade. For the report, and for anyone who shows the
 * same figures elsewhere. Counts nothing itself that the checks count already. Pure.
 */
import { blocksOf, countWords, type Block } from '../checks/blocks.ts';
import type { MarkdownText } from '../checks/context.ts';
import { gradeOf } from '../checks/reading-grade.ts';
import type { HeadingSection } from '../markdown/headings.ts';

/** Figures of one section, those of the sections inside it included. */
export interface SectionCoverage {
  id: string;
  title: string;
  words: number;
  citations: number;
}

/** Figures of one explainer. */
export interface Coverage {
  /** Words of paragraphs, list items and table rows, the answer’s included. Headings and shown quotations are left out. */
  words: number;
  /** Sources named in citations, each as often as it is cited. */
  citations: number;
  /** Flesch-Kincaid grade of the words below the answer; `undefined` when there are none. */
  grade: number | undefined;
  /** In reading order. */
  sections: SectionCoverage[];
}

/** @param texts the Markdown texts of one explainer: its answer and its body */
export function coverageOf(texts: readonly MarkdownText[]): Coverage {
  const blocks = texts.flatMap(statementsOf);
  const body = texts.find(({ isBody, tree }) => isBody && tree);
  return {
    words: wordsIn(blocks),
    citations: citationsIn(blocks),
    grade: body && gradeOf(body),
    sections: body ? sectionsOf(body) : [],
  };
}

/** `citations` for every hundred words, to one decimal; 0 when there are no words. */
export function perHundredWords({ words, citations }: Pick<Coverage, 'words' | 'citations'>): number {
  return words === 0 ? 0 : Math.round((citations * 1000) / words) / 10;
}

function sectionsOf(body: MarkdownText): SectionCoverage[] {
  const headings = (body.file.data['sections'] ?? []) as HeadingSection[];
  const blocks = statementsOf(body);
  return headings.map(({ id, title, depth, place }, index) => {
    const end = headings.slice(index + 1).find((other) => other.depth <= depth)?.place.line ?? Infinity;
    const inside = blocks.filter((block) => block.place.line > place.line && block.place.line < end);
    return { id, title, words: wordsIn(inside), citations: citationsIn(inside) };
  });
}

function statementsOf(text: MarkdownText): Block[] {
  return blocksOf(text).filter(({ kind }) => kind !== 'heading');
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { plain }) => sum + countWords(plain), 0);
}

function citationsIn(blocks: readonly Block[]): number {
  return blocks.flatMap(({ citations }) => citations.flatMap(({ items }) => items)).length;
}
