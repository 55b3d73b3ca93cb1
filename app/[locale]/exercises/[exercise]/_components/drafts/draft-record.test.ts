import { describe, expect, it } from 'vitest';
import { addVersion, changedRecord, descends, parseRecord, type DraftRecord } from './draft-record.ts';

const start: DraftRecord = {
  source: 'start',
  savedAt: '2026-01-01T00:00:00.000Z',
  version: { run: 'first', number: 0 },
  follows: [],
  base: null,
  sent: [],
  isPending: false,
};
const at = new Date('2026-01-01T00:00:01Z');
const type = (record: DraftRecord, run: string, source: string) => changedRecord(record, { source, run, at });

describe('a text among the tabs of a browser', () => {
  it('follows what was typed before it, also where a tab saw only some of it', () => {
    const typed = type(type(type(start, 'a', '1'), 'a', '2'), 'a', '3');
    expect(descends(typed, start.version)).toBe(true);
    expect(descends(typed, { run: 'a', number: 0 })).toBe(true);
    expect(descends(start, typed.version)).toBe(false);
  });

  it('follows the text of the other tab when tabs take turns', () => {
    const inA = type(start, 'a', 'from a');
    const inB = type(inA, 'b', 'from b');
    const again = type(inB, 'c', 'from a again');
    expect([inA, inB].map(({ version }) => descends(again, version))).toEqual([true, true]);
  });

  it('does not follow what was typed at the same time', () => {
    const fork = type(start, 'a', 'both saw this');
    const [one, other] = [type(fork, 'a', 'one'), type(fork, 'b', 'other')];
    expect(descends(one, other.version)).toBe(false);
    expect(descends(other, one.version)).toBe(false);
  });

  it('follows both once the learner has chosen', () => {
    const [one, other] = [type(start, 'a', 'one'), type(start, 'b', 'other')];
    const chosen = { ...one, follows: addVersion(one, other.version) };
    expect(descends(chosen, other.version)).toBe(true);
    expect(descends(type(chosen, 'a', 'on'), other.version)).toBe(true);
  });
});

describe('a stored draft', () => {
  it('comes back, and anything else does not', () => {
    expect(parseRecord(JSON.stringify(start))).toEqual(start);
    for (const text of [null, '', 'null', '3', '{}', '{"source":"x","savedAt":"y"}']) {
      expect(parseRecord(text)).toBeNull();
    }
  });
});
