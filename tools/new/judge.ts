/** Holds a draft up to the real schema and the real checks, before anything is written. */
import { runChecks } from '../../src/checks/run.ts';
import { isError, type Fault } from '../../src/records/faults.ts';
import type { Entry, Library } from '../../src/records/library.ts';
import { makeDraft, questionAt, type Draft } from './draft.ts';
import { applies, isNeeded, readAnswer, type Answers, type Desk, type Kind, type Question } from './question.ts';

/** What the checks say of a draft that they do not say without it. */
export interface Judgement {
  draft: Draft;
  /** What must be mended before the file is written. */
  errors: Fault[];
  /** What `npm run check` will say of the file until more is written. */
  later: Fault[];
}

export class Judge {
  readonly #desk: Desk;
  #known: Set<string> | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  judge(kind: Kind, answers: Answers): Judgement {
    const draft = makeDraft(kind, answers);
    const faults = this.#check(withEntry(this.#desk.library, draft.entry)).filter((fault) => !this.#wasKnown(fault));
    const waits = (fault: Fault) => !isError(fault) || isForLater(fault, draft.entry);
    return { draft, errors: faults.filter((fault) => !waits(fault)), later: faults.filter(waits) };
  }

  /**
   * What is wrong with one answer, as far as can be told before the others are given: those are put in from the examples,
   * and what the checks say of these is not heard.
   */
  objections(kind: Kind, question: Question, answers: Answers): Fault[] {
    const { draft, errors } = this.judge(kind, withExamples(kind, answers, this.#desk));
    return errors.filter((fault) => questionAt(draft, fault) === question.name);
  }

  #check(library: Library): Fault[] {
    const { ledger, today } = this.#desk;
    return runChecks(library, { ledger, today });
  }

  /** Faults that are there anyway are none of the new file’s. */
  #wasKnown(fault: Fault): boolean {
    this.#known ??= new Set(this.#check(this.#desk.library).map(keyOf));
    return this.#known.has(keyOf(fault));
  }
}

function keyOf({ file, line, column, rule, message }: Fault): string {
  return JSON.stringify([file, line, column, rule, message]);
}

/** A source must be there before anything can cite it. */
function isForLater({ rule, file }: Fault, entry: Entry): boolean {
  return rule === 'unused' && entry.collection === 'sources' && file === entry.file;
}

function withEntry(library: Library, entry: Entry): Library {
  const { collection } = entry;
  return { ...library, entries: { ...library.entries, [collection]: [...library.entries[collection], entry] } };
}

/** The answers, with examples for those that are still to come. */
function withExamples(kind: Kind, given: Answers, desk: Desk): Answers {
  const answers: Record<string, unknown> = { ...given };
  for (const question of kind.questions) {
    if (answers[question.name] !== undefined || !isNeeded(question, answers) || !applies(question, answers)) continue;
    const reading = readAnswer({ ...question, objection: undefined }, question.example, answers, desk);
    if ('value' in reading) answers[question.name] = reading.value;
  }
  return answers;
}
