/**
 * Each folder in `fixtures/broken/` holds the smallest content that has one fault. What editors are told about it is kept
 * whole in `message.txt` beside it; read it when it changes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/checks/markdown.ts';
import { formatFaults } from '../../src/checks/report.ts';
import { checkContent, CHECKS, runChecks } from '../../src/checks/run.ts';
import type { Fault } from '../../src/records/faults.ts';
import { BROKEN, SOUND } from '../support/fixtures.ts';
import { explainerMdx, libraryOf, sourceYaml } from '../support/library.ts';

/** What each folder shows, and the rules that must object, one for each fault. */
const CASES: Record<string, [sentence: string, rules: string]> = {
  'address-in-where': ['where a text was read holds no address', 'fields'],
  'attribute-without-quotation-marks': ['attributes stand in quotation marks', 'markdown'],
  'bad-author': ['an author is a group of fields', 'fields'],
  'bad-file-name': ['a file is named as an id', 'files'],
  'bad-passage-id': ['a passage is named as an id', 'fields'],
  'bad-passage-name': ['a passage is named with its source', 'fields'],
  'bad-web-address': ['a web address is whole', 'fields'],
  'broken-front-matter': ['front matter is YAML', 'files'],
  'broken-yaml': ['a record is YAML', 'files'],
  'broken-yaml-tab': ['YAML is indented with spaces', 'files'],
  'citation-in-a-link': ['no citation stands in a link', 'citations'],
  'citation-in-heading': ['no citation stands in a heading', 'citations'],
  'citation-that-names-nothing': ['a citation names a source', 'citations'],
  'citation-twice-in-one-line': ['each of two like citations is found in its own place', 'citations citations'],
  'citation-with-capitals': ['a citation names a source by its id', 'citations'],
  'citation-with-empty-part': ['no semicolon in a citation has nothing beside it', 'citations'],
  'citation-with-words-before-it': ['a citation begins with @', 'citations'],
  'citation-without-at-sign': ['every source in a citation has its @', 'citations'],
  'citation-without-bracket': ['a citation is closed', 'citations'],
  'claim-with-unknown-passage': ['a claim was made in a passage that exists', 'references'],
  'claim-with-unknown-source': ['a claim was made in a source that exists', 'references'],
  'closed-component-that-was-not-opened': ['no component is closed that was not opened', 'markdown'],
  'comma-in-braces': ['a text inside braces with a comma stands in quotation marks', 'fields'],
  'comparison-with-unknown-claim': ['a comparison names a claim that exists', 'references'],
  'component-in-a-record': ['no component stands in a record', 'markdown'],
  'component-of-a-paraphrase': ['only exact words are set off as a quotation', 'markdown'],
  'component-of-missing-claim': ['a component names a claim that exists', 'markdown'],
  'component-of-missing-passage': ['a component names a passage that exists', 'markdown'],
  'component-of-missing-source': ['a component names a source that exists', 'markdown markdown'],
  'component-of-missing-term': ['a component names a term that exists', 'markdown'],
  'component-of-no-passage': ['a quotation names a passage, not only a source', 'markdown'],
  'component-with-computed-attribute': ['attributes are plain text', 'markdown'],
  'component-with-unknown-attribute': ['a component has only its own attributes', 'markdown'],
  'component-without-attribute': ['a component has the attributes that it needs', 'markdown markdown'],
  'components-closed-in-the-wrong-order': ['components are closed from the inside out', 'markdown'],
  'date-in-words': ['a date is written in figures', 'fields'],
  'date-of-day-that-does-not-exist': ['a day is a day of the calendar', 'fields'],
  'date-that-does-not-exist': ['a date is a date of the calendar', 'fields'],
  'date-without-day': ['a day is known to the day', 'fields'],
  'empty-field': ['no field is left empty', 'fields'],
  'explainer-outside-topics': ['an explainer stands in a topic', 'files'],
  expression: ['no code stands in braces', 'markdown markdown'],
  'heading-in-a-record': ['no heading stands in a record', 'markdown'],
  'heading-inside-a-component': ['no section begins inside a component', 'section-ids'],
  'heading-level-skipped': ['no level of heading is skipped', 'section-ids'],
  'heading-of-level-1': ['no heading is of level 1', 'section-ids'],
  'heading-of-level-4': ['no heading is of level 4', 'section-ids'],
  'html-comment': ['no comment hides in the text', 'markdown'],
  'html-in-a-record': ['no HTML stands in a record', 'markdown'],
  'html-in-an-explainer': ['no HTML stands in an explainer', 'markdown markdown'],
  image: ['no image stands in the text', 'markdown'],
  import: ['no code is imported', 'markdown'],
  'less-than-sign': ['a less-than sign is written so that it is not read as a component', 'markdown'],
  'link-by-file-name': ['a page is not linked by its file', 'links'],
  'link-to-missing-fragment': ['only places that last are linked', 'links'],
  'link-to-missing-page': ['a linked page exists', 'links'],
  'link-to-missing-passage': ['a linked passage exists', 'links'],
  'link-to-missing-section': ['a linked section exists', 'links'],
  'link-to-missing-term': ['a linked term exists', 'links'],
  'link-with-script': ['no link runs a script', 'links'],
  'link-with-script-in-a-record': ['no link in a record runs a script', 'links'],
  'link-without-protocol': ['a web address in a link is whole', 'links'],
  'link-without-slash': ['the address of a page ends in a slash', 'links'],
  'list-for-fields': ['a group of fields is not written as a list', 'fields'],
  'malformed-section-id': ['the id of a section is written as an id', 'section-ids'],
  'missing-field': ['no needed field is missing', 'fields'],
  'missing-fields-in-front-matter': ['no needed field is missing in front matter', 'fields fields fields'],
  'missing-kind': ['a source says what kind it is of', 'fields'],
  'missing-title': ['a source has a title', 'fields'],
  'no-front-matter': ['an explainer has front matter', 'files'],
  'nobody-said-it': ['a claim was made by someone', 'fields'],
  'number-for-text': ['a number that is a text stands in quotation marks', 'fields'],
  'one-account-only': ['a comparison has two accounts', 'fields'],
  'one-fault-breeds-no-others': [
    'a broken file breeds no faults in files that name its parts',
    'fields markdown fields',
  ],
  'open-brace': ['a brace is written so that it is not read as code', 'markdown'],
  'opinion-without-court': ['an opinion names its court', 'fields'],
  'order-from-zero': ['explainers are counted from 1', 'fields'],
  'paragraph-that-begins-with-import': ['no paragraph begins with a word that is read as code', 'markdown'],
  'passage-without-words': ['a passage has words or a paraphrase', 'fields'],
  'quotation-in-a-heading': ['no heading quotes', 'quotations'],
  'quotation-in-straight-marks': ['straight marks are no way around the rule for quotations', 'quotations'],
  'quotation-of-a-missing-passage': ['a quotation of a missing passage is one fault, not two', 'citations'],
  'quotation-of-part-of-a-word': ['whole words are quoted', 'quotations'],
  'quotation-that-differs': ['quoted words are those of the passage', 'quotations'],
  'quotation-without-citation': ['quoted words are cited', 'quotations'],
  'quote-component-that-differs': ['words inside <Quote> are those of the passage', 'quotations'],
  'record-in-folder': ['records are not put into folders', 'files'],
  'same-id-but-for-capitals': ['ids differ in more than capitals', 'files files files'],
  'same-id-in-two-topics': ['explainers of two topics have two ids', 'files files'],
  'search-help-for-no-section': ['search help is for a section of the page', 'section-ids'],
  'section-id-on-two-pages': ['the id of a section is unique over the site', 'section-ids section-ids'],
  'section-id-twice-on-a-page': ['the id of a section is unique on its page', 'section-ids section-ids'],
  'section-without-id': ['a section has an id', 'section-ids'],
  'section-without-words': ['a section has a heading', 'section-ids'],
  'several-faults-in-several-files': [
    'all faults of all files are told at once, file by file and line by line',
    'section-ids section-ids links citations fields files fields fields',
  ],
  'stray-file': ['every file belongs to a collection', 'files'],
  'stray-folder': ['every folder belongs to a collection', 'files'],
  'term-with-unknown-section': ['a term names sections that exist', 'references'],
  'term-with-unknown-term': ['a term names terms that exist', 'references'],
  'text-for-list': ['a list is written as a list', 'fields'],
  'title-too-long': ['a title is short', 'fields'],
  'two-pages-with-one-title': ['no two pages have one title', 'titles titles'],
  'unclosed-component': ['a component is closed', 'markdown'],
  'unclosed-component-in-a-sentence': ['a component in a sentence is closed', 'markdown'],
  'unclosed-front-matter': ['front matter is closed', 'files'],
  'unknown-component': ['only known components are used', 'markdown'],
  'unknown-field': ['a misspelt field is found, with the right spelling', 'fields'],
  'unknown-field-in-passage': ['a misspelt field inside another is found', 'fields'],
  'unknown-field-with-no-likeness': ['a field that does not exist is found', 'fields'],
  'unknown-kind': ['the kind of a source is one of ours', 'fields'],
  'unknown-passage': ['a cited passage exists', 'citations'],
  'unknown-policy-question': ['jurisdictions answer our questions', 'fields fields'],
  'unknown-related-explainer': ['a related explainer exists', 'references'],
  'unknown-source': ['a cited source exists', 'citations'],
  'unknown-source-with-no-likeness': ['a cited source exists, whether or not another is like it', 'citations'],
  'wrong-extension': ['a file has the ending of its collection', 'files'],
  'wrong-value': ['a misspelt value is found, with the right spelling', 'fields'],
  'wrong-value-with-no-likeness': ['a value is one of the list', 'fields'],
};

describe('an editor is told when it is not so that', () => {
  test.each(Object.entries(CASES))('[%s] %s', async (name, [, rules]) => {
    const folder = join(BROKEN, name);
    const { faults } = checkContent(folder);
    expect(faults.map((fault) => fault.rule).join(' ')).toBe(rules);
    await expect(`${formatFaults(faults)}\n`).toMatchFileSnapshot(join(folder, 'message.txt'));
  });

  test('every folder of faults is among these', () => {
    expect(readdirSync(BROKEN)).toEqual(Object.keys(CASES).sort());
  });

  test('every rule objects to something', () => {
    const rules = new Set(Object.values(CASES).flatMap(([, names]) => names.split(' ')));
    expect([...rules].sort()).toEqual(Object.keys(CHECKS).sort());
  });
});

describe('every fault', () => {
  const all = Object.keys(CASES).flatMap((name) => checkContent(join(BROKEN, name)).faults);

  test('says a full sentence on what is wrong and another on what to do', () => {
    for (const { message, cure } of all) {
      expect(message).toMatch(/^[A-Z“<].*\.$/);
      expect(cure).toMatch(/^[A-Z“#].*[.?]$/);
    }
  });

  test('stands in a file of the content, in a line that the file has', () => {
    for (const name of Object.keys(CASES)) {
      const { faults, library } = checkContent(join(BROKEN, name));
      const texts = new Map(
        Object.values(library.entries)
          .flat()
          .map((entry) => [entry.file, entry.text]),
      );
      for (const fault of faults) expect(isInside(fault, texts.get(fault.file) ?? ' ')).toBe(true);
    }
  });

  function isInside({ line, column }: Fault, text: string): boolean {
    return column >= 1 && column <= (text.split('\n')[line - 1]?.length ?? -1) + 1;
  }

  test('speaks of no schema, type or code', () => {
    for (const { message, cure } of all) {
      expect(`${message} ${cure}`).not.toMatch(
        /undefined|null|NaN|\[object|schema|expected|Invalid|acorn|token|mapping|array|string/,
      );
    }
  });
});

test('a sound content has no fault', () => {
  expect(formatFaults(checkContent(SOUND).faults)).toBe('No faults found.');
});

test('a content that is not there has no fault', () => {
  expect(checkContent(join(BROKEN, 'there-is-no-such-folder')).faults).toEqual([]);
});

describe('the count at the end', () => {
  const fault = (file: string): Fault => ({
    rule: 'files',
    file,
    line: 1,
    column: 1,
    message: 'Wrong.',
    cure: 'Mend it.',
  });

  test.each([
    [['a'], '1 fault in 1 file.'],
    [['a', 'a'], '2 faults in 1 file.'],
    [['a', 'b', 'b'], '3 faults in 2 files.'],
  ])('for %o is “%s”', (files, count) => {
    expect(formatFaults(files.map(fault)).split('\n').at(-1)).toBe(count);
  });
});

describe('the place of a quotation', () => {
  /** The place at which the only fault of an explainer's body is reported, counted from the body's first line. */
  const placeIn = (body: string): string[] => {
    const text = explainerMdx(body);
    const above = text.slice(0, text.length - body.length).split('\n').length - 1;
    const passages = { words: { quote: 'these are the right words' } };
    const library = libraryOf({ 'explainers/detainers/x.mdx': text, 'sources/gazette.yaml': sourceYaml({ passages }) });
    return runChecks(library).map(({ line, column }) => `${line - above}:${column}`);
  };

  test.each([
    ['in a later line', '## A [#a]\n\nOne\n“these are wrong words” [@gazette].', '4:1'],
    ['behind emphasis', '## A [#a]\n\n*One* “these are wrong words” [@gazette].', '3:7'],
    ['that runs through emphasis', '## A [#a]\n\nOne “these are *wrong* words” [@gazette].', '3:5'],
    [
      'behind a right one that begins alike',
      '## A [#a]\n\n“these are the right words” and “these are the wrong words” [@gazette].',
      '3:33',
    ],
    ['in a row of a table', '## A [#a]\n\n| A | B |\n|---|---|\n| c | “these are wrong words” [@gazette] |', '5:7'],
    ['in a list', '## A [#a]\n\n- One\n- “these are wrong words” [@gazette]', '4:3'],
  ])('is that of its opening mark %s', (_where, body, place) => {
    expect(placeIn(body)).toEqual([place]);
  });

  test.each([
    ['a term of two words', 'One “wrong words” here.'],
    ['words that the cited passage has', 'One “the right words” [@gazette].'],
    ['words of any passage, when the whole source is cited', 'One “the right words” [@gazette, p. 3].'],
    ['words cited elsewhere in the paragraph', 'One [@gazette#words]. Two “the right words”.'],
  ])('is not asked for with %s', (_what, words) => {
    expect(placeIn(`## A [#a]\n\n${words}`)).toEqual([]);
  });

  test('a citation in the next paragraph does not count', () => {
    expect(placeIn('## A [#a]\n\nOne “the right words”.\n\nTwo [@gazette].')).toEqual(['3:5']);
  });
});

test('the components that may be used are those that pages provide', () => {
  const files = readdirSync('src/components/prose').filter((file) => file.endsWith('.astro'));
  expect(Object.keys(COMPONENTS).sort()).toEqual(files.map((file) => file.replace('.astro', '')).sort());
});
