/** A small sound content in a folder of its own, for commands that write or count. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const CHECKED = 'checked: { date: 2026-11-21, how: read }';

/** By path below `content/`. Everything is cited by something, and nothing is at fault. */
export const SMALL_CONTENT: Readonly<Record<string, string>> = {
  'sources/gazette.yaml': `kind: news
title: A day at the jail
publisher: The Gazette
date: 2016-11-14
${CHECKED}
passages:
  request: { quote: asks the jail to keep the person for two days }
  refusal: { says: The jail said no. }
`,
  'sources/rule.yaml': `kind: regulation
title: Detainer provisions
publisher: The Department
citation: 8 C.F.R. § 287.7
status: [{ date: 1997, status: in-force }]
${CHECKED}
passages:
  48-hours: { says: A jail may keep the person at most 48 hours. }
`,
  'explainers/detainers/what-it-asks.mdx': `---
title: What does a detainer ask?
question: What does a detainer ask?
answer: It asks a jail to keep a person [@gazette#request].
summary: What a jail is asked to do.
order: 1
as-of: 2026-11-21
published: 2026-11-01
updated: 2026-11-20
reviewed: 2026-11-20
search:
  sections:
    the-request: { asks: [is it a request] }
---

## It is a request [#the-request]

It “asks the jail to keep the person” [@gazette#request; @gazette#refusal].

### The limit [#the-limit]

The limit is 48 hours [@rule#48-hours]. No ruling on it was found as of 21 November 2026.
`,
  'glossary/hold.yaml': 'term: hold\ndefinition: Time in jail beyond release [@rule#48-hours].\n',
  'jurisdictions/gotham.yaml': `name: Gotham
kind: city
state: NY
summary: The city runs the jail [@gazette#refusal].
as-of: 2026-11-21
`,
  'claims/it-is-an-order.yaml': `title: It is an order
claim: A detainer is an order.
topic: detainers
said: [{ passage: gazette#request }]
standing: unsupported
verdict: It is a request [@gazette#request].
as-of: 2026-11-21
assessment: It asks [@gazette#request].
`,
};

/** Writes the small content, with what the test adds, and takes it away when the test ends. Returns the project’s folder. */
export function smallContent(added: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'sanctuary-content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries({ ...SMALL_CONTENT, ...added })) {
    const path = join(root, 'content', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return root;
}
