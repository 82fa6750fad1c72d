import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkResult } from '../../src/journal/check-result.ts';
import { readLocalTime } from '../../src/journal/local-time.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { howOften } from '../support/long.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';

const records = recordSession({ ...buildSamplePlan(), unattended: true });
const startMs = readLocalTime(records[0]?.time ?? '')?.wallMs ?? 0;
const laterMs = startMs + 86_400_000;

const bytesOf = (lines: readonly unknown[]) =>
  new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
const change = (type: SessionRecord['type'], changes: object) =>
  records.map((record) => (record.type === type ? { ...record, ...changes } : record));

/** The end with one of its sums changed. */
const changeSum = (sums: 'done' | 'planned', key: string, by: (value: number) => number) =>
  records.map((record) =>
    record.type === 'end'
      ? {
          ...record,
          [sums]: Object.fromEntries(Object.entries(record[sums]).map(([k, v]) => [k, k === key ? by(v) : v])),
        }
      : record,
  );

describe('the result of a session', () => {
  test('that is whole is taken as it is', () => {
    const result = checkResult(bytesOf(records), laterMs);
    expect(result).toMatchObject({ records, start: { wallMs: startMs } });
  });

  test('may end with the pain after it', () => {
    const pain = { type: 'pain', when: 'after', score: 3, time: records.at(-1)?.time, atMs: 0 };
    expect(checkResult(bytesOf([...records, pain]), laterMs)).toMatchObject({ start: { wallMs: startMs } });
  });

  test('may have its sums in any order, a note behind them, and a clock that is two hours ahead', () => {
    const end = records.at(-1);
    const reversed = Object.fromEntries(Object.entries((end as SessionRecord & { type: 'end' }).done).toReversed());
    const note = { type: 'note', text: 'Stiff', time: end?.time, atMs: 0 };
    const lines = [...change('end', { done: reversed }), note];
    const lastMs = readLocalTime(end?.time ?? '')?.wallMs ?? 0;
    expect(checkResult(bytesOf(lines), lastMs - 2 * 3_600_000)).toMatchObject({ start: { wallMs: startMs } });
    expect(checkResult(bytesOf(lines), lastMs - 2 * 3_600_000 - 1)).toBe('to-come');
    expect(checkResult(bytesOf(change('session', { added: false })), laterMs)).toMatchObject({
      session: { added: false },
    });
  });

  test('names no step that it has not planned', () => {
    const { steps } = records[0] as SessionRecord & { type: 'session' };
    const end = records.findIndex(({ type }) => type === 'end');
    const withStep = (step: number) =>
      records.toSpliced(end, 0, { ...records[2], type: 'hurt', step } as SessionRecord);
    expect(checkResult(bytesOf(withStep(steps.length - 1)), laterMs)).toMatchObject({ start: { wallMs: startMs } });
    expect(checkResult(bytesOf(withStep(steps.length)), laterMs)).toBe('damaged');
  });

  test.each([
    ['damaged', [...records.slice(0, 3), 'torn', ...records.slice(3)]],
    ['damaged', [...records, { ...records[3] }]],
    ['damaged', change('step', { step: 900 })],
    ['damaged', change('pain', { time: '2001-01-01T00:00:00+00:00' })],
    ['newer', change('session', { format: 2 })],
    ['no-session', records.slice(1)],
    ['no-session', [records[0], ...records]],
    ['damaged', [...records, { ...records[0], type: 'later' }]],
    ['damaged', change('end', { time: '2001-01-01T00:00:00+00:00' })],
    ['no-session', []],
    ['no-session', change('session', { added: true })],
    ['no-session', change('session', { resumes: '20261122T071500Z-3fa2c1d8' })],
    ['unfinished', records.filter(({ type }) => type !== 'end')],
    ['unfinished', [...records, records.at(-1)]],
    ['changed', change('rep', { heldMs: 1 })],
    ['changed', change('end', { share: 0.1 })],
    ['changed', records.filter(({ type }) => type !== 'counted')],
    ...(['done', 'planned'] as const).flatMap((sums) =>
      ['steps', 'reps', 'counted', 'heldMs', 'packMs'].map(
        (key) => ['changed', changeSum(sums, key, (value) => value + 1)] as const,
      ),
    ),
  ] as const)('is refused as %s', (fault, lines) => {
    expect(checkResult(bytesOf(lines), laterMs)).toBe(fault);
  });

  test('is refused where nothing was done, or its times are still to come', () => {
    const begun = recordSession({ ...buildSamplePlan(), unattended: true }, (session) => {
      session.pass(1);
      session.terminal.press('q');
    });
    expect(checkResult(bytesOf(begun), laterMs)).toBe('nothing-done');
    expect(checkResult(bytesOf(records), startMs - 86_400_000)).toBe('to-come');
  });

  test('that anybody has changed is refused or whole, and never an error', () => {
    const bytes = bytesOf(records);
    const property = fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(40), (at, byte, cut) => {
      const changed = Uint8Array.from([...bytes.subarray(0, at), byte, ...bytes.subarray(at + cut)]);
      const result = checkResult(changed, laterMs);
      if (typeof result !== 'string') expect(result.records.length).toBeGreaterThan(1);
    });
    fc.assert(property, { numRuns: howOften(100, 20_000) });
  });
});
