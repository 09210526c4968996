/** Rule: typographic marks in prose: curly quotation marks and apostrophes, single spaces. `--fix` mends them. */
import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { findCitations } from '../markdown/citation-syntax.ts';
import { readProse } from '../markdown/pipeline.ts';
import type { Edit, Fault, Place } from '../records/faults.ts';
import { faultAt, MOST_IN_A_TEXT, type Check, type MarkdownText } from './context.ts';

/** What is said of each kind of mark. */
const WORDS = {
  ' ': { message: 'There is more than one space here.', cure: 'Write one space.' },
  "'": {
    message: 'This apostrophe or quotation mark is straight.',
    cure: 'Write ’ for an apostrophe, ‘ and ’ for quotation marks.',
  },
  '"': { message: 'This quotation mark is straight.', cure: 'Write “ and ”.' },
} as const;
type Kind = keyof typeof WORDS;

/** A mark as it stands in a Markdown text. */
interface Mark {
  kind: Kind;
  /** Where it stands, counted from the text’s beginning. */
  offset: number;
  length: number;
  /** What to write instead. */
  instead: string;
}

export const typography: Check = ({ texts }) =>
  texts.flatMap((text) => {
    const faults: Fault[] = [];
    if (!text.tree) return faults;
    visit(text.tree, 'text', (node) => {
      const marks = marksIn(node, String(text.file), MOST_IN_A_TEXT);
      for (const kind of Object.keys(WORDS) as Kind[]) {
        const same = marks.filter((mark) => mark.kind === kind);
        if (same.length > 0) faults.push(faultOf(kind, same, text));
      }
    });
    return faults;
  });

/** Mends the marks of a Markdown text that is in no file yet. Code, links, tags and citations stay as they are. */
export function mendMarks(markdown: string): string {
  const { tree } = readProse(markdown);
  const marks: Mark[] = [];
  visit(tree, 'text', (node) => void marks.push(...marksIn(node, markdown)));
  return marks.reduceRight(
    (text, { offset, length, instead }) => text.slice(0, offset) + instead + text.slice(offset + length),
    markdown,
  );
}

/** One fault for all marks of a kind in one run of words; it mends them all. */
function faultOf(kind: Kind, marks: readonly Mark[], text: MarkdownText): Fault {
  const { message, cure } = WORDS[kind];
  const first = { ...placeAt(String(text.file), marks[0]!.offset), length: marks[0]!.length };
  const edits = marks.flatMap((mark) => editOf(mark, text));
  const fault = faultAt(text, 'typography', first, message, cure);
  return edits.length === marks.length ? { ...fault, canFix: true, edits } : fault;
}

/** Spaces that part two words; straight marks outside citations. */
const MARK = / {2,}|['"]/g;

/** @param most how many are looked for; when more are mended, the rest are found the next time */
function marksIn(node: Text, source: string, most = Infinity): Mark[] {
  const start = node.position?.start.offset ?? 0;
  // The words as the author wrote them: a node’s value no longer has escapes and line indentation.
  const written = source.slice(start, node.position?.end.offset ?? 0);
  const cited = findCitations(written).map(({ index, raw }) => [index, index + raw.length] as const);
  const marks: Mark[] = [];
  for (const { 0: found, index } of written.matchAll(MARK)) {
    if (marks.length >= most) break;
    if (cited.some(([from, to]) => index >= from && index < to)) continue;
    const kind = found[0] as Kind;
    const offset = start + index;
    if (kind === ' ' && !partsWords(source, offset, found.length)) continue;
    const instead = kind === ' ' ? ' ' : curly(kind, offset, source, marks.at(-1));
    marks.push({ kind, offset, length: found.length, instead });
  }
  return marks;
}

/** Not: the indentation of a line, nor the spaces that end one. */
function partsWords(source: string, offset: number, length: number): boolean {
  return /\S/.test(source[offset - 1] ?? '') && /\S/.test(source[offset + length] ?? '');
}

/** Words whose first letters are left out: an apostrophe stands before them, not a quotation mark. */
const CLIPPED = /^(?:\d0s|tis|twas|til|em)\b/i;

/** An opening mark stands at the beginning, behind a space, a bracket or a dash, or behind another opening mark. */
function curly(kind: '"' | "'", offset: number, source: string, previous: Mark | undefined): string {
  if (kind === "'" && CLIPPED.test(source.slice(offset + 1, offset + 6))) return '’';
  const before = source
    .slice(Math.max(0, offset - 4), offset)
    .replace(/[*_\\]+$/, '')
    .at(-1);
  const isBehindOpening = previous?.offset === offset - 1 && /[“‘]/.test(previous.instead);
  const opens = before === undefined || isBehindOpening || (kind === '"' ? /[\s([“‘—–>-]/ : /[\s([“—–>]/).test(before);
  if (kind === '"') return opens ? '“' : '”';
  return opens ? '‘' : '’';
}

/**
 * The change to the file that mends a mark. In YAML’s quotation marks a mark may be written with another before or behind
 * it (`\"`, `''`), which goes too. Nothing when the file has something else at the place, such as `&quot;`.
 */
function editOf({ offset, length, instead }: Mark, text: MarkdownText): Edit[] {
  const source = String(text.file);
  const at = text.toFile(placeAt(source, offset));
  const line = text.entry.text.split('\n')[at.line - 1] ?? '';
  if (line.slice(at.column - 1, at.column - 1 + length) !== source.slice(offset, offset + length)) return [];
  const next = text.toFile(placeAt(source, offset + 1));
  const isDoubled =
    !text.isBody &&
    source[offset] === "'" &&
    next.line === at.line &&
    next.column === at.column + 2 &&
    line[at.column] === "'";
  const isEscaped = line[at.column - 2] === '\\';
  return [
    {
      line: at.line,
      column: at.column - (isEscaped ? 1 : 0),
      length: length + (isDoubled ? 1 : 0) + (isEscaped ? 1 : 0),
      text: instead,
    },
  ];
}

function placeAt(source: string, offset: number): Place {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - start + 1 };
}
