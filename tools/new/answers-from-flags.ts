/** Answers taken from flags alone, where nobody can be asked. */
import { helpOf } from './help.ts';
import { applies, isId, isNeeded, readAnswer, type Answers, type Desk, type Kind } from './question.ts';

export interface FromFlags {
  answers: Answers;
  /** Names of questions that must be answered and are not. */
  missing: string[];
  problems: string[];
}

/** The answers that flags and suggestions give, without asking anyone. */
export function readAll(kind: Kind, texts: ReadonlyMap<string, string>, desk: Desk): FromFlags {
  const answers: Record<string, unknown> = {};
  const missing: string[] = [];
  const problems: string[] = [];
  for (const question of kind.questions) {
    const { name } = question;
    const given = texts.get(name);
    if (!applies(question, answers)) {
      if (given !== undefined) problems.push(`--${name} does not go with the other answers.`);
      continue;
    }
    const text = given ?? (isId(question) ? undefined : question.suggest?.(answers, desk));
    if (text === undefined || text === '') {
      if (isNeeded(question, answers)) missing.push(name);
      continue;
    }
    const reading = readAnswer(question, text, answers, desk);
    if ('problem' in reading) problems.push(`--${name}: ${reading.problem}`);
    else answers[name] = reading.value;
  }
  return { answers, missing, problems };
}

/** Names everything that is missing, with what it is for. */
export function sayMissing(kind: Kind, { missing, answers }: FromFlags): string[] {
  if (missing.length === 0) return [];
  const width = Math.max(...missing.map((name) => name.length));
  const lines = missing.map((name) => {
    const question = kind.questions.find((one) => one.name === name)!;
    return `  --${name.padEnd(width)}  ${helpOf(kind, question, answers) ?? `${question.ask}.`}`;
  });
  return [`${missing.length === 1 ? 'This is' : 'These are'} missing:`, ...lines];
}
