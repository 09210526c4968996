/** Reads the command line: which kind of thing, and the answers given as flags. */
import { parseArgs } from 'node:util';
import { didYouMean } from '../../src/checks/suggest.ts';
import { KIND_NAMES, type Kind, type KindName } from './question.ts';

/** What was asked for, or what is wrong with the call as full sentences. */
export type Call = { kind?: KindName; wantsHelp: boolean; rest: string[] } | { problem: string };

/** Takes the kind off the front. */
export function readCall(argv: readonly string[]): Call {
  const wantsHelp = argv.includes('--help') || argv.includes('-h');
  const rest = argv.filter((word) => word !== '--help' && word !== '-h');
  const [first, ...others] = rest;
  if (first === undefined || first.startsWith('-')) return { wantsHelp, rest };
  if ((KIND_NAMES as readonly string[]).includes(first)) return { kind: first as KindName, wantsHelp, rest: others };
  return {
    problem: `“${first}” cannot be made. ${didYouMean(first, KIND_NAMES, `Use one of: ${KIND_NAMES.join(', ')}.`)}`,
  };
}

/** The answers given as flags, by question, as they were written. */
export interface Flags {
  texts: Map<string, string>;
  today?: string;
  problems: string[];
}

/** Reads the flags of a kind. Those of lists may be given several times. */
export function readFlags(kind: Kind, argv: readonly string[]): Flags {
  const flags: Flags = { texts: new Map(), problems: [] };
  const questions = new Map(kind.questions.map((question) => [question.name, question]));
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([...questions.keys(), 'today'].map((name) => [name, { type: 'string' as const }])),
  });
  let isBehindUnknown = false;
  for (const token of tokens) {
    if (token.kind === 'positional' && !isBehindUnknown)
      flags.problems.push(`“${token.value}” belongs to no flag. Put an answer of several words in quotation marks.`);
    isBehindUnknown = false;
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const question = questions.get(name);
    const earlier = flags.texts.get(name);
    if (!question && name !== 'today') {
      isBehindUnknown = true;
      flags.problems.push(`There is no flag ${token.rawName}. ${likeFlag(kind, name)}`);
    } else if (value === undefined || value.trim() === '') flags.problems.push(`--${name} has no answer behind it.`);
    else if (name === 'today') flags.today = value;
    else if (earlier === undefined) flags.texts.set(name, value);
    else if (question!.form.isList) flags.texts.set(name, `${earlier}\n${value}`);
    else flags.problems.push(`--${name} is given more than once.`);
  }
  return flags;
}

function likeFlag({ name, questions }: Kind, unknown: string): string {
  const known = [...questions.map((question) => question.name), 'today'].map((one) => `--${one}`);
  return didYouMean(`--${unknown}`, known, `\`npm run new ${name} -- --help\` lists all.`);
}
