/** Rule: Markdown can be read, holds no code and no HTML, and uses only the components that pages provide. */
import { visit } from 'unist-util-visit';
import { attribute, isComponent, startOf, type ComponentNode } from '../markdown/nodes.ts';
import type { Fault } from '../records/faults.ts';
import { faultAt, type Check, type CheckContext, type MarkdownText } from './context.ts';
import { didYouMean } from './suggest.ts';

/** Components that may stand in an explainer, with their attributes. `content/README.md` documents each. */
export const COMPONENTS: Record<
  string,
  {
    needs: string[];
    may?: string[];
    refersTo?: { attribute: string; to: 'sources' | 'passages' | 'claims' | 'glossary' };
  }
> = {
  Quote: { needs: ['of'], refersTo: { attribute: 'of', to: 'passages' } },
  Status: { needs: ['of'], refersTo: { attribute: 'of', to: 'sources' } },
  Claim: { needs: ['id'], refersTo: { attribute: 'id', to: 'claims' } },
  Term: { needs: ['id'], refersTo: { attribute: 'id', to: 'glossary' } },
  Note: { needs: [] },
  BothSides: { needs: [] },
  Side: { needs: ['title'], may: ['who'] },
};

export const markdown: Check = (context) => context.texts.flatMap((text) => faultsIn(text, context));

function faultsIn(text: MarkdownText, context: CheckContext): Fault[] {
  if (text.problem) {
    return [
      faultAt(
        text,
        'markdown',
        text.problem,
        `This cannot be read: ${text.problem.message}.`.replace('..', '.'),
        'Close every component that is opened, leave empty lines around its text, write &lt; for a less-than sign and \\{ for a brace.',
      ),
    ];
  }
  const faults: Fault[] = [];
  visit(text.tree!, (node) => {
    const say = (message: string, cure: string) => faults.push(faultAt(text, 'markdown', startOf(node), message, cure));
    if (node.type === 'html') say('This is HTML, which is not shown.', 'Write it in Markdown.');
    if ((node.type as string) === 'mdxjsEsm')
      say(
        'This is an import or export, which content may not have.',
        'Remove it; the components named in content/README.md need no import.',
      );
    if ((node.type as string).startsWith('mdx') && (node.type as string).endsWith('Expression'))
      say('This is an expression in braces, which content may not have.', 'Remove it, or write \\{ for a brace.');
    if (isComponent(node)) faults.push(...componentFaults(node, text, context));
  });
  return faults;
}

function componentFaults(node: ComponentNode, text: MarkdownText, context: CheckContext): Fault[] {
  const say = (message: string, cure: string) => [faultAt(text, 'markdown', startOf(node), message, cure)];
  const name = node.name ?? '';
  const known = COMPONENTS[name];
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
          `It takes: ${[...known.needs, ...(known.may ?? [])].join(', ') || 'none'}.`,
        ),
      );
  }
  for (const needed of known.needs) {
    if (!attribute(node, needed))
      faults.push(...say(`<${name}> lacks its attribute “${needed}”.`, `Write <${name} ${needed}="…">.`));
  }
  const target = known.refersTo && attribute(node, known.refersTo.attribute);
  if (known.refersTo && target) faults.push(...referenceFaults(name, target, known.refersTo.to, say, context));
  return faults;
}

function referenceFaults(
  name: string,
  target: string,
  to: 'sources' | 'passages' | 'claims' | 'glossary',
  say: (message: string, cure: string) => Fault[],
  { ids, library }: CheckContext,
): Fault[] {
  if (to !== 'passages') {
    if (ids[to]!.has(target)) return [];
    return say(
      `<${name}> names “${target}”, which does not exist.`,
      didYouMean(target, ids[to]!, `Add content/${to}/${target}.yaml, or name one that exists.`),
    );
  }
  const [source = '', passage] = target.split('#');
  const entry = library.entries.sources.find((one) => one.id === source);
  if (!entry)
    return say(
      `<${name}> names the source “${source}”, which does not exist.`,
      didYouMean(source, ids['sources']!, `Add content/sources/${source}.yaml.`),
    );
  if (!passage)
    return say(
      `<${name}> names no passage of “${source}”.`,
      'Write the source and the passage, such as of="cfr-8-287-7#48-hours".',
    );
  const found = entry.data?.passages[passage];
  if (entry.data && !found)
    return say(
      `<${name}> names the passage “${target}”, which does not exist.`,
      didYouMean(passage, Object.keys(entry.data.passages), `Add it under \`passages\` in ${entry.file}.`),
    );
  if (found && found.quote === undefined)
    return say(
      `<${name}> shows the passage “${target}”, which has no exact words.`,
      `Add its \`quote\` in ${entry.file}, or cite it in the text.`,
    );
  return [];
}
