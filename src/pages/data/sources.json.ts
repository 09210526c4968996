/** `/data/sources.json`: every source as CSL-JSON. A stable interface. */
import type { APIRoute } from 'astro';
import { toCsl } from '../../citing/csl.ts';
import { allRecords } from '../../queries/records.ts';

export const GET: APIRoute = async () => {
  const items = (await allRecords('sources')).map(({ id, data }) => toCsl(id, data));
  return new Response(`${JSON.stringify(items, null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
};
