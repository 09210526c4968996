import { describe, expect, test } from 'vitest';
import { foldQuotation, holdsQuotation } from '../../../src/sections/quotation.ts';

const PASSAGE =
  'It’s “not our job,” he said — nor will I make it our job. The hold is unlawful in every state; officers may not detain the person for 48 hours.';

describe('a passage holds', () => {
  test.each([
    ['its own words', 'nor will I make it our job'],
    ['all of its words', PASSAGE],
    ['straight marks for curly ones', 'It\'s "not our job," he said'],
    ['curly marks for straight ones', '“not our job,” he said'],
    ['single marks for double apostrophes alike', 'It‘s “not our job,”'],
    ['a hyphen for a dash', 'he said - nor will'],
    ['an en dash for an em dash', 'he said – nor will'],
    ['words across a line break', 'nor will\n  I make'],
    ['a hard space', 'nor\u00a0will I make'],
    ['a comma that closes the sentence around it', 'nor will I make,'],
    ['a full stop that closes the sentence around it', 'officers may not.'],
    ['a semicolon that closes the clause around it', 'nor will I;'],
    ['a capital where a sentence begins with it', 'Nor will I make it our job'],
    ['a small letter where it joins a sentence', 'the hold is unlawful'],
    ['words left out, with …', 'nor will I … our job'],
    ['words left out, with three full stops', 'nor will I ... our job'],
    ['words left out at the end of a sentence, with four full stops', 'nor will I.... our job'],
    ['words left out at the beginning', '…nor will I make'],
    ['words left out at the end', 'nor will I make…'],
    ['words left out at the end, with a comma', 'nor will I make …,'],
    ['words put in', 'officers may not detain [anyone] for 48 hours'],
    ['a first letter put in', '[n]or will I make'],
    ['an ending put in', 'officers may not detain[ed] the person'],
    ['a beginning put in', 'may not [re]tain the person'],
    ['several gaps in order', 'It’s … nor will [he] make … every state'],
    ['a part of a word joined by a hyphen', 'for 48'],
  ])('%s', (_what, quoted) => {
    expect(holdsQuotation(PASSAGE, quoted)).toBe(true);
  });
});

describe('a passage does not hold', () => {
  test.each([
    ['another word', 'nor will I take it our job'],
    ['another order', 'our job nor will I make'],
    ['a word more', 'nor will I ever make it'],
    ['a word less', 'nor I make it'],
    ['another comma inside', 'nor, will I make'],
    ['a capital inside', 'nor Will I make'],
    ['a capital in a later part', 'nor will … The person … Officers'],
    ['parts in another order', 'in every state … nor will I make'],
    ['the end of a word: the opposite of what was said', 'lawful in every state'],
    ['the beginning of a word', 'officers may not detain the pers'],
    ['part of a number', 'for 4'],
    ['the end of a word behind a gap', 'The hold … lawful in every state'],
    ['a word cut by an insertion that stands apart', 'officers may not det [anyone] the person'],
    ['two closing signs', 'nor will I make..'],
  ])('%s', (_what, quoted) => {
    expect(holdsQuotation(PASSAGE, quoted)).toBe(false);
  });

  test('words whose first find is inside a word are still found further on', () => {
    expect(holdsQuotation('unlawful acts are not lawful acts', 'lawful acts')).toBe(true);
  });
});

test('folding makes marks straight, dashes plain and spaces single, and changes nothing else', () => {
  expect(foldQuotation(' ‘One’ “two”\n three—four – 5 … Six§ ')).toBe('\'One\' "two" three-four - 5 ... Six§');
});
