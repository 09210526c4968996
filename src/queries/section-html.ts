/** Asks for one section's HTML, cut out of its rendered explainer. Each explainer is rendered once per build for this. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxRenderer from '@astrojs/mdx/server.js';
import { extractSection, type SectionHtml } from '../sections/extract.ts';
import { renderExplainer, type ExplainerEntry } from './explainers.ts';

/** What explainers may use without importing it, by name. */
type Components = Record<string, unknown>;

const rendered = new Map<string, Promise<string>>();

/**
 * The section as its own page shows it.
 * @param components what explainers may use; the page hands them over, since queries know no components
 */
export async function sectionHtml(explainer: ExplainerEntry, id: string, components: Components): Promise<SectionHtml> {
  if (import.meta.env.DEV) rendered.delete(explainer.id);
  let html = rendered.get(explainer.id);
  if (!html) rendered.set(explainer.id, (html = renderWhole(explainer, components)));
  return extractSection(await html, id, explainer.href);
}

async function renderWhole(explainer: ExplainerEntry, components: Components): Promise<string> {
  const { Content } = await renderExplainer(explainer);
  const container = await AstroContainer.create();
  container.addServerRenderer({ renderer: mdxRenderer });
  return container.renderToString(Content, { props: { components } });
}
