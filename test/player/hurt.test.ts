/** "It hurts": what is over, what goes on, and what a resumed session knows of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlannedSteps } from '../../src/journal/begin-records.ts';
import { answerLastHurt, beginLater, findResumePosition, reapplyExclusions } from '../../src/journal/resume.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { renderRecord } from '../../src/outputs/session-log.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listSpokenRules } from '../../src/plan/draft-opening.ts';
import { hurtsOnOneSide } from '../../src/plan/exclude-hurt.ts';
import { listLaterPhrases, listPhrases } from '../../src/plan/list-phrases.ts';
import { type CueKind, isSameExercise, type Plan } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import type { RoutineStep } from '../../src/routine/routine.ts';
import { howOften } from '../support/long.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { recordSession } from '../support/record-session.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { logMessages } from '../support/words.ts';

const ofType = <T extends PlayerEvent['type']>(events: readonly PlayerEvent[], type: T) =>
  events.filter((event): event is Extract<PlayerEvent, { type: T }> => event.type === type);
const build = (routine = sampleRoutine(), waitForMe = false): Plan => buildPlan(routine, { waitForMe });
const twice = (reps: number) => ({ low: reps, high: reps });
const pause = { kind: 'break', forMs: 30_000, note: undefined } as const;
const other = sampleStep({ exercise: sampleExercise({ id: 'hip-circles', name: 'Hip circles' }) });
const threeSets = sampleStep({ sets: [twice(2), twice(2), twice(2)] });
const twoRounds = (...steps: readonly RoutineStep[]): RoutineStep => ({ kind: 'rounds', rounds: 2, steps });

describe('it hurts', () => {
  const pressIn = (plan: Plan, isMeant: (segment: Segment) => boolean, intoSeconds = 1) => {
    const segment = plan.segments.find(isMeant);
    const session = playVirtually(plan);
    session.pass((segment?.atMs ?? 0) / 1000 + intoSeconds);
    session.terminal.press('h');
    return { session, segment };
  };

  test.each([
    ['b', threeSets],
    ['r', threeSets],
    ['b', sampleStep()],
    ['r', sampleStep()],
  ])('and is left out: "%s" leads to no rep of that side any more', (key, step) => {
    fc.assert(
      fc.property(fc.constantFrom(1, 4, 12, 40, 70), (seconds) => {
        const { session } = pressIn(build(sampleRoutine({ steps: [step, other] })), ({ kind }) => kind === 'hold');
        session.terminal.press('return');
        const before = session.events.length;
        session.pass(seconds);
        session.terminal.press(key);
        session.finish();
        const later = ofType(session.events.slice(before), 'segment-ended');
        const worked = later.filter(
          ({ segment, playedMs }) => segment.step === 0 && segment.kind === 'hold' && playedMs > 0,
        );
        expect(new Set(worked.map(({ segment }) => segment.side))).toEqual(new Set(['right']));
      }),
    );
  });

  test.each([
    ['return', 'b'],
    ['return', 'r'],
    ['n', 'b'],
    ['n', 'r'],
  ])('on the second side, and answered with "%s", "%s" and playing on lead to no rep of it', (answer, key) => {
    for (const step of [sampleStep(), threeSets]) {
      for (const seconds of [1, 4, 12]) {
        const plan = build(sampleRoutine({ steps: [step, other] }));
        const { session } = pressIn(plan, ({ kind, side }) => kind === 'hold' && side === 'right');
        session.terminal.press(answer);
        const before = session.events.length;
        session.pass(seconds);
        session.terminal.press(key);
        session.finish();
        const later = ofType(session.events.slice(before), 'segment-ended');
        const worked = later.filter(({ segment }) => segment.step === 0 && segment.kind === 'hold');
        expect(worked.every(({ segment }) => segment.side === 'left')).toBe(true);
      }
    }
  });

  test.each(['left', 'right'])('on the %s, and the exercise before it is led through again by "b"', (side) => {
    const plan = build(sampleRoutine({ steps: [other, sampleStep()] }));
    const { session } = pressIn(plan, ({ kind, step, side: now }) => kind === 'hold' && step === 1 && now === side);
    session.terminal.press('return');
    const before = session.events.length;
    for (const key of ['b', 'b']) session.terminal.press(key);
    session.finish();
    const worked = workOf({ events: session.events.slice(before) }, 0);
    expect(worked).toEqual(workOf({ events: playThrough(plan) }, 0));
    const again = workOf({ events: session.events.slice(before) }, 1);
    expect(again.every((rep) => !rep.includes(side))).toBe(true);
    expect(again).not.toEqual([]);
  });

  test('and is left out whole as the only one behind a break: going back leads to the break alone', () => {
    const plan = build(sampleRoutine({ steps: [pause, sampleStep()] }));
    const { session } = pressIn(plan, ({ kind }) => kind === 'hold');
    session.terminal.press('n');
    const before = session.events.length;
    session.terminal.press('b');
    session.finish();
    const later = ofType(session.events.slice(before), 'segment-ended').filter(({ playedMs }) => playedMs > 0);
    expect(later.map(({ segment }) => segment.kind)).toEqual(['rest', 'rest']);
  });

  test('and is left out whole: no key leads back to it', () => {
    const { session } = pressIn(build(sampleRoutine({ steps: [sampleStep(), other] })), ({ kind }) => kind === 'hold');
    session.terminal.press('n');
    const before = session.events.length;
    for (const seconds of [1, 2]) {
      session.pass(seconds);
      session.terminal.press('b');
    }
    session.finish();
    const later = ofType(session.events.slice(before), 'segment-started');
    expect(later.filter(({ segment }) => segment.step === 0)).toEqual([]);
  });

  test('where each side waits for the person, says what moves on the other side, and counts it in', () => {
    const exercise = sampleExercise({ switchSay: '{side} foot behind.' });
    const plan = buildPlan(sampleRoutine({ steps: [sampleStep({ exercise })] }), { waitForMe: true });
    const { session } = pressIn(plan, ({ kind }) => kind === 'hold');
    session.terminal.press('return');
    const before = session.events.length;
    session.pass(20);
    const said = ofType(session.events.slice(before), 'cue').map(({ cue }) => cue.say);
    expect(said.slice(0, 5)).toEqual([
      'Switch. Right foot behind.',
      'three',
      'two',
      'one',
      expect.stringContaining('Right side.'),
    ]);
    expect(ofType(session.events.slice(before), 'segment-ended')[0]?.segment.kind).not.toBe('gate');
  });

  test('in a switch means the side that was done, and the other side is still to come', () => {
    const { session } = pressIn(build(), ({ kind }) => kind === 'switch');
    expect(ofType(session.events, 'hurt')[0]).toMatchObject({
      segment: { side: 'left' },
      offer: { over: 'side', canLeaveOut: true },
    });
    session.terminal.press('return');
    session.finish();
    const right = ofType(session.events, 'segment-ended').filter(
      ({ segment, done }) => segment.kind === 'hold' && segment.side === 'right' && done,
    );
    expect(right).toHaveLength(5);
  });

  test('at the end of the last exercise goes on to the closing words without a count-in', () => {
    const plan = build();
    const last = plan.segments.findLast(({ kind }) => kind === 'hold');
    const { session } = pressIn(plan, (segment) => segment === last);
    session.terminal.press('return');
    expect(ofType(session.events, 'running').at(-1)).toMatchObject({ countIn: 0, how: 'begins' });
    session.finish();
    expect(ofType(session.events, 'counting-in')).toEqual([]);
  });

  test('at the end of an exercise offers nothing to leave out, and N skips nothing of what follows', () => {
    const steps = [sampleStep(), pause, other];
    const plan = build(sampleRoutine({ steps }));
    const last = plan.segments.findLast(({ step, kind }) => step === 0 && kind === 'hold');
    const session = playVirtually(plan);
    session.pass((last?.atMs ?? 0) / 1000 + 1);
    session.terminal.press('h');
    expect(ofType(session.events, 'hurt')[0]?.offer).toMatchObject({ canLeaveOut: false, canEase: false });
    session.terminal.press('n');
    session.pass(4);
    expect(ofType(session.events, 'segment-started').at(-1)?.segment).toMatchObject({ kind: 'rest', rest: 'break' });
  });

  test('before a gate asks once, not twice', () => {
    const { session } = pressIn(build(sampleRoutine(), true), ({ kind }) => kind === 'hold');
    session.terminal.press('return');
    session.pass(10);
    expect(ofType(session.events, 'halted').map(({ reason }) => reason)).toEqual(['hurt']);
    expect(ofType(session.events, 'jumped').map(({ reason }) => reason)).toEqual(['hurt', 'went-on']);
  });

  test('in a pack says to take it off', () => {
    const plan = build(sampleRoutine({ after: [{ pack: 'cold', forMs: 600_000 }] }));
    const { session } = pressIn(plan, ({ kind }) => kind === 'pack');
    expect(ofType(session.events, 'announcement').at(-1)?.say).toMatch(/^Take the cold pack off\./);
  });

  test('is answered in words that a voice has ready at every second of two packs and of the way to them', () => {
    const after = [{ pack: 'cold', forMs: 120_000 } as const, { pack: 'heat', forMs: 60_000 } as const];
    const plan = build(sampleRoutine({ mode: 'pain-day', steps: [sampleStep(), pause], after }));
    const owed = listSpokenRules(plan, messagesFor(plan.language).speech).join(' ');
    const ready = new Set([...listPhrases(plan), ...listLaterPhrases(plan)].map(({ say }) => say));
    const length = (plan.segments.at(-1)?.atMs ?? 0) / 1000;
    const unready = new Map<string, number>();
    for (let second = 0; second < length; second += 1) {
      const session = playVirtually(plan);
      session.pass(second);
      session.terminal.press('h');
      for (const { say } of ofType(session.events, 'announcement'))
        if (!ready.has(say.replace(` ${owed}`, ''))) unready.set(say, second);
    }
    expect(unready).toEqual(new Map());
  });

  test('loses no word of what follows when the easier form is taken', () => {
    const stations = sampleStep({
      work: {
        kind: 'stations',
        stations: [{ pose: 'left', say: 'knees to the left', holdMs: { low: 5_000, high: 5_000 } }],
      },
      sides: undefined,
    });
    const byTurns = sampleStep({ sides: 'alternate' });
    for (const [step, said] of [
      [sampleStep(), 'Switch. Next: right side.'],
      [byTurns, 'Switch. Next: right side.'],
      [stations, 'Knees to the left. Rep two.'],
    ] as const) {
      const { session } = pressIn(build(sampleRoutine({ steps: [step] })), ({ kind }) => kind === 'hold');
      const before = ofType(session.events, 'cue').length;
      session.terminal.press('e');
      expect(saidLast(session)).toBe('The easier form: Lift the leg alone.');
      session.pass(10);
      expect(ofType(session.events, 'easier')).toHaveLength(1);
      expect(ofType(session.events, 'cue')[before]?.cue.say).toBe(said);
    }
  });

  test('while it is said how the exercise goes, has the easier form told there, and not before it as well', () => {
    const { session } = pressIn(build(), ({ kind }) => kind === 'settle');
    const { length } = session.events;
    session.terminal.press('e');
    session.pass(30);
    expect(ofType(session.events.slice(length), 'announcement')).toEqual([]);
    expect(ofType(session.events, 'cue').filter(({ cue }) => cue.say.startsWith('The easier form'))).toHaveLength(1);
  });

  test('takes the easier form in later rounds too', () => {
    const plan = build(sampleRoutine({ steps: [twoRounds(sampleStep())] }));
    const { session } = pressIn(plan, ({ kind }) => kind === 'hold');
    session.terminal.press('e');
    const changed = ofType(session.events, 'plan-changed').at(-1)?.plan;
    expect(changed?.steps.map((step) => step.kind === 'exercise' && step.easier)).toEqual([true, true]);
  });

  test('the easier form of a later round is not explained before what lies in between', () => {
    const plan = build(sampleRoutine({ steps: [twoRounds(sampleStep(), pause)] }));
    const last = plan.segments.findLast(({ step, kind }) => step === 0 && kind === 'hold');
    const { session } = pressIn(plan, ({ index }) => index === last?.index);
    const said = ofType(session.events, 'announcement').length;
    session.terminal.press('e');
    session.pass(1);
    expect(ofType(session.events, 'announcement')).toHaveLength(said);
    expect(ofType(session.events, 'easier')).toHaveLength(1);
    expect(ofType(session.events, 'running').at(-1)).toMatchObject({ countIn: 3 });
    expect(planOf(session).steps.map((step) => step.kind === 'exercise' && step.easier)).toEqual([true, false, true]);
  });

  test('starts nothing anew where the plan goes on with what it stood at', () => {
    const { session } = pressIn(build(sampleRoutine({ steps: [threeSets] })), ({ kind }) => kind === 'hold');
    const before = session.events.length;
    session.terminal.press('return');
    expect(session.events.slice(before).map(({ type }) => type)).toEqual(['left-out', 'plan-changed', 'running']);
    expect(ofType(session.events, 'left-out')).toMatchObject([{ side: 'left', reps: 4 }]);
  });

  test('where nothing more comes of what hurt, Enter goes on, and what is to come stays as it was', () => {
    const plan = build(sampleRoutine({ steps: [sampleStep(), other] }));
    const { session } = pressIn(plan, ({ kind, side }) => kind === 'hold' && side === 'right');
    const before = session.events.length;
    session.terminal.press('return');
    const events = session.events.slice(before);
    expect(events.map(({ type }) => type)).toEqual(['left-out', 'plan-changed', 'running']);
    expect(ofType(events, 'left-out')).toMatchObject([{ side: 'right', reps: 0 }]);
    const ahead = ({ segments }: Plan) => segments.filter(({ step }) => step === 1);
    expect(ahead(planOf(session))).toEqual(ahead(plan));
  });

  test('leaves the side out of all later sets, and the other side does all of its own', () => {
    const plan = build(sampleRoutine({ steps: [threeSets, other] }));
    const { session } = pressIn(plan, ({ kind, rep }) => kind === 'hold' && rep === 2);
    expect(saidLast(session)).toBe(
      'This side is left out from now on. Press Enter to go on with the other side, E for the easier form, or N to leave this exercise out.',
    );
    session.terminal.press('return');
    session.finish();
    expect(workOf(session, 0)).toEqual([
      '1 left 1',
      '1 right 1',
      '1 right 2',
      '2 right 1',
      '2 right 2',
      '3 right 1',
      '3 right 2',
    ]);
    const between = ofType(session.events, 'segment-ended')
      .filter(({ segment, done }) => done && segment.step === 0 && segment.rep === undefined)
      .map(({ segment }) => `${segment.kind} ${segment.side}`);
    expect(between).toEqual(['settle left', 'switch right', 'rest right', 'rest right']);
    expect(saidIn(session, 'switch').filter((say) => say.startsWith('Set'))).toEqual([
      expect.stringMatching(/^Set two of three\..* Right side\.$/),
      expect.stringMatching(/^Set three of three\..* Right side\.$/),
    ]);
    expect(workOf(session, 1)).toHaveLength(10);
  });

  test('leaves out the second side as well as the first', () => {
    const { session } = pressIn(
      build(sampleRoutine({ steps: [threeSets] })),
      ({ kind, side }) => kind === 'hold' && side === 'right',
    );
    session.terminal.press('return');
    session.finish();
    expect(workOf(session, 0)).toEqual(['1 left 1', '1 left 2', '2 left 1', '2 left 2', '3 left 1', '3 left 2']);
  });

  test('ends the exercise once both sides have hurt', () => {
    const plan = build(sampleRoutine({ steps: [threeSets, other] }));
    const { session } = pressIn(plan, ({ kind }) => kind === 'hold');
    session.terminal.press('return');
    session.pass(3 + 6 + 2 + 1);
    session.terminal.press('h');
    expect(ofType(session.events, 'hurt').at(-1)).toMatchObject({
      segment: { side: 'right' },
      offer: { over: 'side', canEase: false, canLeaveOut: false },
    });
    expect(ofType(session.events, 'segment-started').at(-1)?.segment).toMatchObject({ kind: 'settle', step: 1 });
    session.terminal.press('return');
    session.finish();
    expect(workOf(session, 0)).toEqual([]);
    expect(workOf(session, 1)).toHaveLength(10);
  });

  test('leaves a side that is held by turns out of the turns to come', () => {
    const turns = sampleStep({ sides: 'alternate', sets: [twice(6)] });
    const { session } = pressIn(
      build(sampleRoutine({ steps: [turns] })),
      ({ kind, rep }) => kind === 'hold' && rep === 2,
    );
    session.terminal.press('return');
    session.finish();
    expect(workOf(session, 0)).toEqual(['1 left 1', '1 left 3', '1 left 5']);
    expect(
      ofType(session.events, 'segment-ended').filter(({ segment, done }) => done && segment.kind === 'switch'),
    ).toHaveLength(2);
  });

  test('in alternating kicks leaves no side out by itself, as nobody knows which one it was', () => {
    const kicks = sampleStep({ work: { kind: 'count', everyMs: 2_000 }, sides: 'alternate', sets: [twice(6)] });
    const { session } = pressIn(
      build(sampleRoutine({ steps: [twoRounds(kicks)] })),
      ({ kind, rep }) => kind === 'count' && rep === 3,
    );
    expect(ofType(session.events, 'hurt')[0]?.offer).toMatchObject({ over: 'rep', canLeaveOut: true });
    session.terminal.press('return');
    session.finish();
    expect([0, 1].map((step) => workOf(session, step).length)).toEqual([5, 6]);
  });

  test('leaves the side out of later rounds, and says so while settling', () => {
    const plan = build(sampleRoutine({ steps: [twoRounds(sampleStep(), other)] }));
    const { session } = pressIn(plan, ({ kind, side }) => kind === 'hold' && side === 'right');
    session.terminal.press('return');
    session.finish();
    expect(workOf(session, 2)).toEqual(['1 left 1', '1 left 2', '1 left 3', '1 left 4', '1 left 5']);
    expect(workOf(session, 3)).toHaveLength(10);
    const round = ofType(session.events, 'cue').filter(({ cue }) => planOf(session).segments[cue.segment]?.step === 2);
    expect(round.map(({ cue }) => cue.say)).toContain('The left side only.');
    expect(round.map(({ cue }) => cue.say)).not.toContain('The easier form: Lift the leg alone.');
  });

  test('N leaves the exercise out of later rounds, and there is time to turn over from the one before', () => {
    const supine = sampleStep({ exercise: sampleExercise({ id: 'bridging', position: 'supine' }) });
    const plan = build(sampleRoutine({ steps: [twoRounds(supine, sampleStep(), other)] }));
    const { session } = pressIn(plan, ({ kind, step }) => kind === 'hold' && step === 1);
    session.terminal.press('n');
    session.finish();
    expect([0, 1, 2, 3, 4, 5].map((step) => workOf(session, step).length)).toEqual([10, 0, 10, 10, 0, 10]);
    const settle = planOf(session).segments.find(({ step, kind }) => step === 5 && kind === 'settle');
    // All fours after lying on the back, which the exercise between them did not need twice.
    expect(settle?.durationMs).toBe(20_000);
    expect(plan.segments.find(({ step, kind }) => step === 5 && kind === 'settle')?.durationMs).toBe(15_000);
  });

  test('where rounds have no other exercise, goes on behind them after N', () => {
    const { session } = pressIn(
      build(sampleRoutine({ steps: [twoRounds(sampleStep()), other] })),
      ({ kind, side }) => kind === 'hold' && side === 'right',
    );
    session.terminal.press('n');
    session.finish();
    expect([0, 1, 2].map((step) => workOf(session, step).length)).toEqual([5, 0, 10]);
  });

  test('pressed by mistake is undone by r, as nothing has changed until the offer is taken', () => {
    const plan = build(sampleRoutine({ steps: [threeSets] }));
    const { session } = pressIn(plan, ({ kind, rep }) => kind === 'hold' && rep === 2);
    session.terminal.press('r');
    session.terminal.press('space');
    session.finish();
    expect(planOf(session)).toBe(plan);
    expect(workOf(session, 0)).toHaveLength(12);
  });

  test('pressed by mistake in an early rep is undone by r, which leads to that rep', () => {
    const { session, segment } = pressIn(build(), ({ kind, rep }) => kind === 'hold' && rep === 2);
    session.terminal.press('r');
    const { rep, side } = segment ?? {};
    expect(ofType(session.events, 'segment-started').at(-1)?.segment).toMatchObject({ rep, side, way: 'in' });
  });

  test('while it is said how the exercise goes, says that from its beginning to whoever goes on', () => {
    const kicks = sampleStep({ work: { kind: 'count', everyMs: 2_000 }, sides: 'alternate', sets: [twice(6)] });
    const plan = build(sampleRoutine({ steps: [kicks, other] }));
    const { session, segment } = pressIn(plan, ({ kind }) => kind === 'settle', 4);
    session.terminal.press('return');
    const before = ofType(session.events, 'cue').length;
    session.finish();
    const said = ofType(session.events, 'cue')
      .slice(before)
      .map(({ cue }) => cue);
    const settling = plan.cues.filter((cue) => cue.segment === segment?.index);
    expect(said.slice(0, settling.length)).toEqual(settling);
    expect(workOf(session, 0)).toHaveLength(6);
  });

  test.each(['each', 'alternate'] as const)(
    'while it is said how the exercise goes on a side, says all of it for the other side: %s',
    (sides) => {
      const how = ['Kneel down.', 'Lift your {side} arm.', 'Keep your back still.', 'Look down.'];
      const exercise = sampleExercise({ how, breathe: 'Breathe with your {side} arm.' });
      const step = sampleStep({ exercise, sides, sets: [twice(4)], note: 'Slowly on the {side}.' });
      const plan = build(sampleRoutine({ steps: [step] }));
      const { session, segment } = pressIn(plan, ({ kind }) => kind === 'settle', 4);
      session.terminal.press('return');
      const before = ofType(session.events, 'cue').length;
      session.pass((segment?.durationMs ?? 0) / 1000 + 4);
      const said = ofType(session.events, 'cue')
        .slice(before)
        .map(({ cue }) => cue.say);
      expect(said.slice(0, 10)).toEqual([
        'Bird dog.',
        'Slowly on the right.',
        'Kneel down.',
        sides === 'each' ? 'Four times, hold nine seconds.' : 'Twice, hold nine seconds.',
        'The right side only.',
        'Lift your right arm.',
        'Keep your back still.',
        'Look down.',
        'Breathe with your right arm.',
        'Get ready.',
      ]);
      session.finish();
      expect(workOf(session, 0).filter((work) => work.includes('left'))).toEqual([]);
      expect(workOf(session, 0).length).toBeGreaterThan(1);
    },
  );

  test('while it is said how the exercise goes, and then not: says it from its beginning', () => {
    const plan = build(sampleRoutine({ steps: [other, sampleStep()] }));
    for (const key of ['b', 'r']) {
      const { session, segment } = pressIn(plan, ({ kind, step }) => kind === 'settle' && step === 1, 4);
      session.terminal.press(key);
      expect(ofType(session.events, 'segment-started').at(-1)?.segment).toEqual(segment);
    }
  });

  test('is on record: what hurt, what was left of it, and how many reps were left out because of it', () => {
    const plan = build(sampleRoutine({ steps: [threeSets] }));
    const hold = plan.segments.find(({ kind, rep }) => kind === 'hold' && rep === 2);
    const records = recordSession(plan, (session) => {
      session.pass((hold?.atMs ?? 0) / 1000 + 4);
      session.terminal.press('h');
      session.terminal.press('e');
      session.finish();
    });
    const words = records.map((record) => renderRecord(record, logMessages).slice(26));
    expect(words.slice(words.indexOf('hurt     bird-dog left 2/2')).slice(0, 6)).toEqual([
      'hurt     bird-dog left 2/2',
      'rep      bird-dog left 2/2 broken off after 4 s',
      expect.stringMatching(/^skip {5}bird-dog left 2\/2 hurt, from/),
      'switch   bird-dog right',
      'left-out bird-dog left, 4 reps to come, it hurts',
      'easier   bird-dog',
    ]);
    expect(records.at(-1)).toMatchObject({ type: 'end', done: { reps: 7 }, planned: { reps: 12 } });
  });

  test('at any moment of any routine: what hurt does not come again, and nothing else is lost', () => {
    fc.assert(
      fc.property(anyRoutine, fc.integer({ min: 0, max: 400 }), fc.boolean(), (routine, seconds, waitForMe) => {
        const plan = build(routine, waitForMe);
        const session = playVirtually(plan);
        session.pass(seconds);
        if (session.events.at(-1)?.type === 'ended') return;
        session.terminal.press('h');
        const hurt = ofType(session.events, 'hurt')[0];
        const from = ofType(session.events, 'segment-started').at(-1)?.segment.index ?? 0;
        const before = session.events.length;
        session.terminal.press('return');
        session.finish();
        if (hurt === undefined || session.events.at(-1)?.type !== 'ended') return;
        const step = plan.steps[hurt.segment.step];
        const side = step?.kind === 'exercise' && hurtsOnOneSide(step) ? hurt.segment.side : undefined;
        const expected = plan.segments.filter(
          (segment) =>
            segment.index >= from &&
            isWork(segment) &&
            !(side !== undefined && segment.side === side && isSameExercise(plan.steps[segment.step], step)),
        );
        const after = { ...session, events: session.events.slice(before) };
        expect(countWork(after)).toEqual(countSegments(expected));
        expectEveryEndBegun(session.events);
        for (const { segment } of ofType(after.events, 'segment-started')) {
          const last = planOf(session).segments[segment.index - 1];
          const isChange = segment.side !== undefined && segment.side !== last?.side && segment.index > from;
          // The settling after a gate says it, as every settling does.
          if (!isChange || ['count', 'settle', 'gate'].includes(segment.kind)) continue;
          // Where it waits for Enter it is that sentence that says it.
          if (segment.kind === 'rest' && segment.isGated) continue;
          const said = planOf(session).cues.filter((cue) => cue.segment === segment.index);
          expect(said.some(({ say }) => say.toLowerCase().includes(`${segment.side}`))).toBe(true);
        }
      }),
      { numRuns: howOften(80, 200) },
    );
  });

  test('starts the segment that takes the place of a round that is left out', () => {
    const plan = build(sampleRoutine({ steps: [twoRounds(sampleStep()), other] }));
    const { session } = pressIn(plan, ({ kind, side }) => kind === 'hold' && side === 'right');
    expect(startedStep(session)).toBe(1);
    session.terminal.press('n');
    expect(startedStep(session)).toBe(2);
    expectEveryEndBegun(session.events);
  });

  test('leads to nothing that no voice was prepared for', () => {
    fc.assert(
      fc.property(
        anyRoutine,
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('return', 'n', 'e'),
        fc.constantFrom('h', 'e'),
        (routine, seconds, key, first) => {
          const plan = build(routine);
          const phrases = new Set([
            ...listPhrases(plan).map(({ say }) => say),
            ...listLaterPhrases(plan).map(({ say }) => say),
          ]);
          // When to stop follows what is announced anyway, in one piece that is made when it is needed.
          const owed = listSpokenRules(plan, messagesFor(plan.language).speech).join(' ');
          const isMade = (say: string) => phrases.has(owed === '' ? say : say.replace(` ${owed}`, ''));
          const session = playVirtually(plan);
          session.pass(seconds);
          if (session.events.at(-1)?.type === 'ended') return;
          if (session.events.at(-1)?.type === 'ended') return;
          session.terminal.press(first);
          session.terminal.press(key);
          session.finish();
          const said = [
            ...ofType(session.events, 'announcement').map(({ say }) => say),
            ...ofType(session.events, 'cue').map(({ cue }) => cue.say),
          ];
          expect(said.filter((say) => !isMade(say))).toEqual([]);
        },
      ),
      { numRuns: howOften(80, 200) },
    );
  });
});

describe('a session that is resumed after "it hurts"', () => {
  test('leaves out what hurt, however and whenever it was interrupted', () => {
    fc.assert(
      fc.property(
        anyRoutine,
        fc.integer({ min: 20, max: 200 }),
        fc.constantFrom('return', 'n', undefined),
        fc.integer({ min: 0, max: 200 }),
        (routine, first, answer, second) => {
          const plan = build(routine);
          let live: VirtualSession | undefined;
          const cutOff = recordSession(plan, (session) => {
            live = session;
            session.pass(first);
            if (session.events.at(-1)?.type === 'ended') return;
            session.terminal.press('h');
            if (answer !== undefined) session.terminal.press(answer);
            session.pass(second);
          });
          if (live === undefined || cutOff.at(-1)?.type === 'end') return;
          const records = answerLastHurt(plan, cutOff);
          const reduced = reapplyExclusions(plan, records);
          if (answer === undefined) live.terminal.press('return');
          expect(reduced.segments).toEqual(planOf(live).segments);
          const startAtMs = findResumePosition(reduced, records);
          const positionMs = ofType(live.events, 'segment-started').at(-1)?.segment.atMs ?? 0;
          if (startAtMs !== undefined && answer === undefined) expect(startAtMs).toBeLessThanOrEqual(positionMs);
          const resumed = { id: 'first', playedMs: 0, records };
          const again = recordSession(reduced, (session) => session.pass(1), {
            facts: { resumed },
            startAtMs: startAtMs ?? 0,
          });
          expect(reapplyExclusions(plan, again).segments).toEqual(reduced.segments);
          expect(again[0]).toMatchObject({ steps: buildPlannedSteps(plan) });
        },
      ),
      { numRuns: howOften(60, 150) },
    );
  });

  test('leads through nothing that hurt where it was cut off after the person had gone back', () => {
    fc.assert(
      fc.property(
        anyRoutine,
        fc.integer({ min: 20, max: 200 }),
        fc.constantFrom('return', 'n'),
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom('b', 'r'),
        fc.integer({ min: 0, max: 20 }),
        (routine, first, answer, second, key, third) => {
          const plan = build(routine);
          const records = recordSession(plan, (session) => {
            session.pass(first);
            for (const [pressed, seconds] of [
              ['h', 0],
              [answer, second],
              [key, third],
            ] as const) {
              if (session.events.at(-1)?.type === 'ended') return;
              session.terminal.press(pressed);
              session.pass(seconds);
            }
          });
          const hurt = records.find(({ type }) => type === 'left-out');
          if (hurt?.type !== 'left-out' || records.at(-1)?.type === 'end') return;
          const reduced = reapplyExclusions(plan, records);
          const startAtMs = findResumePosition(reduced, records);
          if (startAtMs === undefined) return;
          const again = playVirtually(beginLater(reduced, startAtMs, records), { startAtMs });
          again.finish();
          const isHurt = ({ step, side }: Segment) =>
            step === hurt.step && (hurt.side === undefined || side === hurt.side);
          const worked = ofType(again.events, 'segment-ended').filter(({ segment }) => isWork(segment));
          expect(worked.filter(({ segment, playedMs }) => playedMs > 0 && isHurt(segment))).toEqual([]);
        },
      ),
      { numRuns: howOften(150, 400) },
    );
  });
});

function playThrough(plan: Plan): PlayerEvent[] {
  const session = playVirtually(plan);
  session.finish();
  return session.events;
}

/** What was done to its end, by set, side and rep. */
function workOf({ events }: Pick<VirtualSession, 'events'>, step: number): readonly string[] {
  return ofType(events, 'segment-ended')
    .filter(({ segment, done }) => done && isWork(segment) && segment.step === step)
    .map(({ segment: { set, side, rep } }) => `${set} ${side} ${rep}`);
}

function isWork({ kind }: Segment): boolean {
  return kind === 'hold' || kind === 'count';
}

function countWork({ events }: Pick<VirtualSession, 'events'>): ReadonlyMap<string, number> {
  return countSegments(
    ofType(events, 'segment-ended')
      .filter(({ segment, done }) => done && isWork(segment))
      .map(({ segment }) => segment),
  );
}

/** How many holds and counts there are of each side of each step. */
function countSegments(segments: readonly Segment[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { step, side } of segments) counts.set(`${step} ${side}`, (counts.get(`${step} ${side}`) ?? 0) + 1);
  return new Map([...counts].sort());
}

/** The segment events that a screen or a log has had agree with where the plan stands. */
function expectEveryEndBegun(events: readonly PlayerEvent[]): void {
  let begun: Segment | undefined;
  for (const event of events) {
    if (event.type === 'segment-started') begun = event.segment;
    if (event.type === 'segment-ended') expect(event.segment).toMatchObject({ step: begun?.step, kind: begun?.kind });
  }
}

function startedStep({ events }: VirtualSession): number | undefined {
  return ofType(events, 'segment-started').at(-1)?.segment.step;
}

function planOf({ events }: VirtualSession): Plan {
  const [started] = ofType(events, 'started');
  return ofType(events, 'plan-changed').at(-1)?.plan ?? (started as { readonly plan: Plan }).plan;
}

function saidLast({ events }: VirtualSession): string | undefined {
  return ofType(events, 'announcement').at(-1)?.say;
}

function saidIn({ events }: VirtualSession, kind: CueKind): readonly string[] {
  return ofType(events, 'cue')
    .filter(({ cue }) => cue.kind === kind)
    .map(({ cue }) => cue.say);
}

test('a side that hurts while it is explained, and was all of the exercise, ends that', () => {
  const work = { kind: 'breaths', breaths: { low: 1, high: 1 } } as const;
  const single = { work, sets: [{ low: 1, high: 1 }], sides: 'alternate' } as const;
  const plan = buildPlan(sampleRoutine({ mode: 'pain-day', steps: [sampleStep(single)] }), {});
  const session = playVirtually(plan);
  session.pass(14);
  session.terminal.press('h');
  session.terminal.press('space');
  session.finish();
  expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
});

test('help that is open makes room for what is offered', () => {
  const session = playVirtually(buildPlan(sampleRoutine(), {}));
  session.pass(30);
  const shown = ['?', 'h'].map((key) => {
    session.terminal.press(key);
    return ofType(session.events, 'help').at(-1)?.shown;
  });
  expect(shown).toEqual([true, false]);
});
