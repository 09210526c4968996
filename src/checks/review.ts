/** Rule: an explainer is read again at least every 180 days. */
import { soundEntries } from '../records/library.ts';
import { daysBetween, REVIEW_DAYS } from '../sections/dates.ts';
import type { Check } from './context.ts';

export const review: Check = ({ library, today }) =>
  soundEntries(library, 'explainers').flatMap((entry) => {
    const { reviewed } = entry.data;
    const days = daysBetween(reviewed.iso, today);
    if (days <= REVIEW_DAYS) return [];
    return [
      {
        rule: 'review',
        severity: 'warning' as const,
        file: entry.file,
        ...entry.yaml.locate(['reviewed']),
        message: `This explainer was last reviewed ${days} days ago.`,
        cure: `Read it against its sources, bring it up to date, and set \`reviewed\` to the day. Readers are told when a page is older than ${REVIEW_DAYS} days.`,
      },
    ];
  });
