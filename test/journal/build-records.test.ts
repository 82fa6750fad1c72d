import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SessionRecord } from '../../src/journal/session-record.ts';
import { renderRecord } from '../../src/outputs/session-log.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import type { VirtualSession } from '../support/play-on.ts';
import { buildSamplePlan, recordSession } from '../support/record-session.ts';
import { anyRoutine, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { logMessages } from '../support/words.ts';

const plan = buildSamplePlan();

const ofType = <Type extends SessionRecord['type']>(records: readonly SessionRecord[], type: Type) =>
  records.filter((record): record is Extract<SessionRecord, { readonly type: Type }> => record.type === type);

/** The records from the first step on, as the log writes them, without their times. */
const wordsOf = (records: readonly SessionRecord[]) =>
  records
    .filter(({ type }) => type !== 'session' && type !== 'pain')
    .map((record) => renderRecord(record, logMessages).slice('2026-11-22T08:15:00+01:00 '.length));

/** Plays up to `seconds` of the plan, does something, and plays on to the end. */
const playWith = (seconds: number, act: (session: VirtualSession) => void) =>
  recordSession(plan, (session) => {
    session.pass(seconds);
    act(session);
    session.finish();
  });

/** What the player's events say was done: each rep and kick once, however often it was begun. */
function recount(plan: Plan, events: readonly PlayerEvent[]) {
  const sums = { playedMs: 0, heldMs: 0, packMs: 0 };
  const [reps, counted, packs] = [new Set<string>(), new Set<string>(), new Set<number>()];
  let stations = 0;
  for (const event of events) {
    if (event.type !== 'segment-ended') continue;
    const { segment, playedMs, done } = event;
    const { kind, step, side, set, rep } = segment;
    const name = `${step} ${side} ${set} ${rep}`;
    sums.playedMs += playedMs;
    if (kind === 'hold') sums.heldMs += playedMs;
    if (kind === 'pack') sums.packMs += playedMs;
    if (kind === 'pack' && done) packs.add(step);
    if (kind === 'count' && done) counted.add(name);
    if (!done) stations = 0;
    if (kind !== 'hold' || !done) continue;
    stations = segment.station === undefined || segment.station === 0 ? 1 : stations + 1;
    const planStep = plan.steps[step];
    const work = planStep?.kind === 'exercise' ? planStep.work : undefined;
    if (stations === (work?.kind === 'stations' ? work.stations.length : 1)) reps.add(name);
  }
  return { ...sums, reps: reps.size, counted: counted.size, packs: packs.size };
}

describe('the records of a session', () => {
  test('hold what was planned, and everything that was done', () => {
    const records = recordSession(plan);
    expect(records[0]).toMatchObject({
      type: 'session',
      format: 1,
      routine: 'sample',
      title: 'Sample',
      mode: 'maintenance',
      plannedMs: plan.totalMs,
      dose: plan.doseLine,
      safety: 'clear',
      choices: { minutes: 15 },
      steps: [
        { what: 'bird-dog', name: 'Bird-dog', reps: 4, holdMs: 9_000, sides: ['left', 'right'] },
        { what: 'knee-rolls', reps: 2, holdMs: 10_000, sides: [] },
        { what: 'kicks', reps: 6 },
        { what: 'cold pack', reps: 0, packMs: 60_000 },
      ],
    });
    expect(records[1]).toMatchObject({ type: 'pain', when: 'before', score: 4 });
    expect(wordsOf(records)).toEqual([
      'step     bird-dog',
      'side     bird-dog left',
      'rep      bird-dog left 1/2 held 9 s',
      'rep      bird-dog left 2/2 held 9 s',
      'switch   bird-dog right',
      'rep      bird-dog right 1/2 held 9 s',
      'rep      bird-dog right 2/2 held 9 s',
      'step     knee-rolls',
      'rep      knee-rolls 1/2 held 10 s',
      'rep      knee-rolls 2/2 held 10 s',
      'step     kicks',
      'counted  kicks 6/6',
      'step     cold pack',
      'pack-on  cold pack for 1:00',
      'pack     cold pack 1:00 of 1:00',
      'end      done, steps 4/4, reps 6/6, held 0:56/0:56, counted 6/6, packs 1:00/1:00, 100 %, played 3:55, again at 2026-03-06T12:18:55+01:00',
    ]);
  });

  test('carry the local time of the moment and the position on the plan', () => {
    const [rep] = ofType(recordSession(plan), 'rep');
    expect(rep).toMatchObject({ time: '2026-03-06T09:15:36+01:00', atMs: 36_000 });
  });

  test('go on in another offset when the clocks change in the middle', () => {
    const changeMs = Date.UTC(2026, 2, 29, 1);
    const records = recordSession(plan, undefined, {
      clock: { wallMs: changeMs - 60_000, utcOffsetMinutes: (wallMs) => (wallMs >= changeMs ? 120 : 60) },
    });
    expect(records[0]?.time).toBe('2026-03-29T01:59:00+01:00');
    expect(records.at(-1)?.time).toBe('2026-03-29T03:02:55+02:00');
  });

  test('leave out the pain where none was given', () => {
    expect(ofType(recordSession(plan, undefined, { facts: { painBefore: undefined } }), 'pain')).toEqual([]);
  });

  test('say that a pause was made and how long it took', () => {
    const words = wordsOf(
      playWith(30, (session) => {
        session.terminal.press('space');
        session.pass(12);
        session.terminal.press('space');
      }),
    );
    expect(words.slice(2, 5)).toEqual([
      'pause    at 0:30',
      'resume   after 12 s',
      'rep      bird-dog left 1/2 held 9 s',
    ]);
  });

  test('have no pause when a gate waits for the person', () => {
    const waiting = buildPlan(sampleRoutine(), { waitForMe: true });
    const types = new Set(recordSession(waiting).map(({ type }) => type));
    expect([...types]).toEqual(['session', 'pain', 'step', 'side', 'rep', 'end']);
  });

  test('keep a rep that was broken off, why, and what was left out', () => {
    const records = playWith(31, (session) => session.terminal.press('n'));
    expect(wordsOf(records).slice(2, 5)).toEqual([
      'rep      bird-dog left 1/2 broken off after 4 s',
      'skip     bird-dog left 1/2 skipped, from 0:31 to 1:23',
      'step     knee-rolls',
    ]);
    expect(ofType(records, 'end')[0]).toMatchObject({
      outcome: 'done',
      done: { steps: 3, reps: 2, counted: 6, heldMs: 24_000, packMs: 60_000 },
      planned: { steps: 4, reps: 6, counted: 6, heldMs: 56_000, packMs: 60_000 },
      share: 0.75,
    });
  });

  test('count a rep that is done again once, but all of its held time', () => {
    const records = playWith(37, (session) => session.terminal.press('r'));
    expect(wordsOf(records).slice(2, 5)).toEqual([
      'rep      bird-dog left 1/2 held 9 s',
      'skip     bird-dog left 1/2 repeated, from 0:37 to 0:25',
      'rep      bird-dog left 1/2 held 9 s',
    ]);
    expect(ofType(records, 'end')[0]?.done).toMatchObject({ reps: 6, heldMs: 65_000 });
  });

  test('begin a rep of several stations again when it is repeated', () => {
    const records = playWith(111, (session) => session.terminal.press('r'));
    expect(wordsOf(records).filter((line) => line.startsWith('rep      knee'))).toEqual([
      'rep      knee-rolls 1/2 broken off after 5 s',
      'rep      knee-rolls 1/2 held 10 s',
      'rep      knee-rolls 2/2 held 10 s',
    ]);
  });

  test('continue the count when a kick is repeated, and close it when the rest is left out', () => {
    const repeated = playWith(157, (session) => session.terminal.press('r'));
    expect(ofType(repeated, 'counted').map(({ count }) => count)).toEqual([6]);
    const skipped = playWith(157, (session) => session.terminal.press('n'));
    expect(wordsOf(skipped).slice(-7, -4)).toEqual([
      'step     kicks',
      'counted  kicks 3/6',
      'skip     kicks right 4/6 skipped, from 2:37 to 2:43',
    ]);
  });

  test('count all kicks but the one that hurt', () => {
    const records = playWith(155, (session) => {
      session.terminal.press('h');
      session.terminal.press('return');
    });
    expect(wordsOf(records).filter((line) => line.startsWith('counted'))).toEqual([
      'counted  kicks 2/6',
      'counted  kicks 3/6 from 4',
    ]);
    expect(ofType(records, 'end')[0]?.done.counted).toBe(5);
  });

  test('count the kick that hurt, too, where it is done again', () => {
    const records = playWith(155, (session) => {
      session.terminal.press('h');
      session.terminal.press('r');
    });
    expect(ofType(records, 'counted').reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });

  test('name a side that hurt, and the easier form', () => {
    const records = playWith(31, (session) => {
      session.terminal.press('h');
      session.pass(8);
      session.terminal.press('e');
    });
    expect(wordsOf(records).slice(2, 9)).toEqual([
      'hurt     bird-dog left 1/2',
      'rep      bird-dog left 1/2 broken off after 4 s',
      'skip     bird-dog left 1/2 hurt, from 0:31 to 0:51',
      'switch   bird-dog right',
      'left-out bird-dog left, it hurts',
      'easier   bird-dog',
      'resume   after 8 s',
    ]);
  });

  test('have ten seconds more, and the hold as long as it really was', () => {
    const words = wordsOf(playWith(30, (session) => session.terminal.press('+')));
    expect(words.slice(2, 4)).toEqual(['longer   bird-dog left 1/2 by 10 s', 'rep      bird-dog left 1/2 held 19 s']);
  });

  test('have no skip when somebody is ready early', () => {
    const records = playWith(5, (session) => session.terminal.press('return'));
    expect(ofType(records, 'skip')).toEqual([]);
    expect(ofType(records, 'end')[0]).toMatchObject({ share: 1, playedMs: plan.totalMs - 20_000 });
  });

  test('have a gap, and when the person came back', () => {
    const words = wordsOf(
      playWith(30, (session) => {
        session.clock.sleepMachine(480_000, { monotonicRuns: false });
        session.pass(20);
        session.terminal.press('return');
      }),
    );
    expect(words[2]).toMatch(/^gap {6}away for 8:0[01] min$/);
    expect(words[3]).toMatch(/^resume {3}after (19|20)(\.\d)? s$/);
  });

  test('close what is open when the person quits', () => {
    const records = recordSession(plan, (session) => {
      session.pass(30);
      session.terminal.press('q');
    });
    expect(wordsOf(records).slice(-2)).toEqual([
      'rep      bird-dog left 1/2 broken off after 3 s',
      'end      quit, steps 0/4, reps 0/6, held 0:03/0:56, counted 0/6, packs 0:00/1:00, 0 %, played 0:30',
    ]);
  });

  test('have a time for the next round where something was done, and none where nothing was', () => {
    const quitAfter = (seconds: number) =>
      ofType(
        recordSession(plan, (session) => {
          session.pass(seconds);
          session.terminal.press('q');
        }),
        'end',
      )[0];
    expect(quitAfter(30)?.againAt).toBeUndefined();
    expect(quitAfter(45)?.againAt).toBe('2026-03-06T12:15:45+01:00');
  });

  test('have one record of a side, however often it changes with the reps', () => {
    const alternating = buildPlan(sampleRoutine({ steps: [sampleStep({ sides: 'alternate' })] }), {});
    const sides = ofType(recordSession(alternating), 'side');
    const changes = alternating.segments.filter(({ kind }) => kind === 'switch').length;
    expect(sides.map(({ switched }) => switched)).toEqual([false, ...Array(changes).fill(true)]);
  });

  test('add up to the plan, whatever the routine', () => {
    fc.assert(
      fc.property(anyRoutine, fc.boolean(), (routine, waitForMe) => {
        const any = buildPlan(routine, { waitForMe });
        // Nothing is left of a break alone, and that is no session.
        fc.pre(any.steps.length > 0);
        const records = recordSession(any);
        const [end] = ofType(records, 'end');
        expect(end).toMatchObject({ outcome: 'done', share: 1, playedMs: any.totalMs });
        expect(end?.done).toEqual(end?.planned);
        const held = any.segments
          .filter(({ kind }) => kind === 'hold')
          .reduce((sum, { durationMs }) => sum + durationMs, 0);
        expect(end?.done.heldMs).toBe(held);
        expect(end?.done.counted).toBe(any.segments.filter(({ kind }) => kind === 'count').length);
        expect(ofType(records, 'step').length).toBe(any.steps.length);
        expect(ofType(records, 'rep').every(({ done }) => done)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('never claim more than was planned, whatever keys are pressed', () => {
    const presses = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('n', 'b', 'r', 'h', 'space', 'return', '+', '-')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anyRoutine, presses, (routine, keys) => {
        const any = buildPlan(routine, {});
        const records = recordSession(any, (session) => {
          for (const [seconds, key] of keys) {
            session.pass(seconds);
            if (session.events.at(-1)?.type !== 'ended') session.terminal.press(key);
          }
          session.finish();
        });
        const [end] = ofType(records, 'end');
        expect(end?.share).toBeLessThanOrEqual(1);
        for (const key of ['steps', 'reps', 'counted'] as const) {
          expect(end?.done[key]).toBeLessThanOrEqual(end?.planned[key] ?? 0);
        }
        const heldMs = ofType(records, 'rep').reduce((sum, rep) => sum + rep.heldMs, 0);
        expect(end?.done.heldMs).toBe(heldMs);
      }),
      { numRuns: 60 },
    );
  });

  test('sum up what was really played, as the player alone says it, whatever keys are pressed', () => {
    const key = fc.constantFrom('n', 'b', 'r', 'h', 'space', 'return', '+', '-', 'm', '?');
    const presses = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), key), { maxLength: 12 });
    fc.assert(
      fc.property(anyRoutine, fc.boolean(), presses, (routine, waitForMe, keys) => {
        const any = buildPlan(routine, { waitForMe });
        let played: readonly PlayerEvent[] = [];
        const records = recordSession(any, (session) => {
          for (const [seconds, pressed] of keys) {
            session.pass(seconds);
            if (session.events.at(-1)?.type !== 'ended') session.terminal.press(pressed);
          }
          session.finish();
          played = session.events;
        });
        const [end] = ofType(records, 'end');
        const { reps, counted, packs, ...ms } = recount(any, played);
        expect(end?.done).toMatchObject({ reps, counted });
        expect(ofType(records, 'pack').filter(({ done }) => done).length).toBeGreaterThanOrEqual(packs);
        // Each record is rounded to the millisecond.
        const heldMs = Math.abs((end?.done.heldMs ?? 0) - ms.heldMs);
        const packMs = Math.abs((end?.done.packMs ?? 0) - ms.packMs);
        expect(Math.max(heldMs, packMs, Math.abs((end?.playedMs ?? 0) - ms.playedMs))).toBeLessThan(50);
      }),
      { numRuns: 200 },
    );
  });
});
