/** `/feed.xml`: what changed on the whole site. */
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { feedItems } from '../queries/feed.ts';
import { pages, site } from '../site.ts';

export const GET: APIRoute = async (context) =>
  rss({
    title: `${site.name}: ${pages.changes.title}`,
    description: pages.changes.description,
    site: context.site!,
    items: await feedItems(),
    customData: `<language>${site.language}</language>`,
  });
