/** `/data/series/<id>.csv`: the figures of a series, as editors keep them. A stable interface. */
import type { APIRoute } from 'astro';
import { content } from '../../../queries/context.ts';
import { allRecords } from '../../../queries/records.ts';

export async function getStaticPaths() {
  return (await allRecords('series')).map(({ id }) => ({ params: { id } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(content().library.figures.get(params['id']!)!.text, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
