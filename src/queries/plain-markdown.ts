/** Asks for an explainer as plain Markdown. */
import { formatCell, readFigures } from '../figures/chart-data.ts';
import { plainText } from '../markdown/plain-text.ts';
import { toPlainMarkdown, type PlainMarkdownOptions } from '../markdown/plain-markdown.ts';
import { soundEntry } from '../records/library.ts';
import { address } from '../sections/addresses.ts';
import { formatAuthors } from '../sections/authors.ts';
import { formatDate } from '../sections/dates.ts';
import { answerWords, eventWords } from '../sections/record-words.ts';
import { legalStatuses, pages, site, standings, words } from '../site.ts';
import { content } from './context.ts';
import type { ExplainerEntry } from './explainers.ts';
import { sectionDates } from './versions.ts';

/** The whole file: title, dates, words, footnotes, licence. */
export function explainerMarkdown({ id, topic, data }: ExplainerEntry): string {
  const { library, sections } = content();
  const entry = soundEntry(library, 'explainers', id)!;
  const own = sections.filter((section) => section.explainer === id);
  const changed =
    own
      .map((section) => sectionDates(section).changed)
      .sort()
      .at(-1) ?? data.updated.iso;
  const head = [
    `# ${data.title}`,
    `${site.name}, ${absolute(address.explainer(topic, id))}. ${words.asOf} ${formatDate(data['as-of'])}; ${pages.changes.last} ${formatDate({ iso: changed, precision: 'day' })}. CC BY 4.0. ${site.notAdvice}`,
  ];
  return `${head.join('\n\n')}\n\n${toPlainMarkdown(data.answer, entry.body, options())}`;
}

/** Makes an address of this site absolute; of a section, to its permanent page. */
function absolute(path: string): string {
  const target = path.startsWith('#') ? address.section(path.slice(1)) : path;
  return new URL(content().markdown.withBase(target), import.meta.env.SITE).href;
}

function options(): PlainMarkdownOptions {
  const { library } = content();
  const source = (id: string) => soundEntry(library, 'sources', id)!.data;
  return {
    absolute,
    footnote: ({ source: id, passage, locator }) => {
      const record = source(id);
      const details = [
        formatAuthors(record.authors),
        record.title,
        record.publisher,
        'citation' in record ? record.citation : undefined,
        record.date && formatDate(record.date),
        (passage && record.passages[passage]?.locator) ?? locator,
        record.url,
      ];
      return `${details.filter(Boolean).join(', ')}. ${absolute(address.source(id))}`;
    },
    quotation: (reference) => {
      const [id = '', passage = ''] = reference.split('#');
      const record = source(id);
      const found = record.passages[passage]!;
      return { words: found.quote ?? '', by: found.speaker ?? record.publisher };
    },
    status: (id) => {
      const record = source(id);
      const step = 'status' in record ? record.status?.at(-1) : undefined;
      return step ? `${legalStatuses[step.status]}, ${formatDate(step.date)}` : '';
    },
    claim: (id) => {
      const { data } = soundEntry(library, 'claims', id)!;
      return `> ${pages.claims.one}: ${data.claim} ${standings[data.standing].word}: ${plainText(data.verdict)} ${absolute(address.claim(id))}`;
    },
    figure: (id) => {
      const { data } = soundEntry(library, 'series', id)!;
      const { header, rows } = readFigures(library.figures.get(id)!.text);
      const quantities = new Set(data.chart?.values ?? data.quantities);
      const cells = (row: readonly string[]) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      const table = [
        cells(header.map((column) => data.columns[column] ?? column)),
        cells(header.map(() => '---')),
        ...rows.map((row) => cells(row.map((cell, index) => formatCell(cell, quantities.has(header[index]!))))),
      ];
      const from = data.from.map((passage) => `@${passage}`).join('; ');
      return `${data.title} (${data.unit}). ${words.figureSource} [${from}]\n\n${table.join('\n')}\n\n${data.caveats}`;
    },
    timeline: (choice) =>
      eventWords(library, choice)
        .map(({ date, title, text }) => `- ${date}: ${title}. ${text.replace(/\s+/g, ' ').trim()}`)
        .join('\n'),
    answers: (question) =>
      [
        `| ${words.answerColumns.join(' | ')} |`,
        `| ${words.answerColumns.map(() => '---').join(' | ')} |`,
        ...answerWords(library, question).map(
          ({ place, href, answer, since, citation }) => `| [${place}](${href}) | ${answer} ${citation} | ${since} |`,
        ),
      ].join('\n'),
  };
}
