/** `/s/<id>/cite.bib`, `.ris` and `.json`: a section's citation as a file for reference managers. A stable interface. */
import type { APIRoute } from 'astro';
import { citableToCsl } from '../../../citing/citable.ts';
import { CITATION_FILES, citationFile } from '../../../citing/files.ts';
import { citableSection } from '../../../queries/citable.ts';
import { content } from '../../../queries/context.ts';
import { allExplainers } from '../../../queries/explainers.ts';

export function getStaticPaths() {
  return content().sections.flatMap(({ id }) =>
    Object.keys(CITATION_FILES).map((ending) => ({ params: { id, ending } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const section = content().sections.find(({ id }) => id === params['id'])!;
  const explainer = (await allExplainers()).find(({ id }) => id === section.explainer)!;
  return citationFile(params['ending']!, [citableToCsl(citableSection(section, explainer, ''))]);
};
