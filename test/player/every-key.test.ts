import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import type { Cue, Plan } from '../../src/plan/plan.ts';
import { estimateSpeechMs } from '../../src/plan/planned-phrase.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { playVirtually } from '../support/play-on.ts';
import { anyRoutine, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isWay } from '../support/segments.ts';

const ofType = <T extends PlayerEvent['type']>(events: readonly PlayerEvent[], type: T) =>
  events.filter((event): event is Extract<PlayerEvent, { type: T }> => event.type === type);
const build = (routine = sampleRoutine(), waitForMe = false): Plan => buildPlan(routine, { waitForMe });
/** One of each command that does not end the session. */
const keys = ['space', 'return', 'n', 'b', 'r', '+', '-', 'h', 'e', 'm', '?'];
const presses = (of: readonly string[]) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...of)), { minLength: 1, maxLength: 8 });

/** Cues as they were emitted, each visit of a segment by itself. */
function visits(events: readonly PlayerEvent[]): readonly (readonly Cue[])[] {
  const all: Cue[][] = [[]];
  for (const event of events) {
    if (event.type === 'segment-started') all.push([]);
    if (event.type === 'cue') all.at(-1)?.push(event.cue);
  }
  return all;
}

function lengthOf({ kind, say }: Cue): number {
  return kind === 'count' ? Math.min(900, estimateSpeechMs(say)) : estimateSpeechMs(say);
}

describe('whatever keys are pressed', () => {
  test('the session comes to its end, and nothing is emitted twice, late or over something else', () => {
    fc.assert(
      fc.property(anyRoutine, fc.boolean(), presses(keys), (routine, waitForMe, pressed) => {
        const plan = build(routine, waitForMe);
        const session = playVirtually(plan);
        for (const [ms, key] of pressed) {
          session.clock.advance(ms);
          if (session.events.at(-1)?.type === 'ended') break;
          session.terminal.press(key);
        }
        session.finish();
        expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
        for (const cues of visits(session.events)) {
          for (const [index, cue] of cues.entries()) {
            const next = cues[index + 1];
            if (next) expect(cue.atMs + lengthOf(cue)).toBeLessThanOrEqual(next.atMs);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('more and less time doubles and loses no sentence, and never cuts a safety cue', () => {
    fc.assert(
      fc.property(anyRoutine, presses(['+', '-']), (routine, pressed) => {
        const plan = build(routine);
        const session = playVirtually(plan);
        for (const [ms, key] of pressed) {
          session.clock.advance(ms);
          if (session.events.at(-1)?.type === 'ended') break;
          session.terminal.press(key);
        }
        session.finish();
        const plans = [plan, ...ofType(session.events, 'plan-changed').map((event) => event.plan)];
        for (const cues of visits(session.events)) {
          const sentences = cues.filter(({ kind }) => kind === 'form' || kind === 'name');
          // A routine may have the same line twice; it is said no more often than it was planned.
          for (const { say, segment } of sentences) {
            const isIt = (cue: Cue) => cue.say === say && cue.segment === segment;
            const planned = plans.map((each) => each.cues.filter(isIt).length);
            expect(cues.filter(isIt).length).toBeLessThanOrEqual(Math.max(...planned));
          }
        }
        const emitted = new Set(ofType(session.events, 'cue').map(({ cue }) => cue.say));
        for (const cue of plan.cues.filter(({ safety }) => safety)) expect(emitted).toContain(cue.say);
      }),
      { numRuns: 150 },
    );
  });

  test('less time at once leaves every rule of a pain day', () => {
    const plan = build(sampleRoutine({ mode: 'pain-day' }));
    const session = playVirtually(plan);
    for (let press = 0; press < 3; press += 1) session.terminal.press('-');
    session.finish();
    const emitted = new Set(ofType(session.events, 'cue').map(({ cue }) => cue.say));
    for (const cue of plan.cues.filter(({ safety }) => safety)) expect(emitted).toContain(cue.say);
  });
});

describe('quitting after a stop', () => {
  test('plays nothing of the time in between', () => {
    for (const leave of ['q', 'SIGHUP'] as const) {
      const plan = build(sampleRoutine({ steps: [sampleStep(), sampleStep()] }));
      const session = playVirtually(plan);
      session.pass(40);
      const emitted = ofType(session.events, 'cue').length;
      session.clock.sleepMachine(600_000, { monotonicRuns: true });
      if (leave === 'q') session.terminal.press('q');
      else session.terminal.sendSignal('SIGHUP');
      expect(ofType(session.events, 'cue')).toHaveLength(emitted);
      expect(ofType(session.events, 'gap')[0]?.awayMs).toBeGreaterThanOrEqual(600_000);
      expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: leave === 'q' ? 'quit' : 'interrupted' });
    }
  });
});

test('back and repeat at a gate go on without another key, as a remote may have no other', () => {
  const plan = build(sampleRoutine(), true);
  for (const [key, segment] of [
    ['pageup', plan.segments[0]],
    ['r', plan.segments.findLast((segment) => isWay('in')(segment) && segment.side === 'left')],
  ] as const) {
    const session = playVirtually(plan);
    session.pass(600);
    session.terminal.press(key);
    expect(ofType(session.events, 'running').at(-1)).toMatchObject({ positionMs: segment?.atMs, countIn: 3 });
    session.pass(4);
    expect(ofType(session.events, 'halted').map(({ reason }) => reason)).toEqual(['gate']);
  }
});

test('Page Down of a remote goes on after the machine slept, and skips nothing', () => {
  const session = playVirtually(build());
  session.pass(40);
  session.clock.sleepMachine(600_000, { monotonicRuns: true });
  session.pass(1);
  session.terminal.press('pagedown');
  session.pass(4);
  expect(ofType(session.events, 'jumped')).toEqual([]);
  expect(ofType(session.events, 'running').at(-1)).toMatchObject({ countIn: 3 });
});

test('a pause stays a pause while the person looks for another place', () => {
  const session = playVirtually(build(sampleRoutine({ steps: [sampleStep(), sampleStep()] })));
  session.pass(40);
  for (const key of ['space', 'n', 'b', 'r']) session.terminal.press(key);
  session.pass(60);
  expect(ofType(session.events, 'running')).toHaveLength(1);
});

test('quitting during the last words is the end, and not a session that was stopped early', () => {
  const plan = build();
  const session = playVirtually(plan);
  session.pass(plan.totalMs / 1000 - 2);
  session.terminal.press('q');
  expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
});

test('a cold pack stays on for twenty minutes at most, however often more is asked for', () => {
  const plan = build(sampleRoutine({ after: [{ pack: 'cold', forMs: 18 * 60_000 }] }));
  const session = playVirtually(plan);
  session.pass((plan.segments.find(({ kind }) => kind === 'pack')?.atMs ?? 0) / 1000 + 1);
  for (let press = 0; press < 30; press += 1) session.terminal.press('+');
  session.finish();
  const pack = ofType(session.events, 'segment-ended').find(({ segment }) => segment.kind === 'pack');
  expect(pack?.playedMs).toBe(20 * 60_000);
});

test('a hold that is counted goes on being counted when it is made longer than others are', () => {
  const step = sampleStep({
    work: { kind: 'hold', holdMs: { low: 25_000, high: 25_000 } },
    sets: [{ low: 1, high: 1 }],
    sides: undefined,
  });
  const session = playVirtually(build(sampleRoutine({ steps: [step] })));
  session.pass(15 + 10 + 2 + 5);
  session.terminal.press('+');
  session.finish();
  expect(ofType(session.events, 'cue').filter(({ cue }) => cue.kind === 'count')).toHaveLength(35);
});

test('a hold in breaths is made longer and shorter by whole breaths', () => {
  const work = { kind: 'breaths', breaths: { low: 6, high: 6 } } as const;
  const step = sampleStep({ work, sets: [{ low: 1, high: 1 }], sides: undefined });
  const plan = build(sampleRoutine({ steps: [step] }));
  const holdMs = plan.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0;
  for (const [key, playedMs] of [
    ['+', (6 + 3) * 4_000],
    ['-', (6 - 3) * 4_000],
  ] as const) {
    const session = playVirtually(plan);
    session.clock.advance(holdMs + 5_000);
    session.terminal.press(key);
    session.finish();
    const held = ofType(session.events, 'segment-ended').find(({ segment }) => segment.kind === 'hold');
    expect(held).toMatchObject({ playedMs, done: true });
  }
});

test('a signal during the last words leaves a session interrupted', () => {
  const plan = build();
  const session = playVirtually(plan);
  session.pass(plan.totalMs / 1000 - 2);
  session.terminal.sendSignal('SIGTERM');
  expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'interrupted' });
});

test('the closing words are made neither longer nor shorter', () => {
  const plan = build();
  const session = playVirtually(plan);
  session.pass(plan.totalMs / 1000 - 3);
  for (const key of ['+', '-']) session.terminal.press(key);
  expect(ofType(session.events, 'lengthened')).toEqual([]);
});
