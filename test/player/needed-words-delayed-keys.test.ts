/** What is said about safety comes to its end, whichever key is pressed meanwhile. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { isStopRule } from '../../src/plan/needed-cues.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planPhrase, planUnhurried } from '../../src/plan/planned-phrase.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isGate } from '../support/segments.ts';

const steps = [
  sampleStep({ exercise: sampleExercise({ id: 'one', position: 'supine' }) }),
  sampleStep({ exercise: sampleExercise({ id: 'two' }) }),
];
const before = [{ pack: 'cold', forMs: 60_000 }] as const;
const warmFirst = buildPlan(sampleRoutine({ steps, before }), {});
const withRules = buildPlan(sampleRoutine({ steps, before, stopIf: ['it tingles', 'it gives way'] }), {});
const painDay = buildPlan(sampleRoutine({ steps, mode: 'pain-day', after: before }), {});

const off = 'Take the cold pack off.';
const offSeconds = planUnhurried(off, 'normal').withinMs / 1000;
const countOf = ({ events }: VirtualSession, type: PlayerEvent['type']) =>
  events.filter((event) => event.type === type).length;

/** A session at the gate of its first exercise, to which it has just come from the pack before. */
function atGateAfterPack(): VirtualSession {
  const session = playVirtually(warmFirst, { waitsAtGates: true });
  session.terminal.press('return');
  session.pass(60);
  expect(session.events.at(-1)).toMatchObject({ type: 'halted', reason: 'gate' });
  return session;
}

describe('at the gate after a pack', () => {
  test.each(['return', 'space', 'n', 'b', 'e'])('%s is taken, and acts when the pack is said to come off', (key) => {
    const session = atGateAfterPack();
    session.terminal.press(key);
    expect(session.events.at(-1)?.type).toBe('key-delayed');
    const moved = session.events.length;
    session.pass(offSeconds - 0.1);
    expect(session.events).toHaveLength(moved);
    session.pass(0.2);
    expect(session.events.length).toBeGreaterThan(moved);
    expect(countOf(session, 'key-delayed')).toBe(1);
  });

  test('the last key counts, and once', () => {
    const session = atGateAfterPack();
    for (const key of ['n', 'return', 'return']) session.terminal.press(key);
    expect(countOf(session, 'key-delayed')).toBe(1);
    session.pass(offSeconds + 1);
    expect(session.events.findLast(({ type }) => type === 'segment-started')).toMatchObject({
      segment: { kind: 'settle', step: 1 },
    });
  });

  test('whoever says that it hurts, or pauses after all, is obeyed at once', () => {
    for (const key of ['h', 'q']) {
      const session = atGateAfterPack();
      session.terminal.press('return');
      session.terminal.press(key);
      expect(session.events.at(-1)?.type).not.toBe('key-delayed');
      const placed = countOf(session, 'running');
      session.pass(offSeconds + 5);
      expect(countOf(session, 'running')).toBe(placed);
    }
  });

  test('a key after that acts at once', () => {
    const session = atGateAfterPack();
    session.pass(offSeconds);
    session.terminal.press('return');
    expect(countOf(session, 'key-delayed')).toBe(0);
    expect(session.events.at(-1)?.type).toBe('running');
  });
});

test('a key that was taken counts after a pause, when what the pause cut off is said', () => {
  const plan = buildPlan(sampleRoutine({ steps, stopIf: ['it tingles', 'it gives way'] }), {});
  const session = playVirtually(plan);
  session.pass(0.5);
  session.terminal.press('n');
  session.terminal.press('space');
  session.pass(60);
  session.terminal.press('space');
  expect(countOf(session, 'jumped')).toBe(0);
  session.pass(15);
  expect(session.events.findLast(({ type }) => type === 'segment-started')).toMatchObject({ segment: { step: 1 } });
});

test('a key in a break that is as long as its words passes no gate that comes after it', () => {
  const pause = { kind: 'break', forMs: 1_000, note: undefined } as const;
  const plan = buildPlan(sampleRoutine({ steps: [pause, ...steps], before }), {});
  const gate = plan.segments.find(isGate('begin'));
  for (const key of ['n', 'return']) {
    const session = playVirtually(plan, { waitsAtGates: true });
    session.terminal.press('return');
    session.pass(60.5);
    session.terminal.press(key);
    expect(session.events.at(-1)?.type).toBe('key-delayed');
    session.pass(5);
    expect(session.events.findLast(({ type }) => type === 'segment-started')).toMatchObject({ segment: gate });
  }
});

test('a key back acts all the same when the session has gone on by itself meanwhile', () => {
  const pause = { kind: 'break', forMs: 1_000, note: undefined } as const;
  const session = playVirtually(buildPlan(sampleRoutine({ steps: [pause, ...steps], before }), {}));
  session.pass(60.5);
  session.terminal.press('b');
  expect(session.events.at(-1)?.type).toBe('key-delayed');
  session.pass(5);
  expect(session.events.findLast(({ type }) => type === 'jumped')).toMatchObject({ toMs: 60_000 });
});

test('with a pack on, a pause goes on when it is said that it comes off', () => {
  const plan = buildPlan(sampleRoutine({ steps, after: before }), {});
  const session = playVirtually(plan);
  const pack = plan.segments.find(({ kind }) => kind === 'pack');
  session.clock.advance((pack?.atMs ?? 0) + 20_000);
  session.terminal.press('space');
  session.terminal.press('space');
  expect(session.events.at(-1)?.type).toBe('key-delayed');
  session.pass(planUnhurried(`Paused. ${off}`, 'normal').withinMs / 1000);
  expect(session.events.at(-1)).toMatchObject({ type: 'counting-in', left: 3 });
});

test('a key that was delayed before a pause is announced again when it has its time again', () => {
  const session = playVirtually(withRules);
  const rules = withRules.cues.find(isStopRule);
  session.clock.advance((rules?.atMs ?? 0) + 500);
  session.terminal.press('n');
  expect(countOf(session, 'key-delayed')).toBe(1);
  session.terminal.press('space');
  session.pass(10);
  session.terminal.press('space');
  session.pass(3.5);
  expect(countOf(session, 'key-delayed')).toBe(2);
  const skipped = () => session.events.filter((event) => event.type === 'jumped' && event.reason === 'skipped').length;
  expect(skipped()).toBe(0);
  session.pass(30);
  expect(skipped()).toBe(1);
});

test('a pause after the exercise is left at once', () => {
  const session = playVirtually(withRules);
  session.clock.advance((withRules.segments.find(({ kind }) => kind === 'hold')?.atMs ?? 0) + 1_000);
  const delayed = countOf(session, 'key-delayed');
  session.terminal.press('space');
  session.terminal.press('space');
  expect(countOf(session, 'key-delayed')).toBe(delayed);
});

describe('a session that goes on in the middle of a pain day', () => {
  const startAtMs = painDay.segments.find(({ rep }) => rep === 2)?.atMs ?? 0;
  const wordsMs = (session: VirtualSession) => {
    const said = session.events.find((event) => event.type === 'announcement');
    return said?.type === 'announcement' ? planUnhurried(said.say, 'normal').withinMs : Number.NaN;
  };

  test.each(['return', 'n', 'b', 'r'])('says when to stop before %s leaves it', (key) => {
    const session = playVirtually(painDay, { startAtMs });
    session.pass(1);
    session.terminal.press(key);
    expect(session.events.at(-1)?.type).toBe('key-delayed');
    session.clock.advance(wordsMs(session) - 1_100);
    expect(session.events.at(-1)?.type).toBe('key-delayed');
    session.clock.advance(200);
    expect(session.events.at(-1)?.type).not.toBe('key-delayed');
  });

  test('says nothing twice to whoever asks for more time meanwhile', () => {
    const hold = painDay.segments.find(({ kind, rep }) => kind === 'hold' && rep === 2);
    const session = playVirtually(painDay, { startAtMs: hold?.atMs ?? 0 });
    session.pass(1);
    session.terminal.press('+');
    expect([countOf(session, 'lengthened'), countOf(session, 'announcement')]).toEqual([1, 1]);
  });

  test('says it again after a pause that cut it off', () => {
    const session = playVirtually(painDay, { startAtMs });
    session.pass(1);
    session.terminal.press('space');
    session.pass(60);
    session.terminal.press('space');
    const said = session.events.flatMap((event) => (event.type === 'announcement' ? [event.say] : []));
    expect(said).toEqual([said[0], 'Paused. Press space to go on.', said[0]]);
    session.clock.advance(wordsMs(session) - 100);
    expect(countOf(session, 'counting-in')).toBe(0);
  });
});

/** Whether the words of a safety cue were over by then; of a gate, that a pack comes off. */
function isOver(event: PlayerEvent & { type: 'cue' }, wallMs: number, plan: Plan): boolean {
  const { cue } = event;
  const segment = plan.segments[cue.segment];
  if (segment === undefined) return true;
  const say = cue.say.startsWith(off) ? off : cue.say;
  return event.wallMs + planPhrase(say, cue.kind, segment, plan.rate).withinMs <= wallMs + 1;
}

test.each([
  ['a pack before the exercises', warmFirst],
  ['reasons to stop', withRules],
  ['a pain day', painDay],
])('of %s no key cuts a word about safety', (_, plan) => {
  const key = fc.constantFrom('return', 'n', 'b', 'r', 'e');
  const presses = fc.array(fc.tuple(fc.integer({ min: 0, max: 6_000 }), key), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(presses, fc.integer({ min: 0, max: plan.totalMs }), (pressed, fromMs) => {
      const session = playVirtually(plan, { waitsAtGates: true });
      session.clock.advance(fromMs);
      for (const [ms, name] of pressed) {
        session.clock.advance(ms);
        if (session.events.at(-1)?.type !== 'ended') session.terminal.press(name);
      }
      let said: (PlayerEvent & { type: 'cue' }) | undefined;
      for (const event of session.events) {
        if (event.type === 'cue') said = event.cue.safety || event.cue.say.startsWith(off) ? event : undefined;
        if (event.type === 'jumped' && said !== undefined) expect(isOver(said, event.wallMs, plan)).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

test('a key waits for the rules that are said when a pack is on, but not for the look at the skin that comes later', () => {
  const stopIf = ['it tingles', 'it gives way'];
  const inPack = buildPlan(sampleRoutine({ steps, before: [{ pack: 'cold', forMs: 600_000 }], stopIf }), {});
  const rule = inPack.cues.find(isStopRule);
  const session = playVirtually(inPack);
  session.clock.advance((rule?.atMs ?? 0) + 500);
  session.terminal.press('n');
  expect(countOf(session, 'key-delayed')).toBe(1);
  session.pass(60);
  expect(session.events.find((event) => event.type === 'jumped' && event.reason === 'skipped')).toBeDefined();
});

test('a key that does nothing there is not put off either', () => {
  const long = buildPlan(sampleRoutine({ steps, after: [{ pack: 'cold', forMs: 900_000 }] }), {});
  const check = long.cues.find((cue) => long.segments[cue.segment]?.kind === 'pack' && cue.safety);
  const session = playVirtually(long, { startAtMs: (check?.atMs ?? Number.NaN) - 1 });
  session.pass(20);
  expect(session.events.at(-1)).toMatchObject({ type: 'cue', cue: { say: check?.say } });
  for (const key of ['b', 'r', 'e', 'return']) session.terminal.press(key);
  expect(countOf(session, 'key-delayed')).toBe(0);
  session.terminal.press('n');
  expect(countOf(session, 'key-delayed')).toBe(1);
});
