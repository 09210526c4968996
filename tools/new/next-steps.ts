/** What the command says after it has written a file. */
import { formatFaults } from '../../src/checks/report.ts';
import { DEFAULT_SITE_URL, siteAddress } from '../../src/site.ts';
import type { Judgement } from './judge.ts';
import type { Answers, Kind } from './question.ts';

export function sayNext(kind: Kind, answers: Answers, { draft, later }: Judgement): string {
  const { base } = siteAddress(process.env['SITE_URL']);
  const page = `${DEFAULT_SITE_URL}${base.slice(0, -1)}${kind.page(answers)}`;
  const { file, text } = draft.entry;
  return [
    `Written: ${file}`,
    '',
    'What to do next:',
    `  npm run dev      and open ${page}`,
    '  npm run check    for everything that is wrong',
    ...(kind.toDo?.(answers) ?? []).map((sentence) => `  ${sentence}`),
    ...(later.length > 0
      ? ['', 'What the check says of it so far:', '', formatFaults(later, (one) => (one === file ? text : undefined))]
      : []),
  ].join('\n');
}
