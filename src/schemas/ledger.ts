/** The ledger: every section and explainer ever published. Written by `npm run publish-sections`, never by hand. */
import { z } from 'astro/zod';
import { day, id, line } from './fields.ts';

/** An explainer's place: `detainers/forty-eight-hours`. */
export const explainerPlace = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Name an explainer’s place as topic/name, such as detainers/forty-eight-hours.');

/** One version of a section: how it read from a day on. */
export const ledgerVersion = z.strictObject({
  /** The day from which it read so. */
  date: day,
  /** Fingerprint of its heading and words: `sha256-` and 32 hexadecimal digits. */
  fingerprint: z.string().regex(/^sha256-[0-9a-f]{32}$/, 'A fingerprint is sha256- and 32 hexadecimal digits.'),
  /** Where it stood: topic and name of the explainer. */
  explainer: explainerPlace,
  /** Its heading then. */
  title: line,
  /** SHA-256 of its frozen page. Absent in versions from before pages were frozen. */
  frozen: z
    .string()
    .regex(/^sha256-[0-9a-f]{64}$/, 'The hash of a frozen page is sha256- and 64 hexadecimal digits.')
    .optional(),
  /** What changed and why, in words for readers. */
  note: line.optional(),
});

/** What the ledger knows of one section id. */
export const ledgerSection = z.strictObject({
  /** The day it was first published. */
  published: day,
  /** Oldest first. */
  versions: z.array(ledgerVersion).min(1),
  /** The section that took it over, and since when. */
  'succeeded-by': z.strictObject({ section: id, since: day }).optional(),
  /** The day it was withdrawn. */
  withdrawn: day.optional(),
});

/** What the ledger knows of one explainer's address. */
export const ledgerExplainer = z.strictObject({
  published: day,
  /** Its title when last published at this address. */
  title: line,
  /** Where it stands now, if it moved, and since when. */
  'moved-to': z.strictObject({ place: explainerPlace, since: day }).optional(),
  /** The day it was withdrawn. */
  withdrawn: day.optional(),
});

export type LedgerVersion = z.output<typeof ledgerVersion>;
export type LedgerSection = z.output<typeof ledgerSection>;
export type LedgerExplainer = z.output<typeof ledgerExplainer>;
