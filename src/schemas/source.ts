/**
 * A source: one document that the site cites, with the passages taken from it. One file each in `content/sources/`.
 * The literal `kind` makes a union, so that legal documents must carry what lawyers need and others need not.
 */
import { z } from 'astro/zod';
import { day, id, line, partialDate, prose, standing, webAddress } from './fields.ts';

/** A person (`family`, `given`) or an organisation (`organisation`). Organisations keep their name whole. */
export const author = z.union(
  [
    z.strictObject({
      /** Family name: `Mather`. */
      family: line,
      /** Given name or initials: `Kate`. */
      given: line.optional(),
    }),
    z.strictObject({
      /** Full name of the organisation: `Congressional Research Service`. */
      organisation: line,
    }),
  ],
  'Write an author as { family: Mather, given: Kate } or { organisation: Congressional Research Service }.',
);

/** How far the text of a source was read. */
export const READINGS = [
  /** The whole text, or all of the part we rely on, at its own address. */
  'read',
  /** Only a part, such as an abstract or opening pages, at its own address. */
  'read-in-part',
  /** A copy of the text elsewhere: a repost, a mirror, a law-office page that reproduces it. */
  'read-in-reproduction',
  /** Only as others describe or quote it. */
  'read-in-description',
  /** Not read. The record gives the official address for readers. */
  'official-address-not-read',
] as const;
export type Reading = (typeof READINGS)[number];

/** How and when we checked the document. */
export const checked = z.strictObject({
  /** The day we last looked: `2026-11-21`. */
  date: day,
  /** How far the text was read. */
  how: z.enum(READINGS),
  /** Where the text was read, in words, when that was not `url`: `the opinion as reproduced by a legal publisher`. Never an address. */
  where: line
    .refine(
      (text) => !/https?:\/\/|www\./.test(text),
      'Describe the place in words; addresses of copies are not published.',
    )
    .optional(),
  /** What a careful reader should know about that check: what was not read, what still needs confirming. */
  note: prose.optional(),
});

/** How one statement in an account stands, and why. */
const statementCheck = z.strictObject({
  /** How the statement stands against the record. */
  standing,
  /** Why, in our words, with citations. */
  note: prose,
});

/** What we take from a source: exact words (`quote`), a paraphrase in our words (`says`), or both. */
export const passage = z
  .strictObject({
    /** Where in the document: `p. 640`, `para. (d)`, `§ 1357(g)(10)`. */
    locator: line.optional(),
    /** The exact words, as printed, without the outer quotation marks. */
    quote: z.string().trim().min(1, 'Give the exact words, or leave the field out.').optional(),
    /** What the passage says, in our words, when we do not quote or to explain the quotation. */
    says: z.string().trim().min(1, 'Say it in our words, or leave the field out.').optional(),
    /** Who said or wrote these words, if that is not the document itself: `Charlie Beck`. */
    speaker: line.optional(),
    /** What the speaker was at the time: `Chief, Los Angeles Police Department`. */
    role: line.optional(),
    /** Through whom the document has the words: `Los Angeles Times interview`. */
    via: line.optional(),
    /** When the words were spoken or written, when that differs from the document's date. */
    date: partialDate.optional(),
    /** Anything a reader must know to use the passage: wording only seen in copies, a figure not confirmed. */
    note: prose.optional(),
    /** In accounts: how this statement stands against the record. */
    check: statementCheck.optional(),
  })
  .refine(
    (passage) => passage.quote !== undefined || passage.says !== undefined,
    'Give the passage a `quote`, or say it in our words under `says`.',
  );

/** Marks a source as one of the five founding articles and says how it was identified. */
const account = z.strictObject({
  /** Its place among the five, in order of the events reported: 1 to 5. */
  order: z.int().min(1, 'Count from 1.').max(5, 'There are five accounts.'),
  /** A short name for columns and lists: `HuffPost`. */
  name: line,
  /** How sure we are which article this is. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** How publisher, date and address were established, and what was not. */
  identified: prose,
  /** The reports that the article says it draws on. */
  'draws-on': z.array(line).min(1, 'Name at least one report, or say that none is named.'),
});

/** Where a legal document stands, as of a date. */
export const LEGAL_STATUSES = [
  'in-force',
  'pending',
  'enjoined',
  'stayed',
  'affirmed',
  'reversed',
  'vacated',
  'dismissed',
  'settled',
  'superseded',
  'rescinded',
  'repealed',
  'expired',
  'not-enacted',
] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** One step in the life of a legal document, oldest first. The last one is where it stands. */
export const statusStep = z.strictObject({
  /** When this step was taken. */
  date: partialDate,
  /** What it was from then on. */
  status: z.enum(LEGAL_STATUSES),
  /** Who did it: `9th Cir.`, `Exec. Order 13,993`. */
  by: line.optional(),
  /** What exactly it touched: `section 9(a), nationwide`. */
  note: line.optional(),
});

const common = {
  /** The document's own title. Put a description in square brackets when it has none: `[Questions and answers]`. */
  title: line,
  /** A short name for cards and reference lists: `8 C.F.R. § 287.7`. Leave out when the title is short. */
  short: line.optional(),
  /** Who wrote it, in the printed order. Leave out when no one is named. */
  authors: z.array(author).min(1, 'Name someone, or leave the field out.').optional(),
  /** Who published or issued it: `Los Angeles Times`, `U.S. Department of Homeland Security`. */
  publisher: line,
  /** The journal, reporter or series it appeared in, when that is not the publisher: `Justice Quarterly`. */
  container: line.optional(),
  /** When it was published or issued. Leave out when it is not known. */
  date: partialDate.optional(),
  /** How sure the date is, when it is not simply printed: `14 or 15 November 2016; no date is printed`. */
  'date-note': line.optional(),
  /** The publisher's or authority's own address. Never a mirror, repost or copy. Leave out when none is known. */
  url: webAddress.optional(),
  /** An archived copy of that address, in a public web archive. */
  archive: webAddress.optional(),
  /** How and when we checked it. */
  checked,
  /** Pages, volume or number within the container, for works that lawyers do not cite: `117(44): 27262-27267`. */
  pages: line.optional(),
  /** Digital object identifier, without the address in front: `10.1073/pnas.2014673117`. */
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Write the DOI alone, such as 10.1073/pnas.2014673117.')
    .optional(),
  /** Report or form number: `R44795`, `I-247A`. */
  number: line.optional(),
  /** Present only on the five founding articles. */
  account: account.optional(),
  /** What we take from it, by id. A citation `[@source#id]` points here. */
  passages: z.record(id, passage).default({}),
} as const;

const legal = {
  ...common,
  /** The legal citation: `8 U.S.C. § 1373`, `567 U.S. 387 (2012)`. */
  citation: line,
  /** Its history, oldest first, with later treatment. The last step is where it stands. */
  status: z.array(statusStep).min(1, 'Give at least one step: where the document stands, and since when.'),
} as const;

const opinion = z.strictObject({
  ...legal,
  /** What kind of document it is: `opinion` is a ruling of a court. */
  kind: z.literal('opinion'),
  /** The court: `U.S. Court of Appeals for the Ninth Circuit`. */
  court: line,
  /** Docket number: `No. 17-17478`. */
  docket: line.optional(),
});

const filing = z.strictObject({
  ...common,
  /** What kind of document it is: `court-filing` is a paper given to a court, or an order without an opinion. */
  kind: z.literal('court-filing'),
  /** How lawyers cite it, when they do. */
  citation: line.optional(),
  /** The court: `U.S. District Court for the Northern District of California`. */
  court: line,
  /** Docket number: `No. 3:25-cv-01350`. */
  docket: line.optional(),
  /** What became of it, oldest first. */
  status: z.array(statusStep).min(1, 'Give at least one step: where the document stands, and since when.').optional(),
});

const enactment = z.strictObject({
  ...legal,
  /** What kind of law it is. */
  kind: z.enum(['statute', 'regulation', 'constitution', 'executive-order', 'ordinance', 'bill']),
});

const document = z.strictObject({
  ...common,
  /** What kind of document it is. */
  kind: z.enum([
    'news',
    'agency-document',
    'report',
    'study',
    'dataset',
    'speech',
    'form',
    'commentary',
    'web-page',
    'letter',
  ]),
  /** A citation in the form its field uses, when there is one: `ICE Policy No. 10074.2 (Mar. 24, 2017)`. */
  citation: line.optional(),
  /** Its history, when it can be replaced: a policy, a form, a list. Oldest first. */
  status: z.array(statusStep).min(1, 'Give at least one step: where the document stands, and since when.').optional(),
});

/** A source of any kind. */
export const source = z.discriminatedUnion('kind', [opinion, filing, enactment, document]);

export type Source = z.output<typeof source>;
export type SourceKind = Source['kind'];
export type Passage = z.output<typeof passage>;
export type Author = z.output<typeof author>;
export type StatusStep = z.output<typeof statusStep>;

/** Kinds of source that state the law, and so carry a legal citation and a status history. */
export const LEGAL_KINDS = [
  'constitution',
  'statute',
  'regulation',
  'opinion',
  'executive-order',
  'ordinance',
  'bill',
] as const;
export type LegalSource = Extract<Source, { kind: (typeof LEGAL_KINDS)[number] }>;

/** Tells whether a source states the law. */
export function isLegal(source: Source): source is LegalSource {
  return (LEGAL_KINDS as readonly string[]).includes(source.kind);
}

/** A founding article, narrowed from a source. */
export type Account = Source & { account: NonNullable<Source['account']> };

/** Tells whether a source is one of the five founding articles. */
export function isAccount(source: Source): source is Account {
  return source.account !== undefined;
}
