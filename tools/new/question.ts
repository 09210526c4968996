/** The questions that `npm run new` asks, and the desk at which they are answered. */
import type { z } from 'astro/zod';
import type { CollectionName } from '../../src/records/collections.ts';
import type { Library } from '../../src/records/library.ts';
import type { DataPath } from '../../src/records/yaml-document.ts';
import type { Ledger } from '../../src/sections/ledger.ts';

/** What a question may look at: the content as it stands, and the day. */
export interface Desk {
  /** The project’s folder. */
  root: string;
  library: Library;
  ledger: Ledger;
  /** An ISO day. */
  today: string;
}

/** The answers so far, by question. Values are as they go into the file. */
export type Answers = Readonly<Record<string, unknown>>;

/** An answer as it was read: its value, or what is wrong with it as a full sentence. */
export type Reading = { value: unknown } | { problem: string };

/** One of several answers to choose from. */
export interface Choice {
  value: string;
  meaning?: string;
}

/** How an answer is written and read. */
export interface Form {
  /** How to write it, when that is not plain: `Several are split by commas.` */
  hint?: string;
  /** The answer may have several lines. */
  isLong?: boolean;
  /** The flag may be given several times. */
  isList?: boolean;
  /** It may name passages, so that sources can be looked up while answering. */
  citesSources?: boolean;
  /** The values to choose from, when they do not depend on the content. */
  values?: readonly string[];
  /** What there is to choose from. A choice may be named by its number. */
  choices?(desk: Desk): readonly Choice[];
  /** Reads an answer that is not empty. */
  read(text: string, desk: Desk): Reading;
}

/** One question. Its name is also the name of its flag. */
export interface Question {
  name: string;
  /** The question, as a few words or a sentence. */
  ask: string;
  /** One line of help. Left out when the field’s own comment in `src/schemas/` says it. */
  help?: string;
  /** An answer that would do. */
  example: string;
  form: Form;
  /** Where the answer goes in the fields of the file. Left out when it goes elsewhere: into the file’s name, or the text. */
  path?: DataPath | ((answers: Answers) => DataPath);
  /** The field’s own rules. */
  schema?: z.ZodType;
  /** What else may be wrong with an answer. */
  objection?(value: unknown, answers: Answers, desk: Desk): string | undefined;
  /** Whether there is no file without an answer. */
  isNeeded?: boolean | ((answers: Answers) => boolean);
  /** Whether the question makes sense after the answers before it. */
  applies?(answers: Answers): boolean;
  /** Whether it is asked in a terminal; its flag can be given all the same. */
  isAsked?: boolean | ((answers: Answers) => boolean);
  /** What is taken when nothing is answered. */
  suggest?(answers: Answers, desk: Desk): string | undefined;
}

/** The names of the kinds of thing that can be made, as an editor says them. */
export const KIND_NAMES = [
  'explainer',
  'source',
  'claim',
  'term',
  'event',
  'jurisdiction',
  'comparison',
  'withdrawal',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** One part of the words below the front matter of an explainer, and the question that it answers. */
export interface BodyPart {
  question: string;
  /** For a heading: the question of the id at its end. */
  idQuestion?: string;
  text: string;
}

/** One kind of thing that can be made. */
export interface Kind {
  name: KindName;
  collection: CollectionName;
  /** In the order in which they are asked. One is named `id`. */
  questions: readonly Question[];
  /** The fields in the order of content/README.md, those inside others included. */
  order: readonly string[];
  /** The folder inside the collection’s. */
  folder?(answers: Answers): string;
  /** The words below the front matter. */
  body?(answers: Answers): BodyPart[];
  /** The address of the page on which to see it, without the site’s base path. */
  page(answers: Answers): string;
  /** What is still to be done by hand, as full sentences. */
  toDo?(answers: Answers): string[];
}

export function pathOf({ path }: Question, answers: Answers): DataPath | undefined {
  return typeof path === 'function' ? path(answers) : path;
}

/** An id lasts for ever, so one is suggested but never taken without someone having chosen it. */
export function isId({ name }: Question): boolean {
  return /(?:^|-)id$/.test(name);
}

export function isNeeded({ isNeeded: needed = true }: Question, answers: Answers): boolean {
  return typeof needed === 'function' ? needed(answers) : needed;
}

export function isAsked({ isAsked: asked = true }: Question, answers: Answers): boolean {
  return typeof asked === 'function' ? asked(answers) : asked;
}

export function applies(question: Question, answers: Answers): boolean {
  return question.applies?.(answers) ?? true;
}

/** Reads an answer by its form, its field’s rules and the question’s own. */
export function readAnswer(question: Question, text: string, answers: Answers, desk: Desk): Reading {
  const reading = question.form.read(text.trim(), desk);
  if ('problem' in reading) return reading;
  const { value } = reading;
  const problem = refusal(question.schema, value) ?? question.objection?.(value, answers, desk);
  return problem === undefined ? { value } : { problem };
}

/** The schema’s own words; for a text that is too long, also how long it is. */
function refusal(schema: z.ZodType | undefined, value: unknown): string | undefined {
  const issues = schema?.safeParse(value).error?.issues ?? [];
  if (issues.length === 0) return undefined;
  const words = issues.map(({ code, message }) =>
    code === 'too_big' && typeof value === 'string' ? `${message} This one has ${value.length}.` : message,
  );
  return [...new Set(words)].join(' ');
}
