/** `/<topic>/feed.xml`: what changed in one topic. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedItems } from '../../queries/feed.ts';
import type { TopicId } from '../../schemas/fields.ts';
import { pages, site, topicOf, topics } from '../../site.ts';

export const getStaticPaths = () => topics.map(({ id }) => ({ params: { topic: id } }));

export const GET: APIRoute = async (context) => {
  const topic = context.params['topic'] as TopicId;
  return rss({
    title: `${site.name}: ${pages.changes.title}, ${topicOf(topic).name}`,
    description: pages.changes.description,
    site: context.site!,
    items: await feedItems(topic),
    customData: `<language>${site.language}</language>`,
  });
};
