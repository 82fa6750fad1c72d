import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { advance, newPlayer } from '../../src/player/advance.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import type { PlayerState } from '../../src/player/state.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isGate } from '../support/segments.ts';

const build = (routine = sampleRoutine(), waitForMe = false): Plan => buildPlan(routine, { waitForMe });
const ofType = <T extends PlayerEvent['type']>(events: readonly PlayerEvent[], type: T) =>
  events.filter((event): event is Extract<PlayerEvent, { type: T }> => event.type === type);
const saidBy = (events: readonly PlayerEvent[]) => ofType(events, 'cue').map((event) => event.cue);
/** A resumed session settles and counts in for this long. */
const resumeMs = 18_000;
const twoExercises = sampleRoutine({
  steps: [sampleStep(), sampleStep({ exercise: sampleExercise({ id: 'other' }) })],
});
const settings = { leadMs: 0 };

test('whoever needs longer to lie down has that time on coming back, too', () => {
  const slow = build(sampleRoutine({ steps: [sampleStep({ pace: { settleMs: 40_000 } })] }));
  const session = playVirtually(slow, { startAtMs: slow.totalMs / 2 });
  const running = ofType(session.events, 'running').at(-1);
  expect(running && running.monotonicMs - session.clock.monotonicMs()).toBe(43_000);
});

test('repeat begins the rep of this very set and side again', () => {
  const routine = sampleRoutine({
    steps: [sampleStep({ sets: [2, 2, 2].map((reps) => ({ low: reps, high: reps })) })],
  });
  const plan = build(routine);
  for (const hold of plan.segments.filter(({ kind }) => kind === 'hold')) {
    const session = playVirtually(plan);
    session.pass(hold.atMs / 1000 + 1);
    session.terminal.press('r');
    const { step, set, side, rep } = hold;
    expect(session.events.findLast(({ type }) => type === 'segment-started')).toMatchObject({
      segment: { step, set, side, rep, way: 'in' },
    });
  }
});

test.each([
  ['within a number counts it again', 3_100, 'four'],
  ['after a number goes on with the next', 3_800, 'five'],
])('a pause %s', (_, intoMs, next) => {
  const plan = build();
  const hold = plan.segments.find(({ kind }) => kind === 'hold');
  const session = playVirtually(plan);
  session.pass(((hold?.atMs ?? 0) + intoMs) / 1000);
  session.terminal.press('space');
  session.pass(5);
  const before = session.events.length;
  session.terminal.press('space');
  session.pass(5);
  const again = session.events.slice(before).find((event) => event.type === 'running');
  const from = again?.type === 'running' ? again.positionMs : Number.NaN;
  expect(plan.cues.find(({ atMs, kind }) => kind === 'count' && atMs >= from)?.say).toBe(next);
});

describe('playing', () => {
  test('emits every cue exactly once and in order, however time is sliced', () => {
    fc.assert(
      fc.property(
        anyRoutine,
        fc.boolean(),
        fc.infiniteStream(fc.integer({ min: 0, max: 1400 })),
        (routine, gates, late) => {
          const plan = build(routine, gates);
          const session = playVirtually(plan, { clock: { latenessMs: () => late.next().value ?? 0 } });
          session.finish();
          expect(saidBy(session.events)).toEqual(plan.cues);
          const done = ofType(session.events, 'segment-ended').filter((event) => event.done);
          // What came before the person was in position is told only where they were late.
          const isLed = (segment: Segment) => !isGate('begin')(segment);
          expect(done.map(({ segment }) => segment).filter(isLed)).toEqual(plan.segments.filter(isLed));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('stamps every cue with its scheduled offset and the wall time that belongs to it', () => {
    const plan = buildPlan(sampleRoutine(), { unattended: true });
    const session = playVirtually(plan, { clock: { latenessMs: () => 700 } });
    const startMs = session.clock.wallMs();
    session.finish();
    for (const event of ofType(session.events, 'cue')) expect(event.wallMs).toBeCloseTo(startMs + event.atMs, 6);
  });

  test('loses and doubles nothing when it is paused at any moments', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 6 });
    fc.assert(
      fc.property(anyRoutine, pauses, (routine, moments) => {
        const plan = build(routine);
        const session = playVirtually(plan);
        for (const moment of moments) {
          session.clock.advance(moment);
          if (session.events.at(-1)?.type === 'ended') break;
          session.terminal.press('space');
          const frozen = session.events.length;
          session.clock.advance(5_000);
          const halted = ofType(session.events, 'halted').at(-1)?.reason === 'pause';
          if (halted) expect(session.events.length).toBe(frozen);
          if (halted) session.terminal.press('p');
        }
        session.finish();
        expect(saidBy(session.events)).toEqual(plan.cues);
      }),
      { numRuns: 60 },
    );
  });

  test('counts three, two, one before it goes on after a pause', () => {
    const session = playVirtually(build());
    session.pass(20);
    session.terminal.press('space');
    session.pass(60);
    session.terminal.press('space');
    session.pass(2.9);
    const counted = ofType(session.events, 'counting-in');
    expect(counted.map(({ left }) => left)).toEqual([3, 2, 1]);
    const runsAt = ofType(session.events, 'running').at(-1);
    expect(counted.map(({ left, monotonicMs }) => monotonicMs + left * 1000)).toEqual(
      counted.map(() => runsAt?.monotonicMs),
    );
    expect(counted.map(({ wallMs }) => wallMs - (runsAt?.wallMs ?? 0))).toEqual([0, 1000, 2000]);
    const before = saidBy(session.events).length;
    session.pass(10);
    expect(saidBy(session.events).length).toBeGreaterThan(before);
  });

  test('needs no waking while it is paused', () => {
    const session = playVirtually(build());
    session.pass(20);
    session.terminal.press('space');
    expect(session.clock.pendingWakes).toBe(0);
  });

  test('comes to the same state by seeking to a moment as by playing to it', () => {
    fc.assert(
      fc.property(anyRoutine, fc.double({ min: 0, max: 0.999, noNaN: true }), (routine, share) => {
        const plan = buildPlan(routine, { unattended: true });
        const atMs = Math.floor(plan.totalMs * share);
        const played = stateAfter(plan, 0, atMs);
        const sought = stateAfter(plan, atMs, atMs > 0 ? resumeMs : 0);
        const facts = ({ positionMs, segment, nextCue, phase }: PlayerState) => [
          positionMs,
          segment,
          nextCue,
          phase.kind,
        ];
        expect(facts(sought)).toEqual(facts(played));
      }),
    );
  });

  test('wakes no oftener in fifteen minutes than something is due, and once a second', () => {
    const steps = Array.from({ length: 7 }, () => sampleStep());
    const plan = build(sampleRoutine({ steps, budgetMs: 900_000 }));
    let wakes = 0;
    const session = playVirtually(plan, { outputs: [{ handle: () => {}, paint: () => (wakes += 1) }] });
    session.finish();
    const due = new Set(plan.cues.map(({ atMs }) => atMs)).size + plan.segments.length;
    expect(wakes).toBeLessThanOrEqual(due + plan.totalMs / 1000);
    expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
  });
});

describe('a side switch that waits', () => {
  test('stands still until Enter, and Page Down of a remote goes on too', () => {
    for (const key of ['return', 'pagedown']) {
      const session = playVirtually(build(sampleRoutine(), true));
      session.pass(600);
      const gate = ofType(session.events, 'halted').at(-1);
      expect(gate?.reason).toBe('gate');
      expect(saidBy(session.events).at(-1)?.say).toContain('Next: right side');
      session.terminal.press(key);
      session.pass(4);
      expect(ofType(session.events, 'segment-started').at(-1)?.segment).toMatchObject({ side: 'right', kind: 'move' });
    }
  });
});

describe('keys', () => {
  const inFirstHold = () => {
    const session = playVirtually(build(twoExercises));
    session.pass(15 + 10 + 2 + 3.5);
    return session;
  };
  const place = (events: readonly PlayerEvent[]) => ofType(events, 'segment-started').at(-1)?.segment;

  test('Enter ends a settle at once, but no hold', () => {
    const session = playVirtually(build());
    session.pass(2);
    session.terminal.press('return');
    expect(place(session.events)).toMatchObject({ kind: 'move', rep: 1 });
    session.pass(4);
    const before = session.events.length;
    session.terminal.press('return');
    expect(session.events.length).toBe(before);
  });

  test('Enter that bounces at the gate of the beginning leaves nothing of the first exercise unsaid', () => {
    const plan = build();
    const said = ({ events }: VirtualSession) =>
      events.flatMap((event) => (event.type === 'cue' ? [event.cue.say] : []));
    const once = playVirtually(plan);
    once.finish();
    for (const afterMs of [0, 30, 300, 1_400]) {
      const twice = playVirtually(plan, { waitsAtGates: true });
      twice.terminal.press('return');
      twice.pass(afterMs / 1000);
      twice.terminal.press('return');
      twice.finish();
      expect(said(twice)).toEqual(said(once));
    }
  });

  test('n goes to the next exercise, b back to the start of this one or the one before', () => {
    const session = inFirstHold();
    session.terminal.press('n');
    expect(place(session.events)).toMatchObject({ kind: 'settle', step: 1 });
    session.pass(1);
    session.terminal.press('b');
    expect(place(session.events)).toMatchObject({ kind: 'settle', step: 0 });
    session.pass(40);
    session.terminal.press('left');
    expect(place(session.events)).toMatchObject({ kind: 'settle', step: 0 });
  });

  test('b leads to the exercise before only within the first five seconds of an exercise', () => {
    const plan = build(twoExercises);
    const [firstMs, secondMs] = [0, 1].map((of) => plan.segments.find(({ step: index }) => index === of)?.atMs ?? 0);
    for (const [intoMs, targetMs] of [
      [1_000, firstMs],
      [5_000, firstMs],
      [5_001, secondMs],
      [20_000, secondMs],
    ]) {
      const session = playVirtually(plan);
      session.clock.advance((secondMs ?? 0) + (intoMs ?? 0));
      session.terminal.press('b');
      expect(ofType(session.events, 'jumped').at(-1)).toMatchObject({ reason: 'went-back', toMs: targetMs });
    }
  });

  test('a letter pressed with Ctrl is no command', () => {
    const session = inFirstHold();
    const before = session.events.length;
    for (const name of ['h', 'n', 'q', 'm', 'p', 'space', 'return']) session.terminal.press(name, { ctrl: true });
    expect(session.events.length).toBe(before);
  });

  test('n past the last exercise leads to the closing words and the end', () => {
    const session = inFirstHold();
    session.terminal.press('n');
    session.terminal.press('right');
    expect(place(session.events)).toMatchObject({ rest: 'close' });
    session.terminal.press('pagedown');
    expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
  });

  test('r begins the rep again', () => {
    const session = inFirstHold();
    session.terminal.press('r');
    expect(place(session.events)).toMatchObject({ kind: 'move', rep: 1, side: 'left', way: 'in' });
    expect(ofType(session.events, 'segment-ended').at(-1)).toMatchObject({ playedMs: 3500, done: false });
  });

  test('+ makes a hold ten seconds longer and goes on counting; − never cuts what was held', () => {
    const session = inFirstHold();
    session.terminal.press('+');
    session.pass(30);
    const counted = saidBy(session.events).filter((cue) => cue.kind === 'count' && cue.segment === 3);
    expect(counted.length).toBe(9 + 10);
    expect(new Set(counted.map((cue) => cue.say)).size).toBe(19);
    const again = inFirstHold();
    again.terminal.press('-');
    again.pass(1);
    expect(ofType(again.events, 'segment-ended').at(-1)).toMatchObject({ segment: { kind: 'hold' }, playedMs: 4000 });
  });

  test('h ends this side, offers the easier form, and goes on with the other side', () => {
    const session = inFirstHold();
    session.terminal.press('h');
    expect(ofType(session.events, 'hurt')).toMatchObject([{ segment: { step: 0, side: 'left' } }]);
    expect(ofType(session.events, 'announcement').at(-1)?.say).toContain('easier form');
    session.pass(100);
    expect(place(session.events)).toMatchObject({ kind: 'switch', side: 'right' });
    session.terminal.press('e');
    session.pass(4);
    expect(ofType(session.events, 'easier')).toHaveLength(1);
    expect(ofType(session.events, 'running').at(-1)?.positionMs).toBe(place(session.events)?.atMs);
  });

  test('h while settling ends the whole first side too, which is not named again', () => {
    const session = playVirtually(build());
    session.pass(5);
    session.terminal.press('h');
    expect(ofType(session.events, 'hurt')).toMatchObject([{ offer: { over: 'side', isOtherSideNext: true } }]);
    session.terminal.press('return');
    const from = session.events.length;
    session.pass(36);
    const said = ofType(session.events.slice(from), 'cue').map(({ cue }) => cue.say);
    expect(said.join(' ')).not.toMatch(/left/i);
    expect(place(session.events)).toMatchObject({ side: 'right', rep: 1 });
  });

  test('h and then n leaves the exercise out, but never the one after it', () => {
    const session = inFirstHold();
    session.terminal.press('h');
    session.terminal.press('n');
    expect(place(session.events)).toMatchObject({ kind: 'settle', step: 1 });
    const last = playVirtually(build(twoExercises));
    last.pass(140);
    last.terminal.press('h');
    expect(place(last.events)).toMatchObject({ kind: 'settle', step: 1 });
    last.terminal.press('n');
    expect(place(last.events)).toMatchObject({ kind: 'settle', step: 1 });
  });

  test('q ends it, and Ctrl+C ends it as interrupted', () => {
    const session = inFirstHold();
    session.terminal.press('q');
    expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'quit' });
    const other = inFirstHold();
    other.terminal.sendSignal('SIGINT');
    expect(other.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'interrupted' });
  });
});

describe('a session that is resumed', () => {
  test('gives time to get into position, announces where it resumes, counts in, and goes on from there', () => {
    const plan = build();
    const startAtMs = plan.segments.find(({ rep }) => rep === 2)?.atMs ?? 0;
    const session = playVirtually(plan, { startAtMs });
    expect(ofType(session.events, 'announcement')[0]?.say).toBe(
      'Going on with bird dog, left side. Get into position.',
    );
    session.pass(17.9);
    expect(saidBy(session.events)).toEqual([]);
    expect(ofType(session.events, 'counting-in').map(({ left }) => left)).toEqual([3, 2, 1]);
    session.pass(0.2);
    expect(saidBy(session.events)[0]?.say).toBe('Rep two of five.');
  });
});

describe('gaps', () => {
  test('a stop of ten seconds pauses at the last position, reports its length, and emits no burst of cues', () => {
    for (const monotonicRuns of [true, false]) {
      const plan = build();
      const session = playVirtually(plan);
      session.pass(30.2);
      const before = session.events.length;
      session.clock.sleepMachine(10_000, { monotonicRuns });
      session.pass(5);
      const emitted = session.events.slice(before);
      expect(ofType(emitted, 'cue')).toEqual([]);
      expect(ofType(emitted, 'gap')[0]?.awayMs).toBeGreaterThanOrEqual(10_000);
      expect(ofType(emitted, 'announcement')[0]?.say).toMatch(
        /^You were away for eleven seconds|^You were away for ten seconds/,
      );
      session.finish();
      expect(saidBy(session.events)).toEqual(plan.cues);
    }
  });

  test('a calendar set back an hour shortens nothing and is reported', () => {
    const plan = build();
    const session = playVirtually(plan);
    session.pass(30);
    session.clock.jumpWall(-3_600_000);
    session.finish();
    expect(ofType(session.events, 'clock-set')).toHaveLength(1);
    expect(saidBy(session.events)).toEqual(plan.cues);
  });
});

function stateAfter(plan: Plan, startAtMs: number, playMs: number): PlayerState {
  const moment = { monotonicMs: 1000, bootMs: 1000, wallMs: 5_000_000 };
  const later = { monotonicMs: 1000 + playMs, bootMs: 1000 + playMs, wallMs: 5_000_000 + playMs };
  const begun = advance(newPlayer(plan, moment, settings), { type: 'start', atMs: startAtMs, moment });
  const wake = { type: 'wake', moment: later, dueMonotonicMs: later.monotonicMs, hasReturned: false } as const;
  return advance(begun.state, wake).state;
}

test('an output gets all events of a step before the next output gets any', () => {
  const emitted: string[] = [];
  const listener = (name: string) => ({ handle: ({ type }: PlayerEvent) => void emitted.push(`${name} ${type}`) });
  const plan = buildPlan(sampleRoutine(), { unattended: true });
  playVirtually(plan, { outputs: [listener('voice'), listener('journal')] });
  const names = emitted.map((line) => line.split(' ')[0]);
  expect(emitted).toContain('voice running');
  expect(emitted.slice(names.indexOf('journal')).filter((line) => line.startsWith('voice'))).toEqual([]);
});
