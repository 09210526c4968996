import { expect, it } from 'vitest';
import { TypingPace } from '../../../src/elements/typing-pace.ts';

/** The pace of a hand after keys with these gaps. */
function paceOf(gaps: readonly number[]): TypingPace {
  const pace = new TypingPace();
  let at = 5000;
  pace.key(at);
  for (const gap of gaps) pace.key((at += gap));
  return pace;
}

const times = (count: number, gap: number) => Array.from({ length: count }, () => gap);

it('knows when the last key was', () => {
  expect(new TypingPace().at).toBe(-Infinity);
  expect(paceOf([100, 50]).at).toBe(5150);
});

it('takes the first key for one of a middling hand', () => {
  expect(new TypingPace().restMs).toBe(500);
  expect(paceOf([]).restMs).toBe(500);
});

it('has a fast hand wait little, and a slow one longer than its own gaps', () => {
  expect(paceOf(times(8, 80)).restMs).toBe(200);
  expect(paceOf(times(12, 300)).restMs).toBeCloseTo(600, 0);
  expect(paceOf(times(12, 600)).restMs).toBe(700);
});

it('follows a hand that changes', () => {
  expect(paceOf([...times(12, 300), ...times(8, 80)]).restMs).toBeLessThan(200 + 10);
});

it('is not misled by a pause for thought', () => {
  const gaps = times(12, 100);
  expect(paceOf([...gaps, 4000]).restMs).toBe(paceOf(gaps).restMs);
});
