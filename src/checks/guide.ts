/** The guide to faults in content/README.md: every kind of fault, with an example of what is said and the cure. Pure. */
import type { Fault } from '../records/faults.ts';

/** One rule with the faults that show it. */
export interface GuideRule {
  name: string;
  /** What the rule asks for: the rest of “Rule: …” at the head of its file. */
  meaning: string;
  /** Faults found in broken examples, in the order in which the guide shows them. */
  faults: readonly Fault[];
}

/** Two messages that differ only in names and figures say the same thing. */
export function kindOfMessage(message: string): string {
  return message
    .replace(/“[^”]*”/g, '“…”')
    .replace(/<[^>]*>/g, '<…>')
    .replace(/\d+(?:[.,:-]\d+)*/g, '0')
    .replace(/#[\w-]+/g, '#…');
}

/** The guide as Markdown, one part for each rule, one line for each kind of message. */
export function faultGuide(rules: readonly GuideRule[]): string {
  return rules
    .map(({ name, meaning, faults }) => {
      const kinds = new Map(faults.map((fault) => [kindOfMessage(fault.message), fault] as const).reverse());
      const lines = [...kinds.values()].reverse().map(lineFor);
      return [`### \`${name}\``, '', capitalise(meaning), '', ...lines].join('\n');
    })
    .join('\n\n');
}

function lineFor({ message, cure, severity, canFix }: Fault): string {
  const kind = severity === 'warning' ? ' (a warning)' : '';
  const fix = canFix ? ' `--fix` mends it.' : '';
  return `- **${escape(message)}**${kind} ${escape(cure)}${fix}`;
}

function capitalise(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** Keeps angle brackets, stars and line breaks of a message from acting as Markdown. Code in backticks stays as it is. */
function escape(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<>*_[\]]/g, (mark) => `\\${mark}`)))
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}
