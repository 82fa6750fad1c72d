/** When to stop, and that a pack comes off, is heard to its end, whatever is pressed. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginLater } from '../../src/journal/resume.ts';
import { messagesFor } from '../../src/messages/messages-for.ts';
import { buildPlan } from '../../src/plan/build-plan.ts';
import { listSpokenRules, listStopRules } from '../../src/plan/draft-opening.ts';
import { beginningMs, withBeginning } from '../../src/plan/edit-plan.ts';
import { listLaterPhrases, listPhrases } from '../../src/plan/list-phrases.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { planUnhurried } from '../../src/plan/planned-phrase.ts';
import type { Segment } from '../../src/plan/segment.ts';
import { advance, newPlayer } from '../../src/player/advance.ts';
import { playSession } from '../../src/player/play-session.ts';
import { nextDueMs } from '../../src/player/position.ts';
import type { Command, StepResult } from '../../src/player/state.ts';
import { momentAt, press, wakeAt } from '../support/advance-to.ts';
import { listSaid, type Said } from '../support/list-said.ts';
import { howOften } from '../support/long.ts';
import { playVirtually, type VirtualSession } from '../support/play-on.ts';
import { RecordingTerminal } from '../support/recording-terminal.ts';
import { sampleExercise, sampleRoutine, sampleStep } from '../support/sample-routines.ts';
import { isGate } from '../support/segments.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

const steps = [
  sampleStep({ exercise: sampleExercise({ id: 'one', position: 'supine' }) }),
  sampleStep({ exercise: sampleExercise({ id: 'two' }) }),
];
const stopIf = Array.from({ length: 12 }, (_, index) => `sign number ${index} appears, and call the clinic`);
const long = { pack: 'cold', forMs: 300_000 } as const;
const short = { pack: 'cold', forMs: 60_000 } as const;
const off = 'Take the cold pack off.';
const { speech } = messagesFor('en');

/** Whether the words were heard to their end between two moments. */
function wasHeard(words: string, said: readonly Said[], sinceMs: number, beforeMs: number): boolean {
  return said.some(({ say, fromMs, untilMs }) => {
    const at = say.indexOf(words);
    const overMs = fromMs + planUnhurried(say.slice(0, at + words.length), 'normal').withinMs;
    return at !== -1 && fromMs >= sinceMs - 1 && overMs <= Math.min(untilMs, beforeMs) + 1;
  });
}

function expectAllHeard(plan: Plan, session: VirtualSession): void {
  const { events, clock } = session;
  const aheadMs = clock.wallMs() - clock.monotonicMs();
  const said = listSaid(session);
  const played = events.flatMap((event, index) => {
    if (event.type !== 'segment-ended' || event.playedMs === 0) return [];
    const { segment } = event;
    // A pack that was on in a pause was taken off in it.
    const begun = events.slice(0, index).findLast(({ type }) => type === 'segment-started');
    const fromMs = segment.kind === 'pack' ? (begun?.wallMs ?? 0) : event.wallMs - event.playedMs;
    return [{ segment, fromMs: fromMs - aheadMs, untilMs: event.wallMs - aheadMs }];
  });
  const reps = played.filter(({ segment }) => segment.rep !== undefined);
  const [first] = reps;
  if (first === undefined) return;
  for (const rule of listStopRules(plan, speech)) expect(wasHeard(rule, said, 0, first.fromMs), rule).toBe(true);
  for (const pack of played.filter(({ segment }) => segment.kind === 'pack')) {
    const rep = reps.find(({ fromMs }) => fromMs >= pack.untilMs);
    if (rep !== undefined) expect(wasHeard(off, said, pack.fromMs, rep.fromMs), 'off').toBe(true);
  }
}

/** Only a pack whose time has begun is on the skin. */
function expectOnlyWornOff(session: VirtualSession): void {
  const { events, clock } = session;
  const begun = events.find((event) => event.type === 'segment-started' && event.segment.kind === 'pack');
  const sinceMs = begun && begun.wallMs - (clock.wallMs() - clock.monotonicMs());
  const tooEarly = listSaid(session).filter(
    ({ say, fromMs }) => /Take the (cold |heat )?pack off/.test(say) && fromMs < (sinceMs ?? Number.POSITIVE_INFINITY),
  );
  expect(tooEarly).toEqual([]);
}

const plans = {
  'a short first pack': buildPlan(sampleRoutine({ steps, before: [short], stopIf }), {}),
  'two packs': buildPlan(sampleRoutine({ steps, before: [long, long], stopIf: stopIf.slice(0, 2) }), {}),
  'a pain day': buildPlan(sampleRoutine({ steps, mode: 'pain-day', stopIf: stopIf.slice(0, 2) }), {}),
  'a pack and a break': buildPlan(
    sampleRoutine({
      steps: [{ kind: 'break', forMs: 1_000, note: undefined }, ...steps],
      before: [long],
      stopIf: ['it tingles'],
    }),
    {},
  ),
  'a later beginning': withBeginning(buildPlan(sampleRoutine({ steps, after: [long], stopIf: ['it tingles'] }), {}), 1),
  'sides that wait': buildPlan(sampleRoutine({ steps, stopIf: stopIf.slice(0, 3) }), { waitForMe: true }),
};

describe.each(Object.entries(plans))('of %s', (_, plan) => {
  test('every rule is heard before the first rep, and after a pack that it comes off, but not after one never put on', () => {
    const key = fc.constantFrom('return', 'space', 'n', 'b', 'r', 'e', 'h', '+', '-', 'away');
    const presses = fc.array(fc.tuple(fc.constantFrom(100, 800, 2_000, 5_000, 20_000, 61_000), key), { maxLength: 14 });
    const fromMs = beginningMs(plan);
    const isStart = ({ kind, atMs }: Segment) => kind !== 'move' && atMs >= fromMs;
    const starts = [fromMs, ...plan.segments.filter(isStart).map(({ atMs }) => atMs)];
    const gates = fc.constantFrom(0, 30_000, 300_000);
    fc.assert(
      fc.property(presses, fc.constantFrom(...starts), gates, (pressed, startAtMs, firstMs) => {
        const session = playVirtually(beginLater(plan, startAtMs, []), { startAtMs, waitsAtGates: true });
        session.clock.advance(firstMs);
        for (const [ms, name] of pressed) {
          session.clock.advance(ms);
          if (session.events.at(-1)?.type === 'ended') break;
          if (name === 'away') session.clock.sleepMachine(30_000, { monotonicRuns: true });
          else session.terminal.press(name);
        }
        session.finish();
        expectAllHeard(plan, session);
        expectOnlyWornOff(session);
      }),
      { numRuns: howOften(20, 300) },
    );
  });
});

describe('at once', () => {
  const rule = 'Stop if it tingles.';
  const plan = buildPlan(sampleRoutine({ steps, before: [long], stopIf: ['it tingles'] }), {});
  const saysOf = ({ events }: VirtualSession) =>
    events.flatMap((event) => (event.type === 'announcement' ? [event.say] : []));

  test('somebody who says that it hurts just after a pack hears that it comes off, before a key goes on', () => {
    const session = playVirtually(plan, { waitsAtGates: true });
    session.terminal.press('return');
    session.pass(301);
    session.terminal.press('h');
    expect(saysOf(session).at(-1)).toMatch(/^Take the cold pack off\. /);
    session.terminal.press('return');
    expect(session.events.at(-1)?.type).toBe('key-delayed');
  });

  test('what hurts while it is said when to stop, or is left out in a pause, leaves that owed', () => {
    const bare = buildPlan(sampleRoutine({ steps, stopIf: ['it tingles'] }), {});
    const [hurt, left] = [
      ['h', 'return'],
      ['space', 'n', 'space'],
    ].map((keys) => {
      const session = playVirtually(bare);
      session.pass(0.5);
      for (const key of keys) session.terminal.press(key);
      return session;
    });
    expect(left && saysOf(left).at(-1)).toContain(rule);
    // It is among what is explained again.
    hurt?.pass(10);
    const cues = hurt?.events.flatMap((event) => (event.type === 'cue' ? [event.cue.say] : []));
    expect(cues?.lastIndexOf(rule)).toBeGreaterThan(cues?.indexOf(rule) ?? 0);
  });

  test('at a gate to which somebody comes from the keyboard it follows the key', () => {
    const gate = plan.segments.find(isGate('begin'));
    const session = playVirtually(plan, { startAtMs: gate?.atMs ?? 0, waitsAtGates: true });
    expect(saysOf(session).join()).not.toContain(rule);
    session.pass(10);
    session.terminal.press('return');
    expect(saysOf(session).at(-1)).toBe(rule);
    session.terminal.press('return');
    expect(session.events.at(-1)?.type).toBe('announcement');
  });

  test('less time for a pack takes no rule from it', () => {
    const brief = { pack: 'cold', forMs: 240_000 } as const;
    const painDay = buildPlan(sampleRoutine({ steps, mode: 'pain-day', before: [brief] }), {});
    const session = playVirtually(painDay);
    session.pass(3);
    for (let press = 0; press < 30; press += 1) session.terminal.press('-');
    session.finish();
    expectAllHeard(painDay, session);
    const isShorter = session.events.some((event) => event.type === 'lengthened' && event.byMs < 0);
    expect(isShorter).toBe(true);
  });

  test('that a pack comes off is not taken for the rules', () => {
    const later = plans['a short first pack'];
    const session = playVirtually(later);
    session.pass(30);
    session.terminal.press('h');
    session.pass(1);
    session.terminal.press('b');
    session.pass(8);
    session.terminal.press('return');
    session.finish();
    expectAllHeard(later, session);
  });

  test('more time for a pack has the skin looked at', () => {
    const session = playVirtually(plan);
    session.pass(30);
    for (let press = 0; press < 30; press += 1) session.terminal.press('+');
    session.finish();
    const looked = session.events.some((event) => event.type === 'cue' && /skin/.test(event.cue.say));
    expect(looked).toBe(true);
  });

  test('of two packs the one that was on is said to come off', () => {
    const heat = { pack: 'heat', forMs: 300_000 } as const;
    const session = playVirtually(buildPlan(sampleRoutine({ steps, before: [heat, long] }), {}), {
      waitsAtGates: true,
    });
    session.terminal.press('return');
    session.pass(60);
    session.terminal.press('n');
    session.pass(1);
    session.terminal.press('h');
    expect(saysOf(session).at(-1)).toMatch(/^Take the heat pack off\. /);
  });

  test('a gap while it is said leaves it owed', () => {
    const session = playVirtually(plan, { startAtMs: plan.segments.find(({ rep }) => rep === 2)?.atMs ?? 0 });
    session.pass(1);
    session.clock.sleepMachine(30_000, { monotonicRuns: true });
    session.pass(1);
    session.terminal.press('return');
    session.terminal.press('return');
    expect(saysOf(session).at(-1)).toContain(rule);
  });

  test('whoever comes back to where it was said does not hear it again', () => {
    const bare = buildPlan(sampleRoutine({ steps, stopIf: ['it tingles', 'it gives way'] }), {});
    for (const key of ['b', 'r', 'e']) {
      const session = playVirtually(bare);
      session.terminal.press(key);
      session.finish();
      const rules = session.events.filter((event) => event.type === 'cue' && event.cue.say === rule);
      expect(rules).toHaveLength(1);
    }
  });
});

describe('a pack that was never put on does not come off', () => {
  const heat = { pack: 'heat', forMs: 300_000 } as const;
  const pause = { kind: 'break', forMs: 30_000, note: undefined } as const;
  const cuesOf = ({ events }: VirtualSession) =>
    events.flatMap((event) => (event.type === 'cue' ? [event.cue.say] : []));

  test.each([
    ['before the first exercise', sampleRoutine({ steps, before: [long] }), /^Press Enter when you are lying down/],
    ['before a break', sampleRoutine({ steps: [pause, ...steps], before: [long] }), /^Break/],
    ['before another pack', sampleRoutine({ steps, before: [long, heat] }), /^Now the heat pack/],
    ['before the closing words', sampleRoutine({ steps: [], after: [long] }), /^You have finished/],
  ])('%s: "it hurts" at its gate', (_, routine, said) => {
    const plan = buildPlan(routine, {});
    const session = playVirtually(plan, { waitsAtGates: true });
    session.pass(1);
    const before = cuesOf(session).length;
    session.terminal.press('h');
    session.terminal.press('return');
    session.pass(5);
    const next = cuesOf(session)[before];
    expect(next).toMatch(said);
    expect([...listPhrases(plan), ...listLaterPhrases(plan)].map(({ say }) => say)).toContain(next);
    session.finish();
    const isWorn = routine.before?.includes(heat) === true;
    expect(cuesOf(session).some((say) => say.includes('pack off.'))).toBe(isWorn);
  });

  test('a paused player is moved past it', () => {
    const session = playVirtually(buildPlan(sampleRoutine({ steps, after: [long] }), {}));
    for (const key of ['space', 'n', 'n', 'n', 'space']) session.terminal.press(key);
    session.finish();
    expect(cuesOf(session).at(-1)).toMatch(/^You have finished/);
  });
});

type Keys = readonly (readonly [atMs: number, command: Command])[];

/** What is announced where the player is woken when something is due, at each key, and at least every so often. */
function announce(plan: Plan, keys: Keys, everyMs = Number.POSITIVE_INFINITY): readonly string[] {
  const said: string[] = [];
  let state = newPlayer(plan, momentAt(0), { leadMs: 0 });
  const take = (next: StepResult) => {
    state = next.state;
    said.push(...next.events.flatMap((event) => (event.type === 'announcement' ? [event.say] : [])));
  };
  const wakeUntil = (untilMs: number) => {
    for (;;) {
      const dueMs = nextDueMs(state);
      if (dueMs === undefined || state.phase.kind === 'ended') return;
      const wakeMs = Math.min(dueMs, state.seen.monotonicMs + everyMs);
      if (wakeMs >= untilMs) return;
      take(wakeAt(state, wakeMs));
    }
  };
  take(advance(state, { type: 'start', atMs: 0, moment: momentAt(0) }));
  for (const [ms, command] of keys) {
    wakeUntil(ms);
    take(press(state, command, ms));
  }
  wakeUntil(Number.POSITIVE_INFINITY);
  return said;
}

describe('woken no more often than it asks for', () => {
  const plan = buildPlan(sampleRoutine({ steps, before: [short] }), {});

  test.each(Object.entries(plans))('the player announces what it does where it is woken often: %s', (_, each) => {
    const command = fc.constantFrom<Command>('confirm', 'pause', 'next', 'back', 'repeat', 'easier', 'hurts', 'longer');
    const presses = fc.array(fc.tuple(fc.constantFrom(100, 2_000, 20_000, 61_000, 200_000), command), { maxLength: 8 });
    fc.assert(
      fc.property(presses, (pressed) => {
        const timeOf = (last: number) => pressed.slice(0, last + 1).reduce((sum, [ms]) => sum + ms, 0);
        const keys = pressed.map(([, name], index) => [timeOf(index), name] as const);
        expect(announce(each, keys)).toEqual(announce(each, keys, 500));
      }),
      { numRuns: howOften(10, 300) },
    );
  });

  test('a gate that goes on by itself does not repeat that a pack comes off', () => {
    expect(announce(plan, [[1, 'confirm']])).toEqual(['Going on by itself.']);
  });

  test('a pause at the very beginning of a pack says that it comes off', () => {
    const unattended = buildPlan(sampleRoutine({ steps, before: [short] }), { unattended: true });
    const begin = unattended.segments.find(({ kind }) => kind === 'pack')?.atMs ?? 0;
    const [paused] = announce(unattended, [[begin, 'pause']]);
    expect(paused).toBe(`Paused. ${off} Press space to go on.`);
  });
});

test('somebody who quits just after a pack is told at the last question that it comes off', async () => {
  const plan = buildPlan(sampleRoutine({ steps, before: [long] }), {});
  for (const [seconds, packOn] of [
    [301, 'cold'],
    [304, undefined],
  ] as const) {
    const clock = new VirtualClock();
    const terminal = new RecordingTerminal();
    const session = { plan, startAtMs: 0, settings: { leadMs: 0 }, outputs: [], repaint: true };
    const end = playSession(session, clock, terminal);
    terminal.press('return');
    clock.advance(seconds * 1_000);
    terminal.press('q');
    expect(await end).toMatchObject({ outcome: 'quit', packOn });
  }
});

test('what a pause may cut off, and is said later in one piece, is among the phrases that are made before', () => {
  const plan = buildPlan(sampleRoutine({ mode: 'pain-day', before: [short] }), {});
  const rules = listSpokenRules(plan, messagesFor('en').speech).join(' ');
  const made = listLaterPhrases(plan).map(({ say }) => say);
  expect(made).toEqual(expect.arrayContaining([rules, 'Take the cold pack off.']));
  const withoutRules = buildPlan(sampleRoutine({ before: [short] }), {});
  expect(listLaterPhrases(withoutRules).map(({ say }) => say)).not.toContain('');
});
