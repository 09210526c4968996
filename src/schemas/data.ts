/**
 * What the files under `/data/` hold. They are stable interfaces: a field is never removed or given another meaning
 * within a version; what would break a reader gets a new version, and the old file stays.
 */
import { z } from 'astro/zod';

/** The version of all these shapes, as in the names of their schemas. */
export const DATA_VERSION = 1;

const url = z.url().describe('Absolute address on this site.');
const isoDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .describe('ISO 8601 date, as exactly as it is known: 1979, 1979-11 or 1979-11-27.');
const text = z.string().describe('Plain text, without citation marks.');
const sources = z.array(z.string()).describe('Ids of the sources cited, as in sources.json.');
const sections = z.array(z.string()).describe('Ids of sections, as in sections.json.');
const topic = z.enum(['sanctuary-policy', 'detainers', 'funding-threats']);

const dataSection = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    explainer: z.string().describe('Id of the explainer.'),
    topic,
    url: url.describe('Address of the explainer, with the section’s fragment.'),
    permalink: url.describe('Permanent address.'),
    published: isoDate,
    changed: isoDate,
    words: z.int().describe('Words of its text, inner sections included.'),
    version: url.optional().describe('Address of the newest frozen version.'),
  })
  .describe('A citable section of an explainer.');

const dataClaim = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    claim: z.string().describe('The claim in one sentence.'),
    topic,
    standing: z.string().describe('How it stands against the record.'),
    verdict: text,
    assessment: text,
    asOf: isoDate,
    said: z.array(z.strictObject({ source: z.string(), passage: z.string(), date: isoDate.optional() })),
    sources,
    sections,
    url,
  })
  .describe('A public statement held up to the record.');

const dataJurisdiction = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['city', 'county', 'state', 'agency']),
    state: z.string().describe('Postal abbreviation.'),
    summary: text,
    asOf: isoDate,
    policies: z.record(
      z.string().describe('One of the six questions.'),
      z.array(
        z.strictObject({
          from: isoDate.optional(),
          until: isoDate.optional(),
          answer: z.enum(['yes', 'no', 'limited', 'not-known']),
          text,
          sources,
        }),
      ),
    ),
    sources,
    url,
  })
  .describe('A place and its policies over time.');

const dataEvent = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    date: isoDate,
    until: isoDate.optional(),
    topic,
    text,
    jurisdictions: z.array(z.string()),
    sources,
    sections,
    url,
  })
  .describe('A dated event.');

const dataTerm = z
  .strictObject({
    id: z.string(),
    term: z.string(),
    shortFor: z.string().optional(),
    definition: text,
    sources,
    sections,
    see: z.array(z.string()).describe('Ids of terms to compare.'),
    url,
  })
  .describe('A term of the glossary.');

const dataSeries = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    topic,
    unit: z.string(),
    columns: z.record(z.string(), z.string()).describe('What each column means, by its name.'),
    rows: z.array(z.record(z.string(), z.string())).describe('One object for each row; empty where nothing is known.'),
    caveats: text,
    asOf: isoDate,
    sources,
    csv: url.describe('The same figures as CSV.'),
    url,
  })
  .describe('A series of figures.');

/** One file's shape: an array of these. */
export const DATA_SCHEMAS = {
  sections: z.array(dataSection),
  claims: z.array(dataClaim),
  jurisdictions: z.array(dataJurisdiction),
  events: z.array(dataEvent),
  glossary: z.array(dataTerm),
  series: z.array(dataSeries),
} as const;
export type DataName = keyof typeof DATA_SCHEMAS;

export type DataSection = z.output<typeof dataSection>;
export type DataClaim = z.output<typeof dataClaim>;
export type DataJurisdiction = z.output<typeof dataJurisdiction>;
export type DataEvent = z.output<typeof dataEvent>;
export type DataTerm = z.output<typeof dataTerm>;
export type DataSeries = z.output<typeof dataSeries>;

/** The JSON Schema (draft 2020-12) of a file. */
export function dataSchema(name: DataName): object {
  return z.toJSONSchema(DATA_SCHEMAS[name], { target: 'draft-2020-12' });
}
