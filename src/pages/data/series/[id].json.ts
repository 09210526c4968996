/** `/data/series/<id>.json`: one series with its words. A stable interface; see `schemas/data.ts`. */
import type { APIRoute } from 'astro';
import { content } from '../../../queries/context.ts';
import { allRecords } from '../../../queries/records.ts';
import { dataSeries } from '../../../sections/data-files.ts';

export async function getStaticPaths() {
  return (await allRecords('series')).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params, site }) => {
  const { library, markdown } = content();
  const all = dataSeries(library, (path) => new URL(markdown.withBase(path), site).href);
  const series = all.find(({ id }) => id === params['id']);
  return new Response(`${JSON.stringify(series, null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
};
