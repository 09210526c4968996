/** What records give to components that write them into a page: the words of figures, timelines and tables of answers. */
import { findCitations } from '../markdown/citation-syntax.ts';
import type { AnswerWords, EventChoice, EventWords, FigureWords } from '../markdown/inserts.ts';
import { compare } from '../records/faults.ts';
import { soundEntries, soundEntry, type Library, type SoundEntry } from '../records/library.ts';
import { POLICY_QUESTIONS, type PolicyQuestion } from '../schemas/jurisdiction.ts';
import { policyAnswers } from '../site.ts';
import { address } from './addresses.ts';
import { formatDate, formatSpan } from './dates.ts';

/** The words of a series; `undefined` when there is none of that id. */
export function figureWords(library: Library, id: string): FigureWords | undefined {
  const entry = soundEntry(library, 'series', id);
  return entry && { from: entry.data.from, caveats: entry.data.caveats };
}

/** Events from the earliest to the latest; on the same day, by id. A year stands before the days in it. */
export function sortedEvents(library: Library): SoundEntry<'events'>[] {
  return soundEntries(library, 'events').sort(
    (a, b) => compare(a.data.date.iso, b.data.date.iso) || compare(a.id, b.id),
  );
}

/** The events that a timeline shows. */
export function eventWords(library: Library, { jurisdiction, topic, from, until }: EventChoice): EventWords[] {
  return sortedEvents(library)
    .filter(({ data }) => {
      const year = data.date.iso.slice(0, 4);
      return (
        (jurisdiction === undefined || data.jurisdictions.includes(jurisdiction)) &&
        (topic === undefined || data.topic === topic) &&
        (from === undefined || year >= from) &&
        (until === undefined || year <= until)
      );
    })
    .map(({ data }) => ({ title: data.title, date: formatSpan(data.date, data.until), text: data.text }));
}

/** Every place's latest answer to a question, in the order of their names. */
export function answerWords(library: Library, question: string): AnswerWords[] {
  if (!POLICY_QUESTIONS.includes(question as PolicyQuestion)) return [];
  return soundEntries(library, 'jurisdictions')
    .map(({ id, data }) => {
      const latest = data.policies[question as PolicyQuestion]?.at(-1);
      return {
        place: data.name,
        href: address.jurisdiction(id),
        answer: policyAnswers[latest?.answer ?? 'not-known'],
        since: latest?.from ? formatDate(latest.from) : '',
        citation: firstCitation(latest?.text ?? ''),
      };
    })
    .sort((a, b) => compare(a.place, b.place));
}

/** The first thing that a text cites, as an author would write it. */
function firstCitation(text: string): string {
  const item = findCitations(text)[0]?.items[0];
  return item ? `[@${item.source}${item.passage ? `#${item.passage}` : ''}]` : '';
}
