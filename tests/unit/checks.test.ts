/**
 * Each folder in `fixtures/broken/` holds what must be laid over `fixtures/base/` to have one fault. What editors are told
 * about it is kept whole in `message.txt` beside it; read it when it changes.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '../../src/checks/markdown.ts';
import { formatFaults, textsOf } from '../../src/checks/report.ts';
import { checkContent, CHECKS, type CheckedContent } from '../../src/checks/run.ts';
import type { Fault } from '../../src/records/faults.ts';
import { BASE, BROKEN, checkFixture, HARMLESS, SOUND, TODAY, type FixtureOptions } from '../support/fixtures.ts';

/** What each folder shows, and the rules that must object, one for each fault. */
const CASES: Record<string, [sentence: string, rules: string, options?: FixtureOptions]> = {
  abbreviation: ['an abbreviation is spelled out at first', 'abbreviations'],
  'address-in-where': ['where a text was read holds no address', 'fields'],
  'alias-of-two-sections': ['a question leads to one section', 'aliases aliases'],
  'answer-that-ends-before-it-begins': ['no answer ends before it begins', 'dates'],
  'answers-in-the-future': ['no answer holds up to tomorrow', 'dates'],
  'as-of-in-the-future': ['a page is not ahead of its time', 'dates'],
  'attribute-without-quotation-marks': ['attributes stand in quotation marks', 'markdown'],
  'autolink-with-script': ['no bare address runs a script', 'links'],
  'bad-author': ['an author is a group of fields', 'fields'],
  'bad-file-name': ['a file is named as an id', 'files'],
  'bad-passage-id': ['a passage is named as an id', 'fields'],
  'bad-passage-name': ['a passage is named with its source', 'fields'],
  'bad-web-address': ['a web address is whole', 'fields'],
  'bill-cited-wrongly': ['a bill is cited by its number', 'legal-citations'],
  'broken-front-matter': ['front matter is YAML', 'files'],
  'broken-ledger': ['the ledger can be read', 'ledger'],
  'broken-ledger-yaml': ['the ledger is YAML', 'ledger'],
  'broken-yaml': ['a record is YAML', 'files'],
  'broken-yaml-tab': ['YAML is indented with spaces', 'files'],
  'byte-order-mark-in-the-middle': ['no byte order mark stands in the middle', 'invisible'],
  'chart-of-missing-columns': [
    'a chart shows columns that the figures have',
    'series-files series-files series-files series-files series-files',
  ],
  'citation-alias-of-two-sections': ['a citation leads to one section, however it is written', 'aliases aliases'],
  'citation-in-a-link': ['no citation stands in a link', 'citations'],
  'citation-in-heading': ['no citation stands in a heading', 'citations'],
  'citation-that-names-nothing': ['a citation names a source', 'citations'],
  'citation-twice-in-one-line': ['each of two like citations is found in its own place', 'citations citations'],
  'citation-with-capitals': ['a citation names a source by its id', 'citations'],
  'citation-with-empty-part': ['no semicolon in a citation has nothing beside it', 'citations'],
  'citation-with-words-before-it': ['a citation begins with @', 'citations'],
  'citation-without-at-sign': ['every source in a citation has its @', 'citations'],
  'citation-without-bracket': ['a citation is closed', 'citations'],
  'claim-in-the-future': ['no claim is assessed up to tomorrow', 'dates'],
  'claim-with-unknown-passage': ['a claim was made in a passage that exists', 'references'],
  'claim-with-unknown-source': ['a claim was made in a source that exists', 'references'],
  'closed-component-that-was-not-opened': ['no component is closed that was not opened', 'markdown'],
  'comma-in-braces': ['a text inside braces with a comma stands in quotation marks', 'fields'],
  'comparison-with-unknown-claim': ['a comparison names a claim that exists', 'references'],
  'component-in-a-record': ['no component stands in a record', 'markdown'],
  'component-named-proto': ['a component that every object seems to have does not exist', 'markdown'],
  'component-of-a-paraphrase': ['only exact words are set off as a quotation', 'markdown'],
  'component-of-missing-claim': ['a component names a claim that exists', 'markdown'],
  'component-of-missing-jurisdiction': ['a component names a jurisdiction that exists', 'markdown'],
  'component-of-missing-passage': ['a component names a passage that exists', 'markdown'],
  'component-of-missing-series': ['a component names a series that exists', 'markdown'],
  'component-of-missing-source': ['a component names a source that exists', 'markdown markdown'],
  'component-of-missing-term': ['a component names a term that exists', 'markdown'],
  'component-of-no-passage': ['a quotation names a passage, not only a source', 'markdown'],
  'component-with-a-word-that-is-none': ['an attribute takes one of its words', 'markdown markdown'],
  'component-with-computed-attribute': ['attributes are plain text', 'markdown'],
  'component-with-unknown-attribute': ['a component has only its own attributes', 'markdown'],
  'component-without-attribute': ['a component has the attributes that it needs', 'markdown markdown'],
  'components-closed-in-the-wrong-order': ['components are closed from the inside out', 'markdown'],
  'constitution-cited-wrongly': ['a constitution is cited by article or amendment', 'legal-citations'],
  'constructor-key': ['no field is named constructor', 'fields'],
  'control-character': ['no control character stands in the text', 'invisible'],
  'copy-without-where': ['who read a copy says which', 'reading'],
  'csv-empty': ['figures are not empty', 'series-files'],
  'csv-in-a-folder': ['figures stand beside their series', 'files series-files'],
  'csv-in-latin-1': ['figures are in UTF-8', 'files'],
  'csv-missing': ['a series has its figures', 'series-files'],
  'csv-of-a-header': ['there is a figure below the header', 'series-files'],
  'csv-with-a-column-twice': ['no two columns have one name', 'series-files'],
  'csv-with-a-misspelt-column': ['a column is spelt as it is described', 'series-files series-files'],
  'csv-with-a-nameless-column': ['every column has a name', 'series-files'],
  'csv-with-an-open-quotation-mark': ['a quotation mark in figures is closed', 'series-files'],
  'csv-with-an-undescribed-column': ['every column is described', 'series-files'],
  'csv-with-ragged-rows': ['every row has a cell for each column', 'series-files series-files'],
  'csv-without-a-described-column': ['only columns that exist are described', 'series-files'],
  'csv-without-series': ['figures belong to a series', 'series-files'],
  'date-in-words': ['a date is written in figures', 'fields'],
  'date-of-day-that-does-not-exist': ['a day is a day of the calendar', 'fields'],
  'date-that-does-not-exist': ['a date is a date of the calendar', 'fields'],
  'date-without-day': ['a day is known to the day', 'fields'],
  'description-without-where': ['who read a description says whose', 'reading'],
  'direction-isolates': ['no isolated run of writing hides in a record', 'invisible'],
  'dots-in-a-file-name': ['a file name has no dots inside', 'files'],
  'empty-explainer': ['an explainer is not empty', 'files'],
  'empty-field': ['no field is left empty', 'fields'],
  'empty-file': ['a file is not empty', 'files'],
  'event-in-the-future': ['an event has happened', 'dates'],
  'event-that-ends-before-it-begins': ['no event ends before it begins', 'dates'],
  'executive-order-cited-wrongly': ['an executive order is cited by its number', 'legal-citations'],
  'explainer-in-utf-16': ['an explainer is in UTF-8', 'files'],
  'explainer-outside-topics': ['an explainer stands in a topic', 'files'],
  export: ['no code is exported', 'markdown'],
  expression: ['no code stands in braces', 'markdown markdown'],
  'expression-that-runs-code': ['no code runs in a page', 'markdown'],
  'fault-behind-a-byte-order-mark': ['places are true behind a byte order mark', 'fields'],
  'fault-in-a-file-with-windows-line-ends': ['places are true with the line ends of Windows', 'links loaded-terms'],
  'file-in-latin-1': ['a file is in UTF-8, not Latin-1', 'files'],
  'file-in-utf-16': ['a file is in UTF-8, not UTF-16', 'files'],
  'file-in-utf-16-without-mark': ['a file is in UTF-8, not UTF-16 without its mark', 'files'],
  'file-of-comments': ['a file has fields', 'files'],
  'folder-named-constructor': ['a folder that every object seems to have is no folder of content', 'files'],
  'folder-named-like-a-file': ['a folder is not named like a file', 'files'],
  'former-section-claimed-twice': ['an old id leads to one section', 'ledger'],
  'formerly-a-page-that-never-was': ['only a page that was published is remembered', 'ledger'],
  'formerly-a-section-that-is-still-there': ['an old id is no longer in use', 'ledger'],
  'formerly-a-section-that-never-was': ['only what was published is remembered', 'ledger'],
  'formerly-for-no-section': ['only a section of the page takes over an old id', 'ledger section-ids'],
  'front-matter-below-the-first-line': ['front matter begins on the first line', 'files'],
  'handler-in-an-explainer': ['no tag runs a script', 'markdown'],
  'heading-in-a-record': ['no heading stands in a record', 'markdown'],
  'heading-inside-a-component': ['no section begins inside a component', 'section-ids'],
  'heading-level-skipped': ['no level of heading is skipped', 'section-ids'],
  'heading-of-level-1': ['no heading is of level 1', 'section-ids'],
  'heading-of-level-4': ['no heading is of level 4', 'section-ids'],
  'heading-that-ends-with-a-colon': ['no heading ends with a colon', 'headings'],
  'history-that-runs-backwards': ['a history runs forward', 'dates'],
  'html-comment': ['no comment hides in the text', 'markdown'],
  'html-in-a-record': ['no HTML stands in a record', 'markdown'],
  'html-in-an-explainer': ['no HTML stands in an explainer', 'markdown markdown'],
  image: ['no image stands in the text', 'markdown'],
  import: ['no code is imported', 'markdown'],
  'import-of-a-secret': ['no file is read into a page', 'markdown'],
  'ip-address': ['a source is not linked by a bare IP address', 'mirrors'],
  'ip-address-as-one-number': ['nor by one written as a single number', 'mirrors'],
  'ip-address-in-a-link': ['a link in the text names its host', 'mirrors'],
  'ip-address-in-brackets': ['nor by one of the longer kind', 'mirrors'],
  'law-without-citation': ['a law has a citation', 'fields'],
  'less-than-sign': ['a less-than sign is written so that it is not read as a component', 'markdown'],
  'line-ends-of-very-old-machines': ['lines end as lines do today', 'invisible'],
  'line-too-long': ['no line is longer than a book’s page', 'files'],
  'link-by-file-name': ['a page is not linked by its file', 'links'],
  'link-to-missing-fragment': ['only places that last are linked', 'links'],
  'link-to-missing-page': ['a linked page exists', 'links'],
  'link-to-missing-passage': ['a linked passage exists', 'links'],
  'link-to-missing-section': ['a linked section exists', 'links'],
  'link-to-missing-term': ['a linked term exists', 'links'],
  'link-with-data': ['no link holds a page', 'links'],
  'link-with-script': ['no link runs a script', 'links'],
  'link-with-script-below-the-text': ['no address below the text runs a script', 'links'],
  'link-with-script-in-a-record': ['no link in a record runs a script', 'links'],
  'link-with-script-in-capitals': ['no spelling of a script is a link', 'links'],
  'link-with-script-in-entities': ['no entities hide a script in a link', 'links'],
  'link-without-protocol': ['a web address in a link is whole', 'links'],
  'link-without-slash': ['the address of a page ends in a slash', 'links'],
  'list-for-fields': ['a group of fields is not written as a list', 'fields'],
  'list-for-prose': ['prose is not a list', 'fields'],
  'loaded-term': ['no word takes a side', 'loaded-terms'],
  'loaded-term-in-a-record': ['no word of a record takes a side', 'loaded-terms'],
  'look-alike-id-in-another-alphabet': [
    'an id is written in Latin letters, even where nothing looks wrong',
    'citations look-alikes',
  ],
  'look-alike-in-a-citation': ['a citation is written in Latin letters', 'citations look-alikes'],
  'look-alike-in-a-file-name': ['a file is named in Latin letters', 'files'],
  'look-alike-in-a-section-id': ['a section id is written in Latin letters', 'section-ids look-alikes'],
  'look-alike-in-prose': ['a word is written in one alphabet', 'look-alikes'],
  'malformed-section-id': ['the id of a section is written as an id', 'section-ids'],
  mirror: ['a source is linked where it was published', 'mirrors'],
  'mirror-as-archive': ['an archived copy is in an archive', 'mirrors'],
  'mirror-in-a-link': ['a link in the text leads to the authority', 'mirrors'],
  'mirror-under-another-name': ['a part of a mirror is a mirror', 'mirrors'],
  'mirror-with-a-dot': ['a dot at the end does not hide a mirror', 'mirrors'],
  'missing-field': ['no needed field is missing', 'fields'],
  'missing-fields-in-front-matter': ['no needed field is missing in front matter', 'fields fields fields'],
  'missing-kind': ['a source says what kind it is of', 'fields'],
  'missing-title': ['a source has a title', 'fields'],
  'no-front-matter': ['an explainer has front matter', 'files'],
  'nobody-said-it': ['a claim was made by someone', 'fields'],
  'null-character': ['no null character stands in a file', 'invisible'],
  'null-values': ['a field has a value', 'fields fields'],
  'number-for-prose': ['prose is text', 'fields'],
  'number-for-text': ['a number that is a text stands in quotation marks', 'fields'],
  'one-account-only': ['a comparison has two accounts', 'fields'],
  'one-fault-breeds-no-others': [
    'a broken file breeds no faults in files that name its parts',
    'fields markdown fields',
  ],
  'open-brace': ['a brace is written so that it is not read as code', 'markdown'],
  'opinion-cited-wrongly': ['an opinion is cited by reporter, docket or database', 'legal-citations'],
  'opinion-without-court': ['an opinion names its court', 'fields'],
  'order-from-zero': ['explainers are counted from 1', 'fields'],
  'ordinance-cited-wrongly': ['an ordinance is cited by its number or code', 'legal-citations'],
  'page-not-reviewed-for-long': ['a page is read again at least every 180 days', 'review'],
  'page-of-an-unread-source': ['a page that is cited was read', 'reading'],
  'page-that-is-hard-to-read': ['a page can be read by a school leaver', 'reading-grade'],
  'paragraph-that-begins-with-import': ['no paragraph begins with a word that is read as code', 'markdown'],
  'passage-named-constructor': ['a passage that every object seems to have does not exist', 'citations'],
  'passage-named-proto': ['a passage is not named __proto__', 'files'],
  'passage-of-an-unread-source': ['what is taken from a source was read', 'reading'],
  'passage-without-words': ['a passage has words or a paraphrase', 'fields'],
  'path-in-a-citation': ['a citation names no path', 'citations'],
  'path-in-a-claim': ['a claim names no path', 'markdown'],
  'path-in-a-link': ['a link leads to no path above the site', 'links'],
  'path-in-a-link-to-a-term': ['a link names no path for a term', 'links'],
  'path-in-a-passage': ['a record names no path', 'fields'],
  'path-in-a-quote': ['a component names no path', 'markdown'],
  'path-in-a-section-id': ['a section is named by no path', 'section-ids'],
  'path-in-formerly': ['an old page is named by no path', 'fields'],
  'private-character': ['no character of one font stands in the text', 'invisible'],
  'proto-key': ['no field is named __proto__', 'files'],
  'proto-key-in-front-matter': ['no field of front matter is named __proto__', 'files'],
  'published-in-the-future': ['no page was published tomorrow', 'dates dates'],
  'quotation-from-a-description': ['words that we know from others are not quoted', 'reading'],
  'quotation-in-a-heading': ['no heading quotes', 'quotations'],
  'quotation-in-straight-marks': ['straight marks are no way around the rule for quotations', 'quotations typography'],
  'quotation-of-41-words': ['a quotation has 40 words at most', 'long-quotations'],
  'quotation-of-a-missing-passage': ['a quotation of a missing passage is one fault, not two', 'citations'],
  'quotation-of-part-of-a-word': ['whole words are quoted', 'quotations'],
  'quotation-that-differs': ['quoted words are those of the passage', 'quotations'],
  'quotation-without-citation': ['quoted words are cited', 'quotations'],
  'quote-component-that-differs': ['words inside <Quote> are those of the passage', 'quotations'],
  'record-in-folder': ['records are not put into folders', 'files'],
  'regulation-cited-wrongly': ['a regulation is cited by the C.F.R. or the Federal Register', 'legal-citations'],
  'renamed-section': ['a section that was renamed says so', 'ledger'],
  'reused-section-id': ['an id is not used for a second section', 'ledger'],
  'reviewed-in-the-future': ['no page was reviewed tomorrow', 'dates'],
  'right-to-left-override': ['no mark turns the direction of writing', 'invisible'],
  'right-to-left-override-in-an-id': ['no mark turns the direction of an id', 'citations invisible'],
  'same-id-but-for-capitals': ['ids differ in more than capitals', 'files files files'],
  'same-id-in-two-topics': ['explainers of two topics have two ids', 'files files'],
  'script-as-web-address': ['the address of a source runs no script', 'fields'],
  'script-in-an-explainer': ['no script stands in an explainer', 'markdown'],
  'script-in-markdown': ['no script stands in a record', 'markdown'],
  'search-help-for-no-section': ['search help is for a section of the page', 'section-ids'],
  'section-id-on-two-pages': ['the id of a section is unique over the site', 'section-ids section-ids'],
  'section-id-twice-on-a-page': ['the id of a section is unique on its page', 'section-ids section-ids'],
  'section-without-id': ['a section has an id', 'section-ids'],
  'section-without-words': ['a section has a heading', 'section-ids'],
  'sentence-of-46-words': ['a sentence has 45 words at most', 'long-sentences'],
  'series-in-the-future': ['no figures were read tomorrow', 'dates'],
  'several-faults-in-several-files': [
    'all faults of all files are told at once, file by file and line by line',
    'section-ids section-ids links citations fields files fields fields',
  ],
  'soft-hyphen': ['no soft hyphen stands in the text', 'invisible'],
  'source-checked-in-the-future': ['no source was checked tomorrow', 'dates'],
  'source-from-the-future': ['no source is dated tomorrow', 'dates'],
  'spread-attributes': ['attributes are written out', 'markdown'],
  'statute-cited-wrongly': ['a statute is cited by its code', 'legal-citations'],
  'step-in-the-future': ['no step of a history lies in the future', 'dates'],
  'straight-apostrophe': ['apostrophes are curly', 'typography'],
  'straight-marks-in-a-record': ['marks are curly in records too', 'typography'],
  'straight-quotation-marks': ['quotation marks are curly', 'typography'],
  'stray-file': ['every file belongs to a collection', 'files'],
  'stray-folder': ['every folder belongs to a collection', 'files'],
  'style-in-a-record': ['no style stands in a record', 'markdown'],
  'table-with-an-unnamed-column': ['every column of a table has a name', 'tables'],
  'table-without-header': ['a table has a header', 'tables'],
  'term-with-unknown-section': ['a term names sections that exist', 'references'],
  'term-with-unknown-term': ['a term names terms that exist', 'references'],
  'text-for-a-number': ['a number is a number', 'fields'],
  'text-for-list': ['a list is written as a list', 'fields'],
  'title-too-long': ['a title is short', 'fields'],
  'two-pages-with-one-title': ['no two pages have one title', 'titles titles'],
  'two-spaces': ['words stand one space apart', 'typography'],
  'uncited-answer': ['the answer of an explainer is cited', 'uncited'],
  'uncited-list-item': ['a list item that states something is cited', 'uncited'],
  'uncited-paragraph': ['a paragraph that states something is cited', 'uncited'],
  'uncited-paragraph-inside-a-component': ['a paragraph inside a note is cited too', 'uncited'],
  'uncited-source': ['every source is cited by something', 'unused'],
  'uncited-table-row': ['a table row that states something is cited', 'uncited'],
  'uncited-without-a-reason': ['who marks an exception says why', 'markdown'],
  'unclosed-component': ['a component is closed', 'markdown'],
  'unclosed-component-in-a-sentence': ['a component in a sentence is closed', 'markdown'],
  'unclosed-front-matter': ['front matter is closed', 'files'],
  'unclosed-tag': ['a tag is closed', 'markdown'],
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
  'unread-source-without-address': ['a source that was not read gives at least its address', 'reading'],
  'unrecorded-change': ['the ledger knows what has changed', 'ledger'],
  'unrecorded-change-on-a-release': ['before a release, all changes are recorded', 'ledger', { isRelease: true }],
  'unrecorded-move': ['the ledger knows what has moved', 'ledger'],
  'unrecorded-page': ['the ledger knows what is new', 'ledger ledger', { isPublished: false }],
  'unrecorded-page-on-a-release': [
    'before a release, all that is new is recorded',
    'ledger ledger',
    { isPublished: false, isRelease: true },
  ],
  'unused-passage': ['every passage is used', 'unused'],
  'updated-before-published': ['no page changed before it was published', 'dates'],
  'vanished-explainer': ['an explainer that was published does not vanish', 'ledger'],
  'vanished-section': ['what was published does not vanish', 'ledger'],
  'vanished-section-of-a-vanished-page': ['a page that vanished takes its sections along', 'ledger ledger'],
  'withdrawal-of-a-page-that-is-still-there': ['a page that is withdrawn is gone', 'ledger'],
  'withdrawal-of-nothing': ['a withdrawal names what it takes back', 'fields'],
  'withdrawal-of-what-is-still-there': ['what is withdrawn is gone', 'ledger'],
  'withdrawal-of-what-never-was': ['only what was published is withdrawn', 'ledger'],
  'withdrawal-that-points-nowhere': ['a withdrawal sends readers to a section that exists', 'references'],
  'wrong-extension': ['a file has the ending of its collection', 'files'],
  'wrong-value': ['a misspelt value is found, with the right spelling', 'fields'],
  'wrong-value-with-no-likeness': ['a value is one of the list', 'fields'],
  'yaml-anchor': ['no value stands for another', 'files files'],
  'yaml-billion-laughs': ['no few lines stand for billions of values', 'files files files'],
  'yaml-field-twice': ['a field is written once', 'files'],
  'yaml-list-for-a-file': ['a file holds fields, not a list', 'fields'],
  'yaml-merge-key': ['no group is merged into another', 'fields'],
  'yaml-nested-deeply': ['brackets are not nested thousands deep', 'files'],
  'yaml-tag': ['no value has a tag', 'files'],
  'yaml-text-for-a-file': ['a file holds fields, not a text', 'fields'],
  'yaml-two-documents': ['a file holds one record', 'files'],
  'zero-width-space': ['no space of no width stands in the text', 'invisible'],
  'zero-width-space-in-a-file-name': ['no space of no width stands in a file name', 'invisible files'],
  'zero-width-space-in-an-id': ['no space of no width stands in an id', 'section-ids invisible'],
};

/** Contents that look wrong and are not. */
const HARMLESS_CASES: Record<string, string> = {
  'abbreviation-spelled-out': 'an abbreviation is spelled out, is a term, or is part of a name',
  'alias-twice-for-one-section': 'two spellings lead to one section',
  'byte-order-mark': 'a file begins with a byte order mark',
  'csv-of-windows': 'figures have a byte order mark, the line ends of Windows and quotation marks',
  'event-of-this-month': 'something is dated to the month that is not over',
  'line-before-a-list': 'a line leads to a list of what is cited',
  'loaded-term-in-quotation-marks': 'a loaded word is somebody’s, in quotation marks',
  'official-address-of-an-unread-source': 'a source that was not read is named for its official address',
  'own-search': 'a sentence reports our own search and its day',
  'page-reviewed-180-days-ago': 'a page was reviewed 180 days ago',
  'quotation-of-40-words': 'a quotation has 40 words',
  'quotation-that-cites-itself': 'a passage is set off, which names its source itself',
  'script-in-a-title': 'a title that is shown as it stands holds a tag',
  'section-named-constructor': 'a section has a name that every object has',
  'section-taken-over': 'a section took over an old id and an old page',
  'sentence-of-45-words': 'a sentence has 45 words',
  'uncited-with-a-reason': 'an exception is marked with its reason',
  'windows-line-ends': 'a file has the line ends of Windows',
  'withdrawn-explainer': 'an explainer was withdrawn with its sections',
  'withdrawn-section': 'a section was withdrawn with a reason',
  'words-of-another-alphabet': 'words are quoted in their own alphabet',
};

const checked = new Map<string, CheckedContent>();
/** Each fixture is laid out and checked once. */
function check(name: string): CheckedContent {
  const known = checked.get(name);
  if (known) return known;
  const result = checkFixture(join(BROKEN, name), CASES[name]![2]);
  checked.set(name, result);
  return result;
}

describe('an editor is told when it is not so that', () => {
  test.each(Object.entries(CASES))('[%s] %s', async (name, [, rules]) => {
    const { faults, library } = check(name);
    expect(faults.map((fault) => fault.rule).join(' ')).toBe(rules);
    await expect(`${formatFaults(faults, textsOf(library))}\n`).toMatchFileSnapshot(join(BROKEN, name, 'message.txt'));
  });

  test('every folder of faults is among these', () => {
    expect(readdirSync(BROKEN).filter((name) => !name.startsWith('.'))).toEqual(Object.keys(CASES).sort());
  });

  test('every rule objects to something', () => {
    const rules = new Set(Object.values(CASES).flatMap(([, names]) => names.split(' ')));
    expect([...rules].sort()).toEqual(Object.keys(CHECKS).sort());
  });
});

describe('an editor is told of nothing when', () => {
  test.each(Object.entries(HARMLESS_CASES))('[%s] %s', (name) => {
    const { faults, library } = checkFixture(join(HARMLESS, name));
    expect(formatFaults(faults, textsOf(library))).toBe('No faults found.');
  });

  test('every folder of harmless things is among these', () => {
    expect(readdirSync(HARMLESS).filter((name) => !name.startsWith('.'))).toEqual(Object.keys(HARMLESS_CASES).sort());
  });

  test('a content is sound', () => {
    const { faults, library } = checkContent(SOUND, { today: TODAY, isRelease: true });
    expect(formatFaults(faults, textsOf(library))).toBe('No faults found.');
  });

  test('the base of all fixtures is sound', () => {
    expect(formatFaults(checkFixture(BASE, { isRelease: true }).faults)).toBe('No faults found.');
  });

  test('there is no content', () => {
    expect(checkContent(join(BROKEN, 'there-is-no-such-folder')).faults).toEqual([]);
  });
});

describe('every fault', () => {
  const all = Object.keys(CASES).flatMap((name) => check(name).faults);

  test('says a full sentence on what is wrong and another on what to do', () => {
    for (const { message, cure } of all) {
      expect(message).toMatch(/^[A-Z“<].*\.$/);
      expect(cure).toMatch(/^[A-Z“#].*[.?]$/);
    }
  });

  test('stands in a file of the content, in a line that the file has', () => {
    for (const name of Object.keys(CASES)) {
      const { faults, library } = check(name);
      const textOf = textsOf(library);
      for (const fault of faults)
        expect(isInside(fault, textOf(fault.file) ?? ' '), `${name} ${fault.file}:${fault.line}:${fault.column}`).toBe(
          true,
        );
    }
  });

  function isInside({ line, column }: Fault, text: string): boolean {
    return column >= 1 && column <= (text.split(/\r\n|\r|\n/)[line - 1]?.length ?? -1) + 1;
  }

  test('speaks of no schema, type or code', () => {
    for (const { message, cure } of all) {
      expect(`${message} ${cure}`).not.toMatch(
        /undefined|null|NaN|\[object|schema|expected|Invalid|acorn|token|mapping|array|string/,
      );
    }
  });
});

test('the components that may be used are those that pages provide', () => {
  const files = readdirSync('src/components/prose').filter((file) => file.endsWith('.astro'));
  /** Written out by the Markdown plugin `inserts`. */
  const writtenOut = ['Answers', 'Timeline'];
  const names = [...files.map((file) => file.replace('.astro', '')), ...writtenOut];
  expect(Object.keys(COMPONENTS).sort()).toEqual(names.sort());
});
