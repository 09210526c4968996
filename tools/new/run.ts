/** `npm run new`, from the command line to the written file. */
import { formatFaults } from '../../src/checks/report.ts';
import { readLibrary } from '../../src/records/library.ts';
import { day } from '../../src/schemas/fields.ts';
import { readLedger } from '../../src/sections/ledger-files.ts';
import { readAll, sayMissing } from './answers-from-flags.ts';
import { readCall, readFlags, type Flags } from './flags.ts';
import { generalHelp, kindHelp } from './help.ts';
import { Interview } from './interview.ts';
import { Judge } from './judge.ts';
import { KINDS } from './kinds/index.ts';
import { sayNext } from './next-steps.ts';
import { KIND_NAMES, type Answers, type Desk, type Kind, type KindName } from './question.ts';
import { Cancelled, Terminal } from './terminal.ts';
import { contentFolder, Refusal, writeNewFile } from './write-file.ts';

/** Where the command runs. */
export interface Surroundings {
  root: string;
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
  /** Whether there is someone to ask. */
  isInteractive: boolean;
}

/** Runs the command and returns its exit code. */
export async function runNew(argv: readonly string[], around: Surroundings): Promise<number> {
  const complain = (...sentences: string[]) => void around.errors.write(`${sentences.join('\n')}\n`);
  const call = readCall(argv);
  if ('problem' in call) {
    complain(call.problem);
    return 2;
  }
  if (call.wantsHelp || (!call.kind && !around.isInteractive)) {
    around.output.write(`${call.kind ? kindHelp(KINDS[call.kind]) : generalHelp()}\n`);
    return call.wantsHelp ? 0 : 2;
  }
  const terminal = around.isInteractive ? new Terminal(around.input, around.output) : undefined;
  try {
    const kind = KINDS[call.kind ?? (await askKind(terminal!))];
    const flags = readFlags(kind, call.rest);
    if (flags.today !== undefined && !day.safeParse(flags.today).success)
      flags.problems.push('--today is not a day of the calendar. Write it as 2026-11-21.');
    if (flags.problems.length > 0) {
      complain(...flags.problems);
      return 2;
    }
    return await make(kind, flags, openDesk(around.root, flags.today), around, terminal, complain);
  } catch (error) {
    if (error instanceof Cancelled) {
      complain('', 'Nothing was written.');
      return 130;
    }
    if (!(error instanceof Refusal)) throw error;
    complain(error.message);
    return 1;
  } finally {
    terminal?.close();
  }
}

function openDesk(root: string, today = new Date().toISOString().slice(0, 10)): Desk {
  contentFolder(root);
  return { root, library: readLibrary(root), ledger: readLedger(root).ledger, today };
}

async function make(
  kind: Kind,
  flags: Flags,
  desk: Desk,
  { root, output }: Surroundings,
  terminal: Terminal | undefined,
  complain: (...sentences: string[]) => void,
): Promise<number> {
  const judge = new Judge(desk);
  let answers: Answers;
  const fromFlags = readAll(kind, flags.texts, desk);
  const isComplete = fromFlags.missing.length === 0 && fromFlags.problems.length === 0;
  if (terminal && !isComplete) answers = await new Interview(kind, desk, judge, terminal).hold(flags.texts);
  else if (isComplete) answers = fromFlags.answers;
  else {
    complain('Nothing was written.', ...fromFlags.problems, ...sayMissing(kind, fromFlags));
    return fromFlags.problems.length > 0 ? 1 : 2;
  }
  const judgement = judge.judge(kind, answers);
  const { entry } = judgement.draft;
  const textOf = (file: string) => (file === entry.file ? entry.text : undefined);
  if (judgement.errors.length > 0) {
    complain('Nothing was written, because the file would have faults.', '', formatFaults(judgement.errors, textOf));
    return 1;
  }
  writeNewFile(root, entry.file, entry.text);
  output.write(`${sayNext(kind, answers, judgement)}\n`);
  return 0;
}

async function askKind(terminal: Terminal): Promise<KindName> {
  terminal.say('What do you want to make?');
  KIND_NAMES.forEach((name, index) => terminal.say(`  ${index + 1}  ${name}`));
  for (;;) {
    const text = (await terminal.line()).trim();
    const name = KIND_NAMES.find((one) => one === text) ?? KIND_NAMES[/^\d+$/.test(text) ? Number(text) - 1 : -1];
    if (name) return name;
    terminal.say('  Write a number or a name.');
  }
}
