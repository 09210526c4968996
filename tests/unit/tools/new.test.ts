import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../../src/checks/run.ts';
import { readLibrary } from '../../../src/records/library.ts';
import { KINDS } from '../../../tools/new/kinds/index.ts';
import { KIND_NAMES, type KindName } from '../../../tools/new/question.ts';
import { runNew } from '../../../tools/new/run.ts';
import { smallContent } from '../../support/small-content.ts';

const TODAY = '2026-11-22';

interface Run {
  code: number;
  output: string;
  errors: string;
}

/** Runs the command. With `typed`, in a terminal in which these lines are typed. */
async function run(root: string, argv: readonly string[], typed?: readonly string[]): Promise<Run> {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const said = { output: '', errors: '' };
  output.on('data', (chunk) => (said.output += String(chunk)));
  errors.on('data', (chunk) => (said.errors += String(chunk)));
  if (typed) input.end(`${typed.join('\n')}\n`);
  const code = await runNew(argv, { root, input, output, errors, isInteractive: typed !== undefined });
  return { code, ...said };
}

/** Flags for a file of each kind, and where it comes to stand. */
const WHOLE: Record<KindName, { file: string; flags: Record<string, string> }> = {
  explainer: {
    file: 'explainers/detainers/who-signs.mdx',
    flags: {
      topic: 'detainers',
      title: "Who signs a jail's detainer?",
      id: 'who-signs',
      answer: 'Officers sign it [@rule#48-hours].',
      summary: 'Who may sign.',
      related: '1',
      section: 'No judge signs it',
      'section-id': 'no-judge',
      text: 'Officers sign it [@rule#48-hours].\n\nThe jail said "no" [@gazette#refusal].',
      'section-asks': 'who signs; does a judge sign, or an officer',
      'section-words': 'signature, judge',
    },
  },
  source: {
    file: 'sources/arizona-2012.yaml',
    flags: {
      kind: 'opinion',
      title: 'Arizona v. United States: on the powers that a state has over people who are in it without permission',
      id: 'arizona-2012',
      authors: 'Kennedy, Anthony; org: Smith, Jones & Co.; Congressional Research Service',
      publisher: 'Supreme Court of the United States',
      date: '2012-06-25',
      how: 'read-in-reproduction',
      where: 'a legal publisher’s copy',
      citation: '567 U.S. 387 (2012)',
      court: 'Supreme Court of the United States',
      status: 'affirmed',
      'status-date': '2012',
      passage: 'detention',
      locator: 'p. 407',
      quote: 'As a general rule, it is not a crime for a removable alien to remain present in the United States.',
      speaker: 'Anthony Kennedy',
    },
  },
  claim: {
    file: 'claims/it-binds.yaml',
    flags: {
      title: 'It binds the jail',
      id: 'it-binds',
      claim: 'A detainer binds the jail.',
      topic: '2',
      said: 'gazette#request 2016; gazette#refusal',
      standing: 'overbroad',
      verdict: 'It asks [@gazette#request].',
      assessment:
        'It asks [@gazette#request].\n\nThe limit is 48 hours [@rule#48-hours], and that is a limit on what a jail may do.',
      sections: 'the-request, the-limit',
      words: 'binding, must a jail obey',
    },
  },
  term: {
    file: 'glossary/detainer.yaml',
    flags: {
      term: 'detainer',
      id: 'detainer',
      definition: 'A request [@gazette#request].',
      words: 'ICE hold',
      see: 'hold',
    },
  },
  event: {
    file: 'events/the-rule-is-made.yaml',
    flags: {
      title: 'The rule is made',
      id: 'the-rule-is-made',
      date: '1997',
      topic: 'detainers',
      text: 'It sets a limit [@rule#48-hours].',
      jurisdictions: 'gotham',
    },
  },
  jurisdiction: {
    file: 'jurisdictions/metropolis.yaml',
    flags: {
      name: 'Metropolis',
      id: 'metropolis',
      kind: 'city',
      state: 'DE',
      summary: 'The city runs the jail [@gazette#refusal].',
      holds: 'limited',
      'holds-text': 'It holds some [@gazette#refusal].',
      'holds-from': '2014',
      '287g': 'no',
      '287g-text': 'It has none [@gazette].',
    },
  },
  comparison: {
    file: 'comparisons/how-long.yaml',
    flags: {
      title: 'How long?',
      id: 'how-long',
      kind: 'difference',
      accounts: 'gazette#request: Two days; no more.\ngazette#refusal: It does not say.',
      reading: 'One gives a time [@gazette#request].',
      claim: 'it-is-an-order',
    },
  },
  withdrawal: {
    file: 'withdrawals/2026-11-old.yaml',
    flags: { sections: 'old', id: '2026-11-old', reason: 'The rule it told of was set aside.', see: 'the-limit' },
  },
};

/** A section that was published and is gone, for the withdrawal. */
const LEDGER = {
  'ledger/sections/old.yaml': `published: 2026-11-01
versions:
  - date: 2026-11-01
    fingerprint: sha256-${'0'.repeat(32)}
    explainer: detainers/what-it-asks
    title: The old section
`,
};

function flagsOf(kind: KindName, changes: Record<string, string | undefined> = {}): string[] {
  const flags = { ...WHOLE[kind].flags, today: TODAY, ...changes };
  return [kind, ...Object.entries(flags).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]))];
}

const read = (root: string, file: string) => readFileSync(join(root, 'content', file), 'utf8');

describe('a file made from flags', () => {
  test.each(KIND_NAMES)('is a sound %s', async (kind) => {
    const root = smallContent(kind === 'withdrawal' ? LEDGER : {});
    const { code, errors, output } = await run(root, flagsOf(kind));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const { file } = WHOLE[kind];
    expect(output).toContain(`Written: content/${file}\n`);
    expect(output).toContain('npm run dev      and open http://localhost:4321/');
    const faults = checkContent(root, { today: TODAY }).errors.map((fault) => fault.message);
    // A source must be there before anything can cite it.
    expect(faults).toEqual(kind === 'source' ? ['Nothing cites this source.'] : []);
    const library = readLibrary(root);
    const entry = library.entries[KINDS[kind].collection].find((one) => one.file === `content/${file}`);
    expect(entry?.data).toBeDefined();
    await expect(read(root, file)).toMatchFileSnapshot(`./new/${kind}.txt`);
  });

  test('keeps its place in the topic, and today’s date, without being told', async () => {
    const root = smallContent();
    await run(root, flagsOf('explainer'));
    const entry = readLibrary(root).entries.explainers.find(({ id }) => id === 'who-signs');
    expect(entry?.data).toMatchObject({ order: 2, reviewed: { iso: TODAY }, published: { iso: TODAY } });
  });

  test('is the first of its topic where there is none', async () => {
    const root = smallContent();
    await run(root, flagsOf('explainer', { topic: 'funding-threats' }));
    expect(read(root, 'explainers/funding-threats/who-signs.mdx')).toContain('\norder: 1\n');
  });

  test('takes lists from a flag given several times', async () => {
    const root = smallContent();
    await run(root, [...flagsOf('term', { words: undefined }), '--words', 'ICE hold', '--words', 'hold, immigration']);
    expect(read(root, 'glossary/detainer.yaml')).toContain('words: [ICE hold, hold, immigration]');
  });

  test('has the curly marks that prose must have, and a document’s own in its words', async () => {
    const root = smallContent();
    const quote = `the jail's "hold"`;
    await run(root, flagsOf('source', { quote, title: "Arizona's case" }));
    const { data } = readLibrary(root).entries.sources.find(({ id }) => id === 'arizona-2012')!;
    expect(data).toMatchObject({ title: "Arizona's case", passages: { detention: { quote } } });
    await run(root, flagsOf('explainer'));
    const text = read(root, 'explainers/detainers/who-signs.mdx');
    expect(text).toContain('title: Who signs a jail’s detainer?');
    expect(text).toContain('The jail said “no” [@gazette#refusal].');
  });
});

describe('nothing is written', () => {
  test.each(KIND_NAMES)('over %s that is there', async (kind) => {
    const root = smallContent(LEDGER);
    await run(root, flagsOf(kind));
    const before = read(root, WHOLE[kind].file);
    const { code, errors } = await run(root, flagsOf(kind));
    expect(code).toBe(1);
    expect(errors).toMatch(/Nothing is overwritten; choose another id, or open that file\./);
    expect(read(root, WHOLE[kind].file)).toBe(before);
  });

  test('over a file that cannot be read', async () => {
    const root = smallContent({ 'glossary/detainer.yaml': '{{{' });
    const { code } = await run(root, flagsOf('term'));
    expect(code).toBe(1);
    expect(read(root, 'glossary/detainer.yaml')).toBe('{{{');
  });

  test.each([
    '../../evil',
    '/etc/evil',
    'a/b',
    '..',
    'A',
    'a_b',
    'a b',
    'a--b',
    '-a',
    'é',
    'con.yaml',
    'a'.repeat(81),
    '__proto__',
  ])('for the id %j, and the reason is said', async (id) => {
    const root = smallContent();
    const before = readdirSync(root, { recursive: true });
    const { code, errors } = await run(root, [...flagsOf('term', { id: undefined }), `--id=${id}`]);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /--id: (?:Write an id as lowercase words|Ids have 80 characters or fewer\. This one has 81\.)/,
    );
    expect(readdirSync(root, { recursive: true })).toEqual(before);
  });

  test('through a link that leads out of content/', async () => {
    const root = smallContent();
    const outside = mkdtempSync(join(tmpdir(), 'sanctuary-outside-'));
    onTestFinished(() => rmSync(outside, { recursive: true }));
    symlinkSync(outside, join(root, 'content/events'));
    const { code, errors } = await run(root, flagsOf('event'));
    expect(code).toBe(1);
    expect(errors).toContain('would stand outside content/, so it was not written.');
    expect(readdirSync(outside)).toEqual([]);
  });

  test('through a link in the file’s place', async () => {
    const root = smallContent();
    mkdirSync(join(root, 'content/events'));
    const target = join(root, 'target.yaml');
    symlinkSync(target, join(root, 'content', WHOLE.event.file));
    // A link that leads nowhere cannot be read either, so nothing is found there before.
    const { code } = await run(root, flagsOf('event')).catch(() => ({ code: 1 }));
    expect(code).toBe(1);
    expect(existsSync(target)).toBe(false);
  });

  test('where there is no content', async () => {
    const root = mkdtempSync(join(tmpdir(), 'sanctuary-empty-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const { code, errors } = await run(root, flagsOf('term', { definition: 'A request.', see: undefined }));
    expect({ code, errors }).toEqual({
      code: 1,
      errors: 'There is no folder content/ here. Run this in the project’s folder.\n',
    });
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('an answer that cannot stand is refused with the words of the rule', () => {
  test.each<[KindName, Record<string, string>, string]>([
    ['explainer', { title: 'x'.repeat(91) }, '--title: Titles are 90 characters or fewer. This one has 91.'],
    ['explainer', { topic: 'detainer' }, '--topic: “detainer” is not one of the choices. Did you mean “detainers”?'],
    ['explainer', { order: 'last' }, '--order: Write a whole number, such as 4.'],
    ['explainer', { order: '0' }, '--order: Count from 1.'],
    ['explainer', { summary: 'As said [@gazette].' }, '--summary: Leave citations out'],
    ['explainer', { related: '7' }, '--related: “7” is not one of the choices. Use one of: what-it-asks.'],
    ['explainer', { 'section-id': 'the-request' }, 'The section id “the-request” is used more than once.'],
    ['explainer', { text: 'It asks.' }, 'This paragraph states something and cites nothing.'],
    [
      'explainer',
      { text: 'It asks [@gazete].' },
      'Cites the source “gazete”, which does not exist.\n  Did you mean “gazette”?',
    ],
    ['explainer', { answer: 'A <b>bold</b> answer [@gazette].' }, 'This is HTML, which is not shown.'],
    ['explainer', { text: 'An {expression} [@gazette].' }, 'This is an expression in braces'],
    ['explainer', { 'section-asks': 'is it a request' }, '“is it a request” leads to more than one section.'],
    ['explainer', { 'as-of': '2026-11' }, '--as-of: Write the day too, as 2026-11-21.'],
    ['explainer', { reviewed: '2026-12-01' }, 'The date “reviewed” is 2026-12-01, which is in the future.'],
    ['source', { kind: 'opinoin' }, 'Did you mean “opinion”?'],
    ['source', { url: 'www.example.org' }, '--url: Write a full web address that starts with https://.'],
    ['source', { date: '2012-02-30' }, '--date: Write a date of the calendar, as 1979, 1979-11 or 1979-11-27.'],
    ['source', { citation: 'See above' }, '| citation: See above\n'],
    [
      'source',
      { where: 'https://copy.example/x' },
      '--where: Describe the place in words; addresses of copies are not published.',
    ],
    ['source', { url: 'https://www.scribd.com/x' }, 'scribd.com'],
    ['source', { doi: '12' }, '--doi: Write the DOI alone, such as 10.1073/pnas.2014673117.'],
    ['claim', { said: 'gazette' }, '--said: “gazette” names no passage. Name a passage as source#passage'],
    ['claim', { said: 'gazette#none' }, 'Names the passage “gazette#none”, which does not exist.'],
    ['claim', { said: 'gazette#request soon' }, '--said: Write a date of the calendar'],
    [
      'claim',
      { sections: 'the-reqest' },
      'Names the section “the-reqest”, which does not exist.\n  Did you mean “the-request”?',
    ],
    ['claim', { title: 'It is an order' }, 'Another page has the same title.'],
    ['claim', { verdict: 'Illegal aliens [@gazette].' }, 'takes a side.'],
    ['term', { see: 'hould' }, 'Names the term “hould”, which does not exist.\n  Did you mean “hold”?'],
    ['event', { date: '2030' }, 'The date of the event is 2030, which is in the future.'],
    [
      'event',
      { jurisdictions: 'gothem' },
      '--jurisdictions: “gothem” is not one of the choices. Did you mean “gotham”?',
    ],
    ['jurisdiction', { state: 'Delaware' }, '--state: Write the state as two capital letters, such as CA.'],
    [
      'jurisdiction',
      { holds: 'maybe' },
      '--holds: “maybe” is not one of the choices. Use one of: yes, no, limited, not-known.',
    ],
    [
      'jurisdiction',
      { notifies: 'yes', 'notifies-text': 'It does [@none].' },
      'Cites the source “none”, which does not exist.',
    ],
    ['comparison', { accounts: 'gazette#request: Two days.' }, '--accounts: A comparison needs at least two accounts.'],
    ['comparison', { accounts: 'gazette#request\ngazette#refusal: x' }, 'does not say what the account says.'],
    ['withdrawal', { sections: 'never-was' }, 'Withdraws “never-was”, which was never published.'],
    ['withdrawal', { sections: 'the-limit' }, 'Withdraws “the-limit”, which is still there.'],
  ])('%s %j', async (kind, changes, words) => {
    const root = smallContent(kind === 'withdrawal' ? LEDGER : {});
    const { code, errors, output } = await run(root, flagsOf(kind, changes));
    expect(errors).toContain(words);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(existsSync(join(root, 'content', WHOLE[kind].file))).toBe(false);
  });
});

describe('a call that is wrong', () => {
  test('without the needed flags names them all at once', async () => {
    const { code, errors } = await run(smallContent(), ['claim', '--title', 'A title', '--topic', 'detainers']);
    expect(code).toBe(2);
    expect(errors).toMatchInlineSnapshot(`
      "Nothing was written.
      These are missing:
        --id          The file’s name: lowercase words joined by hyphens, meaningful in ten years. It is never changed once published.
        --claim       The claim in one sentence, in neutral words, as it was meant: \`The LAPD holds no one longer than 72 hours.\`
        --said        Who said it and where, earliest first.
        --standing    How it stands against the record.
        --verdict     One sentence that says how it stands, for lists. It may carry citations.
        --assessment  Why it stands so, in our words, every factual sentence cited.
      "
    `);
  });

  test('with an answer that makes others needed names those too', async () => {
    const argv = [
      'source',
      '--kind',
      'opinion',
      '--title',
      'x',
      '--id',
      'x',
      '--publisher',
      'x',
      '--how',
      'read-in-description',
    ];
    const { errors } = await run(smallContent(), [...argv, '--passage', 'one']);
    expect(errors.match(/--[a-z-]+/g)).toEqual(['--where', '--citation', '--court', '--status', '--says']);
  });

  test.each([
    [['calim'], '“calim” cannot be made. Did you mean “claim”?'],
    [['term', '--trem', 'x'], 'There is no flag --trem. Did you mean “--term”?'],
    [['term', '--term'], '--term has no answer behind it.'],
    [['term', '--term', 'a', '--term', 'b'], '--term is given more than once.'],
    [
      ['term', '--term', 'ice', 'hold'],
      '“hold” belongs to no flag. Put an answer of several words in quotation marks.',
    ],
    [['term', '--today', '2026-02-30'], '--today is not a day of the calendar. Write it as 2026-11-21.'],
  ])('%j', async (argv, words) => {
    const { code, errors, output } = await run(smallContent(), argv);
    expect(errors).toContain(words);
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });

  test('with a flag that does not go with the others says so', async () => {
    const { errors } = await run(smallContent(), flagsOf('source', { kind: 'news', citation: undefined }));
    expect(errors).toContain('--court does not go with the other answers.');
  });
});

describe('help', () => {
  test('lists the kinds', async () => {
    const { code, output } = await run(smallContent(), ['--help']);
    expect(code).toBe(0);
    for (const name of KIND_NAMES) expect(output).toMatch(new RegExp(`^  ${name}\\s+an? `, 'm'));
  });

  test.each(KIND_NAMES)('of %s lists every flag, with what it is for', async (kind) => {
    const { code, output } = await run(smallContent(), [kind, '--help']);
    expect(code).toBe(0);
    for (const { name } of KINDS[kind].questions)
      expect(output).toMatch(new RegExp(`^  --${name}\\n      \\S.*\\n      \\S`, 'm'));
  });

  test('says that ids are needed', async () => {
    const { output } = await run(smallContent(), ['term', '--help']);
    expect(output).toContain('--id\n      Id (needed)');
    expect(output).toContain('--short-for\n      Short for\n');
  });
});

test.each(
  KIND_NAMES.flatMap((kind) => KINDS[kind].questions.map((question) => [kind, question.name, question] as const)),
)('the example for %s --%s is an answer that would do', (_kind, _name, { example, form, schema }) => {
  // The two lists of records that are chosen from depend on the content.
  if (form.choices && !form.values) return;
  const reading = form.read(example, undefined as never);
  expect(reading).toHaveProperty('value');
  if (schema && !(_kind === 'comparison' && _name === 'accounts'))
    expect(schema.safeParse((reading as { value: unknown }).value).success).toBe(true);
});

describe('in a terminal', () => {
  test('every question is asked, with its help and an example, and the file is written', async () => {
    const root = smallContent();
    const typed = [
      'detainer',
      '',
      '',
      'A request [@gazette#request].',
      '',
      '',
      'ICE hold, immigration hold',
      'the-request',
      'hold',
    ];
    const { code, output } = await run(root, ['term', '--today', TODAY], typed);
    expect(code).toBe(0);
    // When lines come faster than they are read, a prompt may be left out.
    expect(output.replaceAll('> ', '')).toMatchInlineSnapshot(`
      "An empty line leaves out what may be left out. Ctrl+C ends this, and nothing is written.

      Term
        The term as it stands in a sentence: \`detainer\`, \`287(g) agreement\`.
        For example: detainer

      Id
        The file’s name: lowercase words joined by hyphens, meaningful in ten years. It is never changed once published.
        For example: detainer
        An empty line takes: detainer

      Short for (may be left out)
        What it stands for, when it is an abbreviation: \`Immigration and Customs Enforcement\`.
        For example: Immigration and Customs Enforcement

      Definition
        One or two sentences in our words, with citations where the definition is legal.
        For example: A request to a jail to keep a person for federal officers [@cfr-8-287-7#request].
        Two empty lines end the answer.
        To find a source, write a question mark and words: ?detainer 48 hours

      Search words (may be left out)
        Other words for it, abbreviations and misspellings, for search.
        Split several by commas; by semicolons, if one of them holds a comma.
        For example: ICE hold, immigration hold, I-247A

      Sections that explain it (may be left out)
        Ids of sections, as they stand in square brackets at the end of headings.
        Split several by commas.
        For example: two-clocks, bail-with-an-ice-hold

      Terms to compare (may be left out)
        Ids of terms to compare.
        Split several by commas.
        For example: administrative-warrant, hold
      Written: content/glossary/detainer.yaml

      What to do next:
        npm run dev      and open http://localhost:4321/glossary/#detainer
        npm run check    for everything that is wrong
      "
    `);
    expect(read(root, 'glossary/detainer.yaml')).toBe(`# yaml-language-server: $schema=../../schemas/glossary.json
term: detainer
definition: A request [@gazette#request].
words: [ICE hold, immigration hold]
sections: [the-request]
see: [hold]
`);
  });

  test('an answer at fault is asked for again, with the words of the rule', async () => {
    const root = smallContent();
    const typed = [
      ...['', 'detainer', 'Detainer', 'hold', 'detainer', ''],
      ...['A request [@gazete].', '', '', 'A request [@gazette#request].', '', ''],
      ...['', 'the-reqest', 'the-request', ''],
    ];
    const { code, output } = await run(root, ['term', '--today', TODAY], typed);
    const said = output
      .split('\n')
      .filter((line) => /^> +\S/.test(line) || /^ {2}(?:This|There|Write an|Cites|Names)/.test(line));
    expect(said.map((line) => line.replace(/^(?:> )* */, '').slice(0, 75))).toEqual([
      'This cannot be left out.',
      'Write an id as lowercase words joined by hyphens, such as two-clocks.',
      'There is a term of that id: content/glossary/hold.yaml. Nothing is overwrit',
      'Cites the source “gazete”, which does not exist. Did you mean “gazette”? Ot',
      'Names the section “the-reqest”, which does not exist. Did you mean “the-req',
    ]);
    expect(code).toBe(0);
  });

  test('what a flag answers is not asked, unless the answer cannot stand', async () => {
    const root = smallContent();
    const argv = ['term', '--today', TODAY, '--term', 'detainer', '--id', 'Bad', '--words', 'ICE hold'];
    const typed = ['detainer', '', 'A request [@gazette#request].', '', '', '', ''];
    const { code, output } = await run(root, argv, typed);
    expect(code).toBe(0);
    expect(output).toContain('Write an id as lowercase words');
    expect(output).not.toContain('\nTerm\n');
    expect(output).not.toContain('Search words');
  });

  test('nothing is asked when the flags answer everything needed', async () => {
    const { code, output } = await run(smallContent(), flagsOf('term'), []);
    expect(code).toBe(0);
    expect(output).toMatch(/^Written:/);
  });

  test('sources can be looked up by their words', async () => {
    const typed = [
      'detainer',
      '',
      '',
      '?two days',
      '?nothing like it',
      'A request [@gazette#request].',
      '',
      '',
      '',
      '',
      '',
    ];
    const { code, output } = await run(smallContent(), ['term'], typed);
    expect(code).toBe(0);
    expect(output).toContain('  @gazette  A day at the jail\n      #request, #refusal\n');
    expect(output).toContain('  No source holds these words.\n');
  });

  test('choices are listed by number, and taken by number or name', async () => {
    const root = smallContent();
    const typed = [
      'nine',
      '3',
      'A title',
      '',
      'A claim.',
      '2',
      'gazette#request',
      'overbroad',
      'V [@rule].',
      '',
      '',
      'A [@rule].',
      '',
      '',
      '',
      '',
      '',
    ];
    const { code, output } = await run(root, [], typed);
    expect(output).toContain('  3  claim\n');
    expect(output).toContain('   2  detainers         What happens in a jail');
    expect(output).toContain('   4  overbroad      True in part, stated too widely.');
    expect(code).toBe(0);
    expect(read(root, 'claims/a-title.yaml')).toContain('topic: detainers\n');
  });

  test('a text keeps its paragraphs', async () => {
    const root = smallContent();
    const argv = flagsOf('claim', { assessment: undefined });
    await run(root, argv, ['One [@rule].', '', 'Two [@gazette].', '- item [@gazette]', '', '', '']);
    expect(read(root, WHOLE.claim.file)).not.toContain('assessment: One');
    expect(read(root, WHOLE.claim.file)).toContain(
      'assessment: |\n  One [@rule].\n\n  Two [@gazette].\n  - item [@gazette]\n',
    );
  });

  test('nothing is written when the editor leaves', async () => {
    const root = smallContent();
    const { code, errors } = await run(root, ['term'], ['detainer']);
    expect({ code, errors }).toEqual({ code: 130, errors: '\nNothing was written.\n' });
    expect(existsSync(join(root, 'content/glossary/detainer.yaml'))).toBe(false);
  });
});
