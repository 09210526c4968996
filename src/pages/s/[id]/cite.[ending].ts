/** `/s/<id>/cite.bib`, `.ris` and `.json`: a section's citation as a file for reference managers. A stable interface. */
import type { APIRoute } from 'astro';
import { citableToCsl, type Citable } from '../../../citing/citable.ts';
import { CITATION_FILES, citationFile } from '../../../citing/files.ts';
import { citableSection } from '../../../queries/citable.ts';
import { content } from '../../../queries/context.ts';
import { allExplainers } from '../../../queries/explainers.ts';

export async function getStaticPaths() {
  const explainers = await allExplainers();
  return content().sections.flatMap((section) => {
    const citable = citableSection(
      section,
      explainers.find(({ id }) => id === section.explainer)!,
      '',
    );
    return Object.keys(CITATION_FILES).map((ending) => ({ params: { id: section.id, ending }, props: { citable } }));
  });
}

export const GET: APIRoute<{ citable: Citable }> = ({ params, props }) =>
  citationFile(params['ending']!, [citableToCsl(props.citable)]);
