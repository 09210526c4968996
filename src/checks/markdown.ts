/** Rule: Markdown can be read, holds no code and no HTML, and uses only the components that pages provide. */
import type { Html, Node } from 'mdast';
import { visit } from 'unist-util-visit';
import { attribute, isComponent, startOf, type ComponentNode } from '../markdown/nodes.ts';
import type { Fault, Place } from '../records/faults.ts';
import { ID_PATTERN, TOPIC_IDS } from '../schemas/fields.ts';
import { POLICY_QUESTIONS } from '../schemas/jurisdiction.ts';
import { STEP_KINDS } from '../sections/step-kinds.ts';
import { own } from '../sections/own.ts';
import { faultAt, type Check, type CheckContext, type MarkdownText } from './context.ts';
import { lookUp } from './passages.ts';
import { didYouMean } from './suggest.ts';

/** What a component may name. */
type Target = 'sources' | 'passages' | 'claims' | 'glossary' | 'series' | 'jurisdictions';

/** Components that may stand in an explainer, with their attributes. `content/README.md` documents each. */
export const COMPONENTS: Record<
  string,
  {
    needs: string[];
    may?: string[];
    refersTo?: { attribute: string; to: Target };
    /** Attributes that take one of a few words. */
    oneOf?: Record<string, readonly string[]>;
  }
> = {
  Quote: { needs: ['of'], refersTo: { attribute: 'of', to: 'passages' } },
  Status: { needs: ['of'], refersTo: { attribute: 'of', to: 'sources' } },
  Claim: { needs: ['id'], refersTo: { attribute: 'id', to: 'claims' } },
  Term: { needs: ['id'], refersTo: { attribute: 'id', to: 'glossary' } },
  Note: { needs: [] },
  Uncited: { needs: ['because'] },
  BothSides: { needs: [] },
  Side: { needs: ['title'], may: ['who'] },
  Steps: { needs: [] },
  Step: { needs: ['title', 'kind'], may: ['who'], oneOf: { kind: STEP_KINDS } },
  Figure: { needs: ['of'], refersTo: { attribute: 'of', to: 'series' } },
  Timeline: {
    needs: [],
    may: ['jurisdiction', 'topic', 'from', 'until'],
    refersTo: { attribute: 'jurisdiction', to: 'jurisdictions' },
    oneOf: { topic: TOPIC_IDS },
  },
  Answers: { needs: ['question'], oneOf: { question: POLICY_QUESTIONS } },
};

export const markdown: Check = (context) => context.texts.flatMap((text) => faultsIn(text, context));

function faultsIn(text: MarkdownText, context: CheckContext): Fault[] {
  if (text.problem) {
    const { place, message, cure } = unreadable(text.problem, text.entry.body);
    return [faultAt(text, 'markdown', place, message, cure)];
  }
  const faults: Fault[] = [];
  if (!text.tree) return faults;
  visit(text.tree, (node) => {
    const problem = problemWith(node, text);
    if (problem) faults.push(faultAt(text, 'markdown', startOf(node), problem.message, problem.cure));
    if (isComponent(node) && !isHtml(node)) faults.push(...componentFaults(node, text, context));
  });
  return faults;
}

/** What may stand in no text at all. */
function problemWith(node: Node, { isBody }: MarkdownText): { message: string; cure: string } | undefined {
  if (node.type === 'html') {
    const { value } = node as Html;
    if (value.startsWith('</')) return undefined; // Said where it was opened.
    return /^<[A-Z]/.test(value)
      ? { message: 'Components may stand only in explainers.', cure: 'Write it in Markdown.' }
      : { message: 'This is HTML, which is not shown.', cure: 'Write it in Markdown.' };
  }
  if (isComponent(node) && isHtml(node)) {
    const what = node.name === null ? 'An empty tag' : `<${node.name}>`;
    return { message: `${what} is HTML, which content may not have.`, cure: 'Write it in Markdown.' };
  }
  if (node.type === 'mdxjsEsm')
    return {
      message: 'This is an import or export, which content may not have.',
      cure: 'Remove it; the components named in content/README.md need no import.',
    };
  if (/^mdx.*Expression$/.test(node.type))
    return {
      message: 'This is an expression in braces, which content may not have.',
      cure: 'Remove it, or write \\{ for a brace.',
    };
  if (node.type === 'image' || node.type === 'imageReference')
    return { message: 'This is an image, which content may not have.', cure: 'Say it in words, or link to it.' };
  if (node.type === 'heading' && !isBody)
    return { message: 'Headings may stand only in explainers.', cure: 'Write it as the first words of the paragraph.' };
  return undefined;
}

/** A tag in small letters, or without a name: HTML rather than a component. */
function isHtml({ name }: ComponentNode): boolean {
  return name === null || /^[a-z]/.test(name);
}

/** The MDX reader’s commonest objections in an editor’s words. The rest are passed on as they are. */
function unreadable(
  { message, cure, line, column }: Place & { message: string; cure?: string },
  body: string,
): { place: Place; message: string; cure: string } {
  const place = { line, column };
  if (cure !== undefined) return { place, message, cure };
  const sign = { line, column: column - 1 };
  const unclosed = /^Expected a closing tag for `<(\w+)>` \((\d+):(\d+)-.*?\)(?: before the end of `(\w+)`)?/.exec(
    message,
  );
  if (unclosed) {
    const [, name, openLine, openColumn, block] = unclosed;
    return {
      place: { line: Number(openLine), column: Number(openColumn) },
      message: `<${name}> is opened here and not closed${block ? ' before its paragraph, item or quotation ends' : ''}.`,
      cure: `Write </${name}> where it ends. Around whole paragraphs, put an empty line after <${name}> and before </${name}>.`,
    };
  }
  const mismatched = /^Unexpected closing tag `(<\/\w+>)`, expected corresponding closing tag for `(<\w+>)`/.exec(
    message,
  );
  if (mismatched) {
    const [, closing, open] = mismatched;
    return { place, message: `${closing} stands where ${open} is still open.`, cure: `Close ${open} first.` };
  }
  if (message.startsWith('Unexpected closing slash'))
    return {
      place: sign,
      message: 'A component is closed here that was not opened.',
      cure: 'Remove it, or open it above.',
    };
  if (message.includes('to create a comment in MDX'))
    return { place: sign, message: 'This is an HTML comment, which content may not have.', cure: 'Remove it.' };
  if (/^Unexpected character .* (?:before|in) (?:local )?name/.test(message))
    return {
      place: sign,
      message: 'A less-than sign begins a component, and what follows is none.',
      cure: 'Write &lt; for a less-than sign, and links as [words](address).',
    };
  if (message.includes('attribute'))
    return {
      place,
      message: 'The attributes of this component cannot be read.',
      cure: 'Write each as name="text", and close the component with >.',
    };
  if (message.includes('closing brace') || message.includes('parse expression'))
    return {
      place: lastBefore(body, /(?<!\\)\{/g, place),
      message: 'A brace opens code here, which content may not have.',
      cure: 'Write \\{ for a brace.',
    };
  if (message.includes('parse import/exports'))
    return {
      place: lastBefore(body, /^(?:import|export)\b/gm, place),
      message: 'A paragraph that begins with “import” or “export” is read as code.',
      cure: 'Begin it with another word.',
    };
  return {
    place,
    message: `This cannot be read: ${message.replace(/\.$/, '')}.`,
    cure: 'Compare it with an example in content/README.md.',
  };
}

/** Where a pattern was last met before a place at which the MDX reader gave up. */
function lastBefore(body: string, pattern: RegExp, place: Place): Place {
  const lines = body.split('\n').slice(0, place.line);
  const read = [...lines.slice(0, -1), lines.at(-1)!.slice(0, place.column)].join('\n');
  const found = [...read.matchAll(pattern)].at(-1);
  if (!found) return place;
  const before = read.slice(0, found.index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function componentFaults(node: ComponentNode, text: MarkdownText, context: CheckContext): Fault[] {
  const say = (message: string, cure: string) => [faultAt(text, 'markdown', startOf(node), message, cure)];
  const name = node.name ?? '';
  const known = own(COMPONENTS, name);
  if (!known) {
    return say(
      `There is no component <${name}>.`,
      didYouMean(
        name,
        Object.keys(COMPONENTS),
        `Use Markdown, or one of: ${Object.keys(COMPONENTS)
          .map((one) => `<${one}>`)
          .join(', ')}.`,
      ),
    );
  }
  const faults: Fault[] = [];
  for (const item of node.attributes) {
    if (item.type !== 'mdxJsxAttribute' || typeof item.value !== 'string')
      faults.push(...say(`<${name}> has an attribute that is not plain text.`, 'Write attributes as name="text".'));
    else if (![...known.needs, ...(known.may ?? [])].includes(item.name!))
      faults.push(
        ...say(
          `<${name}> has no attribute “${item.name}”.`,
          `It takes ${[...known.needs, ...(known.may ?? [])].join(' and ') || 'none'}.`,
        ),
      );
  }
  for (const needed of known.needs) {
    if (!node.attributes.some((item) => item.name === needed && item.value !== ''))
      faults.push(...say(`<${name}> lacks its attribute “${needed}”.`, `Write <${name} ${needed}="…">.`));
  }
  for (const [attributeName, allowed] of Object.entries(known.oneOf ?? {})) {
    const value = attribute(node, attributeName);
    if (value !== undefined && value !== '' && !allowed.includes(value))
      faults.push(
        ...say(
          `<${name}> cannot have “${value}” as “${attributeName}”.`,
          didYouMean(value, allowed, `Use one of: ${allowed.join(', ')}.`),
        ),
      );
  }
  const target = known.refersTo && attribute(node, known.refersTo.attribute);
  if (known.refersTo && target) faults.push(...referenceFaults(name, target, known.refersTo.to, say, context));
  return faults;
}

function referenceFaults(
  name: string,
  target: string,
  to: Target,
  say: (message: string, cure: string) => Fault[],
  { ids, library }: CheckContext,
): Fault[] {
  if (to !== 'passages') {
    if (ids[to]!.has(target)) return [];
    return say(
      `<${name}> names ${THE[to]} “${target}”, which does not exist.`,
      didYouMean(
        target,
        ids[to]!,
        ID_PATTERN.test(target)
          ? `Add content/${to}/${target}.yaml, or name one that exists.`
          : 'Name one that exists, by its id: the name of its file without the ending.',
      ),
    );
  }
  const [source = '', passage] = target.split('#');
  const { missing, passages } = lookUp(library, source, passage);
  if (missing) return say(`<${name}> names ${missing.what}, which does not exist.`, missing.cure);
  if (!passage)
    return say(
      `<${name}> names no passage of “${source}”.`,
      'Write the source and the passage, such as of="cfr-8-287-7#48-hours".',
    );
  if (passages.some((one) => one.quote === undefined))
    return say(
      `<${name}> shows the passage “${target}”, which has no exact words.`,
      `Add its \`quote\` in content/sources/${source}.yaml, or cite it in the text.`,
    );
  return [];
}

const THE = {
  sources: 'the source',
  claims: 'the claim',
  glossary: 'the term',
  series: 'the series',
  jurisdictions: 'the jurisdiction',
} as const;
