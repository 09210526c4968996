/** The forms of answers: a line, a text, a date, a choice, a list. */
import { didYouMean } from '../../src/checks/suggest.ts';
import { mendMarks } from '../../src/checks/typography.ts';
import type { Choice, Desk, Form, Reading } from './question.ts';

/** Words of others, kept to the letter. */
export const exact: Form = { read: (text) => ({ value: text }) };

/** A line in our own words. Straight marks become curly ones, as `npm run check -- --fix` would make them. */
export const line: Form = { read: (text) => ({ value: mendWords(text) }) };

/** A text in our own words, in Markdown, with citations. */
export const prose: Form = { isLong: true, citesSources: true, read: (text) => ({ value: mendWords(text) }) };

/** The exact words of a document. */
export const quotation: Form = { isLong: true, read: (text) => ({ value: text.replace(/\s+/g, ' ') }) };

/** A date known to the year, the month or the day. YAML reads a bare year as a number, and so do we. */
export const date: Form = { read: (text) => ({ value: /^\d{4}$/.test(text) ? Number(text) : text }) };

export const wholeNumber: Form = {
  read: (text) => (/^\d+$/.test(text) ? { value: Number(text) } : { problem: 'Write a whole number, such as 4.' }),
};

/** A list of phrases that readers type. */
export const phrases: Form = {
  hint: 'Split several by commas; by semicolons, if one of them holds a comma.',
  isList: true,
  read: (text) => ({ value: text.split('\n').flatMap(splitPhrases) }),
};

/** A list of ids. */
export const ids: Form = {
  hint: 'Split several by commas.',
  isList: true,
  read: (text) => ({ value: text.split(/[\s,;]+/).filter(Boolean) }),
};

/** One of a list. */
export function oneOf(choices: readonly Choice[]): Form {
  return {
    values: choices.map(({ value }) => value),
    choices: () => choices,
    read: (text) => choose(text, choices),
  };
}

/** Several of a list, by name or number. */
export function someOf(choices: (desk: Desk) => readonly Choice[]): Form {
  return {
    hint: 'Split several by commas.',
    isList: true,
    choices,
    read(text, desk) {
      const readings = text
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((one) => choose(one, choices(desk)));
      const wrong = readings.find((reading) => 'problem' in reading);
      return wrong ?? { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
    },
  };
}

/**
 * A list of which each entry is read by itself.
 * @param rest `isLong` for entries that hold semicolons: then each has a line of its own
 */
export function entries(hint: string, read: (text: string) => Reading, rest: Partial<Form> = {}): Form {
  return {
    hint,
    isList: true,
    ...rest,
    read(text) {
      const readings = text
        .split(rest.isLong ? '\n' : /[\n;]/)
        .map((one) => one.trim())
        .filter(Boolean)
        .map(read);
      const wrong = readings.find((reading) => 'problem' in reading);
      return wrong ?? { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
    },
  };
}

function choose(text: string, choices: readonly Choice[]): Reading {
  const known = choices.map(({ value }) => value);
  const value = known.includes(text) ? text : /^\d+$/.test(text) ? known[Number(text) - 1] : undefined;
  if (value !== undefined) return { value };
  return {
    problem: `“${text}” is not one of the choices. ${didYouMean(text, known, `Use one of: ${known.join(', ')}.`)}`,
  };
}

function splitPhrases(text: string): string[] {
  return text
    .split(text.includes(';') ? ';' : ',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);
}

/** Mends marks and spaces in every line. */
function mendWords(text: string): string {
  return text
    .split('\n')
    .map((one) => mendMarks(one.trimEnd()))
    .join('\n');
}
