import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogFormat, openLogFile, renderRecord, SessionLog, SinkLines } from '../../src/outputs/session-log.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { nodeFiles } from '../../src/system/node-files.ts';
import { howOften } from '../support/long.ts';
import { MemoryFiles } from '../support/memory-files.ts';
import { note } from '../support/promises.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { RecordingSink } from '../support/recording-sink.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { logMessages } from '../support/words.ts';

const formats: readonly LogFormat[] = ['text', 'jsonl'];
const records = recordSession(buildSamplePlan());

/** What a log file must never hold: controls but line feeds, and letters that hide or turn text around. */
const forbidden =
  /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

function logOf(format: LogFormat, title: string, name: string, id: string): string {
  const sink = new RecordingSink();
  const exercise = sampleExercise({ id, name });
  const plan = buildPlan(sampleRoutine({ title, steps: [sampleStep({ exercise })] }), { dose: 'low' });
  recordSession(plan, undefined, {
    facts: { routine: title, choices: { routine: name } },
    keep: [new SessionLog(new SinkLines(sink, () => {}), format, logMessages)],
  });
  return sink.text;
}

describe('the text log', () => {
  test('is one line an event, with local time, offset, and a word to search for', () => {
    const sink = new RecordingSink();
    recordSession(buildSamplePlan(), undefined, {
      keep: [new SessionLog(new SinkLines(sink, () => {}), 'text', logMessages)],
    });
    expect(sink.lines).toEqual(records.map((record) => renderRecord(record, logMessages)));
    expect(sink.lines[0]).toMatch(
      /^2026-03-06T09:15:00\+01:00 session {2}sample \(Sample\), maintenance, planned \d:\d\d; .*; no warning signs$/,
    );
    expect(sink.lines.filter((line) => line.includes(' rep '))).toContain(
      '2026-03-06T09:15:36+01:00 rep      bird-dog left 1/2 held 9 s',
    );
  });

  test('has a line for every kind of record', () => {
    const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 312_000 };
    const place = { step: 0, what: 'bird-dog', side: 'left', set: 2, rep: 3, reps: 5 } as const;
    const line = (record: Parameters<typeof renderRecord>[0]) => renderRecord(record, logMessages).slice(26);
    expect([
      line({ type: 'pain', ...stamp, when: 'after', score: 2 }),
      line({ type: 'rep', ...stamp, ...place, heldMs: 8_500, done: true }),
      line({ type: 'rep', ...stamp, ...place, heldMs: 4_000, done: false }),
      line({ type: 'pack', ...stamp, step: 1, what: 'heat pack', playedMs: 65_000, plannedMs: 600_000, done: false }),
      line({ type: 'longer', ...stamp, ...place, byMs: 10_000 }),
      line({ type: 'longer', ...stamp, ...place, byMs: -4_000 }),
      line({ type: 'resume', ...stamp, afterMs: 12_300 }),
      line({ type: 'gap', ...stamp, awayMs: 4_000_000 }),
      line({ type: 'no-sound', ...stamp }),
      line({ type: 'sound', ...stamp, afterMs: 6_200 }),
      line({ type: 'clock-set', ...stamp, byMs: -3_600_000 }),
      line({ type: 'pause', ...stamp }),
    ]).toEqual([
      'pain     after 2/10',
      'rep      bird-dog left set 2 3/5 held 8.5 s',
      'rep      bird-dog left set 2 3/5 broken off after 4 s',
      'pack     heat pack 1:05 of 10:00',
      'longer   bird-dog left set 2 3/5 by 10 s',
      'shorter  bird-dog left set 2 3/5 by 4 s',
      'resume   after 12.3 s',
      'gap      away for 1:06:40 h',
      'no-sound nothing is heard from here on',
      'sound    again, after 6.2 s without',
      'clock    set back by 1:00:00 h',
      'pause    at 5:12',
    ]);
  });
});

describe('the JSON log', () => {
  test('is the records, one object a line', () => {
    const sink = new RecordingSink();
    recordSession(buildSamplePlan(), undefined, {
      keep: [new SessionLog(new SinkLines(sink, () => {}), 'jsonl', logMessages)],
    });
    expect(sink.lines.map((line) => JSON.parse(line))).toEqual(records);
  });

  test('gives back hostile texts as they were', () => {
    const title = '\u001b]0;x\u0007\u202e\u009b31m';
    expect(JSON.parse(logOf('jsonl', title, 'a\nb', 'x').split('\n')[0] ?? '')).toMatchObject({
      title,
      routine: title,
    });
  });
});

describe.each(formats)('a log as %s', (format) => {
  const payloads = [
    '\u001b[2J',
    '\u009b31m',
    '\u0007',
    'a\r\nb',
    '\u202eevil',
    '\u0000',
    '\u2028',
    '\ud800',
    '\u{e0041}',
    '\u007f',
  ];

  test.each(payloads)('holds no control letters for %j in any name', (payload) => {
    const text = logOf(format, `T${payload}`, `N${payload}`, `i${payload}`);
    expect(text).not.toMatch(forbidden);
    expect(text.split('\n').length).toBe(logOf(format, 'T', 'N', 'i').split('\n').length);
  });

  test('holds no control letters, whatever is played', (context) => {
    const tried = howOften(50, 1_000);
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyRoutine, text, text, (routine, title, name) => {
        const sink = new RecordingSink();
        const plan = buildPlan({ ...routine, title }, {});
        recordSession(plan, undefined, {
          facts: { routine: name },
          keep: [new SessionLog(new SinkLines(sink, () => {}), format, logMessages)],
        });
        expect(sink.text).not.toMatch(forbidden);
        expect(sink.text.endsWith('\n')).toBe(true);
      }),
      { numRuns: tried },
    );
    note(context, { promise: 'log', tried, lost: 0 });
  }, 120_000);
});

describe('where a log goes to', () => {
  test('stdout that fails is reported once, and the session goes on', async () => {
    const sink = new RecordingSink();
    const reported: Error[] = [];
    const log = new SessionLog(new SinkLines(sink, (error) => reported.push(error)), 'text', logMessages);
    sink.fail('ENOSPC');
    expect(recordSession(buildSamplePlan(), undefined, { keep: [log] }).at(-1)?.type).toBe('end');
    await log.close();
    expect(reported).toHaveLength(1);
    expect(log.failure).toMatchObject({ code: 'ENOSPC' });
  });

  test.each(['/dev/null/log.txt', '/absent-folder/log.txt'])('%s is refused before the session', (path) => {
    expect(() => openLogFile(nodeFiles, path, () => {})).toThrow(path);
  });

  test('a full disk is reported once', async () => {
    const path = '/dev/full';
    const reported: Error[] = [];
    const log = new SessionLog(
      openLogFile(nodeFiles, path, (error) => reported.push(error)),
      'text',
      logMessages,
    );
    expect(recordSession(buildSamplePlan(), undefined, { keep: [log] }).at(-1)?.type).toBe('end');
    await log.close();
    expect(reported).toHaveLength(1);
    expect(log.failure?.message).toContain(path);
  });

  test('a file is appended to, for the owner alone', async () => {
    const path = '/home/person/log.txt';
    const files = new MemoryFiles({ files: { '/home/person/old.txt': '', [path]: 'old line\n' } });
    for (const target of [path, '/home/person/new.txt']) {
      const log = new SessionLog(
        openLogFile(files, target, () => {}),
        'text',
        logMessages,
      );
      recordSession(buildSamplePlan(), undefined, { keep: [log] });
      await log.close();
      expect(log.failure).toBeUndefined();
    }
    expect(files.text(path)).toBe(`old line\n${files.text('/home/person/new.txt')}`);
    expect(files.mode('/home/person/new.txt')).toBe(0o600);
  });

  test('a real disk keeps everything, and reports no failure', async () => {
    const root = mkdtempSync(join(tmpdir(), 'backroutine-log-'));
    try {
      const path = join(root, 'log.txt');
      const log = new SessionLog(
        openLogFile(nodeFiles, path, () => {}),
        'jsonl',
        logMessages,
      );
      recordSession(buildSamplePlan(), undefined, { keep: [log] });
      await log.close();
      expect(log.failure).toBeUndefined();
      expect(Buffer.from(nodeFiles.readSync(path, 1_000_000)).toString()).toBe(
        records.map((record) => `${JSON.stringify(record)}\n`).join(''),
      );
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
