import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeptChoices } from '../../src/journal/check-record.ts';
import { journalFolder } from '../../src/journal/journal-name.ts';
import { listSessions } from '../../src/journal/list-sessions.ts';
import { answerLastHurt, findResumePosition, isSamePlan, reapplyExclusions } from '../../src/journal/resume.ts';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { findResumable } from '../../src/journal/today.ts';
import { Journal } from '../../src/outputs/journal.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, type RecordOptions, recordSession } from '../support/record-session.ts';
import { anyRoutine, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { buildTestPorts, type TestPorts } from '../support/test-ports.ts';

const plan = buildSamplePlan();

/** Plays with a journal on the disk of `ports`, at the time of its clock. */
function keepSession(ports: TestPorts, act: (session: VirtualSession) => void, options: RecordOptions = {}) {
  const journal = new Journal(ports, (error) => {
    throw error;
  });
  return recordSession(plan, act, { clock: { wallMs: ports.clock.wallMs() }, ...options, keep: [journal] });
}

const resumable = (ports: TestPorts) =>
  findResumable(ports.files, journalFolder(ports.files, ports.environment.folders), {
    wallMs: ports.clock.wallMs(),
    offsetMinutes: 60,
  });

const interruptAfter = (seconds: number) => (session: VirtualSession) => session.pass(seconds);
const playOn = (session: VirtualSession) => session.finish();

describe('an interrupted session', () => {
  test('can be resumed on the same day, with what was done of it', () => {
    const ports = buildTestPorts();
    keepSession(ports, interruptAfter(55));
    ports.clock.jumpWall(600_000);
    expect(resumable(ports)).toMatchObject({ summary: { routine: 'sample', done: { reps: 2 } }, playedMs: 51_000 });
  });

  test('cannot be resumed on the next day, when it ended properly, or when another one came after it', () => {
    const tomorrow = buildTestPorts();
    keepSession(tomorrow, interruptAfter(55));
    tomorrow.clock.jumpWall(24 * 3_600_000);
    expect(resumable(tomorrow)).toBeUndefined();

    const quit = buildTestPorts();
    keepSession(quit, (session) => session.terminal.press('q'));
    expect(resumable(quit)).toBeUndefined();

    const later = buildTestPorts();
    keepSession(later, interruptAfter(55));
    later.clock.jumpWall(600_000);
    keepSession(later, playOn);
    expect(resumable(later)).toBeUndefined();
  });

  test('cannot be resumed when nothing of it was done', () => {
    const ports = buildTestPorts();
    keepSession(ports, interruptAfter(25));
    expect(resumable(ports)).toBeUndefined();
  });

  test('resumes at the first rep that was not done, and both together count as one uninterrupted session', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 248 }), fc.integer({ min: 1, max: 200 }), (first, second) => {
        const ports = buildTestPorts();
        keepSession(ports, interruptAfter(first));
        resume(ports, interruptAfter(second));
        resume(ports, playOn);
        const sessions = listSessions(ports.files, journalFolder(ports.files, ports.environment.folders));
        expect(sessions).toHaveLength(1);
        expect(sessions[0]).toMatchObject({ outcome: 'done', share: 1, done: { steps: 4, reps: 6, counted: 6 } });
      }),
      { numRuns: 40 },
    );
  });

  /** Resumes when the time of the session before is over, as long as there is something to resume. */
  function resume(ports: TestPorts, act: (session: VirtualSession) => void): void {
    ports.clock.jumpWall(600_000);
    const resumed = resumable(ports);
    const startAtMs = resumed && findResumePosition(plan, resumed.records);
    if (resumed === undefined || startAtMs === undefined) return;
    keepSession(ports, act, { facts: { resumed }, startAtMs });
  }
});

describe('the resume position', () => {
  const positionAfter = (seconds: number) => findResumePosition(plan, recordSession(plan, interruptAfter(seconds)));

  test.each([
    ['before anything was done: the beginning', 3, 0],
    ['in the middle of the first rep: the first side', 30, 0],
    ['after the first rep: the second', 37, 38_000],
    ['after the last rep of a side: the switch', 50, 51_000],
    ['in the middle of the knee rolls: the rep that was not done', 113, 83_000],
    ['after a rep of stations: the next one', 118, 117_000],
    ['in the middle of the kicks: their step', 153, 133_000],
    ['in the pack: its step', 200, plan.segments.find(({ kind }) => kind === 'pack')?.atMs ?? 0],
  ])('%s', (_, seconds, positionMs) => {
    expect(positionAfter(seconds)).toBe(positionMs);
  });

  test('is none when all was done but the closing words', () => {
    expect(positionAfter(253)).toBeUndefined();
  });

  test('is where it was on the plan, although ten seconds were added on the way', () => {
    const records = recordSession(plan, (session) => {
      session.pass(30);
      session.terminal.press('+');
      session.pass(33);
    });
    expect(records.at(-1)).toMatchObject({ type: 'side', atMs: 61_000 });
    expect(findResumePosition(plan, records)).toBe(51_000);
  });

  test('is at the same side and step where nobody attended the first part, whose offsets are others', () => {
    const unattended = buildPlan(sampleRoutine({ mode: 'pain-day' }), { unattended: true });
    const attended = buildPlan(sampleRoutine({ mode: 'pain-day' }), {});
    const switchOf = (of: Plan) => of.segments.find(({ kind }) => kind === 'switch')?.atMs ?? 0;
    expect(switchOf(unattended)).not.toBe(switchOf(attended));
    const records = recordSession(unattended, (session) => session.clock.advance(switchOf(unattended) + 1_000));
    expect(records.at(-1)?.type).toBe('side');
    expect(findResumePosition(attended, records)).toBe(switchOf(attended));
  });

  test('is nowhere behind what was done, whatever the routine', () => {
    fc.assert(
      fc.property(anyRoutine, fc.integer({ min: 0, max: 400 }), (routine, seconds) => {
        const any = buildPlan(routine, {});
        const records = recordSession(any, interruptAfter(seconds));
        if (records.at(-1)?.type === 'end') return;
        const positionMs = findResumePosition(any, records);
        const doneMs = records.filter(isDone).at(-1)?.atMs ?? 0;
        expect(positionMs ?? any.totalMs).toBeGreaterThanOrEqual(doneMs);
        expect(positionMs ?? 0).toBeLessThanOrEqual(seconds * 1000 + longestMove(any));
      }),
      { numRuns: 60 },
    );
  });

  test('needs the routine to be the same as before', () => {
    const session = recordSession(plan)[0];
    const hold = plan.segments.findIndex(({ kind }) => kind === 'hold');
    const other = { ...plan, segments: plan.segments.toSpliced(hold, 1) };
    expect(session?.type === 'session' && isSamePlan(plan, session)).toBe(true);
    expect(session?.type === 'session' && isSamePlan(other, session)).toBe(false);
  });
});

function isDone(record: SessionRecord): boolean {
  return (record.type === 'rep' || record.type === 'pack') && record.done;
}

/** A session interrupted on the way out of a rep resumes after it. */
function longestMove(any: Plan): number {
  return Math.max(0, ...any.segments.filter(({ kind }) => kind === 'move').map(({ durationMs }) => durationMs));
}

test('every choice a session was kept with is read back', () => {
  const choices = {
    mode: 'pain-day',
    budgetMs: 600_000,
    dose: 'low',
    startSide: 'left',
    usualStartSide: 'right',
    waitForMe: true,
    countDown: false,
  };
  expect(readKeptChoices(choices)).toEqual(choices);
});

test('what is no choice is left out of those that are read back', () => {
  expect(readKeptChoices({ mode: 'party', budgetMs: -1, dose: 3, countDown: 'yes', colour: 'red' })).toEqual({});
});

const reps = { low: 2, high: 2 };
const threeSets = buildPlan(sampleRoutine({ steps: [sampleStep({ sets: [reps, reps, reps] })] }), {});
const stamp = { time: '2026-11-22T08:15:00+01:00', atMs: 5_000 };
const place = { step: 0, what: 'bird-dog', side: 'left', set: 1, rep: 2 } as const;
const hurt: SessionRecord = { type: 'hurt', ...stamp, ...place };
const answer = { type: 'left-out', ...stamp, ...place, missed: 4 };
const followedBy = (type: string, more: object = {}) => {
  const records = [hurt, { type, ...stamp, ...place, ...more } as unknown as SessionRecord];
  return answerLastHurt(threeSets, records).slice(records.length);
};

describe('a pain that nobody could answer any more', () => {
  test('leaves its side out of what was to come', () => {
    expect(answerLastHurt(threeSets, [hurt])).toEqual([hurt, answer]);
    const settling: SessionRecord = { type: 'hurt', ...stamp, step: 0, what: 'bird-dog', side: 'left' };
    expect(answerLastHurt(threeSets, [settling])).toHaveLength(2);
  });

  test.each([
    ['rep', {}],
    ['counted', {}],
    ['step', {}],
    ['side', {}],
    ['end', {}],
    ['skip', { reason: 'hurt' }],
  ])('is still unanswered behind a record %s %j', (type, more) => {
    expect(followedBy(type, more)).toEqual([answer]);
  });

  test.each([
    ['resume', {}],
    ['pack', {}],
    ['easier', {}],
    ['skip', { reason: 'skipped' }],
    ['left-out', { missed: 4 }],
  ])('was answered where a record %s %j follows', (type, more) => {
    expect(followedBy(type, more)).toEqual([]);
  });

  test('changes nothing where there is none, or it had no side', () => {
    const { side: _, ...whole } = place;
    for (const records of [[], [{ type: 'hurt', ...stamp, ...whole }]] as readonly (readonly SessionRecord[])[])
      expect(answerLastHurt(threeSets, records)).toBe(records);
  });

  test('is over where nothing of its side was to come: no key leads back to it after the session is resumed', () => {
    const records = answerLastHurt(threeSets, [{ ...hurt, set: 3, side: 'right' } as SessionRecord]);
    expect(records.at(-1)).toMatchObject({ type: 'left-out', side: 'right', missed: 0 });
    const { segments } = reapplyExclusions(threeSets, records);
    for (const { kind, side, isOver } of segments.filter((segment) => segment.kind === 'hold'))
      expect({ kind, side, isOver }).toEqual({ kind, side, isOver: side === 'right' ? true : undefined });
  });
});
