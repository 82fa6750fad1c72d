/** Where a session waits until the person is in position, or has put on a pack. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderRecord } from '../../src/outputs/session-log.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { endOfSafetyMs } from '../../src/plan/needed-cues.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planPhrase } from '../../src/plan/planned-phrase.ts';
import type { PlayerEvent } from '../../src/player/event.ts';
import { playVirtually } from '../support/play-on.ts';
import { recordSession } from '../support/record-session.ts';
import { samplePlan } from '../support/sample-plans.ts';
import { anyRoutine, sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isGate, isRest } from '../support/segments.ts';
import { logMessages } from '../support/words.ts';

const ofType = <T extends PlayerEvent['type']>(events: readonly PlayerEvent[], type: T) =>
  events.filter((event): event is Extract<PlayerEvent, { type: T }> => event.type === type);
const withPacks = sampleRoutine({
  steps: [sampleStep({ exercise: sampleExercise({ position: 'supine' }) })],
  after: [
    { pack: 'cold', forMs: 600_000 },
    { pack: 'heat', forMs: 900_000 },
  ],
});
const plan = buildPlan(withPacks, {});
const placeOf = (events: readonly PlayerEvent[]) => ofType(events, 'segment-started').at(-1)?.segment;
const saidBy = (events: readonly PlayerEvent[]) => ofType(events, 'announcement').map(({ say }) => say);
/** How long a gate's own words are: its time runs from their end. */
const wordsSeconds = (gate: 'begin' | 'pack'): number => {
  const segment = plan.segments.find(isGate(gate));
  const [cue] = plan.cues.filter(({ segment: index }) => index === segment?.index);
  if (segment === undefined || cue === undefined) throw new Error(`There is no gate ${gate}.`);
  return planPhrase(cue.say, cue.kind, segment, plan.rate).withinMs / 1000;
};
const begin = (of: Plan = plan) => playVirtually(of, { waitsAtGates: true });

describe('before the first exercise', () => {
  test.each(['return', 'space', 'n', 'pagedown'])('the session waits for the person, and %s begins it', (key) => {
    const session = begin();
    session.pass(59);
    expect(ofType(session.events, 'halted').at(-1)).toMatchObject({ positionMs: 0, reason: 'gate' });
    session.terminal.press(key);
    expect(placeOf(session.events)).toMatchObject({ kind: 'settle', step: 0 });
    expect(ofType(session.events, 'running').at(-1)).toMatchObject({ positionMs: 0, countIn: 0, how: 'begins' });
    expect(saidBy(session.events)).toEqual([]);
  });

  test('it begins by itself after two minutes, as something has to be fetched, and says so before anything else', () => {
    const session = begin();
    session.pass(120);
    expect(saidBy(session.events)).toEqual([]);
    session.pass(wordsSeconds('begin'));
    expect(saidBy(session.events)).toEqual(['Going on by itself.']);
    const running = ofType(session.events, 'running').at(-1);
    expect(running?.monotonicMs).toBe(session.clock.monotonicMs() + 2_025);
    // Whoever presses a moment too late does not leave out how the exercise is done.
    session.pass(1);
    const { length } = session.events;
    session.terminal.press('return');
    expect(session.events).toHaveLength(length);
    expect(ofType(session.events, 'jumped')).toMatchObject([{ reason: 'went-on' }]);
    session.clock.advance(2 * plan.totalMs + 300_000);
    expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
  });

  test.each([
    ['supine', 'lying down'],
    ['all-fours', 'on all fours'],
    ['seated', 'seated'],
    ['standing', 'standing'],
  ] as const)('it names the position of the first exercise: %s', (position, words) => {
    const routine = sampleRoutine({ steps: [sampleStep({ exercise: sampleExercise({ position }) })] });
    expect(buildPlan(routine, {}).cues[0]?.say).toContain(
      `Press Enter when you are ${words}, or it starts by itself in one minute.`,
    );
  });

  test('the packs that come later are asked for', () => {
    expect(plan.cues[0]?.say).toContain(
      'Have the cold pack, a damp towel, the heat pack, towels and a mirror within reach.',
    );
    expect(buildPlan(sampleRoutine(), {}).cues[0]?.say).not.toContain('within reach');
  });

  test('help and sound do not put it off, and after a stop it waits for a key alone', () => {
    const session = begin();
    session.pass(30);
    for (const key of ['?', 'm', '?']) session.terminal.press(key);
    session.pass(29);
    session.clock.sleepMachine(600_000, { monotonicRuns: true });
    session.pass(300);
    expect(ofType(session.events, 'gap')).toHaveLength(1);
    expect(ofType(session.events, 'halted').at(-1)?.reason).toBe('away');
    session.terminal.press('return');
    expect(placeOf(session.events)).toMatchObject({ kind: 'settle', step: 0 });
  });

  test('going back to the first exercise does not ask again', () => {
    const session = begin();
    session.terminal.press('return');
    session.pass(12);
    session.terminal.press('b');
    expect(placeOf(session.events)).toMatchObject({ kind: 'settle', step: 0 });
  });
});

test('when to stop is heard to its end before Enter goes on to the first rep', () => {
  const painDay = samplePlan('pain-day', { unattended: true });
  const settle = painDay.segments.find(({ kind }) => kind === 'settle');
  if (settle === undefined) throw new Error('Nothing begins with getting into position.');
  const toEndMs = endOfSafetyMs(painDay, settle) - settle.atMs;
  expect(toEndMs).toBeGreaterThan(2_000);
  const pressAfter = (ms: number) => {
    const session = playVirtually(painDay);
    session.clock.advance(settle.atMs + ms);
    session.terminal.press('return');
    return ofType(session.events, 'jumped').map(({ reason }) => reason);
  };
  expect(pressAfter(toEndMs - 1)).toEqual([]);
  expect(pressAfter(toEndMs)).toEqual(['went-on']);
});

describe('before a pack', () => {
  const atFirstPack = () => {
    const session = playVirtually(plan, { waitsAtGates: true });
    session.terminal.press('return');
    session.clock.advance((plan.segments.find(isGate('pack'))?.atMs ?? 0) + 1_000);
    expect(placeOf(session.events)).toMatchObject({ kind: 'gate', gate: 'pack' });
    return session;
  };

  test('the session says where it goes, waits until it is in place, and its time begins with the key', () => {
    const session = atFirstPack();
    expect(ofType(session.events, 'cue').at(-1)?.cue.say).toBe(
      "Now the cold pack, for ten minutes. Wrap it in a damp towel. Lie on your side or your front. Put it on your lower back. Don't lie on it. Press Enter when it is in place, or it starts by itself in two minutes.",
    );
    session.pass(100);
    session.terminal.press('return');
    session.pass(1);
    expect(ofType(session.events, 'cue').at(-1)?.cue.say).toBe('Your ten minutes start now.');
    session.pass(599);
    expect(ofType(session.events, 'segment-ended').at(-1)).toMatchObject({ playedMs: 600_000, done: true });
  });

  test('its time begins by itself after two minutes', () => {
    const session = atFirstPack();
    session.pass(118 + wordsSeconds('pack'));
    expect(placeOf(session.events)?.kind).toBe('gate');
    session.pass(2);
    expect(saidBy(session.events)).toEqual(['Going on by itself.']);
    session.pass(12);
    expect(placeOf(session.events)?.kind).toBe('pack');
  });

  test('its two minutes begin after a pause in which the person came to it', () => {
    const session = playVirtually(plan, { waitsAtGates: true });
    session.terminal.press('return');
    session.clock.advance((plan.segments.find(isGate('pack'))?.atMs ?? 0) - 1_000);
    session.terminal.press('space');
    session.terminal.press('n');
    session.pass(600);
    expect(placeOf(session.events)?.kind).toBe('gate');
    session.terminal.press('space');
    session.pass(119 + wordsSeconds('pack'));
    expect(placeOf(session.events)?.kind).toBe('gate');
    session.pass(2);
    expect(placeOf(session.events)?.kind).toBe('pack');
  });

  test('nothing puts it on again: going back and repeating change nothing of its time, and lead nowhere after it', () => {
    const session = atFirstPack();
    session.terminal.press('return');
    for (const seconds of [2, 120]) {
      session.pass(seconds);
      for (const key of ['b', 'r', 'space', 'b', 'r', 'space']) session.terminal.press(key);
      session.pass(5);
    }
    expect(ofType(session.events, 'jumped').filter(({ reason }) => reason !== 'went-on')).toEqual([]);
    session.pass(600);
    expect(placeOf(session.events)).toMatchObject({ gate: 'pack', step: 2 });
    session.terminal.press('b');
    expect(placeOf(session.events)).toMatchObject({ gate: 'pack', step: 2 });
  });

  test('it can be left out', () => {
    const session = atFirstPack();
    session.terminal.press('return');
    session.terminal.press('n');
    expect(placeOf(session.events)).toMatchObject({ gate: 'pack', step: 2 });
  });
});

test('gates are on record as nothing but the step that begins', () => {
  const records = recordSession(plan);
  const words = records.map((record) => renderRecord(record, logMessages).slice(26));
  expect(words.filter((line) => /pause|resume|skip/.test(line))).toEqual([]);
  expect(words.filter((line) => line.startsWith('step'))).toHaveLength(3);
});

test('an unattended plan waits nowhere, and asks for no key', () => {
  fc.assert(
    fc.property(anyRoutine, fc.boolean(), (routine, waitForMe) => {
      const unattended = buildPlan(routine, { waitForMe, unattended: true });
      expect(unattended.segments.filter(({ kind }) => kind === 'gate')).toEqual([]);
      expect(unattended.cues.filter(({ say }) => /press/i.test(say))).toEqual([]);
      const session = playVirtually(unattended);
      session.clock.advance(20_000);
      if (session.events.at(-1)?.type === 'ended') return;
      session.clock.sleepMachine(60_000, { monotonicRuns: true });
      session.clock.advance(2 * unattended.totalMs + 60_000);
      expect(session.events.at(-1)?.type).toBe('ended');
      expect(saidBy(session.events).filter((say) => /press/i.test(say))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whoever presses nothing at all comes to the end of any session without switches that wait', () => {
  fc.assert(
    fc.property(anyRoutine, (routine) => {
      const any = buildPlan(routine, {});
      const session = begin(any);
      session.clock.advance(any.totalMs + any.segments.length * 125_000);
      expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
      expect(ofType(session.events, 'cue').map(({ cue }) => cue)).toEqual(any.cues);
    }),
    { numRuns: 60 },
  );
});

test('Enter does not cut the closing words short', () => {
  const session = playVirtually(samplePlan('hasty'));
  const closing = samplePlan('hasty').segments.find(isRest('close'));
  session.clock.advance((closing?.atMs ?? 0) + 1_000);
  const before = session.events.length;
  session.terminal.press('return');
  expect(session.events.slice(before)).toEqual([]);
  session.clock.advance(60_000);
  expect(session.events.at(-1)).toMatchObject({ type: 'ended', outcome: 'done' });
});
