/** `/data/sources.json` (CSL-JSON), `.bib` and `.ris`: every source. Stable interfaces. */
import type { APIRoute } from 'astro';
import { toCsl } from '../../citing/csl.ts';
import { CITATION_FILES, citationFile } from '../../citing/files.ts';
import { allRecords } from '../../queries/records.ts';

export const getStaticPaths = () => Object.keys(CITATION_FILES).map((ending) => ({ params: { ending } }));

export const GET: APIRoute = async ({ params }) =>
  citationFile(
    params['ending']!,
    (await allRecords('sources')).map(({ id, data }) => toCsl(id, data)),
  );
