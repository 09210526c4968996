/** `/data/<name>.json`: claims, jurisdictions, events, glossary and series. Stable interfaces; see `schemas/data.ts`. */
import type { APIRoute } from 'astro';
import { content } from '../../queries/context.ts';
import type { Library } from '../../records/library.ts';
import { dataClaims, dataEvents, dataJurisdictions, dataSeries, dataTerms } from '../../sections/data-files.ts';

const FILES: Record<string, (library: Library, absolute: (path: string) => string) => unknown[]> = {
  claims: dataClaims,
  jurisdictions: dataJurisdictions,
  events: dataEvents,
  glossary: dataTerms,
  series: dataSeries,
};

export const getStaticPaths = () => Object.keys(FILES).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params, site }) => {
  const { library, markdown } = content();
  const absolute = (path: string) => new URL(markdown.withBase(path), site).href;
  return json(FILES[params['name']!]!(library, absolute));
};

function json(data: unknown): Response {
  return new Response(`${JSON.stringify(data, null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
}
