/** Rule: histories run forward, and nothing is dated in the future. */
import { compare, type Fault } from '../records/faults.ts';
import { soundEntries, type Entry } from '../records/library.ts';
import type { DataPath } from '../records/yaml-document.ts';
import type { PartialDate } from '../schemas/fields.ts';
import type { Check } from './context.ts';

export const dates: Check = ({ library, today }) => {
  const faults: Fault[] = [];
  const say = (entry: Entry, path: DataPath, message: string, cure: string) =>
    faults.push({ rule: 'dates', file: entry.file, ...entry.yaml.locate(path), message, cure });
  const notLater = (entry: Entry, path: DataPath, date: PartialDate | undefined, what: string) => {
    if (date && isAfter(date, today))
      say(
        entry,
        path,
        `${what} is ${date.iso}, which is in the future.`,
        `Write a date no later than today, ${today}.`,
      );
  };
  for (const entry of soundEntries(library, 'explainers')) {
    const { data } = entry;
    for (const field of ['as-of', 'published', 'updated', 'reviewed'] as const)
      notLater(entry, [field], data[field], `The date “${field}”`);
    if (compare(data.published.iso, data.updated.iso) > 0)
      say(entry, ['updated'], 'This explainer changed before it was published.', 'Correct `published` or `updated`.');
  }
  for (const entry of soundEntries(library, 'claims'))
    notLater(entry, ['as-of'], entry.data['as-of'], 'The date “as-of”');
  for (const entry of soundEntries(library, 'series'))
    notLater(entry, ['as-of'], entry.data['as-of'], 'The date “as-of”');
  for (const entry of soundEntries(library, 'jurisdictions')) {
    notLater(entry, ['as-of'], entry.data['as-of'], 'The date “as-of”');
    for (const [question, answers = []] of Object.entries(entry.data.policies)) {
      answers.forEach(({ from, until }, index) => {
        if (from && until && isBefore(until, from))
          say(
            entry,
            ['policies', question, index, 'until'],
            'This answer ends before it begins.',
            'Correct `from` or `until`.',
          );
      });
    }
  }
  for (const entry of soundEntries(library, 'events')) {
    const { date, until } = entry.data;
    notLater(entry, ['date'], date, 'The date of the event');
    notLater(entry, ['until'], until, 'The end of the event');
    if (until && isBefore(until, date))
      say(entry, ['until'], 'This event ends before it begins.', 'Correct `date` or `until`.');
  }
  for (const entry of soundEntries(library, 'sources')) {
    notLater(entry, ['checked', 'date'], entry.data.checked.date, 'The day of the check');
    notLater(entry, ['date'], entry.data.date, 'The date of the source');
    const steps = ('status' in entry.data && entry.data.status) || [];
    steps.forEach((step, index) => {
      notLater(entry, ['status', index, 'date'], step.date, 'A step of its history');
      const before = steps[index - 1];
      if (before && isBefore(step.date, before.date)) {
        say(
          entry,
          ['status', index],
          'This step is dated before the one above it.',
          'Put the steps in order of their dates, oldest first. The last one is where it stands.',
        );
      }
    });
  }
  return faults;
};

/** A date known only to the year or month is compared as far as it is known. */
function isBefore(a: PartialDate, b: PartialDate): boolean {
  const length = Math.min(a.iso.length, b.iso.length);
  return compare(a.iso.slice(0, length), b.iso.slice(0, length)) < 0;
}

function isAfter(date: PartialDate, today: string): boolean {
  return compare(date.iso, today.slice(0, date.iso.length)) > 0;
}
