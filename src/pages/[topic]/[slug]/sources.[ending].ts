/** `/<topic>/<slug>/sources.bib`, `.ris` and `.json`: what an explainer cites, in its order. Stable interfaces. */
import type { APIRoute } from 'astro';
import { toCsl } from '../../../citing/csl.ts';
import { CITATION_FILES, citationFile } from '../../../citing/files.ts';
import { citedRecords } from '../../../queries/cited.ts';
import { allExplainers, renderExplainer, type ExplainerEntry } from '../../../queries/explainers.ts';

export async function getStaticPaths() {
  return (await allExplainers()).flatMap((explainer) =>
    Object.keys(CITATION_FILES).map((ending) => ({
      params: { topic: explainer.topic, slug: explainer.id, ending },
      props: { explainer },
    })),
  );
}

export const GET: APIRoute<{ explainer: ExplainerEntry }> = async ({ params, props }) => {
  const { findings } = await renderExplainer(props.explainer);
  const cited = await citedRecords(findings.citations);
  return citationFile(
    params['ending']!,
    cited.map(({ record }) => toCsl(record.id, record.data)),
  );
};
