/** `/data/schemas/<name>.v1.json`: the JSON Schema of each file under `/data/`. */
import type { APIRoute } from 'astro';
import { DATA_SCHEMAS, DATA_VERSION, dataSchema, type DataName } from '../../../schemas/data.ts';

export const getStaticPaths = () =>
  Object.keys(DATA_SCHEMAS).map((name) => ({ params: { name: `${name}.v${DATA_VERSION}` }, props: { name } }));

export const GET: APIRoute<{ name: DataName }> = ({ props }) =>
  new Response(`${JSON.stringify(dataSchema(props.name), null, 1)}\n`, {
    headers: { 'content-type': 'application/schema+json' },
  });
