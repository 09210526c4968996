import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, it } from 'vitest';
import { DATA_SCHEMAS } from '../../src/schemas/data.ts';
import { builtSite } from '../support/dist.ts';

const names = Object.keys(DATA_SCHEMAS);

it.each(names)('/data/%s.json is what its published schema says, each thing once', (name) => {
  const site = builtSite();
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats.default(ajv);
  const validate = ajv.compile(site.json(`data/schemas/${name}.v1.json`) as object);
  const data = site.json(`data/${name}.json`) as { id: string; url: string }[];
  validate(data);
  expect(validate.errors ?? []).toEqual([]);
  expect(data.length).toBeGreaterThan(5);
  expect(new Set(data.map(({ id }) => id)).size).toBe(data.length);
  for (const { url } of data) expect(site.leadsSomewhere(url), url).toBe(true);
});

it('every id that the files name is in the file of its kind', () => {
  const site = builtSite();
  const idsOf = (name: string) => new Set((site.json(`data/${name}.json`) as { id: string }[]).map(({ id }) => id));
  const known = { sources: idsOf('sources'), sections: idsOf('sections'), see: idsOf('glossary') };
  const lost: string[] = [];
  for (const name of names)
    for (const entry of site.json(`data/${name}.json`) as Record<string, unknown>[])
      for (const [field, ids] of Object.entries(known))
        for (const id of (entry[field] as string[] | undefined) ?? []) if (!ids.has(id)) lost.push(`${name}: ${id}`);
  expect(lost).toEqual([]);
});

it('no text in them holds a mark or a sign of Markdown', () => {
  for (const name of names) expect(builtSite().text(`data/${name}.json`), name).not.toMatch(/\[@|\u2060|\]\(/);
});

it('a series is the same as CSV and as JSON', () => {
  const site = builtSite();
  for (const { id, rows } of site.json('data/series.json') as { id: string; rows: Record<string, string>[] }[]) {
    const [header] = site.text(`data/series/${id}.csv`).split(/\r?\n/);
    expect(Object.keys(rows[0]!).join(',')).toBe(header);
    expect(site.json(`data/series/${id}.json`)).toMatchObject({ id });
  }
});
