/** Asks for what feeds list: each day's changes on each explainer, newest first. */
import type { RSSFeedItem } from '@astrojs/rss';
import { escapeHtml } from '../citing/escape.ts';
import type { TopicId } from '../schemas/fields.ts';
import { address } from '../sections/addresses.ts';
import { groupChanges } from '../sections/change-groups.ts';
import { pages } from '../site.ts';
import { content } from './context.ts';
import { allExplainers } from './explainers.ts';
import { changes } from './versions.ts';

/** Readers of feeds keep what they have seen; so many entries bridge any holiday. */
const MOST = 100;

/** The entries of the feed of one topic, or of all. */
export async function feedItems(topic?: TopicId): Promise<RSSFeedItem[]> {
  const { withBase } = content().markdown;
  const explainers = await allExplainers();
  return groupChanges(changes())
    .filter(({ place }) => topic === undefined || place.startsWith(`${topic}/`))
    .slice(0, MOST)
    .map(({ date, place, changes: own, counts }) => {
      const title = explainers.find((one) => `${one.topic}/${one.id}` === place)?.data.title ?? place;
      const list = own.map(
        ({ id, kind, title: heading, note }) =>
          `<li>${pages.changes.kinds[kind]}: <a href="${new URL(withBase(address.section(id)), import.meta.env.SITE).href}">${escapeHtml(
            heading,
          )}</a>${note ? `. ${escapeHtml(note)}` : ''}</li>`,
      );
      return {
        title: `${title}: ${pages.changes.count(counts)}`,
        description: own.map(({ kind, title: heading }) => `${pages.changes.kinds[kind]}: ${heading}`).join('; '),
        content: `<ul>${list.join('')}</ul>`,
        link: withBase(`/${place}/`),
        pubDate: new Date(`${date}T12:00:00Z`),
        customData: `<guid isPermaLink="false">${place}@${date}</guid>`,
      };
    });
}
