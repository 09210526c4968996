import { describe, expect, test } from 'vitest';
import { mend } from '../../../src/checks/fix.ts';
import { runChecks } from '../../../src/checks/run.ts';
import { mendMarks } from '../../../src/checks/typography.ts';
import { TODAY } from '../../support/fixtures.ts';
import { explainerMdx, libraryOf } from '../../support/library.ts';

/** A file after its faults were mended. */
function mended(name: string, text: string): string {
  const faults = runChecks(libraryOf({ [name]: text }), { today: TODAY }).filter(({ canFix }) => canFix);
  return mend({ text }, faults);
}

/** Words of an explainer, before and after. */
const WORDS: [what: string, before: string, after: string][] = [
  ['an apostrophe', "the jail's choice", 'the jail’s choice'],
  ['an apostrophe at the end of a word', "the jails' choice", 'the jails’ choice'],
  ['a decade', "in the '90s", 'in the ’90s'],
  ['a clipped word', "'tis so", '’tis so'],
  ['a quotation', 'called a "hold" here', 'called a “hold” here'],
  ['a quotation at the beginning', '"Hold" is a word', '“Hold” is a word'],
  ['a quotation before a full stop', 'called a "hold".', 'called a “hold”.'],
  ['a quotation inside another', `"She said 'hold' twice"`, '“She said ‘hold’ twice”'],
  ['a quotation that begins another', `"'Hold' is a word", she said`, '“‘Hold’ is a word”, she said'],
  ['marks behind a dash', 'a word—"hold"—and more', 'a word—“hold”—and more'],
  ['marks in brackets', 'a word ("hold")', 'a word (“hold”)'],
  ['marks around emphasis', 'a "*hold*" and *"jail"*', 'a “*hold*” and *“jail”*'],
  ['marks inside a component', `a <Term id="x">"hold"</Term>`, 'a <Term id="x">“hold”</Term>'],
  ['marks in the words of a link', 'see ["hold"](/x/)', 'see [“hold”](/x/)'],
  ['two spaces', 'one  two   three', 'one two three'],
  ['two spaces before a link', 'see  [it](/x/)', 'see [it](/x/)'],
  ['many in one line', `it's the jail's  "hold"`, 'it’s the jail’s “hold”'],
  ['a space of no width', 'a re\u200bquest', 'a request'],
  ['a soft hyphen', 'de\u00adtention', 'detention'],
];

/** What stands in an explainer and must stay. */
const KEPT: [what: string, words: string][] = [
  ['attributes', 'a <Term id="x">hold</Term>'],
  ['citations', `a hold [@gazette, the judge's  order]`],
  ['addresses', `see [hold](https://gazette.example/it's "A title")`],
  ['code', '`it\'s  "code"`'],
  ['indentation', '- one\n\n  two\n    - three'],
  ['two spaces that end a line', 'one  \ntwo'],
  ['marks written as entities', 'it&#39;s a &quot;hold&quot;'],
  ['marks that turn the direction of writing', 'a \u202etseuqer'],
];

describe('in an explainer, mending', () => {
  const around = (words: string) => explainerMdx(`## A [#a]\n\n${words}\n`, { answer: 'It asks.' });

  test.each(WORDS)('changes %s', (_what, before, after) => {
    expect(mended('explainers/detainers/x.mdx', around(before))).toBe(around(after));
  });

  test.each(KEPT)('leaves %s', (_what, words) => {
    expect(mended('explainers/detainers/x.mdx', around(words))).toBe(around(words));
  });

  test.each(WORDS)('a second time changes nothing more: %s', (_what, before) => {
    const once = mended('explainers/detainers/x.mdx', around(before));
    expect(mended('explainers/detainers/x.mdx', once)).toBe(once);
  });
});

describe('in a record, mending', () => {
  test.each([
    ['a plain value', "definition: A jail's time.\n", 'definition: A jail’s time.\n'],
    [
      'a block',
      `definition: |\n  A jail's  time.\n\n  A "hold".\n`,
      'definition: |\n  A jail’s time.\n\n  A “hold”.\n',
    ],
    ['double quotation marks', `definition: "A jail's \\"hold\\""\n`, 'definition: "A jail’s “hold”"\n'],
    ['single quotation marks', `definition: 'A jail''s "hold"'\n`, `definition: 'A jail’s “hold”'\n`],
    ['a value on two lines', `definition: A jail's\n  "hold".\n`, 'definition: A jail’s\n  “hold”.\n'],
    ['the line ends of Windows', "definition: A jail's time.\r\n", 'definition: A jail’s time.\r\n'],
  ])('changes prose in %s, and nothing of YAML’s', (_what, before, after) => {
    expect(mended('glossary/hold.yaml', `term: hold\n${before}`)).toBe(`term: hold\n${after}`);
  });

  test('changes prose in braces, and nothing of YAML’s', () => {
    const record = (text: string) =>
      `name: Gotham\nkind: city\nstate: NY\nsummary: A city.\nas-of: 2026-11-21\npolicies:\n  holds:\n    - { answer: "no", text: ${text} }\n`;
    expect(mended('jurisdictions/gotham.yaml', record(`"A jail's time."`))).toBe(record('"A jail’s time."'));
  });

  test('leaves names and other fields', () => {
    const record = `term: "the jail's  hold"\ndefinition: Time in jail.\nwords: ["it's  so"]\n`;
    expect(mended('glossary/hold.yaml', record)).toBe(record);
  });
});

test('what was mended is no fault any more', () => {
  const text = explainerMdx(`## A [#a]\n\n${WORDS.map(([, before]) => before).join('\n\n')}\n`);
  const after = mended('explainers/detainers/x.mdx', text);
  const left = runChecks(libraryOf({ 'explainers/detainers/x.mdx': after }), { today: TODAY });
  expect(left.filter(({ canFix }) => canFix)).toEqual([]);
});

test('faults without an edit change nothing', () => {
  const fault = { rule: 'links', file: 'x', line: 1, column: 1, message: 'Wrong.', cure: 'Mend it.' };
  expect(mend({ text: `it's\n` }, [fault])).toBe(`it's\n`);
});

test('words that are in no file yet are mended too', () => {
  expect(mendMarks(`the jail's "hold"  [@gazette, it's] and \`it's\``)).toBe(
    "the jail’s “hold” [@gazette, it's] and `it's`",
  );
});
