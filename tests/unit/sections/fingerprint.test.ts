import { expect, test } from 'vitest';
import type { HeadingSection } from '../../../src/markdown/headings.ts';
import { readExplainer } from '../../../src/markdown/pipeline.ts';
import { fingerprintSections } from '../../../src/sections/fingerprint.ts';

const BODY = `## One [#one]

First words
on two lines.

### Inner [#inner]

Inner words.

## Two [#two]

Last words.
`;

function prints(body: string) {
  const { file } = readExplainer(body);
  return fingerprintSections(body, file.data['sections'] as HeadingSection[]);
}

test('every section has a fingerprint of the agreed form', () => {
  const found = prints(BODY);
  expect([...found.keys()]).toEqual(['one', 'inner', 'two']);
  for (const print of found.values()) expect(print).toMatch(/^sha256-[0-9a-f]{32}$/);
});

test.each([
  ['wrapping lines anew', BODY.replace('First words\non two', 'First\nwords on two'), []],
  ['Windows line ends', BODY.replaceAll('\n', '\r\n'), []],
  [
    'another word in an inner section changes it and the one around it',
    BODY.replace('Inner words', 'Other words'),
    ['one', 'inner'],
  ],
  ['another heading', BODY.replace('## Two', '## Second'), ['two']],
  ['another word in the last section', BODY.replace('Last', 'Final'), ['two']],
  ['a new section at the end', `${BODY}\n## Three [#three]\n\nNew.\n`, []],
])('%s', (_name, changed, expected) => {
  const before = prints(BODY);
  const after = prints(changed);
  expect([...before.keys()].filter((id) => before.get(id) !== after.get(id))).toEqual(expected);
});
