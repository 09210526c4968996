/** `/opensearch.xml`: lets browsers search the site from their address bar (OpenSearch 1.1, draft 6). */
import type { APIRoute } from 'astro';
import { escapeHtml } from '../citing/escape.ts';
import { content } from '../queries/context.ts';
import { site, words } from '../site.ts';

export const GET: APIRoute = (context) => {
  const absolute = (path: string) => new URL(content().markdown.withBase(path), context.site).href;
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeHtml(site.name.slice(0, 16).trim().replace(/,$/, ''))}</ShortName>
<LongName>${escapeHtml(site.name)}</LongName>
<Description>${escapeHtml(words.searchHint)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${escapeHtml(absolute('/favicon.svg'))}</Image>
<Url type="text/html" template="${escapeHtml(absolute('/search/'))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(body, { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
