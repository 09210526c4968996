/** `/cite/<kind>/<id>/cite.bib`, `.ris` and `.json`. A stable interface. */
import type { APIRoute } from 'astro';
import { citableToCsl, type Citable } from '../../../../citing/citable.ts';
import { CITATION_FILES, citationFile } from '../../../../citing/files.ts';
import { citableRecords } from '../../../../queries/citable-records.ts';

export async function getStaticPaths() {
  return (await citableRecords()).flatMap(({ kind, id, citable }) =>
    Object.keys(CITATION_FILES).map((ending) => ({ params: { kind, id, ending }, props: { citable } })),
  );
}

export const GET: APIRoute<{ citable: Citable }> = ({ params, props }) =>
  citationFile(params['ending']!, [citableToCsl(props.citable)]);
