/** Asks for explainers: by topic, in order, with neighbours and relations. */
import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { ExplainerFindings } from '../markdown/export-to-page.ts';
import type { Explainer } from '../schemas/explainer.ts';
import type { TopicId } from '../schemas/fields.ts';
import { compare } from '../records/faults.ts';
import { address } from '../sections/addresses.ts';
import { daysBetween, REVIEW_DAYS } from '../sections/dates.ts';
import { topics } from '../site.ts';
import { content } from './context.ts';

/** An explainer as pages use it. */
export interface ExplainerEntry {
  id: string;
  topic: TopicId;
  data: Explainer;
  /** Address with the site's base path. */
  href: string;
  entry: CollectionEntry<'explainers'>;
}

/** Every explainer, topic by topic, in the order in which each topic is read. */
export async function allExplainers(): Promise<ExplainerEntry[]> {
  const entries = await getCollection('explainers');
  const order = new Map(topics.map((topic, index) => [topic.id, index]));
  return entries
    .map((entry): ExplainerEntry => {
      const topic = topicFolder(entry);
      return {
        id: entry.id,
        topic,
        data: entry.data as Explainer,
        href: content().markdown.withBase(address.explainer(topic, entry.id)),
        entry,
      };
    })
    .sort((a, b) => order.get(a.topic)! - order.get(b.topic)! || a.data.order - b.data.order);
}

function topicFolder(entry: CollectionEntry<'explainers'>): TopicId {
  return entry.filePath!.split('/').at(-2) as TopicId;
}

/**
 * Whether a page was last reviewed too long before the newest date anywhere in the explainers. A build knows no clock:
 * the same content gives the same pages, so the newest date stands for today.
 */
export function isReviewOverdue(all: readonly ExplainerEntry[], { data }: ExplainerEntry): boolean {
  const newest = all
    .flatMap((one) => [one.data.reviewed.iso, one.data.updated.iso])
    .reduce((a, b) => (compare(a, b) > 0 ? a : b));
  return daysBetween(data.reviewed.iso, newest) > REVIEW_DAYS;
}

/** The explainers before and after one, across topics. */
export function neighbours(
  all: readonly ExplainerEntry[],
  id: string,
): { previous?: ExplainerEntry; next?: ExplainerEntry } {
  const at = all.findIndex((explainer) => explainer.id === id);
  return { previous: all[at - 1], next: all[at + 1] };
}

/** The page's content component, with what the Markdown plugins found. */
export async function renderExplainer({ entry }: ExplainerEntry) {
  const { Content, remarkPluginFrontmatter } = await render(entry);
  return { Content, findings: remarkPluginFrontmatter as unknown as ExplainerFindings };
}
