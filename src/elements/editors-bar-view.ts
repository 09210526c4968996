/** The words and lists of the editor's bar, from what the server knows of the page. */
import type { ExplainerFacts, FilePlace, PageFacts, PageFault, Statement } from '../dev/page-facts.ts';

/** What is seen also when the bar is folded. */
export function headline(facts: PageFacts): Node[] {
  const { record, folders, template, faults, explainer } = facts;
  return [
    record
      ? make('span', placeLink(record, record.file))
      : make('span', folders.length > 0 ? `Made from ${joinWords(folders)}` : madeBy(template)),
    make('span', { class: rank(faults) }, countFaults(faults)),
    ...(explainer ? figures(explainer) : []),
  ];
}

/** What unfolding shows. */
export function details({ record, folders, template, faults, explainer, summary }: PageFacts): Node[] {
  const from = record
    ? `This page shows ${record.noun}: ${record.file}.`
    : folders.length > 0
      ? `This page has no file of its own. It is made from every file in ${joinWords(folders)}.`
      : 'This page shows no content file. Its words stand in src/site.ts and in the file that draws it.';
  return [
    make('p', from, ...(template ? [' It is drawn by ', placeLink(startOf(template), template), '.'] : [])),
    ...(faults.length > 0 ? [make('h2', 'Faults and warnings'), faultList(faults, record?.file)] : []),
    ...(explainer ? statementLists(explainer) : []),
    make('p', { class: 'soft' }, `In all content: ${summary}`),
  ];
}

/** Said to screen readers when the facts have changed. */
export function announcement({ faults }: PageFacts): string {
  return `This page has now: ${countFaults(faults)}.`;
}

function figures({ average, grade, daysSinceReview, isStale, statements }: ExplainerFacts): Node[] {
  const uncited = statements.filter((one) => one.isUncited).length;
  return [
    make('span', `${average.toFixed(1)} citations per paragraph${uncited > 0 ? `, ${uncited} without` : ''}`),
    make('span', grade === undefined ? 'No reading grade' : `Grade ${grade.toFixed(1)}`),
    make('span', { class: isStale ? 'warning' : '' }, review(daysSinceReview, isStale)),
  ];
}

function review(days: number | undefined, isStale: boolean): string {
  if (days === undefined) return 'Review day unknown';
  const ago = days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
  return `Reviewed ${ago}${isStale ? ': due again' : ''}`;
}

function faultList(faults: readonly PageFault[], own: string | undefined): Node {
  const items = faults.map((fault) => {
    const name = fault.file === own ? `Line ${fault.line}` : `${fault.file}:${fault.line}`;
    const kind = fault.isError ? 'Error' : 'Warning';
    return make(
      'li',
      make('p', { class: kind.toLowerCase() }, placeLink(fault, name), ` ${kind}: `, ...withCode(fault.message)),
      make('p', ...withCode(fault.cure)),
    );
  });
  return make('ul', ...items);
}

/** Words with what stands between backticks as code: what is to be typed must be seen sign by sign. */
function withCode(words: string): (Node | string)[] {
  return words.split('`').map((part, index) => (index % 2 === 1 ? make('code', part) : part));
}

function statementLists({ statements }: ExplainerFacts): Node[] {
  const uncited = statements.filter((one) => one.isUncited);
  const toItem = (one: Statement) =>
    make('li', placeLink(one, `Line ${one.line}`), ` ${countCitations(one)}: “${one.opening}”`);
  return [
    ...(uncited.length > 0 ? [make('h2', 'Without a citation'), make('ul', ...uncited.map(toItem))] : []),
    make(
      'details',
      make('summary', `Citations of each of the ${statements.length} paragraphs, list items and table rows`),
      make('ul', ...statements.map(toItem)),
    ),
  ];
}

function countCitations({ citations, isUncited }: Statement): string {
  if (citations === 0) return isUncited ? 'none' : 'none needed';
  return counted(citations, 'citation');
}

function countFaults(faults: readonly PageFault[]): string {
  const errors = faults.filter(({ isError }) => isError).length;
  const warnings = faults.length - errors;
  const parts = [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')].filter(Boolean);
  return parts.join(', ') || 'No faults';
}

function rank(faults: readonly PageFault[]): string {
  if (faults.length === 0) return 'good';
  return faults.some(({ isError }) => isError) ? 'error' : 'warning';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function madeBy(template: string | undefined): string {
  return template ? `Drawn by ${template}` : 'No page of this site';
}

function startOf(file: string): FilePlace {
  return { file, line: 1, column: 1 };
}

/**
 * A link that opens a place in the editor, by way of Vite's server, which knows nothing of the site's base path. The bar
 * follows it without leaving the page.
 */
function placeLink({ file, line, column }: FilePlace, words: string): Node {
  const place = `${file}:${line}:${column}`;
  const href = `/__open-in-editor?file=${encodeURIComponent(place)}`;
  return make('a', { href, 'data-place': place, title: 'Open in your editor' }, words);
}

function joinWords(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' and ');
}

/** Makes an element. Words go in as text, never as HTML. */
function make(tag: string, ...parts: (Record<string, string> | Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Node) element.append(part);
    else for (const [name, value] of Object.entries(part)) element.setAttribute(name, value);
  }
  return element;
}
