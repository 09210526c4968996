import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/search/excerpt.ts';

/** `w1 w2 …`, with other words at some places, counted from one. */
function text(length: number, others: Record<number, string> = {}): string {
  return Array.from({ length }, (_, index) => others[index + 1] ?? `w${index + 1}`).join(' ');
}

const shown = (content: string, stems: string[], phrase?: string) =>
  excerptOf(content, new Set(stems), phrase)
    .pieces.map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  it('begins a few words before the match, and says that there is more on either side', () => {
    const words = shown(text(100, { 50: 'warrants' }), ['warrant']);
    expect(words).toMatch(/^… w46 w47 w48 w49 \[warrants\] w51 .* w75 …$/);
  });

  it('takes the window with the most different matches', () => {
    const words = shown(text(100, { 10: 'jail', 60: 'jail', 63: 'warrant' }), ['jail', 'warrant']);
    expect(words).toContain('[jail] w61 w62 [warrant]');
  });

  it('shows the whole of a short text', () => {
    expect(shown(text(12, { 11: 'order' }), ['order'])).toBe(text(12, { 11: '[order]' }));
  });

  it('is full when the match stands near the end', () => {
    const words = shown(text(100, { 98: 'order' }), ['order']);
    expect(words).toMatch(/^… w71 .* w97 \[order\] w99 w100$/);
  });

  it('is full when a phrase stands near the end', () => {
    const words = shown(text(100, { 98: 'probable', 99: 'cause' }), ['probabl', 'caus'], 'probable cause');
    expect(words).toMatch(/^… w71 .*\[probable cause\] w100$/);
  });

  it('has words of the match for a text fragment, also when it begins far before', () => {
    expect(excerptOf(text(100, { 98: 'order' }), new Set(['order'])).fragment).toBe('w96 w97 order w99 w100');
  });
});
