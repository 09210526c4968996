/** `/llms.txt`: what the site holds, for programs that read text; see https://llmstxt.org. */
import type { APIRoute } from 'astro';
import { content } from '../queries/context.ts';
import { allExplainers } from '../queries/explainers.ts';
import { address } from '../sections/addresses.ts';
import { dataFiles, pages, site, topics } from '../site.ts';

export const GET: APIRoute = async (context) => {
  const { withBase } = content().markdown;
  const link = (words: string, path: string, note: string) =>
    `- [${words}](${new URL(withBase(path), context.site).href}): ${note}`;
  const explainers = await allExplainers();
  const parts = [
    `# ${site.name}`,
    `> ${site.description}`,
    `${site.notAdvice} ${pages.howToCite.lead}`,
    ...topics.map((topic) =>
      [
        `## ${topic.name}`,
        '',
        ...explainers
          .filter((one) => one.topic === topic.id)
          .map(({ id, data }) => link(data.title, address.explainerMarkdown(topic.id, id), data.summary)),
      ].join('\n'),
    ),
    [
      `## ${pages.data.title}`,
      '',
      ...Object.entries(dataFiles).map(([name, note]) => link(`${name}.json`, `/data/${name}.json`, note)),
    ].join('\n'),
    [
      '## Optional',
      '',
      link(pages.howToCite.title, '/how-to-cite/', pages.howToCite.description),
      link(pages.changes.title, '/changes/', pages.changes.description),
    ].join('\n'),
  ];
  return new Response(`${parts.join('\n\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
