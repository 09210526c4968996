/** `/<topic>/<slug>.md`: an explainer as plain Markdown, citations as footnotes. A stable interface. */
import type { APIRoute } from 'astro';
import { allExplainers, type ExplainerEntry } from '../../queries/explainers.ts';
import { explainerMarkdown } from '../../queries/plain-markdown.ts';

export async function getStaticPaths() {
  return (await allExplainers()).map((explainer) => ({
    params: { topic: explainer.topic, slug: explainer.id },
    props: { explainer },
  }));
}

export const GET: APIRoute<{ explainer: ExplainerEntry }> = ({ props }) =>
  new Response(explainerMarkdown(props.explainer), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
