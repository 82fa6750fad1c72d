import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { Journal } from '../../src/outputs/journal.ts';
import type { Ports } from '../../src/ports.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { buildTestPorts } from '../support/test-ports.ts';

const folder = '/home/person/.local/share/backroutine/sessions';
const path = `${folder}/2026-03/20260306T081500Z-00000000.jsonl`;
const plan = buildSamplePlan();
const records = recordSession(plan);
const whole = records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** What a power cut must not take back. */
const partEnds = new Set(['step', 'pack-on', 'pack', 'pain', 'end']);

function openJournal(ports: Pick<Ports, 'files' | 'clock' | 'environment' | 'processes'> = buildTestPorts()) {
  const reported: Error[] = [];
  return { journal: new Journal(ports, (error) => reported.push(error)), reported };
}

describe('the journal of a session', () => {
  test('is one file of its own, for the owner alone, with every record', async () => {
    const ports = buildTestPorts();
    const { journal } = openJournal(ports);
    recordSession(plan, undefined, { keep: [journal] });
    await journal.close();
    expect(ports.files.paths()).toEqual([path]);
    expect(ports.files.text(path)).toBe(whole);
    expect(ports.files.mode(path)).toBe(0o600);
    for (const made of [folder, `${folder}/2026-03`]) expect(ports.files.mode(made)).toBe(0o700);
  });

  test('takes another name where its own is taken', async () => {
    const ports = buildTestPorts({ files: { files: { [path]: 'somebody else' } } });
    const { journal } = openJournal(ports);
    for (const record of records) journal.record(record);
    await journal.close();
    expect(ports.files.text(path)).toBe('somebody else');
    expect(ports.files.text(path.replace('-00000000', '-00000001'))).toBe(whole);
  });

  test('has a finished step on the disk before the power is cut in the next', async () => {
    for (const [index, record] of records.entries()) {
      if (record.type !== 'step' && record.type !== 'end') continue;
      const ports = buildTestPorts();
      const { journal } = openJournal(ports);
      // One after the other, as they come in a session: a flush that is still to come would take later records along.
      for (const earlier of records.slice(0, index + 1)) {
        journal.record(earlier);
        await setImmediate();
      }
      for (const later of records.slice(index + 1, index + 2)) if (later.type !== 'step') journal.record(later);
      ports.files.cutPower();
      expect(ports.files.text(path)?.startsWith(linesUpTo(index + 1))).toBe(true);
    }
  });

  test('flushes where a step, a pack or the session ends, where a pack goes on, with the pain, and at no other record', async () => {
    const ports = buildTestPorts();
    const { journal } = openJournal(ports);
    const flushedAt: string[] = [];
    for (const record of records) {
      const before = ports.files.flushes;
      journal.record(record);
      await setImmediate();
      if (ports.files.flushes > before) flushedAt.push(record.type);
    }
    expect(flushedAt).toEqual(records.map(({ type }) => type).filter((type) => partEnds.has(type)));
    expect(new Set(flushedAt)).toEqual(partEnds);
    expect(journal.failure).toBeUndefined();
  });
});

describe('a journal that cannot be written', () => {
  test.each(records.map((_, index) => index))(
    'from record %i on is reported once, and made up for later',
    async (index) => {
      const ports = buildTestPorts();
      const { journal, reported } = openJournal(ports);
      for (const [at, record] of records.entries()) {
        if (at === index) ports.files.freeBytes = 5;
        if (at === index + 3) ports.files.freeBytes = 1_000_000;
        journal.record(record);
      }
      ports.files.freeBytes = 1_000_000;
      await journal.close();
      expect(ports.files.text(path)).toBe(whole);
      expect(reported).toHaveLength(1);
      expect(journal.failure).toBeUndefined();
    },
  );

  test('in a read-only home lets the session go on, is reported once, and changes nothing', async () => {
    const ports = buildTestPorts();
    ports.files.readOnly = true;
    const { journal, reported } = openJournal(ports);
    expect(recordSession(plan, undefined, { keep: [journal] }).at(-1)?.type).toBe('end');
    await journal.close();
    expect(reported).toMatchObject([{ code: 'EROFS' }]);
    expect(ports.files.paths()).toEqual([]);
  });

  test('in a folder that is a file is reported once, and the file stays as it is', async () => {
    const ports = buildTestPorts({ files: { files: { [folder]: 'a file' } } });
    const { journal, reported } = openJournal(ports);
    for (const record of records) journal.record(record);
    await journal.close();
    expect(reported).toHaveLength(1);
    expect(ports.files.text(folder)).toBe('a file');
  });
});

function linesUpTo(count: number): string {
  return records
    .slice(0, count)
    .map((record) => `${JSON.stringify(record)}\n`)
    .join('');
}
