/**
 * Remark plugin: writes what records hold into the page where a component asks for it, before citations are numbered,
 * so that every sentence of a figure, a timeline or a table of answers is cited in the page's own order.
 */
import type { Root, RootContent, TableCell, TableRow } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, element, isComponent, text, type ComponentNode } from './nodes.ts';

/** A figure's words. */
export interface FigureWords {
  /** The passages that the figures come from: `source#passage`. */
  from: readonly string[];
  /** Markdown. */
  caveats: string;
}

/** An event as a timeline shows it. */
export interface EventWords {
  title: string;
  /** When, in words. */
  date: string;
  /** Markdown. */
  text: string;
}

/** One place's latest answer to one of the six questions. */
export interface AnswerWords {
  place: string;
  /** Address without base path. */
  href: string;
  /** The answer in a word. */
  answer: string;
  /** When it began, in words; empty when not known. */
  since: string;
  /** The first citation of its text, as written; empty when nothing was found. The place's own page has the rest. */
  citation: string;
}

/** Which events a timeline shows. Whatever is left out does not narrow it. */
export interface EventChoice {
  jurisdiction?: string;
  topic?: string;
  /** First and last year. */
  from?: string;
  until?: string;
}

export interface InsertOptions {
  figureWords: (series: string) => FigureWords | undefined;
  eventWords: (choice: EventChoice) => readonly EventWords[];
  answerWords: (question: string) => readonly AnswerWords[];
  /** Words on what is inserted. */
  insertWords: { source: string; columns: readonly [place: string, answer: string, since: string] };
  /** Reads Markdown as the rest of the pipeline does. */
  read: (markdown: string) => Root;
}

/** Must run before `links` and `citations`. */
export function inserts(options: InsertOptions) {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!isComponent(node) || !parent || index === undefined) return undefined;
      if (node.name === 'Figure') fillFigure(node, options);
      const whole =
        node.name === 'Timeline'
          ? timeline(node, options)
          : node.name === 'Answers'
            ? answers(node, options)
            : undefined;
      if (whole === undefined) return undefined;
      parent.children.splice(index, 1, whole);
      return [SKIP, index + 1];
    });
  };
}

/** The component draws the chart and the table; its words come here, as its children. */
function fillFigure(node: ComponentNode, { figureWords, insertWords, read }: InsertOptions): void {
  const words = figureWords(attribute(node, 'of') ?? '');
  if (!words) return;
  const source = `${insertWords.source} [${words.from.map((passage) => `@${passage}`).join('; ')}]`;
  node.children = [...read(source).children, ...read(words.caveats).children];
}

function timeline(node: ComponentNode, { eventWords, read }: InsertOptions): RootContent {
  const choice: EventChoice = {};
  for (const name of ['jurisdiction', 'topic', 'from', 'until'] as const) {
    const value = attribute(node, name);
    if (value !== undefined) choice[name] = value;
  }
  const items = eventWords(choice).map(({ title, date, text: words }) =>
    element('li', {}, [
      element('p', { className: ['timeline-date'] }, [text(date)]),
      element('p', { className: ['timeline-title'] }, [text(title)]),
      ...read(words).children,
    ]),
  );
  return element('ol', { className: ['timeline'] }, items) as unknown as RootContent;
}

function answers(node: ComponentNode, { answerWords, insertWords }: InsertOptions): RootContent {
  const cell = (children: TableCell['children']): TableCell => ({ type: 'tableCell', children });
  const row = (cells: TableCell[]): TableRow => ({ type: 'tableRow', children: cells });
  const plain = (words: string) => cell([text(words)]);
  return {
    type: 'table',
    children: [
      row(insertWords.columns.map(plain)),
      ...answerWords(attribute(node, 'question') ?? '').map(({ place, href, answer, since, citation }) =>
        row([
          cell([{ type: 'link', url: href, children: [{ type: 'text', value: place }] }]),
          plain(citation === '' ? answer : `${answer} ${citation}`),
          plain(since),
        ]),
      ),
    ],
  };
}
