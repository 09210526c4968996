/** Asks the questions in a terminal, each until it is answered well. */
import { formatFaults } from '../../src/checks/report.ts';
import type { Fault } from '../../src/records/faults.ts';
import { questionAt } from './draft.ts';
import { helpOf } from './help.ts';
import type { Judge, Judgement } from './judge.ts';
import { lookUpSources } from './look-up.ts';
import {
  applies,
  isAsked,
  isNeeded,
  readAnswer,
  type Answers,
  type Desk,
  type Kind,
  type Question,
} from './question.ts';
import type { Terminal } from './terminal.ts';
import { Refusal } from './write-file.ts';

export class Interview {
  readonly #kind: Kind;
  readonly #desk: Desk;
  readonly #judge: Judge;
  readonly #terminal: Terminal;
  readonly #answers: Record<string, unknown> = {};
  /** The answers as they were written, for mending. */
  readonly #written = new Map<string, string>();

  constructor(kind: Kind, desk: Desk, judge: Judge, terminal: Terminal) {
    this.#kind = kind;
    this.#desk = desk;
    this.#judge = judge;
    this.#terminal = terminal;
  }

  /**
   * Asks everything that no flag answers, then whatever the checks object to, until they object to nothing.
   * @param given answers from flags; one that cannot be taken is asked for
   */
  async hold(given: ReadonlyMap<string, string>): Promise<Answers> {
    this.#terminal.say('An empty line leaves out what may be left out. Ctrl+C ends this, and nothing is written.');
    for (const question of this.#kind.questions) await this.#settle(question, given.get(question.name));
    for (;;) {
      const judgement = this.#judge.judge(this.#kind, this.#answers);
      if (judgement.errors.length === 0) return this.#answers;
      await this.#mend(judgement);
    }
  }

  async #settle(question: Question, given: string | undefined): Promise<void> {
    if (!applies(question, this.#answers)) return;
    if (given !== undefined && this.#take(question, given)) return;
    const suggestion = question.suggest?.(this.#answers, this.#desk);
    if (given === undefined && !isAsked(question, this.#answers)) {
      if (suggestion) this.#take(question, suggestion);
      return;
    }
    await this.#ask(question, suggestion);
  }

  /** Asks again for the answers that are at fault. */
  async #mend({ draft, errors }: Judgement): Promise<void> {
    const names = new Set(errors.map((fault) => questionAt(draft, fault)));
    const questions = this.#kind.questions.filter(({ name }) => names.has(name));
    if (questions.length === 0)
      throw new Refusal(`Nothing was written, because the file would have faults.\n\n${formatFaults(errors)}`);
    for (const question of questions) {
      this.#terminal.say(`\n${sayFaults(errors.filter((fault) => questionAt(draft, fault) === question.name))}`);
      await this.#ask(question, undefined);
    }
  }

  async #ask(question: Question, suggestion: string | undefined): Promise<void> {
    this.#introduce(question, suggestion);
    for (;;) {
      const text = await this.#hear(question);
      if (text.startsWith('?') && question.form.citesSources) {
        for (const line of lookUpSources(this.#desk.library, text.slice(1))) this.#terminal.say(`  ${line}`);
      } else if (text !== '' || suggestion) {
        if (this.#take(question, text || suggestion!)) return;
      } else if (isNeeded(question, this.#answers)) this.#terminal.say('  This cannot be left out.');
      else {
        delete this.#answers[question.name];
        return;
      }
    }
  }

  /** One line, or several. A line that looks up sources is an answer by itself. */
  async #hear({ name, form }: Question): Promise<string> {
    const earlier = this.#written.get(name);
    if (!form.isLong) return (await this.#terminal.line(isWorthMending(earlier) ? earlier : '')).trim();
    return this.#terminal.lines(earlier, (line) => form.citesSources === true && line.startsWith('?'));
  }

  #introduce(question: Question, suggestion: string | undefined): void {
    const { ask, form, example } = question;
    const say = (text: string | undefined) => text && this.#terminal.say(`  ${text}`);
    const isOptional = !suggestion && !isNeeded(question, this.#answers);
    this.#terminal.say(`\n${ask}${isOptional ? ' (may be left out)' : ''}`);
    say(helpOf(this.#kind, question, this.#answers));
    say(form.hint);
    const choices = form.choices?.(this.#desk) ?? [];
    const width = Math.max(0, ...choices.map(({ value }) => value.length));
    choices.forEach(({ value, meaning = '' }, index) =>
      say(`${String(index + 1).padStart(2)}  ${value.padEnd(width)}  ${meaning}`.trimEnd()),
    );
    if (choices.length > 0) say('Write a number or a name.');
    else say(`For example: ${example}`);
    if (form.isLong) say('Two empty lines end the answer.');
    if (form.citesSources) say('To find a source, write a question mark and words: ?detainer 48 hours');
    if (suggestion) say(`An empty line takes: ${suggestion}`);
  }

  /** Takes an answer, or says what is wrong with it. */
  #take(question: Question, text: string): boolean {
    this.#written.set(question.name, text);
    const reading = readAnswer(question, text, this.#answers, this.#desk);
    if ('problem' in reading) {
      this.#terminal.say(`  ${reading.problem}`);
      return false;
    }
    const answers = { ...this.#answers, [question.name]: reading.value };
    // A choice cannot be at fault by itself, and of an id the question itself says what can be said.
    const isPlain = question.form.values !== undefined || question.name === 'id';
    const faults = isPlain ? [] : this.#judge.objections(this.#kind, question, answers);
    if (faults.length > 0) {
      this.#terminal.say(sayFaults(faults));
      return false;
    }
    this.#answers[question.name] = reading.value;
    return true;
  }
}

/** A short answer is sooner written anew than mended; with nothing there, an empty line still leaves it out. */
function isWorthMending(earlier = ''): boolean {
  return earlier.length > 30;
}

function sayFaults(faults: readonly Fault[]): string {
  return faults.map(({ message, cure }) => `  ${message} ${cure}`).join('\n');
}
