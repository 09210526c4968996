import { describe, expect, test } from 'vitest';
import type { LedgerExplainer, LedgerSection } from '../../../src/schemas/ledger.ts';
import type { Withdrawal } from '../../../src/schemas/withdrawal.ts';
import {
  compareWithLedger,
  planUpdates,
  type CurrentContent,
  type CurrentSection,
  type Ledger,
} from '../../../src/sections/ledger.ts';

const day = (iso: string) => ({ iso, precision: 'day' as const });
const PLACE = 'detainers/forty-eight-hours';
const TODAY = day('2027-03-01');

function published(fingerprint = 'sha256-a', more: Partial<LedgerSection> = {}, place = PLACE): LedgerSection {
  return {
    published: day('2026-11-21'),
    versions: [{ date: day('2026-11-21'), fingerprint, explainer: place, title: 'Two clocks' }],
    ...more,
  };
}

function ledger(sections: Record<string, LedgerSection>, explainers: Record<string, LedgerExplainer> = {}): Ledger {
  return { sections: new Map(Object.entries(sections)), explainers: new Map(Object.entries(explainers)) };
}

function section(id: string, more: Partial<CurrentSection> = {}): CurrentSection {
  return { id, title: 'Two clocks', place: PLACE, fingerprint: 'sha256-a', formerly: [], ...more };
}

function content(sections: CurrentSection[], more: Partial<CurrentContent> = {}): CurrentContent {
  return { sections, explainers: [], withdrawals: [], ...more };
}

function withdrawal(more: Partial<Withdrawal>): Withdrawal {
  return { sections: [], date: day('2027-02-01'), reason: 'It was wrong.', see: [], ...more };
}

const EXPLAINER: LedgerExplainer = { published: day('2026-11-21'), title: 'How long?' };

describe('a published section', () => {
  test('that is still there gives no finding', () => {
    expect(compareWithLedger(ledger({ 'two-clocks': published() }), content([section('two-clocks')]))).toEqual([]);
  });

  test('that is gone is found', () => {
    expect(compareWithLedger(ledger({ 'two-clocks': published() }), content([]))).toEqual([
      { kind: 'vanished-section', id: 'two-clocks', title: 'Two clocks', place: PLACE },
    ]);
  });

  test('is not gone when another section took it over', () => {
    const known = ledger({ 'two-clocks': published(), clocks: published() });
    expect(compareWithLedger(known, content([section('clocks', { formerly: ['two-clocks'] })]))).toEqual([]);
  });

  test('stays found as long as the ledger alone says that it was taken over by a section that is gone too', () => {
    const known = ledger({
      'two-clocks': published('sha256-a', { 'succeeded-by': { section: 'clocks', since: TODAY } }),
    });
    expect(compareWithLedger(known, content([]))).toMatchObject([{ kind: 'vanished-section', id: 'two-clocks' }]);
  });

  test('is not gone when it was withdrawn, by name or with its explainer', () => {
    const known = ledger({ 'two-clocks': published() }, { [PLACE]: EXPLAINER });
    const explainers = [{ place: PLACE, title: 'How long?', formerly: [] }];
    const byName = content([], { explainers, withdrawals: [withdrawal({ sections: ['two-clocks'] })] });
    const withPage = content([], { withdrawals: [withdrawal({ explainer: PLACE })] });
    expect(compareWithLedger(known, byName)).toEqual([]);
    expect(compareWithLedger(known, withPage)).toEqual([]);
  });

  test('that moved to another explainer is not gone, but not yet recorded', () => {
    const known = ledger({ 'two-clocks': published() });
    expect(compareWithLedger(known, content([section('two-clocks', { place: 'detainers/other' })]))).toEqual([
      { kind: 'unrecorded-section', id: 'two-clocks', title: 'Two clocks', change: 'moved' },
    ]);
  });

  test('with other words, and one that is new, are not yet recorded', () => {
    const known = ledger({ 'two-clocks': published() });
    const now = content([section('two-clocks', { fingerprint: 'sha256-b' }), section('new-one')]);
    expect(compareWithLedger(known, now)).toMatchObject([
      { id: 'two-clocks', change: 'changed' },
      { id: 'new-one', change: 'new' },
    ]);
  });
});

describe('an id', () => {
  test('that was withdrawn or taken over is never used again', () => {
    const known = ledger({
      gone: published('sha256-a', { withdrawn: day('2027-01-01') }),
      old: published('sha256-a', { 'succeeded-by': { section: 'new', since: TODAY } }),
      new: published(),
    });
    expect(compareWithLedger(known, content([section('gone'), section('old'), section('new')]))).toEqual([
      { kind: 'reused-id', id: 'gone', by: PLACE },
      { kind: 'reused-id', id: 'old', by: PLACE },
    ]);
  });

  test('named under formerly must have been published, be gone, and be claimed once', () => {
    const known = ledger({ here: published(), old: published(), first: published(), second: published() });
    const now = content([
      section('here'),
      section('first', { formerly: ['never', 'here', 'old'] }),
      section('second', { formerly: ['old'] }),
    ]);
    expect(compareWithLedger(known, now)).toEqual([
      { kind: 'unknown-former', former: 'never', by: 'first' },
      { kind: 'living-former', former: 'here', by: 'first' },
      { kind: 'contested-former', former: 'old', by: ['first', 'second'] },
    ]);
  });

  test('that is withdrawn must have been published and be gone', () => {
    const known = ledger({ here: published() });
    const now = content([section('here')], { withdrawals: [withdrawal({ sections: ['here', 'never'] })] });
    expect(compareWithLedger(known, now)).toEqual([
      { kind: 'withdrawn-living', name: 'here' },
      { kind: 'withdrawn-unknown', name: 'never' },
    ]);
  });
});

describe('an explainer', () => {
  const known = ledger({}, { [PLACE]: EXPLAINER });

  test('that is gone is found, unless another says that it stood there', () => {
    expect(compareWithLedger(known, content([]))).toEqual([
      { kind: 'vanished-explainer', place: PLACE, title: 'How long?' },
    ]);
    const moved = { place: 'detainers/holds', title: 'How long?', formerly: [PLACE] };
    expect(compareWithLedger(known, content([], { explainers: [moved] }))).toEqual([
      { kind: 'unrecorded-explainer', place: 'detainers/holds' },
    ]);
  });
});

describe('recording', () => {
  test('adds nothing when nothing has changed', () => {
    expect(planUpdates(ledger({ 'two-clocks': published() }), content([section('two-clocks')]), TODAY)).toEqual([]);
  });

  test('adds a version after those that were published', () => {
    const [update] = planUpdates(
      ledger({ 'two-clocks': published() }),
      content([section('two-clocks', { fingerprint: 'sha256-b' })]),
      TODAY,
    );
    expect(update).toMatchObject({
      of: 'section',
      id: 'two-clocks',
      why: 'changed',
      entry: { published: { iso: '2026-11-21' } },
    });
    expect(
      update!.of === 'section' && update!.entry.versions.map(({ date, fingerprint }) => [date.iso, fingerprint]),
    ).toEqual([
      ['2026-11-21', 'sha256-a'],
      ['2027-03-01', 'sha256-b'],
    ]);
  });

  test('replaces a version of the same day', () => {
    const [update] = planUpdates(
      ledger({ 'two-clocks': published() }),
      content([section('two-clocks', { fingerprint: 'sha256-b' })]),
      day('2026-11-21'),
    );
    expect(update!.of === 'section' && update!.entry.versions.map(({ fingerprint }) => fingerprint)).toEqual([
      'sha256-b',
    ]);
  });

  test('says of an old id which section took it over, of a withdrawn one when, and of a moved explainer where it is', () => {
    const known = ledger({ old: published(), clocks: published(), gone: published() }, { [PLACE]: EXPLAINER });
    const now = content([section('clocks', { formerly: ['old'] })], {
      explainers: [{ place: 'detainers/holds', title: 'How long?', formerly: [PLACE] }],
      withdrawals: [withdrawal({ sections: ['gone'] })],
    });
    const updates = planUpdates(known, now, TODAY);
    expect(updates.map(({ why }) => why)).toEqual([
      'taken over by clocks',
      'withdrawn',
      'new',
      'moved to detainers/holds',
    ]);
    expect(updates[0]).toMatchObject({ id: 'old', entry: { 'succeeded-by': { section: 'clocks', since: TODAY } } });
    expect(updates[1]).toMatchObject({ id: 'gone', entry: { withdrawn: TODAY } });
    expect(updates[3]).toMatchObject({
      place: PLACE,
      entry: { 'moved-to': { place: 'detainers/holds', since: TODAY } },
    });
  });

  test('is complete: content recorded once gives no finding and no update', () => {
    const now = content([section('two-clocks')], { explainers: [{ place: PLACE, title: 'How long?', formerly: [] }] });
    const updates = planUpdates(ledger({}), now, TODAY);
    const after = ledger(
      Object.fromEntries(updates.flatMap((update) => (update.of === 'section' ? [[update.id, update.entry]] : []))),
      Object.fromEntries(
        updates.flatMap((update) => (update.of === 'explainer' ? [[update.place, update.entry]] : [])),
      ),
    );
    expect(compareWithLedger(after, now)).toEqual([]);
    expect(planUpdates(after, now, TODAY)).toEqual([]);
  });
});
